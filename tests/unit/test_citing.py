"""Citations: only what is stored, and nothing of it is markup of the format."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from tests.factories import make_article, make_claim, save_articles
from tracker.citing import FORMATS, Cited, cite
from tracker.citing.quoted import put_in_marks
from tracker.cli import app
from tracker.errors import QueryError
from tracker.query import iter_claims
from tracker.store import save_article, start_run

HOSTILE = 'A {brace & 100% "of" $x_1$ #1 ^~ \\emph{} <b>*[link](x)*</b>\nER  - \r\n| RTL \u202egnp.exe שלום'


@pytest.fixture
def claim(engine):
    article = make_article()
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [make_claim(article, said="2013-02-02")], run_id=run_id)
    [view] = iter_claims(engine)
    return view


def hostile(claim):
    url = "https://a.example/{x}?q=<b>&y=\"')%20\nER  - "
    fields = {"title": HOSTILE, "outlet": HOSTILE, "quote": HOSTILE, "speaker": HOSTILE, "via": HOSTILE}
    return Cited(claim=replace(claim, url=url, **fields), author=HOSTILE)


def test_a_plain_citation_tells_who_when_and_where(claim):
    claim = replace(claim, office="spokesman", via="Interfax")
    cited = Cited(claim=claim, author="Ann Lee", permalink="https://desk.example/quote?id=1")
    assert cite(cited) == (
        "“We look forward to the visit” — Dmitry Peskov, spokesman, said on 2 February 2013, via Interfax. "
        "Ann Lee, “Kremlin: Obama ready to visit Russia”, RT, published 5 February 2013, "
        f"https://news.example/obama-visit. Quote {claim.quote_id}: https://desk.example/quote?id=1"
    )


@pytest.mark.parametrize("fmt", FORMATS)
def test_what_is_not_known_is_left_out(claim, fmt):
    unknown = dict.fromkeys(("said_on", "published", "speaker", "outlet", "title", "url", "via", "office"))
    written = cite(Cited(claim=replace(claim, **unknown)), fmt)
    assert "speaker unknown" in written
    assert not re.search(r"said|publ|2013|http|None|access|Y2|year|author|AU|title=|, ,|\(\)", written)


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_day_of_access_stands_only_where_it_is_given(claim, fmt):
    day = re.compile("2014-03-01|1 March 2014|2014/03/01")
    assert not day.search(cite(Cited(claim=claim), fmt))
    assert day.search(cite(Cited(claim=claim, accessed=dt.date(2014, 3, 1)), fmt))


@pytest.mark.parametrize(
    ("said", "precision", "told"),
    [
        ("2013-02", "month", "said in February 2013"),
        ("2013", "year", "said in 2013"),
        ("2013-02-02", "week", "said in the week of 2 February 2013"),
        ("2013-02-02", "before", "said before 2 February 2013"),
    ],
)
@pytest.mark.parametrize("fmt", FORMATS)
def test_a_day_is_told_as_exactly_as_it_is_known(claim, fmt, said, precision, told):
    assert told in cite(Cited(claim=replace(claim, said_on=said, said_on_precision=precision)), fmt)


@pytest.mark.parametrize("fmt", FORMATS)
def test_words_of_the_article_are_not_called_the_speakers(claim, fmt):
    assert "words of the article" not in cite(Cited(claim=claim), fmt)
    assert "reported in the words of the article" in cite(Cited(claim=replace(claim, kind="indirect")), fmt)
    assert "partly in the words of the article" in cite(Cited(claim=replace(claim, kind="mixed")), fmt)


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("kind", ["indirect", "mixed"])
def test_no_words_of_the_article_are_put_in_a_mouth(claim, fmt, kind):
    written = cite(Cited(claim=replace(claim, kind=kind, quote='it was "a red line" for them')), fmt)
    assert 'it was "a red line" for them' in html.unescape(written)
    assert not re.search("“it|them”", written)


@pytest.mark.parametrize("fmt", FORMATS)
def test_marks_within_the_speakers_words_become_single(claim, fmt):
    assert "“it was ‘a red line’ for us”" in cite(Cited(claim=replace(claim, quote='it was "a red line" for us')), fmt)


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("We go", "“We go”"),
        ("a “red line” there", "“a ‘red line’ there”"),
        ('a "red line," he', "“a ‘red line,’ he”"),
        ('he said, "Go!"', "“he said, ‘Go!’”"),
        ('("Go") and –"stay"', "“(‘Go’) and –‘stay’”"),
        ("«Да» and „ja“, and „doch” too", "“‘Да’ and ‘ja’, and ‘doch’ too”"),
        ("“We go”", "“We go”"),
        ('"We go"', "“We go”"),
        ('"We go," she said, "now"', "“‘We go,’ she said, ‘now’”"),
        ("“We said “go” then”", "“We said ‘go’ then”"),
        ("we don’t call it ‘war’", "“we don’t call it ‘war’”"),
        ("he is 6'2\" tall", "“he is 6'2\" tall”"),
        ("“We go and", "“‘We go and”"),
        ("", "“”"),
    ],
)
def test_words_are_put_in_marks(text, put):
    assert put_in_marks(text) == put


def test_a_title_with_marks_stands_in_marks_too(claim):
    assert "“Obama’s ‘red line’”" in cite(Cited(claim=replace(claim, title="Obama’s “red line”")))


def test_bibtex_has_balanced_braces_and_escaped_signs(claim):
    entry = cite(hostile(claim), "bibtex")
    depth = 0
    for at, sign in enumerate(entry):
        depth += (sign == "{") - (sign == "}")
        assert depth > 0 or at < entry.index("{") or at == len(entry) - 1
    assert depth == 0
    [title] = re.findall(r"title +=(.+),$", entry, re.MULTILINE)
    assert not re.search(r"(?<!\\)[&%$#_^~]", title)
    assert r"\textbraceleft{}brace \& 100\%" in title
    assert "https://a.example/%7Bx%7D?q=%3Cb%3E&y=%22')%20%0AER%20%20-" in entry


def test_bibtex_keeps_the_day_of_publication_apart(claim):
    entry = cite(Cited(claim=claim), "bibtex")
    assert "date         = {2013-02-05}" in entry
    assert re.search(r"note .*said on 2 February 2013", entry)
    about = cite(Cited(claim=replace(claim, published="2013", published_inferred=True)), "bibtex")
    assert "month" not in about
    assert "The day of publication was inferred" in about


def test_ris_has_a_field_a_line_and_one_end(claim):
    record = cite(hostile(claim), "ris")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in record.splitlines())
    assert [line for line in record.splitlines() if line.startswith("ER")] == ["ER  - "]
    assert "DA  - 2013/02/05/" in record
    assert "DA  - 2013/02//" in cite(Cited(claim=replace(claim, published="2013-02")), "ris")


def test_html_shows_every_word_as_it_is(claim):
    written = cite(hostile(claim), "html")
    assert set(re.findall(r"</?(\w+)", written)) == {"blockquote", "p", "a", "cite"}
    assert "&lt;b&gt;" in written
    assert 'href="https://a.example/%7Bx%7D' in written


def test_markdown_shows_every_word_as_it_is(claim):
    lines = cite(hostile(claim), "markdown").splitlines()
    assert len(lines) == 3
    assert all(line.startswith(">") for line in lines)
    assert not re.search(r"(?<!\\)[*$`|]", lines[0])
    assert r"\<b\>" in lines[0]


@pytest.mark.parametrize(
    ("words", "first"), [("- peace", "\\- peace"), ("12. that", "12\\. that"), ("1.5 men", "1.5 men")]
)
def test_words_of_an_article_begin_no_list(claim, words, first):
    written = cite(Cited(claim=replace(claim, kind="indirect", quote=words)), "markdown")
    assert written.startswith(f"> {first}\n")


@pytest.mark.parametrize("fmt", FORMATS)
def test_what_turns_letters_around_is_shown(claim, fmt):
    written = cite(hostile(claim), fmt)
    assert "\u202e" not in written
    assert "u202e" in written
    assert "שלום" in written


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://[", "/local/file"])
def test_only_addresses_of_the_web_are_cited(claim, fmt, url):
    assert url not in cite(Cited(claim=replace(claim, url=url)), fmt)


def test_an_unknown_format_is_told_with_the_known_ones(claim):
    with pytest.raises(QueryError, match="choose one of plain, markdown, html, bibtex, ris"):
        cite(Cited(claim=claim), "mla")


def test_the_command_cites_with_the_byline(database):
    article = make_article(author="Ann Lee")
    claim = make_claim(article)
    save_articles(database, [(article, [claim])])
    run = CliRunner().invoke(app, ["cite", claim.key, "--db", database, "--accessed", "2014-03-01"])
    assert run.exit_code == 0
    assert "Ann Lee, “Kremlin" in run.output
    assert "(accessed 1 March 2014)" in run.output
    assert CliRunner().invoke(app, ["cite", claim.key, "--db", database, "--accessed", "today"]).exit_code == 2
    assert CliRunner().invoke(app, ["cite", claim.key, "--db", database, "--link", "quotes.example"]).exit_code == 2
    assert isinstance(CliRunner().invoke(app, ["cite", "none", "--db", database]).exception, QueryError)

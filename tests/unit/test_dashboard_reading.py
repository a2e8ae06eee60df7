"""The pages that read: what is copied, where links lead, an article with every quote, a check of what was pasted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard.article_text import count_speakers, lay_out, render_legend
from dashboard.data import ClaimView
from dashboard.toolbar import list_ways, word_quotation
from tests.factories import SPECIMEN, make_article, make_claim, save_articles
from tests.pages import open_page, shown
from tracker.query.word_changes import compare_words
from tracker.session import Tracker

VISIT = "We look forward to the visit"


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = str(tmp_path / "reading.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", path)
    article = make_article(author="Ann <Lee>")
    claims = [
        make_claim(article, VISIT, "It will be well prepared", said="2013-02-02"),
        make_claim(article, "he is ready to visit Moscow", speaker="Kremlin", kind="indirect"),
        make_claim(article, "ties will improve", speaker=None),
    ]
    save_articles(path, [(article, claims)])
    return path


@pytest.fixture
def claim(database) -> ClaimView:
    with Tracker(database) as tracker:
        return next(each for each in tracker.claims() if each.quote.startswith(VISIT))


@pytest.fixture
def article(database, claim):
    with Tracker(database) as tracker:
        return tracker.article(claim.article_id)


def test_a_copied_quotation_carries_speaker_and_day_and_says_whose_words_they_are(claim):
    short = replace(claim, quote="We\n go", office="spokesman")
    assert word_quotation(short) == "“We go” (Dmitry Peskov, spokesman, said 2013-02-02, RT)"
    unknown = replace(short, speaker=None, office=None, said_on=None, kind="indirect")
    assert word_quotation(unknown) == "We go (unknown speaker, published 2013-02-05, RT; indirect quotation)"


def test_the_ways_on_lead_to_article_source_and_archive(claim):
    ways = {way["label"]: way["href"] for way in list_ways(claim)}
    assert ways["The whole article"] == f"article?id={claim.article_id}&quote={claim.quote_id}"
    assert ways["The source on the web"] == "https://news.example/obama-visit"
    assert ways["Look for it in web.archive.org"] == "https://web.archive.org/web/*/https://news.example/obama-visit"


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "file:///etc"])
def test_what_is_no_web_address_is_no_way_on(claim, url):
    assert not any("web" in way["label"] for way in list_ways(replace(claim, url=url)))


def test_an_article_is_drawn_whole_with_each_quote_labelled_once(article, claim):
    drawn = lay_out(article, claim.quote_id)
    text = "\n\n".join("".join(each["text"] for each in para["segments"]) for para in drawn["paragraphs"])
    assert text + "\n" == SPECIMEN
    marked = [each for para in drawn["paragraphs"] for each in para["segments"] if "quote" in each]
    assert [each["label"] for each in marked] == ["Kremlin", "Dmitry Peskov", "", "unknown"]
    assert [each["hue"] for each in marked] == [2, 1, 1, 0]
    assert drawn["target"] == claim.quote_id
    assert drawn["paragraphs"][0]["aside"] == "heading"


def test_the_legend_counts_speakers_the_unknown_last(article):
    assert count_speakers(article) == [("Dmitry Peskov", 1), ("Kremlin", 1), ("unknown", 1)]
    assert '<li><span class="said hue0">unknown</span> 1</li></ul>' in render_legend(article)
    assert render_legend(replace(article, claims=())) == "<p>Nobody is quoted in it.</p>"


def test_the_page_of_an_article_tells_what_is_known_of_it(claim):
    app = open_page("article", id=claim.article_id, quote=claim.quote_id)
    words = shown(app)
    assert "Kremlin: Obama ready to visit Russia" in words
    assert "<li>RT</li><li>published 2013-02-05</li><li>Ann &lt;Lee&gt;</li>" in words
    assert "Revisions" not in words
    assert "There is no article of this id" in shown(open_page("article", id="none"))
    assert "Which article?" in shown(open_page("article"))


def test_a_title_is_shown_as_it_is(database):
    article = make_article(title="![x](https://away.example/i.png) <b>$y$", url="https://news.example/odd")
    save_articles(database, [(article, [make_claim(article, VISIT)])])
    app = open_page("article", id=article.key)
    assert not app.title
    assert not app.markdown  # a word that stands alone in a page's program would be one
    assert "<h1>![x](https://away.example/i.png) &lt;b&gt;$y$</h1>" in shown(app)


def test_the_page_of_an_article_shows_what_a_revision_changed(database, claim):
    newer = make_article(SPECIMEN.replace("well prepared", "badly prepared"), key=claim.article_id)
    save_articles(database, [(newer, [make_claim(newer, VISIT)])])
    words = shown(open_page("article", id=claim.article_id))
    assert "It will be </span><del>well</del><ins>badly</ins><span> prepared" in words


def test_words_that_changed_side_by_side_are_told_as_one_change(database, claim):
    newer = make_article(SPECIMEN.replace("well prepared", "badly planned"), key=claim.article_id)
    save_articles(database, [(newer, [make_claim(newer, VISIT)])])
    assert "<del>well prepared</del><ins>badly planned</ins>" in shown(open_page("article", id=claim.article_id))


def test_of_what_is_the_same_only_the_words_around_a_change_are_shown(database):
    text = f"A first word. {'Some more words. ' * 40}In the midst. {'And more words. ' * 40}A last word."
    for each in (text, text.replace("midst", "middle")):
        article = make_article(each, key="long")
        save_articles(database, [(article, [])])
    [diff] = re.findall("<div class=word-diff>.*?</div>", shown(open_page("article", id="long")))
    assert "<del>midst</del><ins>middle</ins>" in diff
    assert diff.startswith("<div class=word-diff><span>[…] ")
    assert diff.endswith(" […]</span></div>")
    assert "A first word" not in diff
    assert "A last word" not in diff
    assert 200 < len(diff) < 400


@pytest.mark.parametrize(
    ("before", "after"), [("a b c\nd e\n", "a x c\nd e\nf\n"), ("", "a"), ("a", ""), ("a  b", "a b"), ("same", "same")]
)
def test_a_comparison_holds_both_texts(before, after):
    pieces = compare_words(before, after)
    assert "".join(each.text for each in pieces if each.kind != "added") == before
    assert "".join(each.text for each in pieces if each.kind != "removed") == after
    assert ("same" in before) == all(each.kind == "same" for each in pieces)


def test_a_pasted_draft_is_checked_and_a_short_one_stands_in_the_address(claim):
    app = open_page("check")
    assert "Nothing is ever called false here" in shown(app)
    app.text_area[0].set_value("“We look forward to the meeting,” Lavrov said.")
    app.button[0].click().run()
    words = shown(app)
    assert "1 quotation: **1** altered" in words
    assert "≠ altered" in words
    assert "<span>We look forward to the</span> <del>visit</del> <ins>meeting</ins>" in words
    assert "These words are given to Dmitry Peskov, not to " in words
    text = "“We look forward to the meeting,” Lavrov said."
    assert app.query_params["text"] in (text, [text])  # older Streamlits give a list


def test_a_long_draft_stays_out_of_the_address(claim):
    app = open_page("check")
    app.text_area[0].set_value("Nothing at all. " * 60 + f"“{VISIT}”")
    app.button[0].click().run()
    assert "✓ part of a quote" in shown(app)
    assert "text" not in app.query_params


def test_what_was_checked_stays_in_the_box_to_be_put_right_and_checked_again(claim):
    app = open_page("check")
    for text, verdict in (("We look forward to the meeting", "altered"), (VISIT, "part of a quote")):
        app.text_area[0].set_value(text)
        app.button[0].click().run()
        assert app.text_area[0].value == text
        assert f"1 quotation: **1** {verdict}" in shown(app)


def test_a_file_is_checked_once_and_what_is_typed_then_is_checked_next(claim):
    app = open_page("check")
    app.file_uploader[0].set_value(("draft.txt", f"He said: “{VISIT}”.".encode(), "text/plain"))
    app.button[0].click().run()
    assert "✓ part of a quote" in shown(app)
    assert app.text_area[0].value == f"He said: “{VISIT}”."
    app.text_area[0].set_value("We look forward to the meeting")
    app.button[0].click().run()
    assert "1 quotation: **1** altered" in shown(app)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("draft.txt", f"He said: “{VISIT}”.".encode(), "✓ part of a quote"),
        ("draft.html", f"<html><body><p>“{VISIT}”</p></body></html>".encode(), "✓ part of a quote"),
        ("draft.docx", b"no document", "draft.docx: "),
        ("../../empty.txt", b"", "empty.txt: is empty. Give the words of an article."),
    ],
)
def test_a_draft_is_uploaded_and_what_cannot_be_read_is_said(claim, name, content, words):
    app = open_page("check")
    app.file_uploader[0].set_value((name, content, "text/plain"))
    app.button[0].click().run()
    assert words in shown(app)
    assert "Choose the database" not in shown(app)


def test_what_was_checked_can_be_taken_away(claim):
    labels = [each.label for each in open_page("check", text=VISIT).get("download_button")]
    assert labels == ["Download as a table", "Download as Markdown"]


def test_a_link_with_a_text_shows_what_was_checked(claim):
    assert "✓ part of a quote" in shown(open_page("check", text=VISIT))
    assert "There are no words in it to check." not in shown(open_page("check", text="?!"))
    words = shown(open_page("check", text="US President Barack Obama has confirmed that"))
    assert "¶ in an article, not as a quote" in words
    assert f'<a href="article?id={claim.article_id}" target="_self">RT: Kremlin: Obama ready' in words

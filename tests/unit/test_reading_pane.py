"""A quote in its article, and the facts beside it: who, when, through whom, where, and what is not known."""

from __future__ import annotations

import json
from dataclasses import replace
from html import unescape

import pytest

from dashboard.reading_pane import render_facts, render_head, render_passage, render_steps
from tests.factories import make_article, make_claim, save_articles
from tests.pages import open_page, shown
from tracker.query import Paragraph, Passage, SameStory, Segment, iter_claims
from tracker.records import Candidate
from tracker.store import save_article, start_run


@pytest.fixture
def claim(engine):
    article = make_article()
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [make_claim(article)], run_id=run_id)
    [view] = iter_claims(engine)
    return view


def test_the_other_outlets_of_a_story_are_one_escaped_line(claim):
    others = (
        SameStory("k1", "a", "Fox <b>News</b>", "US arms Kurds", None),
        SameStory("k2", "file-7", None, None, "https://b.example"),
    )
    links = ("Fox &lt;b&gt;News&lt;/b&gt; (US arms Kurds)", "an unknown outlet (file-7)")
    told = "; ".join(f'<a href="article?id=k{at}" target="_self">{link}</a>' for at, link in enumerate(links, 1))
    assert f"<dt>Also in</dt><dd>{told}</dd>" in render_facts(claim, others)
    assert "Also in" not in render_facts(claim)


def test_an_unknown_speaker_comes_with_those_it_may_be(claim):
    maybe = Candidate("vladimir-putin", "Vladimir <Putin>", 0.6, "named before")
    unknown = replace(claim, speaker=None, speaker_key=None, candidates=(maybe,))
    assert "<dt>May be</dt><dd>Vladimir &lt;Putin&gt; (60%: named before)</dd>" in render_facts(unknown)
    assert "<dt>Also considered</dt>" in render_facts(replace(claim, candidates=(maybe,)))
    assert "considered" not in render_facts(claim)


def test_second_hand_words_say_through_whom(claim):
    told = replace(claim, via="Interfax > Kremlin", second_hand=True)
    assert "second-hand: known only through Interfax &gt; Kremlin" in render_facts(told)
    assert "second-hand" not in render_facts(replace(told, second_hand=False))


def fact(claim, name):
    """What stands beside the name of a fact; None where there is no such line."""
    _, name_found, rest = render_facts(claim).partition(f"<dt>{name}</dt><dd>")
    return rest.partition("</dd>")[0] if name_found else None


@pytest.mark.parametrize(
    ("changed", "name", "told"),
    [
        ({"speaker": "Ann", "office": "the <head>"}, "Speaker", "<b>Ann</b>, the &lt;head&gt; (person)"),
        ({"speaker": "Ann", "office": None}, "Speaker", "<b>Ann</b> (person)"),
        ({"speaker": None, "office": "head"}, "Speaker", "<b>unknown</b>"),
        ({"confidence": 0.9}, "Confidence", "high (0.90)"),
        ({"via": None, "second_hand": True}, "Via", "second-hand: known only through somebody else"),
        ({"via": "A&B", "second_hand": False}, "Via", "A&amp;B"),
        ({"via": None, "second_hand": False}, "Via", "nobody named"),
        ({"said_on": None, "said_on_basis": "no <day>"}, "Said on", "not known: no &lt;day&gt;"),
        (
            {"said_on": "2013-02", "said_on_precision": "month", "said_on_basis": "last month"},
            "Said on",
            "2013-02 (month; last month)",
        ),
        ({"published": None}, "Published", "unknown"),
        ({"published": None, "published_inferred": True}, "Published", "unknown"),
        ({"published": "2013", "published_inferred": False}, "Published", "2013"),
        ({"published": "2013", "published_inferred": True}, "Published", "2013 (inferred)"),
        ({"outlet": None}, "Outlet", "unknown"),
        ({"outlet": "R&T"}, "Outlet", "R&amp;T"),
        ({"title": None, "article_name": "file-7"}, "Article", "file-7"),
        ({"title": "A <b>", "article_name": "file-7"}, "Article", "A &lt;b&gt;"),
    ],
    ids=str,
)
def test_a_fact_says_what_is_known_and_that_the_rest_is_not(claim, changed, name, told):
    assert fact(replace(claim, **changed), name) == told


@pytest.mark.parametrize(
    ("url", "told"),
    [
        (None, "no link known"),
        ("javascript:alert(1)", "not a web address: javascript:alert(1)"),
        ("httpsfile://x", "not a web address: httpsfile://x"),
        ("file:///<b>", "not a web address: file:///&lt;b&gt;"),
    ],
)
def test_what_is_no_web_address_is_no_link(claim, url, told):
    assert f"<dd>{told}</dd>" in render_facts(replace(claim, url=url))


@pytest.mark.parametrize(
    ("url", "href", "told"),
    [
        ("HTTPS://a.example/x", "HTTPS://a.example/x", "HTTPS://a.example/x"),
        ("http://a.example/ä y", "http://a.example/%C3%A4%20y", "http://a.example/ä y"),
        ('http://a.example/?"<b>', "http://a.example/?&quot;&lt;b&gt;", "http://a.example/?&quot;&lt;b&gt;"),
    ],
)
def test_a_web_address_opens_beside_the_page_and_learns_nothing_of_it(claim, url, href, told):
    link = f'<a href="{href}" target="_blank" rel="noopener noreferrer">{told}</a>'
    assert f"<dd>{link}</dd>" in render_facts(replace(claim, url=url))


def test_of_two_candidates_each_has_its_line(claim):
    maybe = tuple(Candidate(f"k{at}", f"Ann {at}", at / 4, "named <near>") for at in (2, 1))
    told = "Ann 2 (50%: named &lt;near&gt;)<br>Ann 1 (25%: named &lt;near&gt;)"
    assert fact(replace(claim, candidates=maybe), "Also considered") == told


def test_a_passage_labels_its_parts_and_says_where_the_article_goes_on(claim):
    marked = Paragraph(0, 9, (Segment("a<b", "source"), Segment(" & ", None), Segment("c", "content")))
    plain = Paragraph(10, 12, (Segment("d>", None),))
    passage = Passage(claim, (plain, marked), cut_before=True, cut_after=False)
    paragraphs = (
        "<p class=elsewhere>d&gt;</p>"
        '<p><mark class="source"><sup>source</sup>a&lt;b</mark> &amp; '
        '<mark class="content"><sup>content</sup>c</mark></p>'
    )
    more = "<p class=elsewhere>…</p>"
    assert render_passage(passage) == f"<div class=passage>{more}{paragraphs}</div>"
    end = replace(passage, cut_before=False, cut_after=True)
    assert render_passage(end) == f"<div class=passage>{paragraphs}{more}</div>"


def test_the_head_has_quote_speaker_day_with_its_basis_and_outlet(claim):
    told = replace(claim, office="the <head>", said_on="2013-02-02", said_on_precision="before", said_on_basis="'soon'")
    head = render_head(told)
    assert '<blockquote class="pane-quote direct" tabindex="0">“We look forward to the visit”</blockquote>' in head
    assert '<b>Dmitry Peskov</b>, <span class="pane-office">the &lt;head&gt;</span>' in head
    assert "said before 2013-02-02 <span class=pane-basis>(&#x27;soon&#x27;)</span>" in head
    assert "<li>RT, published 2013-02-05</li><li>direct quote</li>" in head


def test_the_head_says_what_is_not_known_and_whose_words_they_are(claim):
    unknown = dict.fromkeys(("speaker", "office", "said_on", "outlet", "published"))
    head = render_head(replace(claim, kind="indirect", via="Interfax", **unknown))
    assert ">We look forward to the visit</blockquote>" in head
    assert "<b>Unknown speaker</b></li><li>day of saying not known" in head
    assert "unknown outlet, published unknown · via Interfax</li><li>indirect: in the words of the article" in head


def test_every_step_is_told_with_its_words(claim):
    words, other = {"start": 0, "end": 3, "text": "<he"}, {"start": 5, "end": 8, "text": "Ann"}
    steps = ({"rule": "pronoun", "words": words, "points_to": other, "belief": 0.9},)
    assert render_steps(replace(claim, steps=steps)) == (
        "<ol class=steps><li>pronoun: “&lt;he” points to “Ann” (belief 0.90)</li></ol>"
    )
    bare = ({"rule": "name", "words": None, "points_to": None, "belief": 1},)
    assert "<li>name:  (belief 1.00)</li>" in render_steps(replace(claim, steps=bare))


def test_the_page_of_a_quote_has_the_passage_the_facts_and_the_record(tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "far.sqlite3"))
    article = make_article("It rained.\n\n" * 20 + "“We\n go”, said Ann Smith.\n\n" + "It rained.\n\n" * 20)
    claim = make_claim(article, "We\n go", speaker="Ann Smith", evidence="the article names her")
    save_articles(path, [(article, [claim])])
    app = open_page("quote", id=claim.key)
    _, head, passage, facts = [each.proto.body for each in app.get("html")]
    assert "“We go”" in head
    assert (passage.count("It rained."), passage.count("…")) == (4, 2)
    assert "the article names her" in facts
    record = facts.partition("<pre tabindex=0>")[2].partition("</pre>")[0]
    assert json.loads(unescape(record))["quote"] == "We\n go"
    assert "<h2 class=pane-title>In the article</h2>" in passage
    assert "<h2 class=pane-title>Why this speaker</h2>" in facts
    assert "No quote is like it" not in shown(app)
    assert "No quote is like it" in shown(app.toggle[0].set_value(True).run())


def test_a_quote_that_is_not_there_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "one.sqlite3"))
    article = make_article("“We go”, said Ann Smith.")
    save_articles(path, [(article, [make_claim(article, "We go", speaker="Ann Smith")])])
    app = open_page("quote", id="none")
    assert "There is no quote of this id in the database; it may have come from another one." in shown(app)
    head, way = (each.proto.body for each in app.get("html"))
    assert head == "<h1 class=eyebrow>Quote</h1>"
    assert ">Find a quote</a>" in way
    app = open_page("quote")
    assert "Which quote?" in shown(app)
    assert [each.label for each in app.button] == ["Find a quote"]

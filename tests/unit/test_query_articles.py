"""An article with all its quotes: exactly its characters, every quote marked, what is no prose called so."""

from __future__ import annotations

import pytest

from tests.factories import SPECIMEN, make_article, make_claim
from tracker.query.articles import QuotedSegment, cut_by_quote, find_author, read_article
from tracker.store import save_article, start_run

TEXT = SPECIMEN + "\nSign up for our free weekly newsletter\n"


@pytest.fixture
def stored(engine):
    article = make_article(TEXT, author="Ann Lee")
    claims = [
        make_claim(article, "We look forward to the visit", "It will be well prepared"),
        make_claim(article, "he is ready to visit Moscow", speaker="Kremlin", kind="indirect"),
        make_claim(article, "ties will improve", speaker=None, cue_type="thought"),
    ]
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, claims, run_id=run_id)
    return article, claims


def test_an_article_is_its_text_with_every_quote(engine, stored):
    article, (visit, ready, ties) = stored
    view = read_article(engine, article.key)
    assert [each.text for each in view.paragraphs] == [TEXT[each.start : each.end] for each in view.paragraphs]
    assert [each.text for each in view.paragraphs] == [line for line in TEXT.splitlines() if line]
    marked = [(each.text, each.quotes) for para in view.paragraphs for each in para.segments if each.quotes]
    assert marked == [
        ("he is ready to visit Moscow", (ready.key,)),
        ("We look forward to the visit", (visit.key,)),
        ("It will be well prepared", (visit.key,)),
        ("ties will improve", (ties.key,)),
    ]
    assert [claim.quote_id for claim in view.claims] == [ready.key, visit.key, ties.key]


def test_headings_and_boilerplate_are_called_so(engine, stored):
    view = read_article(engine, stored[0].key)
    assert [each.aside for each in view.paragraphs] == ["heading", "", "", "", "", "advert of the outlet"]


def test_what_is_known_of_the_article_comes_with_it(engine, stored):
    view = read_article(engine, stored[0].key)
    assert (view.title, view.outlet, view.author, view.published, view.revisions) == (
        "Kremlin: Obama ready to visit Russia", "RT", "Ann Lee", "2013-02-05", 1,
    )  # fmt: skip
    newer = make_article(TEXT + "\nMore.\n", key=stored[0].key)
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, newer, [], run_id=run_id)
    assert read_article(engine, newer.key).revisions == 2
    assert find_author(engine, newer.key) is None


def test_no_article_no_view(engine):
    assert read_article(engine, "none") is None
    assert find_author(engine, "none") is None


def test_a_quote_within_a_quote_is_a_part_of_both_the_inner_first():
    assert cut_by_quote("he said go now", 0, 14, [("outer", 0, 14), ("inner", 8, 10)]) == (
        QuotedSegment("he said ", ("outer",)),
        QuotedSegment("go", ("inner", "outer")),
        QuotedSegment(" now", ("outer",)),
    )

"""Where a quote is found that an old link tells of: put right, moved, rejected, gone, or never there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import SPECIMEN, make_article, make_claim
from tests.unit.test_corrections import DATE, LOOK, WELL
from tracker.corrections.making import find_parts, make_correction
from tracker.query.tracing import Fate, trace_quote
from tracker.store import save_article, start_run
from tracker.store.corrections import add_corrections

ARTICLE = make_article()


def named(article, words):
    """A claim with an id as the program makes them."""
    claim = make_claim(article, words)
    return replace(claim, key=f"{article.key}-{claim.quote.start}-{claim.quote.end}")


def save(engine, article, *words, model="m1"):
    run_id = start_run(engine, tracker_version="1", model_version=model)
    save_article(engine, article, [named(article, each) for each in words], run_id=run_id)


OLD = named(ARTICLE, LOOK).key


@pytest.fixture
def stored(engine):
    save(engine, ARTICLE, LOOK, DATE)
    return engine


def correct(engine, action, **after):
    def make(article, claims, _earlier):
        made = {name: find_parts(article, 0, value) if name == "parts" else value for name, value in after.items()}
        return [make_correction(article, claims, OLD, action, made)]

    add_corrections(engine, ARTICLE.key, make)


def test_a_quote_is_where_it_was(stored):
    assert (trace_quote(stored, OLD).fate, trace_quote(stored, OLD).quote_id) == (Fate.SHOWN, OLD)
    correct(stored, "reject")
    assert (trace_quote(stored, OLD).fate, trace_quote(stored, OLD).quote_id) == (Fate.REJECTED, OLD)


def test_a_quote_whose_words_were_put_right_is_found_by_its_correction(stored):
    correct(stored, "span", parts=["look forward to the visit"])
    assert trace_quote(stored, OLD).fate is Fate.CORRECTED
    assert trace_quote(stored, OLD).quote_id == named(ARTICLE, "look forward to the visit").key


def test_a_quote_that_another_model_cut_otherwise_is_found_by_its_place(stored):
    save(stored, ARTICLE, "look forward to the visit", WELL, model="m2")
    trace = trace_quote(stored, OLD)
    assert (trace.fate, trace.quote_id) == (Fate.MOVED, named(ARTICLE, "look forward to the visit").key)


def test_a_quote_of_a_revised_article_is_found_by_its_words(stored):
    revised = make_article("An update: the visit is off.\n\n" + SPECIMEN)
    assert revised.key == ARTICLE.key
    save(stored, revised, LOOK, DATE)
    trace = trace_quote(stored, OLD)
    assert (trace.fate, trace.quote_id) == (Fate.MOVED, named(revised, LOOK).key)


def test_words_that_are_no_quote_any_more_are_shown_in_their_article(stored):
    save(stored, ARTICLE, DATE, model="m2")
    trace = trace_quote(stored, OLD)
    assert (trace.fate, trace.quote_id, trace.article_id) == (Fate.GONE, None, ARTICLE.key)
    [paragraph] = trace.paragraphs
    assert [each.text for each in paragraph.segments if each.role] == [LOOK]
    assert paragraph.text in SPECIMEN


def test_words_that_were_taken_out_are_said_to_be_gone(stored):
    save(stored, make_article(SPECIMEN.replace(LOOK, "No comment")), DATE)
    trace = trace_quote(stored, OLD)
    assert (trace.fate, trace.quote_id, trace.title) == (Fate.REVISED, None, ARTICLE.title)


@pytest.mark.parametrize("quote_id", ["", "nothing", "0000000000000000-1-5", "x" * 5000, f"{ARTICLE.key}-x-y"])
def test_what_is_no_id_of_this_database_is_said(stored, quote_id):
    assert trace_quote(stored, quote_id).fate is Fate.UNKNOWN


@pytest.mark.parametrize("place", ["5-5", "9-2", "999999-1000000"])
def test_a_place_outside_of_the_text_is_no_place(stored, place):
    assert trace_quote(stored, f"{ARTICLE.key}-{place}").fate is Fate.REVISED


def test_the_best_of_several_quotes_at_a_place_is_taken(stored):
    save(stored, ARTICLE, "We look", "forward to the visit", model="m2")
    assert trace_quote(stored, OLD).quote_id == named(ARTICLE, "forward to the visit").key

"""Quotes that are alike in meaning."""

import pytest

from tests.databases import DATABASES, make_empty
from tests.factories import make_article, make_claim, save_articles
from tracker import Tracker
from tracker.cli import app
from tracker.errors import QueryError
from tracker.query import ClaimFilter
from tracker.query import likeness as module

SHIELD = "the anti-ballistic missile shield threatens nobody"
ROCKETS = "our missile interceptors are in Poland"
TAXES = "income taxes will rise for the rich"
ADOPTION = "no American family may adopt our children"
QUOTES = (SHIELD, ROCKETS, TAXES, ADOPTION)
TEXT = "".join(f"He said {quote}.\n" for quote in QUOTES)


@pytest.fixture(scope="module", params=DATABASES)
def database(request, tmp_path_factory):
    with make_empty(request.param, tmp_path_factory.mktemp("alike"), tables=True) as database:
        fill(database)
        yield database


def fill(database):
    old, new = make_article(TEXT), make_article(TEXT, url="https://paper.example/new", published="2014-03-01")
    first = [make_claim(old, quote) for quote in QUOTES]
    save_articles(database, [(old, first), (new, [make_claim(new, TAXES)])])


@pytest.fixture
def tracker(database):
    with Tracker(database) as tracker:
        yield tracker


def test_other_words_of_the_same_meaning_are_found_and_the_most_alike_come_first(tracker):
    found = tracker.claims(like="missile defence")
    assert [claim.quote for claim in found] == [SHIELD, ROCKETS]
    assert found.total == tracker.count(like="missile defence") == 2
    scores = [found.alike[claim.quote_id].score for claim in found]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= module.LEAST


def test_why_a_quote_is_alike_is_told_by_its_words(tracker):
    found = tracker.claims(like="missile defence")
    assert "missile" in found.alike[found[0].quote_id].words
    assert any("alike in meaning" in note for note in found.notes)


def test_a_search_without_likeness_tells_none(tracker):
    found = tracker.claims("missile")
    assert not found.alike
    assert not found.notes


def test_what_else_is_asked_must_hold_of_what_is_alike(tracker):
    assert [claim.quote for claim in tracker.claims(like="missile defence", date_from="2014")] == []
    assert [claim.quote for claim in tracker.claims(like="tax increases", date_from="2014")] == [TAXES]
    assert len(tracker.claims(like="tax increases")) == 2


def test_pages_counts_files_and_facets_are_of_the_same_quotes(tracker, tmp_path):
    whole = [claim.quote_id for claim in tracker.claims(like="missile defence")]
    pages = [tracker.claims(like="missile defence", limit=1, offset=at)[0].quote_id for at in range(len(whole))]
    assert whole == pages == [claim.quote_id for claim in tracker.iter_claims(like="missile defence")]
    assert tracker.claims(like="missile defence", limit=1).total == len(whole)
    assert tracker.export(tmp_path / "alike.csv", like="missile defence") == len(whole)
    assert sum(dict(tracker.facets(like="missile defence").kinds).values()) == len(whole)


def test_words_and_likeness_are_joined_by_their_places(tracker):
    found = [claim.quote for claim in tracker.claims("adopt", like="missile defence")]
    assert set(found) == {ADOPTION, SHIELD, ROCKETS}
    both = [claim.quote for claim in tracker.claims("interceptors", like="missile defence")]
    assert both[0] == ROCKETS  # second in likeness, but first in words too


def test_of_too_few_that_are_most_alike_all_others_are_looked_at(tracker, monkeypatch):
    monkeypatch.setattr(module, "_LOOKED_AT", 1)
    assert [claim.quote for claim in tracker.claims(like="a rise of taxes", date_to="2013")] == [TAXES]


def test_no_more_are_called_alike_than_the_most(tracker, monkeypatch):
    monkeypatch.setattr(module, "MOST", 1)
    assert len(tracker.claims(like="missile defence", min_confidence=0.01)) == 1


def test_nothing_is_alike_to_what_nobody_says_here(tracker):
    assert not tracker.claims(like="the recipe of an apple pie")


def test_quotes_like_a_stored_one_are_others(tracker):
    shield = tracker.claims("ballistic")[0]
    similar = tracker.similar(shield.quote_id)
    assert [claim.quote for claim in similar] == [ROCKETS]
    assert similar.total == 1


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda tracker: tracker.similar("nothing"), "there is no quote 'nothing'"),
        (lambda tracker: tracker.claims(like=" "), "there is no text"),
        (lambda tracker: tracker.claims(like="…"), "no word of '…' is known"),
        (lambda _: ClaimFilter(like="x", after="a"), "a page after a claim"),
    ],
)
def test_what_nothing_can_be_like_is_an_error_of_one_line(tracker, ask, told):
    with pytest.raises(QueryError, match=told):
        ask(tracker)


def test_a_text_of_any_length_may_be_asked(tracker):
    assert [claim.quote for claim in tracker.claims(like="missile defence " * 100_000)] == [SHIELD, ROCKETS]


def test_the_command_line_shows_the_likeness_and_says_that_it_is_none(database, capsys):
    app(["search", "--like", "missile defence", "--db", database], standalone_mode=False)
    shown = capsys.readouterr()
    assert "Alike by" in shown.out
    assert "missile" in shown.out
    assert "alike in meaning" in shown.err


def test_the_command_line_shows_what_is_like_a_quote(database, tracker, capsys):
    shield = tracker.claims("ballistic")[0].quote_id
    app(["similar", shield, "--db", database], standalone_mode=False)
    shown = capsys.readouterr()
    assert "interceptors" in shown.out
    assert "1 of 1 quotes that are alike" in shown.err


def test_vectors_are_read_once_for_each_state_of_the_database(tracker, monkeypatch):
    read = []
    monkeypatch.setattr(module, "read_vectors", lambda connection: read.append(1) or real(connection))
    tracker.claims(like="missile defence")
    tracker.claims(like="adoption of orphans")
    assert len(read) == 1


real = module.read_vectors

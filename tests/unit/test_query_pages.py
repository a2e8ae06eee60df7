"""Pages: cut by number or behind a claim they give the same rows, in either direction, and by relevance."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.query import ClaimFilter, count_claims, iter_claims, search_claims
from tracker.store import open_store, save_article, start_run

TEXT = " ".join(f"word{at} peace{' peace' * (at % 3)}." for at in range(24))
DAYS = ["2013-02-05", None, "2013-02", "2012", "2013-02-05", "2014-01-01"]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    """Three articles, one of no day; their claims of days and of none, several of one day."""
    engine = open_store(tmp_path_factory.mktemp("pages") / "tracker.sqlite3")
    run_id = start_run(engine, tracker_version="1", model_version="m")
    for name, published in (("b", "2013-02-05"), ("a", "2013-02-05"), ("c", None)):
        article = make_article(TEXT, name=name, url=f"https://{name}.example", published=published)
        claims = [
            make_claim(article, f"word{at} peace{' peace' * (at % 3)}", speaker="Ann", said=DAYS[at % len(DAYS)])
            for at in range(24)
        ]
        save_article(engine, article, claims, run_id=run_id)
    yield engine
    engine.dispose()


@pytest.mark.parametrize("fields", [{}, {"newest_first": True}, {"date_from": "2013"}, {"text": "word1"}], ids=str)
@pytest.mark.parametrize("size", [1, 7, 100])
def test_pages_together_are_all_claims_in_order(engine, fields, size):
    everything = [claim.quote_id for claim in iter_claims(engine, ClaimFilter(**fields))]
    by_number, behind, after = [], [], None
    for offset in range(0, len(everything), size):
        page = search_claims(engine, ClaimFilter(**fields, limit=size, offset=offset))
        assert page.total == len(everything)
        by_number += [claim.quote_id for claim in page.claims]
        page = search_claims(engine, ClaimFilter(**fields, limit=size, after=after))
        behind += [claim.quote_id for claim in page.claims]
        after = behind[-1]
    assert by_number == behind == everything
    assert search_claims(engine, ClaimFilter(**fields, limit=size, after=after)).claims == []
    assert search_claims(engine, ClaimFilter(**fields, limit=size, offset=len(everything))).claims == []


@pytest.mark.parametrize("at_once", [0, 1, 5, 17, 1000])
@pytest.mark.parametrize("fields", [{}, {"newest_first": True}, {"kind": ("direct",), "thoughts": True}], ids=str)
def test_all_claims_come_in_one_order_however_many_days_are_sorted_at_once(engine, monkeypatch, fields, at_once):
    total = count_claims(engine, ClaimFilter(**fields))
    page = search_claims(engine, ClaimFilter(**fields, limit=total))
    monkeypatch.setattr("tracker.query.pages._SORTED_AT_ONCE", at_once)
    assert list(iter_claims(engine, ClaimFilter(**fields))) == page.claims
    assert len(page.claims) == total


def test_a_page_behind_a_claim_needs_no_limit_and_no_claim_of_the_filter(engine):
    everything = list(iter_claims(engine))
    rest = search_claims(engine, ClaimFilter(after=everything[9].quote_id)).claims
    assert rest == everything[10:]
    of_words = search_claims(engine, ClaimFilter(text="word1", after=everything[9].quote_id)).claims
    assert of_words == [claim for claim in everything[10:] if claim.quote.startswith("word1 ")]


def test_a_claim_that_there_is_not_has_no_page_behind_it(engine):
    with pytest.raises(QueryError, match="there is no quote 'none' to go on after; begin with the first page"):
        search_claims(engine, ClaimFilter(after="none", limit=1))


def test_the_most_relevant_come_first_and_are_all(engine):
    where = ClaimFilter(text="peace", order="relevance")
    quotes = [claim.quote for claim in search_claims(engine, where).claims]
    assert [quote.count("peace") for quote in quotes] == [3] * 24 + [2] * 24 + [1] * 24
    page = search_claims(engine, ClaimFilter(text="peace", order="relevance", limit=5, offset=3))
    assert ([claim.quote for claim in page.claims], page.total) == (quotes[3:8], 72)
    assert [claim.quote for claim in iter_claims(engine, where)] == quotes


def test_by_relevance_without_a_required_word_is_by_day(engine):
    found = search_claims(engine, ClaimFilter(text="-word1", order="relevance")).claims
    assert found == [claim for claim in iter_claims(engine) if not claim.quote.startswith("word1 ")]


@pytest.mark.parametrize("many", [1, 10**9])
def test_however_common_a_word_is_the_same_claims_are_found(engine, monkeypatch, many):
    monkeypatch.setattr("tracker.query.conditions._MANY", many)
    for fields in ({"text": "word1 OR peace"}, {"text": "peace -word2", "speaker": "Ann"}, {"text": "word3"}):
        words = [f"word{at}" for at in range(24)]
        out = {"peace -word2": {"word2"}, "word3": {each for each in words if each != "word3"}}
        expected = [each for each in words if each not in out.get(fields["text"], set())]
        page = search_claims(engine, ClaimFilter(**fields, limit=3, offset=len(DAYS)))
        found = [claim.quote.split()[0] for claim in iter_claims(engine, ClaimFilter(**fields))]
        assert sorted(found) == sorted(3 * expected)
        assert [claim.quote.split()[0] for claim in page.claims] == found[6:9]
        assert page.total == len(found)


def test_what_was_counted_holds_until_something_is_written(tmp_path):
    engine = open_store(tmp_path / "tracker.sqlite3")
    run_id = start_run(engine, tracker_version="1", model_version="m")
    for name in ("a", "b"):
        article = make_article("It is so.", name=name, url=f"https://{name}.example")
        save_article(engine, article, [make_claim(article, "It is so")], run_id=run_id)
        counted = [count_claims(engine) for _ in range(2)]
        assert counted == [1, 1] if name == "a" else [2, 2]
    engine.dispose()


def test_a_very_common_word_of_one_speaker_is_ranked_too(engine, monkeypatch):
    where = ClaimFilter(text='"peace"', speaker=("Ann",))
    ranked = ClaimFilter(text='"peace"', speaker=("Ann",), order="relevance", limit=5)
    total = count_claims(engine, where)
    monkeypatch.setattr("tracker.query.conditions._MANY", 1)
    assert search_claims(engine, ranked).total == total > 5
    assert len(search_claims(engine, ranked).claims) == 5

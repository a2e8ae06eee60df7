"""The filters that ask for more than words, speaker, outlet, kind and days, and what a filter refuses."""

from __future__ import annotations

import re

import pytest

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.query import (
    ClaimFilter,
    compare_speakers,
    count_claims,
    count_facets,
    count_undated,
    count_values,
    iter_claims,
    list_topics,
    search_claims,
)
from tracker.query.conditions import list_conditions
from tracker.store import open_store, reading, save_article, start_run

TEXT = (
    "The café owner has been denying that taxes rose. Élodie warned of a missile, Télam said, citing the Kremlin.\n\n"
    "He hopes for peace. He told reporters in Paris that allies are strong. An ally is needed, he wrote.\n"
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """One database for all tests that only read."""
    engine = open_store(tmp_path_factory.mktemp("filled") / "tracker.sqlite3")
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def stored(filled):
    """Six claims of two articles, by a letter each: the second article has no date."""
    a = make_article(TEXT, name="a", url="https://a.example", outlet="RT", published="2013-02-05")
    b = make_article(f"{TEXT} ", name="b", url="https://b.example", outlet="BBC", published=None)
    claims = {
        "denial": make_claim(
            a, "taxes rose", cue="has been denying", cue_type="denial", confidence=0.9, topics=("tax",),
            said="2013-01-30",
        ),
        "warning": make_claim(
            a, "a missile", cue="warned of", cue_type="warning", confidence=0.5, relays=("Télam", "the Kremlin"),
            topics=("missile",),
        ),
        "thought": make_claim(a, "for peace", cue="hopes", cue_type="thought", topics=("peace",)),
        "told": make_claim(b, "allies are strong", cue="told reporters", topics=("ally",), confidence=0.7),
        "wrote": make_claim(
            b, "An ally is needed", cue="wrote", cue_type="writing", topics=("ally", "Paris"), said="2013",
            confidence=0.8,
        ),
        "paris": make_claim(b, "in Paris", cue="told", topics=("paris",), relays=("Interfax",)),
    }  # fmt: skip
    run_id = start_run(filled, tracker_version="0.1", model_version="m1")
    save_article(filled, a, list(claims.values())[:3], run_id=run_id)
    save_article(filled, b, list(claims.values())[3:], run_id=run_id)
    return {claim.key: name for name, claim in claims.items()}


def find(filled, stored, **fields):
    return [stored[view.quote_id] for view in iter_claims(filled, ClaimFilter(**fields))]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"cue": "deny"}, ["denial"]),
        ({"cue": "denied"}, ["denial"]),
        ({"cue": "Warn"}, ["warning"]),
        ({"cue": ["tell"]}, ["paris", "told"]),
        ({"cue": ["told reporters"]}, ["told"]),
        ({"cue": ["write", "deny"]}, ["denial", "wrote"]),
        ({"cue": ["eny"]}, []),
        ({"cue": ["…"]}, []),
        ({"cue_type": ["denial", "warning"]}, ["denial", "warning"]),
        ({"cue_type": "thought"}, ["thought"]),
        ({"via": "Telam"}, ["warning"]),
        ({"via": ["kremlin"]}, ["warning"]),
        ({"via": ["Inter", "TÉLAM"]}, ["warning", "paris"]),
        ({"via": ["fax"]}, []),
        ({"via": ["T_lam"]}, []),
        ({"via": ["%"]}, []),
        ({"cue": ["warn%of"]}, []),
        ({"cue": ["w_rned"]}, []),
        ({"min_confidence": 0.8}, ["denial", "wrote", "paris"]),
        ({"min_confidence": 1}, []),
        ({"topic": "ally"}, ["wrote", "told"]),
        ({"topic": "allies"}, ["wrote", "told"]),
        ({"topic": "Paris"}, ["wrote"]),
        ({"topic": "paris"}, ["paris"]),
        ({"topic": ["PARIS"]}, ["wrote", "paris"]),
        ({"topic": ["Missiles", "tax"]}, ["denial", "warning"]),
        ({"topic": "war"}, []),
        ({"text": "cafe"}, []),
        ({"text": "cafe", "in_context": True}, ["denial", "warning"]),
        ({"text": "cafe missile", "in_context": True, "kind": "direct"}, ["denial", "warning"]),
        ({"text": '"owner has"', "in_context": True}, ["denial", "warning"]),
        ({"text": '"owner ha"', "in_context": True}, []),
        ({"text": "missile zeppelin", "in_context": True}, []),
    ],
)  # fmt: skip
def test_filters(filled, stored, fields, found):
    assert sorted(find(filled, stored, **fields)) == sorted(found)


@pytest.mark.parametrize(("cue", "found"), [("see", ["saw"]), ("seek", ["sought"]), ("seeks he", ["sought"])])
def test_a_reporting_word_is_not_the_beginning_of_another(engine, cue, found):
    article = make_article("He seeks help. He saw that it rains.", name="a", url="https://a.example")
    claims = {
        "sought": make_claim(article, "help", cue="seeks help"),
        "saw": make_claim(article, "it rains", cue="saw"),
    }
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, list(claims.values()), run_id=run_id)
    stored = {claim.key: name for name, claim in claims.items()}
    assert find(engine, stored, cue=cue) == found


@pytest.mark.parametrize(
    ("fields", "found", "undated"),
    [
        ({}, ["denial", "warning", "wrote", "told", "paris"], 0),
        ({"date_from": "2013"}, ["denial", "warning", "wrote"], 2),
        ({"date_from": "2013", "undated": True}, ["denial", "warning", "wrote", "told", "paris"], 0),
        ({"undated": False}, ["denial", "warning", "wrote"], 2),
        ({"date_to": "2013-01"}, ["denial", "wrote"], 2),
        ({"date_from": "2013-02-05", "date_to": "2013-02-05"}, ["warning", "wrote"], 2),
        ({"date_of": "said", "date_from": "2013-02"}, ["wrote"], 3),
        ({"date_of": "said", "date_from": "2013-02", "cue_type": "warning"}, [], 1),
        ({"date_of": "said", "undated": False}, ["denial", "wrote"], 3),
        ({"date_of": "published", "date_from": "2013-02-05"}, ["denial", "warning"], 3),
        ({"date_of": "said", "date_from": "2013-02", "undated": True}, ["warning", "wrote", "told", "paris"], 0),
        ({"date_of": "said", "date_from": "2014"}, [], 2),
        ({"date_of": "said", "date_from": "2014", "undated": True}, ["told", "paris"], 0),
        ({"date_of": "published", "date_to": "2013-02-04"}, [], 3),
        ({"date_of": "published", "date_to": "2013-02-04", "undated": True}, ["wrote", "told", "paris"], 0),
        ({"date_of": "published", "date_to": "2012-12-31", "undated": True}, ["told", "paris"], 0),
    ],
)
def test_days_and_what_has_none(filled, stored, fields, found, undated):
    where = ClaimFilter(**fields)
    assert sorted(find(filled, stored, **fields)) == sorted(found)
    page = search_claims(filled, where)
    assert (page.total, page.undated) == (len(found), undated)
    assert count_undated(filled, where) == undated


def test_every_topic_that_is_offered_finds_as_many_as_it_says(filled, stored):
    offered = list_topics(filled)
    assert ("ally", 2) in offered
    for topic, count in offered:
        assert count_claims(filled, ClaimFilter(topic=topic)) == count


def test_a_comparison_goes_by_topic_and_tells_the_undated(filled, stored):
    comparison = compare_speakers(filled, ["Peskov"], where=ClaimFilter(topic="ally"))
    assert sum(point.claims for point in comparison.points) == 2
    assert comparison.undated == 0
    assert compare_speakers(filled, ["Peskov"], where=ClaimFilter(topic="ally", date_from="2013")).undated == 1


def test_values_are_counted_and_relays_one_by_one(filled, stored):
    assert count_values(filled, "via") == [("Interfax", 1), ("Télam", 1), ("the Kremlin", 1)]
    assert count_values(filled, "outlet", limit=1) == [("BBC", 3)]
    assert count_values(filled, "cue_type", ClaimFilter(thoughts=True, outlet="RT"), limit=1) == [("denial", 1)]


def test_values_of_what_is_no_field_are_refused(engine):
    with pytest.raises(QueryError, match="there is no field 'mood'"):
        count_values(engine, "mood")


def test_what_is_not_asked_adds_no_condition(engine):
    with reading(engine) as connection:
        assert len(list_conditions(connection, ClaimFilter())) == 1
        assert list_conditions(connection, ClaimFilter(thoughts=True)) == []


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"with_spokespeople": True}, "with_spokespeople (--with-spokespeople) has no effect without a speaker"),
        ({"in_context": True}, "in_context (--in-context) has no effect without words to search for"),
        ({"date_of": "said"}, "date_of (--date-of) has no effect without days to search by"),
        ({"date_of": "published", "undated": True}, "date_of (--date-of) has no effect without days to search by"),
    ],
)
def test_what_changes_nothing_is_refused(engine, fields, line):
    for ask in (search_claims, count_claims, count_facets, list_topics):
        with pytest.raises(QueryError, match=re.escape(line)):
            ask(engine, ClaimFilter(**fields))


@pytest.mark.parametrize(
    "fields", [{"date_of": "said", "undated": False}, {"date_of": "said", "date_to": "2013"}, {"undated": True}]
)
def test_what_changes_something_is_not(engine, fields):
    assert count_claims(engine, ClaimFilter(**fields)) == 0

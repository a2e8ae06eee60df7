"""Rolling up: whoever speaks for a body counts for it, on the days they did, at any remove."""

from __future__ import annotations

from functools import partial

import pytest

from tests.factories import make_article, make_claim, make_speaker
from tracker.errors import QueryError
from tracker.officials import Official, Relation
from tracker.query import ClaimFilter, compare_speakers, count_claims, count_facets, list_topics, search_claims
from tracker.records import PartialDate, SpeakerType
from tracker.store import open_store, save_article, save_roster, start_run

TEXT = "One. Two. Three. Four. Five. Six. Seven."


Body = partial(Official, type=SpeakerType.ORGANIZATION)
OFFICIALS = [
    Body("state", "State", aliases=("the State",)),
    Body("court", "Court", speaks_for=(Relation("state"),)),
    Body(
        "hall", "Hall",
        speaks_for=(Relation("state", PartialDate(2010)), Relation("court", end=PartialDate(2000))),
    ),
    Official(
        "ann", "Ann Lee",
        speaks_for=(
            Relation("hall", PartialDate(2012, 5), PartialDate(2013, 6)), Relation("court", PartialDate(2013, 7)),
        ),
    ),
    Body("ring", "Ring", speaks_for=(Relation("rang"),)),
    Body("rang", "Rang", speaks_for=(Relation("ring"),)),
]  # fmt: skip


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    engine = open_store(tmp_path_factory.mktemp("roll-up") / "tracker.sqlite3")
    article = make_article(TEXT, published=None)
    ann, hall = make_speaker("Ann Lee", key="ann"), make_speaker("Hall", key="hall", type="organization")
    claims = [
        make_claim(article, "One", speaker=ann, said="2012-04-30"),
        make_claim(article, "Two", speaker=ann, said="2012"),
        make_claim(article, "Three", speaker=ann, said="2013-06-30"),
        make_claim(article, "Four", speaker=ann, said="2013-07-01"),
        make_claim(article, "Five", speaker=ann),
        make_claim(article, "Six", speaker=hall, said="2009"),
        make_claim(article, "Seven", speaker="Bob Ray", said="2013"),
    ]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="0.1", model_version="m1"))
    save_roster(engine, OFFICIALS, merged={"bob-ray": "ring"})
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Hall"], ["Six", "Two", "Three", "Five"]),
        (["Court"], ["Four", "Five"]),
        (["the state"], ["Two", "Three", "Four", "Five"]),
        (["hall", "court"], ["Six", "Two", "Three", "Four", "Five"]),
        (["Ann Lee"], ["Two", "One", "Three", "Four", "Five"]),
        (["Rang"], ["Seven"]),
        (["Ring"], ["Seven"]),
        (["nobody"], []),
    ],
)
def test_roll_up(stored, names, found):
    where = ClaimFilter(speaker=names, with_spokespeople=True)
    assert [view.quote for view in search_claims(stored, where).claims] == found
    assert count_claims(stored, where) == count_facets(stored, where).total_claims == len(found)
    assert list_topics(stored, where) == []


def test_without_it_a_body_has_only_its_own(stored):
    assert [view.quote for view in search_claims(stored, ClaimFilter(speaker=("Hall",))).claims] == ["Six"]


def test_a_comparison_is_between_those_named(stored):
    comparison = compare_speakers(stored, ["Hall", "Ann Lee"], every="year")
    assert comparison.speakers == ("Hall", "Ann Lee")
    assert [point.claims for point in comparison.points if point.speaker == "Hall"] == [1]


def test_a_comparison_refuses_to_add_who_speaks_for_them(stored):
    with pytest.raises(QueryError, match="which is between those named") as failure:
        compare_speakers(stored, ["Hall", "Ann Lee"], where=ClaimFilter(with_spokespeople=True))
    assert str(failure.value).startswith("with_spokespeople has no effect on a comparison")

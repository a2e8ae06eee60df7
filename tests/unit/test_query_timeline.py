"""Comparing speakers: periods in order, never finer than what is known."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.query import ClaimFilter, TimelinePoint, compare_speakers
from tracker.store import save_article, start_run

TEXT = "He said the missile shield is bad, the missile shield is good, missiles fly, no date, and weather is fine."


@pytest.fixture
def stored(engine):
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    rt = make_article(TEXT, url="https://a.example", outlet="RT", published="2013-02-05")
    bbc = make_article(TEXT, url="https://b.example", outlet="BBC", published=None)
    save_article(
        engine,
        rt,
        [
            make_claim(rt, "the missile shield is bad", speaker="Sergey Lavrov", said="2013-02-02"),
            make_claim(rt, "the missile shield is good", speaker="John Kerry"),
            make_claim(rt, "missiles fly", speaker="Sergey Lavrov", said="2013"),
            make_claim(rt, "weather is fine", speaker="Sergey Lavrov", said="2012-12"),
        ],
        run_id=run_id,
    )
    save_article(
        engine,
        bbc,
        [
            make_claim(bbc, "the missile shield is bad", speaker="Sergey Lavrov", said="2013-02-03"),
            make_claim(bbc, "no date", speaker="John Kerry"),
        ],
        run_id=run_id,
    )


def test_months_side_by_side(engine, stored):
    comparison = compare_speakers(engine, ["Lavrov", "Kerry", "Nobody"])
    assert comparison.speakers == ("Sergey Lavrov", "John Kerry")
    assert comparison.not_found == ("Nobody",)
    assert comparison.points == [
        TimelinePoint("2012-12", "Sergey Lavrov", 1, 1),
        TimelinePoint("2013", "Sergey Lavrov", 1, 1),
        TimelinePoint("2013-02", "Sergey Lavrov", 2, 2),
        TimelinePoint("2013-02", "John Kerry", 1, 1),
        TimelinePoint(None, "John Kerry", 1, 1),
    ]
    assert [claim.said_on for claim in comparison.rows[2].claims["Sergey Lavrov"]] == ["2013-02-02", "2013-02-03"]


@pytest.mark.parametrize(
    ("every", "periods"),
    [
        ("day", ["2013", "2013-02-02", "2013-02-03", "2013-02-05"]),
        ("month", ["2013", "2013-02"]),
        ("year", ["2013"]),
    ],
)
def test_about_and_every(engine, stored, every, periods):
    comparison = compare_speakers(engine, ["Lavrov", "Kerry"], about="missile", every=every)
    assert [row.period for row in comparison.rows] == periods


def test_within_a_filter(engine, stored):
    where = ClaimFilter(outlet=("BBC",), text="shield")
    comparison = compare_speakers(engine, ["Lavrov", "Kerry"], about="missile", where=where)
    assert comparison.points == [TimelinePoint("2013-02", "Sergey Lavrov", 1, 1)]


def test_what_a_comparison_says_of_itself(engine, stored):
    comparison = compare_speakers(engine, ["Kerry", "Lavrov"], about="no date")
    assert comparison.headline == "John Kerry, Sergey Lavrov: 1 quote in 1 period"
    assert comparison.show_row(comparison.rows[0]) == {
        "Period": "unknown",
        "John Kerry": "no date",
        "Sergey Lavrov": "",
    }
    both = compare_speakers(engine, ["Lavrov"], about="shield")
    assert both.show_row(both.rows[0]) == {
        "Period": "2013-02",
        "Sergey Lavrov": "the missile shield is bad / the missile shield is bad",
    }
    assert compare_speakers(engine, ["Nobody"]).headline == "nobody: 0 quotes in 0 periods"


def test_a_period_that_there_is_not_is_told_with_those_that_there_are(engine):
    with pytest.raises(QueryError, match="there is no period 'decade'; choose from day, month, year"):
        compare_speakers(engine, ["Lavrov"], every="decade")


@pytest.mark.parametrize(("names", "every"), [([], "month"), ([" "], "month"), (["Lavrov"], "decade")])
def test_comparison_that_cannot_be_meant(engine, names, every):
    with pytest.raises(QueryError):
        compare_speakers(engine, names, every=every)

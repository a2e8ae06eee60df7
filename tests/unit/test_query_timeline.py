"""Comparing speakers: periods in order, never finer than what is known."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.query import ClaimFilter, TimelinePoint, compare_speakers
from tracker.records import PartialDate, Precision, SaidDate
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


@pytest.mark.parametrize(
    ("names", "options", "line"),
    [
        ([], {}, "there is nobody to compare; name at least one speaker"),
        ([" "], {}, "the speaker is blank; name one, or leave the filter out"),
        (["Lavrov"], {"every": "decade"}, "there is no period 'decade'; choose from day, month, year"),
        (
            ["Lavrov"],
            {"where": ClaimFilter(speaker=("Kerry",))},
            "the speakers are given twice, as names and in the filter; name them once",
        ),
    ],
)
def test_comparison_that_cannot_be_meant_says_what_to_do(engine, names, options, line):
    with pytest.raises(QueryError) as failure:
        compare_speakers(engine, names, **options)
    assert str(failure.value) == line


def test_the_same_speakers_may_stand_in_the_filter_too(engine, stored):
    assert len(compare_speakers(engine, ["Lavrov"], where=ClaimFilter(speaker="Lavrov"))) == 3


def test_a_year_stands_before_its_months_wherever_it_was_read(engine):
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    for name, said in (("a", "2013-01-01"), ("b", "2013")):
        article = make_article(TEXT, name=name, url=f"https://{name}.example")
        save_article(engine, article, [make_claim(article, "missiles fly", speaker="Ann", said=said)], run_id=run_id)
    assert [row.period for row in compare_speakers(engine, ["Ann"])] == ["2013", "2013-01"]
    assert [row.period for row in compare_speakers(engine, ["Ann"], every="day")] == ["2013", "2013-01-01"]


def test_a_comparison_shows_itself_in_words(engine, stored):
    comparison = compare_speakers(engine, ["Lavrov", "Kerry"], about="missile shield")
    assert comparison.headline == "Sergey Lavrov, John Kerry: 3 quotes in 1 period"
    assert comparison.show_row(comparison.rows[0]) == {
        "Period": "2013-02",
        "Sergey Lavrov": "the missile shield is bad / the missile shield is bad",
        "John Kerry": "the missile shield is good",
    }
    undated = compare_speakers(engine, ["Lavrov", "Kerry"], about="no date")
    assert undated.show_row(undated.rows[0]) == {"Period": "unknown", "Sergey Lavrov": "", "John Kerry": "no date"}
    assert undated.to_pandas().to_dict("records")[0]["speaker"] == "John Kerry"


def test_a_comparison_with_nobody_known_says_so(engine, stored):
    comparison = compare_speakers(engine, ["Gromyko"])
    assert comparison.headline == "nobody: 0 quotes in 0 periods"
    assert comparison.problems == ["nobody is called 'Gromyko'; `tracker speakers` lists the names"]


def test_quotes_are_read_some_periods_at_a_time_and_are_those_of_their_period(engine, stored, monkeypatch):
    monkeypatch.setattr("tracker.query.timeline._AT_ONCE", 2)
    rows = compare_speakers(engine, ["Lavrov", "Kerry"]).rows
    for row in (*rows, *reversed(rows)):
        cells = {name: len(claims) for name, claims in row.claims.items()}
        assert cells == {point.speaker: point.claims for point in row.points}
        assert all(
            (claim.day or "None").startswith(str(row.period)) for claims in row.claims.values() for claim in claims
        )


@pytest.mark.parametrize(("every", "period"), [("day", "2013-02-01"), ("month", "2013-02"), ("year", "2013")])
def test_a_week_stands_under_the_day_that_is_told(engine, every, period):
    article = make_article(TEXT)
    friday = SaidDate(PartialDate(2013, 2, 1), Precision.WEEK, basis="that week")
    claim = make_claim(article, "missiles fly", speaker="Ann", said=friday)
    save_article(engine, article, [claim], run_id=start_run(engine, tracker_version="1", model_version="m"))
    [row] = compare_speakers(engine, ["Ann"], every=every).rows
    assert (row.period, [each.quote for each in row.claims["Ann"]]) == (period, ["missiles fly"])

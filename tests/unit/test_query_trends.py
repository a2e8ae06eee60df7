"""Numbers of speakers over time as rows: gaps as 0, a row for what has no known period, nothing that is run."""

from __future__ import annotations

import pytest

from tracker.query import Rate, Trend, write_trend

TREND = Trend(
    {"=Ann": [Rate("2013-01", 2, 5), Rate("2013-02", 0, 0)], "Bob": [Rate("2013-01", 1, 5), Rate("2013-02", 0, 0)]},
    {"=Ann": 0, "Bob": 3},
)


@pytest.mark.parametrize(
    ("shape", "lines"),
    [
        (
            "long",
            [
                "period,speaker,quotes,articles", "2013-01,'=Ann,2,5", "2013-02,'=Ann,0,0", "2013-01,Bob,1,5",
                "2013-02,Bob,0,0", "unknown,Bob,3,",
            ],
        ),
        ("wide", ["period,articles,'=Ann,Bob", "2013-01,5,2,1", "2013-02,0,0,0", "unknown,,0,3"]),
    ],
)  # fmt: skip
def test_a_table_has_all_quotes_of_the_trend(shape: str, lines: list[str]) -> None:
    assert write_trend(TREND, shape) == ("\ufeff" + "\r\n".join([*lines, ""])).encode()
    assert (TREND.total, TREND.unplaced) == (6, 3)


def test_somebody_of_no_known_period_has_a_column_too() -> None:
    trend = Trend({"Ann": [Rate("2013", 2, 5)], "Bob": []}, {"Ann": 0, "Bob": 1})
    assert write_trend(trend, "wide").decode().splitlines()[1:] == ["2013,5,2,0", "unknown,,0,1"]


def test_a_trend_of_nothing_has_a_head_only() -> None:
    assert write_trend(Trend({"Ann": []}, {"Ann": 0}), "wide") == b"\xef\xbb\xbfperiod,articles,Ann\r\n"

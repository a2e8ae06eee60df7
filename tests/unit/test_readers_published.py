"""The days of publication, as people and programs write them."""

from __future__ import annotations

import pytest

from tracker.readers.published import parse_published


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2013", "2013"),
        (2013, "2013"),
        ("2013-01", "2013-01"),
        (" 2012-12-18 ", "2012-12-18"),
        ("2013-02-05 07:47", "2013-02-05"),
        ("2013-02-05T23:47:01Z", "2013-02-05"),
        ("2013-02-05T23:47:01.123456-08:00", "2013-02-05"),
        ("2013-02-05 07:47:00 +0800", "2013-02-05"),
        ("13/11/2012", "2012-11-13"),
        ("29/2/2012", "2012-02-29"),
        ("02/25/2013", "2013-02-25"),
        ("2013/02/05", "2013-02-05"),
        ("05/05/2013", "2013-05-05"),
        ("1/21/18", "2018-01-21"),
        ("9/20/17", "2017-09-20"),
        ("12/25/99", "1999-12-25"),
        ("Tuesday 05/02/2013", "2013-02-05"),
        ("Thu 05/02/2013", "2013-05-02"),
        ("5 February 2013", "2013-02-05"),
        ("5th of Feb. 2013", "2013-02-05"),
        ("February 5, 2013", "2013-02-05"),
        ("Tuesday, February 5th, 2013 at 7:47 a.m. EST", "2013-02-05"),
        ("Sept. 11, 2013", "2013-09-11"),
        ("Tue, 05 Feb 2013 07:47:00 GMT", "2013-02-05"),
        ("05-Feb-2013", "2013-02-05"),
        ("February 2013", "2013-02"),
        (20130205, "2013-02-05"),
        ("20130205074700", "2013-02-05"),
        ("20130205T074700Z", "2013-02-05"),
    ],
)
def test_date_is_read(value: object, date: str) -> None:
    assert str(parse_published(value)) == date


@pytest.mark.parametrize(
    "value",
    [
        *["", "Tuesday", "05/02/2013", "29/02/2013", "13/11/12", "2013-02-30", "2013-13", "0/5/2013", "31/31/13"],
        *[
            "Wednesday 05/02/2013",
            "Maybe 13/11/2012",
            "Monday, February 5, 2013",
            "5 Brumaire 2013",
            "February 30, 2013",
        ],
        *["0000", "2013-02-05T", "2013-02-05 soon", 99, -2013, 2013.5, True, None, ["2013", "2014"], {}, "9" * 99],
    ],
)
def test_date_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_published(value)

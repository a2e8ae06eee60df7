"""Dates that programs write: seconds since 1970, and what databases and spreadsheets wrap them in.

In: a value of a record. Out: the value without its wrapping, or the day that a number of seconds falls on, in UTC.
"""

from __future__ import annotations

import datetime as dt
import re

from tracker.records import PartialDate

_NUMBER = re.compile(r"(?P<whole>\d{9,19})(?:\.\d+)?")
_DIGITS_OF_UNITS = ((9, 10, 1), (12, 13, 1_000), (15, 16, 1_000_000), (18, 19, 1_000_000_000))
"""How many digits seconds, milliseconds, microseconds and nanoseconds have, and how many make a second."""
_EARLIEST, _LATEST = dt.date(1985, 1, 1), dt.date(2100, 1, 1)
_WRAPPINGS = ("$date", "$numberLong", "$numberInt", "date_time", "iso")
_MOST_DEEP = 3
_SERIALS = range(20_000, 73_051)
"""Days of a spreadsheet from 1954 to 2099."""


def unwrap_date(value: object) -> object:
    """Examples: {"$date": {"$numberLong": "1360051200000"}} -> "1360051200000"; ["2013-02-05"] -> "2013-02-05"."""
    for _ in range(_MOST_DEEP):
        if isinstance(value, list | tuple) and len(value) == 1:
            value = value[0]
        elif isinstance(value, dict) and len(value) == 1 and next(iter(value)) in _WRAPPINGS:
            value = next(iter(value.values()))
    return value.isoformat() if hasattr(value, "isoformat") else value


def read_epoch(written: str) -> PartialDate | None:
    """The day of a number of seconds or parts of them since 1970, in UTC; None for any other number.

    Example: "1360051200000" -> 2013-02-05.
    """
    match = _NUMBER.fullmatch(written)
    if match is None:
        return None
    digits = match["whole"]
    unit = next((unit for fewest, most, unit in _DIGITS_OF_UNITS if fewest <= len(digits) <= most), None)
    if unit is None:
        return None
    day = dt.date(1970, 1, 1) + dt.timedelta(days=int(digits) // unit // 86_400)
    return PartialDate.of(day) if _EARLIEST <= day < _LATEST else None


def read_serial(value: object, *, day_zero: dt.date) -> PartialDate | None:
    """The day that a number stands for in a column of a workbook that holds dates.

    Example: 41310 with the zero of 1899-12-30, as most workbooks count -> 2013-02-05.
    """
    if not isinstance(value, int | float) or isinstance(value, bool) or int(value) not in _SERIALS:
        return None
    return PartialDate.of(day_zero + dt.timedelta(days=int(value)))

"""Reading the date an article gives for itself.

In: a value of a front matter, a record, a line. Out: a ``PartialDate``, as exact as the value is. A timestamp gives
the day that it names, in its own time zone: that is the date the outlet printed.

Every order of day, month and year is tried; where a weekday stands beside it, it must fit. One date left over is the
date; two ("05/02/2013" is of February or of May) are none.
"""

from __future__ import annotations

import calendar
import functools
import re

from tracker.records import PartialDate

_TIME = (
    r"(?:[Tt,]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|[A-Z]{2,5}|[+-]\d{1,2}(?::?\d{2})?)?)?"
)
_WEEKDAY = r"(?:(?P<weekday>[A-Za-z]{3,9})\.?,?\s+)?"
_ISO = re.compile(rf"{_WEEKDAY}(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}){_TIME}", re.IGNORECASE)
_COMPACT = re.compile(r"(?P<iso>(?:19|20)\d{6})(?:T?\d{4}(?:\d{2})?Z?)?")
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(\d{{1,4}})(?P<mark>[/.-])(\d{{1,2}})(?P=mark)(\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE
)
_DAY_WORD = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month>[A-Za-z]{{3,9}})\.?,?[\s-]+(?P<year>\d{{4}}),?{_TIME}",
    re.IGNORECASE,
)
_WORD_DAY = re.compile(
    rf"{_WEEKDAY}(?P<month>[A-Za-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}),?{_TIME}",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})")
_LONGEST = 80
_CENTURY = 69  # as POSIX has it: 69 to 99 are of the twentieth, 00 to 68 of the twenty-first


def parse_published(value: object) -> PartialDate:
    """The date that a value names; raises ValueError where it names none, or could name two.

    Examples: "2013-01", 2013, "2013-02-05T07:47:00+08:00", "Tue, 05 Feb 2013 07:47:00 GMT", "13/11/2012" and "1/21/18"
    (as no month is a 13th or a 21st), "Tuesday 05/02/2013" (as the fifth of February was one).
    """
    is_word = isinstance(value, str | int) and not isinstance(value, bool)
    written = " ".join(str(value).split()) if is_word else ""
    if len(written) > _LONGEST:
        raise ValueError("too long for a date")
    if match := _ISO.fullmatch(written):
        return _one({PartialDate.parse(match["iso"])}, match["weekday"], written)
    if match := _COMPACT.fullmatch(written):
        digits = match["iso"]
        return PartialDate.parse(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    if match := _NUMBERS.fullmatch(written):
        return _one(_orders(match[2], match[4], match[5]), match["weekday"], written)
    for pattern in (_DAY_WORD, _WORD_DAY):
        if (match := pattern.fullmatch(written)) and (month := _months().get(match["month"].casefold())):
            return _one({PartialDate(int(match["year"]), month, int(match["day"]))}, match["weekday"], written)
    if (match := _WORD.fullmatch(written)) and (month := _months().get(match["month"].casefold())):
        return PartialDate(int(match["year"]), month)
    return PartialDate.parse(written)


def _orders(first: str, second: str, third: str) -> set[PartialDate]:
    """The dates that three numbers can be, in any order in use."""
    found: set[PartialDate] = set()
    for year, month, day in ((third, second, first), (third, first, second), (first, second, third)):
        if len(year) in {2, 4} and len(month) <= 2 and len(day) <= 2:
            full = int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= _CENTURY else 2000)
            try:
                found.add(PartialDate(full, int(month) or 99, int(day) or 99))
            except ValueError:
                continue
    return found


def _one(dates: set[PartialDate], weekday: str | None, written: str) -> PartialDate:
    """The only date of a set that falls on the weekday, where one is given; raises ValueError without one."""
    if weekday is not None:
        number = _weekdays().get(weekday.casefold())
        if number is None:
            raise ValueError(f"not a weekday: {written!r}")
        dates = {date for date in dates if date.first.weekday() == number}
    if len(dates) != 1:
        raise ValueError(f"{'several dates' if dates else 'no date'} could be meant: {written!r}")
    return dates.pop()


@functools.cache
def _months() -> dict[str, int]:
    """January, Jan, Sept and the like, in lower case."""
    names = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
    return {name[:size]: month for name, month in names.items() for size in (3, 4, len(name))}


@functools.cache
def _weekdays() -> dict[str, int]:
    names = {name.casefold(): number for number, name in enumerate(calendar.day_name)}
    return {name[:size]: number for name, number in names.items() for size in (3, 4, 5, len(name))}

"""Reading the date an article gives for itself.

In: a value of a front matter, a record, a line. Out: a ``PartialDate``, as exact as the value is. A timestamp gives
the day that it names, in its own time zone: that is the date the outlet printed.

Every order of day, month and year is tried; where a weekday stands beside it, it must fit. One date left over is the
date; two ("05/02/2013" is of February or of May) are none, unless it is known whether days stand first.
"""

from __future__ import annotations

import calendar
import functools
import re

from tracker.readers.timestamps import read_epoch, unwrap_date
from tracker.records import PartialDate
from tracker.vocabulary import read_lines, read_rows

_TIME = (
    r"(?:\s*[Tt,|]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|[A-Z]{2,5}|[+-]\d{1,2}(?::?\d{2})?)?)?"
)
_WEEKDAY = r"(?:(?P<weekday>[A-Za-z]{3,9})\.?,?\s+)?"
_WEEKDAY_BEHIND = rf"(?:,?\s+(?P<weekday_behind>[A-Za-z]{{6,9}}))?{_TIME}"
_ISO = re.compile(rf"{_WEEKDAY}(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}){_TIME}", re.IGNORECASE)
_COMPACT = re.compile(
    r"(?P<iso>(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:T?\d{2}(?:\d{2}(?:\d{2})?)?Z?)?"
)
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(\d{{1,4}})(?P<mark>[/.-])(\d{{1,2}})(?P=mark)(\d{{4}}|\d{{1,2}}){_TIME}", re.IGNORECASE
)
_DAY_WORD = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?[\s-]+(?:(?:of|de)\s+)?(?P<month>[^\W\d_]{{3,10}})\.?,?"
    rf"(?:\s+de)?[\s-]+(?P<year>\d{{4}}|\d{{2}})(?!\d),?{_WEEKDAY_BEHIND}",
    re.IGNORECASE,
)
_WORD_DAY = re.compile(
    rf"{_WEEKDAY}(?P<month>[A-Za-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}),?{_WEEKDAY_BEHIND}",
    re.IGNORECASE,
)
_UNIX = re.compile(
    r"(?P<weekday>[A-Za-z]{3}) (?P<month>[A-Za-z]{3}) (?P<day>\d{1,2}) \d{2}:\d{2}:\d{2}"
    r"(?: (?:[A-Z]{1,5}|[+-]\d{4}))? (?P<year>\d{4})"
)
_WORD = re.compile(r"(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})")
_LONGEST = 80
_CENTURY = 69  # as POSIX has it: 69 to 99 are of the twentieth, 00 to 68 of the twenty-first


def parse_published(value: object, *, day_first: bool | None = None) -> PartialDate:
    """The date that a value names; raises ValueError where it names none, or could name two.

    ``day_first`` tells whether "05/02/2013" is of February (True) or of May (False), where that is known.

    Examples: "2013-01", 2013, "2013-02-05T07:47:00+08:00", "Tue, 05 Feb 2013 07:47:00 GMT", "13/11/2012" and "1/21/18"
    (as no month is a 13th or a 21st), "Tuesday 05/02/2013" (as the fifth of February was one), "Published: 5 Feb 13",
    1360051200 and 1360051200000 (seconds and milliseconds since 1970), "Tue Feb 05 08:00:00 +0000 2013".
    """
    value = unwrap_date(value)
    is_word = isinstance(value, str | int | float) and not isinstance(value, bool)
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    written = strip_label(" ".join(str(whole).split())) if is_word else ""
    if len(written) > _LONGEST:
        raise ValueError("too long for a date")
    if match := _ISO.fullmatch(written):
        return _one({PartialDate.parse(match["iso"])}, match["weekday"], written)
    if written.isascii() and (digits := _read_digits(written)):
        return digits
    if match := _NUMBERS.fullmatch(written):
        return _one(_orders(match[2], match[4], match[5], day_first), match["weekday"], written)
    for pattern in (_DAY_WORD, _WORD_DAY, _UNIX):
        if (match := pattern.fullmatch(written)) and (month := _months().get(match["month"].casefold())):
            weekday = match["weekday"] or match.groupdict().get("weekday_behind")
            return _one({PartialDate(_full_year(match["year"]), month, int(match["day"]))}, weekday, written)
    if (match := _WORD.fullmatch(written)) and (month := _months().get(match["month"].casefold())):
        return PartialDate(int(match["year"]), month)
    return PartialDate.parse(written)


def _read_digits(written: str) -> PartialDate | None:
    """The day of "20130205", "20130205T074700Z", 1360050420."""
    match = _COMPACT.fullmatch(written)
    return PartialDate.parse(f"{match[1][:4]}-{match[1][4:6]}-{match[1][6:]}") if match else read_epoch(written)


def find_order(value: object) -> bool | None:
    """Whether days stand first in a date of numbers, where it shows: "25/02/2013" True, "2/25/13" False."""
    match = _NUMBERS.fullmatch(" ".join(str(value).split())) if isinstance(value, str) else None
    if match is None or len(match[2]) > 2:
        return None
    first, second = int(match[2]), int(match[4])
    is_day = range(13, 32)
    return None if (first in is_day) == (second in is_day) else first in is_day


def strip_label(written: str) -> str:
    """A date without the words before it that say whose it is. Example: "Published: 5 February 2013"."""
    label = next((label for label in date_labels() if written.casefold().startswith(label)), "")
    return written[len(label) :].lstrip(" \t:") if label else written


def _orders(first: str, second: str, third: str, day_first: bool | None) -> set[PartialDate]:
    """The dates that three numbers can be, in any order in use, or in that which is known."""
    found: list[PartialDate] = []
    by_day, by_month, by_year = (third, second, first), (third, first, second), (first, second, third)
    for year, month, day in (by_day, by_month, by_year):
        if len(year) in {2, 4} and len(month) <= 2 and len(day) <= 2:
            try:
                found.append(PartialDate(_full_year(year), int(month) or 99, int(day) or 99))
            except ValueError:
                continue
            if day_first is not None and (year, month, day) == (by_day if day_first else by_month):
                return {found[-1]}
    return set(found)


def _full_year(year: str) -> int:
    """Example: "13" -> 2013, "85" -> 1985, "2013" -> 2013."""
    return int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= _CENTURY else 2000)


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
def date_labels() -> tuple[str, ...]:
    """What stands before a date that a text states, in lower case, the surest first."""
    return tuple(read_lines("readers/date_labels.txt"))


@functools.cache
def _months() -> dict[str, int]:
    """January, Jan, Sept and the like, in lower case, and the names of other languages ("février")."""
    names = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
    english = {name[:size]: month for name, month in names.items() for size in (3, 4, len(name))}
    return {
        name: int(row["month"]) for row in read_rows("readers/month_names.csv") for name in row["names"].split()
    } | english


@functools.cache
def _weekdays() -> dict[str, int]:
    names = {name.casefold(): number for number, name in enumerate(calendar.day_name)}
    return {name[:size]: number for name, number in names.items() for size in (3, 4, 5, len(name))}

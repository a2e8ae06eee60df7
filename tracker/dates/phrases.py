"""Find the time phrases of a text and read them as partial dates.

In: a text and the day it was filed. Out: ``TimePhrase`` records in text order, each with its date, or the reason why it
has none. A weekday is the last one up to and including the day of filing, as in news; only the weekday of the day after
stays open, since such articles were far more often updated a day later than they speak of six days before.

Example: "on Saturday" in an article of Tuesday 2013-02-05 is 2013-02-02; "in December" is 2012-12.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tracker.dates.grammar import PHRASE
from tracker.dates.words import WORDS
from tracker.records import PartialDate, Precision

_NO_DAY = "the day of publication is not known"
_NEXT_DAY = "that is the day after publication"
_NO_YEAR = "its year is not told"
_NO_START = "the day it counts from is not told"
_NO_POINT = "it names no day"
_WEEK, _FRIDAY, _SUNDAY = 7, 4, 6
_MAX_SILENT_YEAR = 190
"""A day of last year is given without its year for half a year; "Sept. 16" in May is of some other year."""
_MAX_APART = 1500
"""How far behind a day "the day before" may count from it, in characters: about three paragraphs."""


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """An expression of time, with half-open offsets.

    ``day`` is the date it means, None where that is open for the reason ``why``. ``precision`` is that of the words,
    UNKNOWN where they name no day at all ("recently", "next week"); ``kind`` is the group of the pattern ("weekday",
    "month" ...).
    """

    start: int
    end: int
    day: PartialDate | None
    precision: Precision
    why: str = ""
    kind: str = ""

    def holds(self, day: PartialDate) -> bool:
        """Whether the phrase may mean ``day``: whether the two ranges of days overlap."""
        if self.day is None:
            return False
        last = self.day.last + dt.timedelta(days=6 * (self.precision is Precision.WEEK))
        return self.day.first <= day.last and day.first <= last


DayReading = tuple[PartialDate | None, Precision, str]
_NOTHING: DayReading = (None, Precision.UNKNOWN, _NO_POINT)


def find_phrases(text: str, filed: PartialDate | None, *, start: int = 0, end: int | None = None) -> list[TimePhrase]:
    """Find every time phrase in a range of the text, in order; offsets are those of the whole text.

    ``filed`` is the day that relative phrases count from, usually that of publication.
    """
    found: list[TimePhrase] = []
    for match in PHRASE.finditer(text, start, len(text) if end is None else end):
        kind = next(name for name in _READERS if match[name])
        day, precision, why = _READERS[kind](match, filed)
        if kind == "anaphor" or (kind == "ago" and match["from"].casefold() != "ago"):
            day, precision, why = _count_from(match, found)
        if kind == "absolute" and why == _NO_YEAR:
            day = _take_year(match, found, filed)
        left, right = match.end() - len(match[0].lstrip()), match.end() - match[0].endswith(".")
        found.append(TimePhrase(left, right, day, precision, "" if day else why, kind))
    return found


def phrases_within(phrases: Sequence[TimePhrase], start: int, end: int) -> Iterator[TimePhrase]:
    """Yield the phrases that start inside a range of the text."""
    at = bisect_left(phrases, start, key=lambda phrase: phrase.start)
    while at < len(phrases) and phrases[at].start < end:
        yield phrases[at]
        at += 1


def _count_from(match: re.Match[str], found: Sequence[TimePhrase]) -> DayReading:
    """Read a phrase that counts from the day named before it: "on Monday ... the day before" is Sunday."""
    unit = (match["each"] or "day").casefold()
    base = next((each for each in reversed(found) if each.day and each.precision is Precision.DAY), None)
    if base is None or base.day is None or match.start() - base.end > _MAX_APART:
        return None, Precision(unit), _NO_START
    if match["anaphor"]:
        back = WORDS.values("anaphor")[" ".join(match["anaphor"].casefold().split())]
        return _step_back("day", back, base.day)
    return _step_back(unit, _read_count(match), base.day)


def _take_year(match: re.Match[str], found: Sequence[TimePhrase], filed: PartialDate | None) -> PartialDate | None:
    """Complete a day with the year that the text gave for its month before: "Sept. 11, 2012 ... On Sept. 16"."""
    month, number, _ = _read_parts(match["absolute"])
    told = (each.day for each in reversed(found) if each.day is not None and each.precision is Precision.DAY)
    year = next((day.year for day in told if day.month == month), None)
    try:
        day = PartialDate(year, month, number) if year is not None else None
    except ValueError:
        return None
    return day if day is not None and filed is not None and day.first <= filed.last else None


def _full_day(filed: PartialDate | None) -> dt.date | None:
    return filed.first if filed is not None and filed.day else None


def _days_before(base: dt.date, days: int) -> PartialDate | None:
    try:
        return PartialDate.of(base - dt.timedelta(days=days))
    except OverflowError:
        return None


def _read_weekday(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    """Read a weekday as the last one up to filing; "last Monday" on a Monday is a week before.

    The weekday of the day after filing stays open.
    """
    which = " ".join((match["which"] or "").casefold().split())
    base = _full_day(filed)
    if base is None:
        return None, Precision.DAY, _NO_DAY
    back = (base.weekday() - WORDS.values("weekday")[match["day"].casefold()]) % 7
    if which in ("last", "this past"):
        back = back or 7
    elif back == _WEEK - 1:
        return None, Precision.DAY, _NEXT_DAY
    return _days_before(base, back), Precision.DAY, _NO_POINT


def _read_near(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    base = _full_day(filed)
    if base is None:
        return None, Precision.DAY, _NO_DAY
    back = WORDS.values("near")[" ".join(match["near"].casefold().split())]
    return _days_before(base, back), Precision.DAY, _NO_POINT


def _read_weekend(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    """Read a weekend as the week that it ends.

    From Tuesday to Friday "this weekend" may be the next one, and stays open.
    """
    base = _full_day(filed)
    if base is None:
        return None, Precision.WEEK, _NO_DAY
    if "this weekend" in " ".join(match["weekend"].casefold().split()) and 0 < base.weekday() < 5:
        return _NOTHING
    is_last = WORDS.values("weekend")[" ".join(match["weekend"].casefold().split())]
    return _step_back("week", 0 if base.weekday() >= 5 and not is_last else 1, filed)


def _read_span(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    """Read "last week", "this month"; on a Sunday "last week" is the one that ends that day."""
    if match["unit"].istitle():
        return _NOTHING  # the programme "This Week"
    unit, shift = match["unit"].casefold(), " ".join(match["shift"].casefold().split())
    base = _full_day(filed)
    if shift == "this past":
        return _read_past(unit, base, filed)
    ends_today = unit == "week" and shift == "last" and base is not None and base.weekday() == _SUNDAY
    return _step_back(unit, 0 if ends_today else WORDS.values("shift")[shift], filed)


def _read_past(unit: str, base: dt.date | None, filed: PartialDate | None) -> DayReading:
    """Read "this past week": from Friday on the current week, on Monday the last one; on other days it stays open."""
    if unit != "week" or base is None or 0 < base.weekday() < _FRIDAY:
        return _NOTHING
    return _step_back(unit, int(base.weekday() == 0), filed)


def _read_holiday(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    """Read a holiday as its last occurrence up to filing: "on Christmas Day" in January is in the year before."""
    base = _full_day(filed)
    if base is None:
        return None, Precision.DAY, _NO_DAY
    month, number = divmod(WORDS.values("holiday")[" ".join(match["feast"].casefold().split())], 100)
    year = base.year - ((month, number) > (base.month, base.day))
    return (PartialDate(year, month, number), Precision.DAY, "") if year >= dt.MINYEAR else _NOTHING


def _read_season(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    """Read a season as the year in which it last ended, unless a year is given or it is "this" season."""
    if match["its"]:
        return PartialDate(int(match["its"])), Precision.YEAR, ""
    if filed is None or not filed.month:
        return None, Precision.YEAR, _NO_DAY
    is_over = filed.month > WORDS.values("season")[match["part"].casefold()]
    this = "this" in match["season"].casefold()
    return _step_back("year", 0 if is_over or this else 1, filed)


def _read_ago(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    return _step_back(match["each"].casefold(), _read_count(match), filed)


def _read_count(match: re.Match[str]) -> int:
    count = match["count"].casefold()
    return WORDS.values("count").get(count) or int(count)


def _step_back(unit: str, count: int, filed: PartialDate | None) -> DayReading:
    """The day, week (by its Monday), month or year that lies ``count`` units before a day."""
    day: PartialDate | None = None
    base = _full_day(filed)
    try:
        if unit == "year" and filed is not None:
            day = PartialDate(filed.year - count)
        elif unit == "month" and filed is not None and filed.month:
            months = filed.year * 12 + filed.month - 1 - count
            day = PartialDate(months // 12, months % 12 + 1)
        elif unit in ("week", "day") and base is not None:
            back = base.weekday() + 7 * count if unit == "week" else count
            day = PartialDate.of(base - dt.timedelta(days=back))
    except (ValueError, OverflowError):
        return _NOTHING
    return day, Precision(unit), _NO_DAY


def _read_month(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    """Read a month as its last occurrence up to filing, unless a year is given."""
    month = WORDS.values("month")[match["name"].casefold()]
    if match["name"].islower():  # "may" and "march" as verbs
        return _NOTHING
    if match["of"]:
        return PartialDate(int(match["of"]), month), Precision.MONTH, ""
    if filed is None or not filed.month:
        return None, Precision.MONTH, _NO_DAY
    is_last = month == filed.month and match["month"].casefold().startswith("last")
    year = filed.year - (month > filed.month or is_last)
    return (PartialDate(year, month), Precision.MONTH, "") if year >= dt.MINYEAR else _NOTHING


def _read_parts(written: str) -> tuple[int, int, int | None]:
    """Month, day of the month, and year (None where not given) of an absolute date."""
    months = WORDS.values("month")
    words = re.findall(r"[A-Za-z]+|\d+", written)
    numbers = [int(word) for word in words if word.isdigit()]
    name = next(word for word in words if word.casefold() in months)
    return months[name.casefold()], numbers[0], numbers[1] if len(numbers) > 1 else None


def _read_absolute(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    """Read a day and month as their last occurrence up to filing, unless a year is given.

    One of last year that is more than about half a year old stays open.
    """
    if not re.search(r"[A-Z]", match["absolute"].removeprefix("On")):
        return _NOTHING  # "12 may", "march 20 miles"
    month, number, year = _read_parts(match["absolute"])
    try:
        if year is not None:
            return PartialDate(year, month, number), Precision.DAY, ""
        if filed is None:
            return None, Precision.DAY, _NO_DAY
        day = PartialDate(filed.year, month, number)
        if day.first > filed.last:
            day = PartialDate(filed.year - 1, month, number)
            if (filed.first - day.first).days > _MAX_SILENT_YEAR:
                return None, Precision.DAY, _NO_YEAR
    except ValueError:
        return _NOTHING
    return day, Precision.DAY, ""


def _read_year(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    return PartialDate(int(match["only"])), Precision.YEAR, ""


def _read_nothing(match: re.Match[str], filed: PartialDate | None) -> DayReading:
    return _NOTHING


_READERS: dict[str, Callable[[re.Match[str], PartialDate | None], DayReading]] = {
    "vague": _read_nothing,
    "future": _read_nothing,
    "absolute": _read_absolute,
    "weekday": _read_weekday,
    "holiday": _read_holiday,
    "near": _read_near,
    "anaphor": _read_nothing,
    "weekend": _read_weekend,
    "span": _read_span,
    "season": _read_season,
    "ago": _read_ago,
    "month": _read_month,
    "year": _read_year,
}

"""When a quote was said, as far as its sentence tells.

In: a quote, its document and the day of publication. Out: a ``SaidDate`` with precision and the words it rests on.
Only phrases outside the content count: inside it they date what is talked about. A weekday means the last one up to
and including the day of publication, as news uses it. Without a publication day, relative phrases stay unresolved.

Example: "told reporters on Saturday that" in an article of Tuesday 2013-02-05 is 2013-02-02.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from tracker.records import PartialDate, Precision, Quote, SaidDate, TextSpan

_WEEKDAYS = {name.casefold(): number for number, name in enumerate(calendar.day_name)}
_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_WEEKDAY = "|".join(_WEEKDAYS)
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_PHRASE = re.compile(
    rf"(?P<absolute>\b(?:(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\b|\d{{1,2}}\s+(?:{_MONTH})\.?(?:,?\s+\d{{4}})?\b))"
    rf"|(?P<weekday>\b(?:(?P<which>last|next|this|late|early)\s+)?(?P<day>{_WEEKDAY})\b)"
    r"|(?P<near>\b(?:today|tonight|yesterday)\b)"
    r"|(?P<span>\b(?P<shift>last|this|next)\s+(?P<unit>week|month|year)\b)"
    r"|(?P<ago>\b(?P<count>\d{1,3}|an?|two|three|four|five|six|seven|ten)\s+(?P<each>day|week|month|year)s?\s+(?:ago|earlier)\b)"
    rf"|(?P<month>\b(?:in|last|during)\s+(?:(?:early|late|mid)[\s-]+)?(?P<name>{_MONTH})\b(?!\s+\d{{1,2}}\b)(?:,?\s+(?P<of>\d{{4}}))?)"
    r"|(?P<year>\bin\s+(?P<only>(?:19|20)\d{2})\b(?![-–]\d))",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_BEFORE = re.compile(r"\b(?:ahead of|before|prior to|until)\s+(?:the\s+)?$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:since|after|following|from|for|of|until|by)\s+(?:the\s+)?$", re.IGNORECASE)
_OPENING = re.compile(r"(?:and|but|also|earlier|late|early|on|in|during|at)(?:\s+(?:on|in|the))?", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?=\S)[^,]*$")
_MIN_ASIDE_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase with the date it means, or None where it cannot be told."""

    start: int
    end: int
    day: PartialDate | None
    precision: Precision


def resolve_said_date(quote: Quote, doc: Doc, *, published: PartialDate | None, text: str | None = None) -> SaidDate:
    """The date of saying from the sentence of the cue; UNKNOWN where the sentence has none.

    ``text`` is the document's text where the caller has it: spaCy builds it anew at each access.
    """
    text = doc.text if text is None else text
    sentence = _sentence(doc, quote)
    if sentence is None:
        return SaidDate()
    candidates = [
        found
        for found in _find_phrases(text, *sentence, published)
        if _may_date(text[: sentence[1]], found, quote, start=sentence[0])
    ]
    if not candidates:
        return SaidDate()
    cue = quote.cues[0] if quote.cues else quote.contents[0]
    nearest = min(candidates, key=lambda found: max(found.start - cue.end, cue.start - found.end, 0))
    phrase = TextSpan.cut(text, nearest.start, nearest.end)
    words = " ".join(phrase.text.split())
    if nearest.day is None:
        return SaidDate(phrase=phrase, basis=f"{words!r}, but the day of publication is not known")
    if _BEFORE.search(text[sentence[0] : nearest.start]):
        return SaidDate(nearest.day, Precision.BEFORE, phrase, f"before {words!r}")
    return SaidDate(nearest.day, nearest.precision, phrase, f"{words!r}")


def _sentence(doc: Doc, quote: Quote) -> tuple[int, int] | None:
    at = quote.cues[0] if quote.cues else quote.source
    span = doc.char_span(at.start, at.end, alignment_mode="expand") if at is not None else None
    if span is None or not doc.has_annotation("SENT_START"):
        return None
    sentence = span[0].sent
    return sentence.start_char, max(sentence.end_char, at.end if at else 0)


def _may_date(text: str, found: _Found, quote: Quote, *, start: int) -> bool:
    """Whether a phrase can date the saying.

    It stands outside the content, is no aside (", sworn in on Friday,"), does not follow "since", and in front of the
    said-clause it opens the sentence or touches the clause: "skipped the summit in May, which analysts said" does not.
    """
    if any(span.start < found.end and found.start < span.end for span in quote.contents):
        return False
    lead = text[start : found.start]
    if _ABOUT.search(lead) and not _BEFORE.search(lead):
        return False
    clause = min(span.start for span in (*quote.cues, quote.source or quote.contents[0]))
    if found.end <= clause and text[found.end : clause].strip(" ,\u00a0\n") and lead.strip(" \u00a0\n"):
        return bool(_OPENING.fullmatch(lead.strip()))
    before = _ASIDE.search(lead)
    behind = text[found.end :].lstrip(" \u00a0")
    return not (before and behind.startswith(",") and len(before[0].split()) > _MIN_ASIDE_WORDS)


def _find_phrases(text: str, start: int, end: int, published: PartialDate | None) -> Iterator[_Found]:
    for match in _PHRASE.finditer(text, start, end):
        kind = match.lastgroup
        group = next(name for name in _READERS if match[name])
        day, precision = _READERS[group](match, published)
        if kind is not None and precision is not Precision.UNKNOWN:
            yield _Found(match.start(), match.end(), day, precision)


Reading = tuple[PartialDate | None, Precision]
_NOTHING: Reading = (None, Precision.UNKNOWN)


def _full_day(published: PartialDate | None) -> dt.date | None:
    return published.first if published is not None and published.day else None


def _read_weekday(match: re.Match[str], published: PartialDate | None) -> Reading:
    which = (match["which"] or "").casefold()
    if which == "next":
        return _NOTHING
    base = _full_day(published)
    if base is None:
        return None, Precision.DAY
    back = (base.weekday() - _WEEKDAYS[match["day"].casefold()]) % 7
    if which == "last" and back == 0:
        back = 7
    return PartialDate.of(base - dt.timedelta(days=back)), Precision.DAY


def _read_near(match: re.Match[str], published: PartialDate | None) -> Reading:
    base = _full_day(published)
    if base is None:
        return None, Precision.DAY
    return PartialDate.of(base - dt.timedelta(days=match["near"].casefold() == "yesterday")), Precision.DAY


def _read_span(match: re.Match[str], published: PartialDate | None) -> Reading:
    if match["shift"].casefold() == "next":
        return _NOTHING
    return _step_back(match["unit"].casefold(), 1 if match["shift"].casefold() == "last" else 0, published)


def _read_ago(match: re.Match[str], published: PartialDate | None) -> Reading:
    count = match["count"].casefold()
    return _step_back(match["each"].casefold(), _COUNTS.get(count) or int(count), published)


def _step_back(unit: str, count: int, published: PartialDate | None) -> Reading:
    """The day, week (by its Monday), month or year that lies ``count`` of them before publication."""
    day: PartialDate | None = None
    base = _full_day(published)
    try:
        if unit == "year" and published is not None:
            day = PartialDate(published.year - count)
        elif unit == "month" and published is not None and published.month:
            months = published.year * 12 + published.month - 1 - count
            day = PartialDate(months // 12, months % 12 + 1)
        elif unit in ("week", "day") and base is not None:
            back = base.weekday() + 7 * count if unit == "week" else count
            day = PartialDate.of(base - dt.timedelta(days=back))
    except (ValueError, OverflowError):
        return _NOTHING
    return day, Precision(unit)


def _read_month(match: re.Match[str], published: PartialDate | None) -> Reading:
    month = _MONTHS[match["name"].casefold()]
    if match["of"]:
        return PartialDate(int(match["of"]), month), Precision.MONTH
    if match["name"].islower():  # "may" and "march" as verbs
        return _NOTHING
    if published is None or not published.month:
        return None, Precision.MONTH
    earlier = month > published.month or (month == published.month and match["month"].casefold().startswith("last"))
    return PartialDate(published.year - earlier, month), Precision.MONTH


def _read_absolute(match: re.Match[str], published: PartialDate | None) -> Reading:
    words = re.findall(r"[A-Za-z]+|\d+", match["absolute"])
    name = next(word for word in words if word.casefold() in _MONTHS)
    if name.islower():  # "12 may", "march 20 miles"
        return _NOTHING
    month = _MONTHS[name.casefold()]
    numbers = [int(word) for word in words if word.isdigit()]
    try:
        if len(numbers) > 1:
            return PartialDate(numbers[1], month, numbers[0]), Precision.DAY
        if published is None:
            return None, Precision.DAY
        day = PartialDate(published.year, month, numbers[0])
        if day.first > published.last:
            day = PartialDate(published.year - 1, month, numbers[0])
        return day, Precision.DAY
    except ValueError:
        return _NOTHING


def _read_year(match: re.Match[str], published: PartialDate | None) -> Reading:
    return PartialDate(int(match["only"])), Precision.YEAR


_READERS: dict[str, Callable[[re.Match[str], PartialDate | None], Reading]] = {
    "absolute": _read_absolute,
    "weekday": _read_weekday,
    "near": _read_near,
    "span": _read_span,
    "ago": _read_ago,
    "month": _read_month,
    "year": _read_year,
}

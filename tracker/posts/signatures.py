"""Read the signatures of posts: the account that a platform names below the words, and the day.

Only forms that a platform itself uses count: a handle in brackets behind a dash and a name, "A post shared by" or
"Posted by" with a day, a dash and a name "on Telegram".

Examples: "— John Kerry (@JohnKerry) February 5, 2013", "A photo posted by Jay Roe (@jroe) on Dec 31, 2016 at 3:12pm",
"Posted by Jay Roe on Thursday, February 25, 2016", "— Jay Roe, on Telegram".
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tracker.vocabulary import Vocabulary, match_any

Range = tuple[int, int]
WORDS = Vocabulary("posts/words.csv")
_HANDLE = r"\(@(?P<handle>\w{1,30})\)"
_NAME = r"(?P<name>[^\s—–―@(][^\n—–―@]{0,58}?)"
_CAPITAL = r"[A-Z][\w.'’-]*"
_DASH = r"(?:(?<=\s)|^)(?P<cue>[—–―]|--?(?=\s))\s{0,3}"
_CLOCK = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?"


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature. All ranges are half-open offsets.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        cue: The words that make it one: "—", "Posted by".
        name: The name of the account.
        handle: The handle without "@"; "" where there is none.
        day: The day; None where there is none.
        is_sure: False where it may also end a sentence ("— Jay Roe on Telegram"): then it signs only words in quotation
            marks.
    """

    start: int
    end: int
    cue: Range
    name: Range
    handle: str
    day: Range | None
    is_sure: bool = True


def may_sign(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a text may hold a signature: a quick test that nearly all texts fail."""
    return text.find("(@", start, end) >= 0 or any(text.find(words, start, end) >= 0 for words in _hints())


def find_signatures(text: str, start: int, end: int) -> Iterator[Signature]:
    """Find the signatures of a paragraph.

    Args:
        text: A text.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.

    Yields:
        The signatures in text order, never overlapping.
    """
    if not may_sign(text, start, end):
        return
    found = [_read(match) for pattern in _patterns() for match in pattern.finditer(text, start, end)]
    last = start
    for signature in sorted(found, key=lambda each: (each.start, -each.end)):
        if signature.start >= last:
            yield signature
            last = signature.end


def is_signature(words: str) -> bool:
    """Whether a line is the signature of a post and nothing else.

    Args:
        words: The line: "— Jay Roe (@jroe) May 4, 2016".

    Returns:
        True where it is.
    """
    return any((each.start, each.end) == (0, len(words)) for each in find_signatures(words, 0, len(words)))


def read_heading(text: str, start: int, end: int) -> Signature | None:
    """Read the account that a paragraph opens with: "Jay Roe (@jroe) We will not go there.".

    Args:
        text: A text.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.

    Returns:
        The account as a signature; None where the paragraph opens with none.
    """
    match = _heading().match(text, start, end)
    return _read(match) if match is not None else None


def _read(match: re.Match[str]) -> Signature:
    groups = match.groupdict()
    day = match.span("day") if groups.get("day") else None
    cue = match.span("cue") if groups.get("cue") else match.span("name")
    is_sure = "comma" not in groups or bool(groups["comma"] or groups["apart"])
    return Signature(*match.span(), cue, match.span("name"), groups.get("handle") or "", day, is_sure)


@cache
def _hints() -> tuple[str, ...]:
    return ("osted by ", "hared by ", *(f"n {name}" for name in WORDS.of("platform")))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    months = match_any([name for name in (*calendar.month_name, *calendar.month_abbr) if name])
    days = match_any(list(calendar.day_name))
    date = rf"(?:{days},?\s+)?(?:{months}\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{months}\.?,?\s+\d{{4}})"
    day = rf"(?P<day>\b{date}\b)"
    form, platform = WORDS.any_of("form"), WORDS.any_of("platform")
    return (
        re.compile(rf"{_DASH}{_NAME}\s*{_HANDLE}(?:,?\s+(?:on\s+)?{day})?{_CLOCK}", re.MULTILINE),
        re.compile(
            rf"\b(?P<cue>(?:An?\s+{form}\s+(?:posted|shared)|Posted|Shared)\s+by)\s+{_NAME}(?:\s*{_HANDLE})?"
            rf"\s+on\s+{day}{_CLOCK}"
        ),
        re.compile(
            rf"{_DASH}(?P<name>{_CAPITAL}(?:\s+(?:{_CAPITAL}|of|the|for|and)){{0,7}})(?P<apart>,\s[^\n—–―@]{{2,60}}?)??"
            rf"(?P<comma>,)?\s+(?:on|via)\s+{platform}\b(?:,?\s+(?:on\s+)?{day})?{_CLOCK}(?=\s*$)",
            re.MULTILINE,
        ),
    )


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[A-Z][^\n—–―@(,:]{{1,58}}?)\s*{_HANDLE}(?=\s+[^\sa-z,])")

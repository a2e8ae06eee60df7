"""Fit content to its quotation marks: trim edges, widen to whole regions, tell the kind.

In: character ranges of the model and the quoted regions of the text. Out: ranges that start and end where a reader
would cut. Content leaves out its outer quotation marks and trailing commas and full stops; "?" and "!" stay.

Example: '"We think the meeting will take place.”' -> 'We think the meeting will take place'.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

import numpy as np
import numpy.typing as npt

from tracker.marks import EDGE, QuotedRegion
from tracker.quotes.words import WORDS
from tracker.records import QuoteKind

Range = tuple[int, int]
RELATIVE_PRONOUNS = WORDS.of("relative")
_DASHES = "-–—"
_TRAILING = EDGE + ",.;:" + _DASHES
_LEADING = EDGE + ",.;:" + _DASHES
_ORNAMENTS = frozenset({"So", "Sk", "Cf", "Mn", "Me"})
_MAX_STOPS = 1
_LONGEST_MARK = 16


def trim_content(text: str, start: int, end: int, regions: list[QuotedRegion]) -> Range | None:
    """Drop marks, white space and stops at the edges; None where nothing is left.

    A mark stays where its partner stands inside: 'plans to visit, "probably this month"'. So does the stop of an
    abbreviation: "in the U.S.", the sign of a number: "-5 degrees", and, within marks, a dash or an emoji.
    """
    while start < end and _is_leading(text, start, regions):
        start += 1
    while end > start and _is_trailing(text, start, end, regions):
        end -= 1
    if start >= end:
        return None
    for region in regions:
        begins = region.start <= start and not text[region.start : start].strip()
        if begins and region.closed and region.end < end:
            start = region.start - 1
        elif start < region.start and region.closed and _reaches(text, end, region.end):
            end = region.end + 1
    return start, end


def _reaches(text: str, end: int, closing: int) -> bool:
    """Whether nothing but a stop stands between the end of content and a closing mark, itself one of some length."""
    return 0 <= closing - end <= _LONGEST_MARK and len(text[end:closing].strip()) <= _MAX_STOPS


def _is_leading(text: str, at: int, regions: list[QuotedRegion]) -> bool:
    if text[at] in _DASHES and text[at + 1 : at + 2].isdigit():
        return False
    return text[at] in _LEADING or (_is_ornament(text[at]) and not _holds(regions, at))


def _is_trailing(text: str, start: int, end: int, regions: list[QuotedRegion]) -> bool:
    last = text[end - 1]
    if last in _DASHES or _is_ornament(last):
        return not _holds(regions, end - 1)
    return last in _TRAILING and not _ends_abbreviation(text, start, end)


def _is_ornament(char: str) -> bool:
    """An emoji, or an asterisk that prints words bold."""
    return char == "*" or (not char.isascii() and unicodedata.category(char) in _ORNAMENTS)


def _holds(regions: list[QuotedRegion], at: int) -> bool:
    """Whether a character stands within one of the regions, which are in order."""
    number = bisect_right(regions, at, key=lambda region: region.start) - 1
    return number >= 0 and at < regions[number].end


def _ends_abbreviation(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "." and end - start >= 3 and text[end - 3] == "." and text[end - 2].isupper()


def widen_to_regions(start: int, end: int, regions: list[QuotedRegion], taken: npt.NDArray[np.bool_]) -> Range:
    """Let content that begins or ends inside a quoted region cover the whole of it.

    The tagger often keeps only the last sentence of a long quotation. Characters in ``taken`` (other content, cues
    and sources) are never covered, and content that lies deep inside a region (a report within a quotation) is left.
    """
    for region in regions:
        if region.end <= start or region.start >= end:
            continue
        holds_whole = region.start < start and end < region.end
        if holds_whole and (end - start) * 2 < region.end - region.start:
            continue
        left, right = min(start, region.start), max(end, region.end)
        if not taken[left:start].any() and not taken[end:right].any():
            start, end = left, right
    return start, end


def tell_kind(text: str, contents: list[Range], inside: npt.NDArray[np.bool_]) -> QuoteKind:
    """DIRECT where every word of the content stands inside marks, MIXED where some, INDIRECT where none."""
    words = quoted = 0
    for start, end in contents:
        for at in range(start, end):
            if text[at].isalnum():
                words += 1
                quoted += bool(inside[at])
    if quoted == 0:
        return QuoteKind.INDIRECT
    return QuoteKind.DIRECT if quoted == words else QuoteKind.MIXED

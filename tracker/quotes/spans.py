"""Fit contents to their quotation marks: trim the edges, widen to whole quotations, classify.

A content leaves out its outer quotation marks and trailing commas and full stops; "?" and "!" stay.

Example: '"We think the meeting will take place.”' -> 'We think the meeting will take place'.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

import numpy as np
import numpy.typing as npt

from tracker.marks import EDGE, QuotedRegion, find_first_region
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
    """Trim quotation marks, white space and stops from both edges of a content.

    Kept are: a mark whose partner stands inside the content ('plans to visit, "probably this month"'), the full stop of
    an abbreviation ("in the U.S."), the minus sign of a number ("-5 degrees"), and, within quotation marks, emoji and a
    dash at the end.

    Args:
        text: The text of the document.
        start: Where the content begins.
        end: Where it ends, exclusive.
        regions: The quoted regions of the text, in text order.

    Returns:
        The trimmed range; None where nothing is left.
    """
    while start < end and _is_leading(text, start, regions):
        start += 1
    while end > start and _is_trailing(text, start, end, regions):
        end -= 1
    if start >= end:
        return None
    first = max(0, bisect_right(regions, start, key=lambda region: region.start) - 1)  # no text lies between two
    for number in range(first, len(regions)):
        region = regions[number]
        if region.end - end > _LONGEST_MARK:
            break
        begins = region.start <= start and not text[region.start : start].strip()
        if begins and region.closed and region.end < end:
            start = region.start - 1
        elif start < region.start and region.closed and _reaches(text, end, region.end):
            end = region.end + 1
    return start, end


def _reaches(text: str, end: int, closing: int) -> bool:
    """Whether a closing mark follows the end of a content, with at most one stop and white space between the two."""
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
    """Whether a character is an emoji or the like, or the asterisk that marks bold type."""
    return char == "*" or (not char.isascii() and unicodedata.category(char) in _ORNAMENTS)


def _holds(regions: list[QuotedRegion], at: int) -> bool:
    """Whether a character stands within one of the regions, which must be in text order."""
    number = bisect_right(regions, at, key=lambda region: region.start) - 1
    return number >= 0 and at < regions[number].end


def _ends_abbreviation(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "." and end - start >= 3 and text[end - 3] == "." and text[end - 2].isupper()


def widen_to_regions(start: int, end: int, regions: list[QuotedRegion], taken: npt.NDArray[np.bool_]) -> Range:
    """Widen a content that begins or ends inside a quoted region to the whole of it.

    The tagger often keeps only the last sentence of a long quotation. A content of less than half the region, with more
    of the region on both sides, is left as it is: it is a report within the quotation.

    Args:
        start: Where the content begins.
        end: Where it ends, exclusive.
        regions: The quoted regions of the text, in text order.
        taken: Per character, whether a content, cue or source covers it; a content is never widened over such
            characters.

    Returns:
        The widened range.
    """
    for number in range(find_first_region(regions, start), len(regions)):
        region = regions[number]
        if region.start >= end:
            break
        holds_whole = region.start < start and end < region.end
        if holds_whole and (end - start) * 2 < region.end - region.start:
            continue
        left, right = min(start, region.start), max(end, region.end)
        if not taken[left:start].any() and not taken[end:right].any():
            start, end = left, right
    return start, end


def classify_kind(text: str, contents: list[Range], inside: npt.NDArray[np.bool_]) -> QuoteKind:
    """Classify a quote by how many of its words stand in quotation marks.

    Args:
        text: The text of the document.
        contents: The ranges of what is said.
        inside: Per character, whether it stands in quotation marks.

    Returns:
        DIRECT where all words of the contents do, MIXED where some do, INDIRECT where none does.
    """
    words = quoted = 0
    for start, end in contents:
        for at in range(start, end):
            if text[at].isalnum():
                words += 1
                quoted += bool(inside[at])
    if quoted == 0:
        return QuoteKind.INDIRECT
    return QuoteKind.DIRECT if quoted == words else QuoteKind.MIXED

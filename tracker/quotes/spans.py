"""Fit content to its quotation marks: trim edges, widen to whole regions, tell the kind.

In: character ranges of the model and the quoted regions of the text. Out: ranges that start and end where a reader
would cut. Content leaves out its outer quotation marks and trailing commas and full stops; "?" and "!" stay.

Example: '"We think the meeting will take place.”' -> 'We think the meeting will take place'.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tracker.marks import EDGE, WIDE_MARKS, QuotedRegion
from tracker.records import QuoteKind

Range = tuple[int, int]
_TRAILING = EDGE + ",.;:—–-"
_LEADING = EDGE + ",.;:—–-"
_MAX_STOPS = 1
_WIDE = 2


def trim_content(text: str, start: int, end: int, regions: list[QuotedRegion]) -> Range | None:
    """Drop marks, white space and stops at the edges; None where nothing is left.

    A mark stays where its partner stands inside: 'plans to visit, "probably this month"'. So does the stop of an
    abbreviation: "in the U.S.".
    """
    for region in regions:  # a mark of two apostrophes is no apostrophe
        start = region.start if start == region.start - _WIDE and _width(text, start) == _WIDE else start
        end = region.end if end == region.end + _WIDE and _width(text, region.end) == _WIDE else end
    while start < end and text[start] in _LEADING:
        start += 1
    while end > start and text[end - 1] in _TRAILING and not _ends_abbreviation(text, start, end):
        end -= 1
    if start >= end:
        return None
    for region in regions:
        if region.start == start and region.closed and region.end < end:
            start = region.start - _width(text, region.start - _WIDE)
        elif start < region.start and region.closed and end <= region.end <= end + _MAX_STOPS:
            end = region.end + _width(text, region.end)
    return start, end


def _width(text: str, at: int) -> int:
    """The size of a mark that stands at an offset: two apostrophes are one mark."""
    return _WIDE if text[max(0, at) : at + _WIDE] in WIDE_MARKS else 1


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

"""Divide overlong paragraphs, as a newspaper would, and find where line breaks between paragraphs were lost.

A paragraph far longer than a newspaper's is divided at certain ends of sentences outside quotation marks: where one
quotation follows another, else after some two hundred characters, or fewer behind a quotation. A sentence that may
continue the quotation before it ('"A," he said. "B."') stays in its paragraph. A sentence that begins without a space
behind the last one ("...the talks.Lavrov said") begins a paragraph.

Example: in "...“We go.” “They stay,” said Lavrov." two people speak, so a paragraph begins with the second quotation.

Whatever a text holds, no paragraph is longer than ``LONGEST_PARAGRAPH``: much of what is asked of a paragraph is asked
of all its words for each of its quotations, so that this bound keeps the work linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.layout.inserts import find_inserts
from tracker.layout.sentences import Boundary, find_boundaries
from tracker.layout.words import WORDS
from tracker.text import iter_paragraphs

LONGEST_PARAGRAPH = 5000
"""In characters; the longest one in 2,250 articles of the news has 2,680, a list of countries."""
_LONGEST = 1000
_USUAL = 200
_QUOTED = 80
_FEW_JOINTS = 3
_FARTHEST_SPACE = 500
_LAST_SPACE = re.compile(r".*\s(?=\S)", re.DOTALL)
_GLUED_WORD = re.compile(rf"\b{WORDS.any_of('glued')}(?=[A-Z][a-z]{{2}})")


@dataclass(slots=True)
class Parting:
    """Where a text is to be divided; all lists are offsets in text order.

    Attributes:
        spaces: Spaces that are to be read as line breaks.
        breaks: Where a paragraph begins without a space before it.
        joints: Where a sentence begins without a space before it, ``breaks`` included.
    """

    spaces: list[int] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    joints: list[int] = field(default_factory=list)


def find_paragraphs(text: str) -> Parting:
    """Find where to divide the paragraphs of a text.

    Args:
        text: A text whose wrapped lines are joined.

    Returns:
        The places, with all joints of the text.
    """
    found = Parting()
    for start, end in iter_paragraphs(text):
        boundaries = list(find_boundaries(text, start, end))
        found.joints += [each.start for each in boundaries if each.is_glued]
        places = {*find_inserts(text, start, end, boundaries), *_find_beginnings(boundaries, start, end)}
        for at in _part_endless(text, start, end, sorted(places), [each.start for each in boundaries]):
            if text[at - 1].isspace():
                found.spaces.append(at - 1)
            else:
                found.breaks.append(at)
    glued = _GLUED_WORD.finditer(text) if len(found.joints) >= _FEW_JOINTS else ()
    found.joints = sorted({*found.joints, *found.breaks, *(match.end() for match in glued)})
    return found


def _part_endless(text: str, start: int, end: int, places: list[int], boundaries: list[int]) -> Iterator[int]:
    """The places in order, with more of them where a paragraph would be too long for any newspaper.

    It ends with a sentence, a word, or anywhere, as late as it can.
    """
    begun = start
    for following in [*places, end]:
        while following - begun > LONGEST_PARAGRAPH:
            reach = begun + LONGEST_PARAGRAPH
            at = bisect_right(boundaries, reach) - 1
            if at >= 0 and boundaries[at] > begun:
                begun = boundaries[at]
            else:
                space = _LAST_SPACE.search(text, reach - _FARTHEST_SPACE, reach)
                begun = space.end() if space is not None else reach
            yield begun
        if following < end:
            begun = following
            yield begun


def _find_beginnings(boundaries: list[Boundary], start: int, end: int) -> Iterator[int]:
    begun, is_merged = start, end - start > _LONGEST
    for each in boundaries:
        if _begins_paragraph(each, each.end - begun, is_merged=is_merged):
            begun = each.start
            yield begun


def _begins_paragraph(boundary: Boundary, size: int, *, is_merged: bool) -> bool:
    """Whether a paragraph begins behind a boundary.

    Args:
        boundary: The end of a sentence.
        size: How many characters the paragraph has so far.
        is_merged: Whether the paragraph is so long that several must have been merged into it.

    Returns:
        Whether to divide here.
    """
    if boundary.is_glued or not is_merged:
        return boundary.is_glued and not boundary.inside
    if boundary.opens:  # a second opening mark begins the next paragraph of the same quotation
        return boundary.closes or boundary.inside
    return not boundary.inside and size >= (_QUOTED if boundary.closes else _USUAL)

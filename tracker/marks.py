"""Pair quotation marks, paragraph by paragraph, and never fail on an odd one.

Texts are expected to have plain marks (see ``tracker/layout``). A mark that is left open is taken to run to the end of
its paragraph: the quotation goes on in the next one, or its closing mark was forgotten. A closing mark without an
opening one is ignored. Straight and curly marks may pair with each other. A quotation within a quotation is a part of
the outer one, where a paragraph has as many opening as closing curly marks.

Example: 'He said "A" and "B.”' has two regions, A and B; '“They told us “go” and we went.”' has one.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.text import find_breaks, iter_paragraphs

OPENING = '“"«„'
CLOSING = '”"»“'
# For speed, the loops below visit marks only.
_DOUBLE = re.compile(f"[{OPENING}{CLOSING}]")
EDGE = ' \t\r\n\u00a0"“”«»„'
_FEATURE_MARK = re.compile(r"[\n“”\"«»]")
SINGLE = "'‘"
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[—–-])|^)['‘](?=\w)", re.MULTILINE)
_SINGLE_CLOSE = re.compile(r"(?<=[.,!?…])['’](?=[\s)\]—–,.;:-]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class QuotedRegion:
    """What stands between two quotation marks.

    Attributes:
        start: Where it begins, behind the opening mark.
        end: Where it ends, before the closing mark.
        closed: False where the closing mark is missing.
    """

    start: int
    end: int
    closed: bool = True


def find_quoted_regions(text: str) -> list[QuotedRegion]:
    """Find what stands in quotation marks. Single marks count only in paragraphs without double ones.

    Args:
        text: The text.

    Returns:
        The regions in text order. They never overlap and never cross a paragraph.
    """
    regions: list[QuotedRegion] = []
    for start, end in iter_paragraphs(text):
        regions += _pair_double(text, start, end) or _pair_single(text, start, end)
    return regions


def _pair_double(text: str, start: int, end: int) -> list[QuotedRegion]:
    regions: list[QuotedRegion] = []
    may_nest = text.count("“", start, end) == text.count("”", start, end)
    opened, depth = -1, 0
    for mark in _DOUBLE.finditer(text, start, end):
        at, char = mark.start(), mark[0]
        if opened < 0:
            if char in OPENING and not _is_inch_mark(text, at):
                opened = at
        elif char in CLOSING and not _closes(text, opened, at, end):
            depth += may_nest
        elif char == "”" and depth:
            depth -= 1
        elif char in CLOSING:
            if at > opened + 1:
                regions.append(QuotedRegion(opened + 1, at))
            opened, depth = -1, 0
    if 0 <= opened < end - 1:
        regions.append(QuotedRegion(opened + 1, end, closed=False))
    return regions


def _closes(text: str, opened: int, at: int, end: int) -> bool:
    """Whether a mark closes a quotation, rather than opens an inner one by its shape („…“ closes with that shape)."""
    return text[at] != "“" or text[opened] == "„" or at + 1 == end or not text[at + 1].isalnum()


def _is_inch_mark(text: str, at: int) -> bool:
    """Whether a straight mark stands right behind a digit, as in a height of 6'2"."""
    return text[at] == '"' and at > 0 and text[at - 1].isdigit()


def _pair_single(text: str, start: int, end: int) -> list[QuotedRegion]:
    """The regions in single marks, British style: 'We go,' he said.

    The closing mark must follow a stop or comma, which tells it from an apostrophe; short fragments are missed.
    """
    regions: list[QuotedRegion] = []
    at = start
    while opening := _SINGLE_OPEN.search(text, at, end):
        closing = _SINGLE_CLOSE.search(text, opening.end(), end)
        if closing is None:
            break
        regions.append(QuotedRegion(opening.end(), closing.start()))
        at = closing.end()
    return regions


def mark_characters(text: str) -> npt.NDArray[np.int8]:
    """Compute the network's input feature for quotation marks.

    It is simpler than ``find_quoted_regions`` on purpose: the model was trained on it.

    Args:
        text: The text.

    Returns:
        For each character, and one behind the last: 0 outside double quotation marks, 1 inside, 2 for a mark itself.
    """
    if breaks := find_breaks(text):
        bounds = [0, *breaks, len(text)]
        parts = [mark_characters(str(text[left:right]))[:-1] for left, right in itertools.pairwise(bounds)]
        return np.concatenate([*parts, np.zeros(1, np.int8)])
    states = np.zeros(len(text) + 1, np.int8)
    opened = -1
    for match in _FEATURE_MARK.finditer(text):
        at, char = match.start(), match[0]
        if char == "\n":
            if opened >= 0:
                states[opened + 1 : at] = 1
            opened = -1
        elif opened < 0:
            states[at] = 2
            opened = at if char in '“"«' else -1
        elif char in '”"»':
            states[opened + 1 : at] = 1
            states[at] = 2
            opened = -1
    return states


def find_first_region(regions: Sequence[QuotedRegion], at: int) -> int:
    """The number of the first region that ends behind an offset, or how many there are; regions are in order."""
    return bisect_right(regions, at, key=lambda region: region.end)


def mask_regions(text: str, regions: list[QuotedRegion]) -> npt.NDArray[np.bool_]:
    """Mark the characters that stand inside regions.

    Args:
        text: The text.
        regions: Its quoted regions.

    Returns:
        For each character, whether it stands inside a region.
    """
    mask = np.zeros(len(text), bool)
    for region in regions:
        mask[region.start : region.end] = True
    return mask

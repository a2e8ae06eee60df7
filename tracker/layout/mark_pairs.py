"""Pair the double quotation marks of a paragraph, by their shape and the characters beside them.

A straight mark behind a space opens, one before a space closes. So a superfluous mark spoils its own pair and none
behind it. A second opening mark within an open quotation begins an inner quotation, where half the marks of the
paragraph open. Otherwise it begins the next quotation if a sentence ends before it, as in '"We go. "We must," he said'
(each paragraph of a quotation opens with a mark, and here the line break was lost); else it is a stray.

Example: 'He said "A" and "B.”' has two pairs; '“They told us “go” and we went.”' has one, and an inner one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_DOUBLE = re.compile('["“”„«»]')
_SPACE = " \t\r\n\u00a0"
_DASH = "-–—"
_BEFORE_OPENING = _SPACE + "([{/‘'"
_BEHIND_CLOSING = _SPACE + ".,;:!?)]}/’'…"
_STOPS = ".!?…"
_LONGEST_GAP = 8
_LONGEST_REST = 500
_STOP = re.compile(r"(?:(?<=[a-z\d)]{2})[.!?…]|[!?…])[’'”\")]*(?=\s)")
_OPENS, _CLOSES, _EITHER = range(3)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks.

    Attributes:
        start: The offset of the opening mark.
        end: The offset of the closing mark; where that is missing, where the quotation ends.
        is_closed: Whether there is a closing mark.
        is_inner: Whether the pair stands within another one.
    """

    start: int
    end: int
    is_closed: bool = True
    is_inner: bool = False


@dataclass(slots=True)
class Pairing:
    """The pairs of a paragraph in the order of their closing marks, and the offsets of marks without a partner."""

    pairs: list[Pair] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    side: int


def pair_doubles(text: str, start: int, end: int, *, goes_on: bool) -> Pairing:
    """Pair the double marks of a paragraph.

    Args:
        text: A text whose marks are plain (see ``spelled_marks.py``).
        start: Where the paragraph begins.
        end: Where it ends, exclusive.
        goes_on: Whether the next paragraph opens with a mark, so that a quotation left open runs to the end of this
            one.

    Returns:
        The pairs and the stray marks.
    """
    marks = [
        _Mark(found.start(), _classify_side(text, found.start(), start, end))
        for found in _DOUBLE.finditer(text, start, end)
    ]
    openings = sum(mark.side == _OPENS for mark in marks)
    may_nest = openings * 2 == len(marks)
    pairing, opened = Pairing(), -1
    within: list[int] = []
    for mark in marks:
        if opened < 0:
            if mark.side == _CLOSES or (mark.side == _EITHER and _is_inch_mark(text, mark.at)):
                pairing.strays.append(mark.at)
            else:
                opened = mark.at
        elif mark.side != _OPENS:
            if within:
                pairing.pairs.append(Pair(within.pop(), mark.at, is_inner=True))
            else:
                pairing.pairs.append(Pair(opened, mark.at))
                opened = -1
        elif may_nest:
            within.append(mark.at)
        elif _begins_sentence(text, opened, mark.at):
            _leave_open(text, opened, mark.at, pairing, goes_on=True)
            opened, within = mark.at, []
        else:
            pairing.strays.append(mark.at)
    if opened >= 0:
        _leave_open(text, opened, end, pairing, goes_on=goes_on)
    return pairing


def pair_in_turn(text: str, start: int, end: int) -> list[Pair]:
    """Pair the marks of a paragraph as a naive reader would: the first mark opens, the next closing one closes.

    Args:
        text: A text.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.

    Returns:
        The pairs in text order, the last one perhaps not closed.
    """
    pairs: list[Pair] = []
    opened = -1
    for found in _DOUBLE.finditer(text, start, end):
        at, char = found.start(), found[0]
        if opened < 0:
            opened = at if char in '"“«' else -1
        elif char in '"”»':
            pairs.append(Pair(opened, at))
            opened = -1
    return pairs if opened < 0 else [*pairs, Pair(opened, end, is_closed=False)]


def _classify_side(text: str, at: int, start: int, end: int) -> int:
    """Whether a mark opens or closes, by its shape; for a straight or turned mark by the characters beside it."""
    char = text[at]
    before = text[at - 1] if at > start else " "
    behind = text[at + 1] if at + 1 < end else " "
    if char == "“":
        is_turned = before not in _BEFORE_OPENING + _DASH and behind in _BEHIND_CLOSING
        return _CLOSES if is_turned else _OPENS
    if char == "”":
        return _OPENS if before in _SPACE and behind.isalnum() else _CLOSES
    if char != '"':
        return _CLOSES if char == "»" else _OPENS
    opens = before in _BEFORE_OPENING + _DASH
    closes = behind in _BEHIND_CLOSING + _DASH
    if opens and closes:
        opens, closes = before in _SPACE, behind in _SPACE
    if opens == closes:
        return _EITHER
    return _OPENS if opens else _CLOSES


def _is_inch_mark(text: str, at: int) -> bool:
    return text[at] == '"' and at > 0 and text[at - 1].isdigit()


def _begins_sentence(text: str, opened: int, at: int) -> bool:
    before = text[max(opened + 1, at - _LONGEST_GAP) : at].rstrip(_SPACE)
    return before[-1:] in tuple(_STOPS)


def _leave_open(text: str, opened: int, end: int, pairing: Pairing, *, goes_on: bool) -> None:
    """Add a mark without a partner to the pairs, where its quotation may run on, else to the strays.

    A quotation does not run on where it begins in lower case in the middle of a sentence ('He called it "so and left.
    Talks go on.') or would be longer than a newspaper's paragraph.
    """
    is_fragment = text[opened + 1 : opened + 2].islower() and text[max(0, opened - 2) : opened].strip()[-1:].isalnum()
    runs_on = goes_on or end - opened <= _LONGEST_REST
    if (is_fragment or not runs_on) and _STOP.search(text, opened + 1, end):
        pairing.strays.append(opened)
    else:
        pairing.pairs.append(Pair(opened, end, is_closed=False))

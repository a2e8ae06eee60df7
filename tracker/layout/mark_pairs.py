"""Which double marks of a paragraph open and which close, told by their shape and by what stands beside them.

In: a paragraph of plain marks. Out: its pairs in text order, the outer ones and those within them, and the marks that
belong to none. A straight mark behind a space opens and one before a space closes, so that a mark too many spoils no
pair behind it. A mark that opens where one is open still begins the next quotation if a sentence has just ended, as
in '"We go. "We must," he said' (a paragraph's mark, its break being lost); else it opens a quotation within.

Example: 'He said "A" and "B.”' has two pairs; '“They told us “go” and we went.”' one, and one within it.
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
    """Two marks; where the closing one is missing, ``end`` is where the content ends and ``is_closed`` is False."""

    start: int
    end: int
    is_closed: bool = True
    is_inner: bool = False


@dataclass(slots=True)
class Pairing:
    """What became of the marks of one paragraph; ``strays`` belong to no pair."""

    pairs: list[Pair] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    side: int


def pair_doubles(text: str, start: int, end: int, *, goes_on: bool) -> Pairing:
    """The pairs of one paragraph; ``goes_on``: the next opens with a mark, so that one left open runs to the end."""
    marks = [
        _Mark(found.start(), _tell_side(text, found.start(), start, end))
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
    """The pairs that a plain reading finds in one paragraph: the first mark opens, the next one that can closes."""
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


def _tell_side(text: str, at: int, start: int, end: int) -> int:
    """By the shape of the mark; a straight one, or one drawn the wrong way round, by what stands beside it."""
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
    """A mark without its partner: a quotation that runs on, or a mark too many, which spoils nothing behind it.

    What begins in small letters amid a sentence ('He called it "so and left. Talks go on.') is no such quotation, nor
    what would run on farther than a paragraph of a newspaper.
    """
    is_fragment = text[opened + 1 : opened + 2].islower() and text[max(0, opened - 2) : opened].strip()[-1:].isalnum()
    runs_on = goes_on or end - opened <= _LONGEST_REST
    if (is_fragment or not runs_on) and _STOP.search(text, opened + 1, end):
        pairing.strays.append(opened)
    else:
        pairing.pairs.append(Pair(opened, end, is_closed=False))

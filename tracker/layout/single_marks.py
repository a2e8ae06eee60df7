"""Pair single marks, British style, and tell them from apostrophes.

In: a paragraph of plain marks. Out: its pairs. A mark opens behind a space and before a word, unless that word is one
that drops its beginning ('tis, 'em, the '90s: ``words.csv``); the first mark that closes belongs to it. Behind a
stop, or with a stop or nothing behind it, a mark surely closes; behind "s" and before a word it is a possessive, if
another closes.

Example: '‘The workers’ union won’t go,’ he said.' has one pair.
"""

from __future__ import annotations

import re

from tracker.layout.mark_pairs import Pair
from tracker.layout.words import WORDS

_SINGLE = re.compile("['‘’]")
_BEFORE_OPENING = ' \t\r\n\u00a0([—–“"'
_BEHIND_OPENING = '“"…£$€-'
_STOPS = ".,!?…"
_SURE_BEFORE = '.,!?…”")'
_SURE_BEHIND = re.compile(r"[.,;:!?)\]—–…”\"]|\s*$|\s[—–-]\s")
_REACH = 2
_WORD = re.compile(r"['‘](\w+)")


def pair_singles(text: str, start: int, end: int, *, goes_on: bool) -> list[Pair]:
    """The pairs of one paragraph; one left open is none, but where the next paragraph goes on with such a mark."""
    pairs: list[Pair] = []
    opened, weak = -1, -1
    for mark in _SINGLE.finditer(text, start, end):
        at = mark.start()
        if _opens(text, at, start, end):
            if opened >= 0 and weak >= 0:
                pairs.append(Pair(opened, weak))
            opened, weak = at, -1
        elif opened < 0 or at == opened + 1 or not _may_close(text, at, end):
            continue
        elif _surely_closes(text, at, end):
            pairs.append(Pair(opened, at))
            opened, weak = -1, -1
        elif weak < 0:
            weak = at
    if opened >= 0 and weak >= 0:
        pairs.append(Pair(opened, weak))
    elif opened >= 0 and goes_on:
        pairs.append(Pair(opened, end, is_closed=False))
    return pairs


def opens_with_single(text: str, start: int) -> bool:
    """Whether a paragraph opens with a single mark."""
    return text[start : start + 1] in ("'", "‘") and _opens(text, start, start, len(text))


def is_spoken(text: str, pair: Pair) -> bool:
    """Whether a pair holds what somebody says: a stop within, a colon or comma before it, or a paragraph's start."""
    before = text[max(0, pair.start - _REACH) : pair.start].strip(" \u00a0")
    return text[pair.end - 1] in _STOPS or before[-1:] in ("", "\n", ",", ":")


def _opens(text: str, at: int, start: int, end: int) -> bool:
    if text[at] == "’" or (at > start and text[at - 1] not in _BEFORE_OPENING):
        return False
    behind = text[at + 1 : min(at + 2, end)]
    return bool(behind) and (behind.isalnum() or behind in _BEHIND_OPENING) and not _is_elision(text, at)


def _may_close(text: str, at: int, end: int) -> bool:
    """Behind something and not before a word, but for a sentence that is glued to it ("We go,'Lavrov said")."""
    if text[at] == "‘" or text[at - 1].isspace():
        return False
    behind = text[at + 1 : min(at + 2, end)]
    return not behind.isalnum() or (behind.isupper() and text[at - 1] in _STOPS)


def _surely_closes(text: str, at: int, end: int) -> bool:
    if text[at - 1] in _SURE_BEFORE or at + 1 == end or _SURE_BEHIND.match(text, at + 1, end):
        return True
    return text[at - 1] not in "sS"


def _is_elision(text: str, at: int) -> bool:
    """A word that drops its beginning: 'tis, the '90s."""
    word = _WORD.match(text, at)
    return word is not None and (_is_decade(word[1]) or word[1].casefold() in WORDS.of("elision"))


def _is_decade(word: str) -> bool:
    """The '90s, the summer of '69."""
    return word.rstrip("s").isdigit() and len(word.rstrip("s")) == 2

"""Pair single quotation marks, British style, and tell them from apostrophes.

A mark opens behind a space and before a word, unless the word drops its beginning ('tis, 'em, the '90s: ``words.csv``).
The next mark that surely closes belongs to it. A mark behind an "s" and before a word may be a possessive ("the
workers’ union"), so it closes only where no sure one follows.

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
    """Pair the single marks of a paragraph.

    Args:
        text: A text whose marks are plain.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.
        goes_on: Whether the next paragraph opens with a single mark; only then is a quotation left open a pair.

    Returns:
        The pairs in text order.
    """
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
    """Whether a paragraph opens with a single quotation mark."""
    return text[start : start + 1] in ("'", "‘") and _opens(text, start, start, len(text))


def is_spoken(text: str, pair: Pair) -> bool:
    """Whether a pair holds speech: a stop ends it, or a colon, a comma or the start of the paragraph is before it."""
    before = text[max(0, pair.start - _REACH) : pair.start].strip(" \u00a0")
    return text[pair.end - 1] in _STOPS or before[-1:] in ("", "\n", ",", ":")


def _opens(text: str, at: int, start: int, end: int) -> bool:
    if text[at] == "’" or (at > start and text[at - 1] not in _BEFORE_OPENING):
        return False
    behind = text[at + 1 : min(at + 2, end)]
    return bool(behind) and (behind.isalnum() or behind in _BEHIND_OPENING) and not _is_elision(text, at)


def _may_close(text: str, at: int, end: int) -> bool:
    """Whether a mark may close a quotation: it stands behind a word or stop, and before no letter or digit.

    A capital may follow a stop, where the space is missing: "We go,'Lavrov said".
    """
    if text[at] == "‘" or text[at - 1].isspace():
        return False
    behind = text[at + 1 : min(at + 2, end)]
    return not behind.isalnum() or (behind.isupper() and text[at - 1] in _STOPS)


def _surely_closes(text: str, at: int, end: int) -> bool:
    if text[at - 1] in _SURE_BEFORE or at + 1 == end or _SURE_BEHIND.match(text, at + 1, end):
        return True
    return text[at - 1] not in "sS"


def _is_elision(text: str, at: int) -> bool:
    """Whether a mark begins a word that drops its beginning: 'tis, the '90s."""
    word = _WORD.match(text, at)
    return word is not None and (_is_decade(word[1]) or word[1].casefold() in WORDS.of("elision"))


def _is_decade(word: str) -> bool:
    """Whether a word is a year of two digits: the '90s, the summer of '69."""
    return word.rstrip("s").isdigit() and len(word.rstrip("s")) == 2

"""What changed between two texts, word by word: for the revisions of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, REMOVED, ADDED = "same", "removed", "added"
_WORD = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_LONGEST = 20_000  # words of a changed part that are compared one by one


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words that are the "same" in both texts, were "removed" from the older or "added" by the newer one."""

    kind: str
    text: str


def compare_words(before: str, after: str) -> tuple[WordChange, ...]:
    """Compare two texts line by line, and changed lines word by word.

    Args:
        before: The older text.
        after: The newer text.

    Returns:
        Pieces in order: the same and removed ones, joined, are the older text, the same and added ones the newer.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pieces: list[WordChange] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left, right = "".join(old[a:b]), "".join(new[c:d])
        pieces += [WordChange(SAME, left)] if kind == "equal" else _compare(left, right)
    return tuple(_join(piece for piece in pieces if piece.text))


def _compare(before: str, after: str) -> list[WordChange]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > _LONGEST:
        return [WordChange(REMOVED, before), WordChange(ADDED, after)]
    pieces = []
    left = right = ""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=len(old) > 2000).get_opcodes():
        same = "".join(old[a:b])
        if kind == "equal" and (not same.isspace() or "\n" in same):
            pieces += [WordChange(REMOVED, left), WordChange(ADDED, right), WordChange(SAME, same)]
            left = right = ""
        else:  # a space alone parts no changes: "Barack Obama" became "Mr. Putin", not each word another one
            left, right = left + same, right + "".join(new[c:d])
    pieces += [WordChange(REMOVED, left), WordChange(ADDED, right)]
    return pieces


def _join(pieces: Iterator[WordChange]) -> Sequence[WordChange]:
    joined: list[WordChange] = []
    for piece in pieces:
        if joined and joined[-1].kind == piece.kind:
            joined[-1] = WordChange(piece.kind, joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined

"""What differs between a quotation and a stored quote, word by word: the fewest changes that lead to it.

In: the pieces of both. Out: differences in order. The quotation may begin and end anywhere in the stored quote; an
ellipsis stands for any number of its words, a bracket for a few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.checking.wording import ELLIPSIS, Piece

SAME, CHANGED, ADDED, LEFT_OUT, OMITTED, REPLACED = "same", "changed", "added", "left out", "omitted", "replaced"
"""``OMITTED`` and ``REPLACED`` are what an ellipsis and a bracket say themselves; the rest is said nowhere."""
_LONGEST_BRACKET = 8  # words that one in brackets may stand for
_FREE = frozenset({SAME, OMITTED, REPLACED})
Step = tuple[str, int | None, int | None]
"""What is done, with which piece of the quotation, with which word of the stored quote."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a quotation beside those that are stored; one of them is "" where there is no counterpart.

    Attributes:
        kind: "same", "changed", "added", "left out"; "omitted" for what an ellipsis stands for and "replaced" for what
            square brackets do.
        pasted: The words of the quotation, as they stand in it.
        stored: The words of the stored quote, as they stand there.
    """

    kind: str
    pasted: str
    stored: str

    @property
    def is_change(self) -> bool:
        """Whether the quotation differs here and does not say so."""
        return self.kind not in _FREE


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a quotation lies along a stored quote.

    Attributes:
        steps: What was done, in order.
        edits: How many words are changed, added or left out.
        kept: The words of the quotation that are those of the stored quote.
        covers: Whether every word of the stored quote has its counterpart.
    """

    steps: tuple[Step, ...]
    edits: int
    kept: tuple[str, ...]
    covers: bool


def align(pasted: Sequence[Piece], stored: Sequence[Piece]) -> Alignment:
    """Lay a quotation along a stored quote with the fewest changes.

    Args:
        pasted: The quotation.
        stored: The words of the stored quote.

    Returns:
        How it lies there.
    """
    rows = _fill(pasted, stored)
    last = rows[-1]
    least = min(last)
    ends = [at for at, cost in enumerate(last) if cost == least]
    end = min(ends, key=lambda at: _rank_end(rows, pasted, stored, at))
    steps = tuple(reversed(list(_walk(rows, pasted, stored, end))))
    kept = tuple(pasted[i].word for kind, i, _ in steps if kind == SAME and i is not None and pasted[i].word)
    touched = sum(j is not None for kind, _, j in steps if kind == SAME)
    return Alignment(steps, least, kept, touched == len(stored))


def tell_differences(
    alignment: Alignment, pasted: Sequence[Piece], text: str, stored: Sequence[Piece], quote: str
) -> tuple[Difference, ...]:
    """Tell an alignment in the words of both texts.

    Args:
        alignment: What ``align`` found.
        pasted: The pieces of the quotation.
        text: The text that these are cut from.
        stored: The words of the stored quote.
        quote: The text that these are cut from.

    Returns:
        The differences in order, words of the same kind together.
    """
    return tuple(
        Difference(kind, _cut(text, pasted, [i for _, i, _ in group]), _cut(quote, stored, [j for *_, j in group]))
        for kind, group in ((kind, list(steps)) for kind, steps in groupby(alignment.steps, key=lambda step: step[0]))
    )


def _fill(pasted: Sequence[Piece], stored: Sequence[Piece]) -> list[list[int]]:
    """The least changes up to each piece and each word; a quotation may begin at any word at no cost."""
    words = [each.word for each in stored]
    rows = [[0] * (len(words) + 1)]
    for piece in pasted:
        above = rows[-1]
        if piece.gap:
            reach = len(words) if piece.gap == ELLIPSIS else _LONGEST_BRACKET
            rows.append([min(above[max(0, at - reach) : at + 1]) for at in range(len(above))] if reach < len(words)
                        else _lowest_so_far(above))  # fmt: skip
            continue
        row = [above[0] + 1]
        left = row[0]
        for at, word in enumerate(words):
            left = min(above[at] + (word != piece.word), above[at + 1] + 1, left + 1)
            row.append(left)
        rows.append(row)
    return rows


def _lowest_so_far(row: Sequence[int]) -> list[int]:
    lowest, found = row[0], []
    for cost in row:
        lowest = min(lowest, cost)
        found.append(lowest)
    return found


def _rank_end(rows: Sequence[Sequence[int]], pasted: Sequence[Piece], stored: Sequence[Piece], at: int) -> int:
    """0 where the last piece meets the same word there, 1 where it meets another one, 2 where it meets none."""
    if not at or not pasted or pasted[-1].gap:
        return 2
    is_changed = pasted[-1].word != stored[at - 1].word
    return is_changed if rows[-1][at] == rows[-2][at - 1] + is_changed else 2


def _walk(rows: Sequence[Sequence[int]], pasted: Sequence[Piece], stored: Sequence[Piece], end: int) -> Iterator[Step]:
    """The steps from the last piece back to the first."""
    i, j = len(pasted), end
    while i:
        piece = pasted[i - 1]
        if piece.gap:
            begin = max(k for k in range(j + 1) if rows[i - 1][k] == rows[i][j])
            yield from _walk_gap(piece, i - 1, stored, begin, j)
            i, j = i - 1, begin
        elif j and rows[i][j] == rows[i - 1][j - 1] + (piece.word != stored[j - 1].word):
            yield (SAME if piece.word == stored[j - 1].word else CHANGED), i - 1, j - 1
            i, j = i - 1, j - 1
        elif j and rows[i][j] == rows[i][j - 1] + 1:
            yield LEFT_OUT, None, j - 1
            j -= 1
        else:
            yield ADDED, i - 1, None
            i -= 1


def _walk_gap(piece: Piece, at: int, stored: Sequence[Piece], begin: int, end: int) -> Iterator[Step]:
    kind = OMITTED if piece.gap == ELLIPSIS else REPLACED
    for j in range(end - 1, begin - 1, -1):
        yield kind, at if j == begin else None, j
    if begin == end:
        yield kind, at, None


def _cut(text: str, pieces: Sequence[Piece], places: Sequence[int | None]) -> str:
    """The text from the first to the last of some pieces; "" where there is none."""
    known = [pieces[at] for at in places if at is not None]
    return text[min(each.start for each in known) : max(each.end for each in known)] if known else ""

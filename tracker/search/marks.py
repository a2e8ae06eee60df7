"""Where in a text the words of a search stand, so that a reader sees why it was found; and a part of it around these.

In: a text as it is stored, and a ``Query``. Out: half-open offsets into that very text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.search.spelling import locate_joined, locate_words
from tracker.search.terms import Query, Run

Mark = tuple[int, int]
_AROUND = 60  # characters of a snippet before its first hit


def find_marks(text: str, query: Query) -> list[Mark]:
    """Find the words of a text that a search finds.

    Args:
        text: Any text.
        query: What was asked; what it excludes is marked nowhere.

    Returns:
        The offsets of the words, in order, none overlapping another; the words of a phrase are one mark.
    """
    runs = list(_runs_of(query))
    if not runs or not text:
        return []
    return _merge([*_find(list(locate_words(text)), runs), *_find(list(locate_joined(text)), runs)])


def cut_snippet(text: str, marks: Sequence[Mark], *, most: int = 240) -> tuple[str, list[Mark]]:
    """Cut the part of a text around its first mark.

    Args:
        text: Any text.
        marks: The offsets of ``find_marks``.
        most: The most characters to keep, besides the signs for what is left out.

    Returns:
        The part, at whole words, with "…" where something is left out, and the marks in it.
    """
    if len(text) <= most:
        return text, list(marks)
    first = marks[0][0] if marks else 0
    start = 0 if first <= _AROUND else text.rfind(" ", 0, first - _AROUND + 1) + 1
    start = max(start, first - 2 * _AROUND, 0)
    end = min(len(text), start + most)
    if end < len(text):
        space = text.rfind(" ", start + most // 2, end + 1)
        end = space if space > 0 else end
    before, after = "…" * (start > 0), "…" * (end < len(text))
    shift = len(before) - start
    kept = [(left + shift, min(right, end) + shift) for left, right in marks if start <= left < end]
    return before + text[start:end] + after, kept


def _runs_of(query: Query) -> Iterator[Run]:
    for term in query.required:
        for each in term:
            if isinstance(each, Run):
                yield each
            else:
                yield from (run for part in each.parts for run in part)


def _find(words: Sequence[tuple[str, int, int]], runs: Iterable[Run]) -> Iterator[Mark]:
    """The offsets of each run among words in order."""
    by_first: dict[str, list[Run]] = {}
    begun: list[str] = []
    for run in runs:
        if run.is_open and len(run.words) == 1:
            begun.append(run.words[0])
        else:
            by_first.setdefault(run.words[0], []).append(run)
    beginnings = tuple(begun)
    for at, (word, start, end) in enumerate(words):
        if word.startswith(beginnings):
            yield start, end
        for run in by_first.get(word, ()):
            there = [each for each, _, _ in words[at : at + len(run.words)]]
            if len(there) == len(run.words) and there[:-1] == list(run.words[:-1]) and _ends(there[-1], run):
                yield start, words[at + len(run.words) - 1][2]


def _ends(word: str, run: Run) -> bool:
    return word.startswith(run.words[-1]) if run.is_open else word == run.words[-1]


def _merge(marks: Iterable[Mark]) -> list[Mark]:
    merged: list[Mark] = []
    for start, end in sorted(marks):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged

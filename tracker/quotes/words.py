"""Cut a text into the words and wordpieces the attribution model reads, with their features.

In: text and the model's tokenizer. Out: ``Words``, parallel arrays over words (split at white space and
punctuation, as BERT does) that keep each word's character offsets, and the windows of whole paragraphs that fit
the model.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from tracker.quotes.marks import mark_characters

CLS, SEP = 101, 102
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one text. ``first``/``last`` index ``pieces`` (half-open), ``start``/``end`` the text."""

    text: str
    pieces: Ints
    first: Ints
    last: Ints
    start: Ints
    end: Ints
    paragraph: Ints
    features: Ints

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the model: wordpiece ids, their features, and where each word's first piece stands.

    ``owned`` marks the words whose predictions are taken from this window (the others are only context).
    """

    ids: Ints
    features: Ints
    positions: Ints
    words: Ints
    owned: npt.NDArray[np.bool_]


def cut_words(tokenizer: Tokenizer, text: str) -> Words:
    """Encode one text; characters the vocabulary lacks still get their place."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    pieces = np.array(encoding.ids, np.int64)
    word_ids = np.array([-1 if word is None else word for word in encoding.word_ids], np.int64)
    offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
    is_first = np.ones(len(pieces), bool)
    is_first[1:] = word_ids[1:] != word_ids[:-1]
    first = np.flatnonzero(is_first)
    last = np.append(first[1:], len(pieces)).astype(np.int64)[: len(first)]
    start, end = offsets[first, 0], offsets[last - 1, 1]
    paragraph = _number_paragraphs(text, start, end)
    return Words(text, pieces, first, last, start, end, paragraph, _read_features(text, start, end, paragraph))


def _number_paragraphs(text: str, start: Ints, end: Ints) -> Ints:
    breaks = np.zeros(len(start), np.int64)
    for at in range(1, len(start)):
        breaks[at] = "\n" in text[end[at - 1] : start[at]]
    return np.cumsum(breaks)


def _read_features(text: str, start: Ints, end: Ints, paragraph: Ints) -> Ints:
    """Columns: shape (1 lower, 2 capitalised, 3 upper, 4 digit, 0 other), quotation state, paragraph start."""
    shape = np.zeros(len(start), np.int64)
    for at, (left, right) in enumerate(zip(start, end, strict=True)):
        word = text[left:right]
        if word[:1].isalpha():
            shape[at] = 1 if word[0].islower() else 3 if len(word) > 1 and word.isupper() else 2
        elif word[:1].isdigit():
            shape[at] = 4
    opens = np.ones(len(start), np.int64)
    opens[1:] = paragraph[1:] != paragraph[:-1]
    return np.stack([shape, mark_characters(text)[start].astype(np.int64), opens], 1)


def cut_windows(words: Words, *, max_length: int, overlap: int) -> list[Window]:
    """Windows of whole paragraphs, at most ``max_length`` wordpieces, that share up to ``overlap`` of them.

    A paragraph longer than a window is split. Each word is owned by exactly one window: the one where it has most
    context on its poorer side.
    """
    units = _cut_units(words, max_length)
    lengths = [int(words.last[right - 1] - words.first[left]) + 1 for left, right in units]
    ranges = _pack(lengths, max_length, overlap)
    owner: dict[int, tuple[int, int]] = {}
    for number, (left, right) in enumerate(ranges):
        for unit in range(left, right):
            before = sum(lengths[left:unit]) if left else 1_000_000
            after = sum(lengths[unit + 1 : right]) if right < len(units) else 1_000_000
            room = min(before, after)
            if unit not in owner or room > owner[unit][0]:
                owner[unit] = (room, number)
    return [
        _build_window(words, units[left:right], [owner[unit][1] == number for unit in range(left, right)], max_length)
        for number, (left, right) in enumerate(ranges)
    ]


def _cut_units(words: Words, max_length: int) -> list[tuple[int, int]]:
    units: list[tuple[int, int]] = []
    bounds = np.flatnonzero(np.diff(words.paragraph, prepend=-1, append=np.iinfo(np.int64).max)).tolist()
    for left, right in itertools.pairwise(bounds):
        at = left
        while at < right:
            stop = int(np.searchsorted(words.last, words.first[at] + max_length - 3, "right"))
            stop = min(right, max(stop, at + 1))
            units.append((at, stop))
            at = stop
    return units


def _pack(lengths: list[int], max_length: int, overlap: int) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    left = 0
    while left < len(lengths):
        right, size = left, 1
        while right < len(lengths) and (size + lengths[right] <= max_length or right == left):
            size += lengths[right]
            right += 1
        ranges.append((left, right))
        if right >= len(lengths):
            break
        following, shared = right, 0
        while following - 1 > left and shared + lengths[following - 1] <= overlap:
            following -= 1
            shared += lengths[following]
        left = following
    return ranges


def _build_window(words: Words, units: list[tuple[int, int]], owned: list[bool], max_length: int) -> Window:
    ids, features, positions, members, mine = [CLS], [np.zeros(3, np.int64)], [], [], []
    for (left, right), is_mine in zip(units, owned, strict=True):
        for word in range(left, right):
            positions.append(len(ids))
            members.append(word)
            mine.append(is_mine)
            pieces = words.pieces[words.first[word] : words.last[word]][: max_length - 3].tolist()
            ids += pieces
            features += [words.features[word]] * len(pieces)
        ids.append(SEP)
        features.append(np.zeros(3, np.int64))
    return Window(np.array(ids), np.stack(features), np.array(positions), np.array(members), np.array(mine, bool))

"""Cut the words of a text into windows that fit the network.

Windows hold whole paragraphs and overlap. The predictions for a word are taken from the window in which it has most
context on the side where it has less.

Example: three paragraphs of 150 wordpieces each, with windows of 256, get a window each.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.annotator.words import CLS, FEATURES, SEP, Ints, Words

_BOUNDLESS = 1_000_000


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the network.

    Attributes:
        ids: The wordpiece at each position, [CLS] and [SEP] included.
        features: The features at each position (positions x features).
        positions: For each word, the position of its first wordpiece.
        words: For each word, its index in the text.
        owned: For each word, whether its predictions are taken from this window; the other words are context.
        pieces: For each position, the index of its wordpiece in the text; -1 for [CLS] and [SEP].
        mine: For each position, whether its predictions are taken from this window.
    """

    ids: Ints
    features: Ints
    positions: Ints
    words: Ints
    owned: npt.NDArray[np.bool_]
    pieces: Ints
    mine: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Units:
    """Paragraphs, or parts of long ones: half-open ranges of words, and their sizes in wordpieces with the [SEP]."""

    left: Ints
    right: Ints
    sizes: Ints


def cut_windows(words: Words, *, max_length: int, overlap: int) -> list[Window]:
    """Cut words into windows of whole paragraphs.

    A paragraph longer than a window is split. A word longer than a window loses its end.

    Args:
        words: The words of a text.
        max_length: The most wordpieces of a window, special ones included.
        overlap: The most wordpieces that a window shares with the next one.

    Returns:
        The windows in text order. Each word is owned by exactly one of them.
    """
    units = _cut_units(words, max_length)
    ranges = _pack(units.sizes.tolist(), max_length, overlap)
    owners = _choose_owners(units.sizes, ranges)
    return [
        _build_window(words, units, np.arange(left, right), owners[left:right] == number)
        for number, (left, right) in enumerate(ranges)
    ]


def _cut_units(words: Words, max_length: int) -> _Units:
    room = max_length - 3
    lefts: list[int] = []
    bounds = np.flatnonzero(np.diff(words.paragraph, prepend=-1, append=np.iinfo(np.int64).max))
    for left, right in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        lefts.append(left)
        reach = int(words.first[left]) + room
        while words.last[right - 1] > reach:
            at = max(int(np.searchsorted(words.last, reach, "right")), lefts[-1] + 1)
            if at >= right:
                break
            lefts.append(at)
            reach = int(words.first[at]) + room
    starts = np.array(lefts, np.int64)
    ends = np.append(starts[1:], len(words)).astype(np.int64)[: len(starts)]
    return _Units(starts, ends, np.minimum(words.last[ends - 1] - words.first[starts], room) + 1)


def _pack(sizes: list[int], max_length: int, overlap: int) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    left = 0
    while left < len(sizes):
        right, size = left, 1
        while right < len(sizes) and (size + sizes[right] <= max_length or right == left):
            size += sizes[right]
            right += 1
        ranges.append((left, right))
        if right >= len(sizes):
            break
        following, shared = right, 0
        while following - 1 > left and shared + sizes[following - 1] <= overlap:
            following -= 1
            shared += sizes[following]
        left = following
    return ranges


def _choose_owners(sizes: Ints, ranges: list[tuple[int, int]]) -> Ints:
    """For each unit, the window in which it has most context on its poorer side; the first one of equals."""
    reached = np.concatenate([[0], np.cumsum(sizes)])
    owners, best = np.zeros(len(sizes), np.int64), np.full(len(sizes), -1, np.int64)
    for number, (left, right) in enumerate(ranges):
        before = reached[left:right] - reached[left] if left else _BOUNDLESS
        after = reached[right] - reached[left + 1 : right + 1] if right < len(sizes) else _BOUNDLESS
        room = np.broadcast_to(np.minimum(before, after), right - left)
        better = np.flatnonzero(room > best[left:right]) + left
        owners[better], best[better] = number, room[better - left]
    return owners


def _build_window(words: Words, units: _Units, members: Ints, owned: npt.NDArray[np.bool_]) -> Window:
    """Build a window: [CLS], then each unit with a [SEP] behind it."""
    left, right = int(units.left[members[0]]), int(units.right[members[-1]])
    from_piece = int(words.first[left])
    ends = 1 + np.cumsum(units.sizes[members])
    length = int(ends[-1])
    numbers = np.arange(from_piece, from_piece + length - 1 - len(members))
    pieces = np.full(length, -1, np.int64)
    is_special = np.zeros(length, bool)
    is_special[0] = True
    is_special[ends - 1] = True
    pieces[~is_special] = numbers
    counts = words.last[left:right] - words.first[left:right]
    sizes = units.right[members] - units.left[members]
    ids = np.full(length, SEP, np.int64)
    ids[0] = CLS
    ids[~is_special] = words.pieces[numbers]
    features = np.zeros((length, FEATURES), np.int64)
    features[~is_special] = np.repeat(words.features[left:right], counts, axis=0)[: len(numbers)]
    positions = words.first[left:right] - from_piece + 1 + np.repeat(np.arange(len(members)), sizes)
    mine = np.zeros(length, bool)
    mine[1:] = np.repeat(owned, units.sizes[members])
    return Window(ids, features, positions, np.arange(left, right), np.repeat(owned, sizes), pieces, mine & ~is_special)

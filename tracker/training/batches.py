"""Cut examples into windows, and batch windows of similar length.

A batch has about ``pieces`` wordpieces, padding included; batches come in random order. A window holds whole
paragraphs, as at run time (longer ones are split), and its limit varies, so that a word is seen with more and with less
context.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from tracker.annotator.decode import Floats
from tracker.annotator.words import CLS, SEP, Ints
from tracker.training.corpus import UNKNOWN, Example
from tracker.training.crf import LOW
from tracker.training.network import ROLE_LABELS

MASK, FIRST_WORD_PIECE = 103, 1_000
"""BERT's vocabulary: the piece that stands for a hidden one; the pieces below are special."""
_ONE_ROLE = np.eye(ROLE_LABELS, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the network with its targets, over words and over wordpieces.

    Pointers to words outside the window are UNKNOWN.
    """

    pieces: Ints
    features: Ints
    places: Ints
    paragraphs: Ints
    shares: Floats
    """How likely each role of each word is: words x roles, 1 and 0 where a person annotated them."""
    word_targets: Ints
    """Rows: roles, cue_of, source_of, names, starts."""
    piece_targets: Ints
    """Rows: tags, pos."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as tensors, padded to the longest."""

    pieces: Tensor
    features: Tensor
    mask: Tensor
    places: Tensor
    paragraphs: Tensor
    valid: Tensor
    shares: Tensor
    roles: Tensor
    cue_of: Tensor
    source_of: Tensor
    names: Tensor
    starts: Tensor
    tags: Tensor
    pos: Tensor


def cut_windows(example: Example, limit: int, rng: np.random.Generator | None = None) -> Iterator[Window]:
    """Yield windows of at most ``limit`` wordpieces, without overlap; with ``rng`` the first is shorter at random."""
    cap = limit if rng is None else int(rng.integers(limit // 3, limit + 1))
    first = 0
    while first < len(example.words):
        last = _reach(example, first, cap)
        yield _cut(example, first, last, limit)
        first, cap = last, limit


def _reach(example: Example, first: int, cap: int) -> int:
    """The index behind the last word of a window: at the last paragraph end that fits, or inside a long paragraph."""
    words = example.words
    breaks = words.paragraph - words.paragraph[first]
    sizes = words.last - words.first[first] + breaks + 2
    fits = int(np.searchsorted(sizes, cap, "right"))
    if fits >= len(words):
        return len(words)
    start = int(np.searchsorted(words.paragraph, words.paragraph[fits], "left"))
    return start if start > first else max(fits, first + 1)


def _cut(example: Example, first: int, last: int, limit: int) -> Window:
    """Make the window of the words from ``first`` to ``last``, with a separator behind each paragraph."""
    words = example.words
    left, right = int(words.first[first]), int(words.last[last - 1])
    paragraphs = words.paragraph[first:last]
    ends = words.last[first:last][np.flatnonzero(np.diff(paragraphs, append=paragraphs[-1] + 1))] - left
    sizes = (words.last - words.first)[first:last]

    def lay(values: Ints, special: int, opening: int) -> Ints:
        closed = np.insert(values, ends, special, axis=0)
        return np.insert(closed, 0, opening, axis=0)[:limit]

    places = words.first[first:last] - left + 1 + paragraphs - paragraphs[0]
    keep = places < limit
    targets = np.stack([example.roles, example.cue_of, example.source_of, example.names, example.starts])[:, first:last]
    for row in (1, 2):
        inside = (targets[row] >= first) & (targets[row] < last)
        targets[row] = np.where(inside, targets[row] - first, UNKNOWN)
    piece_targets = np.stack([example.tags, example.pos], 1)[left:right]
    # Where roles are unknown, they are so in the whole text, and the loss leaves it out.
    shares = _ONE_ROLE[targets[0]] if example.shares is None else example.shares[first:last]
    return Window(
        lay(words.pieces[left:right], SEP, CLS),
        lay(np.repeat(words.features[first:last], sizes, axis=0), 0, 0),
        places[keep],
        paragraphs[keep],
        shares[keep],
        targets[:, keep],
        lay(piece_targets, UNKNOWN, UNKNOWN),
    )


def draw_batches(windows: Iterable[Window], pieces: int, rng: np.random.Generator) -> Iterator[list[Window]]:
    """Yield batches of about ``pieces`` wordpieces in random order, each of windows of similar length."""
    order = list(windows)
    order = [order[at] for at in rng.permutation(len(order))]
    batches: list[list[Window]] = []
    for start in range(0, len(order), 256):
        batch: list[Window] = []
        for window in sorted(order[start : start + 256], key=lambda each: len(each.pieces)):
            if batch and (len(batch) + 1) * len(window.pieces) > pieces:
                batches.append(batch)
                batch = []
            batch.append(window)
        batches.append(batch)
    for at in rng.permutation(len(batches)):
        yield batches[at]


def collate(windows: Sequence[Window], *, hidden: float = 0.0, rng: np.random.Generator | None = None) -> Batch:
    """Make the tensors of a batch; a share ``hidden`` of wordpieces is masked out, while their targets stay."""
    count = len(windows)
    length, width = max(len(each.pieces) for each in windows), max(len(each.places) for each in windows)
    pieces, features = np.zeros((count, length), np.int64), np.zeros((count, length, 3), np.int64)
    mask = np.full((count, 1, 1, length), LOW, np.float32)
    places, paragraphs = (np.zeros((count, width), np.int64) for _ in range(2))
    valid = np.zeros((count, width), bool)
    shares = np.zeros((count, width, ROLE_LABELS), np.float32)
    word_targets = np.full((5, count, width), UNKNOWN, np.int64)
    piece_targets = np.full((count, length, 2), UNKNOWN, np.int64)
    for row, each in enumerate(windows):
        size, words = len(each.pieces), len(each.places)
        pieces[row, :size], features[row, :size], mask[row, :, :, :size] = each.pieces, each.features, 0.0
        places[row, :words], paragraphs[row, :words], valid[row, :words] = each.places, each.paragraphs, True
        shares[row, :words] = each.shares
        word_targets[:, row, :words] = each.word_targets
        piece_targets[row, :size] = each.piece_targets
    if rng is not None and hidden:
        pieces[(rng.random(pieces.shape) < hidden) & (pieces >= FIRST_WORD_PIECE)] = MASK
    tensors = [
        pieces,
        features,
        mask,
        places,
        paragraphs,
        valid,
        shares,
        *word_targets,
        piece_targets[..., 0],
        piece_targets[..., 1],
    ]
    return Batch(*(torch.from_numpy(np.ascontiguousarray(each)) for each in tensors))

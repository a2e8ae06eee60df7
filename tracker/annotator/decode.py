"""Decode the network's logits into labels and spans, exactly and fast.

Labels are numbered: 0 is outside; for kind k, counted from 0, 2k + 1 begins a span and 2k + 2 goes on inside it.

Method: the Viterbi algorithm (Viterbi, 1967). Each of its steps depends on the one before, which is slow in an
interpreter. So a text is cut into blocks; for all blocks at once, the best path through each is found from every label
it may be entered with (a matrix product in the max-plus semiring), and the blocks are then chained. Scores are rounded
to multiples of 2**-20, on which sums are exact, so that the result does not depend on the order of additions.

Example: logits that favour "outside, inside a cue" give "outside, outside" or "begin, inside", whichever is better.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.annotator.words import Ints

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
_GRID = 2.0**20
_BLOCK = 32
_BLOCKS_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """A span of words.

    Attributes:
        kind: Its kind, counted from 0.
        first: The index of its first word.
        last: The index behind its last word.
        score: The mean probability, by the network's logits, that its words are of this kind; 0 to 1.
    """

    kind: int
    first: int
    last: int
    score: float


def forbid_transitions(labels: int) -> Floats:
    """Make the table of forbidden transitions.

    Args:
        labels: The number of labels.

    Returns:
        A matrix (label before x label after) with -inf where an inside label does not follow a label of its own kind,
        and 0 elsewhere.
    """
    before, after = np.meshgrid(np.arange(labels), np.arange(labels), indexing="ij")
    illegal = (after > 0) & (after % 2 == 0) & (before != after) & (before != after - 1)
    return np.where(illegal, -np.inf, 0.0).astype(np.float32)


def decode_labels(emissions: Floats, transitions: Floats) -> Ints:
    """Find the best label sequence.

    Args:
        emissions: The score of each label for each word (words x labels).
        transitions: The score of each step (label before x label after).

    Returns:
        A label for each word. The first one is never an inside label.
    """
    count = len(emissions)
    if not count:
        return np.zeros(0, np.int64)
    gains = np.rint(emissions.astype(np.float64) * _GRID)
    steps = np.rint(transitions.astype(np.float64) * _GRID)
    score = gains[0].copy()
    score[2::2] = -np.inf
    back = np.zeros((count - 1, emissions.shape[1]), np.int64)
    for start in range(0, count - 1, _BLOCK * _BLOCKS_AT_ONCE):
        stop = min(start + _BLOCK * _BLOCKS_AT_ONCE, count - 1)
        score = _decode_blocks(score, gains[start + 1 : stop + 1], steps, back[start:stop])
    labels = [int(score.argmax())]
    for row in reversed(back.tolist()):
        labels.append(row[labels[-1]])
    return np.array(labels[::-1], np.int64)


def _decode_blocks(score: Doubles, gains: Doubles, steps: Doubles, back: Ints) -> Doubles:
    """Advance the Viterbi algorithm over one group of blocks.

    Args:
        score: The best score of a path that ends in each label, before the group.
        gains: The emissions of the words of the group (words x labels).
        steps: The transitions (label before x label after).
        back: Filled with the best predecessor of each label at each word (words x labels).

    Returns:
        The best scores behind the group.
    """
    count, labels = gains.shape
    blocks = -(-count // _BLOCK)
    padded = np.zeros((blocks * _BLOCK, labels))
    padded[:count] = gains
    lanes = np.ascontiguousarray(padded.reshape(blocks, _BLOCK, labels).transpose(1, 2, 0))
    entries = np.empty((labels, blocks))
    entries[:, 0] = score
    if blocks > 1:
        through = _cross_blocks(lanes[:, :, :-1], steps)
        for block in range(1, blocks):
            entries[:, block] = (entries[:, block - 1, None] + through[:, :, block - 1]).max(0)
    before = np.empty((_BLOCK, labels, blocks), np.int64)
    final = (count - 1) % _BLOCK
    for at in range(_BLOCK):
        reach = entries[:, None, :] + steps[:, :, None]
        before[at] = reach.argmax(0)
        entries = reach.max(0) + lanes[at]
        if at == final:
            score = entries[:, -1]
    back[:] = before.transpose(2, 0, 1).reshape(-1, labels)[:count]
    return score


def _cross_blocks(lanes: Doubles, steps: Doubles) -> Doubles:
    """The best score of a path from each label before a block to each label at its end (labels x labels x blocks)."""
    through: Doubles = steps[:, :, None] + lanes[0]
    for gain in lanes[1:]:
        through = (through[:, :, None, :] + steps[None, :, :, None]).max(1) + gain
    return through


def decode_names(logits: Floats, paragraph: Ints) -> Ints:
    """Find the best labels of names; no name goes on from one paragraph to the next.

    Taking the best label of each word is optimal where that sequence is legal. Only paragraphs where it is not are
    decoded.

    Args:
        logits: The score of each label for each word (words x labels).
        paragraph: The number of each word's paragraph.

    Returns:
        A label for each word.
    """
    labels: Ints = logits.argmax(1)
    opens = np.ones(len(labels), bool)
    opens[1:] = paragraph[1:] != paragraph[:-1]
    illegal = _is_inside(labels) & (opens | ~_continues(labels))
    if illegal.any():
        chosen = np.isin(paragraph, paragraph[illegal])
        emissions = logits[chosen]
        emissions[np.flatnonzero(opens[chosen])[:, None], np.arange(2, logits.shape[1], 2)] = -np.inf
        labels[chosen] = decode_labels(emissions, forbid_transitions(logits.shape[1]))
    return labels


def _continues(labels: Ints) -> Bools:
    """Whether each label continues the span of the label before it."""
    before = np.zeros_like(labels)
    before[1:] = labels[:-1]
    result: Bools = _is_inside(labels) & ((before == labels) | (before == labels - 1))
    return result


def _is_inside(labels: Ints) -> Bools:
    result: Bools = (labels > 0) & (labels % 2 == 0)
    return result


def read_spans(labels: Ints, logits: Floats) -> list[LabelledSpan]:
    """Read the spans of a label sequence. An inside label that continues no span of its kind begins one.

    Args:
        labels: A label for each word.
        logits: The score of each label for each word (words x labels).

    Returns:
        The spans in text order.
    """
    begins = np.flatnonzero((labels > 0) & ~_continues(labels))
    if not len(begins):
        return []
    inside = np.flatnonzero(labels > 0)
    kinds = (labels[inside] - 1) // 2
    shares = logits[inside].astype(np.float64)
    shares = np.exp(shares - shares.max(1, keepdims=True))
    rows = np.arange(len(inside))
    certainty = (shares[rows, 2 * kinds + 1] + shares[rows, 2 * kinds + 2]) / shares.sum(1)
    at = np.searchsorted(inside, begins)
    sizes = np.diff(at, append=len(inside))
    scores = np.add.reduceat(certainty, at) / sizes
    return [
        LabelledSpan(kind, first, first + size, score)
        for kind, first, size, score in zip(
            kinds[at].tolist(), begins.tolist(), sizes.tolist(), scores.tolist(), strict=True
        )
    ]

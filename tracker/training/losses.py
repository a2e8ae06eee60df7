"""The losses of the annotator's heads.

In: the network's outputs at the words of a batch, and the targets, of which UNKNOWN ones do not count. Out: one scalar
for each head, summed over words; the caller divides by a constant, so that a word weighs the same in every batch.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from tracker.training.corpus import EXCLUDED, NAMES, UNKNOWN
from tracker.training.crf import LOW
from tracker.training.naming import NOT_NAMED, NOT_PERSON
from tracker.training.network import MAX_DISTANCE, MAX_STEP


def pointer_loss(
    queries: Tensor,
    keys: Tensor,
    targets: Tensor,
    *,
    valid: Tensor,
    places: Tensor,
    paragraphs: Tensor,
    distance_bias: Tensor,
    step_bias: Tensor,
) -> Tensor:
    """The cross entropy of words that point at words (Vinyals et al., 2015), summed over words with a target.

    ``places`` are the positions of the words' first wordpieces; the biases are by clipped distance in wordpieces and in
    paragraphs.
    """
    window, word = torch.nonzero(targets != UNKNOWN, as_tuple=True)
    if not len(window):
        return queries.sum() * 0.0
    scores = (queries @ keys.transpose(1, 2))[window, word] / math.sqrt(queries.shape[-1])
    distance = (places[window] - places[window, word][:, None]).clamp(-MAX_DISTANCE, MAX_DISTANCE) + MAX_DISTANCE
    step = (paragraphs[window] - paragraphs[window, word][:, None]).clamp(-MAX_STEP, MAX_STEP) + MAX_STEP
    scores = scores + distance_bias[distance] + step_bias[step]
    scores = scores.masked_fill(~valid[window], LOW)
    return functional.cross_entropy(scores, targets[window, word], reduction="sum")


def label_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """The cross entropy of labels, summed over the places that have one."""
    return functional.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=UNKNOWN, reduction="sum")


def name_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """The negative log likelihood of the labels a target allows, summed (partial labels, Jin and Ghahramani, 2003)."""
    allowed = ALLOWED[targets]
    return (logits.logsumexp(-1) - logits.masked_fill(~allowed, -torch.inf).logsumexp(-1)).sum()


def _allow() -> Tensor:
    """A table (targets x labels) of the labels that a target allows.

    One; or, counted from the end, all or all but some.
    """
    labels = 2 * len(NAMES) + 1
    table = torch.cat([torch.eye(labels, dtype=torch.bool), torch.ones(1 + len(EXCLUDED), labels, dtype=torch.bool)])
    for kind, names in {NOT_PERSON: ("PERSON",), NOT_NAMED: ("PERSON", "ORG", "LOC")}.items():
        for name in names:
            number = NAMES.index(name)
            table[EXCLUDED[kind], 2 * number + 1 : 2 * number + 3] = False
    return table


ALLOWED = _allow()


def start_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """The binary cross entropy of sentence starts, summed."""
    known = targets != UNKNOWN
    return functional.binary_cross_entropy_with_logits(
        logits[..., 0][known], targets[known].to(logits.dtype), reduction="sum"
    )

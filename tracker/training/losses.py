"""What the annotator is trained to make small.

In: the network's outputs at the words of a batch, and the targets; UNKNOWN targets count for nothing. Out: one scalar a
head, summed over words; the caller divides by a constant, so that a word weighs the same in every batch.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from tracker.training.corpus import EXCLUDED, NAMES, UNKNOWN
from tracker.training.naming import NOT_NAMED, NOT_PERSON
from tracker.training.network import MAX_DISTANCE, MAX_STEP

LOW = -1e4


def crf_loss(emissions: Tensor, labels: Tensor, valid: Tensor, transitions: Tensor) -> Tensor:
    """Negative log likelihood of label sequences under a linear-chain CRF (Lafferty et al., 2001), summed.

    ``emissions`` (windows, words, labels); ``valid`` marks a prefix of each row. The partition function is a product of
    matrices in the log semiring, multiplied in pairs: as many steps as the logarithm of the length.
    """
    windows, _, count = emissions.shape
    safe = labels.clamp(min=0)
    gold = (emissions.gather(2, safe[..., None])[..., 0] * valid).sum(1)
    gold = gold + (transitions[safe[:, :-1], safe[:, 1:]] * valid[:, 1:]).sum(1)
    identity = torch.full((count, count), LOW).fill_diagonal_(0.0)
    steps = torch.where(valid[:, 1:, None, None], transitions + emissions[:, 1:, None, :], identity)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, identity.expand(windows, 1, count, count)], 1)
        steps = torch.logsumexp(steps[:, 0::2, :, :, None] + steps[:, 1::2, None, :, :], 3)
    first = emissions[:, 0]
    total = torch.logsumexp(first[:, :, None] + steps[:, 0], (1, 2)) if steps.shape[1] else first.logsumexp(1)
    return (total - gold).sum()


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
    """Cross entropy of words pointing at words (Vinyals et al., 2015), summed over the words that have a target.

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
    """Cross entropy of labels, summed over the places that have one."""
    return functional.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=UNKNOWN, reduction="sum")


def name_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Negative log likelihood of the labels that a target allows, summed (partial labels, Jin and Ghahramani, 2003)."""
    allowed = ALLOWED[targets]
    return (logits.logsumexp(-1) - logits.masked_fill(~allowed, -torch.inf).logsumexp(-1)).sum()


def _allow() -> Tensor:
    """By target, which labels of names it allows: one of them; or, counted from the end, all, or all but some."""
    labels = 2 * len(NAMES) + 1
    table = torch.cat([torch.eye(labels, dtype=torch.bool), torch.ones(1 + len(EXCLUDED), labels, dtype=torch.bool)])
    for kind, names in {NOT_PERSON: ("PERSON",), NOT_NAMED: ("PERSON", "ORG", "LOC")}.items():
        for name in names:
            number = NAMES.index(name)
            table[EXCLUDED[kind], 2 * number + 1 : 2 * number + 3] = False
    return table


ALLOWED = _allow()


def start_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Binary cross entropy of sentence starts, summed."""
    known = targets != UNKNOWN
    return functional.binary_cross_entropy_with_logits(
        logits[..., 0][known], targets[known].to(logits.dtype), reduction="sum"
    )

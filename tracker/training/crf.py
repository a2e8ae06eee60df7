"""A linear-chain CRF over labels (Lafferty et al., 2001): its loss and its marginals.

In: logits of labels over words (emissions) and the scores of one label behind another (transitions). Marginals let
another network learn how sure this one is, which its best labels hide (knowledge distillation, Hinton et al., 2015; by
marginals of label sequences, Wang et al., 2020).

Example: in "said in a statement", "in" may be inside a cue with 0.6 and outside with 0.4.
"""

from __future__ import annotations

import torch
from torch import Tensor

from tracker.annotator.decode import Floats, forbid_transitions

LOW = -1e4


def crf_loss(emissions: Tensor, labels: Tensor, shares: Tensor, valid: Tensor, transitions: Tensor) -> Tensor:
    """The negative log likelihood of label sequences, summed over windows.

    ``emissions`` are (windows, words, labels); ``valid`` marks a prefix of each row. ``shares``, of the same shape, are
    the probabilities of labels by the annotation, 1 or 0 where it is certain; transitions are counted by ``labels``.
    """
    safe = labels.clamp(min=0)
    gold = ((emissions * shares).sum(2) * valid).sum(1)
    gold = gold + (transitions[safe[:, :-1], safe[:, 1:]] * valid[:, 1:]).sum(1)
    return (log_partition(emissions, valid, transitions) - gold).sum()


def log_partition(emissions: Tensor, valid: Tensor, transitions: Tensor) -> Tensor:
    """The logarithm of the sum over all label sequences, (windows,).

    A product of matrices in the log semiring, multiplied in pairs: as many rounds as the logarithm of the length.
    """
    windows, _, count = emissions.shape
    identity = torch.full((count, count), LOW).fill_diagonal_(0.0)
    steps = torch.where(valid[:, 1:, None, None], transitions + emissions[:, 1:, None, :], identity)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, identity.expand(windows, 1, count, count)], 1)
        steps = torch.logsumexp(steps[:, 0::2, :, :, None] + steps[:, 1::2, None, :, :], 3)
    first = emissions[:, 0]
    return torch.logsumexp(first[:, :, None] + steps[:, 0], (1, 2)) if steps.shape[1] else first.logsumexp(1)


def constrain(transitions: Tensor) -> Tensor:
    """The transition scores, very low where an inside label does not continue its own span."""
    return transitions + torch.tensor(forbid_transitions(len(transitions))).clamp(min=LOW)


def compute_marginals(emissions: Floats, transitions: Floats) -> Floats:
    """The probability of each label for each word (words x labels); no text starts inside a span.

    They are the derivative of the log partition by the emissions.
    """
    if not len(emissions):
        return emissions
    logits = torch.tensor(emissions)
    logits[:1, 2::2] += LOW
    logits.requires_grad_()
    valid = torch.ones(1, len(emissions), dtype=torch.bool)
    total = log_partition(logits[None], valid, constrain(torch.tensor(transitions))).sum()
    (marginals,) = torch.autograd.grad(total, logits)
    result: Floats = marginals.numpy()
    return result

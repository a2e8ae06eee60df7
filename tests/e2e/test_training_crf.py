"""The CRF that roles are learnt by, against an enumeration of every label sequence."""

import itertools
import os

import numpy as np
import pytest

from tracker.annotator.decode import forbid_transitions

if not os.environ.get("TRACKER_REQUIRE_TRAINING"):
    pytest.importorskip("torch", reason="needs the extra 'train'")

LABELS, WORDS = 7, 4
INSIDE = (2, 4, 6)


@pytest.fixture
def scores():
    random = np.random.default_rng(11)
    emissions = random.normal(size=(WORDS, LABELS)).astype(np.float32) * 2
    return emissions, random.normal(size=(LABELS, LABELS)).astype(np.float32)


def enumerate_sequences(emissions, transitions):
    """(labels, weight) of every legal sequence."""
    legal = transitions + forbid_transitions(LABELS)
    for labels in itertools.product(range(LABELS), repeat=len(emissions)):
        if labels[0] not in INSIDE:
            steps = sum(legal[before, after] for before, after in itertools.pairwise(labels))
            yield labels, np.exp(emissions[range(len(labels)), labels].sum() + steps)


def test_marginals_are_the_shares_of_the_sequences(scores):
    from tracker.training.crf import compute_marginals

    expected = np.zeros((WORDS, LABELS))
    for labels, weight in enumerate_sequences(*scores):
        expected[range(WORDS), labels] += weight
    found = compute_marginals(*scores)
    np.testing.assert_allclose(found, expected / expected.sum(1, keepdims=True), atol=1e-5)
    assert not found[0, INSIDE].any()


def test_a_text_without_words_has_no_marginals(scores):
    from tracker.training.crf import compute_marginals

    assert compute_marginals(scores[0][:0], scores[1]).shape == (0, LABELS)


def measure_loss(scores, labels, shares):
    """The loss of one window whose last word is padding."""
    import torch

    from tracker.training.crf import constrain, crf_loss

    emissions, transitions = scores
    padded = torch.tensor(np.pad(emissions, ((0, 1), (0, 0)), constant_values=9.0))[None]
    valid = torch.tensor([[True] * WORDS + [False]])
    told = torch.tensor(np.pad(shares, ((0, 1), (0, 0)))).float()[None]
    loss = crf_loss(padded, torch.tensor([[*labels, -1]]), told, valid, constrain(torch.tensor(transitions)))
    return float(loss)


def test_the_loss_of_a_certain_sequence_is_its_surprise(scores):
    labels = (1, 2, 0, 5)
    emissions, transitions = scores
    emissions[0, INSIDE] = -50.0  # a window of training may start inside a span, a text may not
    weights = dict(enumerate_sequences(emissions, transitions))
    expected = -np.log(weights[labels] / sum(weights.values()))
    assert measure_loss(scores, labels, np.eye(LABELS)[list(labels)]) == pytest.approx(expected, abs=1e-4)


def test_a_network_that_hesitates_as_it_was_told_loses_less_than_one_that_is_sure(scores):
    """Told 0.6 and 0.4 of two labels, the loss is least where the network says just that."""
    labels, shares = (0,) * WORDS, np.zeros((WORDS, LABELS), np.float32)
    shares[:, 0], shares[:, 1] = 0.6, 0.4

    def lose(of_first):
        emissions = np.full((WORDS, LABELS), -20.0, np.float32)
        emissions[:, 0], emissions[:, 1] = np.log(of_first), np.log(1 - of_first)
        return measure_loss((emissions, np.zeros((LABELS, LABELS), np.float32)), labels, shares)

    assert lose(0.6) < min(lose(0.5), lose(0.7), lose(0.99))


def test_a_target_that_only_excludes_labels_leaves_the_rest():
    import torch

    from tracker.training.corpus import EXCLUDED, UNKNOWN
    from tracker.training.losses import name_loss
    from tracker.training.naming import NOT_NAMED, NOT_PERSON

    even = torch.zeros(1, 11)
    for target, left in ((0, 1), (1, 1), (UNKNOWN, 11), (EXCLUDED[NOT_PERSON], 9), (EXCLUDED[NOT_NAMED], 5)):
        assert torch.isclose(name_loss(even, torch.tensor([target])), -torch.log(torch.tensor(left / 11)), atol=1e-6)

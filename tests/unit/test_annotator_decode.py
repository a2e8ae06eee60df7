"""Labels are legal and the best there are; spans have their certainty."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tracker.annotator.decode import Floats, decode_labels, decode_names, forbid_transitions, read_spans
from tracker.annotator.tagging import LABELS

B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(1, LABELS)


def _emit(*rows: dict[int, float]) -> Floats:
    emissions = np.zeros((len(rows), LABELS), np.float32)
    for at, row in enumerate(rows):
        for label, value in row.items():
            emissions[at, label] = value
    return emissions


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        ([{B_CUE: 5}], [B_CUE]),
        ([{I_CUE: 5, B_CUE: 1}], [B_CUE]),
        ([{B_SOURCE: 5}, {I_SOURCE: 5}, {B_CUE: 5}], [B_SOURCE, I_SOURCE, B_CUE]),
        ([{B_SOURCE: 5}, {I_CUE: 5, I_SOURCE: 4}], [B_SOURCE, I_SOURCE]),
        ([{0: 5}, {I_CONTENT: 5, B_CONTENT: 4}, {I_CONTENT: 5}], [0, B_CONTENT, I_CONTENT]),
        ([{0: 2}, {0: 2}], [0, 0]),
        ([{B_CONTENT: 5}, {B_CONTENT: 5}], [B_CONTENT, B_CONTENT]),
        ([], []),
    ],
    ids=[
        "begin",
        "never-starts-inside",
        "runs",
        "never-switches",
        "never-inside-after-none",
        "none",
        "twice",
        "no",
    ],
)
def test_decode_labels(rows: list[dict[int, float]], labels: list[int]) -> None:
    assert decode_labels(_emit(*rows), forbid_transitions(LABELS)).tolist() == labels


@pytest.mark.parametrize("seed", range(20))
def test_decoding_is_legal_and_best(seed: int) -> None:
    random = np.random.default_rng(seed)
    emissions = random.normal(size=(4, LABELS)).astype(np.float32) * 3
    transitions = random.normal(size=(LABELS, LABELS)).astype(np.float32) + forbid_transitions(LABELS)

    def score(labels: tuple[int, ...]) -> float:
        steps = sum(transitions[a, b] for a, b in itertools.pairwise(labels))
        return float(sum(emissions[at, label] for at, label in enumerate(labels)) + steps)

    legal = [path for path in itertools.product(range(LABELS), repeat=4) if _is_legal(path)]
    found = tuple(decode_labels(emissions, transitions).tolist())
    assert _is_legal(found)
    assert score(found) == pytest.approx(max(map(score, legal)), abs=1e-3)


def _is_legal(path: tuple[int, ...]) -> bool:
    return all(
        after == 0 or after % 2 or before in (after - 1, after) for before, after in itertools.pairwise((0, *path))
    )


@pytest.mark.parametrize(
    ("best", "paragraph", "labels"),
    [
        ([1, 2, 0, 3], [0, 0, 0, 0], [1, 2, 0, 3]),
        ([0, 2, 2], [0, 0, 0], [0, 1, 2]),
        ([1, 4, 4], [0, 0, 0], [1, 3, 4]),
        ([1, 2, 2], [0, 0, 1], [1, 2, 1]),
        ([2], [0], [1]),
        ([], [], []),
    ],
    ids=["legal", "begun", "not-switched", "a-paragraph-begins-anew", "first", "empty"],
)
def test_names_are_legal(best: list[int], paragraph: list[int], labels: list[int]) -> None:
    logits = np.zeros((len(best), 5), np.float32)
    for at, label in enumerate(best):
        logits[at, label] = 5
        if label and label % 2 == 0:
            logits[at, label - 1] = 4
    assert decode_names(logits, np.array(paragraph, np.int64)).tolist() == labels


def test_spans_have_kind_range_and_certainty() -> None:
    labels = np.array([B_SOURCE, I_SOURCE, 0, B_CUE, B_CONTENT, B_CONTENT, I_CONTENT])
    emissions = np.zeros((7, LABELS), np.float32)
    emissions[np.arange(7), labels] = 20
    spans = read_spans(labels, emissions)
    assert [(span.kind, span.first, span.last) for span in spans] == [(0, 0, 2), (1, 3, 4), (2, 4, 5), (2, 5, 7)]
    assert all(span.score == pytest.approx(1, abs=1e-3) for span in spans)


def test_certainty_is_the_mean_share_of_the_kind() -> None:
    spans = read_spans(
        np.array([B_CUE, I_CUE]), np.log(np.array([[1, 0, 0, 2, 1, 0, 0], [3, 0, 0, 0, 1, 0, 0]]) + 1e-9)
    )
    assert [span.score for span in spans] == [pytest.approx((3 / 4 + 1 / 4) / 2)]
    assert read_spans(np.zeros(3, np.int64), np.zeros((3, LABELS), np.float32)) == []

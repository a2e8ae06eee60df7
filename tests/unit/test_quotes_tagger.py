"""Decoding of labels: legal, and the best there is."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from tests.specimens import make_tagging
from tracker.errors import ModelError
from tracker.quotes.tagger import LABELS, AttributionTagger, _forbid_transitions, _read_spans, decode_labels

B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(1, LABELS)


def _emit(*rows: dict[int, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
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
    ],
    ids=["begin", "never-starts-inside", "runs", "never-switches", "never-inside-after-none", "none", "two-begins"],
)
def test_decode_labels(rows: list[dict[int, float]], labels: list[int]) -> None:
    assert decode_labels(_emit(*rows), _forbid_transitions()).tolist() == labels


@pytest.mark.parametrize("seed", range(20))
def test_decoding_is_legal_and_best(seed: int) -> None:
    random = np.random.default_rng(seed)
    emissions = random.normal(size=(4, LABELS)).astype(np.float32) * 3
    transitions = random.normal(size=(LABELS, LABELS)).astype(np.float32) + _forbid_transitions()

    def score(labels: tuple[int, ...]) -> float:
        steps = sum(transitions[a, b] for a, b in itertools.pairwise(labels))
        return float(sum(emissions[at, label] for at, label in enumerate(labels)) + steps)

    legal = [path for path in itertools.product(range(LABELS), repeat=4) if _is_legal(path)]
    found = tuple(decode_labels(emissions, transitions).tolist())
    assert _is_legal(found)
    assert score(found) == pytest.approx(max(map(score, legal)), abs=1e-3)


def _is_legal(labels: tuple[int, ...]) -> bool:
    return all(
        after == 0 or after % 2 or before in (after - 1, after) for before, after in itertools.pairwise((0, *labels))
    )


def test_spans_have_role_range_and_certainty() -> None:
    labels = np.array([B_SOURCE, I_SOURCE, 0, B_CUE, B_CONTENT, B_CONTENT, I_CONTENT])
    emissions = np.zeros((7, LABELS), np.float32)
    emissions[np.arange(7), labels] = 20
    spans = _read_spans(labels, emissions)
    assert [(span.role, span.first, span.last) for span in spans] == [
        ("source", 0, 2), ("cue", 3, 4), ("content", 4, 5), ("content", 5, 7),
    ]  # fmt: skip
    assert all(span.score == pytest.approx(1, abs=1e-3) for span in spans)


def test_links_of_a_long_span_are_scored_by_its_ends() -> None:
    tagging = make_tagging("[S:Putin] [C:said] [T:" + "we go " * 60 + "].")
    content = next(span for span in tagging.spans if span.role == "content")
    scores = tagging.score_links(content.first, content.last, np.array([1]))
    assert scores.shape == (40, 1)
    assert (scores > 0).all()


def test_missing_weights_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot load the attribution model") as caught:
        AttributionTagger(tmp_path / "none")
    assert str(tmp_path / "none") in str(caught.value)
    assert "\n" not in str(caught.value)

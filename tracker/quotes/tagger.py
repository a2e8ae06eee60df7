"""The attribution model: which words are source, cue and content, and which cue each belongs to.

In: text. Out: ``Tagging``: labelled word spans and a scorer of links. The network is an int8 ONNX file run by
onnxruntime on the CPU; it needs no torch. One window goes through at a time: int8 activations are scaled per call,
so a window's result would otherwise depend on its neighbours in the batch.

Method: BIO tags with a linear-chain CRF (Lafferty et al., 2001) over a MiniLM encoder (Wang et al., 2020), links by
a pointer (Vinyals et al., 2015), trained on PolNeAR (Newell et al., 2018).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from tracker.errors import ModelError
from tracker.quotes.words import Ints, Words, cut_windows, cut_words

ROLES = ("source", "cue", "content")
LABELS = 1 + 2 * len(ROLES)
_FORBIDDEN = -1e9
_MAX_DISTANCE = 64
_MAX_SCORED_WORDS = 40
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A run of words with one role: words ``first`` to ``last``, half-open, and the model's mean certainty."""

    role: str
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the model says of one text."""

    words: Words
    spans: tuple[TaggedSpan, ...]
    _queries: Floats
    _keys: Floats
    _relative_bias: Floats
    _paragraph_bias: Floats

    def score_links(self, first: int, last: int, candidates: Ints) -> Floats:
        """Scores (words x candidates) of words ``first``..``last`` pointing to the cue starting at a candidate."""
        index = np.arange(first, last)
        if len(index) > _MAX_SCORED_WORDS:
            half = _MAX_SCORED_WORDS // 2
            index = np.concatenate([index[:half], index[-half:]])
        words = self.words
        scores = self._queries[index] @ self._keys[candidates].T / np.sqrt(self._queries.shape[1])
        distance = words.first[candidates][None] - words.first[index][:, None]
        step = words.paragraph[candidates][None] - words.paragraph[index][:, None]
        scores = scores + self._relative_bias[np.clip(distance, -_MAX_DISTANCE, _MAX_DISTANCE) + _MAX_DISTANCE]
        result: Floats = scores + self._paragraph_bias[np.clip(step, -2, 2) + 2]
        return result


class AttributionTagger:
    """Loads the weights once; ``tag`` may be called from any thread."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415  a second to import: only who extracts pays it

        try:
            self.meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            link = np.load(folder / "link.npz", allow_pickle=False)
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            options.inter_op_num_threads = 1
            self._session = onnxruntime.InferenceSession(
                str(folder / "attribution.int8.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # the three libraries raise types of their own
            raise ModelError(
                f"cannot load the attribution model ({error})",
                where=str(folder),
                remedy="reinstall the package, its weights are missing or damaged",
            ) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._relative_bias: Floats = link["relative_bias"]
        self._paragraph_bias: Floats = link["paragraph_bias"]
        self._transitions = (link["transitions"] + _forbid_transitions()).astype(np.float32)

    def tag(self, text: str) -> Tagging:
        """Tag one text of any length."""
        words = cut_words(self._tokenizer, text)
        emissions, queries, keys = self._run(words)
        spans = _read_spans(decode_labels(emissions, self._transitions), emissions) if len(words) else ()
        return Tagging(words, spans, queries, keys, self._relative_bias, self._paragraph_bias)

    def _run(self, words: Words) -> tuple[Floats, Floats, Floats]:
        width = int(self.meta["pointer_width"])
        emissions = np.zeros((len(words), LABELS), np.float32)
        queries, keys = (np.zeros((len(words), width), np.float32) for _ in range(2))
        for window in cut_windows(words, max_length=self.meta["max_length"], overlap=self.meta["overlap"]):
            feed = {
                "ids": window.ids[None],
                "feat": window.features[None],
                "mask": np.ones((1, len(window.ids)), np.float32),
            }
            tags, query, key = self._session.run(None, feed)
            at, to = window.positions[window.owned], window.words[window.owned]
            emissions[to], queries[to], keys[to] = tags[0][at], query[0][at], key[0][at]
        return emissions, queries, keys


def _forbid_transitions() -> Floats:
    """-inf wherever an inside label would not follow its own begin or inside label."""
    table = np.zeros((LABELS, LABELS), np.float32)
    for before in range(LABELS):
        for after in range(2, LABELS, 2):
            if before not in (after - 1, after):
                table[before, after] = _FORBIDDEN
    return table


def decode_labels(emissions: Floats, transitions: Floats) -> Ints:
    """The best label sequence (Viterbi); a sequence never starts inside a span."""
    count = len(emissions)
    score = emissions[0].copy()
    score[2::2] = _FORBIDDEN
    back = np.zeros((count, LABELS), np.int64)
    columns = np.arange(LABELS)
    for at in range(1, count):
        reach = score[:, None] + transitions
        back[at] = reach.argmax(0)
        score = reach[back[at], columns] + emissions[at]
    labels = np.zeros(count, np.int64)
    labels[-1] = score.argmax()
    for at in range(count - 1, 0, -1):
        labels[at - 1] = back[at, labels[at]]
    return labels


def _read_spans(labels: Ints, emissions: Floats) -> tuple[TaggedSpan, ...]:
    shifted = emissions - emissions.max(1, keepdims=True)
    certainty = np.exp(shifted) / np.exp(shifted).sum(1, keepdims=True)
    spans: list[TaggedSpan] = []
    at, count = 0, len(labels)
    while at < count:
        if labels[at] == 0:
            at += 1
            continue
        role = (int(labels[at]) - 1) // 2
        stop = at + 1
        while stop < count and labels[stop] == 2 * role + 2:
            stop += 1
        sure = certainty[np.arange(at, stop)][:, [2 * role + 1, 2 * role + 2]].sum(1).mean()
        spans.append(TaggedSpan(ROLES[role], at, stop, float(sure)))
        at = stop
    return tuple(spans)

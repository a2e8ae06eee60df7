"""Which words are source, cue and content, and which belongs to which.

In: a text and the network. Out: ``Tagging``: labelled word spans and scorers of links.

Method: BIO labels with a linear-chain CRF (Lafferty et al., 2001), links by pointers (Vinyals et al., 2015): the words
of a content point to their cue, a cue points to its source; trained on PolNeAR (Newell et al., 2018).

Example: "Putin said we go." has the source "Putin", the cue "said" and the content "we go".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from tracker.annotator.decode import Floats, decode_labels, forbid_transitions, read_spans
from tracker.annotator.network import Biases, LinkOutputs
from tracker.annotator.words import Ints, Words

ROLES = ("source", "cue", "content")
LABELS = 1 + 2 * len(ROLES)
_MAX_SCORED_WORDS = 40
_FORBIDDEN = forbid_transitions(LABELS)


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A run of words with one role: words ``first`` to ``last``, half-open, and the network's mean certainty."""

    role: str
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the network says of the quotes of one text."""

    words: Words
    spans: tuple[TaggedSpan, ...]
    outputs: LinkOutputs
    biases: Biases

    def score_links(self, first: int, last: int, candidates: Ints) -> Floats:
        """Scores (words x candidates) of words ``first``..``last`` pointing to the cue starting at a candidate.

        Of a long span only the words at its ends are scored.
        """
        index = np.arange(first, last)
        if len(index) > _MAX_SCORED_WORDS:
            half = _MAX_SCORED_WORDS // 2
            index = np.concatenate([index[:half], index[-half:]])
        products = self.outputs.content_queries[index] @ self.outputs.cue_keys[candidates].T
        biases = self.biases.content_distance, self.biases.content_step
        return self._add_biases(products / np.sqrt(self.outputs.cue_keys.shape[1]), index, candidates, *biases)

    def score_sources(self, cue_first: int, candidates: Ints) -> Floats:
        """How strongly a cue's first word points to that of each source; a cue without a source points to itself."""
        products = self.outputs.cue_queries[[cue_first]] @ self.outputs.source_keys[candidates].T
        biases = self.biases.source_distance, self.biases.source_step
        scores = products / np.sqrt(self.outputs.source_keys.shape[1])
        result: Floats = self._add_biases(scores, np.array([cue_first], np.int64), candidates, *biases)[0]
        return result

    def _add_biases(self, scores: Floats, index: Ints, candidates: Ints, distance: Floats, step: Floats) -> Floats:
        """Add what the distance says: in wordpieces, clipped, a paragraph's end being one more, and in paragraphs."""
        words = self.words
        places = words.first + words.paragraph
        apart = places[candidates] - places[index][:, None]
        steps = words.paragraph[candidates] - words.paragraph[index][:, None]
        result: Floats = scores + _look_up(apart, distance) + _look_up(steps, step)
        return result


def _look_up(offsets: Ints, table: Floats) -> Floats:
    """What a table whose middle is 0 has for signed offsets; what lies beyond it counts as its end."""
    return table.take(offsets + len(table) // 2, mode="clip")


class LinkReader(Protocol):
    """What tagging needs of a network."""

    @property
    def biases(self) -> Biases:
        """Of the pointers, and the transitions of the CRF."""

    def cut(self, text: str) -> Words:
        """The words of a text."""

    def read_links(self, words: Words) -> LinkOutputs:
        """Roles and links of them."""


def tag_text(text: str, *, network: LinkReader) -> Tagging:
    """Tag one text of any length."""
    words = network.cut(text)
    return tag_words(words, network.read_links(words), network.biases)


def tag_words(words: Words, outputs: LinkOutputs, biases: Biases) -> Tagging:
    """Decode what the network said of a text's words."""
    labels = decode_labels(outputs.roles, biases.transitions + _FORBIDDEN)
    spans = read_spans(labels, outputs.roles)
    return Tagging(
        words, tuple(TaggedSpan(ROLES[span.kind], span.first, span.last, span.score) for span in spans), outputs, biases
    )

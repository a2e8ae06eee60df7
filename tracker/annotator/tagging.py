"""Find the sources, cues and contents of a text, with scores of what belongs to what.

Method: BIO labels with a linear-chain CRF (Lafferty et al., 2001); links by pointers (Vinyals et al., 2015), from the
words of a content to their cue and from a cue to its source. Trained on PolNeAR (Newell et al., 2018).

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
    """A run of words with one role.

    Attributes:
        role: "source", "cue" or "content".
        first: The index of its first word.
        last: The index behind its last word.
        score: The mean probability that its words have this role, 0 to 1.
    """

    role: str
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the network says of the quotes of a text.

    Attributes:
        words: The words of the text.
        spans: The sources, cues and contents in text order.
        outputs: The network's outputs, from which links are scored.
        biases: The network's learned tables.
    """

    words: Words
    spans: tuple[TaggedSpan, ...]
    outputs: LinkOutputs
    biases: Biases

    def score_links(self, first: int, last: int, candidates: Ints) -> Floats:
        """Score how strongly words point to cues.

        Args:
            first: The first of the words.
            last: The index behind the last one. Of a long run only words at both ends are scored.
            candidates: The first words of the cues.

        Returns:
            The scores (words x candidates), unnormalised.
        """
        index = np.arange(first, last)
        if len(index) > _MAX_SCORED_WORDS:
            half = _MAX_SCORED_WORDS // 2
            index = np.concatenate([index[:half], index[-half:]])
        products = _multiply(self.outputs.content_queries[index], self.outputs.cue_keys[candidates])
        biases = self.biases.content_distance, self.biases.content_step
        return self._add_biases(products / np.sqrt(self.outputs.cue_keys.shape[1]), index, candidates, *biases)

    def score_sources(self, cue_first: int, candidates: Ints) -> Floats:
        """Score how strongly a cue points to sources.

        Args:
            cue_first: The first word of the cue.
            candidates: The first words of the sources. The cue's own first word stands for "no source".

        Returns:
            A score for each candidate, unnormalised.
        """
        products = _multiply(self.outputs.cue_queries[[cue_first]], self.outputs.source_keys[candidates])
        biases = self.biases.source_distance, self.biases.source_step
        scores = products / np.sqrt(self.outputs.source_keys.shape[1])
        result: Floats = self._add_biases(scores, np.array([cue_first], np.int64), candidates, *biases)[0]
        return result

    def _add_biases(self, scores: Floats, index: Ints, candidates: Ints, distance: Floats, step: Floats) -> Floats:
        """The scores with the biases for distance added.

        Distances are counted in wordpieces, the end of a paragraph as one more, and in paragraphs; both are clipped to
        the size of their tables.
        """
        words = self.words
        places = words.first + words.paragraph
        apart = places[candidates] - places[index][:, None]
        steps = words.paragraph[candidates] - words.paragraph[index][:, None]
        result: Floats = scores + _look_up(apart, distance) + _look_up(steps, step)
        return result


def _multiply(queries: Floats, keys: Floats) -> Floats:
    """The product of each query with each key, without BLAS, which has a thread a core and lets the idle ones spin.

    How often threads wait and how they divide a sum depends on the machine; the sums of einsum do not.
    """
    products: Floats = np.einsum("iw,jw->ij", queries, keys)
    return products


def _look_up(offsets: Ints, table: Floats) -> Floats:
    """The values of a table for signed offsets. Its middle is offset 0; beyond its ends the last value counts."""
    return table.take(offsets + len(table) // 2, mode="clip")


class LinkReader(Protocol):
    """What tagging needs of a network."""

    @property
    def biases(self) -> Biases:
        """The biases of its pointers and the transitions of its CRF."""

    def cut(self, text: str) -> Words:
        """Cut a text into words."""

    def read_links(self, words: Words) -> LinkOutputs:
        """Run the network on words."""


def tag_text(text: str, *, network: LinkReader) -> Tagging:
    """Tag a text of any length.

    Args:
        text: The text.
        network: The network to read it with.

    Returns:
        Its tagging.
    """
    words = network.cut(text)
    return tag_words(words, network.read_links(words), network.biases)


def tag_words(words: Words, outputs: LinkOutputs, biases: Biases) -> Tagging:
    """Decode what the network says of the words of a text.

    Args:
        words: The words.
        outputs: What the network says of them.
        biases: The network's learned tables.

    Returns:
        The tagging.
    """
    labels = decode_labels(outputs.roles, biases.transitions + _FORBIDDEN)
    spans = read_spans(labels, outputs.roles)
    return Tagging(
        words, tuple(TaggedSpan(ROLES[span.kind], span.first, span.last, span.score) for span in spans), outputs, biases
    )

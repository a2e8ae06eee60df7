"""The spaCy component "annotator": tags, parts of speech, sentences, names, and a first reading of the quotes.

It sets ``token.tag_`` (Penn Treebank), ``token.pos_`` (Universal Dependencies), ``token.morph`` as far as the tag
determines it, ``doc.sents``, ``doc.ents`` and ``doc._.tagging``, a ``Tagging``. Documents are read one by one, so that
a result depends on nothing but its text. The factory is registered as an entry point, so that
``spacy.blank("en").add_pipe("annotator")`` finds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.types import Ints2d

from tracker.annotator.network import MODEL_FOLDER, Biases, Labels, LinkOutputs, NoteOutputs, load_network
from tracker.annotator.tagging import Tagging, tag_words
from tracker.annotator.tokens import TokenNotes, read_tokens
from tracker.annotator.words import Words
from tracker.layout.documents import Layout, read_view
from tracker.packing import leave_out
from tracker.vocabulary import read_rows

_WRITTEN = ("TAG", "POS", "MORPH", "SENT_START", "ENT_IOB", "ENT_TYPE")
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3
_NO_FEATURES = "_"

if not Doc.has_extension("tagging"):
    Doc.set_extension("tagging", default=None)
leave_out(Tagging)
leave_out(Layout)


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one document gets: the notes on its tokens, and the tagging of its quotes."""

    tokens: TokenNotes
    tagging: Tagging


class NetworkReader(Protocol):
    """What the component needs of a network."""

    labels: Labels
    biases: Biases

    def cut(self, text: str) -> Words:
        """Cut a text into words."""

    def read(self, words: Words) -> tuple[LinkOutputs, NoteOutputs]:
        """Run the network on words."""


class Annotator:
    """The component: ``predict`` runs the network, ``set_annotations`` writes what it says."""

    def __init__(self, name: str, network: NetworkReader) -> None:
        self.name = name
        self.network = network

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document, as spaCy calls a component."""
        self.set_annotations(doc, self.predict(doc))
        return doc

    def predict(self, doc: Doc) -> Annotation:
        """Run the network on a document, which stays unchanged."""
        words = self.network.cut(read_view(doc))
        links, notes = self.network.read(words)
        tokens = read_tokens(doc, words, notes, self.network.labels)
        return Annotation(tokens, tag_words(words, links, self.network.biases))

    def set_annotations(self, doc: Doc, annotation: Annotation) -> None:
        """Write everything in one call, which is many times faster than token by token."""
        doc._.tagging = annotation.tagging
        if not len(doc):
            return
        tags, vocab = annotation.tokens.tags, doc.vocab
        features = _load_features()
        morphs = [vocab.morphology.add(features.get(label, _NO_FEATURES)) for label in tags.tag_labels]
        table = np.zeros((len(doc), len(_WRITTEN)), np.uint64)
        table[:, 0] = np.array([vocab.strings.add(label) for label in tags.tag_labels], np.uint64)[tags.tags]
        table[:, 1] = np.array([vocab.strings.add(label) for label in tags.pos_labels], np.uint64)[tags.pos]
        table[:, 2] = np.array(morphs, np.uint64)[tags.tags]
        table[:, 3] = np.where(annotation.tokens.starts, 1, -1).astype(np.uint64)
        table[:, 4] = _OUTSIDE
        for name in annotation.tokens.names:
            table[name.first : name.last, 4] = _INSIDE
            table[name.first, 4] = _BEGIN
            table[name.first : name.last, 5] = vocab.strings.add(name.label)
        doc.from_array(list(_WRITTEN), cast(Ints2d, table))


@cache
def _load_features() -> dict[str, str]:
    """The morphological features of each tag, as far as the rules for lemmas need them."""
    return {row["tag"]: row["features"] for row in read_rows("annotator/morphology.csv")}


@Language.factory(
    "annotator",
    assigns=["token.tag", "token.pos", "token.morph", "token.is_sent_start", "doc.sents", "doc.ents", "doc._.tagging"],
    default_config={"model": None, "threads": 1},
)
def make_annotator(nlp: Language, name: str, model: str | None, threads: int) -> Annotator:
    """Build the component.

    Args:
        nlp: The pipeline, unused.
        name: The name of the component.
        model: The folder of the network's weights; the built-in one by default.
        threads: How many threads the network may use.

    Returns:
        The component.
    """
    return Annotator(name, load_network(Path(model) if model else MODEL_FOLDER, threads=threads))

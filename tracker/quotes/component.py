"""The spaCy component "quote_extractor": sets ``doc.spans["quotes"]``, which ``doc._.quotes`` reads as records.

In: a ``Doc`` with sentences and entities, and with ``doc._.tagging`` where the annotator has been at it (else it is
tagged here). Out: the same ``Doc`` with its quotes in text order, as spans and as ``Quote`` records. Factory registered
as an entry point, so that ``spacy.blank("en").add_pipe("quote_extractor")`` finds it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import tracker.annotator.component  # noqa: F401  registers doc._.tagging
from tracker.annotator.network import MODEL_FOLDER, load_network
from tracker.annotator.tagging import tag_text
from tracker.quotes.extract import extract_quotes
from tracker.quotes.relays import Tag
from tracker.quotes.span_groups import read_quotes, write_quotes
from tracker.records import Quote

if not Doc.has_extension("quotes"):
    Doc.set_extension("quotes", getter=read_quotes, setter=write_quotes)


class QuoteExtractor:
    """Reads quotes with the annotator's network; ``predict`` looks, ``set_annotations`` writes."""

    def __init__(self, name: str, tag: Tag) -> None:
        self.name = name
        self.tag = tag

    def __call__(self, doc: Doc) -> Doc:
        """Predict and annotate: what spaCy calls for each document."""
        self.set_annotations(doc, self.predict(doc))
        return doc

    def predict(self, doc: Doc) -> list[Quote]:
        """The quotes of a document, which stays unchanged."""
        return extract_quotes(doc, tag=self.tag, tagging=doc._.tagging)

    def set_annotations(self, doc: Doc, quotes: list[Quote]) -> None:
        """Write ``doc.spans["quotes"]``."""
        write_quotes(doc, quotes)


@Language.factory(
    "quote_extractor",
    assigns=["doc.spans", "doc._.quotes"],
    requires=["doc.ents", "doc.sents"],
    default_config={"model": None, "threads": 1},
)
def make_quote_extractor(nlp: Language, name: str, model: str | None, threads: int) -> QuoteExtractor:
    """Build the component; ``model`` is the annotator's folder of weights, the built-in one by default."""
    network = load_network(Path(model) if model else MODEL_FOLDER, threads=threads)
    return QuoteExtractor(name, partial(tag_text, network=network))

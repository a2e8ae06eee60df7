"""The spaCy component "quote_extractor", which finds the quotes of a document.

It sets ``doc.spans["quotes"]``; ``doc._.quotes`` reads them as ``Quote`` records in text order. It uses
``doc._.tagging`` where the annotator has set it, and tags the text itself otherwise. The factory is registered as an
entry point, so that ``spacy.blank("en").add_pipe("quote_extractor")`` finds it.
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
    """The component: ``predict`` finds the quotes of a document, ``set_annotations`` writes them."""

    def __init__(self, name: str, tag: Tag) -> None:
        self.name = name
        self.tag = tag

    def __call__(self, doc: Doc) -> Doc:
        """Find and write the quotes of a document."""
        self.set_annotations(doc, self.predict(doc))
        return doc

    def predict(self, doc: Doc) -> list[Quote]:
        """Find the quotes of a document, which stays unchanged."""
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
    """Build the component.

    Args:
        nlp: The pipeline, unused.
        name: The name of the component.
        model: The folder of the annotator's weights; the built-in one by default.
        threads: How many threads the network may use.

    Returns:
        The component.
    """
    network = load_network(Path(model) if model else MODEL_FOLDER, threads=threads)
    return QuoteExtractor(name, partial(tag_text, network=network))

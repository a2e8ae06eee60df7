"""The spaCy component "quote_extractor": sets ``doc._.quotes``.

In: a ``Doc`` with sentences and entities. Out: the same ``Doc`` with a list of ``Quote`` records in text order.
Factory registered as an entry point, so that ``spacy.blank("en").add_pipe("quote_extractor")`` finds it.
"""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from tracker.quotes.extract import extract_quotes
from tracker.quotes.tagger import AttributionTagger
from tracker.records import Quote

MODEL_FOLDER = Path(__file__).resolve().parent.parent / "models" / "attribution"

if not Doc.has_extension("quotes"):
    Doc.set_extension("quotes", default=None)


class QuoteExtractor:
    """Reads quotes with the attribution model; ``predict`` looks, ``set_annotations`` writes."""

    def __init__(self, name: str, tagger: AttributionTagger) -> None:
        self.name = name
        self.tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        """Predict and annotate: what spaCy calls for each document."""
        self.set_annotations(doc, self.predict(doc))
        return doc

    def predict(self, doc: Doc) -> list[Quote]:
        """The quotes of a document, which stays unchanged."""
        return extract_quotes(doc, tag=self.tagger.tag)

    def set_annotations(self, doc: Doc, quotes: list[Quote]) -> None:
        """Write ``doc._.quotes``."""
        doc._.quotes = quotes


@Language.factory(
    "quote_extractor",
    assigns=["doc._.quotes"],
    requires=["doc.ents", "doc.sents"],
    default_config={"model": None, "threads": 1},
)
def make_quote_extractor(nlp: Language, name: str, model: str | None, threads: int) -> QuoteExtractor:
    """Build the component; ``model`` is a folder of weights, the built-in one by default."""
    return QuoteExtractor(name, AttributionTagger(Path(model) if model else MODEL_FOLDER, threads=threads))

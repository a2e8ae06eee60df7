"""Assemble the spaCy pipeline: words, sentences and names, then lemmas, mentions and quotes.

In: nothing but the package's own weights. Out: a ``Language`` whose ``Doc`` has tags, lemmas, sentences, entities,
``doc._.mentions`` and ``doc.spans["quotes"]``. No download, no network, no torch.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer

import tracker.annotator.component
import tracker.quotes.component
import tracker.speakers.component  # noqa: F401  registers the factories where no entry points are installed
from tracker.layout.tokenizer import NAME as VIEW_TOKENIZER
from tracker.weights import MODELS, broken_model

MAX_CHARACTERS = 1_000_000
"""Longest text the pipeline reads: spaCy's own bound, far beyond any article."""


def load_pipeline(*, models: Path = MODELS, roster: Path | None = None, threads: int = 1) -> Language:
    """Load the spaCy pipeline that finds quotes, once; takes about two seconds.

    Args:
        models: The folder of the weights.
        roster: A CSV of officials added to the built-in roster.
        threads: How many threads the network may use.

    Returns:
        A pipeline whose documents have ``doc._.quotes``, and names as entities.

    Raises:
        ModelError: Where weights are missing or damaged.
    """
    folder = models / "annotator"
    network = {"model": str(folder), "threads": threads}
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": VIEW_TOKENIZER}}})
    nlp.max_length = MAX_CHARACTERS
    nlp.add_pipe("annotator", config=network)
    _load_lemmas(cast(Lemmatizer, nlp.add_pipe("lemmatizer", config={"mode": "rule"})), folder / "lemmatizer")
    nlp.add_pipe("mention_linker", config={"roster": str(roster) if roster else None})
    nlp.add_pipe("quote_extractor", config=network)
    return nlp


def _load_lemmas(lemmatizer: Lemmatizer, folder: Path) -> None:
    """Read the tables; lists of known words (57,000 nouns) become dicts: every new word is looked up in them."""
    try:
        lemmatizer.from_disk(folder, exclude=["vocab"])
        table = lemmatizer.lookups.get_table("lemma_index")
    except Exception as error:  # whatever a damaged table makes its readers raise
        raise broken_model(error, folder) from error
    for part_of_speech, words in table.items():
        table[part_of_speech] = dict.fromkeys(words)  # no set: the pipeline can still be written to disk

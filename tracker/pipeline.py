"""Assemble the spaCy pipeline: words, sentences and names, then mentions and quotes.

In: nothing but the package's own weights. Out: a ``Language`` whose ``Doc`` has tags, lemmas, sentences, entities,
``doc._.mentions`` and ``doc._.quotes``. No download, no network, no torch.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer

import tracker.quotes.component
import tracker.speakers.component  # noqa: F401  registers the factories where no entry points are installed
from tracker.errors import ModelError

MODELS = Path(__file__).resolve().parent / "models"
MAX_CHARACTERS = 1_000_000
"""Longest text the pipeline reads: spaCy's own bound, far beyond any article."""


def load_pipeline(*, models: Path = MODELS, roster: Path | None = None, threads: int = 1) -> Language:
    """Load everything once; takes about two seconds. Raises ModelError where weights are missing or damaged."""
    try:
        nlp = spacy.load(models / "syntax")
    except (OSError, ValueError) as error:
        raise ModelError(
            f"cannot load the language model ({error})",
            where=str(models / "syntax"),
            remedy="reinstall the package, its weights are missing or damaged",
        ) from error
    nlp.max_length = MAX_CHARACTERS
    _index_lemmas(nlp)
    nlp.add_pipe("mention_linker", config={"roster": str(roster) if roster else None})
    nlp.add_pipe("quote_extractor", config={"model": str(models / "attribution"), "threads": threads})
    return nlp


def _index_lemmas(nlp: Language) -> None:
    """Make the lemmatizer's lists of known words (57,000 nouns) dicts: it looks up every new word in them."""
    table = cast(Lemmatizer, nlp.get_pipe("lemmatizer")).lookups.get_table("lemma_index")
    for part_of_speech, words in table.items():
        table[part_of_speech] = dict.fromkeys(words)  # no set: the pipeline can still be written to disk


def model_version(models: Path = MODELS) -> str:
    """Names and versions of the weights: stored with every run, so that a new model is known to be one."""
    parts = []
    for folder in ("syntax", "attribution"):
        meta = json.loads((models / folder / "meta.json").read_text(encoding="utf-8"))
        parts.append(f"{meta['name']}-{meta['version']}")
    return "+".join(parts)

"""Gather what a network learns from.

Texts of every format, their labels, names to swap in. Formats: docs/retraining.md.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc
from tokenizers import Tokenizer

from tracker.training.corpus import Example, Labels, read_docs, read_polnear, read_rows
from tracker.training.corrections import read_corrections
from tracker.training.known_names import correct_names
from tracker.training.naming import mark_names
from tracker.training.renaming import gather_names
from tracker.training.treebanks import load_gold, load_silver
from tracker.training.variation import Renamer
from tracker.training.votes import settle_names

_MIN_TAG_COUNT = 10


@dataclass(frozen=True, slots=True)
class Material:
    """Training examples, examples to watch the loss on, the labels, and the renamer with names of the texts."""

    examples: list[Example]
    dev: list[Example]
    labels: Labels
    renamer: Renamer


def gather(
    inputs: Mapping[str, Sequence[Path]], settings: Mapping[str, Any], *, silver: Sequence[Path] = ()
) -> Material:
    """Read all training texts.

    Args:
        inputs: Paths by name, as ``recipe.KINDS["train"]`` lists them.
        settings: Those of the step; "seed" and "variation" are used.
        silver: Files of texts that better networks have tagged (``silver.py``).

    Returns:
        The material of a step.
    """
    corrected = [row for path in inputs.get("corrected", ()) for row in read_corrections(path)]
    tokenizer = read_tokenizer(inputs["tokenizer"][0])
    nlp = spacy.blank("en")
    gold = load_gold(nlp, inputs["treebank"][0], rng=random.Random(settings["seed"]))
    news = load_silver(nlp, inputs["news"][0], train=True)
    news_dev = load_silver(nlp, inputs["news_dev"][0], train=False)
    rows = [row for path in silver for row in read_rows(path)]
    named = list(settle_names(nlp, [row for row in rows if "names" in row]))
    correct_names([*news, *named])
    mark_names(gold, [*news, *named])
    labels = find_labels([*gold, *news])
    examples = read_polnear(tokenizer, read_rows(inputs["roles"][0]), news, labels)
    examples += read_docs(tokenizer, gold, labels)
    examples += read_polnear(tokenizer, rows, named, labels, origin="silver")
    examples += read_polnear(tokenizer, corrected, (), labels, origin="corrected")
    dev = read_polnear(tokenizer, read_rows(inputs["roles_dev"][0]), news_dev, labels)
    renamer = Renamer(tokenizer, gather_names([*gold, *news]), settings["variation"]["names"])
    return Material(examples, dev, labels, renamer)


def read_tokenizer(path: Path) -> Tokenizer:
    """Load BERT's wordpiece tokenizer, for texts of any length."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def find_labels(docs: Iterable[Doc]) -> Labels:
    """The tags and parts of speech that occur at least ten times, without those of white space."""
    tags, pos = Counter[str](), Counter[str]()
    for token in (token for doc in docs for token in doc if not token.is_space):
        tags[token.tag_] += bool(token.tag_)
        pos[token.pos_] += bool(token.pos_)
    kept = (sorted(name for name, count in counts.items() if count >= _MIN_TAG_COUNT) for counts in (tags, pos))
    return Labels(*map(tuple, kept))

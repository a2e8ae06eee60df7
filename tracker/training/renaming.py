"""Collect the names of the training texts, and invent new ones from them.

``variation`` swaps them into other texts; no list of names is needed. Example: "Johnelle Deripasmis" of Tunib.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc


@dataclass(slots=True)
class NamePools:
    """Names of the training texts, to swap into others; places and organizations are single words."""

    given: list[str]
    surnames: list[str]
    places: list[str]
    bodies: list[str]


def gather_names(docs: Iterable[Doc]) -> NamePools:
    """The names annotated in ``docs``; people of UD come from all over the world."""
    given: set[str] = set()
    surnames: set[str] = set()
    single: dict[str, set[str]] = {"LOC": set(), "ORG": set()}
    for ent in (ent for doc in docs for ent in doc.ents):
        words = tuple(token.text for token in ent if token.is_alpha and token.is_title)
        if ent.label_ == "PERSON" and len(words) == len(ent) > 1:
            given.update(words[:-1])
            surnames.add(words[-1])
        elif ent.label_ in single and len(words) == len(ent) == 1:
            single[ent.label_].update(words)
    bodies = single["ORG"] - surnames
    return NamePools(
        sorted(given),
        sorted(surnames),
        sorted(single["LOC"]),
        sorted(bodies),
    )


def invent(pool: Sequence[str], rng: np.random.Generator) -> str:
    """A name of the pool, or half the time a new one: the beginning of one name with the end of another."""
    name = pool[int(rng.integers(len(pool)))]
    if rng.random() < 0.5 or len(name) < 3:
        return name
    tail = pool[int(rng.integers(len(pool)))][-int(rng.integers(2, 5)) :]
    return name[: int(rng.integers(1, max(1, len(name) - 2) + 1))] + tail.lower()

"""Vary training examples, so that the network reads unseen names in any letter case.

People, places and organizations get other names, half of them invented (``renaming``), or all words seem to be in lower
case or capitals. Words keep their places, so only the annotation of wordpieces changes.

Example: "Ted Cruz voted in Iowa" -> "Johnelle Deripasmis voted in Tunib".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np
from tokenizers import Tokenizer

from tracker.annotator.words import Ints
from tracker.training.corpus import NAMES, UNKNOWN, Example
from tracker.training.renaming import NamePools, invent

CAPITALISED, LOWER, UPPER = 2, 1, 3
"""Values of the first feature of a word (``tracker.annotator.words``)."""


class Renamer:
    """Replaces the names of examples; each word of a name gets the same replacement throughout its text."""

    def __init__(self, tokenizer: Tokenizer, pools: NamePools, shares: Mapping[str, float]) -> None:
        """``shares``: by label, the share (0 to 1) of names of one word to change; at 1 longer names change too."""
        self._encode = lru_cache(maxsize=100_000)(
            lambda word: tuple(tokenizer.encode(word, add_special_tokens=False).ids)
        )
        self._pools, self._shares = pools, shares

    def rename(self, example: Example, rng: np.random.Generator) -> Example:
        """A copy with other names; only capitalised words of letters change."""
        words, new, chosen = example.words, dict[int, tuple[int, ...]](), dict[str, tuple[int, ...]]()
        for label, first, last in find_names(example.names):
            share = self._shares.get(label, 0.0)
            if share < 1.0 and (not share or last - first > 1 or rng.random() >= share):
                continue
            for at in range(first, last):
                word = words.text[words.start[at] : words.end[at]]
                pool = self._choose_pool(label, is_last=at == last - 1)
                if words.features[at, 0] == CAPITALISED and word.isalpha() and pool:
                    if word not in chosen:
                        chosen[word] = self._encode(invent(pool, rng))
                    new[at] = chosen[word]
        return _replace_words(example, new) if new else example

    def _choose_pool(self, label: str, *, is_last: bool) -> list[str]:
        people = self._pools.surnames if is_last else self._pools.given
        return {"LOC": self._pools.places, "ORG": self._pools.bodies}.get(label, people)


def find_names(labels: Ints) -> list[tuple[str, int, int]]:
    """The names in a row of BIO labels, as (label, first word, word behind the last)."""
    names = []
    for first in np.flatnonzero((labels > 0) & (labels % 2 == 1)).tolist():
        last = first + 1
        while last < len(labels) and labels[last] == labels[first] + 1:
            last += 1
        names.append((NAMES[(int(labels[first]) - 1) // 2], first, last))
    return names


def _replace_words(example: Example, new: Mapping[int, tuple[int, ...]]) -> Example:
    """The example with other wordpieces for some words, whose tags stand at the first piece."""
    words = example.words
    pieces, tags, pos = [], [], []
    sizes = words.last - words.first
    at = 0
    for word in sorted(new):
        first, ids = int(words.first[word]), new[word]
        rest = [UNKNOWN] * (len(ids) - 1)
        pieces += [words.pieces[at:first], np.array(ids, np.int64)]
        tags += [example.tags[at:first], np.array([example.tags[first], *rest], np.int64)]
        pos += [example.pos[at:first], np.array([example.pos[first], *rest], np.int64)]
        sizes[word] = len(ids)
        at = int(words.last[word])
    ends = np.cumsum(sizes)
    changed = replace(words, pieces=np.concatenate([*pieces, words.pieces[at:]]), first=ends - sizes, last=ends)
    return replace(
        example,
        words=changed,
        tags=np.concatenate([*tags, example.tags[at:]]),
        pos=np.concatenate([*pos, example.pos[at:]]),
    )


def recase(example: Example, rng: np.random.Generator) -> Example:
    """A copy whose words seem all lower case or all capitals; wordpieces are the same in any case."""
    features = example.words.features.copy()
    letters = np.isin(features[:, 0], (LOWER, CAPITALISED, UPPER))
    features[letters, 0] = LOWER if rng.random() < 0.5 else UPPER
    return replace(example, words=replace(example.words, features=features))

"""Words as often as in the news: those of real articles, and a long tail of words that hardly ever come.

In: articles, and a generator of random numbers. Out: words, one draw after another. Frequencies follow the law of Zipf
and Mandelbrot by rank; the real words have the first ranks, in the order of their frequency, and made-up ones the rest,
since an index of a thousand words would be no measure of one of a million quotes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import product

import numpy as np

from tests.bench.store.shares import Shares
from tracker.records import Article

RANKS = 60_000
_BEND, _SLOPE = 2.7, 1.07
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*[A-Za-z]|[aI]|\d+")
_AT_ONCE = 200_000
_SYLLABLES = [a + b + c for a, b, c in product("bdfgklmnprstvz", "aeiou", ("", "n", "r", "s"))]

TOPICAL = {
    "Syria": 1.5e-3,
    "sanctions": 5e-4,
    "missile defence": 3e-4,
    "anti-ballistic missile": 1e-4,
    "foreign minister": 4e-4,
    "re-set": 5e-5,
    "reset": 5e-5,
}
"""What the questions ask for, as shares of all words: Syria is in three of a hundred quotes."""


class Vocabulary:
    """Draws words; ``commonest`` is in two of three quotes."""

    def __init__(self, articles: Iterable[Article], random: np.random.Generator) -> None:
        counts = Counter(word for article in articles for word in _WORD.findall(article.text))
        known = {word.lower(): word for word, _ in reversed(counts.most_common())}  # "The" is "the"
        folded = Counter(word.lower() for word in counts.elements())
        words = [known[word] for word, _ in folded.most_common(RANKS)]
        taken = set(folded)
        syllables = random.integers(len(_SYLLABLES), size=(2 * RANKS, 3)).tolist()
        made = ("".join(_SYLLABLES[each] for each in row) for row in syllables)
        tail = dict.fromkeys(word for word in made if word not in taken)
        words += list(tail)[: RANKS - len(words)]
        weights = 1 / (np.arange(1, len(words) + 1) + _BEND) ** _SLOPE
        weights *= (1 - sum(TOPICAL.values())) / weights.sum()
        self.commonest, self._share = words[0], float(weights[0])
        self._tail: list[str] = words
        drawn = Shares(zip([*weights.tolist(), *TOPICAL.values()], [*words, *TOPICAL], strict=True))
        self._words, self._bounds = np.array(drawn.values, dtype=object), np.array(drawn.bounds)
        self._random = random
        self._drawn: list[str] = []
        self._at = 0

    def draw(self, count: int) -> list[str]:
        """The next words."""
        if self._at + count > len(self._drawn):
            numbers = self._random.random(_AT_ONCE) * self._bounds[-1]
            places = np.searchsorted(self._bounds, numbers, side="right")
            self._drawn, self._at = self._words[np.minimum(places, len(self._words) - 1)].tolist(), 0
        self._at += count
        return self._drawn[self._at - count : self._at]

    def find_rare(self, words: int, *, times: int = 20) -> str:
        """A word of the tail that stands about so many times among so many words."""
        rank = int((words / times * self._share) ** (1 / _SLOPE) * (1 + _BEND) - _BEND)
        return self._tail[min(max(rank, 100), len(self._tail) - 1)]

"""Which words a speaker uses more than the others who are compared: log-likelihood, with the size of the difference.

In: a filter with the speakers. Out: words with counts. G2 says how surely a difference is no chance (Rayson and Garside
2000), the log ratio how large it is: 1 is twice as often, 2 four times. The same words in several outlets count once,
and function words not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import log, log2

from sqlalchemy import Connection, Engine, select
from sqlmodel import col

from tracker.query.conditions import list_conditions
from tracker.query.joins import select_facts
from tracker.query.remembered import remember, without_page
from tracker.query.speakers import rank_speakers
from tracker.schema.filters import ClaimFilter
from tracker.search.forms import CONTRACTION
from tracker.store import read_rows, reading
from tracker.store.shortening import QUOTE
from tracker.store.tables import ArticleRow, ClaimRow, FactRow
from tracker.text import fold
from tracker.vocabulary import Vocabulary

SURE = 6.63
"""From here on a difference is chance in one of a hundred cases."""
MOST_QUOTES = 3_000
"""Of a speaker; of one with more, every second, third ... is looked at."""

_ARTICLE = col(ArticleRow.id) == col(ClaimRow.article_id)
_AT_ONCE = 500
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_GENITIVE = re.compile(r"['’]s?\Z")
_FEW_LETTERS, _FEW_QUOTES = 3, 2
_TABLE = Vocabulary("search/words.csv")
_LEFT_OUT = _TABLE.of("function word")
_HALF = 0.5  # stands for no use at all, of which there is no ratio


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A word that one speaker uses more than the others.

    Attributes:
        word: As it is mostly spelled.
        count: How often the speaker uses it.
        quotes: In how many different quotes.
        others: How often the others use it.
        g2: The log-likelihood that it is no chance; 6.63 is one in a hundred.
        log_ratio: How much more often: 1 is twice as often, in proportion to all words of each.
    """

    word: str
    count: int
    quotes: int
    others: int
    g2: float
    log_ratio: float


@dataclass(frozen=True, slots=True)
class Diction:
    """The words of a speaker among others.

    Attributes:
        speaker: The name.
        words: How many words of meaning were counted.
        quotes: From how many different quotes.
        total: How many quotes there are; more than ``quotes`` where many repeat others or were left out.
        keywords: Those used more than by the others, the surest first.
    """

    speaker: str
    words: int
    quotes: int
    total: int
    keywords: tuple[KeyWord, ...]


@dataclass(slots=True)
class _Counted:
    """The words of a speaker, folded, by how often they stand, in how many quotes, and as they are spelled."""

    words: Counter[str] = field(default_factory=Counter)
    quotes: Counter[str] = field(default_factory=Counter)
    spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    different: set[str] = field(default_factory=set)
    total: int = 0


def compare_words(engine: Engine, where: ClaimFilter, *, most: int = 20) -> list[Diction]:
    """Find the words that each speaker of a filter uses more than the others.

    Args:
        engine: The database.
        where: Which claims; the speakers are those of its ``speaker``.
        most: The most words of each.

    Returns:
        The speakers as a comparison lists them, also those without a word of their own.
    """
    with reading(engine) as connection:
        key = ("words of", most, without_page(where))
        return remember(connection, key, lambda: _compare(connection, where, most))


def weigh_difference(count: int, others: int, words: int, words_of_others: int) -> tuple[float, float]:
    """How surely and how much more often a word is used by one than by others.

    Args:
        count: How often by the one.
        others: How often by the others.
        words: All words of the one.
        words_of_others: All words of the others.

    Returns:
        G2 and the log ratio, both 0 where the others use it as often. Example: 20 of 1,000 and 5 of 1,000 are
        (9.64, 2.0).
    """
    if not words or not words_of_others or count * words_of_others <= others * words:
        return 0.0, 0.0
    share = (count + others) / (words + words_of_others)
    both = (count, words), (others, words_of_others)
    g2 = 2 * sum(seen * log(seen / (total * share)) for seen, total in both if seen)
    return g2, log2((count / words) / ((others or _HALF) / words_of_others))


def _compare(connection: Connection, where: ClaimFilter, most: int) -> list[Diction]:
    counted = {name: _count(connection, where, name) for name in _list_speakers(connection, where)}
    all_words = sum((each.words for each in counted.values()), Counter[str]())
    total = all_words.total()
    return [
        Diction(
            name,
            each.words.total(),
            len(each.different),
            each.total,
            tuple(_find_keywords(each, all_words, total))[:most],
        )
        for name, each in counted.items()
    ]


def _list_speakers(connection: Connection, where: ClaimFilter) -> list[str]:
    named = (each.name for asked in where.speaker for each in rank_speakers(connection, [asked]))
    return list(dict.fromkeys(named))


def _find_keywords(mine: _Counted, all_words: Counter[str], total: int) -> list[KeyWord]:
    words = mine.words.total()
    found = []
    for word, count in mine.words.items():
        others = all_words[word] - count
        g2, ratio = weigh_difference(count, others, words, total - words)
        if g2 >= SURE and mine.quotes[word] >= _FEW_QUOTES:
            spelled = max(mine.spellings[word].items(), key=lambda each: (each[1], each[0].islower(), each[0]))[0]
            found.append(KeyWord(spelled, count, mine.quotes[word], others, g2, ratio))
    return sorted(found, key=lambda each: (-each.g2, each.word))


def _count(connection: Connection, where: ClaimFilter, name: str) -> _Counted:
    own = replace(where, speaker=(name,))
    row = col(FactRow.claim_id)
    conditions = list_conditions(connection, own)
    ids = sorted(connection.execute(select_facts(row, where=conditions)).scalars())
    chosen = ids[:: -(-len(ids) // MOST_QUOTES) or 1]
    counted = _Counted(total=len(ids))
    for quote in _read_quotes(connection, chosen):
        words = list(iter_words(quote))
        folded = [fold(word) for word in words]
        text = " ".join(folded)
        if not words or text in counted.different:
            continue
        counted.different.add(text)
        counted.words.update(folded)
        counted.quotes.update(set(folded))
        for plain, word in zip(folded, words, strict=True):
            counted.spellings[plain][word] += 1
    return counted


def iter_words(quote: str) -> Iterator[str]:
    """The words of meaning of a quote, as they are spelled: no "we", "of", "don't".

    Args:
        quote: Any words.

    Yields:
        Those of three letters or more that are no function words, without a genitive's ending.
    """
    for match in _WORD.finditer(quote):
        word = _GENITIVE.sub("", match.group())
        if len(word) >= _FEW_LETTERS and word.casefold() not in _LEFT_OUT and not CONTRACTION.search(word):
            yield word


def _read_quotes(connection: Connection, ids: Sequence[int]) -> Iterable[str]:
    for at in range(0, len(ids), _AT_ONCE):
        quotes = select(QUOTE.label("quote")).select_from(ClaimRow).join(ArticleRow, _ARTICLE)
        quotes = quotes.where(col(ClaimRow.id).in_(ids[at : at + _AT_ONCE]))
        yield from (quote for (quote,) in read_rows(connection, quotes))

"""Stored quotes that may hold the words of a quotation, found by the word index: few, however many there are.

In: the pieces of a quotation. Out: ids of claims, the likeliest first. The runs of its words are looked for as they
stand; its rare words one by one, so that a quotation of which some words were changed is found too; where it has hardly
any, its pairs of words. Each question to the index ends after a bounded number of answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.checking.wording import Piece, list_runs
from tracker.search.terms import Query, Run
from tracker.store.tables import FactRow
from tracker.store.word_queries import hold_words, list_hits

MOST = 40
"""How many claims are compared word by word."""
_MOST_RUNS = 8
_PHRASE = 8  # words of a run that are looked for together
_PHRASE_HITS = 300
_OF_SPEAKERS = 10
_MOST_WORDS = 16
_COMMON = 2000  # a word of more quotes than these tells little
_FEW = 3  # rare words
_MOST_PAIRS = 10
_PAIR_HITS = 500


def find_candidates(connection: Connection, pieces: Sequence[Piece], *, speakers: Collection[int] = ()) -> list[int]:
    """Find the claims whose quotes share most with a quotation.

    Args:
        connection: The database.
        pieces: The quotation.
        speakers: The ids of those to whom it is given: of what many say, theirs is found too.

    Returns:
        The ids of at most ``MOST`` claims, those that share most first.
    """
    runs = list_runs(pieces)
    points: Counter[int] = Counter()
    for phrase in _list_phrases(runs):
        found = _hits(connection, [phrase], _PHRASE_HITS)
        if speakers and len(found) == _PHRASE_HITS:
            found += _hits_of(connection, phrase, speakers)
        for claim in found:
            points[claim] += 10 * len(phrase)
    rare = 0
    for word in sorted({word for run in runs for word in run}, key=lambda each: (-len(each), each))[:_MOST_WORDS]:
        found = _hits(connection, [[word]], _COMMON)
        if len(found) < _COMMON:
            rare += 1
            for claim in found:
                points[claim] += 10 if len(found) < _COMMON // 10 else 6
    if rare < _FEW:
        for pair in _list_pairs(runs):
            for claim in _hits(connection, [pair], _PAIR_HITS):
                points[claim] += 4
    return sorted(points, key=lambda claim: (-points[claim], claim))[:MOST]


def find_in_context(connection: Connection, words: Sequence[str], *, most: int) -> list[int]:
    """Find the claims around whose quotes some words stand one behind the other.

    Args:
        connection: The database.
        words: The words.
        most: How many claims at most.

    Returns:
        Their ids.
    """
    return list_hits(connection, Query(((Run(tuple(words)),),)), ("context",), most=most)


def _hits(connection: Connection, alternatives: Iterable[Sequence[str]], most: int) -> list[int]:
    query = Query((tuple(Run(tuple(words)) for words in alternatives),))
    return list_hits(connection, query, ("quote",), most=most)


def _hits_of(connection: Connection, words: Sequence[str], speakers: Collection[int]) -> list[int]:
    claim = col(FactRow.claim_id)
    holds = hold_words(claim, Query(((Run(tuple(words)),),)), ("quote",))
    found = select(claim).where(col(FactRow.speaker_id).in_(speakers), holds).limit(_OF_SPEAKERS)
    return 2 * [
        int(each) for each in connection.execute(found).scalars() if each is not None
    ]  # twice the points, so that they are among the few


def _list_phrases(runs: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The longest runs, whole where they are short, else their beginning, middle and end."""
    for run in sorted(runs, key=len, reverse=True)[:_MOST_RUNS]:
        if len(run) <= 2 * _PHRASE:
            yield run
        else:
            middle = (len(run) - _PHRASE) // 2
            yield from (run[:_PHRASE], run[middle : middle + _PHRASE], run[-_PHRASE:])


def _list_pairs(runs: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Pairs of words that follow each other, evenly from the whole quotation."""
    pairs = list(dict.fromkeys(pair for run in runs for pair in pairwise(run)))
    step = max(1, -(-len(pairs) // _MOST_PAIRS))
    return list(pairs[::step])

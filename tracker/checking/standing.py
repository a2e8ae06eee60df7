"""Where words stand in an article outside all of its quotes, as far as the word index knows: around quotes.

In: the words of a quotation. Out: places in articles where these words stand and nobody is quoted with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlmodel import col

from tracker.checking.candidates import find_in_context
from tracker.checking.checked import Standing
from tracker.checking.wording import Piece, list_runs
from tracker.search.spelling import locate_words
from tracker.store import read_rows
from tracker.store.spans import select_spans
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow

_LEAST_WORDS = 4  # fewer stand anywhere
_MOST_HITS, _MOST_ARTICLES = 50, 3


def find_standing(connection: Connection, pieces: Sequence[Piece]) -> tuple[Standing, ...]:
    """Find articles that hold the words of a quotation without quoting anybody with them.

    Args:
        connection: The database.
        pieces: The quotation; one with gaps is not looked for.

    Returns:
        At most three places, one an article. An article that is quoted nowhere near them is not found.
    """
    runs = list_runs(pieces)
    if len(runs) != 1 or len(runs[0]) < _LEAST_WORDS:
        return ()
    hits = find_in_context(connection, runs[0], most=_MOST_HITS)
    articles = select(col(ClaimRow.article_id)).where(col(ClaimRow.id).in_(hits)).distinct()
    found = (
        _find_in(connection, article, runs[0]) for (article,) in read_rows(connection, articles.limit(_MOST_ARTICLES))
    )
    return tuple(standing for standing in found if standing is not None)


def _find_in(connection: Connection, article: int, words: Sequence[str]) -> Standing | None:
    facts: Select[*tuple[Any, ...]] = (
        select(
            col(ArticleRow.key), col(ArticleRow.title), col(OutletRow.name), col(ArticleRow.published),
            col(ArticleRow.text),
        )
        .outerjoin(OutletRow, col(OutletRow.id) == col(ArticleRow.outlet_id))
        .where(col(ArticleRow.id) == article)
    )  # fmt: skip
    [(key, title, outlet, published, text)] = read_rows(connection, facts)
    spans = select_spans(col(ClaimRow.article_id) == article, roles=("content",)).c
    contents = [(start, end) for start, end in read_rows(connection, select(spans.start, spans.end))]
    for start, end in _find_run(text, words):
        if not any(a < end and start < b for a, b in contents):
            return Standing(key, title, outlet, published, start, end, text[start:end])
    return None


def _find_run(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where words stand one behind the other."""
    located = list(locate_words(text))
    wanted = list(words)
    for at in range(len(located) - len(wanted) + 1):
        if located[at][0] == wanted[0] and [word for word, _, _ in located[at : at + len(wanted)]] == wanted:
            yield located[at][1], located[at + len(wanted) - 1][2]

"""The same searches in FTS5 with nothing around it: what a tracker's search is held against.

In: the database. Out: a file beside it that holds the folded words of the same quotes and an index of them, and the
time of finding and counting there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, select
from sqlmodel import col

from tests.bench.store.questions import PAGE, Words
from tests.bench.store.timing import Times, time_calls
from tracker.store import reading
from tracker.store.shortening import QUOTE
from tracker.store.tables import ArticleRow, ClaimRow
from tracker.text import fold_words


def make_bare(engine: Engine, path: Path) -> None:
    """Index the quotes of a database in a file of its own, where that is not done yet."""
    if path.exists():
        return
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(part)) as bare, reading(engine) as connection:
        bare.execute("CREATE VIRTUAL TABLE quotes USING fts5(quote, content='', prefix='2 3')")
        article = col(ArticleRow.id) == col(ClaimRow.article_id)
        quotes = select(col(ClaimRow.id), QUOTE).select_from(ClaimRow).join(ArticleRow, article)
        rows = connection.execute(quotes, execution_options={"yield_per": 5000})
        bare.executemany(
            "INSERT INTO quotes(rowid, quote) VALUES (?, ?)", ((at, fold_words(quote)) for at, quote in rows)
        )
        bare.execute("INSERT INTO quotes(quotes) VALUES ('optimize')")
        bare.commit()
    part.rename(path)


def time_bare(path: Path, words: Words) -> Mapping[str, Times]:
    """The questions that FTS5 can answer, by their names: a page of row numbers, and how many there are."""
    asked = {
        "page: rare word": f"{fold_words(words.rare).strip()}*",
        "page: topical word": f"{words.topical}*",
        "page: commonest word": words.commonest,
        "page: phrase": words.phrase,
    }
    with closing(sqlite3.connect(path)) as bare:
        return {name: time_calls([_ask(bare, match)]) for name, match in asked.items()}


def _ask(bare: sqlite3.Connection, match: str) -> Callable[[], object]:
    page = f"SELECT rowid FROM quotes WHERE quotes MATCH ? LIMIT {PAGE}"
    count = "SELECT count(*) FROM quotes WHERE quotes MATCH ?"
    return lambda: [bare.execute(query, (match,)).fetchall() for query in (page, count)]

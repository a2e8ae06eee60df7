"""Articles with their claims exactly as the database holds them, whatever another program made of a cell.

In: a connection and ids. Out: plain values, as the driver gives them: nothing is parsed, so that nothing can fail.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, select, type_coerce
from sqlalchemy.types import NullType
from sqlmodel import col

from tracker.store.shortening import complete_claim
from tracker.store.tables import ArticleRow, ClaimPartRow, ClaimRow, OutletRow, SpeakerRow, TermRow, TopicRow, metadata

_AT_ONCE = 50
Cells = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with what hangs on it; a span is [role, position, start, end].

    ``row`` is what the table holds, ``cells`` that with what ``shortening`` fills in.
    """

    row: Cells
    cells: Cells
    speaker_key: Any
    spans: list[list[Any]]
    topics: list[Any]


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with the name of its outlet and its claims, in the order of their ids."""

    cells: Cells
    outlet: Any
    claims: list[StoredClaim]

    @property
    def content(self) -> list[Any]:
        """What ``tracker.records.hash_content`` is made of."""
        names = ("title", "published", "url", "author", "language")
        inferred = self.cells["published_inferred"]
        plain = bool(inferred) if inferred in (0, 1) else inferred
        return [self.cells["text"], self.outlet, *(self.cells[name] for name in names), plain]


def as_stored(column: Any) -> ColumnElement[Any]:
    """A column whose values come as the driver gives them."""
    return type_coerce(column, NullType()).label(column.name)


def iter_cells(connection: Connection, table: Table | str, *where: ColumnElement[bool]) -> Iterator[Cells]:
    """The rows of a table, as column -> value, a few in memory at a time."""
    table = metadata.tables[table] if isinstance(table, str) else table
    query = select(*map(as_stored, table.columns)).where(*where).order_by(*table.primary_key)
    with connection.execute(query, execution_options={"yield_per": 500}) as rows:  # closed, however few are asked for
        for row in rows:
            yield dict(row._mapping)


def iter_stored(connection: Connection, ids: Sequence[int] | None = None) -> Iterator[StoredArticle]:
    """The articles of these ids, or all of them, a few in memory at a time."""
    if ids is not None:
        yield from _load(connection, ids)
        return
    last = 0
    while True:
        query = select(col(ArticleRow.id)).where(col(ArticleRow.id) > last).order_by(col(ArticleRow.id)).limit(_AT_ONCE)
        found = [int(row.id) for row in connection.execute(query)]
        if not found:
            return
        yield from _load(connection, found)
        last = found[-1]


def _load(connection: Connection, ids: Sequence[int]) -> list[StoredArticle]:
    wanted = col(ClaimRow.article_id).in_(ids)
    claim_ids = select(col(ClaimRow.id)).where(wanted)
    parts: dict[Any, list[list[Any]]] = defaultdict(list)
    for part in iter_cells(connection, "claim_part", col(ClaimPartRow.claim_id).in_(claim_ids)):
        parts[part.pop("claim_id")].append(list(part.values()))
    topics: dict[Any, list[Any]] = defaultdict(list)
    terms = select(as_stored(col(TopicRow.claim_id)), as_stored(col(TermRow.term)))
    terms = terms.join_from(TopicRow, TermRow, col(TermRow.id) == col(TopicRow.term_id))
    for claim_id, term in connection.execute(terms.where(col(TopicRow.claim_id).in_(claim_ids)).order_by(_BY_TERM)):
        topics[claim_id].append(term)
    outlet = type_coerce(col(OutletRow.name), NullType()).label("outlet")
    columns = map(as_stored, metadata.tables["article"].columns)
    articles = select(*columns, outlet).join_from(ArticleRow, OutletRow, _OUTLET, isouter=True)
    found: dict[Any, StoredArticle] = {}
    for row in connection.execute(articles.where(col(ArticleRow.id).in_(ids)).order_by(col(ArticleRow.id))):
        cells = dict(row._mapping)
        name = cells.pop("outlet")
        found[cells["id"]] = StoredArticle(cells, name, [])
    speaker_key = type_coerce(col(SpeakerRow.key), NullType()).label("speaker_key")
    columns = map(as_stored, metadata.tables["claim"].columns)
    rows = select(*columns, speaker_key).join_from(ClaimRow, SpeakerRow, _SPEAKER, isouter=True)
    for row in connection.execute(rows.where(wanted).order_by(col(ClaimRow.id))):
        own = dict(row._mapping)
        key, article = own.pop("speaker_key"), found.get(own["article_id"])
        if article is not None:
            cells, spans = complete_claim(own, article.cells), _list_spans(own, parts[own["id"]])
            article.claims.append(StoredClaim(own, cells, key, spans, topics[own["id"]]))
    return list(found.values())


def _list_spans(row: Cells, parts: list[list[Any]]) -> list[list[Any]]:
    """All spans of a claim, in the order of their roles and positions."""
    own = [["content", 0, row["start"], row["end"]]] if row["joined"] is None else []
    for role in ("cue", "source"):
        if row[f"{role}_start"] is not None or row[f"{role}_end"] is not None:
            own.append([role, 0, row[f"{role}_start"], row[f"{role}_end"]])
    return sorted([*own, *parts], key=lambda span: (str(span[0]), str(span[1]).zfill(9))) if parts else own


_SPEAKER = col(SpeakerRow.id) == col(ClaimRow.speaker_id)
_BY_TERM = col(TermRow.term)
_OUTLET = col(OutletRow.id) == col(ArticleRow.outlet_id)


@contextmanager
def lenient_texts(connection: Connection) -> Iterator[None]:
    """Let texts that are no valid UTF-8 come with stray surrogates, instead of an error that ends all reading."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        yield
        return
    before = driver.text_factory
    driver.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = before

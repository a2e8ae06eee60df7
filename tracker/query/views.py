"""Turn rows of the database into views: flat frozen records, with None for what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, select
from sqlmodel import col

from tracker.query.view_blocks import make_views
from tracker.query.view_checks import KNOWN, MEANT, NOT_READABLE, read_candidates, read_known, read_steps
from tracker.schema.claim import UNKNOWN_SPEAKER, ClaimView
from tracker.schema.fields import Field, fields_of
from tracker.store import damaged, read_rows
from tracker.store.shortening import BASIS, KEY, QUOTE, SOURCE_TEXT, make_key, tell_unsaid
from tracker.store.slices import Slice, cut_text
from tracker.store.tables import ArticleRow, ClaimRow, FactRow, OutletRow, SpeakerRow, metadata


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker, with the number of claims and the first and last ISO date of these, as precise as known."""

    key: str
    name: str
    type: str
    is_official: bool
    claims: int
    first: str | None
    last: str | None
    aliases: tuple[str, ...]


def _find_column(field: Field) -> ColumnElement[Any]:
    column: ColumnElement[Any] = metadata.tables[field.table].c[field.stored_as]
    return Slice(column, *(metadata.tables["claim"].c[name] for name in field.between)) if field.between else column


_FILLED_IN = {"quote_id": KEY, "quote": QUOTE, "source_text": SOURCE_TEXT, "said_on_basis": BASIS}
COLUMNS: dict[str, ColumnElement[Any]] = {
    field.name: _FILLED_IN.get(field.name, _find_column(field)) for field in fields_of(ClaimView)
}
"""How each field of a claim is told in SQL."""
_STORED: dict[str, ColumnElement[Any]] = {
    field.name: metadata.tables[field.table].c[field.stored_as] for field in fields_of(ClaimView) if not field.between
}
_OFFSETS = ("context_start", "context_end", "source_start", "source_end", "article_id", "id")
CLAIM_ROWS: Select[*tuple[Any, ...]] = (
    select(*(column.label(name) for name, column in _STORED.items()))
    .add_columns(*(metadata.tables["claim"].c[name].label(f"claim.{name}") for name in _OFFSETS))
    .join_from(ClaimRow, ArticleRow, col(ClaimRow.article_id) == col(ArticleRow.id))
    .outerjoin(OutletRow, col(ArticleRow.outlet_id) == col(OutletRow.id))
    .outerjoin(FactRow, col(FactRow.claim_id) == col(ClaimRow.id))
    .outerjoin(SpeakerRow, col(SpeakerRow.id) == col(FactRow.speaker_id))
)
"""Every claim with article, outlet and the speaker it is shown under, without what the text of its article tells."""


_TEXTS = select(col(ArticleRow.id), col(ArticleRow.text)).where(
    col(ArticleRow.id).in_(bindparam("articles", expanding=True))
)


def read_claims(connection: Connection, ids: Sequence[int]) -> list[ClaimView]:
    """Read the views of some claims.

    Args:
        connection: The database.
        ids: The ids of their rows, at most some hundreds.

    Returns:
        The views, in the order of the ids.

    Raises:
        StoreError: Another program damaged a row.
    """
    found = _read_all(connection, CLAIM_ROWS.where(col(ClaimRow.id).in_(ids)))
    return [found[each] for each in ids if each in found]


def _read_all(connection: Connection, query: Select[*tuple[Any, ...]]) -> dict[int, ClaimView]:
    """Views by the ids of their rows; where anything is damaged, the rows are looked at one by one, to name it."""
    try:
        rows = connection.execute(query).all()
        texts = read_texts(connection, rows)
        views = make_views(fill_in(rows, texts), COLUMNS, texts)
    except (ValueError, TypeError):
        views = None
    if views is None:
        rows = list(read_rows(connection, query))
        texts = read_texts(connection, rows)
        views = list(map(make_claim_view, zip(*fill_in(rows, texts).values(), strict=True), texts))
    return dict(zip((row[-1] for row in rows), views, strict=True))


def read_texts(connection: Connection, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[str]:
    """The text of the article of each row of ``CLAIM_ROWS``: each is read once, however many claims are its own."""
    these = {row[-2] for row in rows}
    texts: dict[Any, Any] = {row[0]: row[1] for row in read_rows(connection, _TEXTS.params(articles=list(these)))}
    return [texts.get(row[-2], "") for row in rows]


def fill_in(rows: Sequence[Row[*tuple[Any, ...]]], texts: Sequence[str]) -> dict[str, Sequence[Any]]:
    """Rows of ``CLAIM_ROWS`` as the columns of ``COLUMNS``, with all that the texts of their articles tell."""
    if not rows:
        return dict.fromkeys(COLUMNS, ())
    *stored, starts, ends, source_starts, source_ends, _, _ = zip(*rows, strict=True)
    cells: dict[str, Sequence[Any]] = dict(zip(_STORED, stored, strict=True))
    cells["context"] = list(map(cut_text, texts, starts, ends))
    cells["source_text"] = list(map(cut_text, texts, source_starts, source_ends))
    places = list(zip(texts, cells["start"], cells["end"], strict=True))
    cells["quote"] = [cut_text(*at) if each is None else each for each, at in zip(cells["quote"], places, strict=True)]
    cells["quote_id"] = [
        make_key(article, start, end) if each is None else each
        for each, article, (_, start, end) in zip(cells["quote_id"], cells["article_id"], places, strict=True)
    ]
    cells["said_on_basis"] = [
        tell_unsaid(day) if each is None else each
        for each, day in zip(cells["said_on_basis"], cells["published"], strict=True)
    ]
    return {name: cells[name] for name in COLUMNS}


def make_claim_view(row: Sequence[Any], text: str) -> ClaimView:
    """The view of one claim of ``fill_in`` and the text of its article; StoreError where another program damaged it."""
    values = dict(zip(COLUMNS, row, strict=True))
    values["speaker_type"] = values["speaker_type"] or UNKNOWN_SPEAKER
    values["is_official"] = bool(values["is_official"])
    if None in read_known(values):
        name = next(name for name in KNOWN if values[name] is None)
        raise damaged(name, None, row=values["quote_id"])
    for name, is_right in MEANT.items():
        if not is_right(values[name]):
            raise damaged(name, values[name], row=values["quote_id"])
    try:
        values["candidates"] = read_candidates(values["candidates"])
        values["steps"] = read_steps(values["steps"], text)
    except NOT_READABLE as error:
        raise damaged("candidates or steps", values["steps"], row=values["quote_id"]) from error
    if not 0 <= values["start"] < values["end"]:
        raise damaged("start", values["start"], row=values["quote_id"])
    return ClaimView(**values)

"""Turn rows of the database into views: flat frozen records, with None for what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select
from sqlmodel import col

from tracker.query.view_blocks import make_views
from tracker.query.view_checks import KNOWN, MEANT, NOT_READABLE, read_candidates, read_known, read_steps
from tracker.schema.claim import UNKNOWN_SPEAKER, ClaimView
from tracker.schema.fields import Field, fields_of
from tracker.store import damaged, read_rows
from tracker.store.slices import Slice
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


_ID = "row of the claim"
COLUMNS: dict[str, ColumnElement[Any]] = {field.name: _find_column(field) for field in fields_of(ClaimView)}
"""Where each field of a claim is stored."""
CLAIM_ROWS: Select[*tuple[Any, ...]] = (
    select(*(column.label(name) for name, column in COLUMNS.items()))
    .join_from(ClaimRow, ArticleRow, col(ClaimRow.article_id) == col(ArticleRow.id))
    .outerjoin(OutletRow, col(ArticleRow.outlet_id) == col(OutletRow.id))
    .outerjoin(FactRow, col(FactRow.claim_id) == col(ClaimRow.id))
    .outerjoin(SpeakerRow, col(SpeakerRow.id) == col(FactRow.speaker_id))
)
"""Every claim with article, outlet and the speaker it is shown under, in the columns of ``ClaimView``."""


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
    claim_id = col(ClaimRow.id)
    query = CLAIM_ROWS.add_columns(claim_id.label(_ID)).where(claim_id.in_(ids))
    found = _read_all(connection, query)
    return [found[each] for each in ids if each in found]


def _read_all(connection: Connection, query: Select[*tuple[Any, ...]]) -> dict[int, ClaimView]:
    """Views by the ids of their rows; where anything is damaged, the rows are read one by one, to name it."""
    try:
        rows = connection.execute(query).all()
        views = make_views(rows, COLUMNS)
    except (ValueError, TypeError):
        views = None
    if views is None:
        return {row._mapping[_ID]: make_claim_view(row) for row in read_rows(connection, query)}
    return dict(zip((row[-1] for row in rows), views, strict=True))


def make_claim_view(row: Row[*tuple[Any, ...]]) -> ClaimView:
    """The view of one row of ``CLAIM_ROWS``; StoreError where another program damaged it."""
    values = dict(zip(COLUMNS, row, strict=False))  # its columns are these, and the id behind them in a page
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
        values["steps"] = read_steps(values["steps"])
    except NOT_READABLE as error:
        raise damaged("candidates or steps", values["steps"], row=values["quote_id"]) from error
    if not 0 <= values["start"] < values["end"]:
        raise damaged("start", values["start"], row=values["quote_id"])
    return ClaimView(**values)

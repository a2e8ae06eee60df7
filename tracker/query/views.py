"""Turn rows of the database into views: flat frozen records, with None for what is not known."""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select
from sqlmodel import col

from tracker.records import Candidate, PartialDate
from tracker.schema.claim import UNKNOWN_SPEAKER, ClaimView
from tracker.schema.fields import Field, fields_of
from tracker.store import damaged, read_rows
from tracker.store.evidence_steps import unpack_steps
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
    found = {row._mapping[_ID]: row for row in read_rows(connection, query)}
    return [make_claim_view(found[each]) for each in ids if each in found]


def make_claim_view(row: Row[*tuple[Any, ...]]) -> ClaimView:
    """The view of one row of ``CLAIM_ROWS``; StoreError where another program damaged it."""
    values = dict(zip(COLUMNS, row, strict=False))  # its columns are these, and the id behind them in a page
    values["speaker_type"] = values["speaker_type"] or UNKNOWN_SPEAKER
    values["is_official"] = bool(values["is_official"])
    if None in _read_known(values):
        name = next(name for name in _KNOWN if values[name] is None)
        raise damaged(name, None, row=values["quote_id"])
    for name, is_right in _MEANT.items():
        if not is_right(values[name]):
            raise damaged(name, values[name], row=values["quote_id"])
    try:
        listed = values["candidates"]
        values["candidates"] = () if listed == "[]" else tuple(map(_read_candidate, json.loads(listed)))
        values["steps"] = tuple(map(dict, unpack_steps(values["steps"])))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise damaged("candidates or steps", values["steps"], row=values["quote_id"]) from error
    if not 0 <= values["start"] < values["end"]:
        raise damaged("start", values["start"], row=values["quote_id"])
    return ClaimView(**values)


def _read_candidate(cells: dict[str, Any]) -> Candidate:
    read = Candidate(**cells)
    if not (isinstance(read.score, int | float) and all(isinstance(cells[name], str) for name in ("key", "name"))):
        raise ValueError("no candidate")
    return read


@lru_cache(maxsize=4096)  # the same few thousand days come again and again
def _is_date(iso: str | None) -> bool:
    try:
        return iso is None or bool(PartialDate.parse(iso))
    except ValueError:
        return False


def _list_checks() -> dict[str, Callable[[Any], bool]]:
    """What must hold of the fields of a view beyond their type and that they are known: a known value, a date."""
    chosen = {
        each.name: frozenset([*map(str, each.choices), *([None] if type(None) in typing.get_args(each.type) else [])])
        for each in fields_of(ClaimView)
        if each.choices
    }
    return {name: choices.__contains__ for name, choices in chosen.items()} | {
        "said_on": _is_date,
        "published": _is_date,
        "confidence": lambda value: 0 <= value <= 1,
    }


_MEANT = _list_checks()
_KNOWN = [
    each.name for each in fields_of(ClaimView) if not each.choices and type(None) not in typing.get_args(each.type)
]
_read_known = itemgetter(*_KNOWN)

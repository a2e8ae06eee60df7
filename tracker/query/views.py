"""Turn rows of the database into views: flat frozen records, with None for what is not known."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select
from sqlmodel import col

from tracker.query.names import SHOWN_SPEAKER
from tracker.records import Candidate
from tracker.schema.claim import UNKNOWN_SPEAKER, ClaimView
from tracker.schema.fields import fields_of
from tracker.store.tables import ArticleRow, ClaimRow, MergedSpeakerRow, OutletRow, SpeakerRow, metadata


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


COLUMNS: dict[str, ColumnElement[Any]] = {
    field.name: metadata.tables[field.table].c[field.stored_as] for field in fields_of(ClaimView)
}
"""Where each field of a claim is stored."""
CLAIM_ROWS: Select[*tuple[Any, ...]] = (
    select(*(column.label(name) for name, column in COLUMNS.items()))
    .join_from(ClaimRow, ArticleRow, col(ClaimRow.article_id) == col(ArticleRow.id))
    .outerjoin(OutletRow, col(ArticleRow.outlet_id) == col(OutletRow.id))
    .outerjoin(MergedSpeakerRow, col(MergedSpeakerRow.speaker_id) == col(ClaimRow.speaker_id))
    .outerjoin(SpeakerRow, col(SpeakerRow.id) == SHOWN_SPEAKER)
)
"""Every claim with article, outlet and the speaker it is shown under, in the columns of ``ClaimView``."""


def make_claim_view(row: Row[*tuple[Any, ...]]) -> ClaimView:
    """The view of one row of ``CLAIM_ROWS``."""
    values = dict(row._mapping)
    values["speaker_type"] = values["speaker_type"] or UNKNOWN_SPEAKER
    values["is_official"] = bool(values["is_official"])
    values["candidates"] = tuple(Candidate(**each) for each in json.loads(values["candidates"]))
    values["steps"] = tuple(json.loads(values["steps"]))
    return ClaimView(**values)

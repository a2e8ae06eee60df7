"""What readers of the database see: flat frozen records, never rows.

In: database rows. Out: ``ClaimView`` and ``SpeakerView``. What is not known is None.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, select
from sqlmodel import col

from tracker.query.filters import UNKNOWN_SPEAKER
from tracker.query.names import SHOWN_SPEAKER
from tracker.records import Candidate
from tracker.store.tables import ArticleRow, ClaimRow, MergedSpeakerRow, OutletRow, SpeakerRow


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with all a reader needs to judge it. ``start`` and ``end`` are offsets into the article's text.

    ``quote`` is the article's own words, parts joined with " […] "; ``context`` is the article around it. Dates are
    ISO strings of the precision known: ``said_on`` is when it was said, ``published`` when it was printed. Without a
    speaker ``speaker`` is None and ``speaker_type`` "unknown". ``quote_id`` and ``article_id`` are stable keys.
    ``candidates`` are the speakers considered besides, likeliest first; ``steps`` the evidence for programs. Claims of
    articles that print the same report have the same ``story``, None where the article stands alone.
    """

    quote_id: str
    said_on: str | None
    said_on_precision: str
    published: str | None
    speaker: str | None
    speaker_type: str
    quote: str
    kind: str
    cue: str | None
    via: str | None
    outlet: str | None
    title: str | None
    url: str | None
    source_text: str | None
    evidence: str
    confidence: float
    context: str
    start: int
    end: int
    article_id: str
    speaker_key: str | None
    is_official: bool
    office: str | None
    cue_type: str
    said_on_basis: str
    found_by: str
    article_name: str
    published_inferred: bool
    second_hand: bool = False
    candidates: tuple[Candidate, ...] = ()
    steps: tuple[dict[str, Any], ...] = ()
    story: int | None = None

    @property
    def day(self) -> str | None:
        """The ISO date it counts for: when said where known, else when published, else None."""
        return self.said_on or self.published


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker with the number of claims and the first and last day they count for, as ISO dates."""

    key: str
    name: str
    type: str
    is_official: bool
    claims: int
    first: str | None
    last: str | None
    aliases: tuple[str, ...]


CLAIM_ROWS: Select[*tuple[Any, ...]] = (
    select(
        col(ClaimRow.key).label("quote_id"),
        col(ClaimRow.said).label("said_on"),
        col(ClaimRow.said_precision).label("said_on_precision"),
        col(ArticleRow.published),
        col(SpeakerRow.name).label("speaker"),
        col(SpeakerRow.type).label("speaker_type"),
        col(ClaimRow.quote),
        col(ClaimRow.kind),
        col(ClaimRow.cue_text).label("cue"),
        col(ClaimRow.via),
        col(OutletRow.name).label("outlet"),
        col(ArticleRow.title),
        col(ArticleRow.url),
        col(ClaimRow.source_text),
        col(ClaimRow.evidence),
        col(ClaimRow.confidence),
        col(ClaimRow.context),
        col(ClaimRow.start),
        col(ClaimRow.end),
        col(ArticleRow.key).label("article_id"),
        col(SpeakerRow.key).label("speaker_key"),
        col(SpeakerRow.is_official),
        col(ClaimRow.office),
        col(ClaimRow.cue_type),
        col(ClaimRow.said_basis).label("said_on_basis"),
        col(ClaimRow.found_by),
        col(ArticleRow.name).label("article_name"),
        col(ArticleRow.published_inferred),
        col(ClaimRow.second_hand),
        col(ClaimRow.candidates),
        col(ClaimRow.steps),
        col(ArticleRow.story_id).label("story"),
    )
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

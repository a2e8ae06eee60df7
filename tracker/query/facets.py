"""Count how claims divide: by speaker, outlet, kind, topic or any field; and the days they span.

Each function needs one query.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Engine, distinct, func, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.conditions import select_rows
from tracker.query.views import COLUMNS
from tracker.records import VIA_JOINER
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow, SpeakerRow, TopicRow


@dataclass(frozen=True, slots=True)
class Facets:
    """How the claims of a filter divide: (name, number of claims) for each value, the most first.

    Claims without a known speaker or outlet count in ``total_claims`` only; ``unattributed`` is the number without a
    speaker.
    """

    speakers: list[tuple[str, int]]
    outlets: list[tuple[str, int]]
    kinds: list[tuple[str, int]]
    total_claims: int
    total_speakers: int
    total_outlets: int
    unattributed: int


def count_values(
    engine: Engine, field: str, where: ClaimFilter | None = None, *, limit: int = 100
) -> list[tuple[str, int]]:
    """Count the claims for each value of a field.

    Args:
        engine: The database.
        field: A field of ``ClaimView``. Example: "outlet".
        where: Which claims.
        limit: The most values to return.

    Returns:
        (value, number of claims), the most first; each of several relays of a claim counts.

    Raises:
        QueryError: There is no such field.
    """
    if field not in COLUMNS:
        raise QueryError(f"there is no field {field!r}", remedy="`tracker codebook` lists them")
    column = COLUMNS[field]
    rows = select_rows(where or ClaimFilter()).with_only_columns(column, func.count())
    counts: Counter[str] = Counter()
    with reading(engine) as connection:
        for value, count in read_rows(connection, rows.where(column.is_not(None)).group_by(column)):
            for each in value.split(VIA_JOINER) if field == "via" else (value,):
                counts[each] += count
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]


def count_facets(engine: Engine, where: ClaimFilter | None = None) -> Facets:
    """Count the claims of a filter by speaker, outlet and kind.

    Args:
        engine: The database.
        where: Which claims; ``limit`` is ignored.

    Returns:
        Names with the number of their claims, the most first, and totals.
    """
    rows = select_rows(where or ClaimFilter())
    totals = rows.with_only_columns(
        func.count(),
        func.count(distinct(col(SpeakerRow.id))),
        func.count(distinct(col(ArticleRow.outlet_id))),
        func.count(col(ClaimRow.speaker_id)),
    )

    def count_by(column: Mapped[str]) -> list[tuple[str, int]]:
        counts = rows.with_only_columns(column, func.count()).where(column.is_not(None)).group_by(column)
        return [(value, count) for value, count in read_rows(connection, counts.order_by(func.count().desc(), column))]

    with reading(engine) as connection:
        claims, speakers, outlets, attributed = connection.execute(totals).one()
        return Facets(
            speakers=count_by(col(SpeakerRow.name)),
            outlets=count_by(col(OutletRow.name)),
            kinds=count_by(col(ClaimRow.kind)),
            total_claims=claims,
            total_speakers=speakers,
            total_outlets=outlets,
            unattributed=claims - attributed,
        )


def list_topics(engine: Engine, where: ClaimFilter | None = None, *, limit: int = 50) -> list[tuple[str, int]]:
    """List what the claims of a filter are about.

    Args:
        engine: The database.
        where: Which claims.
        limit: The most topics to return.

    Returns:
        (term, number of claims), the most first.
    """
    rows = select_rows(where or ClaimFilter()).with_only_columns(col(ClaimRow.id))
    counted = (
        select(col(TopicRow.term), func.count())
        .where(col(TopicRow.claim_id).in_(rows))
        .group_by(col(TopicRow.term))
        .order_by(func.count().desc(), col(TopicRow.term))
        .limit(limit)
    )
    with reading(engine) as connection:
        return [(term, count) for term, count in read_rows(connection, counted)]


def date_bounds(engine: Engine) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which anything was said or published.

    Args:
        engine: The database.

    Returns:
        Both days; None where no day is known.
    """
    said = select(func.min(col(ClaimRow.on_first)), func.max(col(ClaimRow.on_last)))
    published = select(func.min(col(ArticleRow.published_first)), func.max(col(ArticleRow.published_last)))
    with reading(engine) as connection:
        days = [day for query in (said, published) for row in read_rows(connection, query) for day in row]
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None

"""Looking claims up: a page, all of them, one, or how many of which sort.

In: an engine and a ``ClaimFilter``. Out: views, in the order of their day, then article, then place in the article;
claims of no known day come last either way. A handful of queries each, however many claims there are.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Select, distinct, func, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.conditions import conditions, undated_conditions
from tracker.query.names import SHOWN_SPEAKER, speakers_named
from tracker.query.views import CLAIM_ROWS, COLUMNS, SpeakerView, make_claim_view
from tracker.records import VIA_JOINER, SpeakerType
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter
from tracker.store import open_store, reading
from tracker.store.tables import AliasRow, ArticleRow, ClaimRow, MergedSpeakerRow, OutletRow, SpeakerRow, TopicRow

_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Page:
    """One page of claims, how many there are on all pages, and how many are left out only as their day is unknown."""

    total: int
    claims: list[ClaimView]
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Facets:
    """How the claims of a filter divide: (name, claims) for each value, most first.

    Claims whose speaker or outlet is not known count in ``total_claims`` only; ``unattributed`` are those without a
    speaker.
    """

    speakers: list[tuple[str, int]]
    outlets: list[tuple[str, int]]
    kinds: list[tuple[str, int]]
    total_claims: int
    total_speakers: int
    total_outlets: int
    unattributed: int


def connect(database: str | Path) -> Engine:
    """Open a database for reading.

    Args:
        database: A file path or an SQLAlchemy URL.

    Returns:
        An engine for the functions of this package.

    Raises:
        StoreError: Where there is none.
    """
    return open_store(database, create=False)


def search_claims(engine: Engine, where: ClaimFilter | None = None) -> Page:
    """The page of claims that ``limit`` and ``offset`` cut out, and the total without them.

    Args:
        engine: The database.
        where: Which claims, in which order; all but thoughts and acts, oldest first, by default.

    Returns:
        The claims of the page, and how many there are.
    """
    where = where or ClaimFilter()
    rows = _select_claims(where).limit(where.limit).offset(where.offset or None)
    with reading(engine) as connection:
        claims = [make_claim_view(row) for row in connection.execute(rows)]
        total = len(claims)
        if where.limit or where.offset:
            total = connection.execute(_narrow(CLAIM_ROWS, where).with_only_columns(func.count())).scalar_one()
    return Page(total, claims, count_undated(engine, where))


def iter_claims(engine: Engine, where: ClaimFilter | None = None) -> Iterator[ClaimView]:
    """Every claim of a filter, without holding all of them in memory.

    Args:
        engine: The database.
        where: Which claims, in which order; its ``limit`` and ``offset`` do not count.

    Yields:
        A claim.
    """
    rows = _select_claims(where or ClaimFilter()).execution_options(yield_per=_ROWS_AT_ONCE)
    with reading(engine) as connection:
        for row in connection.execute(rows):
            yield make_claim_view(row)


def get_claim(engine: Engine, key: str) -> ClaimView | None:
    """The claim of a key.

    Args:
        engine: The database.
        key: Its ``quote_id``.

    Returns:
        The claim, thought or not; None where there is none.
    """
    with reading(engine) as connection:
        row = connection.execute(CLAIM_ROWS.where(col(ClaimRow.key) == key)).one_or_none()
    return make_claim_view(row) if row else None


def count_claims(engine: Engine, where: ClaimFilter | None = None) -> int:
    """How many claims there are.

    Args:
        engine: The database.
        where: Which to count; all that are stored by default, thoughts too.

    Returns:
        Their number, whatever the filter's ``limit``.
    """
    rows = _narrow(CLAIM_ROWS, where or ClaimFilter(thoughts=True)).with_only_columns(func.count())
    with reading(engine) as connection:
        return int(connection.execute(rows).scalar_one())


def count_undated(engine: Engine, where: ClaimFilter) -> int:
    """How many claims the filter leaves out only because their day is not known.

    Args:
        engine: The database.
        where: Which claims; its ``limit`` does not count.

    Returns:
        Their number; 0 where the filter asks for no days.
    """
    if not where.leaves_out_undated:
        return 0
    rows = CLAIM_ROWS.where(*undated_conditions(where)).with_only_columns(func.count())
    with reading(engine) as connection:
        return int(connection.execute(rows).scalar_one())


def count_values(
    engine: Engine, field: str, where: ClaimFilter | None = None, *, limit: int = 100
) -> list[tuple[str, int]]:
    """The values of a field with the number of claims that have them.

    Args:
        engine: The database.
        field: A field of ``ClaimView``. Example: "outlet".
        where: Which claims.
        limit: How many values at most.

    Returns:
        Values with their numbers, most first; each of several relays counts by itself.

    Raises:
        QueryError: There is no such field.
    """
    if field not in COLUMNS:
        raise QueryError(f"there is no field {field!r}", remedy="`tracker codebook` lists them")
    column = COLUMNS[field]
    rows = _narrow(CLAIM_ROWS, where or ClaimFilter()).with_only_columns(column, func.count())
    counts: Counter[str] = Counter()
    with reading(engine) as connection:
        for value, count in connection.execute(rows.where(column.is_not(None)).group_by(column)):
            for each in value.split(VIA_JOINER) if field == "via" else (value,):
                counts[each] += count
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]


def count_facets(engine: Engine, where: ClaimFilter | None = None) -> Facets:
    """Speakers, outlets and kinds of the filter's claims.

    Args:
        engine: The database.
        where: Which claims; its ``limit`` does not count.

    Returns:
        Names with the number of their claims, most first, and totals.
    """
    rows = _narrow(CLAIM_ROWS, where or ClaimFilter())
    totals = rows.with_only_columns(
        func.count(),
        func.count(distinct(col(SpeakerRow.id))),
        func.count(distinct(col(ArticleRow.outlet_id))),
        func.count(col(ClaimRow.speaker_id)),
    )

    def count_by(column: Mapped[str]) -> list[tuple[str, int]]:
        counts = rows.with_only_columns(column, func.count()).where(column.is_not(None)).group_by(column)
        return [(value, count) for value, count in connection.execute(counts.order_by(func.count().desc(), column))]

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
    """What the filter's claims are about.

    Args:
        engine: The database.
        where: Which claims.
        limit: How many topics at most.

    Returns:
        Terms with the number of claims that hold them, most claims first.
    """
    rows = _narrow(CLAIM_ROWS, where or ClaimFilter()).with_only_columns(col(ClaimRow.id)).order_by(None)
    counted = (
        select(col(TopicRow.term), func.count())
        .where(col(TopicRow.claim_id).in_(rows))
        .group_by(col(TopicRow.term))
        .order_by(func.count().desc(), col(TopicRow.term))
        .limit(limit)
    )
    with reading(engine) as connection:
        return [(term, count) for term, count in connection.execute(counted)]


def list_speakers(
    engine: Engine, names: Sequence[str] | None = None, *, thoughts: bool = False, unlisted: bool = False
) -> list[SpeakerView]:
    """Everyone who is quoted, most claims first.

    Args:
        engine: The database.
        names: Only speakers with one of these names or spellings, claims or not.
        thoughts: Whether thoughts and wishes count.
        unlisted: Only persons who are not on the roster.

    Returns:
        The speakers; claims of one who was merged into another count for that other.
    """
    # As precise as it is known: of what was said "in January" nobody knows that it was said on the first.
    day = func.coalesce(col(ClaimRow.said), col(ArticleRow.published))
    counted = (
        select(
            SHOWN_SPEAKER.label("speaker_id"),
            func.count().label("claims"),
            func.min(day).label("first"),
            func.max(day).label("last"),
        )
        .join_from(
            ClaimRow,
            MergedSpeakerRow,
            col(MergedSpeakerRow.speaker_id) == col(ClaimRow.speaker_id),
            isouter=True,
        )
        .join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        .where(*conditions(ClaimFilter(thoughts=thoughts)))
        .group_by(SHOWN_SPEAKER)
        .subquery()
    )
    claims = func.coalesce(counted.c.claims, 0)
    rows = select(
        col(SpeakerRow.id),
        col(SpeakerRow.key),
        col(SpeakerRow.name),
        col(SpeakerRow.type),
        col(SpeakerRow.is_official),
        claims.label("claims"),
        counted.c.first,
        counted.c.last,
    ).join_from(SpeakerRow, counted, counted.c.speaker_id == col(SpeakerRow.id), isouter=names is not None)
    if names is not None:
        rows = rows.where(col(SpeakerRow.id).in_(speakers_named(names)))
    if unlisted:
        rows = rows.where(~col(SpeakerRow.is_official), col(SpeakerRow.type) == SpeakerType.PERSON.value)
    rows = rows.order_by(claims.desc(), col(SpeakerRow.name), col(SpeakerRow.key))
    aliases: dict[int, list[str]] = defaultdict(list)
    with reading(engine) as connection:
        for speaker_id, alias in connection.execute(
            select(col(AliasRow.speaker_id), col(AliasRow.alias)).order_by(col(AliasRow.alias))
        ):
            aliases[speaker_id].append(alias)
        return [
            SpeakerView(
                key=row.key,
                name=row.name,
                type=row.type,
                is_official=row.is_official,
                claims=row.claims,
                first=row.first,
                last=row.last,
                aliases=tuple(aliases[row.id]),
            )
            for row in connection.execute(rows)
        ]


def date_bounds(engine: Engine) -> tuple[dt.date, dt.date] | None:
    """The first and last day on which anything was said or published.

    Args:
        engine: The database.

    Returns:
        Both days; None where no day is known.
    """
    said = select(func.min(col(ClaimRow.on_first)), func.max(col(ClaimRow.on_last)))
    published = select(func.min(col(ArticleRow.published_first)), func.max(col(ArticleRow.published_last)))
    with reading(engine) as connection:
        days = [*connection.execute(said).one(), *connection.execute(published).one()]
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None


def _narrow(rows: Select[*tuple[Any, ...]], where: ClaimFilter) -> Select[*tuple[Any, ...]]:
    return rows.where(*conditions(where))


def _select_claims(where: ClaimFilter) -> Select[*tuple[Any, ...]]:
    day = col(ClaimRow.on_first)
    return _narrow(CLAIM_ROWS, where).order_by(
        (day.desc() if where.newest_first else day.asc()).nulls_last(),
        col(ArticleRow.name),
        col(ArticleRow.key),
        col(ClaimRow.start),
        col(ClaimRow.key),
    )

"""Look up claims: a page, all, one, or their number.

In: an engine and a ``ClaimFilter``. Out: views, ordered by day, then article, then offset; claims without a known day
come last in either direction. Each function needs a handful of queries, however many claims there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Select, func
from sqlmodel import col

from tracker.query.conditions import select_rows, select_undated
from tracker.query.views import CLAIM_ROWS, make_claim_view
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter
from tracker.store import open_store, read_rows, reading
from tracker.store.tables import ArticleRow, ClaimRow


@dataclass(frozen=True, slots=True)
class Page:
    """One page of claims.

    ``total`` counts the claims of all pages, ``undated`` those left out only because their day is not known.
    """

    total: int
    claims: list[ClaimView]
    undated: int


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
    """Find the page of claims that ``limit`` and ``offset`` select, and the total without them.

    Args:
        engine: The database.
        where: Which claims, in which order; by default all except thoughts and bare acts, oldest first.

    Returns:
        The claims of the page, and how many there are.
    """
    where = where or ClaimFilter()
    rows = _select_claims(where).limit(where.limit).offset(where.offset or None)
    with reading(engine) as connection:
        claims = [make_claim_view(row) for row in read_rows(connection, rows)]
        total = len(claims)
        if where.limit or where.offset:
            total = connection.execute(select_rows(where).with_only_columns(func.count())).scalar_one()
    return Page(total, claims, count_undated(engine, where))


def iter_claims(engine: Engine, where: ClaimFilter | None = None) -> Iterator[ClaimView]:
    """Yield every claim of a filter, without holding all of them in memory.

    Args:
        engine: The database.
        where: Which claims, in which order; ``limit`` and ``offset`` are ignored.

    Yields:
        A claim.
    """
    with reading(engine) as connection:
        for row in read_rows(connection, _select_claims(where or ClaimFilter()), at_once=500):
            yield make_claim_view(row)


def get_claim(engine: Engine, key: str) -> ClaimView | None:
    """Look up one claim.

    Args:
        engine: The database.
        key: Its ``quote_id``.

    Returns:
        The claim, of any type of cue; None where there is none.
    """
    with reading(engine) as connection:
        row = next(read_rows(connection, CLAIM_ROWS.where(col(ClaimRow.key) == key)), None)
    return make_claim_view(row) if row else None


def count_claims(engine: Engine, where: ClaimFilter | None = None) -> int:
    """Count claims.

    Args:
        engine: The database.
        where: Which to count; by default all that are stored, thoughts too. ``limit`` is ignored.

    Returns:
        Their number.
    """
    rows = select_rows(where or ClaimFilter(thoughts=True)).with_only_columns(func.count())
    with reading(engine) as connection:
        return int(connection.execute(rows).scalar_one())


def count_undated(engine: Engine, where: ClaimFilter) -> int:
    """Count the claims that a filter leaves out only because their day is not known.

    Args:
        engine: The database.
        where: Which claims; ``limit`` is ignored.

    Returns:
        Their number; 0 where the filter has no dates.
    """
    if not where.leaves_out_undated:
        return 0
    rows = select_undated(where).with_only_columns(func.count())
    with reading(engine) as connection:
        return int(connection.execute(rows).scalar_one())


def _select_claims(where: ClaimFilter) -> Select[*tuple[Any, ...]]:
    day = col(ClaimRow.on_first)
    return select_rows(where).order_by(
        (day.desc() if where.newest_first else day.asc()).nulls_last(),
        col(ArticleRow.name),
        col(ArticleRow.key),
        col(ClaimRow.start),
        col(ClaimRow.key),
    )

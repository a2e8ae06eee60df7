"""Look up claims: a page, all, one, or their number.

In: an engine and a ``ClaimFilter``. Out: views, ordered by day, then article, then offset; claims without a known day
come last in either direction; or by how well they fit the words that are searched for. Each function needs a handful of
queries, however many claims there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Engine, func
from sqlmodel import col

from tracker.query.conditions import list_conditions, list_undated, select_claims
from tracker.query.hits import find_in_memory, note_look_up
from tracker.query.joins import select_facts
from tracker.query.likeness import Likeness, explain_alike
from tracker.query.notes import list_notes
from tracker.query.pages import iter_ids, list_page
from tracker.query.remembered import remember, without_page
from tracker.query.tallies import are_counted, count_all
from tracker.query.views import read_claims
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter
from tracker.store import open_store, reading
from tracker.store.shortening import find_claim
from tracker.store.tables import FactRow

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Page:
    """One page of claims.

    ``total`` counts the claims of all pages, ``undated`` those left out only because their day is not known.
    ``notes`` is what a reader should know of how the filter was understood, a line each. ``alike`` tells by
    ``quote_id`` how like the claims are to what the filter asks to be like.
    """

    total: int
    claims: list[ClaimView]
    undated: int
    notes: tuple[str, ...] = ()
    alike: Mapping[str, Likeness] = field(default_factory=dict)


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
    with reading(engine) as connection:
        total = _count(connection, where)
        ids = list_page(connection, where, total=total)
        claims = [
            claim for at in range(0, len(ids), _AT_ONCE) for claim in read_claims(connection, ids[at : at + _AT_ONCE])
        ]
        alike = explain_alike(where.like, claims) if where.like else {}
        return Page(total, claims, _count_undated(connection, where), list_notes(connection, where), alike)


def tell_notes(engine: Engine, where: ClaimFilter) -> tuple[str, ...]:
    """Tell how a filter is understood, where readers may have meant something else.

    Args:
        engine: The database.
        where: The filter.

    Returns:
        The notes of each of its pages.
    """
    with reading(engine) as connection:
        return list_notes(connection, where)


def iter_claims(engine: Engine, where: ClaimFilter | None = None) -> Iterator[ClaimView]:
    """Yield every claim of a filter, without holding all of them in memory.

    Args:
        engine: The database.
        where: Which claims, in which order; what selects a page is ignored.

    Yields:
        A claim.
    """
    with reading(engine) as connection:
        for ids in iter_ids(connection, where or ClaimFilter()):
            yield from read_claims(connection, ids)


def get_claim(engine: Engine, key: str) -> ClaimView | None:
    """Look up one claim.

    Args:
        engine: The database.
        key: Its ``quote_id``.

    Returns:
        The claim, of any type of cue; None where there is none.
    """
    with reading(engine) as connection:
        row = find_claim(connection, key)
        found = [] if row is None else read_claims(connection, [row])
    return found[0] if found else None


def is_among(engine: Engine, key: str, where: ClaimFilter) -> bool:
    """Tell whether a claim is one of a filter.

    Args:
        engine: The database.
        key: The ``quote_id`` of the claim.
        where: Which claims; what selects a page is ignored.

    Returns:
        True where it is.
    """
    with reading(engine) as connection:
        among: tuple[ColumnElement[bool], ...]
        if where.like:
            alike = list_page(connection, replace(where, limit=None, offset=0), total=1)
            among = (col(FactRow.claim_id).in_(alike),)
        else:
            among = (*list_conditions(connection, where),)
        row = find_claim(connection, key)
        found = select_facts(col(FactRow.claim_id), where=[*among, col(FactRow.claim_id) == row]).limit(1)
        return row is not None and connection.execute(found).first() is not None


def count_claims(engine: Engine, where: ClaimFilter | None = None) -> int:
    """Count claims.

    Args:
        engine: The database.
        where: Which to count; by default all that are stored, thoughts too. what selects a page is ignored.

    Returns:
        Their number.
    """
    with reading(engine) as connection:
        return _count(connection, where or ClaimFilter(thoughts=True))


def count_undated(engine: Engine, where: ClaimFilter) -> int:
    """Count the claims that a filter leaves out only because their day is not known.

    Args:
        engine: The database.
        where: Which claims; what selects a page is ignored.

    Returns:
        Their number; 0 where the filter has no dates.
    """
    with reading(engine) as connection:
        return _count_undated(connection, where)


def _count(connection: Connection, where: ClaimFilter) -> int:
    def count() -> int:
        if are_counted(connection, where):
            return count_all(connection, where)
        hits = find_in_memory(connection, where)
        if hits:
            return len(hits.ids)
        number = int(connection.execute(select_claims(connection, where, func.count())).scalar_one())
        note_look_up(connection, where, number)
        return number

    return remember(connection, ("claims", without_page(where)), count)


def _count_undated(connection: Connection, where: ClaimFilter) -> int:
    if not where.leaves_out_undated:
        return 0

    def count() -> int:
        found = select_facts(func.count(), where=list_undated(connection, where))
        return int(connection.execute(found).scalar_one())

    return remember(connection, ("undated", without_page(where)), count)

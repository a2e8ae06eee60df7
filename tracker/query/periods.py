"""How many claims each speaker made in each period, from the facts of claims alone.

In: a filter and the length of a period. Out: numbers by period. A period is as fine as the day is known: what was said
"in 2013" stands under the year, whatever the length.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, String, and_, case, cast, func, null, or_, select
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.conditions import list_conditions
from tracker.query.joins import select_facts
from tracker.records import PartialDate
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows
from tracker.store.tables import ClaimRow, FactRow

Every = Literal["day", "month", "year"]
DAY, MONTH, YEAR = len("2013-02-05"), len("2013-02"), len("2013")
LENGTHS: dict[str, int] = {"day": DAY, "month": MONTH, "year": YEAR}
_WEEK = dt.timedelta(days=6)
_SPEAKER, _OUTLET = col(FactRow.speaker_id), col(FactRow.outlet_id)
_FIRST, _LAST = cast(col(FactRow.on_first), String), cast(col(FactRow.on_last), String)


def find_length(every: str) -> int:
    """How many characters of an ISO date name a period.

    Args:
        every: "day", "month" or "year".

    Returns:
        The length. Example: "month" -> 7, as of "2013-02".

    Raises:
        QueryError: There is no such period.
    """
    if every not in LENGTHS:
        raise QueryError(f"there is no period {every!r}", remedy=f"choose from {', '.join(LENGTHS)}")
    return LENGTHS[every]


def count_periods(
    connection: Connection, where: ClaimFilter, length: int
) -> Iterator[tuple[str | None, int, int | None, int]]:
    """Count the claims of a filter by period, speaker and outlet.

    Args:
        connection: The database.
        where: Which claims; those of no known speaker are left out.
        length: How many characters of an ISO date name a period: ``DAY``, ``MONTH`` or ``YEAR``.

    Yields:
        The period, None where no day is known; the ids of speaker and outlet; the number.
    """
    conditions = [*list_conditions(connection, where), _SPEAKER.is_not(None)]
    for is_week, period in ((False, _period(length)), (True, func.substr(col(ClaimRow.said), 1, length))):
        of_these = _is_week() if is_week else or_(col(FactRow.on_first).is_(None), ~_is_week())
        # Grouped by name: to PostgreSQL an expression with values is not the same as one with equal values elsewhere.
        claims = select_facts(period.label("period"), _SPEAKER, _OUTLET, where=[*conditions, of_these]).subquery()
        query: Select[*tuple[Any, ...]] = select(*claims.c, func.count()).group_by(*claims.c)
        yield from map(tuple, read_rows(connection, query))


def are_of_periods(periods: Collection[str | None], length: int) -> list[ColumnElement[bool]]:
    """The conditions that claims are of one of some periods.

    Args:
        periods: As ``count_periods`` names them.
        length: As it was given to it.

    Returns:
        The conditions.
    """
    known = [period for period in periods if period is not None]
    undated = col(FactRow.on_first).is_(None)
    if not known:
        return [undated]
    days = [PartialDate.parse(period) for period in known]
    first, last = min(day.first for day in days), max(day.last for day in days)
    dated = and_(
        col(FactRow.on_first) >= max(first, dt.date.min + _WEEK) - _WEEK,
        col(FactRow.on_first) <= last,
        or_(
            and_(~_is_week(), _period(length).in_(known)),
            and_(_is_week(), func.substr(col(ClaimRow.said), 1, length).in_(known)),
        ),
    )
    return [or_(undated, dated) if None in periods else dated]


def _period(length: int) -> ColumnElement[Any]:
    """The period of a claim whose day is a day, a month or a year; of a week only the claim tells the day."""
    return case(
        (col(FactRow.on_first).is_(None), null()),
        (_spans("-01-01", "-12-31", YEAR), func.substr(_FIRST, 1, YEAR)),
        (_spans("-01", "", MONTH), func.substr(_FIRST, 1, min(length, MONTH))),
        else_=func.substr(_FIRST, 1, length),
    )


def _spans(begins: str, ends: str, length: int) -> ColumnElement[bool]:
    """That the days of a claim are a whole year, or a whole month."""
    same = func.substr(_FIRST, 1, length) == func.substr(_LAST, 1, length)
    last = func.substr(_LAST, length + 1)
    return and_(same, func.substr(_FIRST, length + 1) == begins, last == ends if ends else last >= "-28")


def _is_week() -> ColumnElement[bool]:
    """That the days of a claim are more than one and no month or year."""
    return and_(
        col(FactRow.on_first) != col(FactRow.on_last), ~_spans("-01-01", "-12-31", YEAR), ~_spans("-01", "", MONTH)
    )

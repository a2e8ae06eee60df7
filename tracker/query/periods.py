"""How many claims each speaker made in each period, from the facts of claims alone.

In: a filter and the length of a period. Out: numbers by period. A period is as fine as the day is known: what was said
"in 2013" stands under the year, whatever the length.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal_column,
    null,
    or_,
    select,
)
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
_A_WEEK = ""  # what is none of the periods
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
    # All outlets of a day as one text: an index has the days of a speaker in order, and nothing is sorted.
    days = (_SPEAKER, col(FactRow.on_first), col(FactRow.on_last))
    outlets = func.aggregate_strings(cast(func.coalesce(_OUTLET, literal_column("0")), String), ",")
    of_days: Select[*tuple[Any, ...]] = select_facts(_SPEAKER, _FIRST, _LAST, outlets, where=conditions)
    listed: dict[tuple[str | None, int], list[str]] = defaultdict(list)
    for speaker, first, last, printed_by in read_rows(connection, of_days.group_by(*days)):
        period = _name_period(first, last, length)
        if period != _A_WEEK:
            listed[period, speaker].append(printed_by)
    for (period, speaker), texts in listed.items():
        for outlet, number in Counter(",".join(texts).split(",")).items():
            yield period, speaker, int(outlet) or None, number
    # Of a week only the claim tells the day.
    day = func.substr(col(ClaimRow.said), 1, length).label("period")
    weeks = select_facts(day, _SPEAKER, _OUTLET, where=[*conditions, _is_week()]).subquery()
    # Grouped by name: to PostgreSQL an expression with values is not the same as one with equal values elsewhere.
    of_weeks: Select[*tuple[Any, ...]] = select(*weeks.c, func.count()).group_by(*weeks.c)
    yield from map(tuple, read_rows(connection, of_weeks))


def _name_period(first: str | None, last: str | None, length: int) -> str | None:
    """The period of a claim by its days; as fine as they are. Example: 2013-02-01 to 2013-02-28 is 2013-02."""
    if first is None or last is None:
        return None
    if first == last:
        return first[:length]
    if (first[YEAR:], last[YEAR:]) == ("-01-01", "-12-31") and first[:YEAR] == last[:YEAR]:
        return first[:YEAR]
    is_month = first[:MONTH] == last[:MONTH] and first[MONTH:] == "-01" and last[MONTH:] >= "-28"
    return first[: min(length, MONTH)] if is_month else _A_WEEK


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

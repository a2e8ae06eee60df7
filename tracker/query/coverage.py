"""How much of the news of a time is in the database: without that, a number of quotes tells nothing of who was silent.

In: a length of periods, and of which outlets. Out: the number of articles published in each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Select, String, cast, func, select
from sqlmodel import col

from tracker.query.periods import MONTH, YEAR, Every, find_length
from tracker.query.remembered import remember
from tracker.store import read_rows, reading
from tracker.store.tables import ArticleRow, OutletRow
from tracker.text import fold

_FIRST, _LAST = col(ArticleRow.published_first), col(ArticleRow.published_last)
_YEARS_FIRST_DAY = "-01-01"


def count_articles(engine: Engine, every: Every = "month", outlets: Sequence[str] = ()) -> dict[str, int]:
    """Count the articles of each period by their day of publication.

    Args:
        engine: The database.
        every: The length of a period: "day", "month" or "year".
        outlets: Only articles of these outlets, by name.

    Returns:
        Numbers by period, as "2013-02", in order; periods without an article are absent, and so are articles whose day
        is not known as finely.

    Raises:
        QueryError: There is no such period.
    """
    length = find_length(every)
    with reading(engine) as connection:
        return dict(articles_by_period(connection, length, outlets))


def count_stored(engine: Engine) -> int:
    """Count all articles, dated or not.

    Args:
        engine: The database.

    Returns:
        Their number.
    """
    with reading(engine) as connection:
        every = select(func.count()).select_from(ArticleRow)
        return int(remember(connection, "stored articles", lambda: connection.execute(every).scalar_one()))


def articles_by_period(connection: Connection, length: int, outlets: Sequence[str] = ()) -> dict[str, int]:
    """Count articles as ``count_articles`` does.

    Args:
        connection: The database.
        length: How many characters of an ISO date name a period, as ``find_length`` tells.
        outlets: Only articles of these outlets.

    Returns:
        Numbers by period; nobody may change them.
    """
    asked = tuple(outlets)
    return remember(connection, ("articles", length, asked), lambda: _count(connection, length, asked))


def _count(connection: Connection, length: int, outlets: Sequence[str]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for first, number in read_rows(connection, _of(outlets, select(_FIRST, func.count()).group_by(_FIRST))):
        counts[first.isoformat()[:length]] += number
    for first, number in _list_coarse(connection, length, outlets):
        counts[first[:length]] -= number
    return {period: number for period, number in sorted(counts.items()) if number > 0}


def _list_coarse(connection: Connection, length: int, outlets: Sequence[str]) -> list[tuple[str, int]]:
    """The articles whose day is less fine than the periods are: all begin on the first of a month, or of a year."""
    if length == YEAR:
        return []
    first = cast(_FIRST, String)
    begins = _YEARS_FIRST_DAY if length == MONTH else "-01"
    long = func.substr(cast(_LAST, String), 1, length) != func.substr(first, 1, length)
    coarse = select(_FIRST, func.count()).where(first.like(f"%{begins}"), long).group_by(_FIRST)
    return [(day.isoformat(), number) for day, number in read_rows(connection, _of(outlets, coarse))]


def _of(outlets: Sequence[str], query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    query = query.where(_FIRST.is_not(None))
    if not outlets:
        return query
    named = select(col(OutletRow.id)).where(col(OutletRow.folded).in_([fold(outlet) for outlet in outlets]))
    return query.where(col(ArticleRow.outlet_id).in_(named))

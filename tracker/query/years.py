"""How the claims of a filter divide by year."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Engine, func
from sqlmodel import col

from tracker.query.conditions import list_conditions
from tracker.query.hits import find_in_memory
from tracker.query.joins import select_facts
from tracker.query.remembered import remember, without_page
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import FactRow

_DAYS = col(FactRow.on_first), col(FactRow.on_last)


def count_years(engine: Engine, where: ClaimFilter | None = None) -> list[tuple[int, int]]:
    """Count the claims of each year, as a filter from its first to its last day finds them.

    Args:
        engine: The database.
        where: Which claims.

    Returns:
        (year, number of claims), the earliest first; what was said in a week of two years counts in both, and what is
        of no known day in each, where the filter keeps it.
    """
    asked = where or ClaimFilter()

    def count() -> list[tuple[int, int]]:
        hits = find_in_memory(connection, asked)
        if hits:
            return sorted(hits.count_years().items())
        query = select_facts(*_DAYS, func.count(), where=list_conditions(connection, asked)).group_by(*_DAYS)
        years: Counter[int] = Counter()
        undated = 0
        for first, last, number in read_rows(connection, query):
            if first is None:
                undated = number if asked.undated else 0
                continue
            for year in range(first.year, last.year + 1):
                years[year] += number
        return [(year, number + undated) for year, number in sorted(years.items())]

    with reading(engine) as connection:
        return list(remember(connection, ("years", without_page(asked)), count))

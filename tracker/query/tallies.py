"""Numbers of claims that the writer has counted already: a few rows, however many claims there are.

In: a filter. Out: numbers by speaker, outlet or term, for the filters that tallies can answer: all claims, and those
of some kinds.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select
from sqlmodel import col

from tracker.query.marked import select_marked
from tracker.schema.claim import REJECTED
from tracker.schema.filters import ClaimFilter
from tracker.store.tables import TallyRow

_ANSWERED = {"kind", "thoughts"}


def are_counted(connection: Connection, where: ClaimFilter) -> bool:
    """Whether the tallies say all that there is to count of a filter.

    Args:
        connection: The database.
        where: The filter.

    Returns:
        Whether it asks for nothing but kinds and thoughts, from which tallies do not tell what was rejected.
    """
    if not where.active().keys() <= _ANSWERED:
        return False
    return not where.thoughts or connection.execute(select_marked(REJECTED).limit(1)).first() is None


def select_tallies(field: str, where: ClaimFilter, *columns: Any) -> Select[*tuple[Any, ...]]:
    """Select numbers of claims by the ids of what has them.

    Args:
        field: "speaker", "outlet" or "topic".
        where: Which claims, of a filter that ``are_counted``.
        *columns: Further columns of ``TallyRow`` to count by.

    Returns:
        A selection of ``value_id``, 0 for claims that have none, the columns, and ``claims``.
    """
    of_all = [col(TallyRow.value_id), *columns]
    number = func.sum(col(TallyRow.claims))
    chosen = select(*of_all, number.label("claims")).where(col(TallyRow.field) == field)
    if not where.thoughts:
        chosen = chosen.where(col(TallyRow.is_report).is_(True))
    if where.kind:
        chosen = chosen.where(col(TallyRow.kind).in_(where.kind))
    return chosen.group_by(*of_all).having(number > 0)


def count_all(connection: Connection, where: ClaimFilter) -> int:
    """The number of claims of a filter that ``are_counted``: each has an outlet, or none."""
    outlets = select_tallies("outlet", where).subquery()
    return int(connection.execute(select(func.coalesce(func.sum(outlets.c.claims), 0))).scalar_one())

"""Selecting from the facts of claims, with no more tables than what is asked names.

In: columns, conditions and orders. Out: a selection from ``fact``, joined with claim, article, outlet and speaker only
where one of them names a column of it: a million narrow rows are counted in the time of some thousand wide ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.sql.elements import ColumnClause
from sqlalchemy.sql.selectable import ScalarSelect, SelectBase
from sqlalchemy.sql.visitors import ExternallyTraversible
from sqlmodel import col

from tracker.store.tables import ArticleRow, ClaimRow, FactRow, OutletRow, SpeakerRow


def select_facts(
    *columns: Any,
    where: Iterable[ColumnElement[bool]] = (),
    also: Iterable[ColumnElement[Any]] = (),
    of_nearly_all: bool = False,
) -> Select[*tuple[Any, ...]]:
    """Select columns of claims.

    Args:
        *columns: What to select.
        where: What must hold.
        also: What else will be named, as in an order.
        of_nearly_all: Whether nearly all claims are looked at: then they are read as they lie in the file, in a third
            of the time of one by one in the order of an index of facts.

    Returns:
        The selection, in no order.
    """
    conditions = tuple(where)
    named = {name for each in (*columns, *conditions, *also) for name in _tables_of(each)}
    query: Select[*tuple[Any, ...]] = select(*columns).select_from(FactRow)
    if named & {"claim", "article"}:
        claim_id: Any = col(ClaimRow.id)
        query = query.join(ClaimRow, (claim_id + 0 if of_nearly_all else claim_id) == col(FactRow.claim_id))
    if "article" in named:
        query = query.join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
    if "outlet" in named:
        query = query.outerjoin(OutletRow, col(OutletRow.id) == col(FactRow.outlet_id))
    if "speaker" in named:
        query = query.outerjoin(SpeakerRow, col(SpeakerRow.id) == col(FactRow.speaker_id))
    return query.where(*conditions)


def _tables_of(element: Any) -> Iterator[str]:
    """The tables whose columns an expression names itself; selections within it have their own."""
    if isinstance(element, SelectBase | ScalarSelect):
        return
    if hasattr(element, "__clause_element__"):
        element = element.__clause_element__()
    if isinstance(element, ColumnClause):
        if element.table is not None:
            yield str(getattr(element.table, "name", ""))
        return
    if isinstance(element, ExternallyTraversible):
        for child in element.get_children():
            yield from _tables_of(child)

"""Which claims a page holds, in order: by day, then article, then place; or by how well they fit what is searched for.

In: a filter. Out: ids of claims. The days of a page are found among the facts, and only claims of these days are sorted
by their article and place, so that a page costs the same however many claims there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.conditions import list_conditions, words_stand_in
from tracker.query.hits import find_in_memory, note_look_up
from tracker.query.joins import select_facts
from tracker.query.likeness import find_alike
from tracker.query.tallies import are_counted
from tracker.schema.filters import NEWEST, OLDEST, RELEVANCE, ClaimFilter
from tracker.search.parser import parse_query
from tracker.store.shortening import KEY, find_claim
from tracker.store.tables import ArticleRow, ClaimRow, FactRow
from tracker.store.word_queries import find_hits, list_ranks

_ID, _DAY = col(FactRow.claim_id), col(FactRow.on_first)
_WITHIN_DAY: tuple[Any, ...] = (
    col(ArticleRow.name),
    col(ArticleRow.key),
    col(ClaimRow.start),
    KEY,
)
_AT_ONCE = 500
_FEW = 500
_SORTED_AT_ONCE = 5000
_ALL = 2**31
Conditions = Sequence[ColumnElement[bool]]


def list_page(connection: Connection, where: ClaimFilter, *, total: int) -> list[int]:
    """List the claims of a page.

    Args:
        connection: The database.
        where: Which claims, in which order, from where on, and how many at most.
        total: How many claims all pages have: few are sorted at once.

    Returns:
        The ids of their rows, in order.

    Raises:
        QueryError: ``after`` names no claim.
    """
    if where.like:
        alike = list(find_alike(connection, where, list_conditions))[where.offset :]
        return alike[: where.limit]
    if not total:
        return []
    found = _list_hits(connection, where)
    if found is not None:
        return found
    note_look_up(connection, where, total)
    if where.order_of_page == RELEVANCE or (not where.after and (where.limit is None or total <= _FEW)):
        chosen = _select_all(connection, where).limit(where.limit).offset(where.offset or None)
        return list(connection.execute(chosen).scalars())
    limit = where.limit or _ALL
    conditions = list_conditions(connection, where, walks=True)
    if where.after:
        return _list_after(connection, where, conditions, limit)
    return _list_by_number(connection, where, conditions, where.offset, limit)


def _list_hits(connection: Connection, where: ClaimFilter) -> list[int] | None:
    """A page of a search that is in memory: the database sorts the claims of its days; None where it must do more."""
    query, is_ranked = parse_query(where.text or ""), where.order_of_page == RELEVANCE
    if where.limit is None or where.limit > _AT_ONCE or (is_ranked and not query.required):
        return None
    hits = find_in_memory(connection, where)
    if hits is None:
        return None
    if is_ranked:
        ranked = list_ranks(connection, query, words_stand_in(where))
        return hits.list_by_rank(*ranked, where.offset, where.limit) if ranked else None
    rest: list[int] = []
    offset, newest = where.offset, where.order_of_page == NEWEST
    if where.after:
        row, day = _find_after(connection, where)
        same_day, offset = hits.list_of_day(day, newest=newest)
        if len(same_day) > _SORTED_AT_ONCE:
            return None
        of_day = _sort_ids(connection, where, [*same_day, row])
        rest = of_day[of_day.index(row) + 1 :][: where.limit]
    among, before = hits.list_of_page(offset, where.limit - len(rest), newest=newest)
    if len(among) > _SORTED_AT_ONCE:
        return None
    return rest + _sort_ids(connection, where, among)[before:][: where.limit - len(rest)]


def _sort_ids(connection: Connection, where: ClaimFilter, ids: Sequence[int]) -> list[int]:
    return list(connection.execute(_select_sorted(where, [_ID.in_(ids)])).scalars()) if ids else []


def iter_ids(connection: Connection, where: ClaimFilter) -> Iterator[list[int]]:
    """Iterate over the claims of a filter.

    Args:
        connection: The database.
        where: Which claims, in which order; all pages.

    Yields:
        The ids of some hundred rows, in order.
    """
    if where.like:
        yield list(find_alike(connection, where, list_conditions))
        return
    parts = _part_by_days(connection, where) if are_counted(connection, where) else [_select_all(connection, where)]
    for part in parts:
        found = connection.execute(part, execution_options={"yield_per": _AT_ONCE}).scalars()
        while ids := list(islice(found, _AT_ONCE)):
            yield ids


def list_among(connection: Connection, where: ClaimFilter, conditions: Conditions) -> list[int]:
    """List the claims of a filter that some more must hold of.

    Args:
        connection: The database.
        where: Which claims, in which order by day; all pages.
        conditions: Conditions on ``fact`` and what is joined to it.

    Returns:
        The ids of their rows, in order.
    """
    chosen = _select_sorted(where, [*list_conditions(connection, where, walks=True), *conditions])
    return list(connection.execute(chosen).scalars())


def _part_by_days(connection: Connection, where: ClaimFilter) -> Iterator[Select[*tuple[Any, ...]]]:
    """All pages of nearly all claims, some days at a time: to sort a million at once takes seconds before the first."""
    conditions = list_conditions(connection, where)
    rest = [*conditions, _DAY.is_not(None)]
    is_newest = where.order_of_page == NEWEST
    while True:
        days = select_facts(_DAY, where=rest).order_by(_DAY.desc() if is_newest else _DAY)
        last = connection.execute(days.limit(1).offset(_SORTED_AT_ONCE)).scalar()
        if last is None:
            break
        yield _select_sorted(where, [*rest, last <= _DAY if is_newest else last >= _DAY])
        rest = [*conditions, last > _DAY if is_newest else last < _DAY]
    yield _select_sorted(where, rest)
    yield _select_sorted(where, [*conditions, _DAY.is_(None)])


def _select_all(connection: Connection, where: ClaimFilter) -> Select[*tuple[Any, ...]]:
    query = parse_query(where.text or "")
    if where.order_of_page == RELEVANCE and query.required:
        others = replace(where, text=None, in_context=False, order=OLDEST)
        conditions = list_conditions(connection, others)  # what is ranked holds the words
        ranks = find_hits(query, words_stand_in(where)).subquery()
        chosen = select_facts(_ID, where=conditions).join(ranks, ranks.c.claim_id == _ID)
        return chosen.order_by(ranks.c.rank, _in_order(where), _ID)
    return _select_sorted(where, list_conditions(connection, where))


def _select_sorted(where: ClaimFilter, conditions: Conditions) -> Select[*tuple[Any, ...]]:
    return select_facts(_ID, where=conditions, also=_WITHIN_DAY).order_by(_in_order(where), *_WITHIN_DAY)


def _in_order(where: ClaimFilter) -> Any:
    return (_DAY.desc() if where.order_of_page == NEWEST else _DAY.asc()).nulls_last()


def _list_after(connection: Connection, where: ClaimFilter, conditions: Conditions, limit: int) -> list[int]:
    """A page behind a claim, which need not be one of the filter: what is left of its day, then the next days."""
    row, day = _find_after(connection, where)
    same_day = [_DAY.is_(None) if day is None else day == _DAY, or_(row == _ID, and_(True, *conditions))]
    of_day = list(connection.execute(_select_sorted(where, same_day)).scalars())
    rest = of_day[of_day.index(row) + 1 :][:limit]
    if day is None or len(rest) == limit:
        return rest
    later = day > _DAY if where.order_of_page == NEWEST else day < _DAY
    rest += _list_dated(connection, where, [*conditions, later], 0, limit - len(rest))
    return rest + _list_undated(connection, where, conditions, 0, limit - len(rest))


def _find_after(connection: Connection, where: ClaimFilter) -> tuple[Any, Any]:
    """The row and the day of the claim that a page goes on after."""
    row = find_claim(connection, where.after or "")
    found = connection.execute(select_facts(_ID, _DAY, where=[_ID.in_([row])])).first() if row is not None else None
    if found is None:
        raise QueryError(f"there is no quote {where.after!r} to go on after", remedy="begin with the first page")
    return found[0], found[1]


def _list_by_number(
    connection: Connection, where: ClaimFilter, conditions: Conditions, offset: int, limit: int
) -> list[int]:
    """A page by numbers: claims with a day, then those without."""
    ids = _list_dated(connection, where, conditions, offset, limit)
    if offset and not ids:
        dated = select_facts(func.count(), where=[*conditions, _DAY.is_not(None)])
        offset -= connection.execute(dated).scalar_one()
    return ids + _list_undated(connection, where, conditions, 0 if ids else offset, limit - len(ids))


def _list_dated(
    connection: Connection, where: ClaimFilter, conditions: Conditions, offset: int, limit: int
) -> list[int]:
    """Those of a page that have a day: the claims of its days are sorted, and those before it left out."""
    dated = [*conditions, _DAY.is_not(None)]
    is_newest = where.order_of_page == NEWEST
    days = select_facts(_DAY, _ID, where=dated).order_by(_DAY.desc() if is_newest else _DAY)
    wanted = min(limit, _AT_ONCE)
    found = connection.execute(days.limit(wanted * (1 if offset else 2)).offset(offset or None)).all()
    if not found:
        return []
    first, last = found[0][0], found[:wanted][-1][0]
    if not offset and limit <= _AT_ONCE and (len(found) < 2 * wanted or found[-1][0] != last):
        # All claims of the days are among these, so what is asked need not be looked for again.
        ids = [row for day, row in found if (day >= last if is_newest else day <= last)]
        chosen = _select_sorted(where, [_ID.in_(ids)]).limit(limit)
        return list(connection.execute(chosen).scalars())
    if limit > _AT_ONCE:
        last = connection.execute(days.limit(1).offset(offset + limit - 1)).scalar()
    earlier = first < _DAY if is_newest else first > _DAY
    before = connection.execute(select_facts(func.count(), where=[*dated, earlier])).scalar_one() if offset else 0
    within = [*dated, ~earlier]
    if last is not None:
        within.append(last <= _DAY if is_newest else last >= _DAY)
    chosen = _select_sorted(where, within).limit(limit).offset(offset - before or None)
    return list(connection.execute(chosen).scalars())


def _list_undated(
    connection: Connection, where: ClaimFilter, conditions: Conditions, offset: int, limit: int
) -> list[int]:
    """Those of a page that have no day, which come last in either direction."""
    if not limit or where.leaves_out_undated:
        return []
    chosen = _select_sorted(where, [*conditions, _DAY.is_(None)]).limit(limit).offset(offset or None)
    return list(connection.execute(chosen).scalars())

"""Count how claims divide: by speaker, outlet, kind, topic or any field; and the days they span.

Each function needs a handful of queries, on the facts of claims alone wherever they tell; each count is made once for
each state of the database.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, Integer, Select, String, cast, func, literal_column, select
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.columns import find_names
from tracker.query.conditions import FACTS, list_conditions, select_claims
from tracker.query.hits import find_in_memory, note_look_up
from tracker.query.joins import select_facts
from tracker.query.remembered import remember, without_page
from tracker.query.tallies import are_counted, select_tallies
from tracker.query.views import COLUMNS
from tracker.records import VIA_JOINER
from tracker.schema.filters import ClaimFilter
from tracker.store import damaged, read_rows, reading
from tracker.store.tables import ArticleRow, FactRow, OutletRow, SpeakerRow, TallyRow, TermRow, TopicRow

_SPEAKER, _OUTLET, _KIND = col(FactRow.speaker_id), col(FactRow.outlet_id), col(FactRow.kind)
_NAMED_BY = {"speaker": (_SPEAKER, SpeakerRow), "outlet": (_OUTLET, OutletRow)}
_FEW = 500
_YEAR = dt.timedelta(days=366)
Counts = list[tuple[str, int]]
Conditions = Iterable[ColumnElement[bool]]


class Divided(NamedTuple):
    """Numbers of claims by the id of the speaker, by that of the outlet, and by kind."""

    speakers: Counter[int | None]
    outlets: Counter[int | None]
    kinds: Counter[str]


@dataclass(frozen=True, slots=True)
class Facets:
    """How the claims of a filter divide: (name, number of claims) for each value, the most first.

    Claims without a known speaker or outlet count in ``total_claims`` only; ``unattributed`` is the number without a
    speaker.
    """

    speakers: list[tuple[str, int]]
    outlets: list[tuple[str, int]]
    kinds: list[tuple[str, int]]
    total_claims: int
    total_speakers: int
    total_outlets: int
    unattributed: int


def count_values(
    engine: Engine, field: str, where: ClaimFilter | None = None, *, limit: int = 100
) -> list[tuple[str, int]]:
    """Count the claims for each value of a field.

    Args:
        engine: The database.
        field: A field of ``ClaimView``. Example: "outlet".
        where: Which claims.
        limit: The most values to return.

    Returns:
        (value, number of claims), the most first; each of several relays of a claim counts.

    Raises:
        QueryError: There is no such field.
    """
    if field not in COLUMNS:
        raise QueryError(f"there is no field {field!r}", remedy="`tracker codebook` lists them")
    asked = where or ClaimFilter()
    with reading(engine) as connection:
        key = ("values", field, limit, without_page(asked))
        return list(remember(connection, key, lambda: _count_values(connection, field, asked, limit)))


def _count_values(connection: Connection, field: str, where: ClaimFilter, limit: int) -> Counts:
    conditions = list_conditions(connection, where)
    if field in _NAMED_BY:
        column, table = _NAMED_BY[field]
        if are_counted(connection, where):
            tallies = read_rows(connection, select_tallies(field, where))
            return _name(connection, table, {each: int(number) for each, number in tallies if each})[:limit]
        counted = select_facts(column, func.count(), where=conditions).where(column.is_not(None)).group_by(column)
        return _name(connection, table, dict(map(tuple, read_rows(connection, counted))))[:limit]
    if field == "kind" and are_counted(connection, where):
        return _most_first(_read_tallies(connection, where).kinds)[:limit]
    cells: Any = FACTS.get(field, COLUMNS[field])
    of_nearly_all = are_counted(connection, where) and cells.key not in {"via", "cue_text", "corrected"}  # have indexes
    numbers = select_facts(cells, func.count(), where=conditions, of_nearly_all=of_nearly_all)
    values = numbers.where(cells.is_not(None)).group_by(cells)
    if field != "via":
        values = values.order_by(func.count().desc(), cells).limit(limit)
    each_counts: Counter[str] = Counter()
    for value, number in read_rows(connection, values):
        for each in value.split(VIA_JOINER) if field == "via" else (value,):
            each_counts[each] += number
    return _most_first(each_counts)[:limit]


def count_facets(engine: Engine, where: ClaimFilter | None = None) -> Facets:
    """Count the claims of a filter by speaker, outlet and kind.

    Args:
        engine: The database.
        where: Which claims; what selects a page is ignored.

    Returns:
        Names with the number of their claims, the most first, and totals.
    """
    asked = where or ClaimFilter()
    with reading(engine) as connection:
        key = ("facets", without_page(asked))
        return remember(connection, key, lambda: _count_facets(connection, asked))


def _count_facets(connection: Connection, where: ClaimFilter) -> Facets:
    in_memory = _count_in_memory(connection, where)
    if in_memory:
        return in_memory
    speakers, outlets, kinds = (
        _read_tallies(connection, where) if are_counted(connection, where) else _divide(connection, where)
    )
    total, unattributed = kinds.total(), speakers.pop(None, 0)
    outlets.pop(None, None)
    return Facets(
        speakers=_name(connection, SpeakerRow, speakers),
        outlets=_name(connection, OutletRow, outlets),
        kinds=_most_first(kinds),
        total_claims=total,
        total_speakers=len(speakers),
        total_outlets=len(outlets),
        unattributed=unattributed,
    )


def _count_in_memory(connection: Connection, where: ClaimFilter) -> Facets | None:
    hits = find_in_memory(connection, where, counted=True)
    known, printed = (find_names(connection, table) if hits else None for table in (SpeakerRow, OutletRow))
    if hits is None or known is None or printed is None:
        return None
    speakers, outlets = hits.count_speakers(), hits.count_outlets()
    return Facets(
        speakers=known.rank(speakers),
        outlets=printed.rank(outlets),
        kinds=_most_first(hits.count_kinds()),
        total_claims=len(hits.ids),
        total_speakers=int((speakers[1:] > 0).sum()),
        total_outlets=int((outlets[1:] > 0).sum()),
        unattributed=int(speakers[0]),
    )


def _read_tallies(connection: Connection, where: ClaimFilter) -> Divided:
    divided = speakers, outlets, kinds = Divided(Counter(), Counter(), Counter())
    for speaker, number in read_rows(connection, select_tallies("speaker", where)):
        speakers[speaker or None] = int(number)
    for outlet, kind, number in read_rows(connection, select_tallies("outlet", where, col(TallyRow.kind))):
        outlets[outlet or None] += int(number)
        kinds[kind] += int(number)
    return divided


def _divide(connection: Connection, where: ClaimFilter) -> Divided:
    """The numbers of claims by speaker, by outlet and by kind, from one look at each.

    To group many rows, a database sorts them; written one behind the other, they are counted in a third of the time.
    """
    speaker, outlet = (_list_ids(func.coalesce(each, literal_column("0"))) for each in (_SPEAKER, _OUTLET))
    lists = (speaker, outlet, func.aggregate_strings(_KIND, ","))
    [(speakers, outlets, kinds)] = read_rows(connection, select_claims(connection, where, *lists))
    by_kind = Counter(kinds.split(",") if kinds else ())
    note_look_up(connection, where, by_kind.total())
    return Divided(
        Counter(_count_ids(speakers, "speaker_id")),
        Counter(_count_ids(outlets, "outlet_id")),
        by_kind,
    )


def _list_ids(column: Any) -> Any:
    return func.aggregate_strings(cast(column, String), ",")


def _count_ids(listed: str | None, column: str) -> dict[int | None, int]:
    counts = Counter(listed.split(",") if listed else ())
    try:
        return {int(each) or None: number for each, number in counts.items()}
    except ValueError as error:
        raise damaged(column, str(error)) from error


def _name(connection: Connection, table: Any, counts: dict[Any, int]) -> Counts:
    """Counts by name instead of by id; two of one name count together."""
    name = col(table.term if table is TermRow else table.name)
    names: Select[*tuple[Any, ...]] = select(col(table.id), name)
    if len(counts) < _FEW:
        names = names.where(col(table.id).in_(list(counts)))
    by_name: Counter[str] = Counter()
    for each, name in read_rows(connection, names):
        if counts.get(each):
            by_name[name] += counts[each]
    return _most_first(by_name)


def _most_first(counts: Counter[str]) -> Counts:
    by_name = sorted(counts.items(), key=itemgetter(0))
    return sorted(by_name, key=itemgetter(1), reverse=True)  # which leaves equal numbers in their order


def list_topics(engine: Engine, where: ClaimFilter | None = None, *, limit: int = 50) -> list[tuple[str, int]]:
    """List what the claims of a filter are about.

    Args:
        engine: The database.
        where: Which claims.
        limit: The most topics to return.

    Returns:
        (term, number of claims), the most first.
    """
    asked = where or ClaimFilter()

    with reading(engine) as connection:
        key = ("topics", limit, without_page(asked))
        return list(remember(connection, key, lambda: _count_topics(connection, asked, limit)))


def _count_topics(connection: Connection, where: ClaimFilter, limit: int) -> Counts:
    if are_counted(connection, where):
        tallies = select_tallies("topic", where).subquery()
        number = cast(tallies.c.claims, Integer)
        named = select(col(TermRow.term), number).join_from(tallies, TermRow, col(TermRow.id) == tallies.c.value_id)
        of_all = named.order_by(number.desc(), col(TermRow.term)).limit(limit)
        return [(term, claims) for term, claims in read_rows(connection, of_all)]
    hits = find_in_memory(connection, where)
    counts = hits.count_topics(connection) if hits else None
    if counts is None:
        facts = select_claims(connection, where, col(FactRow.claim_id))
        listed = select(_list_ids(col(TopicRow.term_id))).where(col(TopicRow.claim_id).in_(facts))
        [(terms,)] = read_rows(connection, listed)
        counts = Counter(_count_ids(terms, "term_id"))
        note_look_up(connection, where, counts.total())
    # Of equal numbers the first by name count: whoever has as many as the last one may be among them.
    least = min((number for _, number in counts.most_common(limit)), default=0)
    return _name(connection, TermRow, {each: number for each, number in counts.items() if number >= least})[:limit]


def date_bounds(engine: Engine) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which anything was said or published.

    Args:
        engine: The database.

    Returns:
        Both days; None where no day is known.
    """
    pairs = (
        (col(FactRow.on_first), col(FactRow.on_last)),
        (col(ArticleRow.published_first), col(ArticleRow.published_last)),
    )
    with reading(engine) as connection:
        known = remember(connection, "bounds", lambda: [day for pair in pairs for day in _find_ends(connection, *pair)])
    return (min(known), max(known)) if known else None


def _find_ends(connection: Connection, first: Any, last: Any) -> Iterable[dt.date]:
    """The ends of what days span, each found at an end of an index: none is longer than a year."""
    for row in read_rows(connection, select(func.min(first))):
        earliest = row[0]
    if earliest is None:
        return
    yield earliest
    for row in read_rows(connection, select(func.max(first))):
        latest = row[0]
    since = max(latest, dt.date.min + _YEAR) - _YEAR
    for row in read_rows(connection, select(func.max(last)).where(first >= since)):
        yield row[0]

"""Who is most quoted, within any filter: a list to page through and to search by name.

In: a filter, a part of a name, which kinds of speakers. Out: a page of speakers with their numbers of quotes and of
outlets.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, Integer, Select, cast, func, select
from sqlmodel import col

from tracker.query.conditions import list_conditions
from tracker.query.joins import select_facts
from tracker.query.remembered import remember, without_page
from tracker.query.speakers import RankedSpeaker, read_speakers
from tracker.query.tallies import are_counted, select_tallies
from tracker.query.views import SpeakerView
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import AliasRow, FactRow, SpeakerRow
from tracker.text import fold

_SPEAKER = col(FactRow.speaker_id)


@dataclass(frozen=True, slots=True)
class QuotedSpeaker:
    """A speaker of the list, with the number of outlets that quote them."""

    speaker: SpeakerView
    outlets: int


@dataclass(frozen=True, slots=True)
class MostQuoted:
    """A page of speakers, and how many all pages have."""

    rows: list[QuotedSpeaker]
    total: int


class _Known(NamedTuple):
    """How a speaker is found: the type, and every name, folded, between blanks. Example: " sergei lavrov  lavrov "."""

    type: str
    names: str


def list_most_quoted(
    engine: Engine,
    where: ClaimFilter | None = None,
    *,
    named: str = "",
    types: Collection[str] = (),
    officials: bool = False,
    limit: int = 50,
    offset: int = 0,
) -> MostQuoted:
    """List speakers by the number of their claims, the most quoted first.

    Args:
        engine: The database.
        where: Which claims count.
        named: What one of their names holds, at the beginning of a word. Example: "lavr".
        types: Only speakers of these types, as "person"; all without it.
        officials: Only those on the roster.
        limit: The most speakers of a page.
        offset: How many to leave out before them.

    Returns:
        The page. Where a name is looked for, officials and those whose own word is the whole of it come first.
    """
    where = where or ClaimFilter()
    with reading(engine) as connection:
        ranked = remember(connection, ("most quoted", without_page(where)), lambda: _rank(connection, where))
        known = remember(connection, "names of speakers", lambda: _read_names(connection)) if named or types else {}
        chosen = [
            each
            for each in ranked
            if (each.is_official or not officials) and (not known or _is_asked(known.get(each.id), named, types))
        ]
        if named.strip():
            whole = f" {fold(named).strip()} "
            chosen.sort(key=lambda each: (whole not in known[each.id].names, not each.is_official))
        page = chosen[offset:][:limit]
        outlets = _count_outlets(connection, where, [each.id for each in page])
        views = read_speakers(connection, page, where)
        rows = [QuotedSpeaker(view, outlets.get(each.id, 0)) for each, view in zip(page, views, strict=True)]
        return MostQuoted(rows, len(chosen))


def _rank(connection: Connection, where: ClaimFilter) -> list[RankedSpeaker]:
    conditions = [*list_conditions(connection, where), _SPEAKER.is_not(None)]
    numbers: tuple[Any, ...] = (_SPEAKER.label("value_id"), func.count().label("claims"))
    by_facts = select_facts(*numbers, where=conditions).group_by(_SPEAKER)
    counted = (select_tallies("speaker", where) if are_counted(connection, where) else by_facts).subquery()
    speaker: tuple[Any, ...] = (col(SpeakerRow.id), col(SpeakerRow.name), col(SpeakerRow.is_official))
    rows: Select[*tuple[Any, ...]] = (
        select(*speaker, cast(counted.c.claims, Integer))
        .join_from(SpeakerRow, counted, counted.c.value_id == col(SpeakerRow.id))
        .order_by(counted.c.claims.desc(), col(SpeakerRow.name), col(SpeakerRow.key))
    )
    return [RankedSpeaker(*row) for row in read_rows(connection, rows)]


def _read_names(connection: Connection) -> dict[int, _Known]:
    names: Select[*tuple[Any, ...]] = select(col(SpeakerRow.id), col(SpeakerRow.type), col(SpeakerRow.folded))
    known = {each: _Known(kind, f" {folded} ") for each, kind, folded in read_rows(connection, names)}
    for each, folded in read_rows(connection, select(col(AliasRow.speaker_id), col(AliasRow.folded))):
        known[each] = known[each]._replace(names=f"{known[each].names} {folded} ")
    return known


def _is_asked(known: _Known | None, named: str, types: Collection[str]) -> bool:
    if known is None or (types and known.type not in types):
        return False
    return all(f" {word}" in known.names or f"-{word}" in known.names for word in fold(named).split())


def _count_outlets(connection: Connection, where: ClaimFilter, ids: list[int]) -> dict[int, int]:
    conditions = [*list_conditions(connection, where), _SPEAKER.in_(ids)]
    outlets = select_facts(_SPEAKER, func.count(func.distinct(col(FactRow.outlet_id))), where=conditions)
    return dict(map(tuple, read_rows(connection, outlets.group_by(_SPEAKER))))

"""List who is quoted: how often, from when to when, and under which names.

Tallies say who is quoted how often; only of the speakers of a page are days and names read.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, Integer, Select, and_, cast, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from tracker.query.conditions import list_conditions
from tracker.query.joins import select_facts
from tracker.query.names import find_speakers
from tracker.query.remembered import remember
from tracker.query.tallies import are_counted, select_tallies
from tracker.query.views import SpeakerView
from tracker.records import SpeakerType
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import AliasRow, ArticleRow, ClaimRow, FactRow, SpeakerRow, TallyRow

_AT_ONCE = 200
_WEEK = dt.timedelta(days=6)  # from the first day that a date can mean to the day that is written
_SPEAKER: Any = col(FactRow.speaker_id)
_DAY: Any = col(FactRow.on_first)


class RankedSpeaker(NamedTuple):
    """A speaker with the number of their claims."""

    id: int
    name: str
    is_official: bool
    claims: int


def list_speakers(
    engine: Engine,
    names: Sequence[str] | None = None,
    *,
    thoughts: bool = False,
    unlisted: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> list[SpeakerView]:
    """List everyone who is quoted, the most quoted first.

    Args:
        engine: The database.
        names: Only speakers with one of these names or spellings, even without claims.
        thoughts: Whether thoughts and wishes count.
        unlisted: Whether to list only persons who are not on the roster.
        limit: The most speakers to list; all without it.
        offset: How many to leave out before them.

    Returns:
        The speakers; claims of a merged speaker count for the speaker merged into.
    """
    with reading(engine) as connection:
        most = None if limit is None else offset + limit
        ranked = rank_speakers(connection, names, thoughts=thoughts, unlisted=unlisted, most=most)[offset:][:limit]
        return [
            view
            for at in range(0, len(ranked), _AT_ONCE)
            for view in read_speakers(connection, ranked[at : at + _AT_ONCE], ClaimFilter(thoughts=thoughts))
        ]


def count_speakers(
    engine: Engine, names: Sequence[str] | None = None, *, thoughts: bool = False, unlisted: bool = False
) -> int:
    """Count whom ``list_speakers`` lists.

    Args:
        engine: The database.
        names: Only speakers with one of these names or spellings, even without claims.
        thoughts: Whether thoughts and wishes count.
        unlisted: Whether to count only persons who are not on the roster.

    Returns:
        The number of all pages together.
    """
    with reading(engine) as connection:
        return len(rank_speakers(connection, names, thoughts=thoughts, unlisted=unlisted))


def list_quoted(engine: Engine) -> list[tuple[str, bool, int]]:
    """List everyone who is quoted, without the days and spellings that take a look at claims.

    Args:
        engine: The database.

    Returns:
        Name, whether on the roster, and the number of claims, thoughts left out; the most quoted first.
    """
    with reading(engine) as connection:
        return [(each.name, each.is_official, each.claims) for each in rank_speakers(connection)]


def rank_speakers(
    connection: Connection,
    names: Sequence[str] | None = None,
    *,
    thoughts: bool = False,
    unlisted: bool = False,
    most: int | None = None,
) -> list[RankedSpeaker]:
    """List whom ``list_speakers`` lists, in its order, from the tallies.

    Args:
        connection: The database.
        names: Only speakers with one of these names or spellings, even without claims.
        thoughts: Whether thoughts and wishes count.
        unlisted: Whether to list only persons who are not on the roster.
        most: The first of them; all without it.

    Returns:
        The speakers.
    """
    ids = None if names is None else find_speakers(connection, names)
    tallies = select_tallies("speaker", ClaimFilter(thoughts=thoughts))
    if ids is not None:
        tallies = tallies.where(col(TallyRow.value_id).in_(ids))
    counted = tallies.subquery()
    claims = func.coalesce(counted.c.claims, 0)
    speaker: tuple[Any, ...] = (col(SpeakerRow.id), col(SpeakerRow.name), col(SpeakerRow.is_official))
    rows: Select[*tuple[Any, ...]] = select(*speaker, cast(claims, Integer)).join_from(
        SpeakerRow, counted, counted.c.value_id == col(SpeakerRow.id), isouter=ids is not None
    )
    if ids is not None:
        rows = rows.where(col(SpeakerRow.id).in_(ids))
    if unlisted:
        rows = rows.where(~col(SpeakerRow.is_official), col(SpeakerRow.type) == SpeakerType.PERSON.value)
    rows = rows.order_by(claims.desc(), col(SpeakerRow.name), col(SpeakerRow.key)).limit(most)

    def rank() -> list[RankedSpeaker]:
        return [RankedSpeaker(*row) for row in read_rows(connection, rows)]

    return rank() if names is not None else remember(connection, ("speakers", thoughts, unlisted, most), rank)


def read_speakers(connection: Connection, ranked: Sequence[RankedSpeaker], where: ClaimFilter) -> Iterator[SpeakerView]:
    """Read the views of some speakers.

    Args:
        connection: The database.
        ranked: The speakers, at most some hundreds.
        where: Which claims count for the days: those by which the speakers were ranked.

    Yields:
        Their views, in order.
    """
    ids = [each.id for each in ranked]
    aliases: dict[int, list[str]] = defaultdict(list)
    spelled = select(col(AliasRow.speaker_id), col(AliasRow.alias)).where(col(AliasRow.speaker_id).in_(ids))
    for speaker_id, alias in read_rows(connection, spelled.order_by(col(AliasRow.alias))):
        aliases[speaker_id].append(alias)
    days = _read_days(connection, ranked, where)
    speakers = {
        row.id: row
        for row in read_rows(
            connection,
            select(
                col(SpeakerRow.id),
                col(SpeakerRow.key),
                col(SpeakerRow.name),
                col(SpeakerRow.type),
                col(SpeakerRow.is_official),
            ).where(col(SpeakerRow.id).in_(ids)),
        )
    }
    for each in ranked:
        row, known = speakers[each.id], days.get(each.id, [])
        yield SpeakerView(
            key=row.key,
            name=row.name,
            type=row.type,
            is_official=row.is_official,
            claims=each.claims,
            first=min(known, default=None),
            last=max(known, default=None),
            aliases=tuple(aliases[each.id]),
        )


def _read_days(connection: Connection, ranked: Sequence[RankedSpeaker], where: ClaimFilter) -> dict[int, list[str]]:
    """The days around both ends of what speakers are quoted with, as they are written.

    As precise as they are known: of what was said "in January" nobody knows that it was said on the first.
    """
    conditions = list_conditions(connection, where)
    # Each end is a stretch of an index; with both in one condition, all claims of a speaker would be looked at.
    ends = [
        and_(speaker_id == _SPEAKER, is_near)
        for speaker_id, earliest, latest in _find_ends(connection, [each.id for each in ranked], where)
        if earliest and latest
        for is_near in (earliest + _WEEK >= _DAY, latest - _WEEK <= _DAY)
    ]
    written = func.coalesce(col(ClaimRow.said), col(ArticleRow.published))
    days: dict[int, list[str]] = defaultdict(list)
    query = select_facts(_SPEAKER, written, where=[*conditions, or_(False, *ends)])
    for speaker_id, day in read_rows(connection, query):
        if day is not None:
            days[speaker_id].append(day)
    return days


def _find_ends(connection: Connection, ids: Sequence[int], where: ClaimFilter) -> Iterator[tuple[Any, ...]]:
    """The ids of speakers, with the first and the last of the days that their claims begin on."""
    conditions = list_conditions(connection, where)
    if not are_counted(connection, where):
        ends = select_facts(_SPEAKER, func.min(_DAY), func.max(_DAY), where=[*conditions, _SPEAKER.in_(ids)])
        return map(tuple, read_rows(connection, ends.group_by(_SPEAKER)))
    # Each is found at an end of an index: else all claims of those who are quoted most would be looked at.
    own_id: Any = aliased(SpeakerRow).id
    theirs = select_facts(_DAY, where=[*conditions, own_id == _SPEAKER, _DAY.is_not(None)]).limit(1)
    both = (theirs.order_by(_DAY).scalar_subquery(), theirs.order_by(_DAY.desc()).scalar_subquery())
    found: Select[*tuple[Any, ...]] = select(own_id, *both).where(own_id.in_(ids))
    return map(tuple, read_rows(connection, found))

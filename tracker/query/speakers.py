"""List who is quoted: how often, from when to when, and under which names.

The facts of claims say who is quoted how often; only of the speakers of a page are days and names read.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, and_, func, or_, select
from sqlmodel import col

from tracker.query.conditions import list_conditions
from tracker.query.joins import select_facts
from tracker.query.names import find_speakers
from tracker.query.remembered import remember
from tracker.query.views import SpeakerView
from tracker.records import SpeakerType
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import AliasRow, ArticleRow, ClaimRow, FactRow, SpeakerRow

_AT_ONCE = 200
_WEEK = dt.timedelta(days=6)  # from the first day that a date can mean to the day that is written
_SPEAKER: Any = col(FactRow.speaker_id)
_DAY: Any = col(FactRow.on_first)


class RankedSpeaker(NamedTuple):
    """A speaker with the number of their claims, and the first and the last of the days that these begin on."""

    id: int
    name: str
    is_official: bool
    claims: int
    earliest: dt.date | None
    latest: dt.date | None


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
        ranked = rank_speakers(connection, names, thoughts=thoughts, unlisted=unlisted)[offset:][:limit]
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
    connection: Connection, names: Sequence[str] | None = None, *, thoughts: bool = False, unlisted: bool = False
) -> list[RankedSpeaker]:
    """List whom ``list_speakers`` lists, in its order, from the facts of claims.

    Args:
        connection: The database.
        names: Only speakers with one of these names or spellings, even without claims.
        thoughts: Whether thoughts and wishes count.
        unlisted: Whether to list only persons who are not on the roster.

    Returns:
        The speakers.
    """
    conditions = list_conditions(connection, ClaimFilter(thoughts=thoughts))
    ids = None if names is None else find_speakers(connection, names)
    if ids is not None:
        conditions.append(_SPEAKER.in_(ids))
    counted = (
        select_facts(
            _SPEAKER.label("speaker_id"),
            func.count().label("claims"),
            func.min(_DAY).label("earliest"),
            func.max(_DAY).label("latest"),
            where=conditions,
        )
        .group_by(_SPEAKER)
        .subquery()
    )
    claims = func.coalesce(counted.c.claims, 0)
    speaker = (col(SpeakerRow.id), col(SpeakerRow.name), col(SpeakerRow.is_official))
    rows = select(*speaker, claims, counted.c.earliest, counted.c.latest).join_from(
        SpeakerRow, counted, counted.c.speaker_id == col(SpeakerRow.id), isouter=ids is not None
    )
    if ids is not None:
        rows = rows.where(col(SpeakerRow.id).in_(ids))
    if unlisted:
        rows = rows.where(~col(SpeakerRow.is_official), col(SpeakerRow.type) == SpeakerType.PERSON.value)
    rows = rows.order_by(claims.desc(), col(SpeakerRow.name), col(SpeakerRow.key))

    def rank() -> list[RankedSpeaker]:
        return [RankedSpeaker(*row) for row in read_rows(connection, rows)]

    return rank() if names is not None else remember(connection, ("speakers", thoughts, unlisted), rank)


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
    ends = [
        and_(each.id == _SPEAKER, or_(each.earliest + _WEEK >= _DAY, each.latest - _WEEK <= _DAY))
        for each in ranked
        if each.earliest and each.latest
    ]
    written = func.coalesce(col(ClaimRow.said), col(ArticleRow.published))
    conditions = list_conditions(connection, where)
    days: dict[int, list[str]] = defaultdict(list)
    query = select_facts(_SPEAKER, written, where=[*conditions, or_(False, *ends)])
    for speaker_id, day in read_rows(connection, query):
        if day is not None:
            days[speaker_id].append(day)
    return days

"""The roster as stored: who is an official, who speaks for whom, who is shown as whom; and what users changed on it.

In: the officials that hold now, and the user's changes. Out: rows made anew each time, but for the changes, which are
only ever added to. Claims are not touched: a merge can be undone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import asdict
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlmodel import col

from tracker.officials import Official, Relation, RosterChange
from tracker.store.checked import damaged, read_rows
from tracker.store.engine import reading, writing
from tracker.store.facts import show_under
from tracker.store.rows import speaker_values, upsert_speaker
from tracker.store.seals import seal_roster, seal_rows
from tracker.store.stored import as_stored
from tracker.store.tables import (
    AliasRow,
    MergedSpeakerRow,
    OfficeRow,
    RosterChangeRow,
    SpeakerRow,
    SpeaksForRow,
)
from tracker.store.values import iso_or_none
from tracker.text import fold

ACTIONS = ("add", "alias", "unalias", "merge", "split")
"""What a stored change of the roster may do, as ``tracker.speakers.additions`` reads it."""


def read_changes(engine: Engine) -> list[RosterChange]:
    """Every change that users made to the roster.

    Args:
        engine: The database.

    Returns:
        The changes, oldest first.
    """
    row = RosterChangeRow
    columns = (col(row.made), col(row.action), col(row.key), col(row.name), col(row.value))
    with reading(engine) as connection:
        rows = list(read_rows(connection, select(*columns).order_by(col(row.id))))
    changes = []
    for values, behind in zip_longest(rows, rows[1:]):
        if values.action not in ACTIONS or None in values:
            raise damaged("roster_change", tuple(values[1:]))
        is_name = values.action == "add" and behind is not None and behind.made == values.made
        changes.append(RosterChange("name" if is_name else values.action, *values[2:]))
    return changes


def save_roster(
    engine: Engine,
    officials: Iterable[Official],
    *,
    merged: Mapping[str, str] | None = None,
    changes: Sequence[RosterChange] = (),
) -> None:
    """Make the stored officials those of the roster, in one transaction; who has left it stays a mere speaker.

    A speaker that is not on the roster and bears a name of exactly one official of its type is shown as that official
    too.

    Args:
        engine: The database.
        officials: Who is on the roster.
        merged: Key of a speaker -> the key it is shown under.
        changes: New changes of the user, noted in the same transaction.
    """
    officials = list(officials)
    with writing(engine) as connection:
        if changes:
            now = dt.datetime.now(dt.UTC)
            connection.execute(insert(RosterChangeRow), [{"made": now} | _as_stored(change) for change in changes])
            seal_rows(connection, "roster_change", col(RosterChangeRow.made) == now)
        shown_before = _read_merged(connection)
        _take_off(connection, {each.key for each in officials if each.is_listed})
        ids = _save_officials(connection, officials)
        named = [(ids[each.key], each) for each in officials]
        _replace(connection, AliasRow, [row for own, each in named for row in _list_aliases(own, each)])
        _replace(connection, OfficeRow, [row for own, each in named for row in _list_offices(own, each)])
        _replace(connection, SpeaksForRow, [row for own, each in named for row in _list_relations(own, each, ids)])
        _replace(connection, MergedSpeakerRow, _list_merged(connection, officials, ids, merged or {}))
        show_under(connection, {own for own, _ in shown_before ^ _read_merged(connection)})
        seal_roster(connection)


def _as_stored(change: RosterChange) -> dict[str, str]:
    """A "name" is stored as the "add" that it was in older versions: what is added by itself stands alone."""
    return asdict(change) | {"action": "add" if change.action == "name" else change.action}


def _read_merged(connection: Connection) -> set[tuple[int, int]]:
    rows = connection.execute(select(col(MergedSpeakerRow.speaker_id), col(MergedSpeakerRow.into_id)))
    return {(own, into) for own, into in rows}


def _take_off(connection: Connection, listed: Set[str]) -> None:
    """Make who is no longer listed a mere speaker."""
    officials = select(col(SpeakerRow.id), col(SpeakerRow.key)).where(col(SpeakerRow.is_official))
    for speaker_id, key in connection.execute(officials).all():
        if key not in listed:
            this = col(SpeakerRow.id) == speaker_id
            connection.execute(update(SpeakerRow).where(this).values(is_official=False))
            seal_rows(connection, "speaker", this)


def _save_officials(connection: Connection, officials: Sequence[Official]) -> dict[str, int]:
    """Make each one of the roster a speaker, and give their ids by key; most are there already."""
    columns = (
        SpeakerRow.id,
        SpeakerRow.key,
        SpeakerRow.name,
        SpeakerRow.folded,
        SpeakerRow.type,
        SpeakerRow.is_official,
    )
    rows = connection.execute(select(*map(col, columns)).where(col(SpeakerRow.is_official))).all()
    known = {row.key: (int(row.id or 0), row._asdict()) for row in rows}
    ids = {}
    for official in officials:
        values = speaker_values(official.name, official.type, is_official=official.is_listed)
        own, stored = known.get(official.key, (0, {}))
        is_new = any(stored.get(name) != value for name, value in values.items())
        ids[official.key] = upsert_speaker(connection, official.key, values) if is_new else own
    return ids


def _replace(connection: Connection, table: type[Any], rows: Sequence[dict[str, Any]]) -> None:
    """Make the rows of a table these; it is not touched where it has them already."""
    names = [each.name for each in table.__table__.columns if each.name != "id"]
    stored = connection.execute(select(*(as_stored(table.__table__.c[name]) for name in names)))
    if sorted(map(_show, stored)) == sorted(_show(row[name] for name in names) for row in rows):
        return
    connection.execute(delete(table))
    if rows:
        connection.execute(insert(table), rows)


def _show(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(repr, (value.isoformat() if isinstance(value, dt.date) else value for value in values)))


def _list_aliases(speaker_id: int, official: Official) -> list[dict[str, Any]]:
    spellings = {fold(alias): alias for alias in reversed(official.aliases) if fold(alias)}
    return [{"speaker_id": speaker_id, "alias": alias, "folded": folded} for folded, alias in spellings.items()]


def _list_offices(speaker_id: int, official: Official) -> list[dict[str, Any]]:
    return [
        {
            "speaker_id": speaker_id,
            "office": each.office,
            "start": iso_or_none(each.start),
            "end": iso_or_none(each.end),
        }
        for each in official.tenures
    ]


def _list_relations(speaker_id: int, official: Official, ids: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {"speaker_id": speaker_id, "body_id": ids[relation.body]} | _days_of(relation)
        for relation in official.speaks_for
        if relation.body in ids
    ]


def _days_of(relation: Relation) -> dict[str, dt.date]:
    return {
        "start": relation.start.first if relation.start else dt.date.min,
        "end": relation.end.last if relation.end else dt.date.max,
    }


def _list_merged(
    connection: Connection, officials: Sequence[Official], ids: Mapping[str, int], merged: Mapping[str, str]
) -> list[dict[str, Any]]:
    bearers: dict[tuple[str, str], set[int]] = {}
    for official in officials:
        for spelling in (official.name, *official.aliases):
            bearers.setdefault((official.type.value, fold(spelling)), set()).add(ids[official.key])
    others = select(col(SpeakerRow.id), col(SpeakerRow.key), col(SpeakerRow.type), col(SpeakerRow.folded)).where(
        ~col(SpeakerRow.is_official)
    )
    rows: list[dict[str, Any]] = []
    on_roster = set(ids.values())
    for speaker_id, key, type_, folded in connection.execute(others):
        if speaker_id in on_roster:
            continue
        into = {ids[merged[key]]} if merged.get(key) in ids else bearers.get((type_, folded), set())
        if len(into) == 1:
            rows.append({"speaker_id": speaker_id, "into_id": next(iter(into))})
    return rows

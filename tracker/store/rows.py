"""Single rows that several writers share.

In: a connection within a transaction, and values. Out: the id of the row.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlmodel import col

from tracker.errors import StoreError
from tracker.records import SpeakerType
from tracker.store.changes import note_loss
from tracker.store.seals import seal_rows
from tracker.store.tables import SpeakerRow
from tracker.text import fold


def insert_row(connection: Connection, table: type[Any], values: dict[str, Any]) -> int:
    """Add a row."""
    key = connection.execute(insert(table).values(values)).inserted_primary_key
    if key is None:
        raise StoreError(f"the database gave no id for a new row of {table.__tablename__}")
    return int(key[0])


def find_or_add(connection: Connection, table: type[Any], values: dict[str, Any], *, by: str) -> tuple[int, bool]:
    """Find the row that shares a unique value with these, or add them; another writer may add it first.

    Args:
        connection: The database, within a transaction.
        table: The table, which has a column ``id``.
        values: The columns of a new row.
        by: The unique column.

    Returns:
        The id of the row, and whether it is new.
    """
    query = select(table.id).where(getattr(table, by) == values[by])
    found = connection.execute(query).scalar()
    if found is not None:
        return int(found), False
    added = insert_unless_there(connection, table).values(values).returning(table.id)
    new = connection.execute(added).scalar()
    return (int(new), True) if new is not None else (int(connection.execute(query).scalar_one()), False)


def insert_unless_there(connection: Connection, table: type[Any]) -> Any:
    """An INSERT that passes over rows whose unique values are there, in the words of either database."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415  who has a file need not wait for it

        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def speaker_values(name: str, type: SpeakerType, is_official: bool) -> dict[str, Any]:
    """The columns of a speaker but its key."""
    return {"name": name, "folded": fold(name), "type": type.value, "is_official": is_official}


def upsert_speaker(connection: Connection, key: str, values: dict[str, Any]) -> int:
    """Add a speaker, or bring an official up to date.

    An unlisted speaker keeps the name first met: "James Comey" and "James B. Comey" share a key.
    """
    speaker_id, is_new = find_or_add(connection, SpeakerRow, {"key": key} | values, by="key")
    if not is_new:
        this = col(SpeakerRow.id) == speaker_id
        if not values["is_official"]:
            return speaker_id
        stored = connection.execute(select(*(getattr(SpeakerRow, name) for name in values)).where(this)).one()
        if tuple(stored) == tuple(values.values()):
            return speaker_id
        connection.execute(update(SpeakerRow).where(this).values(values))
        if stored.name != values["name"]:
            note_loss(connection)  # whoever keeps names in memory reads them again
    seal_rows(connection, "speaker", col(SpeakerRow.id) == speaker_id)
    return speaker_id

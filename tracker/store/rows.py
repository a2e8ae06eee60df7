"""Single rows that several writers share.

In: a connection within a transaction, and values. Out: the id of the row.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlmodel import col

from tracker.errors import StoreError
from tracker.records import SpeakerType
from tracker.store.seals import seal_rows
from tracker.store.tables import SpeakerRow
from tracker.text import fold


def insert_row(connection: Connection, table: type[Any], values: dict[str, Any]) -> int:
    """Add a row."""
    key = connection.execute(insert(table).values(values)).inserted_primary_key
    if key is None:
        raise StoreError(f"the database gave no id for a new row of {table.__tablename__}")
    return int(key[0])


def speaker_values(name: str, type: SpeakerType, is_official: bool) -> dict[str, Any]:
    """The columns of a speaker but its key."""
    return {"name": name, "folded": fold(name), "type": type.value, "is_official": is_official}


def upsert_speaker(connection: Connection, key: str, values: dict[str, Any]) -> int:
    """Add a speaker, or bring an official up to date.

    An unlisted speaker keeps the name first met: "James Comey" and "James B. Comey" share a key.
    """
    columns = (col(SpeakerRow.id), *(getattr(SpeakerRow, name) for name in values))
    found = connection.execute(select(*columns).where(col(SpeakerRow.key) == key)).one_or_none()
    if found is None:
        speaker_id = insert_row(connection, SpeakerRow, {"key": key} | values)
    else:
        speaker_id = int(found[0])
        if not values["is_official"] or tuple(found[1:]) == tuple(values.values()):
            return speaker_id
        connection.execute(update(SpeakerRow).where(col(SpeakerRow.id) == speaker_id).values(values))
    seal_rows(connection, "speaker", col(SpeakerRow.id) == speaker_id)
    return speaker_id

"""Steps from the tables of an older version to those of this one.

In: a connection within one transaction, and the version the database has. Out: the tables of ``SCHEMA_VERSION``, with
every row that was there; nothing where there is no way.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, text, update

from tracker.store.tables import (
    SCHEMA_VERSION,
    MergedSpeakerRow,
    RosterChangeRow,
    Row,
    SchemaVersionRow,
    SpeaksForRow,
)


def upgrade_tables(connection: Connection, version: int) -> None:
    """Take every step from ``version`` on; ``can_upgrade`` tells beforehand whether there are enough."""
    for step in range(version, SCHEMA_VERSION):
        _STEPS[step](connection)
    connection.execute(update(SchemaVersionRow).values(version=SCHEMA_VERSION))


def can_upgrade(version: int | None) -> bool:
    """Whether a database of this version is older and can be brought to ours."""
    return version is not None and version < SCHEMA_VERSION and all(s in _STEPS for s in range(version, SCHEMA_VERSION))


def _add_roster_tables(connection: Connection) -> None:
    """Version 2: the user's changes of the roster, who speaks for whom, and who is shown as whom."""
    tables = [Row.metadata.tables[row.__tablename__] for row in (SpeaksForRow, MergedSpeakerRow, RosterChangeRow)]
    Row.metadata.create_all(connection, tables=tables)


def _add_evidence(connection: Connection) -> None:
    """Version 3: what was considered for each speaker, and whether a quote is second-hand."""
    for column in (
        "second_hand BOOLEAN DEFAULT FALSE",
        "candidates VARCHAR DEFAULT '[]'",
        "steps VARCHAR DEFAULT '[]'",
    ):
        connection.execute(text(f"ALTER TABLE claim ADD COLUMN {column} NOT NULL"))


_STEPS: dict[int, Callable[[Connection], None]] = {1: _add_roster_tables, 2: _add_evidence}

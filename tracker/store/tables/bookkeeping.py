"""What the program notes of itself: versions, runs, the number of changes, and seals.

In: nothing. Out: the classes of its rows.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import BigInteger, LargeBinary
from sqlmodel import Field

from tracker.store.tables.row import WITHOUT_ROWID, Row


class AlembicVersionRow(Row, table=True):
    """One row: the version of the tables, in four digits; Alembic's own table."""

    __tablename__ = "alembic_version"

    version_num: str = Field(primary_key=True, max_length=32)


class SchemaVersionRow(Row, table=True):
    """One row, 7 for ever: programs up to 0.6 look here, and learn that they are too old."""

    __tablename__ = "schema_version"

    version: int = Field(primary_key=True)


class RunRow(Row, table=True):
    """One ingest: every article and claim knows by which versions it was made."""

    __tablename__ = "run"

    id: int | None = Field(default=None, primary_key=True)
    started: dt.datetime
    tracker_version: str
    model_version: str


class ChangeRow(Row, table=True):
    """One row, a number that every transaction raises: what was counted under the same number still holds."""

    __tablename__ = "change"

    number: int = Field(sa_type=BigInteger, primary_key=True)


class SealRow(Row, table=True):
    """What a row was when this program wrote it, as ``tracker.store.seals`` digests it; claims have theirs within."""

    __tablename__ = "seal"
    __table_args__ = WITHOUT_ROWID

    kind: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    digest: bytes = Field(sa_type=LargeBinary)

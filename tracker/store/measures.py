"""What is in a database: rows and bytes of each table, its versions, when it was last written.

In: an engine. Out: ``StoreStats``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Select, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import col

from tracker.store.addresses import name_database
from tracker.store.engine import reading
from tracker.store.tables import SCHEMA_VERSION, ArticleRow, CorrectionRow, RosterChangeRow, RunRow, metadata
from tracker.store.words import WORDS_TABLE as WORDS

_SQLITE_BYTES = """
SELECT owner.tbl_name, sum(page.pgsize) FROM (SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE) AS page
JOIN sqlite_master AS owner ON owner.name = page.name GROUP BY owner.tbl_name
"""
_POSTGRES_BYTES = "SELECT relname, pg_total_relation_size(oid) FROM pg_class WHERE relkind = 'r' AND relnamespace = {}"
_HERE = "(SELECT oid FROM pg_namespace WHERE nspname = current_schema())"


@dataclass(frozen=True, slots=True)
class TableSize:
    """A table with its indexes.

    Attributes:
        name: What it is called.
        rows: How many rows it has.
        bytes: What it takes of the disk; None where this build of SQLite cannot tell.
    """

    name: str
    rows: int
    bytes: int | None


@dataclass(frozen=True, slots=True)
class StoreStats:
    """What is in a database.

    Attributes:
        database: Its file or address, without password.
        kind: Example: "SQLite 3.40.1".
        schema_version: The version of its tables.
        tracker_version: The program that last read articles into it; None before the first ingest.
        model_version: The weights, rules and roster it did so with.
        bytes: What all of it takes of the disk.
        written: When articles were last read into it, or a user changed or corrected something, in UTC.
        tables: The tables, the largest first.
    """

    database: str
    kind: str
    schema_version: int
    tracker_version: str | None
    model_version: str | None
    bytes: int
    written: dt.datetime | None
    tables: tuple[TableSize, ...]


def measure_store(engine: Engine) -> StoreStats:
    """Count what is in a database.

    Args:
        engine: The database.

    Returns:
        Rows and bytes of each table, versions, and when it was last written.
    """
    with reading(engine) as connection:
        bytes_of = _measure_tables(connection)
        names = [*metadata.tables, WORDS]
        rows = {name: connection.execute(_count(name)).scalar_one() for name in metadata.tables}
        rows[WORDS] = rows["claim"]  # one a claim: an index of words has no rows to count
        tables = [TableSize(name, rows[name], bytes_of.get(name)) for name in names]
        query = select(col(RunRow.tracker_version), col(RunRow.model_version)).order_by(col(RunRow.id).desc())
        run = connection.execute(query.limit(1)).one_or_none()
        return StoreStats(
            database=name_database(engine.url),
            kind=_name_kind(connection),
            schema_version=SCHEMA_VERSION,
            tracker_version=run.tracker_version if run else None,
            model_version=run.model_version if run else None,
            bytes=_measure_all(connection),
            written=_find_last(connection),
            tables=tuple(sorted(tables, key=lambda each: (-(each.bytes or 0), -each.rows, each.name))),
        )


def _count(name: str) -> Select[int]:
    return select(func.count()).select_from(metadata.tables[name])


def _name_kind(connection: Connection) -> str:
    version = ".".join(map(str, connection.dialect.server_version_info or ()))
    return f"{'SQLite' if connection.dialect.name == 'sqlite' else 'PostgreSQL'} {version}"


def _measure_tables(connection: Connection) -> dict[str, int]:
    if connection.dialect.name != "sqlite":
        return {row[0]: int(row[1]) for row in connection.execute(text(_POSTGRES_BYTES.format(_HERE)))}
    try:
        found = {row[0]: int(row[1]) for row in connection.execute(text(_SQLITE_BYTES))}
    except DBAPIError:  # a build without "dbstat"
        return {}
    shadows = [name for name in found if name.startswith(f"{WORDS}_")]
    return found | {WORDS: sum(found.pop(name) for name in shadows)}


def _measure_all(connection: Connection) -> int:
    if connection.dialect.name != "sqlite":
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    pages, size = (connection.execute(text(f"PRAGMA {each}")).scalar_one() for each in ("page_count", "page_size"))
    return int(pages) * int(size)


def _find_last(connection: Connection) -> dt.datetime | None:
    times = (col(RunRow.started), col(ArticleRow.stored), col(RosterChangeRow.made), col(CorrectionRow.made))
    found = [connection.execute(select(func.max(each))).scalar() for each in times]
    return max((each.replace(tzinfo=None) for each in found if each is not None), default=None)

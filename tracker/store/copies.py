"""A whole copy of a database in one file, whatever the database is kept in.

In: a database, and the name of a file. Out: the file, a database of SQLite that any command can read. It bears a mark,
so that a newer copy may take its place where no other database may be written over.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Table, create_engine, func, insert, select, text
from sqlalchemy.pool import NullPool

from tracker.errors import StoreError
from tracker.files import COPY_MARK
from tracker.store.addresses import file_of, make_database_url
from tracker.store.engine import find_version, open_store, reading, writing
from tracker.store.failures import explained
from tracker.store.postgres import gather_statistics
from tracker.store.tables import SCHEMA_VERSION, metadata
from tracker.store.upgrades import read_version
from tracker.store.words import make_words_anew

_AT_ONCE = 1000
_MADE_WITH_THE_TABLES = {"alembic_version", "schema_version", "change"}
OnTable = Callable[[str, int], None]
"""Told of each table as it is copied, with its number of rows."""


def write_copy(database: str | Path, path: Path, *, on_table: OnTable | None = None) -> None:
    """Copy a database to a file, in one state, however much is written to it meanwhile; then prove that it is whole.

    Args:
        database: A file path, whatever the version of its tables, or an SQLAlchemy URL.
        path: A file that holds nothing yet.
        on_table: Told of what is copied row by row, which is what comes from a server.

    Raises:
        StoreError: The database cannot be read, or the copy is not whole.
    """
    source = file_of(make_database_url(database))
    version = find_version(database)
    if source is not None:
        with opened_copy(source, str(source)) as (driver, _), closing(sqlite3.connect(path)) as target:
            driver.backup(target)
    elif version != SCHEMA_VERSION:
        what = f"the database has version {version}, and is copied only in version {SCHEMA_VERSION}"
        raise StoreError(what, remedy="`tracker db upgrade` brings it there; pg_dump copies it as it is")
    else:
        engine, copy = open_store(database, create=False), open_store(path)
        try:
            with reading(engine) as rows, writing(copy) as connection:
                copy_rows(rows, connection, on_table=on_table)
        finally:
            engine.dispose()
            copy.dispose()
    with closing(sqlite3.connect(path)) as target:
        target.execute("PRAGMA journal_mode=DELETE").close()  # one file, with nothing beside it
        target.execute(f"PRAGMA application_id={COPY_MARK}").close()
    with opened_copy(path, str(path)):
        pass


def copy_rows(source: Connection, target: Connection, *, on_table: OnTable | None = None) -> None:
    """Copy all rows between databases of whatever kind, ids and seals too, into tables that hold none."""
    for table in metadata.sorted_tables:
        if table.name in _MADE_WITH_THE_TABLES:
            continue
        for some in _read(source, table, on_table):
            target.execute(insert(table), some)
        if target.dialect.name == "postgresql" and "id" in table.c:
            follow = "SELECT setval(pg_get_serial_sequence(:name, 'id'), (SELECT max(id) FROM {}))"
            quoted = target.dialect.identifier_preparer.quote(table.name)
            target.execute(text(follow.format(quoted)), {"name": quoted})
    for _ in make_words_anew(target):
        pass
    gather_statistics(target)


def _read(source: Connection, table: Table, on_table: OnTable | None) -> Iterator[list[dict[str, Any]]]:
    with explained(source.engine):  # what fails here is not what is written
        if on_table is not None:
            on_table(table.name, source.execute(select(func.count()).select_from(table)).scalar_one())
        with source.execute(select(table), execution_options={"yield_per": _AT_ONCE}) as rows:
            while some := [dict(row._mapping) for row in islice(rows, _AT_ONCE)]:
                yield some


@contextmanager
def opened_copy(path: Path, where: str) -> Iterator[tuple[sqlite3.Connection, int]]:
    """Open a file that shall be a whole database of ours, without a change to it.

    Args:
        path: The file.
        where: What the user calls it.

    Yields:
        A connection that only reads, and the version of the tables.

    Raises:
        StoreError: It is no database, damaged, empty, of another program or of a newer version.
    """
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=NullPool)
    try:
        with closing(sqlite3.connect(address, uri=True)) as driver:
            if driver.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise StoreError("the copy is damaged", where=where, remedy="choose another copy")
            with engine.connect() as connection:
                version = read_version(connection, where)
            if version is None:
                raise StoreError("the copy is empty", where=where, remedy="choose another copy")
            yield driver, version
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"this is no copy of a database ({error})", where=where, remedy="choose another file"
        ) from error
    finally:
        engine.dispose()

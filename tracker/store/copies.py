"""A whole copy of a database in one file, whatever the database is kept in.

In: a database, and the name of a file. Out: the file, a database of SQLite that any command can read. It bears a mark,
so that a newer copy may take its place where no other database may be written over.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Date,
    DateTime,
    Integer,
    Table,
    cast,
    create_engine,
    func,
    select,
)
from sqlalchemy.pool import NullPool

from tracker.errors import StoreError
from tracker.files import COPY_MARK
from tracker.store.addresses import file_of, make_database_url
from tracker.store.engine import find_version, open_store, reading, writing
from tracker.store.failures import explained
from tracker.store.stored import as_stored
from tracker.store.tables import SCHEMA_VERSION, ClaimRow, metadata
from tracker.store.upgrades import read_version
from tracker.store.words import WORDS_TABLE, make_words_anew

_AT_ONCE = 1000
_TOLD_AFTER = 10_000
_MADE_WITH_THE_TABLES = {"alembic_version", "schema_version", "change"}
OnTable = Callable[[str, int, int], None]
"""Told how far a copy is: the name of a table, how many of its rows are done, and how many it has."""
Told = TypeVar("Told")


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
                _copy_rows(rows, connection, on_table)
        finally:
            engine.dispose()
            copy.dispose()
    with closing(sqlite3.connect(path)) as target:
        target.execute("PRAGMA journal_mode=DELETE").close()  # one file, with nothing beside it
        target.execute(f"PRAGMA application_id={COPY_MARK}").close()
    with opened_copy(path, str(path)):
        pass


def list_copied() -> list[Table]:
    """The tables whose rows a copy has, those that others link to first."""
    return [table for table in metadata.sorted_tables if table.name not in _MADE_WITH_THE_TABLES]


def read_table(source: Connection, table: Table, on_table: OnTable | None) -> Iterator[Sequence[Any]]:
    """Read the rows of a table as a file of SQLite holds them, whatever it is read from.

    Args:
        source: A database of either kind.
        table: The table.
        on_table: Told how far it is.

    Yields:
        The values of a row, in the order of the columns.
    """
    with explained(source.engine):  # what fails here is not what is written
        number = source.execute(select(func.count()).select_from(table)).scalar_one() if on_table else 0
        in_file = source.dialect.name == "sqlite"
        columns = [as_stored(each) if in_file else _as_in_a_file(each) for each in table.columns]
        query = select(*columns).order_by(*table.primary_key)
        with source.execute(query, execution_options={"yield_per": _AT_ONCE}) as rows:
            yield from tell(rows, table.name, number, on_table)


def tell(rows: Iterable[Told], name: str, number: int, on_table: OnTable | None) -> Iterator[Told]:
    """Go through rows, and tell now and then how far that is.

    Args:
        rows: What to go through.
        name: Of their table.
        number: How many there are.
        on_table: Whom to tell.

    Yields:
        Each of them.
    """
    if on_table is None:
        yield from rows
        return
    on_table(name, 0, number)
    for done, row in enumerate(rows, start=1):
        yield row
        if not done % _TOLD_AFTER:
            on_table(name, done, number)
    on_table(name, number, number)


def _copy_rows(source: Connection, target: Connection, on_table: OnTable | None) -> None:
    """Copy all rows of a server, ids and seals too, into the tables of a file that hold none."""
    for table in list_copied():
        names, marks = ", ".join(f'"{each.name}"' for each in table.columns), ", ".join("?" * len(table.columns))
        rows = read_table(source, table, on_table)
        while some := [tuple(row) for row in islice(rows, _AT_ONCE)]:
            target.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', some)
    claims = target.execute(select(func.count()).select_from(ClaimRow)).scalar_one()
    batches = make_words_anew(target)
    for _ in tell((claim for number in batches for claim in range(number)), WORDS_TABLE, claims, on_table):
        pass


def _as_in_a_file(column: Column[Any]) -> ColumnElement[Any]:
    """A column of a server, as SQLite would hold its values."""
    kind = getattr(column.type, "impl_instance", column.type)
    if isinstance(kind, Boolean):
        return cast(column, Integer)
    if isinstance(kind, DateTime):
        return func.to_char(column, "YYYY-MM-DD HH24:MI:SS.US")
    return func.to_char(column, "YYYY-MM-DD") if isinstance(kind, Date) else as_stored(column)


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

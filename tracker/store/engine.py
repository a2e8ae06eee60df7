"""Opening the database and going in and out of it: the only module that knows one database from another.

In: a file path or an SQLAlchemy URL. Out: an engine whose tables are of this version, ``reading`` and ``writing``
transactions on it, and one-line ``StoreError`` for everything that can go wrong below.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, event, insert
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

from tracker.errors import NoDatabaseError, StoreError
from tracker.store.addresses import DRIVER, file_of, is_database_file, make_database_url, name_database
from tracker.store.changes import raise_change, read_number
from tracker.store.failures import explained
from tracker.store.postgres import check_encoding, make_postgres_engine, order_by_code_points, see_one_state
from tracker.store.slices import NAME, cut_text
from tracker.store.sql_views import create_views
from tracker.store.tables import SCHEMA_VERSION, AlembicVersionRow, Row, SchemaVersionRow
from tracker.store.upgrades import FIRST_OF_ALEMBIC, read_version, upgrade_tables
from tracker.store.words import create_words

_BUSY_MS = 30_000
_WRITE = "tracker_write"
_PRAGMAS = (f"busy_timeout={_BUSY_MS}", "foreign_keys=ON", "synchronous=NORMAL", "cache_size=-65536")


def open_store(database: str | Path, *, create: bool = True) -> Engine:
    """The engine of a database, made with all tables where it is new, brought to this version where it is older.

    Args:
        database: A file path, or an SQLAlchemy URL: "postgresql://host/name", "sqlite://" in memory.
        create: Whether to make a database that is not there; else it is opened for reading what is there.

    Returns:
        An engine for ``reading`` and ``writing``.

    Raises:
        StoreError: Where there is nothing and nothing shall be made, and for a file that is no database, belongs to
            another program or to a version without a way to ours, or cannot be opened.
    """
    parsed = make_database_url(database)
    where = name_database(parsed)
    path = file_of(parsed)
    if path is not None and not is_database_file(path) and not create:
        raise NoDatabaseError("there is no database", where=where, remedy="run `tracker ingest` first")
    engine = _make_engine(parsed, where, _connect_to_read(path) if path is not None and not create else None)
    try:
        _bring_tables(engine, where, create=create)
        if create:
            _enable_wal(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def find_version(database: str | Path) -> int:
    """The version of a database's tables, without a change to it.

    Args:
        database: A file path or an SQLAlchemy URL.

    Returns:
        The version, which leads to this one or is it.

    Raises:
        StoreError: There is none, or it is not ours.
    """
    parsed = make_database_url(database)
    where, path = name_database(parsed), file_of(parsed)
    if path is not None and not is_database_file(path):
        raise NoDatabaseError("there is no database", where=where, remedy="run `tracker ingest` first")
    engine = _make_engine(parsed, where, _connect_to_read(path) if path is not None else None)
    try:
        with reading(engine) as connection:
            version = read_version(connection, where)
    finally:
        engine.dispose()
    if version is None:
        raise NoDatabaseError("the database is empty", where=where, remedy="run `tracker ingest` first")
    return version


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database throughout.

    Args:
        engine: The database.

    Yields:
        The connection; what fails on it becomes StoreError.
    """
    with explained(engine), engine.connect() as connection:
        yield see_one_state(connection)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: all of it is stored when the block ends, or none of it.

    It waits for its turn up to 30 seconds where another program is writing, and raises the number of ``read_change``.

    Args:
        engine: The database.

    Yields:
        The connection; what fails on it becomes StoreError.
    """
    with _making(engine) as connection:
        raise_change(connection)
        yield connection


def read_change(engine: Engine) -> int:
    """The number that every transaction raises: what was read under the same number is as it was.

    Args:
        engine: The database.

    Returns:
        The number.
    """
    with reading(engine) as connection:
        return read_number(connection)


@contextmanager
def _making(engine: Engine) -> Iterator[Connection]:
    """A transaction that may meet a database without tables."""
    with explained(engine), engine.execution_options(**{_WRITE: True}).begin() as connection:
        yield connection


def _connect_to_read(path: Path) -> Callable[[], sqlite3.Connection] | None:
    """How to open a database in a folder where nothing can be written; None where SQLite's own way will do.

    SQLite writes a file beside the database even to read it. Where it may not, and no other program has left or keeps
    one there, nobody can be changing the database: it may be opened as one that does not change.
    """
    log = path.with_name(f"{path.name}-wal")
    try:
        if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
            return None
    except OSError:
        return None
    address = f"file:{quote(str(path.absolute()))}?immutable=1"
    return lambda: sqlite3.connect(address, uri=True, check_same_thread=False)


def _make_engine(url: URL, where: str, connect: Callable[[], sqlite3.Connection] | None) -> Engine:
    in_sqlite = url.get_backend_name() == "sqlite"
    in_memory = in_sqlite and url.database in (None, "", ":memory:")
    try:
        if url.get_backend_name() == "postgresql":
            return make_postgres_engine(url, busy_ms=_BUSY_MS, write_option=_WRITE)
        # One shared connection, since every new one to memory would find an empty database.
        engine = (
            create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
            if in_memory
            else create_engine(url, creator=connect)
            if connect
            else create_engine(url)
        )
    except (SQLAlchemyError, ImportError) as error:
        remedy = (
            "pip install 'claim-tracker[postgres]'" if url.drivername == DRIVER else "install it, or use a file path"
        )
        raise StoreError(f"no driver for {url.drivername} databases", where=where, remedy=remedy) from error
    if in_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver would open transactions by itself, and too late to wait for another writer.
    connection.isolation_level = None
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()
        connection.create_function(NAME, 3, cut_text, deterministic=True)
    except BaseException:
        connection.close()  # no pool has it yet
        raise


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later cannot wait its turn: two of them would block each other.
    driver = connection.connection.driver_connection
    if driver is not None and not driver.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITE) else "BEGIN")


def _enable_wal(engine: Engine) -> None:
    """Let readers go on while a writer writes; SQLite does not wait for locks here, hence the retries."""
    if engine.dialect.name != "sqlite":
        return
    deadline = time.monotonic() + _BUSY_MS / 1000
    while True:
        try:
            with explained(engine), engine.connect() as connection:
                driver = connection.connection.driver_connection
                if driver is not None and driver.execute("PRAGMA journal_mode").fetchone()[0] == "delete":
                    driver.execute("PRAGMA journal_mode=WAL").close()
                    driver.execute("PRAGMA application_id=0").close()  # who writes to a copy makes it a database
        except (StoreError, sqlite3.Error) as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def _bring_tables(engine: Engine, where: str, *, create: bool) -> None:
    """Look at the version without writing, since most databases need no more than that."""
    with reading(engine) as connection:
        version = read_version(connection, where)
    if version is None and create:
        with _making(engine) as connection:
            if read_version(connection, where) is None:  # another program may have been faster
                create_tables(connection, where)
    elif version is None:
        raise NoDatabaseError("the database is empty", where=where, remedy="run `tracker ingest` first")
    elif version != SCHEMA_VERSION:
        with explained(engine), engine.execution_options(**{_WRITE: True}).connect() as connection:
            upgrade_tables(connection, where)


def create_tables(connection: Connection, where: str) -> None:
    """Make the tables of this version where there are none."""
    check_encoding(connection, where)
    Row.metadata.create_all(connection)
    create_words(connection)
    raise_change(connection)
    order_by_code_points(connection)
    create_views(connection)
    connection.execute(insert(SchemaVersionRow).values(version=FIRST_OF_ALEMBIC))
    connection.execute(insert(AlembicVersionRow).values(version_num=f"{SCHEMA_VERSION:04}"))

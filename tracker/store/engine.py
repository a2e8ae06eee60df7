"""Opening the database and going in and out of it: the only module that knows one database from another.

In: a file path or an SQLAlchemy URL. Out: an engine whose tables are of this version, ``reading`` and ``writing``
transactions on it, and one-line ``StoreError`` for everything that can go wrong below.
"""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, event, insert, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DatabaseError, DataError, IntegrityError, SQLAlchemyError, StatementError
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

from tracker.config import locate_database
from tracker.errors import NoDatabaseError, RefusedError, StoreError
from tracker.store.search import fold_or_none
from tracker.store.tables import SCHEMA_VERSION, AlembicVersionRow, Row, SchemaVersionRow
from tracker.store.upgrades import FIRST_OF_ALEMBIC, read_version, upgrade_tables

_BUSY_MS = 30_000
_WRITE = "tracker_write"
_PRAGMAS = (f"busy_timeout={_BUSY_MS}", "foreign_keys=ON", "synchronous=NORMAL", "cache_size=-65536")

# What SQLite says, what that means, what to do.
_FAILURES = (
    ("not a database", "not a tracker database", "choose another file"),
    ("could not decode", "a text in the database is damaged", "`tracker verify` names its row"),
    ("malformed", "the database is damaged", "restore a copy, or ingest the articles into a new file"),
    ("readonly", "the database cannot be written", "allow writing to the file and its folder"),
    ("unable to open", "the database cannot be opened", "check that its folder exists and may be written"),
    ("is full", "the disk is full", "free some space and run it again; what was stored is safe"),
    ("disk i/o", "the disk fails to read or write", "check the disk; what was stored before is safe"),
    ("is locked", "another program keeps the database locked", "wait until it is done and run it again"),
    ("no such table", "the database lacks a table", "ingest the articles into a new file"),
)


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
    where = parsed.database or parsed.render_as_string()
    path = _file_of(parsed)
    if path is not None and not _is_file(path) and not create:
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


def make_database_url(database: str | Path) -> URL:
    """Name a database for SQLAlchemy; of a file path every character counts, "?" and "%" too.

    Args:
        database: A file path, or an SQLAlchemy URL.

    Returns:
        The URL, which shows no password where it is printed.

    Raises:
        StoreError: A URL that cannot be read.
        TrackerError: A path that stands in no folder.
    """
    path = locate_database(database)
    if path is not None:
        return URL.create("sqlite", database=str(path))
    try:
        return make_url(str(database))
    except (ArgumentError, ValueError) as error:  # the latter for a port that is no number
        raise StoreError(
            "not a database URL",
            where=re.sub(r"//[^/]*@", "//***@", str(database)),
            remedy="write a file path or e.g. postgresql://host/name",
        ) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database throughout.

    Args:
        engine: The database.

    Yields:
        The connection; what fails on it becomes StoreError.
    """
    with _explained(engine), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: all of it is stored when the block ends, or none of it.

    It waits for its turn up to 30 seconds where another program is writing.

    Args:
        engine: The database.

    Yields:
        The connection; what fails on it becomes StoreError.
    """
    with _explained(engine), engine.execution_options(**{_WRITE: True}).begin() as connection:
        yield connection


def _file_of(url: URL) -> Path | None:
    """The file behind an SQLite URL; None for memory, other databases, and SQLite's own "file:" URIs."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return None if url.database.startswith("file:") else Path(url.database)


def _is_file(path: Path) -> bool:
    """Whether the file of a database is there; StoreError for what cannot be one."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError) as error:  # a name that is too long, or has a NUL in it
        raise StoreError(
            f"the database cannot be opened ({getattr(error, 'strerror', None) or error})",
            where=str(path).replace("\0", "\\0"),
            remedy="check the path and your permissions",
        ) from error
    if not stat.S_ISREG(mode):
        what = "this is a folder" if stat.S_ISDIR(mode) else "this is no regular file"
        raise StoreError(f"{what} and no database", where=str(path), remedy="name a file, e.g. tracker.sqlite3 in it")
    return True


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
        # One shared connection, since every new one to memory would find an empty database.
        engine = (
            create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
            if in_memory
            else create_engine(url, creator=connect)
            if connect
            else create_engine(url)
        )
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(
            f"no driver for {url.drivername} databases", where=where, remedy="install it, or use a file path"
        ) from error
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
        connection.create_function("fold_words", 1, fold_or_none, deterministic=True)
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
            with _explained(engine), engine.connect() as connection:
                driver = connection.connection.driver_connection
                if driver is not None and driver.execute("PRAGMA journal_mode").fetchone()[0] == "delete":
                    driver.execute("PRAGMA journal_mode=WAL").close()
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
        with writing(engine) as connection:
            if read_version(connection, where) is None:  # another program may have been faster
                _create_tables(connection)
    elif version is None:
        raise NoDatabaseError("the database is empty", where=where, remedy="run `tracker ingest` first")
    elif version != SCHEMA_VERSION:
        with _explained(engine), engine.execution_options(**{_WRITE: True}).connect() as connection:
            upgrade_tables(connection, where)


def _create_tables(connection: Connection) -> None:
    Row.metadata.create_all(connection)
    connection.execute(insert(SchemaVersionRow).values(version=FIRST_OF_ALEMBIC))
    connection.execute(insert(AlembicVersionRow).values(version_num=f"{SCHEMA_VERSION:04}"))


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    """Turn what the driver raises into one line: what, where, remedy."""
    where = engine.url.database or engine.url.render_as_string()
    try:
        yield
    except UnicodeEncodeError as error:
        raise RefusedError("the text holds half a character pair and cannot be stored", remedy="repair it") from error
    except (DatabaseError, StatementError, sqlite3.Error) as error:
        said = " ".join(str(getattr(error, "orig", None) or error).split())
        for sign, what, remedy in _FAILURES:
            if sign in said.lower():
                raise StoreError(what, where=where, remedy=remedy) from error
        kind = RefusedError if isinstance(error, IntegrityError | DataError) else StoreError
        raise kind(f"the database refuses: {said}", where=where) from error

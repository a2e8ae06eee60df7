"""What SQLite, PostgreSQL and their drivers say when something fails, as one line: what, where, remedy.

In: a block that uses an engine. Out: ``StoreError`` where the database fails, ``RefusedError`` where it is well and
takes one thing not.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, StatementError

from tracker.errors import NoDatabaseError, RefusedError, StoreError
from tracker.store.addresses import name_database

# What the database says (a pattern), what that means, what to do. The first that is found counts.
_IN_SQLITE = (
    ("not a database", "not a tracker database", "choose another file"),
    ("could not decode", "a text in the database is damaged", "`tracker verify` names its row"),
    ("malformed", "the database is damaged", "restore a copy, or ingest the articles into a new file"),
    ("readonly", "the database cannot be written", "allow writing to the file and its folder"),
    ("unable to open", "the database cannot be opened", "check that its folder exists and may be written"),
    ("is full|ioerr_shmsize", "the disk is full", "free some space and run it again; what was stored is safe"),
    ("disk i/o", "the disk fails to read or write", "check the disk; what was stored before is safe"),
    ("is locked", "another program keeps the database locked", "wait until it is done and run it again"),
    ("no such table", "the database lacks a table", "ingest the articles into a new file"),
)
_IN_POSTGRES = (
    (
        "password authentication failed|no password supplied|no pg_hba.conf entry|authentication failed",
        "the server does not let this user in",
        "check user and password: postgresql://NAME:PASSWORD@host/database, or PGPASSWORD, or ~/.pgpass",
    ),
    ('role "[^"]*" does not exist', "the server knows no such user", "write postgresql://NAME@host/database"),
    (
        (
            "connection refused|could not translate|failed to resolve|name or service not known|timeout expired"
            "|no route to host|network is unreachable|connection timeout|no such file or directory"
        ),
        "the database server cannot be reached",
        "check host and port, and that it runs and listens there",
    ),
    ("too many clients|remaining connection slots", "the server has no connection left", "try again a little later"),
    ("the database system is", "the server is not ready", "try again a little later"),
    ("lock timeout|deadlock", "another program keeps the database locked", "wait until it is done and run it again"),
    (
        (
            "server closed the connection|terminating connection|connection is lost|connection is closed"
            "|connection not open|consuming input failed|could not receive data|broken pipe|ssl syscall"
        ),
        "the connection to the database server was lost",
        "run it again; what was stored is safe",
    ),
    ("no space left", "the disk of the server is full", "free some space and run it again; what was stored is safe"),
    ("read-only transaction", "the database cannot be written", "name the server that writes, and no copy of it"),
    (
        "permission denied|must be owner",
        "this user may not do that in the database",
        "give it the rights, e.g. GRANT ALL ON SCHEMA public TO name",
    ),
    ('relation "[^"]*" does not exist', "the database lacks a table", "ingest the articles into a new database"),
)
_NO_SUCH_DATABASE = re.compile('database "[^"]*" does not exist')
_NUL = re.compile(r"\(0x00\)|\\u0000 cannot be|null character")


@contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """Turn what the driver raises into one line.

    Args:
        engine: The database that the block uses.

    Yields:
        Nothing.

    Raises:
        NoDatabaseError: The server has no such database.
        RefusedError: The database is well, and takes these values not.
        StoreError: It fails.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise RefusedError("the text holds half a character pair and cannot be stored", remedy="repair it") from error
    except (DatabaseError, StatementError, sqlite3.Error) as error:
        raise _explain(engine, error) from error


def _explain(engine: Engine, error: Exception) -> StoreError:
    where = name_database(engine.url)
    said = " ".join(str(source := getattr(error, "orig", None) or error).split())
    if engine.dialect.name != "sqlite":
        if _NO_SUCH_DATABASE.search(said):
            remedy = f"make it: createdb {_options_of(engine)}"
            return NoDatabaseError("the server has no such database", where=where, remedy=remedy)
        if _NUL.search(said.lower()):
            return RefusedError(
                "the text holds a NUL character, which PostgreSQL cannot store",
                remedy="take it out, or store the article in a file",
            )
    signs = f"{said} {getattr(source, 'sqlite_errorname', '')}".lower()  # a full disk is told by the name alone
    for sign, what, remedy in _IN_SQLITE if engine.dialect.name == "sqlite" else _IN_POSTGRES:
        if re.search(sign, signs):
            return StoreError(what, where=where, remedy=remedy)
    kind = RefusedError if isinstance(error, IntegrityError | DataError) else StoreError
    return kind(f"the database refuses: {said}", where=where)


def _options_of(engine: Engine) -> str:
    """What to type behind createdb."""
    url = engine.url
    asked = (("-h", url.host), ("-p", url.port), ("-U", url.username))
    options = " ".join(f"{option} {value}" for option, value in asked if value)
    return f"{options} -E UTF8 -T template0 {url.database}".strip()

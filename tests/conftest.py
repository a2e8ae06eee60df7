"""Fixtures that every test may use."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import Connection, Dialect, Engine, QueuePool, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from tests.databases import DATABASES, drop_template, make_empty
from tracker.store import open_store

# The same code gives the same verdict, on a busy machine too; `make explore` tries what was not tried before.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("exploring", deadline=None, print_blob=True)
settings.load_profile("repeatable")

USED: set[Engine] = set()
KNOWN: dict[str, tuple[Dialect, Any]] = {}
"""By kind of database, what its statements are compiled for and to."""
OPENED: list[DBAPIConnection] = []


@event.listens_for(Engine, "engine_connect")
def note_engine(connection: Connection) -> None:
    """Remember every engine that a test makes the program use, and let it know the statements of those before it.

    SQLAlchemy compiles each statement once an engine. A program has one; here each test has, and spent most of its
    time on that.
    """
    engine = connection.engine
    USED.add(engine)
    if engine.dialect.name == "sqlite":
        dialect, compiled = KNOWN.setdefault("sqlite", (engine.dialect, engine._compiled_cache))
        engine.dialect = connection.dialect = dialect
        engine._compiled_cache = compiled


@event.listens_for(Engine, "connect")
def note_connection(connection: DBAPIConnection, _record: object) -> None:
    """Remember every connection too: one that is in use when its engine is disposed of comes back to no pool."""
    OPENED.append(connection)


@pytest.fixture(autouse=True)
def close_databases() -> Iterator[None]:
    """Close what a command leaves open until its process ends; here the process goes on, and Python 3.13 would warn."""
    yield
    if any(_is_in_use(engine) for engine in USED):
        # Else what nobody holds any more comes back, closed, whenever garbage is collected: in the middle of another
        # test. Inside ``ast.parse`` the traceback of that is one syntax tree within another, which Python 3.11 refuses.
        gc.collect()
    while USED:
        USED.pop().dispose()
    while OPENED:
        OPENED.pop().close()  # does nothing where it is closed


def _is_in_use(engine: Engine) -> bool:
    return isinstance(engine.pool, QueuePool) and engine.pool.checkedout() > 0


@pytest.fixture(scope="session", autouse=True)
def leave_nothing_on_the_server() -> Iterator[None]:
    yield
    drop_template()


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A fresh, empty database: a file of its own, and, in a second run of the test, one on a server."""
    with make_empty(request.param, tmp_path, tables=True) as database:
        engine = open_store(database)
        yield engine
        is_in_use = _is_in_use(engine)
        engine.dispose()
        assert not is_in_use, "the test left a connection open"


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where there is a database to be made: a file that is not there yet, and an empty one on a server."""
    with make_empty(request.param, tmp_path, tables=False) as database:
        yield database


@pytest.fixture
def file_engine(tmp_path: Path) -> Iterator[Engine]:
    """A fresh, empty database in a file of its own, for what only files can do."""
    engine = open_store(tmp_path / "tracker.sqlite3")
    yield engine
    engine.dispose()

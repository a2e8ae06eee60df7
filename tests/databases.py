"""Empty databases for tests, of each kind that the program keeps its rows in.

In: nothing but ``TRACKER_TEST_POSTGRES``, the URL of a server where databases may be made and dropped, e.g.
postgresql://postgres@localhost/postgres. Without it there is SQLite alone; ``TRACKER_REQUIRE_POSTGRES`` makes that an
error. Out: addresses for ``open_store``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.pool import NullPool

from tracker.store import open_store

SERVER = os.environ.get("TRACKER_TEST_POSTGRES")
DATABASES = ("sqlite", "postgresql") if SERVER else ("sqlite",)
_numbers = count(1)

if os.environ.get("TRACKER_REQUIRE_POSTGRES") and not SERVER:
    raise RuntimeError("TRACKER_REQUIRE_POSTGRES is set, and no server is named by TRACKER_TEST_POSTGRES")


@contextmanager
def make_empty(kind: str, folder: Path, *, tables: bool) -> Iterator[str]:
    """The address of a database of one of ``DATABASES`` without rows; a file comes with no tables in any case."""
    if kind == "sqlite":
        yield str(folder / "tracker.sqlite3")
    else:
        with make_on_server(tables=tables) as url:
            yield url


@contextmanager
def make_on_server(*, tables: bool) -> Iterator[str]:
    """The URL of a new database of the server, with our tables or with none; it is gone afterwards."""
    name = f"{_prefix()}_{next(_numbers)}"
    template = _make_template() if tables else "template0"
    _tell_server(f"CREATE DATABASE {name} TEMPLATE {template}{_quickly()}")
    try:
        yield _url_of(name)
    finally:
        _tell_server(f"DROP DATABASE {name} WITH (FORCE)")


def drop_template() -> None:
    """Leave nothing on the server."""
    if _make_template.cache_info().currsize:
        _tell_server(f"DROP DATABASE {_make_template()} WITH (FORCE)")
        _make_template.cache_clear()
        _server().dispose()


@cache
def _make_template() -> str:
    """A database with our tables, from which others are made by a copy of its files."""
    name = f"{_prefix()}_template"
    _tell_server(f"CREATE DATABASE {name} TEMPLATE template0")
    open_store(_url_of(name)).dispose()
    return name


@cache
def _quickly() -> str:
    """How a server that knows two ways copies a small database in a sixth of the time."""
    with _server().connect() as connection:
        version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    return " STRATEGY FILE_COPY" if version >= 150_000 else ""


def _prefix() -> str:
    return f"tracker_test_{os.getpid()}"


def _url_of(name: str) -> str:
    return make_url(SERVER or "").set(database=name).render_as_string(hide_password=False)


def _tell_server(command: str) -> None:
    with _server().connect() as connection:
        connection.exec_driver_sql(command)


@cache
def _server() -> Engine:
    url = make_url(SERVER or "").set(drivername="postgresql+psycopg")
    return create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)

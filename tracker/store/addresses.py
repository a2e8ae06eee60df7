"""Where a database is: the file or the URL that a user names, and what it is called in messages.

In: a file path or an SQLAlchemy URL. Out: a URL for SQLAlchemy with the driver that this program uses, the file behind
it, and a name without a password.
"""

from __future__ import annotations

import re
import stat
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from tracker.config import locate_database
from tracker.errors import StoreError

_POSTGRES = {"postgres", "postgresql"}
DRIVER = "postgresql+psycopg"
"""What reads and writes PostgreSQL; the extra ``postgres`` brings it."""


def make_database_url(database: str | Path) -> URL:
    """Name a database for SQLAlchemy; of a file path every character counts, "?" and "%" too.

    Args:
        database: A file path, or an SQLAlchemy URL; "postgresql://" is read with psycopg.

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
        url = make_url(str(database))
    except (ArgumentError, ValueError) as error:  # the latter for a port that is no number
        raise StoreError(
            "not a database URL",
            where=re.sub("//.*@", "//***@", str(database)),
            remedy="write a file path or e.g. postgresql://host/name",
        ) from error
    return url.set(drivername=DRIVER) if url.drivername in _POSTGRES else url


def name_database(url: URL) -> str:
    """What a database is called in messages: its file, or its URL without password, driver and options.

    Args:
        url: Of ``make_database_url``.

    Returns:
        Example: "postgresql://ann@host/claims".
    """
    if url.get_backend_name() == "sqlite":
        return url.database or url.render_as_string()
    plain = URL.create(url.get_backend_name(), url.username, host=url.host, port=url.port, database=url.database)
    return plain.render_as_string()


def file_of(url: URL) -> Path | None:
    """The file behind an SQLite URL; None for memory, other databases, and SQLite's own "file:" URIs."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return None if url.database.startswith("file:") else Path(url.database)


def is_database_file(path: Path) -> bool:
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

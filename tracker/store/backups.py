"""A copy of an SQLite database beside it, before an upgrade changes it.

In: a connection that holds the write lock and has written nothing. Out: the path of a whole copy, under a name that
nothing had. Databases in memory and those of a server have no file: who runs the server has its backups.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection

from tracker.errors import StoreError


def back_up(connection: Connection, *, before: int) -> Path | None:
    """Copy the database of a connection; None where it has no file of its own.

    The copy of claims.sqlite3 is claims.sqlite3.before-7, where 7 is the version to come, or claims.sqlite3.before-7.2
    where that is taken. It bears this name only once it is whole and on the disk. StoreError where there is no room for
    it or nothing may be written beside the database.
    """
    path = _find_file(connection)
    if path is None:
        return None
    partial = path.with_name(f"{path.name}.before-{before}.partial")
    try:
        partial.unlink(missing_ok=True)  # of one that was killed: whoever holds the lock is alone
        copy_file(path, partial)
        copy = find_free_name(path.with_name(f"{path.name}.before-{before}"))
        partial.rename(copy)
    except (OSError, sqlite3.Error) as error:
        partial.unlink(missing_ok=True)
        raise StoreError(
            f"the database is older and cannot be copied before its upgrade ({error})",
            where=str(path),
            remedy="make room beside it, or allow writing to its folder; it is as it was",
        ) from error
    return copy


def _find_file(connection: Connection) -> Path | None:
    if connection.dialect.name != "sqlite":
        return None
    files = {row[1]: row[2] for row in connection.exec_driver_sql("PRAGMA database_list")}
    return Path(files["main"]) if files.get("main") else None


def copy_file(path: Path, copy: Path) -> None:
    """Copy the database in a file to a new file, in one state, onto the disk."""
    # A connection of its own, since SQLite copies nothing through one that is about to write.
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    with copy.open("rb+") as file:
        os.fsync(file.fileno())


def find_free_name(path: Path) -> Path:
    """A name that no file has: this one, or it with a number behind it."""
    names = chain([path.name], (f"{path.name}.{number}" for number in count(2)))
    return next(each for each in map(path.with_name, names) if not each.exists())

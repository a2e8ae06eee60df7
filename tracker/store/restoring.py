"""A copy in place of a database: never over what holds something unless that is asked for, and then it is kept.

In: a copy, as ``copies`` writes it or any other database in a file, and where it shall be. Out: the database with the
rows of the copy, of this version's tables.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, exists, func, inspect, select, text
from sqlmodel import col

from tracker.config import expand_user
from tracker.errors import StoreError
from tracker.store.addresses import file_of, is_database_file, make_database_url, name_database
from tracker.store.backups import copy_file, find_free_name
from tracker.store.changes import find_beyond, outdo, read_number
from tracker.store.copies import OnTable, list_copied, opened_copy, read_table, tell
from tracker.store.engine import create_tables, open_store, reading, writing
from tracker.store.loading import bare_tables, load_rows
from tracker.store.postgres import gather_statistics
from tracker.store.tables import SCHEMA_VERSION, ArticleRow, ClaimRow, CorrectionRow, RosterChangeRow, metadata
from tracker.store.words import WORDS_TABLE, load_words, read_words

_SQLITE = b"SQLite format 3\0"
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What a copy brought.

    Attributes:
        articles: How many articles the database has now.
        claims: How many claims it has now.
        kept: Where what was there before is kept; None where there was nothing.
    """

    articles: int
    claims: int
    kept: str | None


def restore_copy(
    copy: str | Path, database: str | Path, *, force: bool = False, on_table: OnTable | None = None
) -> Restored:
    """Give a database the rows of a copy.

    Args:
        copy: A file; it is not changed.
        database: The file or URL of the database, which may not be there yet.
        force: Replace a database that holds something; it is kept beside the new one.
        on_table: Told how far it is with what goes to a server.

    Returns:
        What the database holds now, and where the one before is.

    Raises:
        StoreError: The copy is none, or the database holds something and nothing forces; nothing has changed.
    """
    path, url = expand_user(copy), make_database_url(database)
    if not is_database_file(path):
        raise StoreError("there is no such copy", where=str(copy), remedy="name a file that `tracker db backup` wrote")
    target = file_of(url)
    if target is not None and target.exists() and target.samefile(path):
        raise StoreError("this is the database itself", where=str(copy), remedy="name another file")
    before = 0
    with opened_copy(path, str(copy)) as (source, version):
        if target is not None:
            kept, before = _restore_file(source, target, force=force)
        elif url.get_backend_name() == "postgresql":
            kept = _restore_on_server(path, version, database, force=force, on_table=on_table)
        else:
            raise StoreError(
                "nothing can be restored there", where=name_database(url), remedy="name a file or a server"
            )
    engine = open_store(database)
    try:
        with writing(engine) as connection:
            outdo(connection, before)  # who has the database open must not take the rows of before for these
        with reading(engine) as connection:
            articles, claims = (
                connection.execute(select(func.count()).select_from(each)).scalar_one() for each in _COUNTED
            )
    finally:
        engine.dispose()
    return Restored(articles, claims, kept)


_COUNTED = (ArticleRow, ClaimRow)


def _restore_file(source: sqlite3.Connection, target: Path, *, force: bool) -> tuple[str | None, int]:
    """Where the database of before is kept, and its number of changes when it was replaced."""
    kept = None
    if is_database_file(target) and target.stat().st_size and _holds_something(target):
        _require(force, str(target))
        kept = find_free_name(target.with_name(f"{target.name}.before-restore"))
        _keep(target, kept)
    with closing(sqlite3.connect(target)) as connection:
        before = _read_number(connection)
        if before:
            before = _replace_rows(source, connection, target)
        else:
            source.backup(connection)
            connection.execute("PRAGMA application_id=0").close()
    return str(kept) if kept else None, before


def _replace_rows(source: sqlite3.Connection, connection: sqlite3.Connection, target: Path) -> int:
    """Replace what others may have open by a copy that bears a higher number: nobody sees its rows under one of before.

    The copy is made beside the target, since nothing can be changed of what SQLite copies on the way.
    """
    with (
        tempfile.TemporaryDirectory(dir=target.parent, prefix=f"{target.name}.restoring-") as folder,
        closing(sqlite3.connect(Path(folder, target.name))) as made,
    ):
        source.backup(made)
        made.execute("PRAGMA application_id=0").close()
        before = _read_number(connection)  # here: whoever had the database open may have written until now
        number = _read_number(made)
        if number:
            made.execute("UPDATE change SET number = ?", (find_beyond(before, number),)).close()
            made.commit()
        made.backup(connection)
    return before


def _read_number(connection: sqlite3.Connection) -> int:
    """The number of changes of a file; 0 of one without tables, or of an older version."""
    with suppress(sqlite3.DatabaseError):
        for (number,) in connection.execute("SELECT number FROM change").fetchall():
            return number if isinstance(number, int) else 0
    return 0


def _holds_something(target: Path) -> bool:
    """Whether anything would be lost; a damaged database holds something, a file of another program is left alone."""
    with target.open("rb") as file:
        if file.read(len(_SQLITE)) != _SQLITE:
            raise StoreError("not a tracker database", where=str(target), remedy="choose another file")
    try:
        with opened_copy(target, str(target)) as (connection, _):
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            asked = [name for name in ("article", "roster_change", "correction") if name in tables]
            return any(connection.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() for name in asked)
    except StoreError as error:
        if "another program" in error.what:
            raise
        return "empty" not in error.what


def _keep(target: Path, kept: Path) -> None:
    try:
        copy_file(target, kept)
    except sqlite3.DatabaseError:  # what is damaged is moved as it is
        kept.unlink(missing_ok=True)
        for end in ("", *_BESIDE):
            beside = target.with_name(target.name + end)
            if beside.exists():
                beside.rename(kept.with_name(kept.name + end))


def _restore_on_server(
    path: Path, version: int, database: str | Path, *, force: bool, on_table: OnTable | None
) -> str | None:
    with tempfile.TemporaryDirectory(prefix="tracker-") as folder:
        if version != SCHEMA_VERSION:
            copy_file(path, Path(folder, path.name))
            path = Path(folder, path.name)
            open_store(path).dispose()
        source, target = open_store(path, create=False), open_store(database)
        try:
            with reading(source) as rows, writing(target) as connection:
                before = read_number(connection)
                kept = _clear(connection, target, force=force)
                create_tables(connection, name_database(target.url))
                _fill(connection, rows, on_table)
                outdo(connection, before)  # with the rows: nobody sees them under a number of before
        finally:
            source.dispose()
            target.dispose()
    return kept


def _clear(connection: Connection, engine: Engine, *, force: bool) -> str | None:
    """Make room for the tables: what holds something moves to a schema of its own, in this transaction."""
    tables = [*(each.name for each in metadata.sorted_tables), WORDS_TABLE]
    rows = (ArticleRow, RosterChangeRow, CorrectionRow)
    asked = [select(exists(select(col(each.id)))) for each in rows]
    if not any(connection.execute(query).scalar_one() for query in asked):
        for name in reversed(tables):
            connection.execute(text(f'DROP TABLE IF EXISTS "{name}" CASCADE'))
        return None
    _require(force, name_database(engine.url))
    schemas = set(inspect(connection).get_schema_names())
    numbers = iter(range(1, len(schemas) + 2))
    kept = next(name for name in (f"before_restore_{number}" for number in numbers) if name not in schemas)
    connection.execute(text(f"CREATE SCHEMA {kept}"))
    for name in tables:
        connection.execute(text(f'ALTER TABLE IF EXISTS "{name}" SET SCHEMA {kept}'))
    return f"schema {kept}"


def _fill(connection: Connection, source: Connection, on_table: OnTable | None) -> None:
    """Fill the tables of a server, which this transaction made, with the rows of a file, ids and seals too."""
    tables = list_copied()
    with bare_tables(connection, [*(table.name for table in tables), WORDS_TABLE], on_made=on_table):
        for table in tables:
            rows = read_table(source, table, on_table)
            load_rows(connection, table.name, table.columns.keys(), rows, is_new=True)
            if "id" in table.columns:
                name = connection.dialect.identifier_preparer.quote(table.name)
                follow = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"
                connection.execute(text(follow))
        claims = source.execute(select(func.count()).select_from(ClaimRow)).scalar_one()
        load_words(connection, tell(read_words(source), WORDS_TABLE, claims, on_table), is_new=True)
    gather_statistics(connection)


def _require(force: bool, where: str) -> None:
    if not force:
        remedy = "--force (from Python: force=True) replaces it and keeps it beside; or name another database"
        raise StoreError("the database holds something", where=where, remedy=remedy)

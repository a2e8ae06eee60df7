"""Which version a database has, and how an older one is brought to this one: copied, then all steps, or none.

In: a connection. Out: the tables of ``SCHEMA_VERSION`` with every row that was
there. Alembic is imported by an upgrade only: most openings need none of it.
"""

from __future__ import annotations

import logging
import sqlite3
from contextlib import ExitStack, suppress

from sqlalchemy import Connection, inspect, select
from sqlmodel import col

from tracker.errors import StoreError
from tracker.store.tables import SCHEMA_VERSION, AlembicVersionRow, SchemaVersionRow

_FIRST = 1
_MUCH_ROOM = 10  # more than one page in so many
FIRST_OF_ALEMBIC = 7
"""The version from which on Alembic's own table tells the version."""
_logger = logging.getLogger(__name__)


def read_version(connection: Connection, where: str) -> int | None:
    """The version of the tables, ours or one that leads to ours; None where there are no tables at all.

    StoreError for tables of another program, of a newer version of this one, or of one that none leads from.
    """
    present = set(inspect(connection).get_table_names())
    if not present:
        return None
    if SchemaVersionRow.__tablename__ not in present or "claim" not in present:
        raise StoreError("the database belongs to another program", where=where, remedy="choose another file")
    by_alembic = AlembicVersionRow.__tablename__ in present
    query = select(col(AlembicVersionRow.version_num)) if by_alembic else select(col(SchemaVersionRow.version))
    told = connection.execute(query).scalar()
    is_lost = not by_alembic and told == FIRST_OF_ALEMBIC
    if told is None or is_lost:
        emptied = AlembicVersionRow if by_alembic else SchemaVersionRow
        lost = f"{AlembicVersionRow.__tablename__} is gone" if is_lost else f"{emptied.__tablename__} is empty"
        raise StoreError(
            f"its table {lost}, so nobody knows its version",
            where=where,
            remedy="restore a copy of it, or ingest the articles into a new file",
        )
    found = str(told)
    version = (
        int(found) if found.isdecimal() and (not by_alembic or len(found) == 4) else None
    )  # as its steps are named
    if version is None or not _FIRST <= version <= SCHEMA_VERSION:
        is_newer = version is not None and version > SCHEMA_VERSION
        raise StoreError(
            f"the database has version {found if version is None else version}, this program version {SCHEMA_VERSION}",
            where=where,
            remedy="update this program" if is_newer else "ingest the articles into a new file",
        )
    return version


def upgrade_tables(connection: Connection, where: str) -> None:
    """Bring an older database to this version, in one transaction; where another program is faster, do nothing.

    Args:
        connection: One that has no transaction yet, and whose transaction waits for its turn to write.
        where: What the user calls the database.

    Raises:
        StoreError: There is no room for a copy, or the rows of the older tables contradict each other; nothing is
            changed then.
    """
    from tracker.store.backups import back_up  # noqa: PLC0415  most openings bring nothing to this version
    from tracker.store.derived import derive_anew  # noqa: PLC0415
    from tracker.store.postgres import gather_statistics, order_by_code_points  # noqa: PLC0415
    from tracker.store.sql_views import create_views, drop_views  # noqa: PLC0415
    from tracker.store.upgrade_progress import tell_progress  # noqa: PLC0415

    copy = None
    _let_tables_be_made_anew(connection, True)
    try:
        with connection.begin(), ExitStack() as until_done:
            version = read_version(connection, where)
            if version is None or version == SCHEMA_VERSION:
                return
            until_done.enter_context(tell_progress(connection, where, version, SCHEMA_VERSION))
            copy = back_up(connection, before=SCHEMA_VERSION)
            drop_views(connection)  # a table under a view may not be changed
            _take_steps(connection, version)
            order_by_code_points(connection)
            create_views(connection)
            derive_anew(connection, version)
            _check_links(connection, where)
            gather_statistics(connection)
    except BaseException:
        if copy is not None:
            copy.unlink()  # the database itself is as it was; else each attempt would leave another copy
        raise
    finally:
        _let_tables_be_made_anew(connection, False)
    _give_back_room(connection)
    kept = f"; as it was before: {copy}" if copy else ""
    _logger.warning("%s: brought from version %d to %d%s", where, version, SCHEMA_VERSION, kept)


def _take_steps(connection: Connection, version: int) -> None:
    from alembic import command  # noqa: PLC0415  most openings need no step
    from alembic.config import Config  # noqa: PLC0415  as above

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "tracker.store:migrations")
    if version < FIRST_OF_ALEMBIC:
        command.stamp(config, f"{version:04}")
    command.upgrade(config, f"{SCHEMA_VERSION:04}")


def _let_tables_be_made_anew(connection: Connection, allow: bool) -> None:
    """SQLite drops a column by making its table anew; with the links checked at once, that would empty other tables."""
    driver = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and driver is not None:
        driver.execute(f"PRAGMA foreign_keys={'OFF' if allow else 'ON'}").close()


def _give_back_room(connection: Connection) -> None:
    """Make a file as small as its rows where steps left a lot of room; where that cannot be, it is filled in time."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        return
    free, pages = (driver.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count"))
    if free * _MUCH_ROOM > pages:
        with suppress(sqlite3.Error):  # somebody else is reading, or the disk is full
            driver.execute("VACUUM").close()


def _check_links(connection: Connection, where: str) -> None:
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreError("the upgrade would break links between rows", where=where, remedy="please report this")

"""Whether the database is whole: its pages, its tables with their indexes, and every link between two rows.

In: a connection. Out: faults.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Table, exists, inspect, select

from tracker.store.stored import Cells, as_stored
from tracker.store.tables import metadata
from tracker.store.words import WORDS_TABLE
from tracker.verification.faults import Fault, show

_MOST_LINES = 100


def check_file(connection: Connection) -> Iterator[Fault]:
    """What SQLite finds in its own file, and triggers, of which this program makes none; nothing for a server."""
    if connection.dialect.name != "sqlite":
        return
    for (line,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_LINES})"):
        if line != "ok":
            yield Fault("database", "", "", f"the file is damaged: {line}")
    for name, table in connection.exec_driver_sql("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"):
        yield Fault(table, "", "", f"another program's trigger {name} changes what is stored")


def check_tables(connection: Connection) -> Iterator[Fault]:
    """Tables, columns and indexes that another program took away."""
    found = inspect(connection)
    present = set(found.get_table_names())
    if WORDS_TABLE not in present:
        yield Fault(WORDS_TABLE, "", "", "the table is gone")
    for table in metadata.sorted_tables:
        if table.name not in present:
            yield Fault(table.name, "", "", "the table is gone")
            continue
        columns = {each["name"] for each in found.get_columns(table.name)}
        yield from (Fault(table.name, "", each, "the column is gone") for each in set(table.c.keys()) - columns)
        indexes = {each["name"] for each in found.get_indexes(table.name)}
        gone = {str(index.name) for index in table.indexes} - indexes
        yield from (Fault(table.name, "", "", f"the index {name} is gone") for name in sorted(gone))


def check_links(connection: Connection) -> Iterator[Fault]:
    """Rows that name a row which is not there."""
    for table in metadata.sorted_tables:
        for link in sorted(table.foreign_keys, key=lambda each: each.parent.name):
            name, target = link.parent.name, link.column
            parent = target.table.alias()
            is_there = exists(select(parent.c[target.name]).where(parent.c[target.name] == link.parent))
            rows = select(*map(as_stored, table.columns)).where(link.parent.is_not(None), ~is_there)
            for row in connection.execute(rows):
                cells = dict(row._mapping)
                what = f"there is no {target.table.name} {show(cells[name])}"
                yield Fault(table.name, name_row(table, cells), name, what)


def name_row(table: Table, cells: Cells) -> str:
    """What a row is called: its key, else its primary key."""
    names = ["key"] if "key" in table.c and table.name != "seal" else [column.name for column in table.primary_key]
    return "/".join(str(cells[name]) for name in names)

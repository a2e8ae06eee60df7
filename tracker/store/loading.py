"""Filling tables of PostgreSQL with many rows at once.

In: rows as the driver of another database gave them. Out: the same rows, by COPY; keys, links and indexes are taken off
while rows come in, and are made of all of them in the end, which takes a tenth of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

OnMade = Callable[[str, int, int], None]
"""Told what is made, how many are done, and how many there are."""
_MEMORY = "SET LOCAL maintenance_work_mem = '512MB'"  # to sort what an index is made of
_TABLES = "CAST(CAST(:tables AS text[]) AS regclass[])"
_CONSTRAINTS = text(
    "SELECT CAST(conrelid AS regclass)::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint"
    f" WHERE conrelid = ANY({_TABLES}) AND contype IN ('f', 'p', 'u')"
    " ORDER BY contype <> 'f', conrelid, conname"  # what others link to can go when no link is left
)
_INDEXES = text(
    f"SELECT CAST(indexrelid AS regclass)::text, pg_get_indexdef(indexrelid) FROM pg_index"
    f" WHERE indrelid = ANY({_TABLES}) ORDER BY indrelid, indexrelid"
)


@contextmanager
def bare_tables(connection: Connection, names: Iterable[str], *, on_made: OnMade | None = None) -> Iterator[None]:
    """Take keys, links and indexes off tables while the block fills them, and make them anew behind it.

    Args:
        connection: A transaction; if the block fails, it must be given up.
        names: The tables. What others link to may be among them only with these others.
        on_made: Told how far it is with making them.

    Yields:
        Nothing.
    """
    tables = {"tables": [connection.dialect.identifier_preparer.quote(name) for name in names]}
    constraints = connection.execute(_CONSTRAINTS, tables).all()
    for table, name, _ in constraints:
        connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    indexes = connection.execute(_INDEXES, tables).all()
    for name, _ in indexes:
        connection.exec_driver_sql(f"DROP INDEX {name}")
    yield
    connection.exec_driver_sql(_MEMORY)
    made = [f"ALTER TABLE {table} ADD CONSTRAINT {name} {rule}" for table, name, rule in reversed(constraints)]
    made += [definition for _, definition in indexes]
    for number, statement in enumerate(made):
        if on_made is not None:
            on_made("keys and indexes", number, len(made))
        connection.exec_driver_sql(statement)


def load_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, is_new: bool = False
) -> None:
    """Add rows to a table of PostgreSQL.

    Args:
        connection: A transaction, on which nothing else is read meanwhile.
        table: Its name.
        columns: The columns that the rows have.
        rows: Values that PostgreSQL can read for these columns: a day may be a text, a truth 0 or 1.
        is_new: Whether this transaction made the table: then its rows need no second look by VACUUM.
    """
    quote = connection.dialect.identifier_preparer.quote
    statement = f"COPY {quote(table)} ({', '.join(map(quote, columns))}) FROM STDIN{' (FREEZE)' * is_new}"
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except driver.Error as error:
        raise DBAPIError.instance(statement, None, error, driver.Error, dialect=connection.dialect) from error

"""What PostgreSQL needs to give the same rows as a file of SQLite: its turns, its clock, the order of its texts.

In: a URL or an engine. Out: an engine whose connections are alike, whatever the settings of the server.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, String, event, text
from sqlalchemy.engine import URL
from sqlmodel import create_engine

from tracker.errors import StoreError
from tracker.store.tables import metadata

_TURN = 7_265_401  # the number of the lock that writers of one database take in turn
_SECONDS_TO_CONNECT = 10
_PLANNING = """
    SELECT set_config(name, value, false) FROM pg_settings
    JOIN (VALUES ('random_page_cost', '1.1'), ('jit', 'off')) AS ours (name, value) USING (name)
    WHERE source = 'default'
"""
"""Questions are of some thousand rows that memory or a fast disk has: a server that takes it for a slow one reads whole
tables instead, and to compile a question takes longer than its answer. Who has set either keeps it."""
_ONE_STATE = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def make_postgres_engine(url: URL, *, busy_ms: int, write_option: str) -> Engine:
    """An engine for a database of a server; it connects when it is first used.

    Args:
        url: Of ``make_database_url``.
        busy_ms: How long a writer waits for its turn, in milliseconds.
        write_option: The execution option that a connection about to write has.

    Returns:
        The engine. Its clock is UTC, and its days are written as in a file; a connection that broke since it was last
        used is replaced.
    """
    # READ COMMITTED, so that a writer who waited for its turn sees what the one before it wrote.
    options: dict[str, Any] = {"pool_pre_ping": True, "isolation_level": "READ COMMITTED"}
    timeout = {} if "connect_timeout" in url.query else {"connect_timeout": _SECONDS_TO_CONNECT}
    engine = create_engine(url, connect_args=timeout, **options)
    leave_out_of_indexes()

    def prepare(connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET timezone TO 'UTC'")
            cursor.execute("SET datestyle TO 'ISO, YMD'")  # days are compared as texts
            cursor.execute(f"SET lock_timeout TO {busy_ms}")
            cursor.execute(_PLANNING)
        connection.commit()

    def take_turn(connection: Connection) -> None:
        # As with BEGIN IMMEDIATE: one who reads first and writes later could not wait its turn.
        if connection.get_execution_options().get(write_option):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", take_turn)
    return engine


def leave_out_of_indexes() -> None:
    """Let the indexes of the tables leave out what they leave out in SQLite."""
    for table in metadata.tables.values():
        for index in table.indexes:
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]


def see_one_state(connection: Connection) -> Connection:
    """Let a connection that begins to read see one state of the database throughout, as one of SQLite does."""
    if connection.dialect.name != "postgresql":
        return connection
    return connection.execution_options(**_ONE_STATE)


def check_encoding(connection: Connection, where: str) -> None:
    """Refuse a database that cannot hold every character."""
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        remedy = "make another: createdb -E UTF8 -T template0 NAME"
        raise StoreError(f"the database holds texts in {encoding}, not in UTF8", where=where, remedy=remedy)


def order_by_code_points(connection: Connection) -> None:
    """Let texts be in the order of their characters, as in SQLite, whatever language the server sorts for."""
    if connection.dialect.name != "postgresql":
        return
    query = text(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND collation_name IS DISTINCT FROM 'C'"
    )
    others = {(row[0], row[1]) for row in connection.execute(query)}
    quote = connection.dialect.identifier_preparer.quote
    for name, table in metadata.tables.items():
        columns = [each.name for each in table.columns if isinstance(each.type, String) or _is_text(each.type)]
        changes = [
            f'ALTER COLUMN {quote(column)} TYPE varchar COLLATE "C"' for column in columns if (name, column) in others
        ]
        if changes:
            connection.exec_driver_sql(f"ALTER TABLE {quote(name)} {', '.join(changes)}")


def gather_statistics(connection: Connection) -> None:
    """Let the server look at what its tables hold, so that it does not plan by what empty ones held."""
    if connection.dialect.name == "postgresql":
        quote = connection.dialect.identifier_preparer.quote
        for name in (*metadata.tables, "claim_words"):
            connection.exec_driver_sql(f"ANALYZE {quote(name)}")


def tidy_tables(engine: Engine) -> None:
    """Take away the rows that a transaction has replaced, and look at the others; on SQLite there are none such.

    Else each count of many claims looks at their rows too, and not at an index alone, until the server tidies up.

    Args:
        engine: The database; nobody has to wait.
    """
    if engine.dialect.name != "postgresql":
        return
    quote = engine.dialect.identifier_preparer.quote
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for name in (*metadata.tables, "claim_words"):
            connection.exec_driver_sql(f"VACUUM (ANALYZE) {quote(name)}")


def _is_text(type_: Any) -> bool:
    return isinstance(getattr(type_, "impl_instance", None), String)

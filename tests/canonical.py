"""A database as it reads to a person: every row, with keys in place of ids, without the times of its runs.

In: the file of a database, or its URL. Out: table -> sorted rows. Two databases with equal dumps hold the same, however
many runs and interruptions it took to fill them, and whatever kind they are of.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, create_engine, select, text

from tracker.store.addresses import make_database_url
from tracker.store.tables import metadata

TIMES = {"started", "stored", "replaced", "made", "seal"}  # a seal seals the number of the run too
NAMES = {"article": "key", "speaker": "key", "quotation": "key", "outlet": "name", "run": "model_version"}
LEFT_OUT = {"run", "seal", "change"}
"""Runs are named by what belongs to them, seals seal times too, and changes are as many as transactions were."""


def dump_database(database: Path | str) -> dict[str, list[str]]:
    """Every table but ``LEFT_OUT``."""
    engine = create_engine(make_database_url(database))
    try:
        with engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
                assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            names = {name: _name_rows(connection, name, key) for name, key in NAMES.items()}
            names |= {"story": _name_stories(connection), "claim": names["quotation"]}
            return {
                name: _dump_table(connection, table, names)
                for name, table in metadata.tables.items()
                if name not in LEFT_OUT
            }
    finally:
        engine.dispose()


def _name_rows(connection: Connection, table: str, key: str) -> dict[int, str]:
    return {row[0]: row[1] for row in connection.execute(text(f"SELECT id, {key} FROM {table}"))}


def _name_stories(connection: Connection) -> dict[int, str]:
    article = metadata.tables["article"]
    members: dict[int, list[str]] = {}
    query = select(article.c.story_id, article.c.key).where(article.c.story_id.is_not(None)).order_by(article.c.key)
    for story, key in connection.execute(query):
        members.setdefault(story, []).append(key)
    return {story: " ".join(keys) for story, keys in members.items()}


def _dump_table(connection: Connection, table: Table, names: dict[str, dict[int, str]]) -> list[str]:
    links = {key.parent.name: key.column.table.name for key in table.foreign_keys}
    rows = []
    for row in connection.execute(select(table)):
        values = {name: value for name, value in row._mapping.items() if name not in TIMES}
        for column, target in links.items():
            if target in names and values[column] is not None:
                values[column] = names[target][values[column]]
        if "id" in values:
            values["id"] = names.get(table.name, {}).get(values["id"])
        rows.append(json.dumps(values, sort_keys=True, default=_plain))
    return sorted(rows)


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else repr(value)

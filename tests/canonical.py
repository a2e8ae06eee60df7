"""A database as it reads to a person: every row, with keys in place of ids, without the times of its runs.

In: the file of a database. Out: table -> sorted rows. Two databases with equal dumps hold the same, however many runs
and interruptions it took to fill them.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

TIMES = {"started", "stored", "replaced", "made"}
NAMES = {"article": "key", "speaker": "key", "claim": "key", "outlet": "name", "run": "model_version"}


def dump_database(path: Path | str) -> dict[str, list[str]]:
    """Every table but ``run``, whose rows are named by what belongs to them, and ``seal``, which seals times too."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        names = {table: dict(connection.execute(f"SELECT id, {key} FROM {table}")) for table, key in NAMES.items()}
        members: dict[int, list[str]] = {}
        for story, key in connection.execute(
            "SELECT story_id, key FROM article WHERE story_id IS NOT NULL ORDER BY key"
        ):
            members.setdefault(story, []).append(key)
        names["story"] = {story: " ".join(keys) for story, keys in members.items()}
        return {table: _dump_table(connection, table, names) for table in tables if table not in ("run", "seal")}


def _dump_table(connection: sqlite3.Connection, table: str, names: dict[str, dict[int, str]]) -> list[str]:
    links = {row["from"]: row["table"] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    rows = []
    for row in connection.execute(f"SELECT * FROM {table}"):
        values = {name: row[name] for name in row.keys() if name not in TIMES}  # noqa: SIM118  rows iterate over values
        for column, target in links.items():
            if target in names and values[column] is not None:
                values[column] = names[target][values[column]]
        if "id" in values:
            values["id"] = names.get(table, {}).get(values["id"])
        rows.append(json.dumps(values, sort_keys=True))
    return sorted(rows)

"""Databases of older versions, and what is in them.

In: a version, or a file. Out: a database of that version; all rows of the file.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from tracker.store import SCHEMA_VERSION
from tracker.store.evidence_steps import lengthen_steps

SCHEMAS = Path(__file__).with_name("unit") / "schemas"
RELEASED = range(1, SCHEMA_VERSION)
ROWS = """
INSERT INTO outlet VALUES (1, 'RT', 'rt');
INSERT INTO run VALUES (1, '2026-01-01 00:00:00.000000', '0.1', 'm1');
INSERT INTO article (id, key, name, content_hash, run_id, outlet_id, language, published_inferred, text)
    VALUES (1, 'a1', 'a', 'h', 1, 1, 'en', 0, 'Lavrov said: yes');
INSERT INTO speaker VALUES (1, 'sergei-lavrov', 'Sergei Lavrov', 'sergei lavrov', 'person', 1);
INSERT INTO alias VALUES (1, 1, 'Lavrov', 'lavrov');
INSERT INTO office VALUES (1, 1, 'Foreign Minister of Russia', '2004-03-09', NULL);
INSERT INTO claim (id, key, article_id, run_id, speaker_id, kind, cue_type, quote, folded, start, "end", said_precision,
    said_basis, evidence, confidence, found_by, context, context_start, context_end)
    VALUES (1, 'c1', 1, 1, 1, 'indirect', 'speech', 'yes', ' yes ', 13, 16, 'unknown', '', 'named', 0.9, 'model',
    'Lavrov said: yes', 0, 16);
INSERT INTO claim_span VALUES (1, 'content', 0, 13, 16);
INSERT INTO topic VALUES (1, 'yes');
INSERT INTO correction VALUES (1, 'c1', '2026-01-02 00:00:00.000000', 'speaker', NULL, 'X', NULL);
INSERT INTO statement VALUES (1, 's1');
"""


def execute(path, script):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def read_rows(path):
    """Every row of every table, as column -> value."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in tables}
    if "term" in rows:  # since version 10 a topic names its term
        terms = {row["id"]: row["term"] for row in rows["term"]}
        rows["topic"] = [{"claim_id": row["claim_id"], "term": terms[row["term_id"]]} for row in rows["topic"]]
    if rows.pop("claim_part", None) is not None:  # since version 12 an article tells what its claims leave out
        _complete(path, rows)
    for name in {"topic", "claim_span", "story_band"} & rows.keys():  # stored by their keys since version 9
        rows[name].sort(key=lambda row: str(sorted(row.items())))
    return rows


def _complete(path, rows):
    """Fill in what claims leave out, as whoever reads the database with SQL sees it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        told = {row["id"]: dict(row) for row in connection.execute("SELECT * FROM quotation")}
        rows["claim_span"] = [dict(row) for row in connection.execute("SELECT * FROM claim_span")]
    texts = {row["id"]: row["text"] for row in rows["article"]}
    names = ("key", "quote", "source_text", "said_basis", "on_first", "on_last")
    for row in rows["claim"]:
        row["steps"] = lengthen_steps(row["steps"], texts[row["article_id"]])
        row |= {name: told[row["id"]][name] for name in names}


def take_steps(path, version):
    """Make a database of an older version by the steps alone."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", "tracker.store:migrations")
        command.upgrade(config, f"{version:04}")
    engine.dispose()
    if version < SCHEMA_VERSION:
        execute(path, f"DROP TABLE alembic_version; INSERT INTO schema_version VALUES ({version})")

"""Proving a database: silent over a true one, loud over whatever another program changed, took away or added."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.filled import execute, make_filled
from tracker.query import count_claims
from tracker.store import open_store, reading
from tracker.store.seals import seal_everything
from tracker.store.tables import metadata
from tracker.verification import Fault, verify_database

HARMLESS = {("alias", "id"), ("office", "id"), ("change", "number")}  # named by nothing
UNPROVEN = {"claim_vector", "vector_model"}
CELLS = [
    (table.name, column.name)
    for table in metadata.sorted_tables
    for column in table.columns
    if table.name not in {"alembic_version", "schema_version", *UNPROVEN} and (table.name, column.name) not in HARMLESS
]
OTHER = {
    "kind": "'mixed'", "cue_type": "'denial'", "said_precision": "'before'", "type": "'group'",
    "action": "'split'", "published": "'2013-02-06'", "said": "'2013-02-03'", "candidates": "'[]'", "steps": "'[]'",
    "confidence": "0.5", "evidence": "'another reason'", "via": "'TASS'", "said_phrase": "'the Kremlin said'",
    "claims": "'[]'", "model_version": "'m2'",
}  # fmt: skip
"""Values that may well stand there, but are not what was stored."""
WORDS = "rowid, quote, context, title"
UNNAMED = {
    "outlet": {"article", "revision"},
    "claim": {"claim", "claim_span"},
    "claim_part": {"claim", "claim_part", "claim_span"},
    "topic": {"claim", "topic"},
    "term": {"topic"},
    "story": {"article", "story"},
}
"""What is said of a row of these where its name changed: that others have lost it."""


@pytest.fixture(scope="module")
def true_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("true") / "true.sqlite3"
    make_filled(path)
    return path


@pytest.fixture
def path(true_file, tmp_path):
    copy = tmp_path / "tracker.sqlite3"
    copy.write_bytes(true_file.read_bytes())
    return copy


def find_faults(path):
    engine = open_store(f"sqlite:///{path}", create=False)
    try:
        return list(verify_database(engine))
    finally:
        engine.dispose()


def change(table, column):
    """A statement that changes the first row's cell to a value that might be true."""
    name = f'"{column}"'
    if column == "role":
        return "UPDATE claim_part SET role = 'cue' WHERE role = 'content' AND position = 1"
    if (table, column) == ("claim", "key"):
        return "UPDATE claim SET key = 'x' WHERE id = 1"
    if column in OTHER:
        value = OTHER[column]
    elif column in ("made", "started", "stored", "replaced"):
        value = f"replace({name}, substr({name}, 1, 4), '1999')"
    elif "first" in column or "last" in column or (table == "speaks_for" and column in ("start", "end")):
        value = f"date({name}, '+1 day')"
    elif table == "office" and column in ("start", "end"):
        value = "'2011'"
    elif column in ("published_inferred", "is_official", "second_hand"):
        value = f"1 - {name}"
    elif isinstance(metadata.tables[table].c[column].type.python_type(), int):
        value = f"{name} + 1000"
    else:
        value = f"{name} || 'x'"
    key = ", ".join(f'"{each.name}"' for each in metadata.tables[table].primary_key)
    first = f'SELECT {key} FROM "{table}" WHERE {name} IS NOT NULL ORDER BY {key} LIMIT 1'
    return f'UPDATE "{table}" SET {name} = {value} WHERE ({key}) = ({first})'


def test_a_true_database_has_no_faults_and_a_row_in_every_table(path):
    assert find_faults(path) == []
    with closing(sqlite3.connect(path)) as connection:
        empty = [
            name
            for name in metadata.tables.keys() - UNPROVEN
            if not connection.execute(f"SELECT 1 FROM {name}").fetchone()
        ]
    assert empty == []


@pytest.mark.parametrize(("table", "column"), CELLS, ids=lambda name: name)
def test_whatever_cell_was_changed_is_found(path, table, column):
    before = path.read_bytes()
    statement = change(table, column)
    if table == "seal":
        statement = f"UPDATE seal SET {column} = {column} || 'x' WHERE kind = 'article'"
    execute(path, statement)
    assert path.read_bytes() != before
    found = find_faults(path)
    assert found
    near = UNNAMED.get(table, {table})
    if column not in ("id", "key", "story_id") and table not in ("seal", "outlet"):
        assert near & {fault.table for fault in found} or {column} & {fault.column for fault in found}, found


@pytest.mark.parametrize(
    "table",
    ["claim_words_docsize", *(name for name in metadata.tables if "version" not in name and name not in UNPROVEN)],
)
def test_rows_that_are_gone_or_were_added_are_found(path, table):
    execute(path, f'DELETE FROM "{table}"')
    assert find_faults(path)


@pytest.mark.parametrize(
    ("tamper", "table", "column", "what"),
    [
        ("UPDATE claim SET joined = 'We never said it' WHERE id = 1", "claim", "quote", "is stored as content"),
        ("UPDATE claim SET joined = 'We never said it' WHERE id = 2", "claim_span", "content", "it has no content"),
        ("UPDATE claim SET source_end = source_end - 1", "claim_span", "source spans", "is not what was stored"),
        ("UPDATE claim SET source_end = 99999", "claim_span", "source", "does not lie in the article"),
        ("UPDATE claim SET start = start + 1 WHERE id = 2", "claim_span", "content spans", "is not what was stored"),
        ("UPDATE claim SET said_basis = NULL WHERE id = 1", "claim", "said_basis", "is not what was stored"),
        ("UPDATE claim SET cue_text = 'confirmed' WHERE id = 2", "claim", "cue_text", "is stored as cue"),
        ("UPDATE claim SET start = start + 1 WHERE id = 1", "claim", "start", "stored is"),
        (
            "UPDATE claim SET context_start = context_start + 9 WHERE id = 1",
            "claim", "context_start", "not contain",
        ),
        (
            "UPDATE claim_part SET start = start + 1 WHERE claim_id = 1 AND role = 'content' AND position = 1",
            "claim", "quote", "as content",
        ),
        (
            "UPDATE claim SET cue_start = cue_start + 1 WHERE id = 1",
            "claim", "cue_text", "is stored as cue",
        ),
        (
            "UPDATE claim_part SET start = start + 1 WHERE claim_id = 1 AND role = 'via'",
            "claim_span", "via spans", "is not what was stored",
        ),
        (
            "UPDATE claim_part SET \"end\" = 99999 WHERE claim_id = 1 AND role = 'via'",
            "claim_span", "via", "does not lie in the article",
        ),
        ("DELETE FROM claim_part WHERE claim_id = 1", "claim_span", "content", "it has no content"),
        ("UPDATE article SET text = 'X' || text", "article", "content_hash", "is not that of the text"),
        ("UPDATE claim SET article_id = 77 WHERE id = 1", "claim", "article_id", "there is no article 77"),
        ("UPDATE claim SET via = 'TASS' WHERE id = 1", "claim", "via", "is not what was stored"),
        ("UPDATE claim SET via = 'TASS' WHERE id = 2", "claim", "via", "no words of the article name a relay"),
        ("UPDATE claim SET said_phrase = 'on Sunday'", "claim", "said_phrase", "which the article does not have"),
        ("UPDATE claim SET said_phrase = 'denied' WHERE id = 1", "claim", "said_phrase", "is not what was stored"),
        ("UPDATE claim SET speaker_id = 2 WHERE id = 1", "claim", "speaker_id", "is not what was stored"),
        ("UPDATE claim SET speaker_id = NULL WHERE id = 1", "claim", "speaker_id", "is not what was stored"),
        ("DELETE FROM speaker", "claim", "speaker_id", "there is no speaker"),
        ("DELETE FROM speaker", "speaker", "", "the row is gone"),
        ("UPDATE speaker SET name = 'Joe Doe', folded = 'joe doe'", "speaker", "name", "is not what was stored"),
        ("UPDATE claim SET said_last = '2013-02-04'", "claim", "said_last", "does not follow from the dates"),
        ("UPDATE article SET published_last = NULL", "article", "published_last", "does not follow from the date of"),
        ("UPDATE claim SET confidence = 7", "claim", "confidence", "is 7.0, and not from 0 to 1"),
        ("UPDATE claim SET kind = 'loud'", "claim", "kind", "none of direct, mixed, indirect"),
        ("UPDATE claim SET steps = '[{'", "claim", "steps", "is no list of steps"),
        (
            "UPDATE claim SET steps = replace(steps, '],[', ',\"Dmitry Medvedev\"],[')",
            "claim", "steps", "is not in its place in the article",
        ),
        ("UPDATE claim SET candidates = '[1]'", "claim", "candidates", "is no list of candidates"),
        ("UPDATE claim SET joined = x'ff00'", "claim", "joined", r"is no text but b'\xff\x00'"),
        ("UPDATE claim SET evidence = CAST(x'ff00' AS TEXT)", "claim", "evidence", "is no valid text (UTF-8)"),
        ("UPDATE claim SET run_id = 2", "claim", "run_id", "there is no run 2"),
        ("UPDATE revision SET text = 'X' || text", "revision", "content_hash", "is not that of the text"),
        ("UPDATE revision SET claims = replace(claims, 'We look', 'We took')", "revision", "claims", "as content"),
        ("UPDATE revision SET claims = '7'", "revision", "claims", "is no list of claims"),
        ("UPDATE outlet SET folded = 'rtx'", "outlet", "folded", "is not the name as the search folds it"),
        ("DELETE FROM story_band", "story_band", "band", "are not those of the article's text"),
        ("UPDATE article SET story_id = NULL WHERE id = 1", "article", "story_id", "are not those that were stored"),
        ("DELETE FROM alias", "alias", "", "the rows are not those that were stored"),
        ("DROP INDEX ix_claim_via", "claim", "", "the index ix_claim_via is gone"),
        ("UPDATE fact SET on_last = '2013-02-04' WHERE claim_id = 1", "fact", "on_last", "does not follow from the"),
        ("UPDATE fact SET speaker_id = NULL WHERE claim_id = 2", "fact", "speaker_id", "does not follow from the"),
        ("UPDATE fact SET is_report = 0 WHERE claim_id = 1", "fact", "is_report", "does not follow from the"),
        ("DELETE FROM fact WHERE claim_id = 1", "fact", "", "the claim has none"),
        (f"INSERT INTO claim_words ({WORDS}) VALUES (1, 'lie', '', '')", "claim_words", "", "the words in it are not"),
        (f"INSERT INTO claim_words ({WORDS}) VALUES (99, '', '', '')", "claim_words", "", "the claims in it are not"),
        ("UPDATE claim_words_data SET block = x'00ff' WHERE id > 10", "claim_words", "", "it is damaged"),
        ("DROP TABLE claim_words", "claim_words", "", "the table is gone"),
        ("UPDATE tally SET claims = 9 WHERE field = 'topic'", "tally", "claims", "is 9, and there are"),
        ("DELETE FROM tally WHERE value_id = 1", "tally", "claims", "is None, and there are"),
        ("INSERT INTO change VALUES (99)", "change", "", "there are 2 rows and not one"),
        ("CREATE TRIGGER lose AFTER INSERT ON claim BEGIN DELETE FROM claim; END", "claim", "", "trigger lose"),
        ("DROP TABLE topic", "topic", "", "the table is gone"),
        ("ALTER TABLE claim DROP COLUMN found_by", "claim", "found_by", "the column is gone"),
        ("DELETE FROM claim WHERE id = 3", "claim", "article_id", "are not those that were stored"),
        ("UPDATE claim SET key = 'other' WHERE id = 3", "claim", "key", "is not what was stored"),
        ("UPDATE claim SET seal = NULL WHERE id = 3", "claim", "", "is not one that this program wrote"),
    ],
)  # fmt: skip
def test_a_fault_names_table_and_column(path, tamper, table, column, what):
    execute(path, tamper)
    found = find_faults(path)
    assert [fault for fault in found if (fault.table, fault.column) == (table, column) and what in fault.what], found
    assert all("\n" not in fault.line and fault.remedy in fault.line for fault in found)


def test_a_fault_names_its_row(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        [(key,)] = connection.execute("SELECT key FROM quotation WHERE id = 1")
        connection.execute("UPDATE claim SET via = 'TASS' WHERE id = 1")
    remedy = "restore a copy of the database, or ingest the articles into a new file"
    assert find_faults(path) == [Fault("claim", key, "via", "is not what was stored")]
    assert find_faults(path)[0].line == f"claim {key}, via: is not what was stored; {remedy}"
    execute(path, "DELETE FROM office")
    assert [fault.line for fault in find_faults(path) if fault.table == "office"] == [
        "office: the rows are not those that were stored; `tracker reread` makes it anew from the roster"
    ]


def test_each_article_is_told_of_as_it_was_looked_at(path):
    told = []
    engine = open_store(f"sqlite:///{path}")
    assert list(verify_database(engine, on_article=lambda *numbers: told.append(numbers))) == []
    assert (told, count_claims(engine)) == ([(1, 2), (2, 2)], 6)
    engine.dispose()


def test_pages_that_are_damaged_are_told(path):
    data = bytearray(path.read_bytes())
    page = data.index(b"the source names the speaker") // 4096 * 4096
    data[page : page + 4096] = b"\xee" * 4096
    path.write_bytes(data)
    found = find_faults(path)
    assert any(fault.table == "database" and "damaged" in fault.what for fault in found), found


def test_what_is_sealed_as_it_is_has_no_changes(path):
    """So it is with a database of a version that had no seals: what was changed before its upgrade is not found."""
    execute(path, "UPDATE claim SET via = 'TASS' WHERE id = 1", "DELETE FROM office")
    assert len(find_faults(path)) == 2
    engine = open_store(f"sqlite:///{path}")
    with reading(engine) as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        seal_everything(connection)
        connection.commit()
    engine.dispose()
    assert find_faults(path) == []

"""Whatever another program leaves in a cell: a reader gets good rows or one line, and the proof names the row."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.data import make_table
from tests.filled import make_filled
from tracker.errors import TrackerError
from tracker.query import ClaimView, export_bytes
from tracker.records import Precision, QuoteKind
from tracker.schema.formats import FORMATS
from tracker.session import Tracker
from tracker.store.tables import metadata

UNPROVEN = {"claim_vector", "vector_model"}
CELLS = [
    (table.name, column.name)
    for table in metadata.sorted_tables
    for column in table.columns
    if table.name not in UNPROVEN
]
DAMAGES = [
    "NULL", "x'ff00'", "'garbage'", "''", "-1", "7", "9e999", "4611686018427387904", "'2013-99-99'", "'{'", "'7'",
    "'[{\"key\": 7}]'", "'[7]'", "CAST(x'ff41' AS TEXT)", "'2013-02-05 25:00'", "char(27) || '[31m'",
]  # fmt: skip
FORGOTTEN = {("alias", "id"), ("office", "id"), ("change", "number")}
"""Numbers that nothing names."""


@pytest.fixture(scope="module")
def true_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A true database whose tables no longer refuse to be empty where they should, as other programs may make them."""
    path = tmp_path_factory.mktemp("damaged") / "true.sqlite3"
    make_filled(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '') WHERE sql NOT LIKE '%WITHOUT%'"
        )
    return path


def damage(path: Path, table: str, column: str, value: str) -> bool:
    """Put a value into the first row that has another; whether one could be put there."""
    name = f'"{column}"'
    key = ", ".join(f'"{each.name}"' for each in metadata.tables[table].primary_key)
    first = f"SELECT {key} FROM {table} WHERE {name} IS NOT ({value}) ORDER BY {key} LIMIT 1"
    where = f"({key}) = ({first})"
    with closing(sqlite3.connect(path)) as connection, connection:
        try:
            return connection.execute(f"UPDATE {table} SET {name} = {value} WHERE {where}").rowcount > 0
        except sqlite3.Error:
            return False


def iter_reads(tracker: Tracker) -> Iterator[Callable[[], object]]:
    """Every call that reads a database, as the command line and the dashboard make it."""
    yield lambda: [check(view) for view in tracker.claims(thoughts=True)]
    yield lambda: repr(tracker.claims(thoughts=True))
    yield lambda: tracker.claims(thoughts=True).to_pandas()
    yield lambda: make_table(tracker.claims("visit", in_context=True, cue="say", via="Interfax"))
    yield lambda: tracker.claims(speaker="Kremlin", with_spokespeople=True, date_from="2013", topic="visit")
    yield lambda: tracker.compare("Peskov", "Lavrov", every="day").to_pandas()
    yield lambda: repr(tracker.compare("Peskov", about="visit"))
    yield tracker.facets
    yield tracker.topics
    yield tracker.days
    yield lambda: repr(tracker.speakers())
    yield lambda: tracker.speakers("Peskov", "Lavrov").to_pandas()
    yield lambda: tracker.find_unknown("Peskov", "Gromyko")
    yield lambda: [tracker.values(field) for field in ("outlet", "via", "cue", "kind", "title", "published", "story")]
    yield lambda: [tracker.passage(view.quote_id, whole=True) for view in tracker.claims()]
    yield lambda: [tracker.revisions(each.article_id) for each in tracker.revised()]
    yield lambda: tracker.roster
    for fmt in FORMATS:
        yield lambda fmt=fmt: export_bytes(tracker.iter_claims(thoughts=True), fmt=fmt)
    yield lambda: tracker.count_undated(date_from="2013")


def check(view: ClaimView) -> None:
    """That a row is a good one."""
    assert isinstance(view.quote, str)
    assert isinstance(view.speaker, str | None)
    assert view.kind in tuple(QuoteKind)
    assert view.said_on_precision in tuple(Precision)
    assert 0 <= view.confidence <= 1
    assert view.day is None or dt.date.fromisoformat(f"{view.day}-01-01"[:10])


@given(st.sampled_from(CELLS), st.sampled_from(DAMAGES))
@settings(max_examples=25)
@example(("claim", "candidates"), "'[{\"key\": 7}]'")
@example(("article", "text"), "x'ff00'")
@example(("claim", "said_first"), "'2013-99-99'")
@example(("claim", "joined"), "7")
@example(("claim", "source_end"), "-1")
@example(("article", "stored"), "'garbage'")
@example(("roster_change", "action"), "'garbage'")
@example(("claim_part", "role"), "'garbage'")
@example(("outlet", "name"), "CAST(x'ff41' AS TEXT)")
def test_a_damaged_cell_is_one_line_or_no_harm_and_is_found(true_file: Path, cell: tuple[str, str], value: str) -> None:
    look_at(true_file, *cell, value)


def call(read: Callable[[], object]) -> str | None:
    """The line that a reading ends with; None where it gives rows. Anything but a TrackerError is a failure."""
    try:
        read()
    except TrackerError as error:
        return str(error)
    return None


def look_at(true_file: Path, table: str, column: str, value: str) -> None:
    path = true_file.with_name("damaged.sqlite3")
    path.write_bytes(true_file.read_bytes())
    if not damage(path, table, column, value):
        return
    with Tracker(path) as tracker:
        for read in iter_reads(tracker):
            assert "\n" not in (call(read) or "")
        said = call(tracker.verify)
        if table.endswith("version") or (table, column) in FORGOTTEN:
            return  # where not even the version can be read, that is said
        assert said is None
        found = tracker.verify()
        assert found, (table, column, value)
        assert all("\n" not in fault.line for fault in found)
        names = {table, *({"article", "revision"} if table == "outlet" else ())}
        names |= {"claim_span"} if table in ("claim", "claim_part") else set()
        if column not in ("id", "key", "kind"):
            assert names & {fault.table for fault in found} or column in {fault.column for fault in found}, found.rows

"""The front door on the sample articles: what Python makes is what the command makes, and every example is true."""

from __future__ import annotations

import doctest
import importlib
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tracker import Tracker

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
TABLES = (
    "article", "claim", "claim_span", "topic", "outlet", "speaker", "alias", "office", "speaks_for", "merged_speaker",
)  # fmt: skip
PASSING = {"run_id", "stored"}
WITH_EXAMPLES = (
    "tracker", "tracker.claims", "tracker.results", "tracker.session.asking", "tracker.session.front_door",
    "tracker.session.filters", "tracker.session.reading", "tracker.session.speakers",
)  # fmt: skip


@pytest.fixture(scope="module")
def front(tmp_path_factory):
    with Tracker(tmp_path_factory.mktemp("front") / "tracker.sqlite3") as opened:
        assert opened.ingest(ARTICLES).added == 5
        yield opened


def rows_of(database):
    """Every row of every table that says what is known, without when it was stored."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: [
                {name: row[name] for name in row.keys() if name not in PASSING}  # noqa: SIM118  of a row, not a dict
                for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
            ]
            for table in TABLES
        }


def test_a_database_made_from_python_is_the_one_the_command_makes(front, sample_database):
    from_python, from_command = rows_of(front.database), rows_of(sample_database)
    assert from_python["speaks_for"]
    assert from_python == from_command


def test_who_speaks_for_a_body_is_known_as_it_is_to_the_command(front, sample_database):
    command = [sys.executable, "-m", "tracker", "search", "--speaker", "Kremlin", "--with-spokespeople"]
    told = subprocess.run(
        [*command, "--db", sample_database], capture_output=True, text=True, check=True, cwd=ARTICLES.parent
    )
    rolled_up = front.claims(speaker="Kremlin", with_spokespeople=True)
    assert f"{len(rolled_up)} of {len(rolled_up)} quotes" in told.stderr
    assert len(rolled_up) > len(front.claims(speaker="Kremlin"))


def test_what_is_extracted_is_what_the_database_shows(front):
    extracted = front.extract(ARTICLES, thoughts=True)
    stored = {claim.quote_id: claim for claim in front.claims(thoughts=True)}
    assert {claim.quote_id: claim for claim in extracted} == stored


def test_claims_of_bad_and_good_inputs(front, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text("“We shall go on,” Sergei Lavrov said.", encoding="utf-8")
    found = front.extract(tmp_path)
    assert [claim.speaker for claim in found] == ["Sergei Lavrov"]
    assert len(found.errors) == 1


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_every_example_is_true(name, front, tmp_path, monkeypatch):
    (tmp_path / "articles").symlink_to(ARTICLES)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_DATABASE", front.database)
    module = importlib.import_module(name)
    options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    names = {"tracker": Tracker(), "Tracker": Tracker}
    result = doctest.testmod(module, extraglobs=names, optionflags=options, verbose=False)
    assert result.attempted
    assert result.failed == 0

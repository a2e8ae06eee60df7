"""The command line on a file and on a server: the same output, no password in it, and what ``tracker db`` prints."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from tests.databases import DATABASES
from tests.filled import fill, make_filled
from tracker.cli import app
from tracker.store import SCHEMA_VERSION
from tracker.store.addresses import make_database_url

on_a_server = pytest.mark.parametrize("database", DATABASES[1:], indirect=True)
QUESTIONS = [
    ["search"],
    ["search", "look forward"],
    ["search", "visit", "--in-context", "--thoughts"],
    ["search", "looking OR ties -date", "--thoughts"],
    ["search", "NEAR(forward visit, 3)"],
    ["search", '"the date was set"'],
    ["search", "--speaker", "Peskov", "--from", "2013", "--to", "2014"],
    ["search", "--via", "interfax"],
    ["search", "--cue", "deny"],
    ["search", "--topic", "talks"],
    ["search", "--newest-first", "--limit", "1"],
    ["search", "--speaker", "Nobody"],
    ["search", "100% \\ \" ' % _ *"],
    ["compare", "Peskov", "Lavrov"],
    ["speakers"],
    ["revisions"],
    ["export", "FOLDER/quotes.jsonl"],
]


def run(*words, database):
    """What a command prints, and its exit status; an error as its line."""
    result = CliRunner().invoke(app, [*words, "--db", database])
    error = "" if result.exception is None or isinstance(result.exception, SystemExit) else str(result.exception)
    return result.output, error, result.exit_code


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("file") / "tracker.sqlite3"
    make_filled(path)
    return path


@on_a_server
def test_every_question_has_the_same_answer_on_a_server(database, file, tmp_path):
    fill(database)
    for number, question in enumerate(QUESTIONS):
        answers = []
        for each in (str(file), database):
            folder = tmp_path / f"{number}{each == database}"
            folder.mkdir()
            output, error, status = run(*(word.replace("FOLDER", str(folder)) for word in question), database=each)
            lines = [path.read_text(encoding="utf-8").splitlines() for path in folder.iterdir()]
            written = [json.loads(line) | {"story": "a number"} for each_file in lines for line in each_file]
            shown = f"{output}{error}".replace(str(folder), "").replace(database, "").replace(str(file), "")
            answers.append((status, shown, written))
        if question == ["revisions"]:  # the second of their storing may differ
            answers = [each[0] for each in answers]
        assert answers[0] == answers[1], question


def test_the_commands_say_what_they_did(database, tmp_path):
    fill(database)
    copy = str(tmp_path / "copy.sqlite3")
    assert "a whole copy of" in run("db", "backup", copy, database=database)[0]
    assert "there is such a file already; --force" in run("db", "backup", copy, database=database)[1]
    assert run("db", "backup", copy, "--force", database=database)[2] == 0
    assert "the database holds something; --force" in run("db", "restore", copy, database=database)[1]
    output, _, status = run("db", "restore", copy, "--force", database=database)
    assert "has 2 articles with 6 claims" in output
    assert "what was there before:" in output
    assert status == 0
    assert f"has the tables of this version ({SCHEMA_VERSION}) already" in run("db", "upgrade", database=database)[0]
    assert "indexes made anew for 6 claims" in run("db", "reindex", database=database)[0]
    assert "6 claims checked, all are exact slices" in run("db", "check", database=database)[0]


def test_stats_are_a_table_or_json(database):
    fill(database)
    table, _, status = run("db", "stats", database=database)
    assert status == 0
    assert f"tables of version {SCHEMA_VERSION}" in table
    assert "last read into by tracker 0.1, m1" in table
    assert run("db", database=database) == (table, "", status)
    assert run("db", "--format", "json", database=database) == run("db", "stats", "--format", "json", database=database)
    stats = json.loads(run("db", "stats", "--format", "json", database=database)[0])
    assert {each["name"]: each["rows"] for each in stats["tables"]}["claim"] == 6
    assert stats["schema_version"] == SCHEMA_VERSION
    assert CliRunner().invoke(app, ["db", "--nonsense"]).exit_code == 2


@on_a_server
def test_no_password_is_shown(database, tmp_path):
    fill(database)
    secret = make_database_url(database).set(password="secret").render_as_string(hide_password=False)
    for words in (["backup", str(tmp_path / "copy.sqlite3")], ["upgrade"], ["stats"], ["reindex"], ["check"]):
        output, error, status = run("db", *words, database=secret)
        assert status == 0
        assert "secret" not in output + error

"""The program in odd surroundings: streams closed, full or in ASCII, no home, no working folder."""

from __future__ import annotations

import json
import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import make_article, make_claim, save_articles

ESCAPES = "\x1b[2J\x9b31m\u202eevil\u200b"


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("streams") / "t.sqlite3"
    article = make_article(f"“We shall go – on {ESCAPES}”, he said.", title=f"Title {ESCAPES}", outlet=f"O {ESCAPES}")
    claims = [make_claim(article, f"We shall go – on {ESCAPES}", speaker=f"Ann {ESCAPES}")]
    save_articles(str(path), [(article, claims)])
    return path


def run(line, *, env=None, cwd=None):
    """Run a line of the shell in which "tracker" is the program; its status, output and error."""
    script = f'tracker() {{ {shlex.quote(sys.executable)} -m tracker "$@"; }}\n{line}'
    root = str(Path(__file__).resolve().parents[2])
    result = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        check=False,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": root} | (env or {}),
    )
    return result.returncode, result.stdout, result.stderr.decode()


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        pytest.param("search --format xlsx >&-", 1, "standard output: cannot be written (Bad file", id="closed"),
        pytest.param("search --format csv > /dev/full", 1, "standard output: cannot be written (No space", id="full"),
        pytest.param("search > /dev/full", 1, "standard output: cannot be written (No space", id="full for a table"),
        pytest.param("search 2>&-", 0, "", id="no errors"),
        pytest.param("search --format jsonl <&- >&- 2>&-", 1, "", id="all closed"),
    ],
)
def test_a_stream_that_takes_nothing_is_one_line(database, line, status, told):
    done, _, error = run(f"tracker {line} --db {database}")
    assert done == status
    assert "Traceback" not in error
    problems = [each for each in error.splitlines() if each.startswith("error")]
    assert len(problems) == bool(told)
    assert not told or told in problems[0]


def test_a_reader_that_goes_away_is_no_error(database):
    done, out, error = run(
        "set -o pipefail; for i in $(seq 5); do tracker codebook; done | head -1; tracker codebook | true"
    )
    assert (done, out, error) == (0, out, "")
    assert len(out.splitlines()) == 1


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin1"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
    ids=["ascii", "latin1", "POSIX"],
)
def test_letters_that_the_terminal_lacks_are_escapes_and_data_is_exact(database, env):
    done, out, error = run(f"tracker search --db {database}", env=env)
    assert (done, error) == (0, "1 of 1 quotes\n")
    assert b"go \\u2013 on" in out or b"go \x96 on" in out
    assert b"\x1b" not in out


def test_data_is_exact_whatever_the_encoding(database):
    env = {"PYTHONIOENCODING": "ascii"}
    done, out, _ = run(f"tracker search --format jsonl --db {database}", env=env)
    assert done == 0
    assert json.loads(out)["quote"] == f"We shall go – on {ESCAPES}"


def test_what_is_shown_on_a_terminal_is_inert(database):
    for shape in ("table", "csv"):
        out = bytearray()

        def read(number, out=out):
            data = os.read(number, 1024)
            out += data
            return data

        saved = os.dup(1)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        try:
            command = [sys.executable, "-m", "tracker", "search", "--db", str(database), "--format", shape]
            pty.spawn(command, read, lambda number: b"")
        finally:
            os.dup2(saved, 1)
        text = out.decode()
        assert "evil" in text
        for control in ("\x1b[2J", "\x9b", "\u202e", "\u200b"):
            assert control not in text, shape


def test_a_csv_in_a_pipe_is_exact(database):
    _, out, _ = run(f"tracker search --format csv --db {database}")
    assert ESCAPES.encode() in out


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("tracker search --db '~nosuchuser1/t.db'", "~nosuchuser1/t.db: the system knows no such folder of a user"),
        ("tracker export '~nosuchuser1/x.csv' --db {database}", "~nosuchuser1/x.csv: the system knows no such"),
    ],
)
def test_a_place_that_is_not_there_is_one_line(tmp_path, database, line, told):
    done, out, error = run(line.format(database=database), cwd=tmp_path)
    assert (done, out) == (1, b"")
    [only] = error.splitlines()
    assert told in only


def test_neither_home_nor_working_folder_are_needed(tmp_path):
    done, out, error = run("mkdir gone; cd gone; rmdir ../gone; unset HOME; tracker codebook", cwd=tmp_path)
    assert (done, error) == (0, "")
    assert out


@pytest.mark.parametrize("number", ["9223372036854775808", "9" * 4000])
def test_a_limit_beyond_all_numbers_is_no_limit(database, number):
    done, out, error = run(f"tracker search --format jsonl --limit {number} --db {database}")
    assert (done, error) == (0, "1 of 1 quotes\n")
    assert len(out.splitlines()) == 1


def test_a_usage_error_shows_what_was_typed_without_its_controls():
    done, out, error = run("tracker $'\\e[2Jx\\u202e'; tracker search --kind $'\\e[2Jx'")
    assert (done, out) == (2, b"")
    assert "No such command '\\x1b[2Jx\\u202e'" in error
    assert "\x1b" not in error

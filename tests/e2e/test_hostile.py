"""One folder of all that is made to keep a reader busy: each ends with its line, the article behind it is stored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.hostile import HOSTILE

ROOT = Path(__file__).resolve().parents[2]
QUICK = {"TRACKER_LIMIT_FILE_SECONDS": "2", "TRACKER_LIMIT_MEGABYTE_SECONDS": "0.5"}
"""Less than a user has, so that a dozen files that end by time alone cost seconds and not minutes."""

NAMES = [name for name, each in HOSTILE.items() if each.says]
"""Those that are refused; the others are articles, whose reading for quotes is another matter."""

LARGEST = 1 << 30


class Outcome(NamedTuple):
    """What an ingest of the folder said of each file, how it ended, and the most memory that a process of it took."""

    rows: list[dict[str, str]]
    folder: str
    status: int
    stderr: str
    memory: int


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = tmp_path_factory.mktemp("hostile")
    files = folder / "files"
    subprocess.run([sys.executable, "-m", "tests.hostile", str(files), "--only", *NAMES], check=True, cwd=ROOT)
    for name in NAMES:
        words = f"“We shall go to {name},” Russian Foreign Minister Sergei Lavrov said on Monday.\n"
        (files / f"{name}~.txt").write_text(words, encoding="utf-8")
    report = folder / "report.jsonl"
    command = ["-m", "tracker", "ingest", str(files), "--db", str(folder / "t.sqlite3"), "--report", str(report)]
    said = folder / "stderr.txt"
    with said.open("wb") as stderr:
        running = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=os.environ | QUICK, stderr=stderr)
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    rows = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    return Outcome(rows, str(files), running.returncode, said.read_text(encoding="utf-8"), usage.ru_maxrss * 1024)


def test_there_are_many() -> None:
    assert len(NAMES) >= 40


@pytest.mark.parametrize("name", NAMES)
def test_each_ends_with_its_line_and_the_article_behind_it_is_stored(outcome: Outcome, name: str) -> None:
    assert [row["status"] for row in outcome.rows if row["name"] == f"{name}~"] == ["added"]
    path = f"{outcome.folder}/{name}"
    reasons = [row["reason"] for row in outcome.rows if row["name"] == path or row["name"].startswith(f"{path}, ")]
    assert any(HOSTILE[name].says in reason or "takes more than" in reason for reason in reasons), reasons[-3:]


def test_nothing_is_said_raw(outcome: Outcome) -> None:
    assert outcome.status == 1
    assert "Traceback" not in outcome.stderr
    assert all(line.isprintable() for line in outcome.stderr.splitlines())


def test_no_process_takes_a_gigabyte(outcome: Outcome) -> None:
    assert outcome.memory < LARGEST

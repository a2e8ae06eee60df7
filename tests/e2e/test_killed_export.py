"""An export that is stopped in the middle of thousands of rows leaves the old file whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from tests.e2e.killed_export import ROWS_BEFORE
from tests.factories import make_article, make_claim, save_articles
from tracker.files import write_file

SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT", "SIGKILL"]
STOPPED = "stopped; what was stored is safe, run it again to go on"


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """What each signal left, by its name; what was said; the folder."""
    folder = tmp_path_factory.mktemp("killed")
    stored = []
    for number in range(0, 2 * ROWS_BEFORE, 50):
        words = [f"word{number + at}" for at in range(50)]
        article = make_article(" ".join(words), name=f"a{number}", url=f"https://a.example/{number}")
        stored.append((article, [make_claim(article, each) for each in words]))
    save_articles(str(folder / "t.sqlite3"), stored)
    (folder / "out").mkdir()
    (folder / "out" / "quotes.csv").write_text("old\n", encoding="utf-8")
    command = [sys.executable, "-m", "tests.e2e.killed_export", folder / "t.sqlite3", folder / "out" / "quotes.csv"]
    result = subprocess.run([*command, *SIGNALS], capture_output=True, text=True, check=True)
    left = [json.loads(line) for line in result.stdout.splitlines()]
    return {name: (status, files, text) for name, status, files, text in left}, result.stderr, folder / "out"


@pytest.mark.parametrize("name", SIGNALS)
def test_the_old_file_is_whole(killed, name):
    status, _, text = killed[0][name]
    assert status == (130 if name == "SIGINT" else -getattr(signal, name))
    assert text == "old\n"


@pytest.mark.parametrize("name", SIGNALS[:-1])
def test_a_signal_that_can_be_caught_leaves_no_part(killed, name):
    assert killed[0][name][1] == ["quotes.csv"]


def test_each_stop_is_told_in_a_line(killed):
    assert killed[1].splitlines() == [STOPPED] * 3


def test_what_a_kill_left_is_removed_by_the_next_export(killed, caplog):
    _, _, folder = killed
    [part] = [each for each in folder.iterdir() if each.name != "quotes.csv"]
    assert part.stat().st_size > 0
    os.utime(part, (0, 0))
    with write_file(folder / "quotes.csv", force=True) as new:
        new.stream.write(b"new\n")
    assert os.listdir(folder) == ["quotes.csv"]
    assert "removed" in caplog.text

"""A database that is locked, damaged or not to be written, no space, a kill in the middle: one line, nothing lost."""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.canonical import dump_database
from tests.command_line import tracker_alone
from tests.filled import make_filled
from tracker.cli import main
from tracker.session import Tracker
from tracker.store import engine as engine_module

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and rights differ there")
READS = [
    ("search",), ("compare", "Peskov", "Kremlin"), ("speakers",), ("revisions",), ("export", "FOLDER/quotes.csv"),
    ("verify",),
]  # fmt: skip
WRITES = [("speakers", "add", "Ann Lee"), ("speakers", "merge", "Peskov", "Kremlin"), ("ingest", "FOLDER/a.txt")]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    path = tmp_path_factory.mktemp("filled") / "filled.sqlite3"
    make_filled(path)
    return path


@pytest.fixture
def path(filled, tmp_path):
    (tmp_path / "a.txt").write_text("“We shall go on,” said Sergei Lavrov.", encoding="utf-8")
    return Path(shutil.copy(filled, tmp_path / "tracker.sqlite3"))


def run(arguments, path, monkeypatch, capfd):
    """The lines of errors and the exit status of a command, run in this process."""
    words = [each.replace("FOLDER", str(path.parent)) for each in arguments]
    monkeypatch.setattr(sys, "argv", ["tracker", *words, "--db", str(path)])
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, getattr(sys, name))  # which the program prepares for itself
    heeded = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP)}
    try:
        with pytest.raises(SystemExit) as end:
            main()
    finally:
        for each, handler in heeded.items():
            signal.signal(each, handler)
    lines = capfd.readouterr().err.splitlines()
    assert not any("Traceback" in line for line in lines)
    return [line for line in lines if line.startswith("error: ")], end.value.code


@pytest.mark.parametrize("arguments", READS + WRITES, ids=" ".join)
def test_a_database_that_stays_locked_is_one_line(path, arguments, monkeypatch, capfd):
    monkeypatch.setattr(engine_module, "_BUSY_MS", 50)
    monkeypatch.setattr(engine_module, "_PRAGMAS", ("busy_timeout=50", *engine_module._PRAGMAS[1:]))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE run SET tracker_version = 'x'")
        lines, status = run(arguments, path, monkeypatch, capfd)
        other.execute("ROLLBACK")
    assert status == 1
    assert len(lines) == 1
    assert "another program keeps the database locked; wait until it is done" in lines[0]


def spoil(path, how):
    data = path.read_bytes()
    path.write_bytes(
        {
            "cut": data[: len(data) // 2 // 4096 * 4096],
            "cut within a page": data[: len(data) // 3],
            "zeroed": bytes(len(data)),
            "a text": b"Dear reader, this is no database.\n" * 50,
            "empty": b"",
            "only a head": data[:100],
        }[how]
    )


@pytest.mark.parametrize("arguments", READS + WRITES[:1], ids=" ".join)
@pytest.mark.parametrize("how", ["cut", "cut within a page", "zeroed", "a text", "only a head"])
def test_a_damaged_file_is_one_line_and_stays_as_it_is(path, how, arguments, monkeypatch, capfd):
    spoil(path, how)
    before = path.read_bytes()
    lines, status = run(arguments, path, monkeypatch, capfd)
    assert status == 1
    assert lines
    assert len(lines) == 1 or arguments == ("verify",)  # which names whatever it finds
    if how in ("zeroed", "a text"):
        assert "not a tracker database; choose another file" in lines[0]
    assert path.read_bytes() == before


@pytest.mark.parametrize("arguments", READS, ids=" ".join)
def test_an_empty_file_is_no_database_yet(path, arguments, monkeypatch, capfd):
    spoil(path, "empty")
    [line], status = run(arguments, path, monkeypatch, capfd)
    assert (status, "the database is empty; run `tracker ingest` first" in line) == (1, True)


KILL = """
import importlib, os, signal, sys
module, name = sys.argv[2].rsplit(".", 1)
done = getattr(importlib.import_module(module), name)
def kill(*args, **rest):
    done(*args, **rest)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(importlib.import_module(module), name, kill)
from tracker import Tracker
Tracker(sys.argv[1]).add_speaker("Nikolai Zlobin", aliases=["Zlobin"], offices=["Analyst [2001/]"])
"""


@pytest.fixture(scope="module")
def added(filled, tmp_path_factory):
    """What the database holds once the speaker was added, undisturbed."""
    path = Path(shutil.copy(filled, tmp_path_factory.mktemp("added") / "added.sqlite3"))
    with Tracker(path) as undisturbed:
        undisturbed.add_speaker("Nikolai Zlobin", aliases=["Zlobin"], offices=["Analyst [2001/]"])
    return dump_database(path)


@pytest.mark.parametrize(
    "place",
    [
        "tracker.store.roster.seal_rows", "tracker.store.roster._save_officials", "tracker.store.roster._list_merged",
        "tracker.store.roster.seal_roster", "tracker.curation.save_roster",
    ],
)  # fmt: skip
def test_an_addition_that_is_killed_is_made_whole_or_not_at_all(path, filled, added, place):
    before = dump_database(filled)
    assert before != added
    command = [sys.executable, "-c", KILL, str(path), place]
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == -signal.SIGKILL
    assert dump_database(path) == (added if place == "tracker.curation.save_roster" else before)
    with Tracker(path) as again:
        assert not again.verify()
        assert again.add_speaker("Ann Lee") == "ann-lee"


def bind_by_rights():
    """Let rights of files hold for the child, for root's too."""
    if os.geteuid() == 0:
        drop, override, search = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        libc = ctypes.CDLL(None, use_errno=True)
        for capability in (override, search):
            if libc.prctl(drop, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "prctl")


@pytest.fixture
def restricted(path):
    """The folder of the database, whose rights a test takes away; they come back behind it."""
    yield path.parent
    for each in (path.parent, *path.parent.iterdir()):
        each.chmod(0o700)


def errors_of(result):
    assert "Traceback" not in result.stderr
    return [line for line in result.stderr.splitlines() if line.startswith("error: ")]


@pytest.mark.parametrize("arguments", [("speakers", "add", "Ann Lee"), ("ingest", "a.txt")], ids=" ".join)
def test_a_folder_that_may_only_be_read_is_one_line(restricted, path, arguments):
    words = [str(restricted / each) if each == "a.txt" else each for each in arguments]
    path.chmod(0o400)
    restricted.chmod(0o500)
    result = tracker_alone(*words, "--db", path, preexec_fn=bind_by_rights)
    assert result.returncode == 1
    [line] = errors_of(result)
    assert "cannot be written" in line or "cannot be opened" in line


@pytest.mark.parametrize("mode", [0o400, 0o600], ids=oct)
def test_a_database_in_a_folder_that_may_only_be_read_can_be_read(restricted, path, tmp_path_factory, mode):
    file = tmp_path_factory.mktemp("elsewhere") / "quotes.csv"
    path.chmod(mode)
    restricted.chmod(0o500)
    for words in (("search",), ("speakers",), ("verify",), ("export", str(file))):
        result = tracker_alone(*words, "--db", path, preexec_fn=bind_by_rights)
        assert (result.returncode, errors_of(result)) == (0, []), words
    assert file.stat().st_size


def test_a_database_that_may_not_be_read_is_one_line(restricted, path):
    path.chmod(0)
    result = tracker_alone("search", "--db", path, preexec_fn=bind_by_rights)
    assert result.returncode == 1
    [line] = errors_of(result)
    assert "cannot be opened" in line


def test_an_article_that_may_not_be_read_is_one_line_and_the_rest_is_stored(restricted, path):
    folder = restricted / "articles"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"Nothing was said on day {name}.", encoding="utf-8")
    (folder / "one.txt").chmod(0)
    result = tracker_alone("ingest", folder, "--db", restricted / "new.sqlite3", preexec_fn=bind_by_rights)
    assert result.returncode == 1
    [line] = errors_of(result)
    assert "one.txt" in line
    assert "1 added, 0 updated, 0 unchanged, 0 skipped, 1 failed" in result.stderr


def test_a_roster_that_may_not_be_read_is_one_line(restricted, path):
    roster = restricted / "own.csv"
    roster.write_text("key,name,type\n", encoding="utf-8")
    roster.chmod(0)
    result = tracker_alone(
        "speakers", "add", "Ann Lee", "--db", path, preexec_fn=bind_by_rights,
        env=os.environ | {"TRACKER_ROSTER": str(roster)},
    )  # fmt: skip
    assert result.returncode == 1
    [line] = errors_of(result)
    assert "own.csv: cannot be read" in line


def test_no_space_for_an_addition_is_one_line_and_nothing_is_lost(path):
    before = dump_database(path)

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

    result = tracker_alone("speakers", "add", "Ann Lee", "--db", path, preexec_fn=limit)
    assert result.returncode == 1
    [line] = errors_of(result)
    assert "disk" in line
    assert dump_database(path) == before

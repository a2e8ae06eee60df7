"""An upgrade that cannot be, fails, is killed or meets another leaves what was there, with a copy beside it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.upgrading import execute, read_rows
from tracker.errors import StoreError
from tracker.store import (
    SCHEMA_VERSION,
    open_store,
)


def test_a_copy_of_what_was_there_stays_beside_it_and_is_never_overwritten(older, caplog):
    before = read_rows(older)
    taken = older.with_name(f"older.sqlite3.before-{SCHEMA_VERSION}")
    taken.write_text("somebody's own", encoding="utf-8")
    killed = older.with_name(f"older.sqlite3.before-{SCHEMA_VERSION}.partial")
    killed.write_text("half a copy", encoding="utf-8")
    open_store(f"sqlite:///{older}").dispose()
    copy = older.with_name(f"older.sqlite3.before-{SCHEMA_VERSION}.2")
    assert read_rows(copy) == before
    assert taken.read_text(encoding="utf-8") == "somebody's own"
    assert sorted(path.name for path in older.parent.iterdir()) == [older.name, taken.name, copy.name]
    assert caplog.messages == [f"{older}: brought from version 1 to {SCHEMA_VERSION}; as it was before: {copy}"]


def test_a_long_upgrade_says_how_long_about_and_then_how_far_it_is(older, monkeypatch, caplog):
    monkeypatch.setattr("tracker.store.upgrade_progress._MANY", 1)
    monkeypatch.setattr("tracker.store.upgrade_progress._EVERY_S", 0.001)

    def take_long(*_):
        for _ in range(5000):
            if len(caplog.messages) > 1:
                return
            time.sleep(0.001)

    monkeypatch.setattr("tracker.store.upgrades._check_links", take_long)
    open_store(f"sqlite:///{older}").dispose()
    first, *later, last = caplog.messages
    assert first.startswith(f"{older}: bringing 1 claims from version 1 to {SCHEMA_VERSION} takes about a minute; ")
    assert later
    assert all(each.endswith(" rows written") for each in later)
    assert "brought from version 1" in last


def test_a_copy_that_cannot_be_made_is_one_line_and_nothing_is_changed(older, monkeypatch):
    def fail(_file):
        raise OSError("No space left on device")

    before = read_rows(older)
    monkeypatch.setattr("tracker.store.backups.os.fsync", fail)
    with pytest.raises(StoreError, match=r"cannot be copied before its upgrade \(No space left.*make room") as caught:
        open_store(f"sqlite:///{older}")
    assert "\n" not in str(caught.value)
    assert read_rows(older) == before
    assert list(older.parent.iterdir()) == [older]


def test_an_upgrade_that_fails_leaves_the_older_version_and_no_copy(older, monkeypatch):
    def fail(connection, _version):
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise RuntimeError("power cut")

    before = read_rows(older)
    monkeypatch.setattr("tracker.store.derived.derive_anew", fail)
    with pytest.raises(RuntimeError):
        open_store(f"sqlite:///{older}", create=False)
    assert read_rows(older) == before
    assert [path.name for path in older.parent.iterdir() if "before" in path.name] == []


def test_an_upgrade_that_would_break_links_is_refused(older):
    execute(older, "INSERT INTO topic VALUES (99, 'of no claim')")
    before = read_rows(older)
    with pytest.raises(StoreError, match="would break links"):
        open_store(f"sqlite:///{older}")
    assert read_rows(older) == before


KILL = """
import importlib, os, signal, sys
module, name = sys.argv[2].rsplit(".", 1)
if sys.argv[3] == "behind":
    done = getattr(importlib.import_module(module), name)
    def kill(*args, **rest):
        done(*args, **rest)
        os.kill(os.getpid(), signal.SIGKILL)
else:
    def kill(*args, **rest):
        os.kill(os.getpid(), signal.SIGKILL)
setattr(importlib.import_module(module), name, kill)
from tracker.store import open_store
open_store(sys.argv[1])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
@pytest.mark.parametrize(
    ("place", "when"),
    [
        ("os.fsync", "before"),  # the copy is half made
        ("tracker.store.backups.back_up", "behind"),
        ("alembic.command.stamp", "behind"),
        ("tracker.store.upgrades._take_steps", "behind"),
        ("tracker.store.seals.write_seals", "behind"),
        ("tracker.store.derived.derive_anew", "behind"),
        ("tracker.store.upgrades._check_links", "behind"),  # nothing is left to do but to commit
    ],
)
def test_an_upgrade_that_is_killed_leaves_the_older_version_whole(older, place, when):
    before = read_rows(older)
    command = [sys.executable, "-c", KILL, f"sqlite:///{older}", place, when]
    assert subprocess.run(command, check=False).returncode == -9
    assert read_rows(older) == before
    open_store(f"sqlite:///{older}").dispose()
    assert count_rows(older, "claim") == 1
    copies = [path for path in older.parent.iterdir() if f"before-{SCHEMA_VERSION}" in path.name]
    assert len(copies) == (1 if place == "os.fsync" else 2)
    assert all(read_rows(copy) == before for copy in copies)


def test_two_programs_that_open_it_at_once_upgrade_it_once(older):
    code = "import sys; from tracker.store import open_store; sys.stdin.read(1); open_store(sys.argv[1]).dispose()"
    command = [sys.executable, "-c", code, f"sqlite:///{older}"]
    both = [subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for process in both:
        process.stdin.write("x")
        process.stdin.flush()
    said = [process.communicate(timeout=60)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert "".join(said).count(f"brought from version 1 to {SCHEMA_VERSION}") == 1
    copies = [path.name for path in older.parent.iterdir() if "before" in path.name]
    assert copies == [f"older.sqlite3.before-{SCHEMA_VERSION}"]
    assert count_rows(older, "claim") == 1


def count_rows(path, table):
    return len(read_rows(path)[table])


def test_opening_a_database_of_this_version_needs_no_alembic(file_engine):
    code = (
        "import sys; from tracker.store import open_store\n"
        "for url in sys.argv[1:]: open_store(url).dispose()\n"
        "print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", code, f"sqlite:///{file_engine.url.database}", "sqlite://"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "False"


def test_an_older_database_that_cannot_be_written_says_so(older):
    with pytest.raises(StoreError, match="cannot be written; allow writing"):
        open_store(f"sqlite:///file:{older}?mode=ro&uri=true", create=False)


@pytest.mark.parametrize(
    ("damage", "lost"),
    [
        ("DELETE FROM alembic_version", "alembic_version is empty"),
        ("DROP TABLE alembic_version", "alembic_version is gone"),
        ("DROP TABLE alembic_version; DELETE FROM schema_version", "schema_version is empty"),
    ],
)
def test_a_database_that_has_lost_its_version_is_left_alone(file_engine, damage, lost):
    path = Path(file_engine.url.database)
    file_engine.dispose()
    execute(path, damage)
    before = read_rows(path)
    for create in (True, False):
        with pytest.raises(StoreError, match=f"its table {lost}, so nobody knows its version; restore a copy"):
            open_store(f"sqlite:///{path}", create=create)
    assert read_rows(path) == before


@pytest.mark.parametrize(
    ("version", "remedy"),
    [
        ("0099", "update this program"),
        ("0000", "into a new file"),
        ("8f2c", "into a new file"),
        ("7", "into a new file"),
    ],
)
def test_a_version_without_a_way_to_ours_is_left_alone(file_engine, version, remedy):
    path = Path(file_engine.url.database)
    file_engine.dispose()
    execute(path, f"UPDATE alembic_version SET version_num = '{version}'")
    before = read_rows(path)
    for create in (True, False):
        with pytest.raises(StoreError, match=rf"has version {version.lstrip('0') or 0}, .*{remedy}"):
            open_store(f"sqlite:///{path}", create=create)
    assert read_rows(path) == before
    assert [each.name for each in path.parent.iterdir() if "before" in each.name] == []

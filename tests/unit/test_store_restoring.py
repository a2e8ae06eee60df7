"""A copy that takes the place of a database others have open, or is interrupted while it does."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from tests.canonical import dump_database
from tests.databases import DATABASES
from tests.filled import fill, make_filled
from tracker.session import Tracker
from tracker.store import SCHEMA_VERSION, restoring
from tracker.store.addresses import make_database_url
from tracker.store.changes import count_losses

empty_on_a_server = pytest.mark.parametrize("database", DATABASES[1:], indirect=True)


@pytest.fixture
def filled(database):
    """A database of either kind with rows in every table."""
    fill(database)
    return database


def test_what_was_written_until_a_copy_took_its_place_is_not_taken_for_it(filled, tmp_path, monkeypatch):
    copy = tmp_path / "copy.sqlite3"
    with Tracker(filled) as tracker:
        tracker.backup(copy)
        seen = []

        def write_before(*arguments, **options):
            tracker.reindex()  # another process, while the copy is looked through
            seen.append(tracker.changes())
            return of_a_copy(*arguments, **options)

        step = "_restore_file" if "://" not in filled else "_restore_on_server"
        of_a_copy = getattr(restoring, step)
        with monkeypatch.context() as patched, Tracker(filled) as other:
            patched.setattr(restoring, step, write_before)
            other.restore(copy, force=True)
        assert count_losses(tracker.changes()) > count_losses(seen[0])


def test_there_is_no_moment_with_other_rows_under_a_number_of_before(database, tmp_path):
    make_filled(copy := tmp_path / "copy.sqlite3")
    with Tracker(database) as tracker:
        tracker.add_speaker("Ann Lee")
        before = tracker.changes()
        if "://" in database:
            restoring._restore_on_server(copy, SCHEMA_VERSION, database, force=True, on_table=None)
        else:
            with restoring.opened_copy(copy, "copy") as (source, _):
                restoring._restore_file(source, Path(database), force=True)
        assert count_losses(tracker.changes()) > count_losses(before)
    assert [each.name for each in tmp_path.iterdir() if "restoring" in each.name] == []


@empty_on_a_server
def test_an_interrupt_leaves_a_server_as_it_was(database, tmp_path):
    fill(database)
    make_filled(copy := tmp_path / "copy.sqlite3")
    rows = dump_database(database)
    reached = set()

    def interrupt(name, _done, _all):
        if name not in reached and name in ("claim_words", "keys and indexes"):
            reached.add(name)
            raise KeyboardInterrupt

    with Tracker(database) as tracker:
        number = tracker.changes()
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                tracker.restore(copy, force=True, on_table=interrupt)
        assert len(reached) == 2
        assert tracker.changes() == number
        assert tracker.verify().rows == []
    assert dump_database(database) == rows
    engine = create_engine(make_database_url(database))
    assert [name for name in inspect(engine).get_schema_names() if name.startswith("before")] == []
    engine.dispose()


def test_an_interrupt_leaves_a_file_as_it_was(tmp_path, monkeypatch):
    make_filled(copy := tmp_path / "copy.sqlite3")
    make_filled(target := tmp_path / "target.sqlite3")
    rows = dump_database(target)

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "find_beyond", interrupt)
    with Tracker(target) as tracker:
        with pytest.raises(KeyboardInterrupt):
            tracker.restore(copy, force=True)
        assert tracker.verify().rows == []
    assert dump_database(target) == rows
    assert list(tmp_path.glob("*restoring*")) == []

"""Copies of a database, in a file whatever it is a copy of; and a copy in place of a database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from tests.canonical import dump_database
from tests.databases import DATABASES, make_empty
from tests.factories import make_article, make_claim, save_articles
from tests.filled import execute, fill, make_filled
from tracker.errors import FileError, NoDatabaseError, StoreError
from tracker.session import Tracker
from tracker.store import SCHEMA_VERSION, open_store
from tracker.store.addresses import make_database_url

SCHEMAS = Path(__file__).with_name("schemas")
empty_on_a_server = pytest.mark.parametrize("database", DATABASES[1:], indirect=True)


@pytest.fixture
def filled(database):
    """A database of either kind with rows in every table."""
    fill(database)
    return database


def sound(database):
    """The rows of a database in which every one is proved."""
    with Tracker(database) as tracker:
        assert tracker.verify().rows == []
    return dump_database(database)


def test_a_copy_has_every_row_and_is_one_file(filled, tmp_path):
    copy = tmp_path / "folder" / "copy.sqlite3"
    copy.parent.mkdir()
    tables = []
    with Tracker(filled) as tracker:
        size = tracker.backup(copy, on_table=lambda *told: tables.append(told))
    assert [each.name for each in copy.parent.iterdir()] == ["copy.sqlite3"]
    assert size == copy.stat().st_size
    assert (("claim", 6, 6) in tables) == filled.startswith("postgresql")
    assert sound(copy) == dump_database(filled)


def test_a_copy_takes_the_place_of_a_copy_and_of_no_database(filled, tmp_path):
    copy, other = tmp_path / "copy.sqlite3", tmp_path / "other.sqlite3"
    make_filled(other)
    with Tracker(filled) as tracker:
        tracker.backup(copy)
        with pytest.raises(FileError, match="there is such a file already; --force"):
            tracker.backup(copy)
        tracker.backup(copy, force=True)
        with pytest.raises(FileError, match="must not be written over a database"):
            tracker.backup(other, force=True)
        save_articles(str(copy), [])  # who writes to a copy makes it a database
        with pytest.raises(FileError, match="must not be written over a database"):
            tracker.backup(copy, force=True)


@pytest.fixture(params=DATABASES)
def target(request, tmp_path):
    """Where there is a second database to be made, of either kind."""
    folder = tmp_path / "second"
    folder.mkdir()
    with make_empty(request.param, folder, tables=False) as database:
        yield database


def test_a_copy_is_restored_to_either_kind_of_database(filled, tmp_path, target):
    copy = tmp_path / "copy.sqlite3"
    with Tracker(filled) as tracker:
        tracker.backup(copy)
    with Tracker(target) as tracker:
        restored = tracker.restore(copy)
        assert (restored.articles, restored.claims, restored.kept) == (2, 6, None)
        assert tracker.backup(tmp_path / "again.sqlite3")
    assert sound(target) == dump_database(copy)
    save_articles(target, [(article := make_article(url="https://b.example/new"), [make_claim(article)])])
    with Tracker(target) as tracker:  # ids go on behind those of the copy
        assert tracker.count(thoughts=True) == 7
        assert tracker.verify().rows == []


def test_what_holds_something_is_replaced_only_by_force_and_kept(filled, tmp_path):
    copy, before = tmp_path / "copy.sqlite3", dump_database(filled)
    article = make_article(url="https://b.example/other")
    save_articles(str(copy), [(article, [make_claim(article)])])
    with Tracker(filled) as tracker:
        with pytest.raises(StoreError, match="the database holds something; --force"):
            tracker.restore(copy)
        assert dump_database(filled) == before
        tracker.read_ahead()
        restored = tracker.restore(copy, force=True)
        assert (restored.articles, restored.claims) == (1, 1)
        assert [claim.url for claim in tracker.claims()] == [article.url]
        assert [claim.url for claim in tracker.claims(outlet=article.outlet, limit=9)] == [article.url]  # not of memory
        assert tracker.verify().rows == []
    if restored.kept.startswith("schema "):
        engine = create_engine(make_database_url(filled))
        with engine.connect() as connection:
            schema = restored.kept.removeprefix("schema ")
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {schema}.claim").scalar_one() == 6
        engine.dispose()
    else:
        assert restored.kept == f"{filled}.before-restore"
        assert sound(restored.kept) == before


def test_a_roster_without_articles_is_something_too(database, tmp_path):
    make_filled(copy := tmp_path / "copy.sqlite3")
    with Tracker(database) as tracker:
        tracker.add_speaker("Ann Lee")
        with pytest.raises(StoreError, match="the database holds something"):
            tracker.restore(copy)


def test_a_copy_of_an_older_version_is_brought_to_this_one(database, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(copy)) as connection:
        connection.executescript((SCHEMAS / "version_7.sql").read_text(encoding="utf-8"))
    before = copy.read_bytes()
    with Tracker(database) as tracker:
        restored = tracker.restore(copy)
        assert restored.claims == tracker.count(thoughts=True) > 0
        assert tracker.verify().rows == []
        assert tracker.upgrade() == (SCHEMA_VERSION, SCHEMA_VERSION)
    assert copy.read_bytes() == before


def test_an_older_database_is_copied_as_it_is_and_upgraded_when_told(tmp_path):
    older, copy = tmp_path / "older.sqlite3", tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(older)) as connection:
        connection.executescript((SCHEMAS / "version_7.sql").read_text(encoding="utf-8"))
    before = older.read_bytes()
    with Tracker(older) as tracker:
        tracker.backup(copy)
        assert older.read_bytes() == before
        assert tracker.upgrade() == (7, SCHEMA_VERSION)
    with Tracker(copy) as tracker:
        assert tracker.upgrade() == (7, SCHEMA_VERSION)


@empty_on_a_server
def test_a_database_that_an_older_program_made_on_a_server_is_brought_to_this_version(database):
    engine = create_engine(make_database_url(database))
    with engine.begin() as connection:
        driver = connection.connection.driver_connection
        driver.execute((SCHEMAS / "version_8.postgresql.sql").read_text(encoding="utf-8"))
    with engine.connect() as connection:
        held = dict(connection.exec_driver_sql("SELECT key, quote FROM public.claim").all())
    engine.dispose()
    with Tracker(database) as tracker:
        with pytest.raises(StoreError, match="has version 8, and is copied only in version"):
            tracker.backup("never.sqlite3")
        assert tracker.upgrade() == (8, SCHEMA_VERSION)
        assert {claim.quote_id: claim.quote for claim in tracker.claims(thoughts=True)} == held
        assert tracker.verify().rows == []
    engine = create_engine(make_database_url(database))
    other = engine.connect()
    query = "SELECT DISTINCT collation_name FROM information_schema.columns WHERE data_type = 'character varying'"
    assert other.exec_driver_sql(f"{query} AND table_schema = 'public'").all() == [("C",)]
    new = inspect(other).get_table_names()
    other.close()
    engine.dispose()
    assert "fact" in new


def make_garbage(path):
    path.write_bytes(b"this is no database, however long one looks at it. " * 40)


def make_foreign(path):
    execute(path, "CREATE TABLE bookmarks (url TEXT)")


def make_nothing(path):
    path.touch()


@pytest.mark.parametrize(
    ("prepare", "line"),
    [
        (lambda path: None, "there is no such copy; name a file that `tracker db backup` wrote"),
        (make_garbage, "this is no copy of a database"),
        (make_foreign, "belongs to another program"),
        (make_nothing, "the copy is empty"),
    ],
)
def test_what_is_no_copy_is_one_line_and_changes_nothing(filled, tmp_path, prepare, line):
    prepare(copy := tmp_path / "copy.sqlite3")
    before = dump_database(filled)
    with Tracker(filled) as tracker, pytest.raises(StoreError, match=line):
        tracker.restore(copy, force=True)
    assert dump_database(filled) == before


def test_a_file_of_another_program_is_never_replaced(tmp_path):
    make_filled(copy := tmp_path / "copy.sqlite3")
    for prepare, line in ((make_garbage, "not a tracker database"), (make_foreign, "belongs to another program")):
        prepare(target := tmp_path / f"{prepare.__name__}.sqlite3")
        before = target.read_bytes()
        with Tracker(target) as tracker, pytest.raises(StoreError, match=line):
            tracker.restore(copy, force=True)
        assert target.read_bytes() == before
    with Tracker(copy) as tracker, pytest.raises(StoreError, match="this is the database itself"):
        tracker.restore(copy, force=True)


def test_a_damaged_database_is_replaced_by_force_and_kept(tmp_path):
    make_filled(copy := tmp_path / "copy.sqlite3")
    target = tmp_path / "target.sqlite3"
    target.write_bytes(copy.read_bytes()[:5000] + b"\0" * 50_000)
    damaged = target.read_bytes()
    with Tracker(target) as tracker:
        with pytest.raises(StoreError, match="the database holds something"):
            tracker.restore(copy)
        restored = tracker.restore(copy, force=True)
    assert Path(restored.kept).read_bytes() == damaged
    assert sound(target) == dump_database(copy)


def test_nothing_is_copied_of_nothing(database, tmp_path):
    with Tracker(database) as tracker:
        for ask in (lambda: tracker.backup(tmp_path / "copy.sqlite3"), tracker.upgrade, tracker.stats, tracker.reindex):
            with pytest.raises(NoDatabaseError):
                ask()
    assert list(tmp_path.glob("*copy*")) == []


def test_stats_tell_rows_bytes_and_versions(filled):
    with Tracker(filled) as tracker:
        stats = tracker.stats()
    rows = {each.name: each.rows for each in stats.tables}
    assert (rows["claim"], rows["article"], rows["revision"], rows["claim_words"]) == (6, 2, 2, 6)
    assert (stats.schema_version, stats.tracker_version, stats.model_version) == (SCHEMA_VERSION, "0.1", "m1")
    assert stats.kind.startswith(("SQLite 3.", "PostgreSQL "))
    assert stats.written is not None
    known = [each.bytes for each in stats.tables if each.bytes is not None]
    assert known == sorted(known, reverse=True)
    assert sum(known) <= stats.bytes


def test_indexes_are_made_anew(filled):
    name = "ix_fact_on"
    engine = create_engine(make_database_url(filled))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP INDEX {name}")
        connection.exec_driver_sql("DELETE FROM fact")
    engine.dispose()
    steps = []
    with Tracker(filled) as tracker:
        faults = [fault.line for fault in tracker.verify().rows]
        assert all(any(words in line for line in faults) for words in (name, "fact of claim"))
        assert all("`tracker db reindex` makes it anew" in line for line in faults)
        assert tracker.reindex(on_step=lambda done, all_: steps.append((done, all_))) == 6
        assert tracker.verify().rows == []
    assert steps[-1] == (18, 18)
    open_store(filled).dispose()

"""Opening: what is no usable database says so in one line."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text

from tests.factories import make_article, make_claim
from tracker.errors import StoreError
from tracker.query import connect, count_claims, get_claim, iter_claims
from tracker.store import SCHEMA_VERSION, open_store, save_article, start_run, writing
from tracker.store.failures import explained


@pytest.mark.parametrize("name", [str, lambda path: path, "sqlite:///{}".format], ids=["words", "path", "URL"])
def test_a_database_may_be_named_by_path_or_url(tmp_path, name):
    path = tmp_path / "some.sqlite3"
    open_store(name(path)).dispose()
    assert path.exists()
    for reader in (connect(name(path)), open_store(name(path), create=False)):
        assert count_claims(reader) == 0
        reader.dispose()


@pytest.mark.parametrize(
    "name",
    ["a?b.db", "a?mode=memory", "50%20.db", "a#b.db", "with space.db", "día-é.db", "a\nb.db", "file:x.db", ":memory:x"],
)
def test_every_character_of_a_path_counts(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    open_store(name).dispose()
    engine = open_store(tmp_path / name, create=False)
    assert count_claims(engine) == 0
    engine.dispose()
    assert [each.name for each in tmp_path.iterdir() if not each.name.endswith(("-wal", "-shm"))] == [name]


def make_garbage(path):
    path.write_bytes(b"this is no database, however long one looks at it. " * 40)


def make_foreign(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()


def make_older(path):
    engine = open_store(f"sqlite:///{path}")
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    engine.dispose()


def make_empty(path):
    path.touch()


def make_folder(path):
    path.mkdir()


@pytest.mark.parametrize(
    ("prepare", "create", "line"),
    [
        (lambda path: None, False, "there is no database; run `tracker ingest` first"),
        (make_empty, False, "the database is empty; run `tracker ingest` first"),
        (make_garbage, False, "not a tracker database; choose another file"),
        (make_garbage, True, "not a tracker database; choose another file"),
        (make_foreign, False, "belongs to another program"),
        (make_foreign, True, "belongs to another program"),
        (make_older, False, f"has version 0, this program version {SCHEMA_VERSION}"),
        (make_older, True, f"has version 0, this program version {SCHEMA_VERSION}"),
        (make_folder, True, "this is a folder and no database; name a file"),
        (make_folder, False, "this is a folder and no database; name a file"),
        (os.mkfifo, False, "this is no regular file and no database"),
        (os.mkfifo, True, "this is no regular file and no database"),
    ],
)
def test_unusable_database_gives_one_line(tmp_path, prepare, create, line):
    path = tmp_path / "some.sqlite3"
    prepare(path)
    with pytest.raises(StoreError) as failure:
        open_store(f"sqlite:///{path}", create=create)
    assert line in str(failure.value)
    assert str(failure.value).startswith(str(path))
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize("url", ["nonsense://x/y", "://", "sqlite:///" + "/no/such/folder/t.sqlite3"])
def test_unusable_url_gives_one_line(url):
    with pytest.raises(StoreError) as failure:
        open_store(url)
    assert "\n" not in str(failure.value)


def test_a_password_is_not_shown():
    with pytest.raises(StoreError) as failure:
        open_store("postgresql://ann:secret@host:none/claims")
    assert "secret" not in str(failure.value)
    assert "postgresql://***@host:none/claims: not a database URL" in str(failure.value)


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_a_name_that_no_file_can_have_is_one_line(name):
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(name)


@pytest.mark.parametrize("create", [True, False])
def test_foreign_database_is_left_alone(tmp_path, create):
    path = tmp_path / "places.sqlite3"
    make_foreign(path)
    before = path.read_bytes()
    with pytest.raises(StoreError):
        open_store(f"sqlite:///{path}", create=create)
    assert path.read_bytes() == before


def test_read_only_database_can_be_read_and_refuses_writing(file_engine):
    path = file_engine.url.database
    article = make_article()
    run_id = start_run(file_engine, tracker_version="0.1", model_version="m1")
    save_article(file_engine, article, [make_claim(article)], run_id=run_id)
    readonly = open_store(f"sqlite:///file:{path}?mode=ro&uri=true", create=False)
    assert count_claims(readonly) == 1
    with pytest.raises(StoreError, match="cannot be written; allow writing"):
        start_run(readonly, tracker_version="0.1", model_version="m1")
    readonly.dispose()


def test_full_disk_keeps_what_was_stored(file_engine):
    run_id = start_run(file_engine, tracker_version="0.1", model_version="m1")
    article = make_article()
    save_article(file_engine, article, [make_claim(article)], run_id=run_id)
    with writing(file_engine) as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreError, match="the disk is full"):
        save_article(file_engine, make_article("Much text. " * 50_000, url="https://b.example"), [], run_id=run_id)
    assert count_claims(file_engine) == 1


def test_a_full_disk_is_told_where_sqlite_has_no_room_for_its_lock_file(file_engine):
    """It says "disk I/O error" then, of a disk that is well."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
    with pytest.raises(StoreError, match="the disk is full; free some space"), explained(file_engine):
        raise error
    error.sqlite_errorname = "SQLITE_IOERR_READ"
    with pytest.raises(StoreError, match="the disk fails to read or write"), explained(file_engine):
        raise error


def test_locked_database_says_so(file_engine):
    with closing(sqlite3.connect(file_engine.url.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with file_engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA busy_timeout=1")
        with pytest.raises(StoreError, match="another program keeps the database locked"):
            start_run(file_engine, tracker_version="0.1", model_version="m1")
        other.execute("ROLLBACK")
    other.close()


def test_memory_serves_nested_reading():
    engine = open_store("sqlite://")
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    article = make_article()
    claims = [make_claim(article), make_claim(article, "the date was set"), make_claim(article, "ties will improve")]
    save_article(engine, article, claims, run_id=run_id)
    views = [get_claim(engine, view.quote_id) for view in iter_claims(engine)]
    assert [view.quote for view in views] == [claim.quote.contents[0].text for claim in claims]
    engine.dispose()


def test_connect_takes_a_file_path(file_engine):
    reader = connect(file_engine.url.database)
    assert count_claims(reader) == 0
    reader.dispose()


def test_write_ahead_log_is_on(file_engine):
    with file_engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1

"""A database of a server: what cannot be used says so in one line, and what is stored is what a file would hold."""

from __future__ import annotations

import datetime as dt
import sys

import pytest
from sqlalchemy import create_engine, insert, select
from sqlmodel import col

from tests.databases import DATABASES, SERVER, make_on_server
from tests.factories import SPECIMEN, make_article, make_claim
from tests.filled import fill
from tracker.config import hide_password
from tracker.errors import NoDatabaseError, RefusedError, StoreError
from tracker.query import connect, count_claims
from tracker.session import Tracker
from tracker.store import SCHEMA_VERSION, open_store, reading, save_article, start_run, writing
from tracker.store import engine as engine_module
from tracker.store.addresses import make_database_url, name_database
from tracker.store.restoring import restore_copy
from tracker.store.tables import OutletRow, RunRow

on_a_server = pytest.mark.parametrize("engine", DATABASES[1:], indirect=True)
empty_on_a_server = pytest.mark.parametrize("database", DATABASES[1:], indirect=True)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_server_is_reached_through_psycopg_and_named_without_password(scheme):
    url = make_database_url(f"{scheme}://ann:secret@host:5433/claims?sslmode=require&password=secret")
    assert url.drivername == "postgresql+psycopg"
    assert name_database(url) == "postgresql://ann@host:5433/claims"


@pytest.mark.parametrize(
    ("database", "shown"),
    [
        ("claims.sqlite3", "claims.sqlite3"),
        ("a:b@c.sqlite3", "a:b@c.sqlite3"),
        ("postgresql://host/claims", "postgresql://host/claims"),
        ("postgresql://ann@host/claims", "postgresql://ann@host/claims"),
        ("postgresql://ann:se/cr@et@host/claims", "postgresql://ann:***@host/claims"),
        ("postgresql://host/claims?user=ann&password=secret&x=1", "postgresql://host/claims?user=ann&password=***&x=1"),
    ],
)
def test_a_password_is_hidden(database, shown):
    assert hide_password(database) == shown


def test_a_missing_driver_is_one_line_that_tells_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"no driver for .* databases; pip install 'claim-tracker\[postgres\]'"):
        open_store("postgresql://ann:secret@host/claims")


@pytest.mark.parametrize("create", [True, False])
def test_a_server_that_is_not_there_is_one_line_without_password(create):
    with pytest.raises(StoreError) as failure:
        open_store("postgresql://ann:secret@127.0.0.1:1/claims", create=create)
    line = "postgresql://ann@127.0.0.1:1/claims: the database server cannot be reached; check host and port"
    assert str(failure.value).startswith(line)
    assert "secret" not in str(failure.value)


@empty_on_a_server
def test_a_database_that_is_not_there_is_made_by_what_the_line_says(database):
    url = make_database_url(database)
    missing = url.set(database="no_such_database", password="secret").render_as_string(hide_password=False)
    with pytest.raises(NoDatabaseError) as failure:
        open_store(missing)
    expected = f"-h {url.host} -p {url.port} -U {url.username} -E UTF8 -T template0 no_such_database"
    assert failure.value.remedy == f"make it: createdb {expected}"
    assert "secret" not in str(failure.value)


@empty_on_a_server
def test_an_unknown_user_is_one_line(database):
    unknown = make_database_url(database).set(username="nobody_of_this_name", password="secret")
    with pytest.raises(StoreError, match=r"the server (knows no such user|does not let this user in)") as failure:
        open_store(unknown.render_as_string(hide_password=False))
    assert "secret" not in str(failure.value)


@empty_on_a_server
def test_an_empty_database_is_none_to_read_and_one_to_fill(database):
    with pytest.raises(NoDatabaseError, match="the database is empty; run `tracker ingest` first"):
        connect(database)
    open_store(database).dispose()
    engine = connect(database)
    assert count_claims(engine) == 0
    engine.dispose()


@empty_on_a_server
def test_a_database_of_another_program_is_left_alone(database):
    engine = create_engine(make_database_url(database))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE bookmarks (url TEXT)")
    for create in (True, False):
        with pytest.raises(StoreError, match="belongs to another program"):
            open_store(database, create=create)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE bookmarks")
        tables = connection.exec_driver_sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        assert tables.scalar_one() == 0
    engine.dispose()


@empty_on_a_server
def test_a_database_that_holds_no_other_alphabets_is_refused(database):
    url = make_database_url(database)
    server = create_engine(make_database_url(SERVER or ""), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {url.database}")
        options = "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
        connection.exec_driver_sql(f"CREATE DATABASE {url.database} {options}")
    server.dispose()
    with pytest.raises(StoreError, match="holds texts in LATIN1, not in UTF8; make another"):
        open_store(database)


@on_a_server
def test_a_text_that_a_server_cannot_hold_is_refused_in_one_line(engine):
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    spoilt = make_article(SPECIMEN + "\0", url="https://news.example/nul")
    with pytest.raises(RefusedError, match="holds a NUL character, which PostgreSQL cannot store; take it out"):
        save_article(engine, spoilt, [], run_id=run_id)
    article = make_article()
    assert save_article(engine, article, [make_claim(article)], run_id=run_id) == "added"


def test_names_are_in_the_order_of_their_characters(engine):
    names = ["Zeit", "a-b", "ab", "Äpfel", "a b", "B"]
    with writing(engine) as connection:
        connection.execute(insert(OutletRow), [{"name": name, "folded": name} for name in names])
    with reading(engine) as connection:
        found = connection.execute(select(col(OutletRow.name)).order_by(col(OutletRow.name))).scalars().all()
    assert found == sorted(names)


@on_a_server
def test_every_column_of_texts_sorts_by_characters(engine):
    with engine.connect() as connection:
        query = "SELECT DISTINCT collation_name FROM information_schema.columns WHERE table_schema = 'public'"
        rows = connection.exec_driver_sql(f"{query} AND data_type IN ('text', 'character varying')")
        assert rows.all() == [("C",)]


@on_a_server
def test_times_are_those_of_utc_wherever_the_server_stands(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER DATABASE {engine.url.database} SET timezone TO 'Asia/Tokyo'")
    engine.dispose()
    start_run(engine, tracker_version="0.1", model_version="m1")
    with reading(engine) as connection:
        started = connection.execute(select(col(RunRow.started))).scalar_one().replace(tzinfo=None)
    assert abs(started - dt.datetime.now(dt.UTC).replace(tzinfo=None)) < dt.timedelta(minutes=5)


def test_who_reads_sees_one_state_while_others_write(engine):
    start_run(engine, tracker_version="0.1", model_version="m1")
    runs = select(col(RunRow.id))
    with reading(engine) as connection:
        before = connection.execute(runs).all()
        start_run(engine, tracker_version="0.1", model_version="m2")
        assert connection.execute(runs).all() == before
    with reading(engine) as connection:
        assert len(connection.execute(runs).all()) == 2


@empty_on_a_server
def test_who_waits_too_long_for_its_turn_says_so(database, monkeypatch):
    monkeypatch.setattr(engine_module, "_BUSY_MS", 50)
    first, second = open_store(database), open_store(database)
    with writing(first), pytest.raises(StoreError, match="keeps the database locked; wait until it is done"):
        start_run(second, tracker_version="0.1", model_version="m1")
    assert start_run(second, tracker_version="0.1", model_version="m1") == 1
    first.dispose()
    second.dispose()


@on_a_server
def test_a_database_of_a_newer_version_is_left_alone(engine):
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
    url = engine.url.render_as_string(hide_password=False)
    with pytest.raises(StoreError, match=f"has version 99, this program version {SCHEMA_VERSION}; update this program"):
        open_store(url)


@empty_on_a_server
def test_the_server_knows_what_its_tables_hold_once_they_are_indexed_or_restored(database, tmp_path):
    """Else it plans its first minute by tables that were empty, and looks at all claims for a rare word."""
    fill(database)
    copy = tmp_path / "copy.sqlite3"
    with Tracker(database) as tracker:
        tracker.reindex()
        assert _count_known(database) > 0
        tracker.backup(copy)
    restore_copy(copy, database, force=True)
    assert _count_known(database) > 0


@empty_on_a_server
def test_a_restored_database_has_the_keys_links_and_indexes_of_a_new_one(database, tmp_path):
    """They are taken off while the rows come in."""
    fill(copy := tmp_path / "copy.sqlite3")
    restore_copy(copy, database)
    with make_on_server(tables=True) as new:
        rules = _list_rules(database)
        assert rules == _list_rules(new)
    assert next(each for each in rules[1] if each[1] == "ix_claim_via")[2].endswith("WHERE (via IS NOT NULL)")


def _list_rules(database):
    """The constraints and indexes of all tables, as the server would write them."""
    engine = open_store(database)
    constraints = "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    indexes = "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    with reading(engine) as connection:
        found = [sorted(map(tuple, connection.exec_driver_sql(query))) for query in (constraints, indexes)]
    engine.dispose()
    assert all(len(each) > 40 for each in found)
    return found


def _count_known(database):
    """How many claims the server thinks that the word index has."""
    engine = open_store(database)
    query = "SELECT reltuples FROM pg_class WHERE oid = 'claim_words'::regclass"
    with reading(engine) as connection:
        known = connection.exec_driver_sql(query).scalar_one()
    engine.dispose()
    return known


@empty_on_a_server
def test_days_are_compared_as_in_a_file_however_the_server_writes_them(database):
    fill(database)
    with Tracker(database) as tracker:
        told = [tracker.trend("Peskov", every=every) for every in ("year", "month", "day")]
    server = create_engine(make_database_url(database))
    with server.begin() as connection:
        connection.exec_driver_sql(f"ALTER DATABASE {server.url.database} SET datestyle TO 'German'")
    server.dispose()
    with Tracker(database) as tracker:
        assert [tracker.trend("Peskov", every=every) for every in ("year", "month", "day")] == told


@empty_on_a_server
def test_a_server_plans_for_memory_unless_somebody_has_set_otherwise(database):
    def tell(url):
        engine = open_store(url)
        with reading(engine) as connection:
            told = [connection.exec_driver_sql(f"SHOW {each}").scalar_one() for each in ("random_page_cost", "jit")]
        engine.dispose()
        return told

    assert tell(database) == ["1.1", "off"]
    assert tell(f"{database}?options=-c%20random_page_cost%3D2") == ["2", "off"]

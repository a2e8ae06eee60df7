"""A database of any released version is brought to ours when it is opened: copied, all steps or none, every row kept.

``schemas/version_N.sql`` are databases that the released programs made of a sample article, its copy in another outlet
and what users do to a roster, cut down to the speakers in use.
"""

from __future__ import annotations

import ast
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

import tracker.store.migrations.versions
from tests.factories import make_article, make_claim
from tests.upgrading import RELEASED, ROWS, SCHEMAS, execute, read_rows, take_steps
from tracker.identity import make_article_key
from tracker.query import ClaimFilter, count_claims, iter_claims, list_speakers
from tracker.store import (
    SCHEMA_VERSION,
    find_stored,
    load_articles,
    open_store,
    read_changes,
    reading,
    recognize_article,
    save_article,
    save_roster,
    start_run,
)
from tracker.store.evidence_steps import pack_steps
from tracker.store.tables import Row
from tracker.text import fold
from tracker.verification import verify_database

DROPPED_TABLES = {"statement", "correction"}


DROPPED_COLUMNS = {("claim", "statement_id"), ("claim", "folded"), ("claim", "context")}


def test_there_is_a_database_of_every_released_version():
    assert {path.name for path in SCHEMAS.iterdir()} == {
        *(f"version_{version}.sql" for version in RELEASED),
        "version_8.postgresql.sql",
    }


@pytest.mark.parametrize("create", [True, False])
def test_a_released_database_keeps_every_row(released, create):
    before = read_rows(released)
    engine = open_store(f"sqlite:///{released}", create=create)
    after = read_rows(released)
    assert after.pop("alembic_version") == [{"version_num": f"{SCHEMA_VERSION:04}"}]
    is_of_alembic = before.pop("alembic_version", None) is not None
    assert set(before) - set(after) == (set() if is_of_alembic else {"statement"})
    assert (before["schema_version"] == after["schema_version"]) is is_of_alembic
    assert after["schema_version"] == [{"version": 7}]
    seals = [row["digest"] for row in after["seal"]] + [row["seal"] for row in after["claim"]]
    assert {len(seal) % 2 for seal in seals} == {0}
    before.pop("seal", None)
    for row in before["claim"]:
        row.pop("seal", None)
        row["steps"] = pack_steps(json.loads(row.get("steps", "[]")))
    for table in before.keys() - DROPPED_TABLES - {"schema_version"}:
        assert len(after[table]) == len(before[table]), table
        for old, new in zip(before[table], after[table], strict=True):
            assert {(table, name) for name in old.keys() - new.keys()} <= DROPPED_COLUMNS
            for name in old.keys() & new.keys() - {"content_hash", "band", "number"}:
                is_folded = name == "folded" or (table, name) == ("speaker", "key")
                expected = fold(old[name]) if is_folded and "ł" in old[name] else old[name]
                assert new[name] == expected, (table, name)
    assert after["change"][0]["number"] >= before.get("change", [{"number": 1}])[0]["number"]  # counting anew raises it
    assert [row["number"] for row in after["revision"]] == [row["number"] for row in before.get("revision", [])]
    assert count_claims(engine, ClaimFilter(thoughts=True)) == len(before["claim"]) > 20
    assert list(verify_database(engine)) == []
    articles = list(load_articles(engine, [1, 2]))
    assert {each.content_hash for each in articles} == {row["content_hash"] for row in after["article"]}
    assert {row["story_id"] for row in after["article"]} == {1}
    assert recognize_article(engine, make_article(url="https://copy.example/a?utm_source=x")).key in {
        row["key"] for row in after["article"]
    }
    engine.dispose()


def test_a_content_is_known_again_under_the_hash_of_today_and_a_wrong_hash_stays_wrong(released):
    """Else every stored article would be a new revision of itself, and a text that was changed would look true."""
    execute(released, "UPDATE article SET text = text || '!' WHERE id = 2")
    engine = open_store(f"sqlite:///{released}")
    [article, changed] = load_articles(engine, [1, 2])
    with reading(engine) as connection:
        versions = dict(connection.exec_driver_sql("SELECT id, model_version FROM run").all())
        [run_id] = connection.exec_driver_sql("SELECT run_id FROM article WHERE id = 1").one()
    assert find_stored(engine, article, model_version=versions[run_id]) == "unchanged"
    assert find_stored(engine, changed, model_version="m") is None
    assert "content_hash" in {fault.column for fault in verify_database(engine)}
    engine.dispose()


def test_what_was_changed_before_an_upgrade_is_still_found_where_there_were_seals(tmp_path):
    path = tmp_path / "eight.sqlite3"
    execute(path, (SCHEMAS / "version_8.sql").read_text(encoding="utf-8"))
    execute(path, "UPDATE claim SET via = 'TASS' WHERE id = (SELECT min(id) FROM claim WHERE via IS NOT NULL)")
    execute(path, "UPDATE claim SET steps = replace(steps, '0.9', '0.8') WHERE steps LIKE '%0.9%'")
    execute(path, "UPDATE seal SET digest = 'no digits' WHERE kind = 'run'")
    engine = open_store(f"sqlite:///{path}")
    found = {(fault.table, fault.column) for fault in verify_database(engine)}
    assert found == {("claim", "via"), ("claim", "steps"), ("seal", "digest")}
    engine.dispose()


def test_the_tables_are_those_of_a_new_database_whichever_way_they_came(released, tmp_path, file_engine):
    from_nothing = tmp_path / "steps.sqlite3"
    take_steps(from_nothing, SCHEMA_VERSION)
    open_store(f"sqlite:///{released}").dispose()
    expected = describe_tables(file_engine.url.database)
    assert {name for name in expected if not name.startswith("claim_words")} == set(Row.metadata.tables)
    assert describe_tables(released) == expected
    assert describe_tables(from_nothing) == expected


def describe_tables(path):
    engine = create_engine(f"sqlite:///{path}")
    found = inspect(engine)
    with engine.connect() as connection:
        made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'").all()
    tables = {
        table: {
            "made": [sql for name, sql in made if name == table],
            "columns": {
                column["name"]: (str(column["type"]).partition("(")[0], column["nullable"], column["default"])
                for column in found.get_columns(table)
            },
            "key": found.get_pk_constraint(table)["constrained_columns"],
            "links": sorted(
                (each["constrained_columns"], each["referred_table"], sorted(each["options"].items()))
                for each in found.get_foreign_keys(table)
            ),
            "indexes": sorted((each["name"], each["column_names"]) for each in found.get_indexes(table)),
            "unique": sorted(each["column_names"] for each in found.get_unique_constraints(table)),
        }
        for table in found.get_table_names()
    }
    engine.dispose()
    return tables


def test_steps_are_frozen_and_numbered():
    """What a step imports of this package may change under it, and then breaks every database older than the change."""
    [folder] = tracker.store.migrations.versions.__path__
    allowed = {"alembic", "sqlalchemy"} | sys.stdlib_module_names
    files = sorted(Path(folder).glob("v*.py"))
    assert [int(file.name[1:5]) for file in files] == list(range(1, SCHEMA_VERSION + 1))
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            modules = [node.module] if isinstance(node, ast.ImportFrom) else []
            modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert {module.partition(".")[0] for module in modules} <= allowed, file.name


def test_version_1_is_used_on(older):
    engine = open_store(f"sqlite:///{older}")
    assert [(view.quote, view.speaker) for view in iter_claims(engine)] == [("yes", "Sergei Lavrov")]
    article = make_article()
    save_roster(engine, [])
    save_article(
        engine, article, [make_claim(article)], run_id=start_run(engine, tracker_version="1", model_version="m")
    )
    assert (count_claims(engine), read_changes(engine), len(list_speakers(engine))) == (2, [], 2)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    engine.dispose()


def test_stored_articles_that_tell_one_story_are_linked(older):
    report = "\n\n".join(f"Paragraph {n} of the agency's report tells what happened on day {n}." for n in range(12))
    texts = {"b1": (1, report), "b2": (2, f"By our own reporter\n\n{report}")}
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute("INSERT INTO outlet VALUES (2, 'Herald', 'herald')")
        for key, (outlet, text) in texts.items():
            connection.execute(
                "INSERT INTO article (key, name, content_hash, run_id, outlet_id, language, published_inferred, text)"
                " VALUES (?, ?, 'h', 1, ?, 'en', 0, ?)",
                (key, key, outlet, text),
            )
    open_store(f"sqlite:///{older}").dispose()
    stories = {row["key"]: row["story_id"] for row in read_rows(older)["article"]}
    assert stories == {"a1": None, "b1": 1, "b2": 1}


def test_a_stored_article_is_known_again_by_another_spelling_of_its_address(older):
    execute(older, "UPDATE article SET url = 'http://www.paper.example/a/'")
    engine = open_store(f"sqlite:///{older}")
    article = recognize_article(engine, make_article(url="https://paper.example/a?utm_source=feed"))
    assert (article.key, article.url) == ("a1", "http://www.paper.example/a/")
    other = make_article(url="https://paper.example/b")
    assert recognize_article(engine, other) == other
    engine.dispose()


def test_a_text_stored_without_its_outlet_is_known_again_with_it(engine):
    text = "Lavrov said: yes"
    bare, known, other = (
        make_article(text, url=None, outlet=outlet, key=make_article_key(url=None, outlet=outlet, text=text))
        for outlet in (None, "RT", "BBC")
    )
    run = start_run(engine, tracker_version="1", model_version="m")
    save_article(engine, bare, [], run_id=run)
    again = recognize_article(engine, known)
    assert again.key == bare.key != known.key
    assert save_article(engine, again, [], run_id=run) == "revised"
    assert recognize_article(engine, other) == other


def test_letters_with_strokes_are_folded_anew(tmp_path):
    """Two spellings of one name become one speaker, wherever the older key was noted."""
    path = tmp_path / "five.sqlite3"
    take_steps(path, 5)
    execute(path, ROWS)
    execute(
        path,
        """
        INSERT INTO outlet VALUES (2, 'Głos', 'głos');
        INSERT INTO speaker VALUES (2, 'person:ada-łoś', 'Ada Łoś', 'ada łoś', 'person', 0);
        INSERT INTO speaker VALUES (3, 'person:ada-los', 'Ada Los', 'ada los', 'person', 0);
        INSERT INTO speaker VALUES (4, 'person:jo-øre', 'Jo Øre', 'jo øre', 'person', 0);
        INSERT INTO speaker VALUES (5, 'ø', 'Bo Ør', 'bo ør', 'person', 1);
        INSERT INTO alias VALUES (2, 5, 'Ør', 'ør');
        INSERT INTO alias VALUES (3, 5, 'Or', 'or');
        INSERT INTO alias VALUES (4, 5, 'Ørn', 'ørn');
        INSERT INTO alias VALUES (5, 5, 'Øm', 'øm');
        INSERT INTO alias VALUES (6, 5, 'øm', 'øm ');
        INSERT INTO merged_speaker VALUES (2, 5);
        INSERT INTO roster_change VALUES (1, '2026-01-02 00:00:00.000000', 'merge', 'person:ada-łoś', 'X', 'ø');
        INSERT INTO revision (id, article_id, number, content_hash, run_id, replaced, name, language,
            published_inferred, text, claims)
            VALUES (1, 1, 1, 'r', 1, '2026-01-02 00:00:00.000000', 'a', 'en', 0, '',
            '[{"speaker_key": "person:jo-øre"}]');
        INSERT INTO claim (id, key, article_id, run_id, speaker_id, kind, cue_type, quote, folded, start, "end",
            said_precision, said_basis, evidence, confidence, found_by, context, context_start, context_end, candidates)
            VALUES (2, 'c2', 1, 1, 2, 'indirect', 'speech', 'Łódź', ' łodz ', 13, 16, 'unknown', '', 'named', 0.9,
            'model', 'Lavrov said: yes', 0, 16,
            '[{"key": "person:ada-łoś", "name": "Ada Łoś", "score": 1, "reason": ""}]');
        """,
    )
    open_store(f"sqlite:///{path}").dispose()
    rows = read_rows(path)
    assert {(row["key"], row["name"], row["folded"]) for row in rows["speaker"] if row["id"] > 1} == {
        ("person:ada-los", "Ada Los", "ada los"),
        ("person:jo-ore", "Jo Øre", "jo ore"),
        ("ø", "Bo Ør", "bo or"),
    }
    assert rows["outlet"][1] == {"id": 2, "name": "Głos", "folded": "glos"}
    assert [(row["alias"], row["folded"]) for row in rows["alias"][1:]] == [("Or", "or"), ("Ørn", "orn"), ("Øm", "om")]
    assert rows["merged_speaker"] == []
    assert [(row["key"], row["value"]) for row in rows["roster_change"]] == [("person:ada-los", "ø")]
    assert json.loads(rows["revision"][0]["claims"]) == [{"speaker_key": "person:jo-ore"}]
    engine = open_store(f"sqlite:///{path}")
    [view] = iter_claims(engine, ClaimFilter(text="lodz", speaker=("los",)))
    assert (view.quote, view.speaker, view.candidates[0].key) == ("Łódź", "Ada Los", "person:ada-los")
    engine.dispose()

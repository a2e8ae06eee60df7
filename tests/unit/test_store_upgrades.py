"""A database of an older version is brought to ours when it is opened, with every row it had."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from tests.factories import make_article, make_claim
from tracker.errors import StoreError
from tracker.identity import make_article_key
from tracker.query import ClaimFilter, count_claims, iter_claims, list_speakers
from tracker.store import (
    SCHEMA_VERSION,
    open_store,
    read_changes,
    recognize_article,
    save_article,
    save_roster,
    start_run,
)
from tracker.store.tables import Row

SCHEMA_1 = Path(__file__).with_name("schema_1.sql")
ROWS = """
INSERT INTO outlet VALUES (1, 'RT', 'rt');
INSERT INTO run VALUES (1, '2026-01-01 00:00:00.000000', '0.1', 'm1');
INSERT INTO article (id, key, name, content_hash, run_id, outlet_id, language, published_inferred, text)
    VALUES (1, 'a1', 'a', 'h', 1, 1, 'en', 0, 'Lavrov said: yes');
INSERT INTO speaker VALUES (1, 'sergei-lavrov', 'Sergei Lavrov', 'sergei lavrov', 'person', 1);
INSERT INTO alias VALUES (1, 1, 'Lavrov', 'lavrov');
INSERT INTO office VALUES (1, 1, 'Foreign Minister of Russia', '2004-03-09', NULL);
INSERT INTO claim (id, key, article_id, run_id, speaker_id, kind, cue_type, quote, folded, start, "end", said_precision,
    said_basis, evidence, confidence, found_by, context, context_start, context_end)
    VALUES (1, 'c1', 1, 1, 1, 'indirect', 'speech', 'yes', ' yes ', 13, 16, 'unknown', '', 'named', 0.9, 'model',
    'Lavrov said: yes', 0, 16);
INSERT INTO claim_span VALUES (1, 'content', 0, 13, 16);
INSERT INTO topic VALUES (1, 'yes');
INSERT INTO correction VALUES (1, 'c1', '2026-01-02 00:00:00.000000', 'speaker', NULL, 'X', NULL);
INSERT INTO statement VALUES (1, 's1');
"""


@pytest.fixture
def older(tmp_path):
    path = tmp_path / "older.sqlite3"
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA_1.read_text(encoding="utf-8") + ROWS)
    connection.close()
    return path


def dump(path):
    connection = sqlite3.connect(path)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    connection.close()
    return rows


@pytest.mark.parametrize("create", [True, False])
def test_version_1_gets_the_new_tables_and_loses_nothing(older, create):
    before = dump(older)
    engine = open_store(f"sqlite:///{older}", create=create)
    assert {table for table, rows in before.items() if rows} == set(before)  # every old table has something to lose
    after = dump(older)
    assert after.pop("schema_version") == [(SCHEMA_VERSION,)]
    assert set(after) - set(before) == {
        "roster_change", "speaks_for", "merged_speaker", "story", "story_band", "revision",
    }  # fmt: skip
    # The columns of later versions, as they stand before the next ingest.
    added = {"claim": (0, "[]", "[]"), "article": ("2026-01-01 00:00:00.000000", None, "a1")}
    assert {name: after[name] for name in before if name != "schema_version"} == {
        name: [row + added.get(name, ()) for row in rows] for name, rows in before.items() if name != "schema_version"
    }
    assert [(view.quote, view.speaker) for view in iter_claims(engine)] == [("yes", "Sergei Lavrov")]
    engine.dispose()
    again = open_store(f"sqlite:///{older}")
    article = make_article()
    save_roster(again, [])
    save_article(again, article, [make_claim(article)], run_id=start_run(again, tracker_version="1", model_version="m"))
    assert (count_claims(again), read_changes(again), len(list_speakers(again))) == (2, [], 2)
    again.dispose()


def test_the_upgraded_tables_are_those_of_a_new_database(older, engine):
    upgraded = open_store(f"sqlite:///{older}")
    ours, new = inspect(upgraded), inspect(engine)
    assert set(ours.get_table_names()) == set(new.get_table_names()) == set(Row.metadata.tables)
    for table in Row.metadata.tables:
        describe = [(column["name"], str(column["type"]), column["nullable"]) for column in ours.get_columns(table)]
        assert describe == [(c["name"], str(c["type"]), c["nullable"]) for c in new.get_columns(table)]
        assert {index["name"] for index in ours.get_indexes(table)} == {i["name"] for i in new.get_indexes(table)}
    upgraded.dispose()


def test_stored_articles_that_tell_one_story_are_linked(older):
    report = "\n\n".join(f"Paragraph {n} of the agency's report tells what happened on day {n}." for n in range(12))
    connection = sqlite3.connect(older)
    connection.execute("INSERT INTO outlet VALUES (2, 'Herald', 'herald')")
    for key, outlet, text in (("b1", 1, report), ("b2", 2, f"By our own reporter\n\n{report}")):
        connection.execute(
            "INSERT INTO article (key, name, content_hash, run_id, outlet_id, language, published_inferred, text)"
            " VALUES (?, ?, 'h', 1, ?, 'en', 0, ?)",
            (key, key, outlet, text),
        )
    connection.commit()
    connection.close()
    open_store(f"sqlite:///{older}").dispose()
    connection = sqlite3.connect(older)
    assert connection.execute("SELECT key, story_id FROM article").fetchall() == [("a1", None), ("b1", 1), ("b2", 1)]
    connection.close()


def test_a_stored_article_is_known_again_by_another_spelling_of_its_address(older):
    connection = sqlite3.connect(older)
    connection.execute("UPDATE article SET url = 'http://www.paper.example/a/'")
    connection.commit()
    connection.close()
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


def test_letters_with_strokes_are_folded_anew(older):
    """Two spellings of one name become one speaker, wherever the older key was noted."""
    open_store(f"sqlite:///{older}").dispose()
    connection = sqlite3.connect(older)
    connection.executescript("""
        UPDATE schema_version SET version = 5;
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
    """)
    connection.close()
    open_store(f"sqlite:///{older}").dispose()
    rows = dump(older)
    assert {row[:4] for row in rows["speaker"] if row[0] > 1} == {
        (3, "person:ada-los", "Ada Los", "ada los"),
        (4, "person:jo-ore", "Jo Øre", "jo ore"),
        (5, "ø", "Bo Ør", "bo or"),
    }
    assert rows["outlet"][1] == (2, "Głos", "glos")
    assert [row[2:] for row in rows["alias"][1:]] == [("Or", "or"), ("Ørn", "orn"), ("Øm", "om")]
    assert rows["merged_speaker"] == []
    assert rows["roster_change"][0][3:] == ("person:ada-los", "X", "ø")
    assert "person:jo-ore" in str(rows["revision"])
    engine = open_store(f"sqlite:///{older}")
    [view] = iter_claims(engine, ClaimFilter(text="lodz", speakers=("los",)))
    assert (view.quote, view.speaker, view.candidates[0].key) == ("Łódź", "Ada Los", "person:ada-los")
    engine.dispose()


def test_an_upgrade_that_fails_leaves_the_older_version(older, monkeypatch):
    def fail(connection):
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise RuntimeError("power cut")

    before = dump(older)
    monkeypatch.setattr("tracker.store.upgrades._STEPS", dict.fromkeys(range(1, SCHEMA_VERSION), fail))
    with pytest.raises(RuntimeError):
        open_store(f"sqlite:///{older}", create=False)
    assert dump(older) == before


def test_an_older_database_that_cannot_be_written_says_so(older):
    with pytest.raises(StoreError, match="cannot be written; allow writing"):
        open_store(f"sqlite:///file:{older}?mode=ro&uri=true", create=False)


def test_a_newer_version_is_left_alone(older):
    connection = sqlite3.connect(older)
    connection.execute("UPDATE schema_version SET version = 99")
    connection.commit()
    connection.close()
    before = dump(older)
    with pytest.raises(StoreError, match="has version 99"):
        open_store(f"sqlite:///{older}")
    assert dump(older) == before

"""The database that the benchmark of the store makes: what an ingest would have stored, row for row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.store.composing import Composer
from tests.bench.store.filling import fill
from tests.bench.store.questions import Words, list_questions
from tests.canonical import dump_database
from tests.factories import make_article
from tracker.query import count_claims
from tracker.speakers.roster import load_roster
from tracker.store import open_store, save_article, save_roster, start_run
from tracker.verification import verify_database

CLAIMS = 60


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "filled.sqlite3"
    engine = open_store(path)
    fill(engine, Composer(CLAIMS, [make_article()]).compose())
    engine.dispose()
    return path


def test_it_is_what_storing_each_article_makes(filled: Path, tmp_path: Path) -> None:
    path = tmp_path / "saved.sqlite3"
    engine = open_store(path)
    run_id = start_run(engine, tracker_version="bench", model_version="made")
    save_roster(engine, load_roster())
    for article, claims in Composer(CLAIMS, [make_article()]).compose():
        save_article(engine, article, claims, run_id=run_id)
    save_roster(engine, load_roster())
    engine.dispose()
    assert dump_database(filled) == dump_database(path)


def test_it_proves_whole(filled: Path) -> None:
    engine = open_store(filled, create=False)
    assert list(verify_database(engine)) == []
    assert count_claims(engine) == CLAIMS
    engine.dispose()


def test_every_question_can_be_asked_of_it(filled: Path) -> None:
    engine = open_store(filled, create=False)
    for calls in list_questions(Words("kremlin", "the")).values():
        calls[0](engine)
    engine.dispose()

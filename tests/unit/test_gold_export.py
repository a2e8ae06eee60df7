"""What was reviewed wholly, written as annotations: they hold what the person left, and a perfect reader scores 1."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from tests.factories import make_article, make_claim, save_articles
from tests.unit.test_corrections import DATE, LOOK, WELL
from tracker.cli import app
from tracker.errors import QueryError, TrackerError
from tracker.evaluation.gold import read_gold, to_article
from tracker.evaluation.scorer import score_articles
from tracker.interchange import describe_article
from tracker.session import Tracker
from tracker.store import open_store, reading
from tracker.store.reviewed import iter_reviewed

ARTICLE = make_article()
OTHER = make_article(name="other", url="https://news.example/other", published="2013-02", published_inferred=True)


def claims_of(article):
    look = make_claim(article, LOOK, source="presidential spokesman Dmitry Peskov", cue="was quoted as saying")
    return [look, make_claim(article, WELL, said="2013-02-02"), make_claim(article, DATE, kind="indirect")]


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = str(tmp_path / "gold.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", path)
    thought = make_claim(ARTICLE, "ties will improve", cue_type="thought")
    save_articles(path, [(ARTICLE, [*claims_of(ARTICLE), thought]), (OTHER, claims_of(OTHER))])
    return path


@pytest.fixture
def tracker(database):
    with Tracker(database) as found:
        yield found


def correct_all(tracker, article):
    look, well, date = (claim.key for claim in claims_of(article))
    tracker.correct(look, speaker="Lavrov", why="he speaks")
    tracker.correct(date, speaker="unknown")
    tracker.reject(well)


def test_only_articles_without_an_open_quote_are_written(tracker, tmp_path):
    folder = tmp_path / "gold"
    with pytest.raises(QueryError, match="no article was reviewed wholly"):
        tracker.export_gold(folder)
    tracker.accept(claims_of(OTHER)[0].key)
    with pytest.raises(QueryError, match="no article was reviewed wholly"):
        tracker.export_gold(folder)
    tracker.accept_article(OTHER.key)
    assert tracker.export_gold(folder) == (1, 3)
    assert [path.name for path in folder.iterdir()] == [f"{OTHER.key}.json"]
    with pytest.raises(TrackerError):
        tracker.export_gold(folder)
    assert tracker.export_gold(folder, force=True) == (1, 3)


def test_an_annotation_says_what_the_person_left(tracker, tmp_path):
    correct_all(tracker, ARTICLE)
    tracker.add_aliases("Sergei Lavrov", "Serguei Lavrov")
    tracker.export_gold(tmp_path)
    [record] = read_gold(tmp_path)
    look, date = record["quotes"]
    assert [ARTICLE.text[slice(*span)] for span in look["content"]] == [LOOK]
    assert [ARTICLE.text[slice(*span)] for span in look["source"]] == ["presidential spokesman Dmitry Peskov"]
    assert (look["speaker"], look["optional"], "he speaks" in look["note"]) == ("Sergei Lavrov", False, True)
    assert "Serguei Lavrov" in look["speaker_alt"]
    assert (date["speaker"], date["speaker_type"], date["optional"]) == ("unknown", "anonymous", True)
    assert to_article(record).key == ARTICLE.key
    assert (record["published"], record["published_inferred"]) == ("2013-02-05", None)


def test_a_store_with_the_corrections_scores_perfectly_against_them(tracker, tmp_path, database):
    correct_all(tracker, ARTICLE)
    tracker.accept_article(OTHER.key)
    tracker.export_gold(tmp_path / "gold")
    engine = open_store(database)
    with reading(engine) as connection:
        shown = [
            {**describe_article(article, [each for each in claims if each.corrected != "rejected"]), "id": article.key}
            for article, claims in iter_reviewed(connection)
        ]
    engine.dispose()
    scores = score_articles(read_gold(tmp_path / "gold"), shown, aliases={})
    counts = scores.counts["all"]
    assert (counts.gold, counts.exact, counts.attributed, scores.errors) == (4, 4, 4, [])
    assert scores.attributed_f() == 1.0
    assert all(right == all_ for right, all_ in scores.checks.values())


def test_the_command_writes_them(database, tmp_path):
    with Tracker(database) as tracker:
        tracker.accept_article(OTHER.key)
    done = CliRunner().invoke(app, ["corrections", "export", str(tmp_path / "gold"), "--as-gold"])
    assert "3 quotes of 1 article written" in done.output
    assert json.loads((tmp_path / "gold" / f"{OTHER.key}.json").read_text(encoding="utf-8"))["published"] is None


def test_a_folder_that_cannot_be_made_is_said(tracker, tmp_path):
    tracker.accept_article(OTHER.key)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(QueryError, match="the folder cannot be made"):
        tracker.export_gold(tmp_path / "file" / "gold")

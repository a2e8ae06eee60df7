"""Reading stored articles again: from their stored texts, what another version read; nothing users did is lost."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

import tracker.curation
import tracker.fingerprint
import tracker.session.extraction
import tracker.speakers.roster
from tests.factories import make_article, make_claim
from tracker.cli.app import app
from tracker.cli.launch import ingest_paths, reread_stored
from tracker.query import connect, count_claims, iter_claims, list_revised, list_speakers
from tracker.speakers.roster import COLUMNS, Roster, read_officials
from tracker.store import (
    ArticleFilter,
    count_outdated,
    find_outdated,
    load_articles,
    open_store,
    save_article,
    start_run,
)

ROSTER = Roster(
    {each.key: each for each in read_officials([",".join(COLUMNS), "ann-lee,Ann Lee,person,,,Lee,,,"], where="")}
)
SENTENCE = "“We shall go on,” Dmitry Peskov said."


@pytest.fixture
def model(monkeypatch):
    """A stand-in that finds ``model.finds`` in every article; ``model.read`` lists what it was given."""
    model = SimpleNamespace(finds="We shall go on", version="v1", read=[], broken=None)

    def extract(articles, **_):
        for article in articles:
            if article.name == model.broken:
                raise KeyboardInterrupt
            model.read.append(article)
            yield article, [make_claim(article, model.finds)]

    monkeypatch.setattr(tracker.session.extraction, "load_model", lambda _: None)
    monkeypatch.setattr(tracker.session.extraction, "extract_claims", extract)
    for module in (tracker.speakers.roster, tracker.curation):  # five hundred officials would be stored in each test
        monkeypatch.setattr(module, "load_roster", lambda _: ROSTER)
    monkeypatch.setattr(tracker.fingerprint, "describe_version", lambda roster: f"{model.version}+{roster.fingerprint}")
    return model


@pytest.fixture
def database(tmp_path, model, capsys):
    """Three stored articles whose file is gone, as version v1 read them; the program is v2 now."""
    file = tmp_path / "articles.jsonl"
    records = [
        {"id": "a", "outlet": "Herald", "published": "2013-02-05", "url": "https://a.example/1", "title": "Talks"},
        {"id": "b", "outlet": "Times", "published": "2014", "author": "Ann Lee", "tail": "Not 100% sure."},
        {"id": "c", "tail": "He left."},
    ]
    lines = [json.dumps(each | {"text": f"{SENTENCE} {each.get('tail', '')}"}) for each in records]
    file.write_text("\n".join(lines), encoding="utf-8")
    path = str(tmp_path / "x.sqlite3")
    ingest_paths([file], path)
    file.unlink()
    capsys.readouterr()
    model.read.clear()
    model.version, model.finds = "v2", "We shall"
    return path


def run(*arguments, database):
    result = CliRunner().invoke(app, [*arguments, "--db", database])
    assert result.exit_code == 0, result.output
    return result.stderr.splitlines()


def quotes(database):
    return sorted((claim.article_name, claim.quote) for claim in iter_claims(connect(database)))


def test_all_that_an_older_version_read_is_read_from_its_stored_text_once(database, model):
    assert run("reread", database=database)[-2:] == [
        "3 articles were read by an older version or with another roster; as they come they are read again",
        "3 articles: 0 added, 3 updated, 0 unchanged, 0 skipped, 0 failed; 3 claims stored",
    ]
    assert quotes(database) == [("a", "We shall"), ("b", "We shall"), ("c", "We shall")]
    assert list_revised(connect(database)) == []
    model.read.clear()
    assert run("reread", database=database)[-1] == "there is nothing to read again"
    assert model.read == []


@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [
        (["--outlet", "herald", "--outlet", "TIMES"], "ab"),
        (["--from", "2013-03"], "b"),
        (["--from", "2014-05"], "b"),
        (["--to", "2013"], "a"),
        (["he LEFT"], "c"),
        (["100%"], "b"),
        (["0_0"], ""),
    ],
)
def test_a_filter_chooses_what_is_read_again(database, model, arguments, chosen):
    last = run("reread", *arguments, database=database)[-1]
    assert "".join(article.name for article in model.read) == chosen
    left = 3 - len(chosen)
    assert last.startswith(f"{left} article{' was' if left == 1 else 's were'} read by an older version")
    assert last.endswith("; `tracker reread` reads them again")


def test_an_interrupt_loses_nothing_and_the_next_call_goes_on(database, model):
    model.broken = "b"
    with pytest.raises(KeyboardInterrupt):
        reread_stored(database, ArticleFilter())
    assert quotes(database) == [("a", "We shall"), ("b", "We shall go on"), ("c", "We shall go on")]
    model.broken = None
    report = reread_stored(database, ArticleFilter())
    assert (report.updated, report.total, report.outdated) == (2, 2, 0)
    assert [article.name for article in model.read] == ["a", "b", "c"]


def test_what_users_did_to_the_roster_stays(database, model):
    run("speakers", "add", "Ada Quist", "--alias", "Quist", database=database)
    run("speakers", "merge", "Dmitry Peskov", "Ada Quist", database=database)
    run("reread", database=database)
    assert {claim.speaker for claim in iter_claims(connect(database))} == {"Ada Quist"}
    [quist] = [each for each in list_speakers(connect(database)) if each.name == "Ada Quist"]
    assert (quist.claims, quist.aliases) == (3, ("Dmitry Peskov", "Quist"))


def test_a_change_of_the_roster_alone_is_a_reason(database, model):
    reread_stored(database, ArticleFilter())
    assert reread_stored(database, ArticleFilter()).total == 0
    run("speakers", "alias", "Ann Lee", "Comrade Lee", database=database)
    assert reread_stored(database, ArticleFilter(words="Peskov")).updated == 3


def test_an_article_that_a_newer_revision_replaced_meanwhile_is_not_turned_back(database, model):
    engine = open_store(f"sqlite:///{database}")
    run_id = start_run(engine, tracker_version="1", model_version="v9")
    ids = find_outdated(engine, model_version="v2")
    [older] = load_articles(engine, ids[:1])
    newer = make_article(f"{SENTENCE} More.", url=older.url, key=older.key)
    assert save_article(engine, newer, [], run_id=run_id) == "revised"
    assert save_article(engine, older, [], run_id=run_id) == "superseded"
    engine.dispose()


def test_without_a_database_there_is_one_line_and_no_database_is_made(tmp_path, model):
    missing = tmp_path / "missing.sqlite3"
    result = CliRunner().invoke(app, ["reread", "--db", str(missing)])
    assert "there is no database" in str(result.exception)
    assert not missing.exists()


@pytest.mark.parametrize("command", ["ingest", "run", "watch"])
def test_an_ingest_leaves_what_an_older_version_read_where_that_is_asked_for(tmp_path, model, command):
    database = str(tmp_path / "y.sqlite3")
    file = tmp_path / "again.jsonl"
    records = [{"id": name, "text": SENTENCE, "url": f"https://a.example/{name}"} for name in "ab"]
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    more = {"ingest": [], "run": ["--no-dashboard"], "watch": ["--once"]}[command]
    run(command, str(file), *more, database=database)
    model.version, model.finds = "v2", "We shall"
    lines = run(command, str(file), *more, "--no-reread", database=database)
    assert "2 articles: 0 added, 0 updated, 2 unchanged, 0 skipped, 0 failed; 0 claims stored" in lines
    older = "2 articles were read by an older version or with another roster"
    assert (f"{older}; `tracker reread` reads them again" in lines) == (command != "watch")
    assert quotes(database) == [("a", "We shall go on"), ("b", "We shall go on")]
    lines = run(command, str(file), *more, database=database)
    assert [line for line in lines if line.startswith(older)] == [f"{older}; as they come they are read again"]
    assert quotes(database) == [("a", "We shall"), ("b", "We shall")]


def test_counts_and_ids_tell_only_what_another_version_read(database):
    engine = connect(database)
    with engine.connect() as connection:
        [old] = {row.model_version for row in connection.exec_driver_sql("SELECT model_version FROM run")}
    assert (count_outdated(engine, model_version=old), find_outdated(engine, model_version=old)) == (0, [])
    assert (count_outdated(engine, model_version="v2"), find_outdated(engine, model_version="v2")) == (3, [1, 2, 3])
    assert [article.name for article in load_articles(engine, [2, 99, 1])] == ["b", "a"]
    assert count_claims(engine) == 3

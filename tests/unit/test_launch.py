"""Starting ingests: the report of every input, warnings, watching feeds; the language model is a stand-in."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

import tracker.cli.launch
import tracker.session.extraction
import tracker.session.reading
from tests.factories import make_claim
from tracker.cli import app
from tracker.cli.launch import ingest_paths, watch_feeds
from tracker.errors import FileError, StoreError, TrackerError
from tracker.outcomes import IngestReport
from tracker.query import connect, count_claims, iter_claims

SENTENCE = "“We shall go on,” Dmitry Peskov said."
RECORD = {"id": "a", "title": "Talks", "outlet": "Herald", "published": "2013-02-05", "url": "https://a.example/1"}


@pytest.fixture(autouse=True)
def model(monkeypatch):
    """One claim an article, found without a model."""

    def extract(articles, **_):
        return ((article, [make_claim(article, "We shall go on")]) for article in articles)

    monkeypatch.setattr(tracker.session.extraction, "load_model", lambda tell: None)
    monkeypatch.setattr(tracker.session.extraction, "extract_claims", extract)


@pytest.fixture
def database(tmp_path):
    return str(tmp_path / "x.sqlite3")


def write_articles(tmp_path, *records):
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return file


def test_the_report_has_a_line_for_every_input(tmp_path, database, capsys):
    first = RECORD | {"text": SENTENCE}
    broken = RECORD | {"id": "b", "url": "https://a.example/2", "text": ""}
    file = write_articles(tmp_path, first, first, first | {"text": f"{SENTENCE} He left."}, broken, first)
    report = tmp_path / "report.jsonl"
    assert ingest_paths([file], database, report_file=report).failed == 1
    lines = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    assert [line["status"] for line in lines] == ["added", "unchanged", "updated", "failed", "skipped"]
    assert [line["claims"] for line in lines] == [1, 0, 1, 0, 0]
    assert all(line.keys() >= {"name", "status", "reason", "remedy", "claims", "warnings"} for line in lines)
    assert all(line["reason"] and line["remedy"] for line in lines[3:])
    stderr = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in stderr] == ["error", "skipped", "5 articles"]
    assert stderr[-1].endswith("1 added, 1 updated, 1 unchanged, 1 skipped, 1 failed; 2 claims stored")


def test_a_report_survives_a_name_with_half_a_character_pair(tmp_path, database):
    file = tmp_path / "articles.jsonl"
    file.write_text(f'{{"id": "half \\ud83d", "text": "{SENTENCE}"}}\n', encoding="utf-8")
    report = tmp_path / "report.jsonl"
    ingest_paths([file], database, report_file=report)
    assert len(report.read_text(encoding="utf-8").splitlines()) == 1


def test_strict_stops_at_the_first_failure(tmp_path, database):
    file = write_articles(tmp_path, RECORD | {"text": SENTENCE}, {"id": "b"}, {"id": "c", "text": SENTENCE})
    report = ingest_paths([file], database, strict=True)
    assert (report.added, report.failed, report.total) == (1, 1, 2)


def test_a_speaker_met_in_this_ingest_is_shown_as_the_official_of_that_name(tmp_path, database, monkeypatch):
    """Without a second look at the roster only the next ingest would do so, and a killed one would differ."""
    calls = []
    save = tracker.session.reading.save_roster
    monkeypatch.setattr(
        tracker.session.reading, "save_roster", lambda *args, **rest: calls.append(1) or save(*args, **rest)
    )
    file = write_articles(tmp_path, RECORD | {"text": SENTENCE})
    ingest_paths([file], database)
    assert len(calls) == 2
    ingest_paths([file], database)
    assert len(calls) == 3


def test_a_watch_goes_on_after_a_round_that_failed_and_ends_with_an_interrupt(tmp_path, database, monkeypatch, capsys):
    file = write_articles(tmp_path, RECORD | {"text": SENTENCE})
    rounds = []

    def ingest(paths, *args, **rest):
        rounds.append(paths)
        if len(rounds) == 2:
            raise StoreError("another program keeps the database locked")
        return ingest_paths(paths, *args, **rest)

    def sleep(seconds):
        assert seconds == 900
        if len(rounds) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(tracker.cli.launch, "ingest_paths", ingest)
    monkeypatch.setattr(tracker.cli.launch, "time", SimpleNamespace(sleep=sleep))
    with pytest.raises(KeyboardInterrupt):
        watch_feeds([str(file)], database, every=900)
    assert count_claims(connect(database)) == 1
    stderr = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in stderr] == ["1 article", "error", "1 article"]


def test_a_watch_of_one_round_fails_as_an_ingest_does(tmp_path):
    missing = tmp_path / "no-such-folder" / "x.sqlite3"
    with pytest.raises(TrackerError, match="cannot be opened"):
        watch_feeds([], str(missing), every=60, once=True)


def test_a_watch_keeps_to_the_time_for_an_article(database, monkeypatch):
    asked = []
    monkeypatch.setattr(
        tracker.cli.launch, "ingest_paths", lambda *_, **rest: asked.append(rest["article_seconds"]) or IngestReport()
    )
    for seconds in ([], ["--article-seconds", "5"]):
        assert CliRunner().invoke(app, ["watch", "feed", "--once", "--db", database, *seconds]).exit_code == 0
    assert asked == [None, 5]


def test_the_commands_watch_and_revisions(tmp_path, database):
    def run(*arguments):
        result = CliRunner().invoke(app, [*map(str, arguments), "--db", database])
        assert result.exit_code == 0, result.output
        return result.stdout

    for text in (SENTENCE, f"{SENTENCE}\n\nHe left."):
        run("watch", write_articles(tmp_path, RECORD | {"text": text}), "--once", "--every", "1h30m")
    assert "Talks" in run("revisions")
    shown = run("revisions", "https://a.example/1")
    assert "revision 2" in shown
    assert "+He left." in shown
    assert "claim appeared" not in shown
    assert CliRunner().invoke(app, ["revisions", "nothing", "--db", database]).exit_code == 1


def test_a_field_can_be_mapped(tmp_path, database):
    file = write_articles(tmp_path, {"id": "a", "wording": SENTENCE})
    result = CliRunner().invoke(app, ["ingest", str(file), "--map", "text=wording", "--db", database])
    assert result.exit_code == 0, result.output
    assert count_claims(connect(database)) == 1


def test_the_order_of_dates_can_be_said(tmp_path, database):
    file = write_articles(tmp_path, {"id": "a", "text": SENTENCE, "date": "03/06/2024"})
    for option, day in (("--day-first", "2024-06-03"), ("--month-first", "2024-03-06")):
        result = CliRunner().invoke(app, ["ingest", str(file), option, "--db", database])
        assert result.exit_code == 0, result.output
        assert {claim.published for claim in iter_claims(connect(database))} == {day}


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_an_article_in_another_language_is_skipped_and_nothing_fails(tmp_path, database, command):
    file = write_articles(tmp_path, {"id": "a", "text": "Nein, sagte er.", "lang": "de"})
    arguments = ["--db", database] if command == "ingest" else []
    result = CliRunner().invoke(app, [command, str(file), *arguments])
    assert result.exit_code == 0, result.output
    assert "is in de, and only English is read" in result.stderr
    assert "error" not in result.stderr


class TestReportFile:
    """Where a report may be written."""

    def test_it_never_replaces_what_is_read_or_the_database(self, tmp_path, database):
        file = write_articles(tmp_path, RECORD | {"text": SENTENCE})
        before = file.read_bytes()
        for report, what in ((file, "what is read"), (database, "the database"), (f"{database}-wal", "the database")):
            with pytest.raises(FileError, match=f"the report must not be written over {what}"):
                ingest_paths([file], database, report_file=Path(report), force=True)
        assert file.read_bytes() == before
        assert sorted(each.name for each in tmp_path.iterdir()) == [file.name]

    def test_it_is_not_written_into_the_folder_that_is_read(self, tmp_path, database):
        folder = tmp_path / "articles"
        folder.mkdir()
        write_articles(folder, RECORD | {"text": SENTENCE})
        with pytest.raises(FileError, match="must not be written over what is read"):
            ingest_paths([folder], database, report_file=folder / "report.jsonl")

    def test_a_former_report_is_replaced_by_force(self, tmp_path, database):
        file = write_articles(tmp_path, RECORD | {"text": SENTENCE})
        report = tmp_path / "report.jsonl"
        for force, total in ((False, 1), (True, 1)):
            result = CliRunner().invoke(
                app, ["ingest", str(file), "--db", database, "--report", str(report), *(["--force"] if force else [])]
            )
            assert result.exit_code == 0, result.output
            assert len(report.read_text(encoding="utf-8").splitlines()) == total
        with pytest.raises(FileError, match="such a file already; --force"):
            ingest_paths([file], database, report_file=report)

    def test_it_is_complete_up_to_the_last_outcome(self, tmp_path, database, monkeypatch):
        file = write_articles(tmp_path, RECORD | {"text": SENTENCE}, {"id": "b", "text": SENTENCE})
        report = tmp_path / "report.jsonl"
        seen = []

        def stop_at_second(outcome):
            seen.append(report.read_text(encoding="utf-8") if report.exists() else "")
            if len(seen) == 2:
                raise KeyboardInterrupt

        monkeypatch.setattr(tracker.cli.launch, "show_progress", lambda total: nullcontext(stop_at_second))
        with pytest.raises(KeyboardInterrupt):
            ingest_paths([file], database, report_file=report)
        assert [len(each.splitlines()) for each in seen] == [0, 1]
        assert len(report.read_text(encoding="utf-8").splitlines()) == 1

    def test_a_dash_is_standard_output(self, tmp_path, database):
        file = write_articles(tmp_path, RECORD | {"text": SENTENCE})
        result = CliRunner().invoke(app, ["ingest", str(file), "--db", database, "--report", "-"])
        assert json.loads(result.stdout)["status"] == "added"


def test_nothing_to_read_again_is_one_line(database, tmp_path, capsys):
    file = write_articles(tmp_path, RECORD | {"text": SENTENCE})
    ingest_paths([file], database)
    capsys.readouterr()
    assert CliRunner().invoke(app, ["reread", "--db", database]).stderr == "there is nothing to read again\n"

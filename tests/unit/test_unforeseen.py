"""A fault in any layer: one line with a report, and the other articles are stored."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from functools import partial

import pytest
import spacy

import tracker.claims
import tracker.faults
import tracker.ingest
import tracker.query
import tracker.readers.registry
import tracker.session.extraction
import tracker.session.inputs
from tests.factories import make_claim
from tracker.cli import console
from tracker.cli.app import app
from tracker.cli.ending import run_to_end
from tracker.query import connect, iter_claims
from tracker.session.asking import Questions

SECRET = "the-secret-of-an-article"
SENTENCE = "“We shall go on,” Dmitry Peskov said."


def break_down(*_args, **_options):
    raise RuntimeError(SECRET)


@pytest.fixture(autouse=True)
def surroundings(tmp_path, monkeypatch):
    """A folder for reports, streams that come back, no handlers of signals, one claim an article without a model."""

    def extract(articles, **_):
        return ((article, [make_claim(article, "We shall go on")]) for article in articles)

    (tmp_path / "reports").mkdir()
    monkeypatch.setattr(tracker.faults.tempfile, "tempdir", str(tmp_path / "reports"))
    monkeypatch.setattr(tracker.faults, "_reports", {})
    monkeypatch.setattr("tracker.cli.ending._heed_signals", lambda: None)
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(sys, "stderr", sys.stderr)
    monkeypatch.setattr(tracker.session.extraction, "load_model", lambda tell: None)
    monkeypatch.setattr(tracker.session.extraction, "extract_claims", extract)


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """Run a command on a folder of three articles; its status and the errors it told."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for name in ("a", "b", "c"):
        (articles / f"{name}.txt").write_text(f"Title: {name}\n\n{SENTENCE} {name}", encoding="utf-8")

    def run(*words):
        paths = {"ARTICLES": str(articles), "DATABASE": str(tmp_path / "t.sqlite3")}
        monkeypatch.setattr(sys, "argv", ["tracker", *(paths.get(word, word) for word in words)])
        status = run_to_end(app)
        told = capfd.readouterr().err.splitlines()
        return status, [line for line in told if not line.startswith(("3 articles", "0 of", "3 of"))]

    return run


def check(tmp_path, status, told):
    """One line that names a report, which has no word of an article."""
    [report] = (tmp_path / "reports").iterdir()
    [line] = told
    assert status == 1
    assert line.startswith("error: ")
    assert line.endswith(f"; please report it with {report}")
    assert SECRET not in line + report.read_text(encoding="utf-8")
    assert "RuntimeError" in line
    return line


def break_second(work):
    """The work, but for the article b."""

    def do(first, *args, **options):
        of = next((each for each in (first, *args) if hasattr(each, "text")), None)
        if of is not None and of.text.endswith(" b"):
            raise RuntimeError(SECRET)
        return work(first, *args, **options)

    return do


def break_reader(monkeypatch):
    text = tracker.readers.registry.FORMATS[".txt"]

    def read(source):
        if source.filename == "b.txt":
            raise RuntimeError(SECRET)
        return text.read(source)

    monkeypatch.setitem(tracker.readers.registry.FORMATS, ".txt", replace(text, read=read))


def break_pipeline(monkeypatch):
    def read(text, **_):
        if text.endswith(" b"):
            raise RuntimeError(SECRET)
        return spacy.blank("en")(text)

    monkeypatch.setattr(tracker.claims, "build_claims", lambda *_, **__: [])
    use_claims(monkeypatch, read)


def break_speakers(monkeypatch):
    monkeypatch.setattr(tracker.claims, "build_claims", break_second(lambda *_, **__: []))
    use_claims(monkeypatch, lambda text, **_: spacy.blank("en")(text))


def use_claims(monkeypatch, read):
    extract = partial(lambda articles, nlp, **options: tracker.claims.extract_claims(articles, nlp=read, **options))
    monkeypatch.setattr(tracker.session.extraction, "extract_claims", extract)


def break_store(monkeypatch):
    monkeypatch.setattr(tracker.ingest, "save_article", break_second(tracker.ingest.save_article))


def break_recognition(monkeypatch):
    monkeypatch.setattr(tracker.ingest, "find_stored", break_second(tracker.ingest.find_stored))


@pytest.mark.parametrize("layer", [break_reader, break_pipeline, break_speakers, break_store, break_recognition])
def test_a_fault_at_one_article_is_its_line_and_the_others_are_stored(tmp_path, monkeypatch, run, layer):
    layer(monkeypatch)
    report = tmp_path / "report.jsonl"
    status, told = run("ingest", "ARTICLES", "--db", "DATABASE", "--report", str(report))
    line = check(tmp_path, status, told)
    assert "b" in line.split(":")[1]
    outcomes = [json.loads(line)["status"] for line in report.read_text(encoding="utf-8").splitlines()]
    assert sorted(outcomes) == ["added", "added", "failed"]


def test_a_fault_of_the_reading_of_a_source_leaves_the_next_one(tmp_path, monkeypatch, run):
    def read(*_, **__):
        yield break_down()

    monkeypatch.setattr(tracker.session.inputs, "read_articles", read)
    status, told = run("ingest", "ARTICLES", "--db", "DATABASE")
    assert "articles: cannot be read" in check(tmp_path, status, [line for line in told if "nothing read" not in line])


@pytest.mark.parametrize(
    "place",
    [(tracker.query, "search_claims"), (Questions, "claims"), (console, "print_claims")],
    ids=["query", "session", "command line"],
)
def test_a_fault_of_a_question_is_one_line(tmp_path, monkeypatch, run, place):
    assert run("ingest", "ARTICLES", "--db", "DATABASE") == (0, [])
    assert len(list(iter_claims(connect(str(tmp_path / "t.sqlite3"))))) == 3
    monkeypatch.setattr(*place, break_down)
    check(tmp_path, *run("search", "--db", "DATABASE"))

"""A corpus of Parquet: written by parts, gone on with, brought into a database; the language model is a stand-in."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pyarrow.parquet
import pytest
from typer.testing import CliRunner

import tracker.corpus.grouping
import tracker.corpus.writing
import tracker.curation
import tracker.parallel.crew
import tracker.speakers.roster
from tests.factories import SPECIMEN, make_article, make_claim
from tests.fake_pool import FakePool
from tracker import Tracker
from tracker.cli.app import app
from tracker.corpus.folder import About, Folder
from tracker.corpus.grouping import group_by_month
from tracker.corpus.records import describe_article, restore_article, restore_claims
from tracker.corpus.seen import Seen
from tracker.errors import FileError, LimitError, QueryError
from tracker.parallel.extraction import unpack
from tracker.records import Candidate, EvidenceStep
from tracker.speakers.additions import Extended
from tracker.speakers.roster import Roster
from tracker.store.values import article_values, claim_values, part_values

LAVROV = "calling the reports “100% premature”"


def find_claims(packed, articles):
    """Two claims an article, but for those that fail."""
    unpack(packed)
    return [
        LimitError("took more than 20 seconds", where=each.name)
        if each.name == "long"
        else [
            make_claim(each, speaker="Dmitry Peskov", said="2013-02-02"),
            make_claim(each, LAVROV, speaker="Sergey Lavrov", kind="mixed"),
        ]
        for each in articles
    ]


@pytest.fixture(autouse=True)
def model(monkeypatch):
    monkeypatch.setattr(tracker.corpus.writing, "find_claims", find_claims)
    monkeypatch.setattr(tracker.speakers.roster, "load_roster", lambda _: Roster({}))
    monkeypatch.setattr(tracker.curation, "load_extended", lambda *_: Extended(Roster({}), {}))


def make_articles(*days, **fields):
    return [
        make_article(name=f"a{number}", url=f"https://news.example/{number}", published=day, **fields)
        for number, day in enumerate(days)
    ]


DAYS = ("2013-02-05", "2013-02", "2013-03-01", "2013", None)


@pytest.fixture
def corpus(tmp_path):
    """Five articles of three months, one of a year, one of no day."""
    folder = tmp_path / "corpus"
    report = Tracker("sqlite://").extract_to(folder, make_articles(*DAYS))
    assert (report.added, report.claims) == (5, 10)
    return folder


def parts_of(folder, kind):
    return sorted(str(each.parent.relative_to(folder / kind)) for each in (folder / kind).rglob("*.parquet"))


def test_parts_lie_by_month_of_publication_articles_beside_claims(corpus):
    unknown = "__HIVE_DEFAULT_PARTITION__"
    months = [
        "year=2013/month=02",
        "year=2013/month=03",
        f"year=2013/month={unknown}",
        f"year={unknown}/month={unknown}",
    ]
    assert parts_of(corpus, "articles") == parts_of(corpus, "claims") == months
    table = pyarrow.parquet.read_table(corpus / "claims")
    assert table.num_rows == 10
    claim = next(each for each in table.to_pylist() if each["speaker"] == "Dmitry Peskov")
    assert claim["quote"] == "We look forward to the visit"
    assert [SPECIMEN[start:end] for start, end in claim["content_at"]] == [claim["quote"]]


def test_what_is_there_is_skipped_and_what_is_new_added(corpus):
    articles = make_articles(*DAYS, "2013-04-01")
    outcomes = []
    report = Tracker("sqlite://").extract_to(corpus, articles, on_progress=outcomes.append)
    assert (report.unchanged, report.added) == (5, 1)
    other = dataclasses.replace(articles[0], title="Another title")
    report = Tracker("sqlite://").extract_to(corpus, [other, articles[0]])
    assert [each.status for each in report.rows] == ["skipped", "unchanged"]


def test_what_fails_is_told_and_tried_again(corpus):
    long = make_article(name="long", url="https://news.example/long")
    half = make_article(SPECIMEN + "\ud83d", name="half", url="https://news.example/half")
    for _ in range(2):
        report = Tracker("sqlite://").extract_to(corpus, [long, half, *make_articles("2014-01-01")])
        assert sorted(report.problems) == [
            "half: the text holds half a character pair and cannot be stored; repair it",
            "long: took more than 20 seconds",
        ]


def test_a_part_whose_articles_are_missing_was_not_finished(corpus, tmp_path):
    [part] = (corpus / "articles" / "year=2013" / "month=03").iterdir()
    part.unlink()
    leftover = corpus / "claims" / ".part-1.parquet.part"
    leftover.touch()
    report = Tracker("sqlite://").extract_to(corpus, make_articles(*DAYS))
    assert (report.unchanged, report.added) == (4, 1)
    assert pyarrow.parquet.read_table(corpus / "claims").num_rows == 10
    assert not leftover.exists()


def test_a_corpus_is_of_one_version_and_in_a_folder_of_its_own(corpus, tmp_path):
    about = json.loads((corpus / "_corpus.json").read_text())
    (corpus / "_corpus.json").write_text(json.dumps(about | {"model_version": "older"}))
    with pytest.raises(FileError, match="another version of the program, or with another roster; name another folder"):
        Tracker("sqlite://").extract_to(corpus, make_articles("2013"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").touch()
    with pytest.raises(FileError, match="the folder holds something else"):
        Tracker("sqlite://").extract_to(tmp_path / "mine", make_articles("2013"))
    with pytest.raises(FileError, match="such an address cannot be opened"):
        Tracker("sqlite://").extract_to("nowhere://corpus", make_articles("2013"))


def test_an_address_of_fsspec_is_a_corpus_too():
    report = Tracker("sqlite://").extract_to("memory://corpus", make_articles(*DAYS))
    assert report.added == 5
    folder = Folder("memory://corpus")
    assert len(folder.list_parts("articles")) == len(folder.list_parts("claims")) == 4
    assert isinstance(folder.read_about(), About)


def test_a_claim_comes_back_with_all_that_a_database_stores_of_it():
    article = make_article(warnings=("a doubt",), author="Ann Lee")
    step = EvidenceStep("name", make_claim(article).context, None, 0.9)
    claims = [
        make_claim(
            article, key=f"{article.key}-1", speaker="Dmitry Peskov", said="2013-02-02", topics=("visit", "Moscow")
        ),
        make_claim(
            article,
            LAVROV,
            key=f"{article.key}-2",
            kind="mixed",
            candidates=(Candidate("k", "Ann", 0.4, "near"),),
            second_hand=True,
        ),
    ]
    speaker = dataclasses.replace(claims[0].speaker, steps=(step,), key=f"body:x@{article.key}", is_description=True)
    claims[0] = dataclasses.replace(claims[0], speaker=speaker)
    row, rows = describe_article(article, claims)
    back = restore_article(row)
    assert (article_values(back), back.warnings) == (article_values(article), article.warnings)
    for before, after in zip(claims, restore_claims(back, rows), strict=True):
        assert claim_values(after, article) == claim_values(before, article)
        assert (part_values(after), after.topics) == (part_values(before), before.topics)
        assert (after.speaker and after.speaker.key) == (before.speaker and before.speaker.key)
    moved = dataclasses.replace(back, key="another")
    assert all(each.key.startswith("another-") for each in restore_claims(moved, rows))
    assert restore_claims(moved, rows)[0].speaker.key == "body:x@another"


def load(corpus, database, **wanted):
    with Tracker(database) as mine:
        report = mine.load(corpus, **wanted)
        assert not mine.verify().rows
        return report, [(each.article_name, each.speaker) for each in mine.claims(thoughts=True)]


def test_an_article_is_loaded_whole_where_a_claim_of_it_is_wanted(corpus, tmp_path):
    report, claims = load(corpus, tmp_path / "x.sqlite3", speaker="Peskov", date_to="2013-02")
    assert report.added == 5  # said on a known day, whenever they were published
    report, claims = load(
        corpus, tmp_path / "y.sqlite3", speaker="lavrov", date_from="2013-03-01", date_to="2013-03-31"
    )
    assert sorted(claims) == [
        ("a2", "Dmitry Peskov"),
        ("a2", "Sergey Lavrov"),
        ("a3", "Dmitry Peskov"),
        ("a3", "Sergey Lavrov"),
    ]
    report, claims = load(corpus / "claims" / "year=2013" / "month=02", tmp_path / "y.sqlite3")
    assert (report.added, len(claims)) == (2, 8)
    report, claims = load(corpus, tmp_path / "y.sqlite3")
    assert (report.unchanged, report.added, len(claims)) == (4, 1, 10)


def test_what_is_not_in_a_corpus_is_told_with_the_nearest(corpus, tmp_path):
    with Tracker(tmp_path / "x.sqlite3") as mine:
        with pytest.raises(QueryError, match=r"'Lavrof'; did you mean .*|most quotes have Dmitry Peskov \(5 quotes\)"):
            mine.load(corpus, speaker="Lavrof")
        with pytest.raises(QueryError, match="there is no outlet 'Herald' in the corpus"):
            mine.load(corpus, outlet="Herald")
        with pytest.raises(FileError, match="there is no corpus, articles with their claims"):
            mine.load(tmp_path)
        assert mine.load(corpus, outlet="rt", date_from="2020").total == 0


def test_the_commands_write_a_corpus_and_load_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    record = {"text": SPECIMEN, "outlet": "RT", "published": "2013-02-05", "url": "https://a.example/1"}
    Path("a.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", "a.jsonl", "--out", "corpus", "--workers", "1"])
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        0, "1 article: 1 added, 0 updated, 0 unchanged, 0 skipped, 0 failed; 2 claims written to corpus",
    )  # fmt: skip
    done = CliRunner().invoke(app, ["load", "corpus", "--speaker", "Lavrov", "--db", "x.sqlite3"])
    assert done.exit_code == 0
    assert done.stderr.splitlines() == [
        "Sergey Lavrov: 1 quote in the corpus",
        "1 article: 1 added, 0 updated, 0 unchanged, 0 skipped, 0 failed; 2 claims stored",
    ]
    assert CliRunner().invoke(app, ["extract", "a.jsonl", "--workers", "2"]).exit_code == 2


def test_what_a_worker_wrote_before_it_died_is_not_there_twice(tmp_path, monkeypatch):
    pool = FakePool(deadly={"a7"}, once={"a0", "a20"}, name_of=lambda article: article.name)
    monkeypatch.setattr(tracker.parallel.crew, "ProcessPool", lambda _: pool)
    articles = make_articles(*["2013-01-01", "2013-02-01"] * 20)
    report = Tracker("sqlite://").extract_to(tmp_path / "corpus", articles, workers=2)
    assert (report.added, pool.renewals > 0) == (39, True)
    [problem] = report.problems
    assert problem.startswith("a7: the worker that read it died, more than once; look whether there is memory for it; ")
    ids = pyarrow.parquet.read_table(tmp_path / "corpus" / "articles")["article_id"].to_pylist()
    assert sorted(ids) == sorted(each.key for each in articles if each.name != "a7")
    assert pyarrow.parquet.read_table(tmp_path / "corpus" / "claims").num_rows == 2 * len(ids)


def test_groups_are_of_a_month_bounded_and_enough_for_all_workers(monkeypatch):
    articles = make_articles(*["2013-01-01", "2013-02-01"] * 60)
    groups = list(group_by_month(articles, lambda: 2))
    assert sorted(each.name for group in groups for each in group) == sorted(each.name for each in articles)
    assert all(len({str(each.published) for each in group}) == 1 for group in groups)
    assert [len(group) for group in groups] == [30] * 4
    monkeypatch.setattr(tracker.corpus.grouping, "MOST_ARTICLES", 20)
    assert [len(group) for group in group_by_month(articles, lambda: 1)] == [20] * 6
    monkeypatch.setattr(tracker.corpus.grouping, "_MOST_WAITING", 5 * len(SPECIMEN))
    assert max(len(group) for group in group_by_month(articles, lambda: 1)) <= 5


def test_what_was_seen_is_known_by_key_and_content(monkeypatch):
    monkeypatch.setattr("tracker.corpus.seen._MOST_NEW", 7)
    seen = Seen((f"key{number}", f"hash{number}") for number in range(100))
    assert len(seen) == 100
    assert [seen.look_up(f"key{number}", "hash50") for number in (50, 51, 100)] == ["same", "other", None]

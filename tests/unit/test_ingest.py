"""Ingesting: every article gets an outcome, none twice, and no bad one stops another."""

from __future__ import annotations

import dataclasses

import pytest

from tests.factories import SPECIMEN, make_article, make_claim
from tracker.errors import ReadError, TrackerError
from tracker.ingest import ingest_articles
from tracker.query import count_claims


def make_articles(number):
    return [make_article(name=f"a{index}", url=f"https://news.example/{index}") for index in range(number)]


@pytest.fixture
def ingest(engine):
    """Ingest with an extractor that finds one claim an article; ``ingest.extracted`` lists what it was given."""

    def run(articles, *, model_version="m1", bad=(), lost=(), on_outcome=None):
        def extract(stream):
            batch = list(stream)  # the real one batches too
            for article in batch:
                run.extracted.append(article.name)
                if article.name in bad:
                    yield article, TrackerError("the text makes no sense", where=article.name)
                elif article.name not in lost:
                    yield article, [make_claim(article)]

        return ingest_articles(
            articles,
            engine=engine,
            extract=extract,
            tracker_version="0.1",
            model_version=model_version,
            on_outcome=on_outcome,
        )

    run.extracted = []
    return run


def test_ingesting_twice_does_the_work_once(engine, ingest):
    articles = make_articles(3)
    assert ingest(articles).summary == "3 articles: 3 added, 0 updated, 0 already stored, 0 failed; 3 claims stored"
    before = list(ingest.extracted)
    assert ingest(articles).summary == "3 articles: 0 added, 0 updated, 3 already stored, 0 failed; 0 claims stored"
    assert ingest.extracted == before
    assert count_claims(engine) == 3


def test_new_model_or_new_content_extracts_again(engine, ingest):
    first, second = make_articles(2)
    ingest([first, second])
    report = ingest([first, dataclasses.replace(second, title="Corrected")])
    assert (report.updated, report.unchanged) == (1, 1)
    assert ingest([first, second], model_version="m2").updated == 2
    assert count_claims(engine) == 2


def test_bad_ones_stop_nothing(engine, ingest):
    first, second, third, fourth = make_articles(4)
    unreadable = ReadError("published is 'Tuesdy'", where="articles/x.txt", remedy="write it as YYYY-MM-DD")
    unstorable = make_article(SPECIMEN + "\ud83d", name="half", url="https://news.example/half")
    outcomes = []
    report = ingest(
        [first, unreadable, second, unstorable, third, fourth], bad=["a1"], lost=["a2"], on_outcome=outcomes.append
    )
    assert (report.added, report.failed, report.total) == (2, 4, 6)
    assert {outcome.name: outcome.status for outcome in outcomes} == {
        "a0": "added", "articles/x.txt": "failed", "a1": "failed", "half": "failed", "a2": "failed", "a3": "added",
    }  # fmt: skip
    assert {outcome.name: outcome.reason for outcome in report.failures}["articles/x.txt"] == str(unreadable)
    assert all(outcome.reason and "\n" not in outcome.reason for outcome in report.failures)
    assert count_claims(engine) == 2


def test_two_articles_with_one_url_do_not_overwrite_each_other(engine, ingest):
    article = make_article(name="a")
    copy = dataclasses.replace(article, name="copy")
    other = dataclasses.replace(article, name="b", text=SPECIMEN + "More.\n")
    for status in ("added", "unchanged"):
        outcomes = []
        ingest([article, copy, other], on_outcome=outcomes.append)
        assert {outcome.name: outcome.status for outcome in outcomes} == {
            "a": status, "copy": "unchanged", "b": "failed",
        }  # fmt: skip
        assert "give each a url of its own" in next(outcome.reason for outcome in outcomes if outcome.name == "b")
    assert count_claims(engine) == 1


def test_interrupt_keeps_what_was_stored(engine, ingest):
    def interrupt(outcome):
        if outcome.name == "a1":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(make_articles(3), on_outcome=interrupt)
    assert count_claims(engine) == 2
    assert ingest(make_articles(3)).summary.startswith("3 articles: 1 added, 0 updated, 2 already stored")


def test_one_is_singular(ingest):
    assert (
        ingest(make_articles(1)).summary == "1 article: 1 added, 0 updated, 0 already stored, 0 failed; 1 claim stored"
    )

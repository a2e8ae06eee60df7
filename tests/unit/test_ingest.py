"""Ingesting: every article gets an outcome, none twice, and no bad one stops another."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy import event

from tests.databases import DATABASES
from tests.factories import SPECIMEN, make_article, make_claim
from tracker.errors import ReadError, TrackerError
from tracker.ingest import ingest_articles
from tracker.query import count_claims, iter_claims, read_revisions
from tracker.store import writing

in_a_file = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
on_a_server = pytest.mark.parametrize("engine", DATABASES[1:], indirect=True)


def make_articles(number):
    return [make_article(name=f"a{index}", url=f"https://news.example/{index}") for index in range(number)]


@pytest.fixture
def ingest(engine):
    """Ingest with an extractor that finds one claim an article; ``ingest.extracted`` lists what it was given."""

    def run(articles, *, model_version="m1", bad=(), lost=(), on_outcome=None, strict=False, reread=True):
        def extract(stream):
            batch = list(stream)  # the real one batches too
            for article in batch:
                run.extracted.append(article.name)
                if article.name in bad:
                    yield article, TrackerError("the text makes no sense", where=article.name, remedy="rewrite it")
                elif article.name not in lost:
                    yield article, [make_claim(article)]

        return ingest_articles(
            articles,
            engine=engine,
            extract=extract,
            tracker_version="0.1",
            model_version=model_version,
            on_outcome=on_outcome,
            strict=strict,
            reread=reread,
        )

    run.extracted = []
    return run


def test_an_article_under_several_spellings_of_its_address_is_one(engine, ingest):
    plain, *others = (
        make_article(name=f"a{number}", url=url)
        for number, url in enumerate(
            ("https://paper.example/a", "http://www.paper.example/a/", "https://paper.example/a?utm_source=x")
        )
    )
    assert ingest([plain, *others]).added == 1
    again = ingest([*others, plain])
    assert (again.unchanged, again.total, count_claims(engine)) == (3, 3, 1)
    assert {claim.url for claim in iter_claims(engine)} == {"https://paper.example/a"}
    changed = make_article(name="b", url="http://paper.example/a", title="Another title")
    assert ingest([changed]).updated == 1
    assert len(read_revisions(engine, "https://www.paper.example/a?fbclid=1")) == 2


def test_ingesting_twice_does_the_work_once(engine, ingest):
    articles = make_articles(3)
    assert (
        ingest(articles).summary == "3 articles: 3 added, 0 updated, 0 unchanged, 0 skipped, 0 failed; 3 claims stored"
    )
    before = list(ingest.extracted)
    assert (
        ingest(articles).summary == "3 articles: 0 added, 0 updated, 3 unchanged, 0 skipped, 0 failed; 0 claims stored"
    )
    assert ingest.extracted == before
    assert count_claims(engine) == 3


def test_new_model_or_new_content_extracts_again(engine, ingest):
    first, second = make_articles(2)
    ingest([first, second])
    report = ingest([first, dataclasses.replace(second, title="Corrected")])
    assert (report.updated, report.unchanged) == (1, 1)
    outcomes = []
    ingest([first, dataclasses.replace(second, title="Corrected")], model_version="m2", on_outcome=outcomes.append)
    assert [(outcome.status, outcome.reason.split(",")[0]) for outcome in outcomes] == [("updated", "read again")] * 2
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
    assert {outcome.name: outcome.line for outcome in report.failures}["articles/x.txt"] == str(unreadable)
    assert all(outcome.reason and outcome.remedy and "\n" not in outcome.line for outcome in report.failures)
    assert count_claims(engine) == 2


@pytest.mark.parametrize("at_once", [True, False], ids=["one batch", "one by one"])
def test_one_url_with_two_texts_is_two_revisions_in_the_order_of_reading(engine, ingest, at_once):
    article = make_article(name="a")
    copy = dataclasses.replace(article, name="copy")
    other = dataclasses.replace(article, name="b", text=SPECIMEN + "More.\n")
    for expected in (
        {"a": "added", "copy": "unchanged", "b": "updated"},
        {"a": "skipped", "copy": "skipped", "b": "unchanged"},
    ):
        outcomes = []
        for batch in [[article, copy, other]] if at_once else [[article], [copy], [other]]:
            ingest(batch, on_outcome=outcomes.append)
        assert {outcome.name: outcome.status for outcome in outcomes} == expected
    assert [revision.text for revision in read_revisions(engine, article.key)] == [article.text, other.text]
    assert [claim.article_name for claim in iter_claims(engine)] == ["b"]


def test_a_report_counts_all_and_keeps_so_many(ingest, monkeypatch):
    monkeypatch.setattr("tracker.outcomes.MOST_ROWS", 2)
    report = ingest(make_articles(3))
    assert (report.added, len(report.rows)) == (3, 2)


def test_an_input_without_articles_is_not_counted_as_one(ingest):
    report = ingest([ReadError("holds no articles", where="empty", remedy="name another folder")])
    assert (report.summary, report.read_nothing) == ("nothing read, 1 failed", True)
    assert not ingest(make_articles(1)).read_nothing
    assert not ingest([]).read_nothing


def test_a_strict_ingest_stops_at_the_first_failure_and_keeps_what_came_before(engine, ingest):
    articles = make_articles(3)
    unreadable = ReadError("published is 'Tuesdy'", where="x.txt", remedy="write it as YYYY-MM-DD")
    report = ingest([articles[0], unreadable, *articles[1:]], strict=True)
    assert (report.added, report.failed, report.total) == (1, 1, 2)
    assert report.summary.endswith("; stopped there: the first failure (--strict)")
    report = ingest(articles, bad=["a1"], strict=True)
    assert (report.unchanged, report.failed) == (1, 1)
    assert count_claims(engine) == 1


@in_a_file
def test_a_full_disk_is_one_failure_and_the_end(engine, ingest):
    ingest(make_articles(1))
    with writing(engine) as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    long = [
        make_article("Much text. " * 50_000 + SPECIMEN, name=f"long{n}", url=f"https://b.example/{n}") for n in "123"
    ]
    report = ingest([*make_articles(1), *long])
    assert (report.unchanged, report.failed, report.total) == (1, 1, 2)
    [failure] = report.failures
    assert "long1: the disk is full" in failure.line
    assert "free some space" in failure.line
    assert report.summary.endswith("stopped there: the disk is full")
    with writing(engine) as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    assert ingest([*make_articles(1), *long]).added == 3


@on_a_server
def test_a_lost_connection_is_one_failure_and_the_end(engine, ingest):
    ingest(make_articles(1))
    one, two, *others = make_articles(4)
    ends = iter([True])

    @event.listens_for(engine, "before_cursor_execute")
    def end_connection(connection, _cursor, statement, *_):
        """Let the server end one connection in the middle of its transaction."""
        if statement.startswith("INSERT INTO fact") and next(ends, False):
            with engine.connect() as other:
                pid = connection.connection.driver_connection.info.backend_pid
                other.exec_driver_sql(f"SELECT pg_terminate_backend({pid})")

    report = ingest([two, one, *others])
    [failure] = report.failures
    assert (report.unchanged, report.failed, report.added) == (1, 1, 0)
    assert "a1: the connection to the database server was lost" in failure.line
    assert "run it again; what was stored is safe" in failure.line
    assert count_claims(engine) == 1
    again = ingest([one, two, *others])
    assert (again.unchanged, again.added) == (1, 3)


def test_a_damaged_database_is_one_failure_and_the_end(engine, ingest):
    ingest(make_articles(1))
    with writing(engine) as connection:
        connection.exec_driver_sql("ALTER TABLE claim RENAME TO elsewhere")
    report = ingest(make_articles(4))
    assert (report.unchanged, report.failed, report.total) == (1, 1, 2)
    assert "the database lacks a table" in report.failures[0].line


def test_warnings_of_an_article_are_told_with_its_outcome(ingest):
    [article] = make_articles(1)
    outcomes = []
    ingest([dataclasses.replace(article, warnings=("published is a guess",))], on_outcome=outcomes.append)
    assert [(outcome.warnings, outcome.article_id) for outcome in outcomes] == [
        (("published is a guess",), article.key)
    ]


def test_interrupt_keeps_what_was_stored(engine, ingest):
    def interrupt(outcome):
        if outcome.name == "a1":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(make_articles(3), on_outcome=interrupt)
    assert count_claims(engine) == 2
    assert ingest(make_articles(3)).summary.startswith("3 articles: 1 added, 0 updated, 2 unchanged")


def test_one_is_singular(ingest):
    assert (
        ingest(make_articles(1)).summary
        == "1 article: 1 added, 0 updated, 0 unchanged, 0 skipped, 0 failed; 1 claim stored"
    )


def test_what_an_older_version_read_is_left_where_that_is_asked_for(engine, ingest):
    first, second, third = make_articles(3)
    ingest([first, second])
    outcomes = []
    report = ingest([first, third], model_version="m2", reread=False, on_outcome=outcomes.append)
    assert (report.unchanged, report.added, report.updated, report.outdated) == (1, 1, 0, 2)
    assert outcomes[0].line == "a0: stored already, as another version read it; `tracker reread` reads it again"
    assert [outcome.reread for outcome in outcomes] == [False, False]
    changed = dataclasses.replace(second, title="Corrected")
    assert ingest([changed], model_version="m2", reread=False).updated == 1
    report = ingest([first, changed, third], model_version="m2", on_outcome=outcomes.append)
    assert (report.updated, report.unchanged, report.outdated) == (1, 2, 0)
    assert {outcome.name for outcome in outcomes if outcome.reread} == {"a0"}

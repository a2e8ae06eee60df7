"""What the pages asked before holds until somebody writes to the database, or puts another one into its place."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard import data
from dashboard.data import connection
from dashboard.data.connection import cached, stamp
from tests.factories import make_article, make_claim, save_articles
from tracker.errors import QueryError
from tracker.session import Tracker

ASKED: list[str] = []


@cached
def count_quotes(tracker: Tracker, kind: str) -> int:
    """How many quotes of a kind there are."""
    ASKED.append(kind)
    return tracker.count(kind=kind)


def save(path: Path, phrase: str) -> None:
    article = make_article(url=f"https://a.example/{phrase}")
    save_articles(str(path), [(article, [make_claim(article, phrase)])])


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    ASKED.clear()
    monkeypatch.setenv("TRACKER_DATABASE", str(tmp_path / "a?b%20c#d.sqlite3"))
    return tmp_path / "a?b%20c#d.sqlite3"


def test_a_question_is_asked_once_for_each_state_of_the_database(path: Path) -> None:
    save(path, "We look forward")
    assert [count_quotes("direct"), count_quotes("direct"), count_quotes("mixed")] == [1, 1, 0]
    assert ASKED == ["direct", "mixed"]
    save(path, "ties will improve")
    assert count_quotes("direct") == 2
    assert ASKED == ["direct", "mixed", "direct"]


def test_another_file_in_the_place_of_a_database_is_another_database(path: Path, tmp_path: Path) -> None:
    save(path, "We look forward")
    assert count_quotes("direct") == 1
    save(other := tmp_path / "other.sqlite3", "ties will improve")
    save(other, "We look forward")
    data.open_tracker().close()
    path.unlink()
    other.rename(path)
    assert count_quotes("direct") == 2


def test_a_missing_database_never_changes_and_one_that_comes_is_seen(path: Path) -> None:
    assert stamp() == stamp() == (str(path), None, -1)
    save(path, "We look forward")
    assert count_quotes("direct") == 1


def test_who_asks_the_same_at_the_same_time_waits_for_the_one_answer(path: Path) -> None:
    save(path, "We look forward")
    begun, go = threading.Event(), threading.Event()

    @cached
    def ask_slowly(tracker: Tracker) -> int:
        ASKED.append("slow")
        begun.set()
        assert go.wait(10)
        return tracker.count()

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(ask_slowly)
        assert begun.wait(10)
        second = pool.submit(ask_slowly)
        go.set()
        assert [first.result(), second.result()] == [1, 1]
    assert ASKED == ["slow"]


def test_a_question_that_failed_is_asked_again(path: Path) -> None:
    save(path, "We look forward")
    troubles = [QueryError("nobody"), None]

    @cached
    def ask_twice(tracker: Tracker) -> int:
        if trouble := troubles.pop(0):
            raise trouble
        return tracker.count()

    with pytest.raises(QueryError, match="nobody"):
        ask_twice()
    assert ask_twice() == 1


def test_no_more_than_so_many_answers_are_kept_the_latest(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_MOST", 2)
    save(path, "We look forward")
    for kind in ("direct", "mixed", "direct", "indirect", "direct", "mixed"):
        count_quotes(kind)
    assert ASKED == ["direct", "mixed", "indirect", "mixed"]

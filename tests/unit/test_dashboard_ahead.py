"""The numbers around the quotes of a large database are asked ahead, and are those that the page would ask for."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from dashboard.data import ahead, connection
from tests.filled import make_filled
from tests.pages import open_page, shown
from tracker.query import ClaimFilter
from tracker.session import Tracker


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the threads that ask something of a database."""
    monkeypatch.setenv("TRACKER_DATABASE", str(tmp_path / "filled.sqlite3"))
    make_filled(tmp_path / "filled.sqlite3")
    threads: list[str] = []
    find = connection.open_tracker

    def watch() -> Tracker:
        threads.append(threading.current_thread().name.partition("_")[0])
        return find()

    monkeypatch.setattr(connection, "open_tracker", watch)
    return threads


def test_the_page_of_a_large_database_shows_what_that_of_a_small_one_shows(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    small = shown(open_page(text="visit"))
    assert "ahead" not in asked
    monkeypatch.setattr(ahead, "LARGE", 0)
    assert shown(open_page(text="visits")).replace("visits", "visit") == small
    assert "ahead" in asked


@pytest.mark.usefixtures("asked")
def test_what_was_not_begun_when_the_page_is_left_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "LARGE", 0)
    go, begun, answered = threading.Event(), threading.Semaphore(0), []

    def ask(number: int) -> None:
        begun.release()
        assert go.wait(10)
        answered.append(number)

    monkeypatch.setattr(ahead, "list_questions", lambda _: [lambda number=number: ask(number) for number in range(5)])
    with ahead.asking_ahead(ClaimFilter()):
        for _ in range(3):
            assert begun.acquire(timeout=10)
    go.set()
    ahead._POOL.submit(int).result(10)
    assert set(answered) <= {0, 1, 2}

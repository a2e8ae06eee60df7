"""What the first screen asks is asked before anybody comes, and no trouble there keeps the server from starting."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.data import connection
from dashboard.first import ask_first
from dashboard.warming import warm
from tests.filled import make_filled
from tests.pages import list_quotes, open_page
from tracker.session import Tracker


@pytest.fixture
def thawed() -> Iterator[None]:
    """Garbage is collected as before, whatever was frozen."""
    yield
    gc.unfreeze()


def test_the_first_screen_asks_nothing_that_was_not_asked_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", str(tmp_path / "filled.sqlite3"))
    make_filled(tmp_path / "filled.sqlite3")
    ask_first()
    asked = []

    class Watched(Tracker):
        """A tracker that tells what it is asked."""

        def __getattribute__(self, name: str) -> object:
            if not name.startswith("_") and name not in {"changes", "database", "close", "name"}:
                asked.append(name)
            return super().__getattribute__(name)

    with Watched(str(tmp_path / "filled.sqlite3")) as watched:
        monkeypatch.setattr(connection, "open_tracker", lambda: watched)
        assert list_quotes(open_page())
        assert asked == []
        assert list_quotes(open_page(text="visit"))
        assert asked


@pytest.mark.usefixtures("thawed")
def test_getting_ready_freezes_what_stays_and_survives_a_missing_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", str(tmp_path / "none.sqlite3"))
    before = gc.get_freeze_count()
    warm()
    assert gc.get_freeze_count() > before
    assert not (tmp_path / "none.sqlite3").exists()

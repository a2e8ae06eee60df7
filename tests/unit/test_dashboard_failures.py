"""What fails in a click, or in a part of a page that is drawn alone, is said in words, as a page says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.server import app
from tests.pages import shown


def lose() -> None:
    from dashboard.server import tell_failure  # noqa: PLC0415  a script of its own
    from tracker.errors import NoDatabaseError  # noqa: PLC0415

    assert tell_failure(NoDatabaseError("there is no database", where="x.sqlite3", remedy="bring it back"))


def stumble() -> None:
    from dashboard.server import tell_failure  # noqa: PLC0415

    assert tell_failure(KeyError("an accident"))


@pytest.mark.parametrize(
    ("script", "told"),
    [
        (lose, ("This could not be done:", "x.sqlite3: there is no database; bring it back", "Reload this page")),
        (stumble, ("Something went wrong that nobody foresaw", "KeyError")),
    ],
)
def test_a_failure_is_told_in_words(script: Callable[[], None], told: tuple[str, ...]) -> None:
    page = AppTest.from_function(script).run()
    assert not page.exception
    words = shown(page) + " ".join(each.value for each in page.error)
    assert [each for each in told if each not in words] == []


def test_the_server_tells_failures_so() -> None:
    assert app._on_script_error.__module__ == "dashboard.server"

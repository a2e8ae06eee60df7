"""The browser's tab is named by what it shows; an empty collection offers the way in."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st

from dashboard.frame import name_tab
from tests.factories import save_articles
from tests.pages import open_page, shown


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (("Ann Smith", "speaker"), "Ann Smith: speaker | Claim and quote tracker"),
        (("Ann\n Smith", None), "Ann Smith | Claim and quote tracker"),
        ((), "Claim and quote tracker"),
        (("x" * 90, "quotes"), f"{'x' * 60}…: quotes | Claim and quote tracker"),
        (("a\u202eb",), "a[U+202E]b | Claim and quote tracker"),
    ],
)
def test_a_tab_is_named_by_what_it_shows(
    words: tuple[str | None, ...], title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: list[str] = []
    monkeypatch.setattr(st, "set_page_config", lambda **given: named.append(given["page_title"]))
    name_tab(*words)
    assert named == [title]


@pytest.mark.parametrize("read_only", [False, True])
def test_an_empty_collection_offers_to_add_articles_where_that_can_be_done(
    read_only: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = str(tmp_path / "empty.sqlite3")
    save_articles(database, [])
    monkeypatch.setenv("TRACKER_DATABASE", database)
    if read_only:
        monkeypatch.setenv("TRACKER_READ_ONLY", "1")
    app = open_page("speakers")
    assert [title.value for title in app.title] == ["No quotes yet"]
    assert "tracker ingest articles" in shown(app)
    assert [button.label for button in app.button] == ([] if read_only else ["Add articles"])

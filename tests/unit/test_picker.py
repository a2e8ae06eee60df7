"""What the box of speakers offers: numbers, groups apart, who may be the same, nobody twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.picker import list_options
from tests.factories import make_article, make_claim, make_speaker, save_articles


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "picker.sqlite3"))
    article = make_article("“A”, “B”, “C”, “D” they said.")
    speakers = [make_speaker("Dmitry Peskov", is_official=True), make_speaker("Dmitr Peskov"), "Dmitr Peskov"]
    claims = [make_claim(article, phrase, speaker=speaker) for phrase, speaker in zip("ABC", speakers, strict=True)]
    group = make_claim(article, "D", speaker=make_speaker("Peskov aides", type="group"))
    save_articles(path, [(article, [*claims, group])])
    return path


def test_options_tell_officials_numbers_groups_and_who_may_be_the_same() -> None:
    official, near, group = list_options("Peskov")["options"]
    assert (official["name"], official["about"], official["near"]) == ("Dmitry Peskov", "official, 1 quote", "")
    assert (near["about"], near["heading"]) == ("2 quotes", "")
    assert near["near"].startswith("may be Dmitry Peskov")
    assert group["heading"] == "Groups and unnamed sources"


def test_who_is_chosen_is_not_offered_again() -> None:
    assert list_options("Peskov", ["Dmitry Peskov"])["options"][0]["name"] == "Dmitr Peskov"


def test_where_nobody_is_called_so_the_nearest_names_are_told() -> None:
    found = list_options("Peskovv")
    assert found["options"] == []
    assert found["message"].startswith("Nobody is called 'Peskovv'. Did you mean")
    assert list_options("Dmitry Peskov", ["Dmitry Peskov"])["message"] == "Chosen already."


SCRIPT = """
import streamlit as st
from dashboard.picker import pick_speakers
def choose(value):
    st.session_state["took"] = [*st.session_state.get("took", []), value]
pick_speakers("who", choose, chosen=st.session_state.get("took", []), most=1)
st.text(str(st.session_state.get("took")))
"""


def test_a_choice_is_called_back_and_no_more_than_may_be(database: str) -> None:
    app = AppTest.from_string(SCRIPT, default_timeout=60).run()
    assert not app.exception
    [box] = app.get("bidi_component")
    assert "Type a name" in str(box.proto)
    app.session_state["took"] = ["Dmitry Peskov"]
    app.run()
    [box] = app.get("bidi_component")
    assert "1 are the most" in str(box.proto)

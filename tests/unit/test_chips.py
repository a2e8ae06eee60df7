"""Chips take single parts of a filter away; labels show words of others as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.address import MOST_VALUES, read_params
from dashboard.chips import list_chips, with_value, without
from dashboard.labels import to_label
from tests.factories import make_article, make_claim, make_speaker, save_articles

PARAMS = {"speaker": ["A", "B"], "from": ["2013-13"], "quote": ["q"], "after": ["a"], "page": ["2"], "view": ["table"]}


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "chips.sqlite3"))
    article = make_article()
    speaker = make_speaker("Ann Smith", key="person:ann-smith")
    save_articles(path, [(article, [make_claim(article, "We look forward", speaker=speaker)])])


def test_one_value_is_taken_away_and_the_first_page_is_shown() -> None:
    assert without(PARAMS, "speaker", "A") == {"speaker": ["B"], "from": ["2013-13"], "view": ["table"]}
    assert without(PARAMS, "speaker") == {"from": ["2013-13"], "view": ["table"]}
    assert with_value(PARAMS, "from", "2013")["from"] == ["2013"]
    assert "from" not in with_value(PARAMS, "from")


def test_chips_are_told_for_what_cannot_be_meant_too_and_for_nothing_else() -> None:
    assert [chip.words for chip in list_chips(PARAMS)] == ["Speaker: A", "Speaker: B", "From: 2013-13"]
    assert list_chips({"speaker": [" "], "utm_source": ["x"], "thoughts": ["false"]})[0].words.endswith(": false")


def test_hundreds_of_values_are_one_chip_and_cannot_be_asked_for_at_once() -> None:
    params = {"topic": [f"t{at}" for at in range(MOST_VALUES + 1)]}
    [chip] = list_chips(params)
    assert chip.words == "Topic: 51 values"
    assert without(params, chip.field, chip.value) == {}
    [complaint] = read_params(params).complaints
    assert complaint.words == "The link asks for 51 values of “Topic”, and 50 are the most here. Take some away."
    assert not read_params({"topic": params["topic"][1:]}).complaints


def test_a_key_is_told_by_the_name_of_its_speaker() -> None:
    [chip] = list_chips({"speaker": ["person:ann-smith"]})
    assert (chip.words, chip.value) == ("Speaker: Ann Smith", "person:ann-smith")


def test_a_long_value_is_cut() -> None:
    [chip] = list_chips({"text": ["x" * 90]})
    assert chip.words == f"Words: {'x' * 60}…"


@pytest.mark.parametrize(
    "words", ["*a* _b_ `c`", "[x](javascript:1)", ":red[x] :smile: :material/home:", "$1 and $2", "# a"]
)
def test_no_markup_of_a_label_does_anything(words: str) -> None:
    label = to_label(words)
    for sign in "*_`[$#":
        assert label.count(f"\\{sign}") == words.count(sign)
    assert ":r" not in label
    assert AppTest.from_string(f"import streamlit as st\nst.button({label!r})").run().button[0].label == label


def test_controls_of_direction_are_seen_in_a_label() -> None:
    assert to_label("a\u202eb") == "a\\[U+202E\\]b"


@pytest.mark.parametrize("words", ["www.evil.example", "ann@evil.example", "a -> b", "https://evil.example", ":+1:"])
def test_what_would_become_a_link_or_an_arrow_is_parted(words: str) -> None:
    label = to_label(words)
    assert "\u2060" in label
    assert re.sub(r"\\(.)", r"\1", label).replace("\u2060", "") == words


@pytest.mark.parametrize(
    ("words", "label"), [("1. May", "1\\. May"), ("- x", "\\- x"), ("On 1. May - x.", "On 1. May - x.")]
)
def test_no_label_becomes_a_list(words: str, label: str) -> None:
    assert to_label(words) == label


def test_entities_of_html_stay_as_they_are_written() -> None:
    assert to_label("&lt;b&gt;") == "\\&lt;b\\&gt;"

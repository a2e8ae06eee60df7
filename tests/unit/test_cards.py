"""A card says who, when, where and how, as plain words that do nothing; hits are marked in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.cards import card_html, make_card
from tests.factories import make_article, make_claim, save_articles
from tracker.query import ClaimView
from tracker.session import Tracker


@pytest.fixture(scope="module")
def claim(tmp_path_factory: pytest.TempPathFactory) -> ClaimView:
    path = str(tmp_path_factory.mktemp("cards") / "cards.sqlite3")
    article = make_article()
    made = make_claim(article, "We look forward to the visit", said="2013-02-02", cue="was quoted as saying")
    save_articles(path, [(article, [made])])
    with Tracker(path) as tracker:
        [found] = tracker.claims()
    return found


def test_a_card_carries_speaker_office_day_outlet_relay_kind_and_cue(claim: ClaimView) -> None:
    card = make_card(replace(claim, office="Press secretary", via="Interfax"))
    assert (card["speaker"], card["office"], card["day"]) == ("Dmitry Peskov", "Press secretary", "said 2013-02-02")
    assert card["foot"] == ["RT", "via Interfax", "direct", "“was quoted as saying”"]
    assert card["quote"] == [("“", False), ("We look forward to the visit", False), ("”", False)]
    assert claim.quote_id in card["href"]


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, "said 2013-02-02"),
        ({"said_on_precision": "before"}, "said before 2013-02-02"),
        ({"said_on": None}, "published 2013-02-05"),
        ({"said_on": None, "published": None}, "day unknown"),
    ],
)
def test_the_day_is_that_of_saying_or_said_to_be_of_publication(
    claim: ClaimView, fields: dict[str, object], day: str
) -> None:
    assert make_card(replace(claim, **fields))["day"] == day  # type: ignore[arg-type]


def test_what_is_not_known_is_said_to_be_unknown(claim: ClaimView) -> None:
    card = make_card(replace(claim, speaker=None, speaker_key=None, outlet=None, cue=None))
    assert (card["speaker"], card["speaker_href"]) == ("Unknown speaker", None)
    assert card["foot"] == ["unknown outlet", "direct"]


def test_hits_are_marked_in_any_form_and_as_phrases(claim: ClaimView) -> None:
    looked = replace(claim, quote="He looks  forward\nto visits", kind="indirect")
    assert make_card(looked, hits="look visit")["quote"] == [
        ("He ", False), ("looks", True), (" forward to ", False), ("visits", True),
    ]  # fmt: skip
    assert make_card(looked, hits=" ")["quote"] == [("He looks forward to visits", False)]


def test_markup_and_controls_of_direction_do_nothing(claim: ClaimView) -> None:
    hostile = replace(claim, quote="<b>\u202egnp</b>", speaker="<i>Ann</i>", kind="mixed")
    html = card_html(hostile, hits="gnp")
    assert "&lt;i&gt;Ann&lt;/i&gt;" in html
    assert "&lt;b&gt;[U+202E]<mark class=hit>gnp</mark>&lt;/b&gt;" in html
    assert card_html(replace(claim, kind="direct")).count("“") >= 1


SCRIPT = """
from dashboard.cards import show_cards
from dashboard import data
opened = show_cards(list(data.page_of(data.ClaimFilter())), key="cards", open=None)
import streamlit as st
st.text(f"opened {opened}")
"""


def test_cards_are_drawn_by_the_component(claim: ClaimView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "cards.sqlite3"))
    article = make_article()
    save_articles(path, [(article, [make_claim(article, "ties will improve")])])
    app = AppTest.from_string(SCRIPT, default_timeout=60).run()
    assert not app.exception
    [component] = app.get("bidi_component")
    assert "ties will improve" in str(component.proto)
    assert app.text[0].value == "opened None"

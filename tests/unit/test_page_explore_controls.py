"""Every control of Explore: it shows what the URL asks for, and a change of it is a new URL with the quotes of that."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cards, filters, picker
from dashboard.address import current_params
from tests.explored import make_two_outlets
from tests.pages import choose, list_cards, list_quotes, open_page, press, read_choices, read_chosen, shown


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    return make_two_outlets(str(tmp_path_factory.mktemp("controls") / "two.sqlite3"))


@pytest.fixture(autouse=True)
def database(made: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRACKER_DATABASE", made)
    return made


def asked(app: AppTest, name: str) -> list[str]:
    value = app.query_params.get(name, [])
    return value if isinstance(value, list) else [value]


def unfold(app: AppTest) -> AppTest:
    """Open what is folded away."""
    app.session_state["more-filters"] = True
    return app.run()


EVERY = {
    "speaker": ["Ann Smith"], "text": "go", "outlet": ["RT"], "kind": ["direct"], "type": ["person"],
    "from_": "2013-02-02", "to": "2013-02-05", "undated": "true", "topic": ["visit"], "cue": ["said"],
    "cue_type": ["speech"], "via": ["Cy"], "min_confidence": "0.5", "unattributed": "true", "thoughts": "true",
}  # fmt: skip


@pytest.mark.parametrize("name", EVERY)
def test_each_filter_comes_from_a_link_and_is_cleared_with_all(name: str) -> None:
    app = open_page(**{name: EVERY[name]})
    assert name.rstrip("_") in app.query_params
    press(app, "clear-all")
    assert not app.exception
    assert not app.query_params
    assert len(list_quotes(app)) == 5


@pytest.mark.parametrize(
    ("kind", "key", "value", "left"),
    [
        ("text_input", "text", "home", ["We go home"]),
        ("text_input", "from", "2013-03", ["they stay", "We go home"]),
        ("text_input", "to", "2013-02-02", ["We go"]),
        ("multiselect", "outlet", ["Paper"], ["they stay", "We go home"]),
        ("multiselect", "topic", ["homes"], ["We go home"]),
        ("multiselect", "cue", ["deny"], ["they stay"]),
        ("multiselect", "type", ["organization"], ["they stay"]),
        ("number_input", "min_confidence", 0.95, ["We go"]),
        ("toggle", "unattributed", True, ["so"]),
        ("selectbox", "switch-order", "oldest", ["We go", "They stay", "so", "We go home", "they stay"]),
    ],
)
def test_each_widget_asks_by_the_url(kind: str, key: str, value: Any, left: list[str]) -> None:
    app = unfold(open_page())
    getattr(app, kind)(key=key).set_value(value).run()
    assert not app.exception
    assert list_quotes(app) == left
    assert app.query_params
    again = open_page(**{name: list(asked(app, name)) for name in app.query_params})
    assert list_quotes(again) == left
    assert getattr(again, kind)(key=key).value == value


@pytest.mark.parametrize(
    ("key", "value", "left"),
    [
        ("facet-speaker", "Bob Ray", ["They stay"]),
        ("facet-outlet", "Paper", ["they stay", "We go home"]),
        ("facet-kind", "mixed", ["They stay"]),
        ("facet-cue_type", "denial", ["they stay"]),
        ("facet-topic", "home", ["We go home"]),
        ("facet-cue", "deny", ["they stay"]),
        ("facet-year", "2013", ["they stay", "We go home", "They stay", "so", "We go"]),
    ],
)
def test_a_click_on_a_facet_asks_by_the_url_and_a_second_one_takes_it_back(
    key: str, value: str, left: list[str]
) -> None:
    app = choose(open_page(), key, value)
    assert not app.exception
    assert list_quotes(app) == left
    again = open_page(**{name: list(asked(app, name)) for name in app.query_params})
    assert list_quotes(again) == left
    assert read_chosen(again, key) == [value]
    assert not choose(again, key, value).query_params


def test_a_second_choice_of_a_facet_is_added_and_one_of_several_taken_back() -> None:
    app = choose(open_page(kind="mixed"), "facet-kind", "direct")
    assert asked(app, "kind") == ["mixed", "direct"]
    assert asked(choose(app, "facet-kind", "mixed"), "kind") == ["direct"]


@pytest.mark.parametrize("name", ["speaker", "outlet", "kind", "cue_type", "topic", "cue"])
def test_the_number_of_a_facet_is_what_a_click_on_it_finds(name: str) -> None:
    for label, number in read_choices(open_page(), f"facet-{name}").items():
        app = open_page(**{name: label})
        assert len(list_quotes(app)) == int(number), label


def test_a_click_that_says_nothing_changes_nothing() -> None:
    assert not choose(open_page(), "facet-kind", None).query_params


def test_chips_tell_each_part_of_the_filter_and_take_it_away() -> None:
    app = open_page(speaker=["Ann Smith", "Bob Ray"], text="go", thoughts="true")
    labels = {button.key: button.label.replace("\u2060", "") for button in app.button}
    assert labels["chip-speaker-Bob Ray"] == "Speaker: Bob Ray ✕"
    assert labels["chip-thoughts-true"] == "Thoughts included ✕"
    press(app, "chip-speaker-Bob Ray")
    assert asked(app, "speaker") == ["Ann Smith"]
    press(app, "chip-text-go")
    assert sorted(app.query_params) == ["speaker", "thoughts"]
    assert "clear-all" not in {button.key for button in open_page().button}


def test_a_choice_of_the_picker_is_added_to_the_speakers(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(speaker="Ann Smith")
    with monkeypatch.context() as patched:
        patched.setattr(picker, "_PICKER", lambda **_: SimpleNamespace(chosen="Bob Ray"))
        patched.setattr(picker.st, "rerun", lambda: None)
        app.run()
    app.run()
    assert asked(app, "speaker") == ["Ann Smith", "Bob Ray"]
    assert len(list_quotes(app)) == 3


def test_the_table_is_a_switch_and_its_row_opens_the_quote() -> None:
    app = open_page()
    app.selectbox(key="switch-view").set_value("table").run()
    assert asked(app, "view") == ["table"]
    assert not list_cards(app)
    table = app.dataframe[0]
    assert list(table.value["Quote"]) == ["they stay", "We go home", "They stay", "so", "We go"]
    assert list(table.proto.selection_mode) == [0]  # a single row
    key = "table-" + table.proto.id.rpartition("-table-")[2]
    app.session_state[key] = {"selection": {"rows": [2], "columns": [], "cells": []}}
    app.run()
    assert "<sup>content</sup>They stay" in shown(app)
    press_all = open_page(view="table", kind="direct")
    press(press_all, "clear-all")
    assert asked(press_all, "view") == ["table"]


def test_best_match_is_an_order_of_words_only() -> None:
    assert open_page().selectbox(key="switch-order").options == ["Newest first", "Oldest first"]
    app = open_page(text="go")
    assert app.selectbox(key="switch-order").value == "relevance"
    assert "Without words there is no relevance" in shown(open_page(order="relevance"))


def test_a_filter_without_effect_is_greyed_and_says_what_it_needs() -> None:
    app = unfold(open_page())
    assert [app.toggle(key=key).disabled for key in ("spokespeople", "in_context", "undated")] == [True, True, False]
    assert app.selectbox(key="date_of").disabled
    assert "It has no effect without a speaker." in app.toggle(key="spokespeople").help
    assert not open_page(speaker="Kremlin").toggle(key="spokespeople").disabled
    told = open_page(spokespeople="true")
    assert "“With who speaks for them” has no effect without a speaker." in shown(told)
    assert len(list_quotes(told)) == 5


def test_days_and_words_in_context_read_as_words() -> None:
    app = open_page(from_="2013-02-02", date_of="said")
    assert app.selectbox(key="date_of").options == ["said or published", "said", "published"]
    app.selectbox(key="date_of").set_value("published").run()
    assert asked(app, "date_of") == ["published"]
    words = open_page(text="Smith")
    assert not list_quotes(words)
    words.toggle(key="in_context").set_value(True).run()
    assert list_quotes(words) == ["We go home", "We go"] or len(list_quotes(words)) == 2


def test_what_is_alike_comes_with_why() -> None:
    app = open_page()
    app.text_input(key="like").set_value("we are going home").run()
    assert asked(app, "like") == ["we are going home"]
    assert all(card["note"].startswith("alike ") for card in list_cards(app))
    assert app.selectbox(key="switch-order").disabled


@pytest.mark.parametrize(
    ("query", "is_open"), [({}, False), ({"kind": "direct"}, False), ({"unattributed": "true"}, True)]
)
def test_a_link_with_a_filter_of_the_rarer_ones_shows_its_widget(query: dict[str, str], is_open: bool) -> None:
    app = open_page(**query)
    assert [each.proto.expanded for each in app.expander if each.label == "More filters"] == [is_open]
    assert [bool(each.get("toggle")) for each in app.expander if each.label == "More filters"] == [is_open]


def test_a_click_on_a_speaker_leads_to_their_page(monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[tuple[str, dict[str, str]]] = []
    monkeypatch.setattr(cards, "_CARDS", lambda **_: SimpleNamespace(opened=None, followed="ann-smith"))
    monkeypatch.setattr(cards.st, "switch_page", lambda page, query_params: gone.append((page, query_params)))
    open_page()
    assert gone == [("views/speaker.py", {"name": "ann-smith"})]


@pytest.mark.parametrize(
    ("params", "name"),
    [
        ({}, "quotes_all_2026-11-21_4rows"),
        ({"speaker": ["Ann Smith"]}, "quotes_ann-smith_2026-11-21_4rows"),
        ({"text": ['"mini-crisis"'], "view": ["table"]}, "quotes_mini-crisis_2026-11-21_4rows"),
        ({"thoughts": ["true"]}, "quotes_thoughts-included_2026-11-21_4rows"),
        ({"text": ["?"]}, "quotes_all_2026-11-21_4rows"),
    ],
    ids=str,
)
def test_the_name_of_the_file_tells_the_filter(params: dict[str, list[str]], name: str) -> None:
    assert filters.name_file(params, 4, dt.date(2026, 11, 21)) == name


def test_outside_of_a_page_the_url_asks_for_nothing() -> None:
    assert current_params() == {}


@pytest.mark.parametrize(
    ("name", "value", "first"), [("cue", "denied", ("deny", "1")), ("topic", "visits", ("visits", "3"))]
)
def test_a_value_of_a_link_that_is_none_of_the_most_frequent_has_its_number_too(
    name: str, value: str, first: tuple[str, str]
) -> None:
    assert next(iter(read_choices(open_page(**{name: value}), f"facet-{name}").items())) == first


def test_reporting_words_are_offered_in_their_base_form() -> None:
    assert list(read_choices(open_page(), "facet-cue")) == ["say", "deny", "read"]

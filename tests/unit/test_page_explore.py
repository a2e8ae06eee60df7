"""Explore: the quotes of the filter and no others, each once, and what is said of them and of what cannot be found.

On a database made by hand, so that no model is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import tracker.faults
from dashboard import data
from tests.explored import RT, make_long_list, make_two_outlets
from tests.factories import make_article, make_claim, save_articles
from tests.pages import VIEWS, choose, click_card, list_cards, list_quotes, open_page, press, read_choices, shown

PAGE = 50


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    return make_two_outlets(str(tmp_path_factory.mktemp("explore") / "two.sqlite3"))


@pytest.fixture
def database(made: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRACKER_DATABASE", made)
    return made


@pytest.fixture
def long_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "long.sqlite3"))
    return make_long_list(path, 120)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, {"We go", "They stay", "so", "We go home", "they stay"}),
        ({"speaker": "Ann Smith"}, {"We go", "We go home"}),
        ({"speaker": "Smith"}, {"We go", "We go home"}),
        ({"speaker": ["Ann Smith", "Bob Ray"]}, {"We go", "We go home", "They stay"}),
        ({"outlet": ["Paper", "RT"], "kind": "mixed"}, {"They stay"}),
        ({"thoughts": "true"}, {"We go", "They stay", "all is well", "so", "We go home", "they stay"}),
        ({"unattributed": "true"}, {"so"}),
        ({"text": "home we"}, {"We go home"}),
        ({"text": '"home we"'}, set()),
        ({"from_": "2013-03"}, {"We go home", "they stay"}),
        ({"from_": "2013-02-05", "to": "2013-02-05"}, {"They stay", "so"}),
        ({"to": "2013-02"}, {"We go", "They stay", "so"}),
        ({"topic": "home"}, {"We go home"}),
    ],
    ids=lambda each: "" if isinstance(each, set) else str(each),  # no set: its order differs between processes
)
def test_each_filter_shows_its_quotes_and_the_file_has_the_same(
    database: str, query: dict[str, Any], found: set[str]
) -> None:
    app = open_page(**query)
    assert set(list_quotes(app)) == found
    assert f"**{len(found)}** quote{'' if len(found) == 1 else 's'}" in shown(app)
    assert (f"Download {len(found)} row" in shown(app)) == bool(found)
    assert ("No quotes match these filters" in shown(app)) == (not found)


def test_the_line_of_counts_is_that_of_the_filter(database: str) -> None:
    line = "**5** quotes · **3** speakers · **2** outlets · 2013 · 1 without a known speaker"
    assert line in shown(open_page())
    assert "**2** quotes · **1** speaker · **2** outlets · 2013\n" in shown(open_page(speaker="Ann Smith"))


def test_the_first_screen_tells_what_is_here_and_shows_the_newest_first(database: str) -> None:
    app = open_page()
    assert "Quotes from **2 articles**. Search, or begin with one of these; the newest are below." in shown(app)
    assert shown(app).count("quotes · ") == 1
    assert list_quotes(app)[0] == "they stay"
    assert "**2 articles**" not in shown(open_page(kind="direct"))


@pytest.mark.parametrize(("key", "way", "left"), [("ways-speaker", "Ann Smith", 2), ("ways-topic", "visit", 3)])
def test_a_way_in_finds_as_many_as_it_says(database: str, key: str, way: str, left: int) -> None:
    app = open_page()
    assert read_choices(app, key)[way] == str(left)
    assert len(list_quotes(choose(app, key, way))) == left


def test_every_card_carries_its_speaker_and_day(database: str) -> None:
    cards = {"".join(text for text, _ in card["quote"]): card for card in list_cards(open_page(thoughts="true"))}
    assert cards["“so”"]["speaker"] == "Unknown speaker"
    assert {card["day"] for card in cards.values()} == {
        "said 2013-02-02", "published 2013-02-05", "said 2013-03-01", "said before 2013-03-04",
    }  # fmt: skip
    assert cards["they stay"]["foot"] == ["Paper", "indirect", "“denied”"]


def test_words_that_were_searched_for_are_marked(database: str) -> None:
    [card] = list_cards(open_page(text="home"))
    assert ["home", True] in card["quote"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"speaker": "Ann Smyth"}, "Nobody is called 'Ann Smyth'. Did you mean Ann Smith (2 quotes)?"),
        ({"outlet": "Papers"}, "There is no outlet 'Papers'. Did you mean Paper (2 quotes)?"),
        ({"via": "Nemo"}, "Nothing was relayed by 'Nemo'"),
        ({"topic": "zeppelin"}, "No quote is about “zeppelin”."),
        ({"from_": "2014", "to": "2013"}, "The days run backwards, from 2014-01-01 to 2013-12-31."),
        ({"from_": "yesterday"}, "“yesterday” is no day."),
        ({"kind": "shouted"}, "nothing called “shouted”"),
        ({"from_": "2020"}, "The last quote is of 2013-03-05."),
        ({"to": "1990"}, "The first quote is of 2013-02-02."),
        ({"text": '"'}, "There is no word in the search"),
        ({"text": "😀"}, "There is no word in the search"),
    ],
    ids=str,
)
def test_what_cannot_be_found_is_said_in_words_and_stays_in_the_url(
    database: str, query: dict[str, Any], words: str
) -> None:
    app = open_page(**query)
    assert words.replace("'", "&#x27;") in shown(app) or words in shown(app)
    assert not list_quotes(app)
    assert {name.rstrip("_") for name in query} == set(app.query_params)
    assert "Choose the database" not in shown(app)


def test_an_unknown_parameter_is_told_and_changes_nothing(database: str) -> None:
    app = open_page(utm_source="mail", kind="mixed")
    assert "“utm_source”, which this page does not know" in shown(app)
    assert list_quotes(app) == ["They stay"]


def test_an_empty_list_says_which_filter_finds_nothing_and_drops_it(database: str) -> None:
    app = open_page(text="zeppelin", kind="mixed")
    assert "then 1 quote\n" in shown(app)
    assert "then still nothing" in shown(app)
    press(app, "drop-0")
    assert list_quotes(app) == ["They stay"]
    assert "text" not in app.query_params


def test_undated_quotes_are_counted_and_brought_in_by_one_click(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "undated.sqlite3"))
    article = make_article(published=None)
    dated = make_claim(article, "We look forward to the visit", said="2013-02-02")
    save_articles(path, [(article, [dated, make_claim(article, "ties will improve")])])
    app = open_page(from_="2013")
    assert list_quotes(app) == ["We look forward to the visit"]
    assert "1 undated left out" in shown(app)
    press(app, "include-undated")
    assert len(list_quotes(app)) == 2
    assert "left out" not in shown(app)


def test_pages_show_each_quote_once_and_in_order(long_list: list[str]) -> None:
    app = open_page(order="oldest")
    found = [list_quotes(app)]
    assert app.button(key="previous").disabled
    for _ in range(2):
        press(app, "next")
        found.append(list_quotes(app))
    assert [len(page) for page in found] == [PAGE, PAGE, 20]
    assert [quote for page in found for quote in page] == long_list
    assert "101 to 120 of 120" in shown(app)
    assert app.button(key="next").disabled
    assert list_quotes(press(app, "previous")) == long_list[PAGE : 2 * PAGE]
    assert list_quotes(press(app, "previous")) == long_list[:PAGE]
    assert "page" not in app.query_params


def test_pages_of_best_matches_show_each_quote_once(long_list: list[str]) -> None:
    app = open_page(text="point")
    first = list_quotes(app)
    assert len(set(first) | set(list_quotes(press(app, "next")))) == 2 * PAGE
    assert "after" in app.query_params


def test_links_to_a_page_by_number_still_hold(long_list: list[str]) -> None:
    assert list_quotes(open_page(page="2", order="oldest")) == long_list[PAGE : 2 * PAGE]
    assert list_quotes(open_page(page="99", order="oldest")) == long_list[:PAGE]


def test_a_changed_filter_begins_with_its_first_page(long_list: list[str]) -> None:
    app = open_page(page="3", order="oldest")
    app.text_input(key="text").set_value("point").run()
    assert "page" not in app.query_params
    assert len(list_quotes(app)) == PAGE


def test_a_page_behind_a_quote_that_is_gone_is_the_first(long_list: list[str]) -> None:
    app = open_page(after="gone", order="oldest")
    assert "This is the first page" in shown(app)
    assert list_quotes(app) == long_list[:PAGE]


def test_a_click_opens_the_quote_and_puts_it_into_the_url(database: str) -> None:
    app = click_card(open_page(), "They stay")
    assert any("<sup>content</sup>They stay" in element.proto.body for element in app.get("html"))
    [chosen] = [card["id"] for card in list_cards(app) if ["They stay", False] in card["quote"]]
    assert app.query_params["quote"] in (chosen, [chosen])
    assert "not among those of the page" not in shown(app)


def test_an_open_quote_that_is_none_of_the_filter_says_so_and_a_changed_filter_closes_it(database: str) -> None:
    quote = next(card["id"] for card in list_cards(open_page()) if ["They stay", False] in card["quote"])
    app = open_page(quote=quote, outlet="Paper")
    assert "This quote is not among those of the page" in shown(app)
    app.text_input(key="text").set_value("home").run()
    assert "quote" not in app.query_params
    assert "<sup>content</sup>They stay" not in shown(app)


def test_a_quote_of_no_database_is_told(database: str) -> None:
    assert "no quote of this id" in shown(open_page(quote="none"))


def test_new_ingest_shows_at_the_next_click(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := make_two_outlets(str(tmp_path / "grows.sqlite3")))
    app = open_page()
    article = make_article("“News”, said Cy Young.", name="new", outlet="Gazette", url="https://g.example/a")
    save_articles(path, [(article, [make_claim(article, "News", speaker="Cy Young", said="2014-01-01")])])
    app.run()
    assert list_quotes(app)[0] == "News"
    assert "Gazette" in app.multiselect(key="outlet").options


def test_what_nobody_foresaw_is_a_line_and_no_traceback(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError(RT)

    (tmp_path / "reports").mkdir()
    monkeypatch.setattr(tracker.faults.tempfile, "tempdir", str(tmp_path / "reports"))
    monkeypatch.setattr(tracker.faults, "_reports", {})
    monkeypatch.setattr(data, "facets_of", break_down)
    app = AppTest.from_file(str(VIEWS.parent / "app.py"), default_timeout=60).run()
    [report] = (tmp_path / "reports").iterdir()
    assert not app.exception
    assert [each.value for each in app.error] == [
        "Something went wrong that nobody foresaw; reload the page, or choose something else."
    ]
    told = " ".join(each.value for each in app.text)
    assert f"please report it with {report}" in told
    assert "Ann Smith" not in told + report.read_text(encoding="utf-8")

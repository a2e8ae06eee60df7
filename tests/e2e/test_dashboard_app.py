"""The pages without a browser (Streamlit's AppTest): filters, links, hostile text, nothing to show."""

import re
from html import unescape

import pytest

from tests import pages
from tests.pages import click_card, list_cards, list_quotes, press, shown


def open_page(name, database, monkeypatch, **query):
    monkeypatch.setenv("TRACKER_DATABASE", str(database))
    return pages.open_page(name, **query)


def table(app):
    return app.dataframe[0].value


@pytest.mark.parametrize("page", ["explore", "compare"])
def test_a_missing_database_is_explained(page, tmp_path, monkeypatch):
    app = open_page(page, tmp_path / "none.sqlite3", monkeypatch)
    assert not app.exception
    assert "tracker ingest" in shown(app)
    assert "none.sqlite3" in shown(app)


@pytest.mark.parametrize("page", ["explore", "compare"])
def test_an_empty_database_is_explained(page, empty_database, monkeypatch):
    app = open_page(page, empty_database, monkeypatch)
    assert not app.exception
    assert "tracker ingest articles" in shown(app)


def test_a_file_that_is_no_database_is_explained(tmp_path, monkeypatch):
    path = tmp_path / "notes.sqlite3"
    path.write_text("shopping list")
    app = open_page("explore", path, monkeypatch)
    assert not app.exception
    assert "not a tracker database" in shown(app)


def test_explore_shows_all_quotes_but_thoughts(sample_database, monkeypatch):
    app = open_page("explore", sample_database, monkeypatch)
    assert not app.exception
    cards = list_cards(app)
    assert len(cards) > 30
    assert "Sergei Lavrov" in {card["speaker"] for card in cards}
    assert "“believes”" not in {each for card in cards for each in card["foot"]}


def test_a_link_filters(sample_database, monkeypatch):
    app = open_page("explore", sample_database, monkeypatch, speaker="Sergei Lavrov", kind="mixed")
    assert not app.exception
    assert {(card["speaker"], card["kind"]) for card in list_cards(app)} == {("Sergei Lavrov", "mixed")}
    assert {"chip-speaker-Sergei Lavrov", "chip-kind-mixed"} <= {button.key for button in app.button}


def test_a_link_with_nonsense_says_what_cannot_be_meant(sample_database, monkeypatch):
    query = {"kind": "shouted", "from": "yesterday", "page": "99", "quote": "no-such-quote"}
    app = open_page("explore", sample_database, monkeypatch, **query)
    assert not list_quotes(app)
    assert "nothing called “shouted”" in shown(app)
    assert "“yesterday” is no day" in shown(app)
    assert "no quote of this id" in shown(app)
    assert set(app.query_params) == set(query)


def test_a_link_opens_a_quote_with_its_reason(sample_database, monkeypatch):
    first = open_page("explore", sample_database, monkeypatch, speaker="Sergei Lavrov")
    quote_id = list_cards(first)[0]["id"]
    app = open_page("explore", sample_database, monkeypatch, quote=quote_id)
    assert "named in full, 'Sergei Lavrov'" in unescape(shown(app))


def test_no_hits_offer_to_clear_the_filters(sample_database, monkeypatch):
    app = open_page("explore", sample_database, monkeypatch, text="zeppelin")
    assert "No quotes match" in shown(app)
    assert len(list_quotes(press(app, "clear-all"))) > 30


def test_a_long_list_comes_in_pages(big_database, monkeypatch):
    app = open_page("explore", big_database, monkeypatch)
    assert len(list_quotes(app)) == 50
    assert "**450** quotes" in shown(app)


def test_article_text_is_never_markup(hostile_database, monkeypatch):
    app = open_page("explore", hostile_database, monkeypatch)
    click_card(app, "HYPERLINK")
    assert not app.exception
    html = "\n".join(element.proto.body for element in app.get("html"))
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>bold" not in html
    assert "javascript:" not in "".join(re.findall(r'href="[^"]*"', html))
    assert "not a web address" in html
    assert not any("script" in str(element.value) for element in app.markdown)


def test_compare_stands_two_speakers_side_by_side(sample_database, monkeypatch):
    app = open_page("compare", sample_database, monkeypatch, speakers=["Sergei Lavrov", "John Kerry"])
    text = shown(app)
    assert not app.exception
    assert '<span class="card-speaker">Sergei Lavrov</span>' in text
    assert '<span class="card-speaker">John Kerry</span>' in text
    assert "too few for a trend" in text
    assert list(table(pages.unfold(app)).columns) == ["Period", "Articles", "Sergei Lavrov", "John Kerry"]


def test_compare_on_a_topic_nobody_spoke_of_says_so(sample_database, monkeypatch):
    query = {"speakers": ["Sergei Lavrov", "John Kerry"], "about": "zeppelin"}
    app = open_page("compare", sample_database, monkeypatch, **query)
    assert not app.exception
    assert "Try other words" in shown(app)


def test_compare_asks_for_two(sample_database, monkeypatch):
    app = open_page("compare", sample_database, monkeypatch, speakers="John Kerry")
    assert not app.exception
    assert "Choose at least two" in shown(app)


def test_the_kremlin_with_who_speaks_for_it(sample_database, monkeypatch):
    alone = list_cards(open_page("explore", sample_database, monkeypatch, speaker="Kremlin"))
    app = open_page("explore", sample_database, monkeypatch, speaker="Kremlin", spokespeople="true")
    together = list_cards(app)
    assert {card["speaker"] for card in alone} == {"Kremlin"}
    assert {"Kremlin", "Dmitry Peskov"} <= {card["speaker"] for card in together}
    assert len(together) > len(alone)
    assert "chip-spokespeople-true" in {button.key for button in app.button}

"""Words of others on the pages: no control of direction works, no markup does anything, and both are seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.directions import show_directions, to_html
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.pages import click_card, open_page, unfold
from tracker.inert import show_controls
from tracker.query import ClaimFilter, connect, search_claims

CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ALL = "<b>:red[x]</b>" + CONTROLS
NAMES = [f"Ann{ALL}Smith", f"Bob{ALL}Ray"]


def list_shown(block: Any) -> Iterator[bytes]:
    """All that the elements below one hold for the browser; tables are among them as they are sent."""
    for child in block.children.values():
        if hasattr(child, "children"):
            yield from list_shown(child)
        if child.proto is not None:
            yield child.proto.SerializeToString()


def check(app: AppTest) -> bytes:
    """All bytes of a page, with no control among them."""
    found = b"".join(list_shown(app._tree))
    for control in CONTROLS:
        assert control.encode() not in found, f"U+{ord(control):04X}"
    return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("directions") / f"a{CONTROLS[7]}b.sqlite3")
    articles = []
    for number, name in enumerate(NAMES):
        text = f"{ALL} before.\n\n“We go {ALL} home”, said {name} to Tass{ALL}.\n\n{ALL} behind.\n"
        article = make_article(
            text, name=f"id{ALL}{number}", title=f"T{ALL}", outlet=f"O{ALL}", url=f"https://a.example/{ALL}{number}"
        )
        speaker = make_speaker(name, office=f"office{ALL}")
        claim = make_claim(
            article, f"We go {ALL} home", speaker=speaker, cue="said", source=name, via=f"Tass{ALL}",
            evidence=f"so{ALL}", topics=(f"home{ALL}", "visit"), said="2013-02-02",
        )  # fmt: skip
        articles.append((article, [claim]))
    save_articles(path, articles)
    return path


@pytest.fixture
def database(made: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRACKER_DATABASE", made)
    return made


def test_cards_table_and_filters_show_controls_as_marks(database: str) -> None:
    check(open_page("explore"))
    found = check(open_page("explore", view="table"))
    assert b"We go <b>:red[x]</b>[U+061C][U+200E]" in found
    assert b"Ann<b>:red[x]</b>[U+061C]" in found


def test_open_quote_shows_controls_as_marks_and_no_markup(database: str) -> None:
    app = open_page("explore")
    click_card(app, "home")
    found = check(app)
    html = "\n".join(element.proto.body for element in app.get("html"))
    assert "&lt;b&gt;:red[x]&lt;/b&gt;[U+061C][U+200E]" in html
    assert "<b>:red" not in html
    assert b"office&lt;b&gt;" in found
    assert b"Tass&lt;b&gt;" in found


def test_link_to_an_open_quote_and_a_filter_show_controls_as_marks(database: str) -> None:
    quote = search_claims(connect(database), ClaimFilter()).claims[0].quote_id
    check(open_page("explore", quote=quote, speaker=NAMES[0]))
    check(open_page("explore", quote=f"no{CONTROLS}", speaker=f"Nobody{CONTROLS}"))


def test_speakers_side_by_side_show_controls_as_marks(database: str) -> None:
    app = open_page("compare", speakers=NAMES)
    found = check(app)
    assert b"Ann&lt;b&gt;:red[x]&lt;/b&gt;[U+061C]" in found
    table = unfold(app).dataframe[0].value
    assert {each.partition("<")[0] for each in table.columns} >= {"Ann", "Bob"}


@pytest.mark.parametrize("page", ["explore", "compare"])
def test_name_of_the_database_shows_controls_as_marks(
    page: str, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", f"{database}none")
    assert b"a[U+202E]b" in check(open_page(page))


@given(st.text(st.sampled_from(CONTROLS + "a<>&\"' \n") | st.characters(exclude_categories=["Cs"])))
def test_nothing_but_the_controls_is_changed(text: str) -> None:
    shown = show_directions(text)
    assert not set(shown) & set(CONTROLS)
    assert not set(show_controls(text)) & set(CONTROLS)  # a terminal shows none that a page does not
    back = shown
    for control in CONTROLS:
        back = back.replace(f"[U+{ord(control):04X}]", control)
    assert back == text or "[U+" in text
    assert not set(to_html(text)) & set(CONTROLS + "<>\"'")

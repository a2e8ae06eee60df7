"""What the pages promise: the rows of the filter and no others, each once, and those of a new ingest at the next click.

On a database made by hand, so that no model is needed.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import tracker.faults
from dashboard import data, filters
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.pages import VIEWS, list_quotes, open_page, select_row, shown
from tracker.records import PartialDate, Precision, SaidDate

PAGE_SIZE = 200

RT = "“We go”, said Ann Smith of 5.\n\n“They stay”, said Bob Ray.\n\nBob Ray hopes that all is well.\n\nIt read “so”.\n"
PAPER = "“We go home”, said Ann Smith.\n\nThe Kremlin denied that they stay.\n"


@pytest.fixture
def database(made_once: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    path = shutil.copy(made_once, tmp_path / "pages.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", str(path))
    return str(path)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("pages") / "pages.sqlite3")
    rt = make_article(RT, name="rt", outlet="RT", url="https://rt.example/a", published="2013-02-05")
    ann, bob = make_speaker("Ann Smith", is_official=True), make_speaker("Bob Ray")
    claims = [
        make_claim(rt, "We go", speaker=ann, said="2013-02-02", cue="said", topics=("visit",), confidence=0.95),
        make_claim(rt, "They stay", speaker=bob, kind="mixed", cue="said", topics=("visit",), confidence=0.85),
        make_claim(rt, "all is well", speaker=bob, kind="indirect", cue="hopes", cue_type="thought", confidence=0.6),
        make_claim(rt, "so", speaker=None, cue="read", confidence=0.59),
    ]
    paper = make_article(PAPER, name="paper", outlet="Paper", url="https://paper.example/a", published="2013-03-05")
    before = SaidDate(PartialDate.parse("2013-03-04"), Precision.BEFORE, basis="ahead of Monday")
    more = [
        make_claim(paper, "We go home", speaker=ann, said="2013-03-01", topics=("home", "visit")),
        make_claim(paper, "they stay", speaker=make_speaker("Kremlin"), kind="indirect", cue="denied", said=before),
    ]
    save_articles(path, [(rt, claims), (paper, more)])
    return path


OTHERS = "JSON Lines, Excel, Parquet"


def labels(app: AppTest) -> list[str]:
    links = [element.proto.body for element in app.get("html") if 'class="download"' in element.proto.body]
    return [re.sub("<[^>]*>", "", body) for body in links]


# Explore


def test_how_a_filter_was_understood_is_told(database: str) -> None:
    assert "there is no word in the search" in shown(open_page(text="…"))
    assert "no word" not in shown(open_page(text="go"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, {"We go", "They stay", "so", "We go home", "they stay"}),
        ({"speaker": "Ann Smith"}, {"We go", "We go home"}),
        ({"speaker": ["Ann Smith", "Bob Ray"]}, {"We go", "We go home", "They stay"}),
        ({"outlet": "Paper"}, {"We go home", "they stay"}),
        ({"outlet": ["Paper", "RT"], "kind": "mixed"}, {"They stay"}),
        ({"kind": "indirect"}, {"they stay"}),
        ({"thoughts": "true"}, {"We go", "They stay", "all is well", "so", "We go home", "they stay"}),
        ({"unattributed": "true"}, {"so"}),
        ({"text": "we go"}, {"We go", "We go home"}),
        ({"text": "home we"}, {"We go home"}),
        ({"text": '"home we"'}, set()),
        ({"from_": "2013-03-01"}, {"We go home", "they stay"}),
        ({"from_": "2013-03-02"}, {"they stay"}),
        ({"to": "2013-02-02"}, {"We go"}),
        ({"from_": "2013-02-05", "to": "2013-02-05"}, {"They stay", "so"}),
    ],
    ids=lambda each: "" if isinstance(each, set) else str(each),  # no set: its order differs between processes
)
def test_each_filter_shows_its_quotes_and_the_file_has_the_same(
    database: str, query: dict[str, Any], found: set[str]
) -> None:
    app = open_page(**query)
    assert (set(list_quotes(app)) if found else set()) == found
    assert f"**{len(found)}** quote{'' if len(found) == 1 else 's'}" in shown(app)
    rows = f"{len(found)} row{'' if len(found) == 1 else 's'}"
    assert labels(app) == [f"Download {rows} as CSV or {OTHERS}" if found else "Nothing to download"]
    if not found:
        assert "No quotes match these filters" in shown(app)


def test_number_of_quotes_of_nobody_known_is_told_where_there_are_any(database: str) -> None:
    assert "**5** quotes · **3** speakers · **2** outlets · 1 without a known speaker" in shown(open_page())
    line = shown(open_page(speaker="Ann Smith"))
    assert "**2** quotes · **1** speaker · **2** outlets" in line
    assert "without a known speaker" not in line


def test_what_filters_is_told_in_words(database: str) -> None:
    assert "Filters:" not in shown(open_page())
    query = {"speaker": ["Ann Smith", "Bob Ray"], "text": "go", "thoughts": "true", "from_": "2013-02-02"}
    told = "Filters: speaker: Ann Smith, Bob Ray; words: go; from: 2013-02-02; thoughts included"
    assert told in shown(open_page(**query))


def test_filters_can_be_cleared_where_there_are_any(database: str) -> None:
    def clear(app: AppTest) -> Any:
        return next(button for button in app.button if button.label == "Clear all filters")

    assert clear(open_page()).disabled
    app = open_page(speaker="Ann Smith", outlet="RT", kind="direct", text="we", unattributed="false")
    assert list_quotes(app) == ["We go"]
    assert not clear(app).disabled
    clear(app).click().run()
    assert len(list_quotes(app)) == 5
    assert app.multiselect(key="speaker").value == []


def test_clearing_the_filters_goes_back_to_the_first_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "long.sqlite3"))
    lines = save_long_list(path)
    app = open_page(page="2", speaker="Bob Ray")
    assert list_quotes(app)[0] == lines[PAGE_SIZE]
    next(button for button in app.button if button.label == "Clear all filters").click().run()
    assert list_quotes(app)[0] == lines[0]


def test_days_to_choose_from_are_those_of_the_quotes_and_their_articles(database: str) -> None:
    app = open_page()
    bounds = [(app.date_input(key=key).min, app.date_input(key=key).max) for key in ("from", "to")]
    assert bounds == [(dt.date(2013, 2, 2), dt.date(2013, 3, 5))] * 2


def test_who_speaks_for_somebody_is_added_only_where_somebody_is_chosen(database: str) -> None:
    everybody = list_quotes(open_page())
    nobody = open_page(spokespeople="true", date_of="said", in_context="true")
    assert list_quotes(nobody) == everybody
    assert [nobody.toggle(key=key).disabled for key in ("spokespeople", "in_context", "undated")] == [True, True, False]
    assert nobody.selectbox(key="date_of").disabled
    assert "It has no effect without a speaker." in nobody.toggle(key="spokespeople").help
    app = open_page(spokespeople="true", speaker="Kremlin")
    assert app.toggle(key="spokespeople").value
    assert not app.toggle(key="spokespeople").disabled
    assert list_quotes(app) == ["they stay"]


def test_most_quoted_official_comes_first_to_choose_from(database: str) -> None:
    app = open_page()
    assert app.multiselect(key="speaker").options == ["Ann Smith", "Bob Ray", "Kremlin"]
    assert app.multiselect(key="outlet").options == ["RT", "Paper"]
    assert app.multiselect(key="kind").options == ["direct", "mixed", "indirect"]


def test_table_tells_what_the_article_tells_and_no_more(database: str) -> None:
    table = open_page(thoughts="true").dataframe[0].value
    rows = {row["Quote"]: row for row in table.to_dict("records")}
    assert list(table.columns) == [
        "Date", "Speaker", "Quote", "Kind", "Said how", "Outlet", "Via", "Confidence", "Article",
    ]  # fmt: skip
    assert {quote: row["Date"] for quote, row in rows.items()} == {
        "We go": "2013-02-02", "They stay": "by 2013-02-05", "all is well": "by 2013-02-05", "so": "by 2013-02-05",
        "We go home": "2013-03-01", "they stay": "before 2013-03-04",
    }  # fmt: skip
    assert rows["so"]["Speaker"] == "unknown"
    assert {quote: row["Confidence"] for quote, row in rows.items() if quote in {"We go", "They stay", "so"}} == {
        "We go": "high (0.95)", "They stay": "high (0.85)", "so": "low (0.59)",
    }  # fmt: skip
    assert rows["all is well"]["Confidence"] == "medium (0.60)"
    assert (rows["they stay"]["Kind"], rows["they stay"]["Said how"], rows["they stay"]["Outlet"]) == (
        "indirect", "denied", "Paper",
    )  # fmt: skip


def save_long_list(path: str, count: int = 450) -> list[str]:
    lines = [f"Point number {number:03}." for number in range(count)]
    article = make_article("\n".join(lines), name="long-list", url="https://rt.example/long", outlet="Gazette")
    save_articles(
        path, [(article, [make_claim(article, line, speaker="Bob Ray", said="2013-02-02") for line in lines])]
    )
    return lines


def test_pages_show_each_quote_once_and_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "long.sqlite3"))
    lines = save_long_list(path)
    pages = [list_quotes(open_page(page=str(page))) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [200, 200, 50]
    assert [quote for page in pages for quote in page] == lines
    assert list_quotes(open_page(page="4")) == lines[:PAGE_SIZE]


def test_page_that_a_filter_leaves_empty_gives_way_to_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "long.sqlite3"))
    save_long_list(path)
    app = open_page(page="3")
    assert app.get("pagination")
    app.text_input(key="text").set_value("449").run()
    assert list_quotes(app) == ["Point number 449."]


def test_two_hundred_quotes_need_no_second_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "long.sqlite3"))
    save_long_list(path, PAGE_SIZE)
    app = open_page()
    assert len(list_quotes(app)) == PAGE_SIZE
    assert not app.get("pagination")


def test_the_two_hundred_and_first_quote_stands_on_a_second_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "long.sqlite3"))
    lines = save_long_list(path, PAGE_SIZE + 1)
    assert open_page().get("pagination")
    assert list_quotes(open_page(page="2")) == lines[PAGE_SIZE:]


def test_new_ingest_shows_at_the_next_click(database: str) -> None:
    app = open_page()
    article = make_article("“News”, said Cy Young.", name="new", outlet="Gazette", url="https://g.example/a")
    save_articles(database, [(article, [make_claim(article, "News", speaker="Cy Young", said="2014-01-01")] * 1)])
    app.run()
    assert "Cy Young" in app.multiselect[0].options
    assert "News" in list_quotes(app)
    assert "Gazette" in app.multiselect(key="outlet").options
    assert app.date_input(key="to").max == dt.date(2014, 1, 1)


def test_other_database_shows_other_quotes(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(list_quotes(open_page())) == 5
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "other.sqlite3"))
    save_long_list(path, 3)
    assert len(list_quotes(open_page())) == 3


def test_selected_row_opens_its_quote_and_can_be_closed(database: str) -> None:
    app = open_page()
    select_row(app, list_quotes(app).index("They stay"))
    assert any("<sup>content</sup>They stay" in element.proto.body for element in app.get("html"))
    assert "Select a row" not in shown(app)
    next(button for button in app.button if button.label == "Close the quote").click().run()
    assert "<sup>" not in shown(app)
    assert "Select a row to read the quote" in shown(app)
    assert "quote" not in app.query_params


def test_pane_has_the_paragraphs_around_and_the_whole_article_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "far.sqlite3"))
    article = make_article("It rained.\n\n" * 20 + "“We go”, said Ann Smith.\n\n" + "It rained.\n\n" * 20)
    claim = make_claim(article, "We go", speaker="Ann Smith")
    save_articles(path, [(article, [claim])])
    around, whole = data.passage_of(claim.key), data.passage_of(claim.key, whole=True)
    assert around is not None
    assert whole is not None
    assert len(around.paragraphs) < len(whole.paragraphs) == 41


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ({}, "quotes_all_2026-11-21_4rows"),
        ({"speaker": ["Sergei Lavrov"]}, "quotes_sergei-lavrov_2026-11-21_4rows"),
        ({"speaker": ["A B"], "text": '"mini-crisis"'}, "quotes_a-b-mini-crisis_2026-11-21_4rows"),
        ({"thoughts": True}, "quotes_thoughts-included_2026-11-21_4rows"),
        ({"text": "x" * 90}, f"quotes_{'x' * 60}_2026-11-21_4rows"),
        ({"text": "?"}, "quotes_all_2026-11-21_4rows"),
    ],
    ids=str,
)
def test_name_of_the_file_tells_the_filter(
    state: dict[str, object], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filters.st, "session_state", state)
    assert filters.name_file(4, dt.date(2026, 11, 21)) == name


def test_cached_answers_are_of_the_database_as_it_is(database: str, make_later: Callable[[], None]) -> None:
    before = data.speaker_counts()
    make_later()
    assert len(data.speaker_counts()) == len(before) + 1
    assert len(data.suggestions("outlet")) == 3


@pytest.fixture
def make_later(database: str) -> Callable[[], None]:
    def store() -> None:
        article = make_article("“News”, said Cy Young.", name="new", outlet="Gazette", url="https://g.example/b")
        save_articles(database, [(article, [make_claim(article, "News", speaker="Cy Young")])])

    return store


@pytest.mark.parametrize(("query", "is_open"), [({}, False), ({"kind": "direct"}, False), ({"cue": "said"}, True)])
def test_a_link_with_a_filter_of_the_rarer_ones_shows_its_widget(
    database: str, query: dict[str, str], is_open: bool
) -> None:
    app = open_page(**query)
    assert [each.proto.expanded for each in app.expander if each.label == "More filters"] == [is_open]


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


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ({"speaker": "Ann Smyth"}, "nobody is called 'Ann Smyth'; did you mean Ann Smith (2 quotes)?"),
        ({"outlet": "Papers"}, "there is no outlet 'Papers'; did you mean Paper (2 quotes)?"),
    ],
)
def test_a_link_to_a_name_that_nobody_bears_shows_nothing_else(database: str, query: dict[str, str], line: str) -> None:
    app = open_page(**query)
    assert line in shown(app)
    assert not app.dataframe
    assert "Choose the database" not in shown(app)


def test_a_link_may_name_a_speaker_by_surname(database: str) -> None:
    assert set(list_quotes(open_page(speaker="Smith"))) == {"We go", "We go home"}

"""The list of speakers and the page of one: numbers, ways on, merging with an undo."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.curating import foretell, foretell_alias
from dashboard.data import reviewing
from dashboard.data import speakers as people
from dashboard.data.permission import ReadOnlyError
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.pages import START_S, VIEWS, open_page, shown, unfold
from tracker import Tracker

TEXT = "one two three four, Peskov is right, five six seven"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("speakers") / "tracker.sqlite3")
    peskov = make_speaker("Dmitry Peskov", is_official=True)
    article = make_article(TEXT, outlet="RT", published="2013-02-05")
    hall = make_speaker("Town Hall", type="organization")
    claims = [
        make_claim(article, "one", speaker=peskov, said="2013-01-03", topics=("visit",)),
        make_claim(article, "two", speaker=peskov),
        make_claim(article, "three", speaker="Dmitr Peskov"),
        make_claim(article, "four", speaker=hall),
        make_claim(article, "Peskov is right", speaker="Ann Lee"),
    ]
    save_articles(path, [(article, claims)])
    with Tracker(path) as tracker:
        office = "Press Secretary [2012-05/] = press secretary"
        tracker.add_speaker("Dmitry Peskov", aliases=["Peskov"], offices=[office])
    return path


@pytest.fixture(autouse=True)
def database(made_once: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    path = shutil.copy(made_once, tmp_path / "tracker.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", str(path))
    return str(path)


def open_speaker(name: str, **query: Any) -> AppTest:
    app = AppTest.from_file(str(VIEWS / "speaker.py"), default_timeout=START_S)
    for key, value in ({"name": name} | query).items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def param(app: AppTest, name: str) -> list[str]:
    found = app.query_params[name]
    return [found] if isinstance(found, str) else list(found)


def names(app: AppTest) -> list[str]:
    rows = shown(app).split('<th scope="row">')[1:]
    return [row.partition("</a>")[0].rpartition(">")[2] for row in rows]


def test_the_most_quoted_come_first_each_with_its_page() -> None:
    app = open_page("speakers")
    assert names(app) == ["Dmitry Peskov", "Ann Lee", "Dmitr Peskov", "Town Hall"]
    assert 'href="speaker?name=dmitry-peskov"' in shown(app)
    assert "<small>official</small></th><td>2</td><td>1</td><td>2013-01-03</td>" in shown(app)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"named": "pesk"}, ["Dmitry Peskov", "Dmitr Peskov"]),
        ({"type": "organization"}, ["Town Hall"]),
        ({"officials": "true"}, ["Dmitry Peskov"]),
        ({"named": "zeppelin"}, []),
    ],
)
def test_a_link_finds_its_speakers(query: dict[str, str], found: list[str]) -> None:
    app = open_page("speakers", **query)
    assert names(app) == found
    assert ("Nobody of that name or kind" in shown(app)) == (not found)


def test_each_control_changes_the_url() -> None:
    app = open_page("speakers")
    app.text_input(key="find_name").set_value("lee").run()
    assert (param(app, "named"), names(app)) == (["lee"], ["Ann Lee"])
    app.text_input(key="find_name").set_value("").run()
    app.toggle(key="find_officials").set_value(True).run()
    assert (param(app, "officials"), names(app)) == (["true"], ["Dmitry Peskov"])


def test_what_a_link_cannot_mean_is_said() -> None:
    assert "speakers of the kind “robot”, which there is not" in shown(open_page("speakers", type="robot"))
    assert "There are 1 pages only; this is the last." in shown(open_page("speakers", page="9"))
    assert "“x” is no page" in shown(open_page("speakers", page="x"))


def test_a_merge_is_told_before_and_undone_after() -> None:
    app = open_page("speakers")
    assert "Dmitr Peskov (1 quote) and Dmitry Peskov (2): one letter apart" in shown(app)
    app.button(key="merge_None_0").click().run()
    assert "The quotes of Dmitr Peskov now stand under Dmitry Peskov" in shown(app)
    assert names(app) == ["Dmitry Peskov", "Ann Lee", "Town Hall"]
    app.button(key="undo_merge").click().run()
    assert "Dmitr Peskov is a speaker of its own again" in shown(app)
    assert len(names(app)) == 4


def test_any_two_can_be_merged_and_a_spelling_added() -> None:
    words, keys = foretell("Ann Lee", "Town Hall")
    assert words.startswith("The one quote of Ann Lee will stand under Town Hall, beside the 1 there.")
    assert keys == (people.speaker_of("Ann Lee").key, people.speaker_of("Town Hall").key)
    assert foretell("Peskov", "Dmitry Peskov") == ("Both names mean Dmitry Peskov.", None)
    assert foretell("Nobodyx", "Ann Lee")[1] is None
    assert foretell_alias("Nobodyx", "Nobody")[1] is None
    app = open_page("speakers")
    app.text_input(key="alias_of_None").set_value("Ann Lee").run()
    app.text_input(key="alias_None").set_value("Anna Lee").run()
    app.button(key="add_None").click().run()
    assert "Ann Lee is now also found as Anna Lee" in shown(app)
    app.button(key="undo_merge").click().run()
    assert "Ann Lee is no longer found as Anna Lee" in shown(app)


def test_merges_and_spellings_of_others_are_undone_from_their_list(database: str) -> None:
    with Tracker(database) as tracker:
        tracker.merge_speakers("Dmitr Peskov", "Dmitry Peskov")
        tracker.add_aliases("Ann Lee", "Anna Lee")
    app = open_page("speakers")
    assert "Ann Lee is also written Anna Lee" in shown(app)
    app.button(key="undo_change_1").click().run()
    assert len(names(app)) == 4
    app.button(key="undo_change_0").click().run()
    assert not [button for button in app.button if str(button.key).startswith("undo_change")]


def test_nothing_can_be_changed_where_only_reading_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_READ_ONLY", "1")
    app = open_page("speakers")
    assert not [button for button in app.button if "Merge" in button.label]
    assert "this dashboard is read-only" in shown(app)
    changes = (
        partial(people.merge, "Ann Lee", "Town Hall"), partial(people.split, "Ann Lee"),
        partial(people.add_alias, "Ann Lee", "Anna"), partial(reviewing.accept, "x", "Ann"),
        partial(reviewing.undo, [1], "x", "Ann"),
    )  # fmt: skip
    for change in changes:  # whatever a page offers
        with pytest.raises(ReadOnlyError, match="read-only"):
            change()


def test_page_of_a_speaker_has_offices_numbers_and_what_others_say() -> None:
    app = open_speaker("Peskov")
    words = shown(app)
    assert "person, official · 2 quotes · 1 outlet · 2013-01-03 to 2013-02-05" in words
    assert "Press Secretary: since 2012-05" in words
    assert "What others say of them (1)" in words
    assert not app.dataframe
    assert unfold(app).dataframe[0].value.values.tolist() == [["2013-01", 1, 0], ["2013-02", 1, 1]]
    assert 'href="compare?speakers=dmitry-peskov"' in words
    assert "files/quotes.csv?speaker=dmitry-peskov" in words
    assert "one letter apart" in words


def test_a_speaker_who_is_not_there_or_not_named_is_told() -> None:
    assert "No single speaker in this collection is called “Nobodyx”." in shown(open_speaker("Nobodyx"))
    assert "No speaker is named in this address." in shown(open_speaker(" "))

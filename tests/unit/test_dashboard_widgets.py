"""What the widgets let a reader choose: every filter by its own widget, its values, and what a page says of them.

On a database made by hand, so that no model is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.pages import list_quotes, open_page, select_row, shown
from tracker.query import ClaimFilter

TEXT = "“We go”, said Ann Smith. “They stay”, said Bob Ray. “Both leave”, said Cy Young. “One more”, said Bob Ray."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("widgets") / "widgets.sqlite3")
    dated = make_article(TEXT, name="dated", outlet="RT", url="https://rt.example/a", published="2013-02-05")
    undated = make_article(TEXT, name="undated", outlet="Paper", url="https://p.example/a", published=None)
    ann = make_speaker("Ann Smith", is_official=True)
    bob, other_bob = make_speaker("Bob Ray"), make_speaker("Bob Ray", key="bob-ray-2")
    save_articles(
        path,
        [
            (dated, [
                make_claim(dated, "We go", speaker=ann, said="2013-02-02", topics=("visit",), confidence=0.9),
                make_claim(dated, "They stay", speaker=bob, topics=("visit",), cue="said", cue_type="denial"),
                make_claim(dated, "Both leave", speaker="Cy Young", topics=("home",), confidence=0.7),
            ]),
            (undated, [
                make_claim(undated, "They stay", speaker=other_bob, topics=("home",)),
                make_claim(undated, "Both leave", speaker="Abe Young", via="Cy"),
            ]),
        ],
    )  # fmt: skip
    return path


@pytest.fixture
def database(made: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRACKER_DATABASE", made)
    return made


def find_button(app: AppTest, label: str) -> Any:
    return next(button for button in app.button if button.label == label)


# The sidebar


def test_confidence_is_asked_for_in_steps_of_a_twentieth_between_its_bounds(database: str) -> None:
    confidence = open_page().number_input(key="min_confidence")
    assert (confidence.value, confidence.min, confidence.max, confidence.step) == (None, 0.0, 1.0, 0.05)
    assert list_quotes(open_page(min_confidence="0.9")) == ["We go", "They stay", "They stay", "Both leave"]


def test_the_two_ends_of_the_days_stand_side_by_side_and_nothing_else_does(database: str) -> None:
    columns = open_page().sidebar.columns
    assert [[each.label for each in column.date_input] for column in columns] == [["From"], ["To"]]
    assert not any(column.multiselect or column.text_input or column.toggle for column in columns)


def test_words_of_ones_own_may_be_asked_for_where_values_are_not_a_closed_list(database: str) -> None:
    app = open_page()
    taken = {each.key for each in app.multiselect if each.proto.accept_new_options}
    assert taken == {"topic", "cue", "via"}
    assert app.multiselect(key="topic").options == ["home", "visit"]
    assert list_quotes(open_page(topic="homes")) == ["Both leave", "They stay"]


def test_days_of_what_reads_as_words(database: str) -> None:
    app = open_page(from_="2013-02-02", date_of="said")
    assert app.selectbox(key="date_of").options == ["said or published", "said", "published"]
    assert list_quotes(app) == ["We go"]


def test_an_empty_field_says_what_may_stand_in_it(database: str) -> None:
    app = open_page()
    assert app.text_input(key="text").placeholder == 'e.g. Syria or "mini-crisis"'
    assert [app.multiselect(key=key).proto.placeholder for key in ("speaker", "via", "cue")] == [
        "Anyone", "Anybody", "Any",
    ]  # fmt: skip


def test_no_day_can_be_chosen_from_where_none_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "undated.sqlite3"))
    article = make_article(TEXT, published=None)
    save_articles(path, [(article, [make_claim(article, "We go")])])
    assert list_quotes(open_page()) == ["We go"]
    assert data.days_of_all() is None


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"cue_type": "denial"}, "cue type: denial"),
        ({"min_confidence": "0.5"}, "min confidence: 0.5"),
        ({"type": ["person", "unknown"]}, "type: person, unknown"),
        ({"spokespeople": "true", "speaker": "Ann Smith"}, "speaker: Ann Smith; with who speaks for them"),
        ({"spokespeople": "true", "kind": "direct"}, "kind: direct"),
        ({"date_of": "said", "to": "2013-02-03"}, "to: 2013-02-03; days of: said"),
    ],
    ids=str,
)
def test_what_filters_is_told_under_its_name_and_what_does_not_is_not(
    database: str, query: dict[str, Any], told: str
) -> None:
    [line] = [each.value for each in open_page(**query).text if each.value.startswith("Filters: ")]
    assert line == f"Filters: {told}"


EVERY = {
    "speaker": ["Ann Smith"], "spokespeople": "true", "text": "go", "in_context": "true", "outlet": ["RT"],
    "kind": ["direct"], "type": ["person"], "from_": "2013-02-02", "to": "2013-02-05", "date_of": "said",
    "undated": "true", "topic": ["visit"], "cue": ["said"], "cue_type": ["speech"], "via": ["Cy"],
    "min_confidence": "0.5", "unattributed": "true", "thoughts": "true",
}  # fmt: skip


@pytest.mark.parametrize("name", EVERY)
def test_each_filter_comes_from_a_link_and_is_cleared_by_the_button(database: str, name: str) -> None:
    app = open_page(**{name: EVERY[name]})
    assert name.rstrip("_") in app.query_params
    assert not find_button(app, "Clear all filters").disabled
    find_button(app, "Clear all filters").click().run()
    assert not app.exception
    assert not app.query_params
    assert len(list_quotes(app)) == 5


def test_where_nothing_is_found_all_filters_can_be_cleared(database: str) -> None:
    app = open_page(text="zeppelin", kind="direct")
    assert "No quotes match these filters." in shown(app)
    find_button(app, "Clear all").click().run()
    assert len(list_quotes(app)) == 5


def test_one_row_can_be_selected_and_a_row_that_is_gone_opens_nothing(database: str) -> None:
    app = open_page()
    assert list(app.dataframe[0].proto.selection_mode) == [0]  # a single row
    select_row(app, 5)
    assert not app.exception
    assert "Select a row to read the quote" in shown(app)


# What is offered and counted


def test_speakers_to_choose_from_are_officials_then_the_most_quoted_then_by_name(database: str) -> None:
    assert open_page().multiselect(key="speaker").options == ["Ann Smith", "Bob Ray", "Abe Young", "Cy Young"]
    counts = data.speaker_counts()
    assert counts[["name", "claims"]].to_numpy().tolist() == [
        ["Ann Smith", 1], ["Bob Ray", 2], ["Abe Young", 1], ["Cy Young", 1],
    ]  # fmt: skip


def test_all_outlets_and_relays_are_offered_and_the_two_hundred_most_frequent_topics(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "many.sqlite3"))
    article = make_article("\n".join(f"It is {at:03}." for at in range(201)))
    claims = [
        make_claim(article, f"It is {at:03}", relays=(f"Agency {at:03}",), topics=(f"topic {at:03}",))
        for at in range(201)
    ]
    save_articles(path, [(article, claims)])
    assert data.suggestions("topic") == [f"topic {at:03}" for at in range(200)]
    assert len(data.suggestions("via")) == 201
    assert data.suggestions("mood") == []


def test_what_has_no_day_is_counted_where_days_are_asked_for(database: str) -> None:
    assert "undated" not in shown(open_page())
    assert " · 2 undated left out" in shown(open_page(from_="2013-02-02"))


def test_a_page_of_a_filter_is_cut_where_it_says(database: str) -> None:
    page = data.page_of(ClaimFilter(limit=2, offset=1))
    assert [claim.quote for claim in page] == ["They stay", "Both leave"]


def test_a_table_of_nothing_has_its_columns(database: str) -> None:
    assert list(data.make_table([]).columns) == list(data.make_table(data.page_of(ClaimFilter())).columns)


@pytest.mark.parametrize(("confidence", "told"), [(1.0, "high (1.00)"), (0.849, "medium (0.85)"), (0.0, "low (0.00)")])
def test_a_confidence_is_told_as_a_word_and_a_number(confidence: float, told: str) -> None:
    assert data.show_confidence(confidence) == told

"""Compare: speakers side by side, each card with its speaker and day, all that is asked for in the URL."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.board import render_board
from dashboard.data import comparing
from dashboard.trend import chart_trend
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.pages import open_page, shown, unfold
from tracker.query import ClaimFilter
from tracker.query.rates import Rate

TEXT = "“We go”, said Ann Smith. “They stay”, said Bob Ray. “We go home”, said Ann. “No day”, said Bob. Cy said “so”."


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("compare") / "tracker.sqlite3")
    ann = make_speaker("Ann Smith", is_official=True)
    rt = make_article(TEXT, outlet="RT", url="https://rt.example/a", published="2013-02-05")
    claims = [
        make_claim(rt, "We go", speaker=ann, said="2013-02-02", cue="said", topics=("visit",)),
        make_claim(rt, "They stay", speaker="Bob Ray", kind="mixed", cue="said", topics=("visit",)),
        make_claim(rt, "so", speaker="Cy Young"),
    ]
    paper = make_article(TEXT, outlet="Paper", url="https://paper.example/a", published=None)
    more = [
        make_claim(paper, "We go home", speaker=ann, said="2013-04-01", topics=("visit",)),
        make_claim(paper, "No day", speaker="Bob Ray"),
    ]
    save_articles(path, [(rt, claims), (paper, more)])
    return path


@pytest.fixture(autouse=True)
def database(made_once: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRACKER_DATABASE", made_once)
    return made_once


def param(app: AppTest, name: str) -> list[str]:
    found = app.query_params[name]
    return [found] if isinstance(found, str) else list(found)


def quotes(app: AppTest) -> int:
    return shown(app).count('class="card"')


def numbers(app: AppTest) -> list[list[Any]]:
    return unfold(app).dataframe[0].value.values.tolist()  # type: ignore[no-any-return]


def test_the_speakers_it_begins_with_stand_in_the_url() -> None:
    app = open_page("compare")
    assert param(app, "speakers") == ["Ann Smith", "Bob Ray"]
    assert "4 quotes: too few for a trend." in shown(app)
    assert quotes(app) == 4
    assert "speaker=Ann+Smith&amp;speaker=Bob+Ray" in shown(app)  # the file is of the same rows


def test_every_card_says_who_and_when() -> None:
    cards = shown(open_page("compare")).split('<div class="card">')[1:]
    heads = [("Ann Smith", "said 2013-02-02"), ("Bob Ray", "published 2013-02-05"), ("Ann Smith", "said 2013-04-01")]
    for card, (name, day) in zip(cards, [*heads, ("Bob Ray", "day unknown")], strict=True):
        assert f'class="card-speaker">{name}<' in card
        assert f'class="card-day">{day}<' in card


def test_a_month_without_articles_is_a_gap_and_no_silence() -> None:
    app = open_page("compare")
    assert not app.dataframe
    assert list(unfold(app).dataframe[0].value.columns) == ["Period", "Articles", "Ann Smith", "Bob Ray"]
    assert numbers(app) == [["2013-02", 1, 1, 1], ["2013-03", 0, 0, 0], ["2013-04", 0, 1, 0], ["unknown", pd.NA, 0, 1]]
    assert "shape=wide" in shown(app)
    trend = comparing.trend_of(ClaimFilter(speaker=("Ann Smith", "Bob Ray")), "month")
    assert [(rate.quotes, rate.is_gap, rate.per_100) for rate in trend.rates["Bob Ray"]] == [
        (1, False, 100), (0, True, None), (0, True, None),
    ]  # fmt: skip
    assert (trend.total, trend.unplaced) == (4, 1)
    assert "1 quote is not in it, since the month is not known." in shown(app)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"about": "visit"}, 3), ({"about": "home"}, 1), ({"text": "go"}, 2), ({"topic": "visit"}, 3),
        ({"outlet": "RT"}, 2), ({"kind": "mixed"}, 1), ({"from": "2013-03"}, 1), ({"to": "2013-02"}, 2),
        ({"to": "2013-02", "undated": "true"}, 3), ({"every": "day"}, 4), ({"scale": "per100"}, 4),
    ],
)  # fmt: skip
def test_a_link_gives_its_quotes(query: dict[str, str], found: int) -> None:
    app = open_page("compare", **query)
    assert quotes(app) == found
    assert {name: param(app, name) for name in query} == {name: [value] for name, value in query.items()}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"speakers": ["Ann Smith", "Bob Ray", "Nobody"]}, "Nobody is called 'Nobody'"),
        (
            {"speakers": ["Ann Smith", "Bob Ray", *"abcdefghijklmn"]},
            "The link names 16 speakers; looked at are the first 12.",
        ),
        ({"from": "spring"}, "“spring” is no day"),
        ({"from": "2014", "to": "2013"}, "The days run backwards"),
        ({"every": "week"}, "The link asks for “week”, which there is not. Shown instead: month."),
        ({"page": "none"}, "“none” is no page; this is the first."),
        ({"colour": "red"}, "The link asks for “colour”, which this page does not know."),
        ({"speakers": "Ann Smith"}, "Choose at least two speakers."),
        ({"text": "zeppelin"}, "None of these speakers is quoted like that"),
    ],
)
def test_what_cannot_be_meant_is_said_and_stays_in_the_url(query: dict[str, Any], words: str) -> None:
    app = open_page("compare", **query)
    assert words in shown(app)
    for name, value in query.items():
        assert param(app, name) == ([value] if isinstance(value, str) else value)


def test_speakers_can_be_taken_out_and_are_no_more_than_four() -> None:
    app = open_page("compare", speakers=["Ann Smith", "Bob Ray", "Cy Young"])
    assert quotes(app) == 5
    app.button(key="drop_1").click().run()
    assert param(app, "speakers") == ["Ann Smith", "Cy Young"]
    assert quotes(app) == 3


def test_each_control_changes_the_url() -> None:
    app = open_page("compare")
    app.text_input(key="about_words").set_value("go").run()
    assert (param(app, "text"), quotes(app)) == (["go"], 2)
    app.text_input(key="compare_from").set_value("2013-03").run()
    assert (param(app, "from"), quotes(app)) == (["2013-03"], 1)
    app.text_input(key="compare_from").set_value("").run()
    app.multiselect(key="compare_outlet").set_value(["RT"]).run()
    assert (param(app, "outlet"), quotes(app)) == (["RT"], 1)
    app.multiselect(key="compare_outlet").set_value([]).run()
    app.multiselect(key="compare_kind").set_value(["indirect"]).run()
    assert "None of these speakers" in shown(app)


def test_words_outlets_and_verbs_have_their_views() -> None:
    assert "No word is used surely more often" in shown(open_page("compare", show="Words"))
    app = open_page("compare", show="Outlets and verbs")
    assert [frame.value.columns.tolist() for frame in app.dataframe] == [
        ["Outlet", "Ann Smith", "Bob Ray"], ["Reporting word", "Ann Smith", "Bob Ray"],
    ]  # fmt: skip
    assert app.dataframe[1].value.values.tolist() == [["say", 1, 1]]


def test_no_more_than_a_hundred_cards_stand_on_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "long.sqlite3"))
    article = make_article("\n".join(f"It is {at:03}." for at in range(102)))
    claims = [make_claim(article, f"It is {at:03}", speaker="Bob" if at % 2 else "Ann") for at in range(102)]
    save_articles(path, [(article, claims)])
    assert quotes(open_page("compare")) == 100
    app = open_page("compare", page="2")
    assert quotes(app) == 2
    assert "102 quotes in order of their days, page 2 of 2" in shown(app)


def test_the_chart_has_a_true_time_axis_and_tells_speakers_by_shape_too() -> None:
    trend = comparing.trend_of(ClaimFilter(speaker=("Ann Smith", "Bob Ray")), "month")
    encoding = json.loads(chart_trend(trend.rates, "month", per_100=False).to_json())["encoding"]
    assert encoding["x"]["type"] == "temporal"
    for channel in ("color", "shape", "strokeDash"):
        assert encoding[channel]["scale"]["domain"] == ["Ann Smith", "Bob Ray"]
        assert len({str(each) for each in encoding[channel]["scale"]["range"]}) == 2


def test_the_board_stands_by_day_and_column() -> None:
    claims = comparing.quotes_of(ClaimFilter(speaker=("Bob Ray", "Ann Smith")))
    html = render_board(claims, ["Bob Ray", "Ann Smith"], articles={"2013-02": 1})
    assert "1 article of this month in the database" in html
    assert "0 articles of this month in the database" in html  # of April
    assert "<h2 class=board-month>Day unknown" in html
    assert html.index("of-2") < html.index("of-1")  # Ann spoke first, in the second column


@pytest.mark.parametrize(
    ("months", "marks"), [(2, {"interval": "month", "step": 1}), (40, {"interval": "month", "step": 6})]
)
def test_a_month_is_written_once_below_the_chart(months: int, marks: Any) -> None:
    rates = [Rate(f"{2010 + at // 12}-{1 + at % 12:02}", 1, 1) for at in range(months)]
    chart = json.loads(chart_trend({"Ann Smith": rates}, "month", per_100=False).to_json())
    assert chart["encoding"]["x"]["axis"]["tickCount"] == marks

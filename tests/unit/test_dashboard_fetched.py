"""What the pages fetch: what is offered, the rows of a page and of the table, and how sure something is.

On a database made by hand, so that no model is needed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard import data
from tests.explored import make_two_outlets
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.pages import list_quotes, open_page
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


def test_no_day_can_be_chosen_from_where_none_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "undated.sqlite3"))
    article = make_article(TEXT, published=None)
    save_articles(path, [(article, [make_claim(article, "We go")])])
    assert list_quotes(open_page()) == ["We go"]
    assert data.days_of_all() is None


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


def test_a_page_of_a_filter_is_cut_where_it_says(database: str) -> None:
    page = data.page_of(ClaimFilter(limit=2, offset=1))
    assert [claim.quote for claim in page] == ["They stay", "Both leave"]


def test_a_table_of_nothing_has_its_columns(database: str) -> None:
    assert list(data.make_table([]).columns) == list(data.make_table(data.page_of(ClaimFilter())).columns)


@pytest.mark.parametrize(("confidence", "told"), [(1.0, "high (1.00)"), (0.849, "medium (0.85)"), (0.0, "low (0.00)")])
def test_a_confidence_is_told_as_a_word_and_a_number(confidence: float, told: str) -> None:
    assert data.show_confidence(confidence) == told


def test_table_tells_what_the_article_tells_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", make_two_outlets(str(tmp_path / "two.sqlite3")))
    table = data.make_table(data.page_of(ClaimFilter(thoughts=True)))
    rows = {row["Quote"]: row for row in table.to_dict("records")}
    assert list(table.columns) == [
        "Date", "Speaker", "Quote", "Kind", "Said how", "Outlet", "Via", "Confidence", "Article", "Corrected",
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

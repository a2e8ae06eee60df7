"""The page about data and method: what is there is counted, and what is not known is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.data.method import UNKNOWN, list_figures, list_years, make_matrix
from dashboard.matrix import draw_matrix
from tests.factories import make_article, make_claim, save_articles
from tests.pages import open_page, shown, unfold
from tracker.query import Holdings
from tracker.session import Tracker

TEXT = "“We go”, said Ann Smith.\n\n“So”, it read.\n"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("TRACKER_DATABASE", path := str(tmp_path / "data.sqlite3"))
    told = [("a", "RT", "2013-02-05"), ("b", "RT", "2013-02-20"), ("c", "<b>Herald</b>", "2012"), ("d", None, None)]
    stored = []
    for name, outlet, published in told:
        article = make_article(TEXT, name=name, url=f"https://a.example/{name}", outlet=outlet, published=published)
        claims = [
            make_claim(article, "We go", speaker="Ann Smith", said="2013-02-02" if name == "a" else None),
            make_claim(article, "So", speaker=None),
        ]
        stored.append((article, claims))
    save_articles(path, stored)
    return path


def test_what_is_there_is_counted_and_what_is_not_known_too(database: str) -> None:
    with Tracker(database) as tracker:
        found = tracker.holdings()
    assert (found.articles, found.undated_articles) == (4, 1)
    assert (found.claims, found.undated_claims, found.unknown_speakers) == (8, 7, 4)
    assert found.coverage == {
        ("RT", "2013-02"): 2, ("<b>Herald</b>", "2012"): 1, (None, None): 1,
    }  # fmt: skip


def hold(coverage: dict[tuple[str | None, str | None], int]) -> Holdings:
    return Holdings(sum(coverage.values()), 0, 0, 0, 0, 0, 0, coverage)


def test_the_matrix_has_years_with_the_unknown_last_or_the_months_of_one() -> None:
    found = hold({("B", "2013-02"): 3, ("A", "2012"): 1, ("A", "2012-12"): 1, (None, None): 2, ("C", "2012-01"): 2})
    assert list_years(found) == ["2013", "2012"]
    whole = make_matrix(found, None)
    assert whole.periods == ("2012", "2013", UNKNOWN)
    assert whole.rows == (("B", (0, 3, 0)), ("A", (2, 0, 0)), ("C", (2, 0, 0)), (UNKNOWN, (0, 0, 2)))
    year = make_matrix(found, "2012")
    assert year.periods[:2] == ("2012", "2012-01")
    assert year.rows == (("A", (1, *[0] * 11, 1)), ("C", (0, 2, *[0] * 11)))


def test_a_shade_stands_beside_its_number_and_no_name_is_markup() -> None:
    drawn = draw_matrix(make_matrix(hold({("<b>H</b>", "2013-01"): 1000, ("I", "2012"): 1}), None), label="Articles")
    assert "&lt;b&gt;H&lt;/b&gt;" in drawn
    assert '<td style="--shade: 55%">1,000</td>' in drawn
    assert '<td style="--shade: 8%">1</td>' in drawn
    assert '<td class="none">0</td>' in drawn


def test_the_page_tells_numbers_trust_codebook_and_versions(database: str) -> None:
    app = open_page("data")
    words = shown(app)
    assert "4 from 2 outlets" in words
    assert "Of these, without a known speaker</dt><dd>4" in words
    assert "right speaker of the quotes found" in words
    assert "Download 8 rows" in words
    assert "Of these, looked at by a person</dt><dd>0</dd>" in words
    assert re.search(r"of \d{4}-\d\d-\d\d on 28 articles", words)
    assert "&lt;b&gt;Herald&lt;/b&gt;" in words
    assert "said_on" not in words
    assert "said_on" in shown(unfold(app, "codebook"))
    app.selectbox[0].set_value("2013").run()
    assert "2013-12" in shown(app)
    assert "Herald" not in shown(app)


def test_the_page_tells_how_many_quotes_people_looked_at(database: str) -> None:
    with Tracker(database) as tracker:
        first, second = (each.quote_id for each in tracker.claims(limit=2))
        tracker.accept(first, by="Ann")
        tracker.reject(second)
    assert "Of these, looked at by a person</dt><dd>2, by 1 person who gave their name" in shown(open_page("data"))
    with Tracker(database) as tracker:
        tracker.correct(first, kind="mixed", by="Bob")
    assert "2, by 2 people who gave their names" in shown(open_page("data"))


def test_every_figure_is_a_share() -> None:
    figures = list_figures()
    assert len(figures) > 15
    assert all(0 < float(figure) <= 1 for _, figure in figures)

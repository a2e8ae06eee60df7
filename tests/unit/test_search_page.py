"""The page on searching says what is so: each search of its table finds what it names, and nothing it rules out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import make_article, make_claim
from tracker.query import ClaimFilter, iter_claims
from tracker.store import open_store, save_article, start_run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "howto" / "search.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| `")
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    engine = open_store(tmp_path_factory.mktemp("page") / "tracker.sqlite3")
    sentences = sorted({sentence for _, *told in ROWS for sentence in told})
    article = make_article("\n".join(sentences))
    claims = [make_claim(article, sentence) for sentence in sentences]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    yield engine
    engine.dispose()


@pytest.mark.parametrize(("typed", "found", "not_found"), ROWS)
def test_a_search_finds_what_the_page_tells(engine, typed, found, not_found):
    quotes = [claim.quote for claim in iter_claims(engine, ClaimFilter(text=typed.strip("`")))]
    assert found in quotes
    assert not_found not in quotes


def test_the_page_has_its_table():
    assert len(ROWS) > 5

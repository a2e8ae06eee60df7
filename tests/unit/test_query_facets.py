"""What there is to choose from: every value with the number of its claims, most first, equals by name."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories import make_article, make_claim, make_speaker
from tracker.errors import QueryError
from tracker.query import ClaimFilter, count_facets, count_values, date_bounds, list_topics
from tracker.store import open_store, save_article, start_run

TEXT = "He said one two three four five six, and she said seven of it."


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    engine = open_store(tmp_path_factory.mktemp("facets") / "tracker.sqlite3")
    run_id = start_run(engine, tracker_version="1", model_version="m")
    zulu = make_article(TEXT, name="z", outlet="Zulu", url="https://z.example", published="2013-02-05")
    alpha = make_article(TEXT, name="a", outlet="Alpha", url="https://a.example", published="2014-03")
    other = make_article(TEXT, name="o", outlet=None, url="https://o.example", published="2012-02-28")
    ann, kremlin = make_speaker("Ann"), make_speaker("Kremlin", type="organization")
    save_article(engine, zulu, [
        make_claim(zulu, "one", speaker=ann, relays=("Tass", "Interfax"), topics=("visit", "talks"), said="2013-02-02"),
        make_claim(zulu, "two", speaker=ann, relays=("Tass",), topics=("visit",), said="2013-02-03"),
        make_claim(zulu, "three", speaker=kremlin, relays=("Reuters",), topics=("arms",), kind="mixed"),
    ], run_id=run_id)  # fmt: skip
    save_article(engine, alpha, [
        make_claim(alpha, "four", speaker=None, said="2014-01-01"),
        make_claim(alpha, "five", speaker="Bob", said="2014-01-01", kind="mixed"),
    ], run_id=run_id)  # fmt: skip
    save_article(engine, other, [make_claim(other, "six", speaker="Bob", said="2012-03-01")], run_id=run_id)
    yield engine
    engine.dispose()


def test_values_come_by_number_then_by_name(engine):
    assert count_values(engine, "via") == [("Tass", 2), ("Interfax", 1), ("Reuters", 1)]
    assert count_values(engine, "outlet") == [("Zulu", 3), ("Alpha", 2)]
    assert count_values(engine, "speaker", limit=1) == [("Ann", 2)]
    assert count_values(engine, "kind", ClaimFilter(outlet="Alpha")) == [("direct", 1), ("mixed", 1)]
    assert list_topics(engine) == [("visit", 2), ("arms", 1), ("talks", 1)]


def test_only_fields_have_values(engine):
    with pytest.raises(QueryError) as failure:
        count_values(engine, "mood")
    assert str(failure.value) == "there is no field 'mood'; `tracker codebook` lists them"


def test_totals_count_each_speaker_and_outlet_once(engine):
    facets = count_facets(engine)
    assert facets.speakers == [("Ann", 2), ("Bob", 2), ("Kremlin", 1)]
    assert facets.outlets == [("Zulu", 3), ("Alpha", 2)]
    assert facets.kinds == [("direct", 4), ("mixed", 2)]
    assert (facets.total_claims, facets.total_speakers, facets.total_outlets, facets.unattributed) == (6, 3, 2, 1)


def test_days_reach_from_the_first_to_the_last_that_was_said_or_published(engine):
    assert date_bounds(engine) == (dt.date(2012, 2, 28), dt.date(2014, 3, 31))


@pytest.mark.parametrize(("published", "bounds"), [("2013-02", ("2013-01-01", "2013-12-31")), (None, None)])
def test_days_of_what_has_no_day_are_not_known(tmp_path, published, bounds):
    engine = open_store(tmp_path / "tracker.sqlite3")
    article = make_article(TEXT, published=published)
    said = "2013" if bounds else None
    save_article(
        engine, article, [make_claim(article, "one", said=said)],
        run_id=start_run(engine, tracker_version="1", model_version="m"),
    )  # fmt: skip
    assert date_bounds(engine) == (bounds and tuple(map(dt.date.fromisoformat, bounds)))
    engine.dispose()


def test_a_hundred_values_are_enough(tmp_path):
    engine = open_store(tmp_path / "tracker.sqlite3")
    article = make_article("\n".join(f"It is {at:03}." for at in range(101)))
    claims = [make_claim(article, f"It is {at:03}") for at in range(101)]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    assert count_values(engine, "quote") == [(f"It is {at:03}", 1) for at in range(100)]
    engine.dispose()

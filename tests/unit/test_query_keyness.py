"""Which words each of several speakers uses more than the others."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim
from tracker.query import ClaimFilter, compare_words, keyness
from tracker.query.keyness import iter_words, weigh_difference
from tracker.store import save_article, start_run

ITEMS = ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel")
LAVROV = [f"Gas pipelines carry gas number {number}, we don't stop" for number in ITEMS]
KERRY = [f"Sanctions of the West bite, says item {number}" for number in ITEMS]


@pytest.fixture
def stored(engine):
    run_id = start_run(engine, tracker_version="1", model_version="m")
    for outlet in ("RT", "BBC"):  # both print all of it
        article = make_article("\n".join((*LAVROV, *KERRY)), url=f"https://{outlet}.example", outlet=outlet)
        claims = [make_claim(article, quote, speaker="Sergei Lavrov") for quote in LAVROV]
        claims += [make_claim(article, quote, speaker="John Kerry") for quote in KERRY]
        save_article(engine, article, claims, run_id=run_id)
    return engine


def test_each_has_its_own_words(stored):
    lavrov, kerry = compare_words(stored, ClaimFilter(speaker=("Lavrov", "Kerry")))
    assert (lavrov.speaker, lavrov.quotes, lavrov.total, lavrov.words) == ("Sergei Lavrov", 8, 16, 56)
    assert [(word.word, word.count, word.quotes, word.others) for word in lavrov.keywords] == [
        ("gas", 16, 8, 0), ("carry", 8, 8, 0), ("number", 8, 8, 0), ("pipelines", 8, 8, 0), ("stop", 8, 8, 0),
    ]  # fmt: skip
    assert {word.word for word in kerry.keywords} == {"Sanctions", "West", "bite", "says", "item"}
    assert len(compare_words(stored, ClaimFilter(speaker=("Lavrov", "Kerry")), most=2)[0].keywords) == 2


def test_within_a_filter_and_alone(stored):
    where = ClaimFilter(speaker=("Lavrov", "Kerry"), text="bite")
    assert [(each.speaker, each.total, each.keywords) for each in compare_words(stored, where)] == [
        ("Sergei Lavrov", 0, ()), ("John Kerry", 16, ()),
    ]  # fmt: skip


def test_of_many_quotes_some_from_all_the_time_are_read(stored, monkeypatch):
    monkeypatch.setattr(keyness, "MOST_QUOTES", 4)
    [lavrov] = compare_words(stored, ClaimFilter(speaker=("Lavrov",)))
    assert (lavrov.quotes, lavrov.total) == (2, 16)


def test_the_figures_are_those_of_the_paper():
    g2, ratio = weigh_difference(20, 5, 1000, 1000)
    assert (round(g2, 2), round(ratio, 2)) == (9.64, 2.0)
    assert weigh_difference(5, 20, 1000, 1000) == (0.0, 0.0)
    assert weigh_difference(5, 0, 1000, 0) == (0.0, 0.0)
    assert weigh_difference(4, 0, 100, 100)[1] == 3.0  # half a use stands for none


def test_words_of_meaning():
    assert list(iter_words("We don't think that Russia’s U.N. envoy, he said, is a re-set")) == [
        "think", "Russia", "U.N", "envoy", "said", "re-set",
    ]  # fmt: skip

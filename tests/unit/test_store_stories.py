"""One report in several outlets: linked, never merged, and never linked to what is something else."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy import func, select

from tests.factories import make_article, make_claim
from tests.unit.test_resemblance import write_report
from tracker.query import get_claim, iter_claims, read_passage
from tracker.store import reading, save_article, start_run
from tracker.store.tables import StoryRow

SENTENCE = "“We are losing time,” Dmitry Peskov said."


def make_report(outlet, seed=1, extra=""):
    text = "\n\n".join([extra or f"From the desk of {outlet}", SENTENCE, *write_report(seed)])
    return make_article(text, name=f"{outlet}-{seed}", outlet=outlet, url=f"https://{outlet}.example/{seed}")


@pytest.fixture
def save(engine):
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")

    def run(*articles):
        return [
            save_article(engine, each, [make_claim(each, "We are losing time")], run_id=run_id) for each in articles
        ]

    return run


def stories(engine):
    """Which articles are in one story, by name."""
    found = {}
    for claim in iter_claims(engine):
        found.setdefault(claim.story, set()).add(claim.article_name)
    alone = found.pop(None, set())
    with reading(engine) as connection:
        assert connection.execute(select(func.count()).select_from(StoryRow)).scalar_one() == len(found)
    return {frozenset(names) for names in found.values()}, alone


def test_the_same_report_in_three_outlets_is_one_story_and_three_articles(engine, save):
    one, two, three, other = (make_report(name) for name in ("one", "two", "three", "four"))
    other = make_report("four", seed=2)
    save(one, two, other, three)
    assert stories(engine) == ({frozenset({"one-1", "two-1", "three-1"})}, {"four-2"})
    [claim] = [each for each in iter_claims(engine) if each.outlet == "two"]
    assert [each.outlet for each in read_passage(engine, claim.quote_id).also_in] == ["one", "three"]
    assert get_claim(engine, claim.quote_id).story is not None


def test_an_article_alone_is_also_in_nothing(engine, save):
    save(make_report("one"))
    [claim] = iter_claims(engine)
    assert (claim.story, read_passage(engine, claim.quote_id).also_in) == (None, ())


def test_one_outlet_is_not_compared_with_itself(engine, save):
    save(make_report("one"), dataclasses.replace(make_report("one"), key="again", url="https://one.example/again"))
    assert stories(engine)[0] == set()


def test_an_article_that_joins_two_stories_makes_them_one(engine, save):
    first, second = write_report(1, 10), write_report(2, 10)
    texts = {"a": first, "b": first, "c": second, "d": second, "e": [*first, *second]}
    articles = [
        make_article("\n\n".join([SENTENCE, *text]), name=name, outlet=name, url=f"https://{name}.example")
        for name, text in texts.items()
    ]
    save(*articles[:4])
    assert stories(engine)[0] == {frozenset("ab"), frozenset("cd")}
    save(articles[4])
    assert stories(engine)[0] == {frozenset("abcde")}


def test_a_revision_that_tells_something_else_leaves_its_story(engine, save):
    save(make_report("one"), make_report("two"))
    changed = dataclasses.replace(make_report("two"), text=make_report("two", seed=9).text)
    assert save(changed) == ["revised"]
    assert stories(engine) == (set(), {"one-1", "two-1"})
    assert save(make_report("three", seed=9)) == ["added"]
    assert stories(engine) == ({frozenset({"two-1", "three-9"})}, {"one-1"})


def test_many_copies_cost_a_bounded_number_of_comparisons(engine, save, monkeypatch):
    save(*(make_report(f"o{number}") for number in range(30)))
    compared = []
    monkeypatch.setattr("tracker.resemblance.resemblance", lambda *texts: compared.append(texts) or 1.0)
    save(make_report("last"))
    assert len(compared) == 20
    assert len(next(iter(stories(engine)[0]))) == 31

"""Revisions: what was there before stays, and what changed can be told."""

from __future__ import annotations

import dataclasses
import json

import pytest
from sqlalchemy import select, update

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.query import (
    compare_revisions,
    count_claims,
    list_revised,
    read_revisions,
)
from tracker.store import reading, save_article, start_run, writing
from tracker.store.tables import RevisionRow
from tracker.verification import verify_database

ARTICLE = make_article(name="visit")
CHANGED = dataclasses.replace(
    ARTICLE,
    title="Kremlin: no visit yet",
    text=ARTICLE.text.replace("denied that the date was set", "confirmed that the date was set"),
)


@pytest.fixture
def run_id(engine):
    return start_run(engine, tracker_version="0.1", model_version="m1")


@pytest.fixture
def revised(engine, run_id):
    before = [make_claim(ARTICLE), make_claim(ARTICLE, "100% premature", speaker="Sergey Lavrov", topics=("reports",))]
    after = [make_claim(CHANGED), make_claim(CHANGED, "the date was set", speaker=None)]
    assert save_article(engine, ARTICLE, before, run_id=run_id) == "added"
    assert save_article(engine, CHANGED, after, run_id=run_id) == "revised"
    return engine


def test_the_newest_is_shown_and_the_older_is_kept(revised):
    assert count_claims(revised) == 2
    first, second = read_revisions(revised, ARTICLE.key)
    assert (first.number, first.text, first.title, first.outlet) == (1, ARTICLE.text, ARTICLE.title, "RT")
    assert (second.number, second.text, second.title) == (2, CHANGED.text, CHANGED.title)
    assert [(claim.speaker, claim.quote) for claim in first.claims] == [
        ("Dmitry Peskov", "We look forward to the visit"),
        ("Sergey Lavrov", "100% premature"),
    ]
    assert first.stored < second.stored


def test_what_changed(revised):
    change = compare_revisions(*read_revisions(revised, ARTICLE.url))
    assert change.fields == (("title", ARTICLE.title, CHANGED.title),)
    assert [line[:30] for line in change.diff if line.startswith(("+F", "-F"))] == [
        "-Foreign Minister Sergey Lavro",
        "+Foreign Minister Sergey Lavro",
    ]
    assert [(claim.speaker, claim.quote) for claim in change.appeared] == [(None, "the date was set")]
    assert [(claim.speaker, claim.quote) for claim in change.disappeared] == [("Sergey Lavrov", "100% premature")]
    assert change.same_model


def test_the_same_words_said_twice_count_twice(revised):
    first, second = read_revisions(revised, ARTICLE.key)
    doubled = dataclasses.replace(first, claims=first.claims * 2)
    assert compare_revisions(doubled, first).disappeared == first.claims
    assert compare_revisions(second, second).appeared == ()


def test_a_third_revision_keeps_the_second_too(revised, run_id):
    third = dataclasses.replace(CHANGED, outlet="Herald")
    assert save_article(revised, third, [make_claim(third)], run_id=run_id) == "revised"
    assert save_article(revised, CHANGED, [make_claim(CHANGED)], run_id=run_id) == "superseded"
    assert [revision.outlet for revision in read_revisions(revised, "visit")] == ["RT", "RT", "Herald"]
    assert [(each.article_id, each.revisions) for each in list_revised(revised)] == [(ARTICLE.key, 3)]


def test_reading_again_with_a_newer_model_is_no_revision(engine, run_id):
    save_article(engine, ARTICLE, [make_claim(ARTICLE)], run_id=run_id)
    newer = start_run(engine, tracker_version="0.1", model_version="m2")
    assert save_article(engine, ARTICLE, [], run_id=newer) == "updated"
    assert list_revised(engine) == []
    assert len(read_revisions(engine, ARTICLE.key)) == 1


def test_another_model_is_told(revised):
    newer = start_run(revised, tracker_version="0.1", model_version="m2")
    save_article(revised, CHANGED, [], run_id=newer)
    assert not compare_revisions(*read_revisions(revised, ARTICLE.key)).same_model


def test_a_kept_claim_is_whole_and_still_proved(revised):
    with reading(revised) as connection:
        [claims] = connection.execute(select(RevisionRow.claims)).scalars()
    assert [(claim["speaker_key"], claim["topics"], len(claim["spans"])) for claim in json.loads(claims)] == [
        ("dmitry-peskov", [], 3),
        ("sergey-lavrov", ["reports"], 1),
    ]
    assert list(verify_database(revised)) == []
    with writing(revised) as connection:
        connection.execute(update(RevisionRow).values(claims=claims.replace("100% premature", "100% certain!!")))
    faults = {(fault.table, fault.column, fault.what.partition(":")[0]) for fault in verify_database(revised)}
    [key] = {what for _, _, what in faults if what.startswith("claim ")}
    assert faults == {("revision", "claims", key), ("revision", "claims", "is not what was stored")}


def test_nobody_and_several_are_told_apart(revised, run_id):
    with pytest.raises(QueryError, match="there is no article 'zeppelin'"):
        read_revisions(revised, "zeppelin")
    namesake = make_article("Other text.", name="visit", url="https://b.example")
    save_article(revised, namesake, [], run_id=run_id)
    with pytest.raises(QueryError, match="several articles are called 'visit'"):
        read_revisions(revised, "visit")
    assert read_revisions(revised, namesake.key)[0].text == "Other text."


def test_changed_articles_are_listed_the_latest_first(revised, run_id):
    calm = make_article("It was calm.", name="calm", url="https://calm.example", outlet=None, title=None)
    save_article(revised, calm, [], run_id=run_id)
    assert [each.name for each in list_revised(revised)] == ["visit"]
    save_article(revised, dataclasses.replace(calm, text="It was not calm."), [], run_id=run_id)
    calm_now, visit = list_revised(revised)
    assert (visit.name, visit.title, visit.outlet, visit.revisions) == ("visit", CHANGED.title, "RT", 2)
    assert (calm_now.name, calm_now.title, calm_now.outlet) == ("calm", None, None)
    first, second = read_revisions(revised, "visit")
    assert (visit.first, visit.latest) == (first.stored, second.stored)


def test_every_field_that_changed_is_told_and_a_line_around_each_changed_line(engine, run_id):
    lines = [f"Line {at}." for at in range(9)]
    before = make_article("\n".join(lines), name="a", author="Ann", published="2013-02")
    lines[4] = "Another line."
    after = dataclasses.replace(before, text="\n".join(lines), author="Bob", published=None)
    for each in (before, after):
        save_article(engine, each, [], run_id=run_id)
    change = compare_revisions(*read_revisions(engine, "a"))
    assert change.fields == (("published", "2013-02", None), ("author", "Ann", "Bob"))
    assert change.diff == (
        "--- revision 1", "+++ revision 2", "@@ -4,3 +4,3 @@", " Line 3.", "-Line 4.", "+Another line.", " Line 5.",
    )  # fmt: skip
    assert (change.appeared, change.disappeared) == ((), ())


def test_the_same_words_of_another_speaker_are_another_claim(revised):
    first, _ = read_revisions(revised, ARTICLE.key)
    turned = dataclasses.replace(first, claims=tuple(dataclasses.replace(c, speaker="X") for c in first.claims[:1]))
    change = compare_revisions(first, turned)
    assert [claim.speaker for claim in change.appeared] == ["X"]
    assert change.disappeared == first.claims
    louder = dataclasses.replace(
        first, claims=tuple(dataclasses.replace(c, quote=c.quote.upper()) for c in first.claims)
    )
    assert compare_revisions(first, louder).appeared == ()


def test_an_article_is_found_by_any_of_its_names(revised, run_id):
    moved = dataclasses.replace(CHANGED, url="https://news.example/obama-visit-2", text=CHANGED.text + "More.\n")
    save_article(revised, moved, [], run_id=run_id)
    for name in (ARTICLE.key, ARTICLE.url, f"{ARTICLE.url}?utm_source=x", "visit", moved.url):
        assert [revision.number for revision in read_revisions(revised, name)] == [1, 2, 3], name


def test_an_id_is_meant_rather_than_an_equal_name(revised, run_id):
    namesake = make_article("Other text.", name=ARTICLE.key, url="https://b.example")
    save_article(revised, namesake, [], run_id=run_id)
    assert len(read_revisions(revised, ARTICLE.key)) == 2


def test_up_to_six_ids_are_named_where_several_articles_are_meant(engine, run_id):
    for at in range(7):
        save_article(engine, make_article(f"Text {at}.", name="same", url=f"https://{at}.example"), [], run_id=run_id)
    with pytest.raises(QueryError) as failure:
        read_revisions(engine, "same")
    told = str(failure.value)
    assert told.startswith("several articles are called 'same': ")
    assert told.endswith("; give one of these ids")
    assert told.count(",") == 5
    with pytest.raises(QueryError, match="give its id, URL or name; `tracker export` lists ids"):
        read_revisions(engine, "none")


def test_claims_of_a_revision_stand_in_the_order_of_the_text(engine, run_id):
    said = [make_claim(ARTICLE, words, speaker=None) for words in ("100% premature", "We look forward to the visit")]
    save_article(engine, ARTICLE, said, run_id=run_id)
    [revision] = read_revisions(engine, "visit")
    assert [claim.quote for claim in revision.claims] == ["We look forward to the visit", "100% premature"]
    assert revision.claims[0].kind == "direct"

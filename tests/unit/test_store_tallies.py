"""What the tallies say is what a count of the claims one by one says, whatever was stored, replaced or merged."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from sqlalchemy import update
from sqlmodel import col

from tests.factories import make_article, make_claim, make_speaker
from tracker.officials import Official
from tracker.query import (
    ClaimFilter,
    count_claims,
    count_facets,
    count_values,
    iter_claims,
    list_speakers,
    list_topics,
    search_claims,
)
from tracker.query.tallies import are_counted
from tracker.store import open_store, reading, save_article, save_roster, start_run, writing
from tracker.store.reindexing import reindex
from tracker.store.stored import iter_cells
from tracker.store.tables import TallyRow
from tracker.verification import verify_database

WORDS = ("one", "two", "three", "four", "five", "six")
TEXT = f"He said {', '.join(WORDS)}."
FILTERS = [
    ClaimFilter(),
    ClaimFilter(thoughts=True),
    ClaimFilter(kind=("direct",)),
    ClaimFilter(kind=("mixed", "indirect"), thoughts=True),
    ClaimFilter(outlet=("Alpha",)),
    ClaimFilter(kind=("mixed",), outlet=("Alpha",)),
    ClaimFilter(unattributed=True),
    ClaimFilter(text="two"),
    ClaimFilter(cue_type=("act",)),
]


def draw_claim(chance, article, word):
    return make_claim(
        article,
        word,
        kind=chance.choice(["direct", "mixed", "indirect"]),
        cue_type=chance.choice(["speech", "act", "thought"]),
        speaker=chance.choice([None, "Ann Lee", "Bob Ray", make_speaker("Kremlin", type="organization")]),
        topics=tuple(chance.sample(["visit", "talks", "arms", "Talks"], chance.randrange(4))),
    )


def fill(engine, seed):
    """Articles, half of them read again or revised, with a merge between them."""
    chance = random.Random(seed)
    for at in range(12):
        name = f"n{at % 8}"
        outlet = [None, "Alpha", "Beta"][at % 8 % 3]
        article = make_article(TEXT, name=name, outlet=outlet, url=f"https://{name}.example", published="2013-02-05")
        article = replace(article, title=chance.choice(["One", "Other"]))
        claims = [draw_claim(chance, article, word) for word in chance.sample(WORDS, chance.randrange(6))]
        run_id = start_run(engine, tracker_version="1", model_version=f"m{at}")
        save_article(engine, article, claims, run_id=run_id)
        if at == 6:
            ray = Official("bob-ray", "Robert Ray")
            save_roster(engine, [ray], merged={"person:bob-ray": ray.key})
    save_roster(engine, [Official("ann-lee", "Ann Lee")])


def rank(counts):
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def read_all(engine):
    with reading(engine) as connection:
        return [cells for cells in iter_cells(connection, "tally") if cells["claims"]]


@pytest.mark.parametrize("seed", range(3))
def test_counts_are_those_of_claims_counted_one_by_one(engine, seed):
    fill(engine, seed)
    for where in FILTERS:
        claims = list(iter_claims(engine, where))
        facets = count_facets(engine, where)
        speakers = Counter(claim.speaker for claim in claims if claim.speaker)
        outlets = Counter(claim.outlet for claim in claims if claim.outlet)
        kinds = Counter(claim.kind for claim in claims)
        assert (facets.speakers, facets.outlets, facets.kinds) == (rank(speakers), rank(outlets), rank(kinds))
        assert facets.total_claims == count_claims(engine, where) == search_claims(engine, where).total == len(claims)
        assert facets.unattributed == len(claims) - speakers.total()
        assert (facets.total_speakers, facets.total_outlets) == (len(speakers), len(outlets))
        assert count_values(engine, "speaker", where) == rank(speakers)
        assert count_values(engine, "outlet", where) == rank(outlets)
        about = {term for term, _ in list_topics(engine, ClaimFilter(thoughts=True))}
        terms = {term: count_claims(engine, replace(where, topic=(term,))) for term in about}
        assert list_topics(engine, where) == rank({term: number for term, number in terms.items() if number})
    for thoughts in (False, True):
        listed = {each.name: each.claims for each in list_speakers(engine, thoughts=thoughts)}
        assert listed == dict(count_facets(engine, ClaimFilter(thoughts=thoughts)).speakers)
    assert list(verify_database(engine)) == []


def test_what_is_kept_is_what_is_made_anew(engine):
    fill(engine, 1)
    kept = read_all(engine)
    assert kept
    reindex(engine)
    assert read_all(engine) == kept


def test_a_wrong_number_is_found_and_made_right(tmp_path):
    engine = open_store(tmp_path / "tracker.sqlite3")
    fill(engine, 2)
    total = count_claims(engine)
    with writing(engine) as connection:
        wrong = col(TallyRow.field) == "outlet"
        connection.execute(update(TallyRow).where(wrong).values(claims=col(TallyRow.claims) + 1))
    assert {(fault.table, fault.column) for fault in verify_database(engine)} == {("tally", "claims")}
    reindex(engine)
    assert list(verify_database(engine)) == []
    assert count_claims(engine) == total
    engine.dispose()


def test_tallies_answer_for_kinds_and_thoughts_alone(engine):
    with reading(engine) as connection:
        counted = [are_counted(connection, where) for where in FILTERS]
    assert counted == [True, True, True, True, False, False, False, False, False]

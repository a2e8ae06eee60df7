"""What is counted in memory is what the database counts, whatever was written before, in between and elsewhere."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.factories import make_article, make_claim, make_speaker
from tracker import Tracker
from tracker.errors import QueryError
from tracker.officials import Official
from tracker.query import (
    ClaimFilter,
    columns,
    count_claims,
    count_facets,
    count_years,
    list_topics,
    read_ahead,
    search_claims,
)
from tracker.query import hits as in_memory
from tracker.query.columns import find_columns, find_memory
from tracker.schema.filters import RELEVANCE
from tracker.store import reading, save_article, save_roster, start_run, writing

WORDS = ("one", "two", "three", "four", "five", "six")
TEXT = f"He said {', '.join(WORDS)} of it, {' and '.join(WORDS)} in all."
DAYS = (None, "2013-02-05", "2013-02", "2012", "2013-02-05", "2014-01-01")
FILTERS = [
    ClaimFilter(text="tw OR thr"),
    ClaimFilter(),
    ClaimFilter(text="two OR three", kind=("direct", "indirect")),
    ClaimFilter(text="six -seven", in_context=True, thoughts=True),
    ClaimFilter(speaker=("Ann Lee", "Kremlin"), outlet=("alpha", "BETA")),
    ClaimFilter(text="two OR six OR four", date_from="2013-02", date_to="2013-12-31", speaker=("Ray", "Lee")),
    ClaimFilter(kind=("direct", "mixed"), thoughts=True),
    ClaimFilter(outlet=("alpha", "BETA"), date_from="2013-02", kind="mixed"),
    ClaimFilter(text="nowhere", outlet="Nobody"),
]


def draw_claim(chance, article, word):
    return make_claim(
        article,
        word,
        kind=chance.choice(["direct", "mixed", "indirect"]),
        cue_type=chance.choice(["speech", "speech", "thought"]),
        said=chance.choice(DAYS),
        speaker=chance.choice([None, "Ann Lee", "Bob Ray", make_speaker("Kremlin", type="organization")]),
        topics=tuple(chance.sample(["visit", "talks", "arms", "Talks"], chance.randrange(4))),
    )


def store(engine, number, seed, text=TEXT):
    chance = random.Random(seed)
    published = chance.choice(["2013-02-05", "2014-12-31", None])
    outlet = chance.choice(["Alpha", "Beta", None])
    url = f"https://{number}.example"
    article = make_article(text, name=str(number), url=url, outlet=outlet, published=published)
    claims = [draw_claim(chance, article, word) for word in WORDS]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version=str(seed)))


def ask(engine, where):
    """All answers; a page behind each claim of the first, too."""
    with writing(engine):
        pass  # nothing that was counted before counts
    pages = [
        search_claims(engine, replace(where, limit=4, offset=offset, newest_first=newest))
        for offset in (0, 3)
        for newest in (False, True)
    ]
    pages += [
        search_claims(engine, replace(where, limit=4, offset=offset, order=RELEVANCE))
        for offset in (0, 3, 99)
        if where.text
    ]
    behind = [
        search_claims(engine, replace(where, limit=3, after=claim.quote_id, newest_first=newest))
        for newest in (False, True)
        for claim in search_claims(engine, replace(where, limit=30, newest_first=newest)).claims[::9]
    ]
    counts = [count_claims(engine, where), count_facets(engine, where), list_topics(engine, where)]
    return [*pages, *behind, *counts, count_years(engine, where)]


def assert_same(engine, monkeypatch, filters=FILTERS[:2]):
    for where in filters:
        with monkeypatch.context() as patched:
            patched.setattr(in_memory, "find_columns", lambda _connection: None)
            told = ask(engine, where)
        assert ask(engine, where) == told
    with reading(engine) as connection:
        assert find_columns(connection) is not None


def test_it_holds_after_whatever_is_written(engine, monkeypatch):
    for number in range(4):
        store(engine, number, number)
    read_ahead(engine)
    assert [bool(count_claims(engine, where)) for where in FILTERS] == [True] * (len(FILTERS) - 1) + [False]
    assert_same(engine, monkeypatch, FILTERS)
    store(engine, 6, 6)  # an addition
    assert_same(engine, monkeypatch)
    for change in (
        lambda: store(engine, 2, 20),  # read again
        lambda: store(engine, 6, 21, TEXT + " No more."),  # revised
        lambda: save_roster(
            engine, [Official("ann", "Ann Lee"), Official("kremlin", "Kremlin")], merged={"bob-ray": "ann"}
        ),
    ):
        change()
        read_ahead(engine)
        assert_same(engine, monkeypatch)


def test_who_is_renamed_counts_under_the_new_name(engine):
    save_roster(engine, [Official("ann-lee", "Ann Lee")])
    for number in range(3):
        store(engine, number, number)
    read_ahead(engine)
    [before] = [number for name, number in count_facets(engine).speakers if name == "Ann Lee"]
    save_roster(engine, [Official("ann-lee", "Ann B. Lee")])
    assert dict(count_facets(engine).speakers)["Ann B. Lee"] == before
    read_ahead(engine)
    assert (
        dict(count_facets(engine, ClaimFilter(kind=("direct", "mixed", "indirect"))).speakers)["Ann B. Lee"] == before
    )
    assert find_memory(engine).columns is not None


def test_what_comes_is_added_and_what_goes_lets_all_go(engine):
    store(engine, 1, 1)
    read_ahead(engine)
    memory = find_memory(engine)
    losses, known = memory.losses, memory.columns
    store(engine, 2, 2)
    assert count_claims(engine, ClaimFilter(text="two", thoughts=True)) == 2
    assert memory.losses == losses
    assert len(memory.columns.first) > len(known.first)
    store(engine, 1, 3)
    assert count_claims(engine, ClaimFilter(text="two", thoughts=True)) == 2
    assert memory.losses > losses
    assert memory.columns is None


def test_words_are_looked_for_once_and_then_among_what_came(engine, monkeypatch):
    store(engine, 1, 1)
    read_ahead(engine)
    begins = []
    select_hits = in_memory.select_hits

    def note(*asked, begin):
        begins.append(begin)
        return select_hits(*asked, begin=begin)

    monkeypatch.setattr(in_memory, "select_hits", note)

    def count(**others):
        return count_claims(engine, ClaimFilter(text="two", thoughts=True, **others))

    assert (count(), count(kind=("direct", "mixed", "indirect")), count(outlet="Nobody")) == (1, 1, 0)
    with writing(engine):
        pass
    assert (count(), begins) == (1, [0])
    store(engine, 2, 2)
    assert (count(), begins) == (2, [0, len(WORDS) + 1])
    assert (count(in_context=True), begins[2:]) == (2 * len(WORDS), [0])
    store(engine, 1, 3)  # claims go, and others come
    assert (count(), begins[3:]) == (2, [])
    read_ahead(engine)
    count(outlet="Alpha")
    assert begins[3:] == [0]


def test_of_words_found_the_oldest_go(engine):
    store(engine, 1, 1)
    read_ahead(engine)
    asked = [f"two OR {number}" for number in range(9)]
    for text in asked:
        assert count_claims(engine, ClaimFilter(text=text, in_context=True, thoughts=True)) == len(WORDS)
    assert [words for _, words, _ in find_memory(engine).words] == asked[-4:]  # four ids for each claim


def test_columns_are_read_when_as_many_claims_were_looked_up_as_there_are(engine):
    store(engine, 1, 1)
    for number in range(9):
        assert (find_memory(engine).columns is None) == (number <= len(WORDS) + 1)
        assert (
            count_claims(engine, ClaimFilter(text=" OR ".join(["two", *map(str, range(number))]), thoughts=True)) == 1
        )


def test_who_reads_an_older_state_is_not_told_of_a_newer_one(file_engine):
    store(file_engine, 1, 1)
    with reading(file_engine) as older:
        older.exec_driver_sql("SELECT count(*) FROM claim").scalar()
        store(file_engine, 2, 2)
        read_ahead(file_engine)
        assert find_columns(older) is None
    with reading(file_engine) as newer:
        assert find_columns(newer) is not None


@pytest.mark.parametrize(
    ("column", "value"), [("kind", "loud"), ("speaker_id", "x"), ("on_first", "2013"), ("on_last", b"\xff")]
)
def test_what_another_program_damaged_is_asked_of_the_database(file_engine, column, value):
    store(file_engine, 1, 1)
    with file_engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    with file_engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF").close()
        connection.exec_driver_sql(f"UPDATE fact SET {column} = ? WHERE claim_id = 1", (value,))
        connection.commit()
    read_ahead(file_engine)
    assert find_memory(file_engine).is_damaged
    assert count_claims(file_engine, ClaimFilter(text="two", thoughts=True)) == 1


def test_topics_of_a_state_that_was_let_go_meanwhile_are_not_kept(file_engine, monkeypatch):
    store(file_engine, 1, 1)
    read_ahead(file_engine)
    seen = []

    def find_late(connection):
        found = find_columns(connection)
        if not seen:
            seen.append(found)
            store(file_engine, 1, 3)  # read again by another process, and seen by another session's thread
            with reading(file_engine) as newer:
                find_memory(file_engine).is_wanted = True
                find_columns(newer)
        return found

    find_memory(file_engine).topics = None
    with reading(file_engine) as older, monkeypatch.context() as patched:
        patched.setattr(columns, "find_columns", find_late)
        assert columns.find_topics(older) is None
    assert find_memory(file_engine).topics is None


@pytest.mark.parametrize("ask", [count_claims, search_claims, count_facets, list_topics, count_years])
def test_what_has_no_effect_is_refused_from_memory_too(engine, ask):
    store(engine, 1, 1)
    read_ahead(engine)
    with pytest.raises(QueryError, match="has no effect without words"):
        ask(engine, ClaimFilter(speaker="Ann Lee", in_context=True))


def test_words_of_a_claim_that_another_program_took_away_are_no_claim(file_engine, monkeypatch):
    store(file_engine, 1, 1)
    with file_engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM claim WHERE id = 2")
    read_ahead(file_engine)
    assert_same(file_engine, monkeypatch, [ClaimFilter(text="two OR three", thoughts=True)])
    assert count_claims(file_engine, ClaimFilter(text="two OR three", thoughts=True)) == 1  # "three"


def test_who_closes_a_database_lets_go_of_what_was_read_of_it(file_engine):
    store(file_engine, 1, 1)
    with Tracker(file_engine.url.database) as tracker:
        tracker.read_ahead()
        engine = tracker._reading()  # as whoever froze the heap still has it
        tracker.count("two")
        assert find_memory(engine).columns is not None
        tracker._writing()
        assert find_memory(engine).columns is None
        assert tracker.count("two", thoughts=True) == 1

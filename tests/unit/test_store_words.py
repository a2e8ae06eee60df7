"""The word index holds the words of the claims that are stored, finds what a search asks for, and is made anew."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select
from sqlmodel import col

from tests.databases import DATABASES
from tests.factories import make_article, make_claim
from tracker.query import list_speakers
from tracker.search.parser import parse_query
from tracker.search.terms import Query, Run
from tracker.store import read_change, reading, save_article, start_run, writing
from tracker.store.reindexing import reindex
from tracker.store.shortening import QUOTE
from tracker.store.tables import ArticleRow, ClaimRow
from tracker.store.word_queries import count_hits, find_hits, hold_words
from tracker.store.words import COLUMNS, create_words, find_wrong_words, index_words
from tracker.verification import verify_database

TEXT = (
    "The minister hailed the re-set of relations. “Sanctions against Iran are illegal,” he said, “and the embargo "
    "harms trade.” The U.S. denied it: “Łódź pays 100% more.”"
)
QUOTES = ("the re-set of relations", "Sanctions against Iran are illegal", "Łódź pays 100% more")


@pytest.fixture
def stored(engine):
    article = make_article(TEXT, title="Moscow replies", key="k", url=None)
    contexts = [make_claim(article, quote) for quote in QUOTES]
    save_article(engine, article, contexts, run_id=start_run(engine, tracker_version="1", model_version="m"))
    return engine


def find(engine, words, columns=("quote",)):
    """The quotes that hold what is typed, by each way to ask."""
    query = parse_query(words)
    found = []
    with reading(engine) as connection:
        for one_by_one in (False, True):
            condition = hold_words(col(ClaimRow.id), query, columns, one_by_one=one_by_one)
            quotes = select(QUOTE).join_from(ClaimRow, ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
            found.append(list(connection.execute(quotes.where(condition).order_by(col(ClaimRow.id))).scalars()))
        if query.required:
            hits = connection.execute(find_hits(query, columns)).all()
            assert len(hits) == len(found[0]) == count_hits(connection, query, columns, most=9)
            assert all(isinstance(hit.rank, float) for hit in hits)
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("reset", [0]), ("re-set", [0]), ('"re set"', [0]), ("sanction", [1]), ("iran sanctions", [1]),
        ('"iran sanctions"', []), ('"against iran"', [1]), ("sanctions OR relations", [0, 1]), ("-iran", [0, 2]),
        ("relations -reset", []), ("NEAR(sanctions illegal, 3)", [1]), ("NEAR(illegal sanctions, 2)", []),
        ("NEAR(sanction sanctions, 1)", [1]), ("NEAR(iran illegal sanctions, 3)", [1]),
        ("NEAR(iran illegal sanctions, 2)", []), ('NEAR("are illegal" sanctions, 2)', [1]),
        ('NEAR("are illegal" sanctions, 1)', []), ("lodz", [2]),
        ("100%", [2]), ('"reset relations"', []), ("\\", []), ("", [0, 1, 2]), ('"', [0, 1, 2]),
    ],
)  # fmt: skip
def test_a_search_finds_the_quotes_that_hold_it(stored, words, at):
    assert find(stored, words) == [QUOTES[each] for each in at]


def test_words_are_found_in_the_columns_that_are_meant(stored):
    assert find(stored, "embargo") == []
    assert QUOTES[1] in find(stored, "embargo", ("quote", "context"))
    assert find(stored, "moscow", ("title",)) == list(QUOTES)
    assert QUOTES[1] in find(stored, "moscow embargo sanctions", COLUMNS)


def test_what_is_read_again_is_found_by_its_new_words_alone(stored):
    article = make_article(TEXT, title="Warsaw replies", key="k", url=None)
    run_id = start_run(stored, tracker_version="1", model_version="m2")
    assert save_article(stored, article, [make_claim(article, QUOTES[1])], run_id=run_id) == "revised"
    assert (find(stored, "moscow", COLUMNS), find(stored, "warsaw", COLUMNS)) == ([], [QUOTES[1]])
    assert find(stored, "lodz") == []
    assert list(verify_database(stored)) == []


def test_it_is_made_anew_from_whatever_was_left_of_it(stored):
    told = []
    with writing(stored) as connection:
        connection.exec_driver_sql("DELETE FROM fact")
        connection.exec_driver_sql("INSERT INTO change VALUES (4000)")
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("UPDATE claim_words_data SET block = x'00ff' WHERE id > 10")
    assert {fault.table for fault in verify_database(stored)} >= {"fact", "change"}
    assert reindex(stored, on_step=lambda *numbers: told.append(numbers)) == 3
    assert told == [(3, 9), (6, 9), (9, 9)]
    assert list(verify_database(stored)) == []
    assert find(stored, "sanctions") == [QUOTES[1]]
    assert [each.name for each in list_speakers(stored)] == ["Dmitry Peskov"]


@pytest.mark.parametrize("engine", DATABASES[1:], indirect=True)
def test_a_server_is_told_which_claims_have_other_words(stored):
    with writing(stored) as connection:
        connection.exec_driver_sql("UPDATE claim_words SET words = words || 'lie:1A' WHERE claim_id = 2")
        connection.exec_driver_sql("DELETE FROM claim_words WHERE claim_id = 3")
    with reading(stored) as connection:
        assert list(find_wrong_words(connection)) == [f"the words of claim {each} are not in it" for each in (2, 3)]


def test_every_write_raises_the_number_of_changes_and_no_reading_does(stored):
    before = read_change(stored)
    list(verify_database(stored))
    assert read_change(stored) == before
    start_run(stored, tracker_version="1", model_version="m3")
    assert read_change(stored) == before + 1


@pytest.fixture
def bare():
    """An index without claims, in memory."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        create_words(connection)
        yield connection
    engine.dispose()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1), whole=st.booleans())
@example(text="naïve co-operation — 5 €/100 §\\ *", whole=True)
def test_a_text_is_found_by_its_own_words_whatever_they_are(bare, text, whole):
    words = index_words(text)
    insert = "INSERT INTO claim_words (rowid, quote) VALUES (1, ?)"
    delete = "INSERT INTO claim_words (claim_words, rowid, quote) VALUES ('delete', 1, ?)"
    bare.exec_driver_sql(insert, (words,))
    run = Run(tuple(words.partition(" ¶")[0].split()))
    parts = [run] if whole else [Run((word,), is_open=True) for word in run.words]
    found = [count_hits(bare, Query(((part,),)), most=9) for part in parts if part.words]
    bare.exec_driver_sql(delete, (words,))
    assert set(found) <= {1}

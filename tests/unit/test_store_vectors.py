"""The stored vectors of claims."""

import numpy as np
import pytest
from sqlalchemy import delete, select, text, update

from tests.factories import make_article, make_claim, save_articles
from tracker import Tracker
from tracker.meaning.model import load_meaning
from tracker.store import open_store, reading, save_article, start_run, writing
from tracker.store.reindexing import reindex
from tracker.store.tables import ClaimRow, ClaimVectorRow, VectorModelRow
from tracker.store.vectors import find_wrong_vectors, read_vectors

QUOTES = ("We look forward to the visit", "the missile shield threatens nobody")
TEXT = f"“{QUOTES[0]},” Dmitry Peskov said. He added that {QUOTES[1]}.\n"


@pytest.fixture
def engine(database):
    article = make_article(TEXT)
    save_articles(database, [(article, [make_claim(article, quote) for quote in QUOTES])])
    engine = open_store(database)
    yield engine
    engine.dispose()


def read(engine):
    """The vectors, and the quotes that they should be of."""
    with reading(engine) as connection:
        quotes = dict(connection.exec_driver_sql("SELECT id, quote FROM quotation").all())
        vectors = read_vectors(connection)
    return vectors, [quotes[claim] for claim in vectors.ids.tolist()]


def count_stored(engine):
    with reading(engine) as connection:
        return len(connection.execute(select(ClaimVectorRow.claim_id)).all())


def assert_right(engine):
    vectors, quotes = read(engine)
    assert sorted(quotes) == sorted(QUOTES)
    assert vectors.ids.tolist() == sorted(vectors.ids.tolist())
    assert np.array_equal(vectors.matrix, load_meaning().encode(quotes))


def test_each_claim_is_stored_with_its_vector(engine):
    assert count_stored(engine) == len(QUOTES)
    assert_right(engine)


def test_vectors_that_are_missing_are_made_when_they_are_read(engine):
    first = select(ClaimRow.id).order_by(ClaimRow.id).limit(1).scalar_subquery()
    with writing(engine) as connection:
        connection.execute(delete(ClaimVectorRow).where(ClaimVectorRow.claim_id == first))
    assert_right(engine)


def test_vectors_of_another_model_are_not_used(engine):
    with writing(engine) as connection:
        connection.execute(update(VectorModelRow).values(name="another"))
        connection.execute(update(ClaimVectorRow).values(vector=b"\1" * load_meaning().width))
    assert_right(engine)


def test_a_claim_that_comes_in_after_another_model_takes_its_vectors_away(engine, database):
    with writing(engine) as connection:
        connection.execute(update(VectorModelRow).values(name="another"))
        connection.execute(update(ClaimVectorRow).values(vector=b"\1" * load_meaning().width))
    more = make_article(TEXT.replace("He added", "Then he added"), url="https://paper.example/more")
    save_articles(database, [(more, [make_claim(more, QUOTES[0])])])
    assert count_stored(engine) == 1
    vectors, quotes = read(engine)
    assert np.array_equal(vectors.matrix, load_meaning().encode(quotes))


def test_reindex_makes_them_anew(engine):
    with writing(engine) as connection:
        connection.execute(delete(ClaimVectorRow))
        connection.execute(delete(VectorModelRow))
    assert reindex(engine) == len(QUOTES)
    assert count_stored(engine) == len(QUOTES)
    assert_right(engine)


def test_a_proof_finds_a_vector_that_another_program_changed(engine, database):
    with Tracker(database) as tracker:
        assert not tracker.verify().rows
    with writing(engine) as connection:
        connection.execute(update(ClaimVectorRow).values(vector=b"\1\2"))
    with Tracker(database) as tracker:
        assert {fault.table for fault in tracker.verify().rows} == {"claim_vector"}


@pytest.mark.parametrize("value", ["'words'", "7"])
def test_a_vector_that_is_no_bytes_is_found_and_left_out(file_engine, value):
    article = make_article(TEXT)
    run_id = start_run(file_engine, tracker_version="0.1", model_version="m1")
    save_article(file_engine, article, [make_claim(article, QUOTES[0])], run_id=run_id)
    with writing(file_engine) as connection:
        connection.execute(text(f"UPDATE claim_vector SET vector = {value}"))
    assert not read(file_engine)[1]
    with reading(file_engine) as connection:
        assert len(list(find_wrong_vectors(connection))) == 1


def test_vectors_go_with_their_claims(engine):
    with writing(engine) as connection:
        connection.execute(delete(ClaimRow))
    assert count_stored(engine) == 0
    assert read(engine)[0].matrix.shape == (0, load_meaning().width)

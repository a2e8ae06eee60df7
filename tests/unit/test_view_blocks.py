"""Views that are made many at once are those that are made one by one, and no damaged value gets by."""

from __future__ import annotations

import csv
import io

import pytest
from sqlmodel import col

from tests.factories import make_article, make_claim, make_speaker
from tracker.errors import StoreError
from tracker.inert import encode_columns, encode_record
from tracker.query import export_bytes, iter_claims
from tracker.query.view_blocks import make_views
from tracker.query.views import CLAIM_ROWS, COLUMNS, fill_in, make_claim_view, read_texts
from tracker.records import Candidate
from tracker.store import read_rows, reading, save_article, start_run
from tracker.store.tables import ClaimRow

QUOTES = ("We look forward to the visit", "the date was set", "ties will improve")
DAMAGED = {
    "kind": "loud",
    "said": "2013-99-99",
    "said_precision": "hardly",
    "confidence": 1.5,
    "candidates": '[{"key": 1}]',
    "steps": "[[1,2]]",
    "start": -3,
    "end": 0,
    "joined": b"\xff",
}


def store(engine):
    article = make_article()
    speakers = [make_speaker("Ann Lee"), None, make_speaker("Bo Lee")]
    candidates = (Candidate("ann-lee", "Ann Lee", 0.5, "named, first"),)
    claims = [
        make_claim(article, quote, speaker=each, candidates=candidates)
        for quote, each in zip(QUOTES, speakers, strict=True)
    ]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))


@pytest.fixture
def stored(engine):
    store(engine)
    return engine


def read_filled_in(engine):
    """The columns of views, and the texts of their articles."""
    with reading(engine) as connection:
        rows = list(read_rows(connection, CLAIM_ROWS.order_by(col(ClaimRow.id))))
        texts = read_texts(connection, rows)
    return fill_in(rows, texts), texts


def test_many_at_once_are_those_one_by_one(stored):
    cells, texts = read_filled_in(stored)
    one_by_one = list(map(make_claim_view, zip(*cells.values(), strict=True), texts))
    assert make_views(cells, COLUMNS, texts) == one_by_one
    assert [(each.speaker_type, each.is_official) for each in one_by_one[:2]] == [("person", False), ("unknown", False)]
    assert len(one_by_one[0].candidates) == 1
    assert make_views(fill_in([], []), COLUMNS, []) == []


@pytest.mark.parametrize("name", [name for name in COLUMNS if name != "context"])
def test_bytes_are_never_taken_for_anything_else(stored, name):
    cells, texts = read_filled_in(stored)
    cells[name] = [cells[name][0], b"\x00", *cells[name][2:]]
    assert make_views(cells, COLUMNS, texts) is None


@pytest.mark.parametrize(("column", "value"), DAMAGED.items())
def test_one_damaged_value_among_good_ones_is_named(file_engine, column, value):
    store(file_engine)
    with file_engine.begin() as connection:
        [claim] = connection.exec_driver_sql("SELECT id FROM quotation WHERE quote = ?", (QUOTES[1],)).one()
        connection.exec_driver_sql(f'UPDATE claim SET "{column}" = ? WHERE id = ?', (value, claim))
    with pytest.raises(StoreError, match="the database is damaged: "):
        list(iter_claims(file_engine))


def test_columns_of_json_are_the_lines_of_the_records():
    columns = {
        "text": ["plain", "“naïve” \x1b[2J\u202e", 'a "b"\n\x7f', None],
        "100%": [1, None, -5, 2**70],
        "yes": [True, False, None, True],
        "part": [0.1, -0.0, float("inf"), 1e-9],
        "steps": [[], [{"a": 1, "b": None}], ["\x7f"], {"c": "\u200b"}],
    }
    records = [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]
    assert list(encode_columns(columns)) == [encode_record(record) for record in records]


def test_a_table_is_what_the_csv_module_writes(stored):
    written = export_bytes(iter_claims(stored)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\r\n").writerows(rows)
    assert written == again.getvalue()
    assert len(rows) == len(QUOTES) + 1

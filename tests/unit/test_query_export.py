"""Exports: safe in a spreadsheet, exact in JSON Lines, whole or not at all."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.query import CSV_COLUMNS, csv_bytes, export_claims, export_file, iter_claims
from tracker.query.export import guard_formula
from tracker.store import save_article, start_run


@pytest.fixture
def views(engine):
    article = make_article('He said “=cmd, "quoted"\r\nand – naïve”.', title=None)
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [make_claim(article, '=cmd, "quoted"\r\nand – naïve', speaker=None)], run_id=run_id)
    return list(iter_claims(engine))


def test_columns():
    assert ",".join(CSV_COLUMNS) == (
        "quote_id,said_on,said_on_precision,published,speaker,speaker_type,quote,kind,cue,via,outlet,title,url,"
        "source_text,evidence,confidence,context,start,end,article_id,second_hand,candidates,story"
    )


def test_csv_reads_back(views):
    data = csv_bytes(views)
    assert data.startswith(b"\xef\xbb\xbfquote_id,")
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    cells = dict(zip(header, row, strict=True))
    assert tuple(header) == CSV_COLUMNS
    assert cells["quote"] == '\'=cmd, "quoted"\r\nand – naïve'
    assert (cells["speaker"], cells["speaker_type"], cells["title"], cells["said_on"]) == ("", "unknown", "", "")
    assert (cells["confidence"], cells["published"]) == ("0.9", "2013-02-05")


def test_csv_of_nothing_is_the_header():
    assert csv_bytes([]) == b"\xef\xbb\xbf" + ",".join(CSV_COLUMNS).encode() + b"\r\n"


def test_json_lines_keep_every_character(views):
    stream = io.BytesIO()
    assert export_claims(views, stream, fmt="jsonl") == 1
    record = json.loads(stream.getvalue())
    assert record["quote"] == views[0].quote
    assert record["speaker"] is None
    assert set(CSV_COLUMNS) < set(record)


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@sum",
        "\t=1",
        "\rx",
        "\0=1",
        "  =1",
        "\n=1",
        "\u00a0=1",
        "\ufeff=1",
        "\u200b=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
    ],
)
def test_formulas_are_made_safe(cell):
    assert guard_formula(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", " ", "Obama", "“=1”", "1-1", "a@b", "2013-02-05", "— dash", "…"])
def test_plain_text_stays(cell):
    assert guard_formula(cell) == cell


@pytest.mark.parametrize("name", ["claims.csv", "claims.jsonl", "CLAIMS.CSV"])
def test_file(tmp_path, views, name):
    path = tmp_path / name
    path.write_text("old")
    assert export_file(path, views) == 1
    assert views[0].quote_id in path.read_text(encoding="utf-8")
    assert list(tmp_path.glob("*claims*.part")) == []


def test_failing_export_leaves_the_old_file(tmp_path, views):
    def break_off():
        yield views[0]
        raise RuntimeError("gone")

    path = tmp_path / "claims.csv"
    path.write_text("old")
    with pytest.raises(RuntimeError):
        export_file(path, break_off())
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir() if "claims" in file.name] == [
        ("claims.csv", "old")
    ]


@pytest.mark.parametrize("name", ["claims.xlsx", "claims", "no/such/folder/claims.csv"])
def test_bad_place_gives_one_line(tmp_path, views, name):
    with pytest.raises(QueryError) as failure:
        export_file(tmp_path / name, views)
    assert "\n" not in str(failure.value)


def test_unknown_format(views):
    with pytest.raises(QueryError, match="choose from csv, jsonl"):
        export_claims(views, io.BytesIO(), fmt="xml")

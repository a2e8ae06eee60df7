"""Exports: safe in a spreadsheet, exact in JSON Lines, whole or not at all."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import pyarrow.parquet
import pytest
from openpyxl import load_workbook

from tests.factories import make_article, make_claim
from tracker.errors import FileError, QueryError
from tracker.files import Kept
from tracker.query import CSV_COLUMNS, export_bytes, export_claims, export_file, iter_claims
from tracker.records import Candidate
from tracker.schema.writers import guard_formula, make_record
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
        "source_text,evidence,confidence,context,start,end,article_id,second_hand,candidates,story,"
        "cue_type,office,said_on_basis,said_on_phrase,corrected"
    )


def test_csv_reads_back(views):
    data = export_bytes(views)
    assert data.startswith(b"\xef\xbb\xbfquote_id,")
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    cells = dict(zip(header, row, strict=True))
    assert tuple(header) == CSV_COLUMNS
    assert cells["quote"] == '\'=cmd, "quoted"\r\nand – naïve'
    assert (cells["speaker"], cells["speaker_type"], cells["title"], cells["said_on"]) == ("", "unknown", "", "")
    assert (cells["confidence"], cells["published"]) == ("0.9", "2013-02-05")


def test_csv_of_nothing_is_the_header():
    assert export_bytes([]) == b"\xef\xbb\xbf" + ",".join(CSV_COLUMNS).encode() + b"\r\n"


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
    with pytest.raises(FileError, match="such a file already"):
        export_file(path, views)
    assert path.read_text() == "old"
    assert export_file(path, views, force=True) == 1
    assert views[0].quote_id in path.read_text(encoding="utf-8")


def test_failing_export_leaves_the_old_file(tmp_path, views):
    def break_off():
        yield views[0]
        raise RuntimeError("gone")

    path = tmp_path / "claims.csv"
    path.write_text("old")
    with pytest.raises(RuntimeError):
        export_file(path, break_off(), force=True)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir() if "claims" in file.name] == [
        ("claims.csv", "old")
    ]


@pytest.mark.parametrize("name", ["claims.xml", "claims", "no/such/folder/claims.csv"])
def test_bad_place_gives_one_line(tmp_path, views, name):
    with pytest.raises((QueryError, FileError)) as failure:
        export_file(tmp_path / name, views)
    assert "\n" not in str(failure.value)


def test_bytes_are_those_of_the_file(tmp_path, views):
    for name in ("csv", "jsonl"):
        export_file(tmp_path / f"claims.{name}", views)
        assert export_bytes(views, fmt=name) == (tmp_path / f"claims.{name}").read_bytes()


def test_what_is_to_be_kept_is_not_written_over_even_by_force(tmp_path, views):
    path = tmp_path / "claims.csv"
    path.write_text("mine")
    with pytest.raises(FileError, match=r"claims\.csv: the export must not be written over an article; "):
        export_file(path, views, force=True, keep=[Kept(path, "an article")])
    assert path.read_text() == "mine"


def test_unknown_format(views):
    with pytest.raises(QueryError, match="choose from csv, jsonl, xlsx, parquet"):
        export_claims(views, io.BytesIO(), fmt="xml")


def test_a_workbook_reads_back_and_runs_no_formula(tmp_path, views):
    path = tmp_path / "claims.xlsx"
    assert export_file(path, views) == 1
    sheet = load_workbook(path).active
    header, row = sheet.iter_rows()
    cells = dict(zip([cell.value for cell in header], row, strict=True))
    assert tuple(cells) == CSV_COLUMNS
    assert (cells["quote"].value, cells["quote"].data_type) == ('=cmd, "quoted"\r\nand – naïve', "s")
    assert (cells["confidence"].value, cells["said_on"].value, cells["second_hand"].value) == (0.9, None, "no")
    assert sheet.freeze_panes == "A2"


def test_a_workbook_takes_what_xml_cannot_hold(views):
    stream = io.BytesIO()
    odd = dataclasses.replace(views[0], quote="a\x00b\x0bc" + "x" * 40_000)
    assert export_claims([odd], stream, fmt="xlsx") == 1
    sheet = load_workbook(stream).active
    assert sheet["G2"].value == "a\ufffdb\ufffdc" + "x" * (32_767 - 5)


def test_more_claims_than_a_sheet_has_rows_are_refused_in_one_line(tmp_path, views, monkeypatch):
    monkeypatch.setattr("tracker.schema.writers._MOST_ROWS", 2)
    with pytest.raises(QueryError, match=r"ends at 2 rows; export to \.csv"):
        export_file(tmp_path / "claims.xlsx", views * 2)
    assert not (tmp_path / "claims.xlsx").exists()


def test_parquet_has_every_field_of_json_lines_in_its_type(tmp_path, views):
    path = tmp_path / "claims.parquet"
    odd = dataclasses.replace(
        views[0],
        steps=({"rule": "name", "words": {"start": 1, "end": 3, "text": "ab"}, "points_to": None, "belief": 0.9},),
    )
    assert export_file(path, [odd, dataclasses.replace(odd, said_on="2013-02", steps=())]) == 2
    table = pyarrow.parquet.read_table(path)
    lines = export_bytes([odd, dataclasses.replace(odd, said_on="2013-02", steps=())], fmt="jsonl").splitlines()
    assert table.to_pylist() == [json.loads(line) for line in lines]
    kinds = {field.name: str(field.type) for field in table.schema}
    assert (kinds["start"], kinds["confidence"], kinds["second_hand"]) == ("int64", "double", "bool")
    assert kinds["candidates"].startswith("list<element: struct<key: string")


def test_parquet_refuses_half_a_character_in_one_line(tmp_path, views):
    with pytest.raises(FileError, match="half a character pair and cannot be written"):
        export_file(tmp_path / "claims.parquet", [dataclasses.replace(views[0], quote="\ud83d")])
    assert not (tmp_path / "claims.parquet").exists()


def test_an_unknown_suffix_names_those_that_are_known(tmp_path, views):
    with pytest.raises(QueryError, match=r"cannot export to \.xml; name it \.csv, \.jsonl, \.xlsx or \.parquet"):
        export_file(tmp_path / "claims.xml", views)


def test_a_record_has_what_the_view_has(engine):
    article = make_article()
    candidates = (Candidate("person:a", "A", 0.5, "named before"),)
    save_article(
        engine,
        article,
        [make_claim(article, "We look forward to the visit", candidates=candidates)],
        run_id=start_run(engine, tracker_version="1", model_version="m"),
    )
    for view in iter_claims(engine):
        assert json.dumps(make_record(view)) == json.dumps(dataclasses.asdict(view))
        assert make_record(view)["candidates"] == [dataclasses.asdict(candidates[0])]

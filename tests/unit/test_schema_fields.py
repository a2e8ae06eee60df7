"""One description of a claim: every field has its column, its cell and its line in the codebook."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.interchange import extract_fields
from tracker.query import CSV_COLUMNS, ClaimView, export_bytes, iter_claims
from tracker.schema.codebook import make_codebook
from tracker.schema.cue_types import load_cue_types
from tracker.schema.fields import fields_of, placed_fields
from tracker.schema.formats import FORMATS
from tracker.store import save_article, start_run
from tracker.store.tables import metadata
from tracker.store.values import claim_values

FIELDS = fields_of(ClaimView)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_has_a_column_and_says_what_it_means(field):
    assert field.stored_as in metadata.tables[field.table].columns
    assert field.description.endswith(".")
    assert field.example is not None
    assert not field.choices or field.example in field.choices


def test_every_column_of_a_claim_gets_a_value():
    """What no field describes is what joins, orders and finds claims."""
    values = claim_values(make_claim(), make_article())
    given_by_the_store = {"id", "article_id", "run_id", "speaker_id", "seal"}
    assert set(metadata.tables["claim"].columns.keys()) - given_by_the_store == set(values)
    assert {field.stored_as for field in FIELDS if field.table == "claim"} <= set(values)


def test_a_stored_claim_reads_as_it_was_extracted(engine):
    article = make_article()
    claim = make_claim(article, said="2013-02-02", via="Interfax", source="Dmitry Peskov", cue="was quoted as saying")
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [claim], run_id=run_id)
    [view] = iter_claims(engine)
    for field in FIELDS:
        if field.value is not None and field.type not in (tuple,):
            expected = field.value(claim)
            stored = getattr(view, field.name)
            assert (list(stored) if isinstance(stored, tuple) else stored) == expected, field.name


def test_tables_have_their_columns_first_so_that_new_ones_are_appended():
    flags = [field.in_csv for field in FIELDS]
    assert flags == sorted(flags, reverse=True)


def test_places_are_taken_once():
    for place in ("table", "facts"):
        places = [getattr(field, f"place_in_{place}") for field in placed_fields(FIELDS, place)]
        assert places == sorted(set(places))
        assert all(field.label for field in placed_fields(FIELDS, place))


def test_the_codebook_for_readers_has_everything():
    text = make_codebook("md")
    for field in (*FIELDS, *extract_fields()):
        assert f"| `{field.name}` |" in text
        assert field.description in text
    assert all(f"| `{name}` |" in text for name in (*load_cue_types(), *FORMATS))


def test_the_codebook_as_a_table_has_a_row_for_each_field():
    rows = list(csv.DictReader(io.StringIO(make_codebook("csv"))))
    assert [row["name"] for row in rows] == [field.name for field in FIELDS]
    assert tuple(row["name"] for row in rows if row["csv"]) == CSV_COLUMNS
    [kind] = [row for row in rows if row["name"] == "kind"]
    assert (kind["type"], kind["values"], kind["unknown"]) == ("text", "direct, mixed, indirect", "")


JSON_TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "array": list, "null": type(None)}


def test_the_json_schema_fits_what_is_exported(engine):
    schema = json.loads(make_codebook("json-schema"))
    article = make_article()
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [make_claim(article, said="2013-02")], run_id=run_id)
    record = json.loads(export_bytes(iter_claims(engine), fmt="jsonl"))
    assert set(record) == set(schema["properties"]) == set(schema["required"])
    for name, value in record.items():
        info = schema["properties"][name]
        kinds = [each["type"] for each in info.get("anyOf", [info])]
        assert any(type(value) is JSON_TYPES[kind] for kind in kinds), name
        assert value in info.get("enum", [value])


def test_an_unknown_codebook_is_refused_in_one_line():
    with pytest.raises(QueryError, match="choose from md, csv, json-schema"):
        make_codebook("html")

"""Any view survives CSV: what is read back is what was written, but for the guard and NUL."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.query import CSV_COLUMNS, ClaimView, export_bytes, export_claims
from tracker.records import Candidate
from tracker.schema.writers import guard_formula

TEXT = st.text(st.characters(exclude_categories=["Cs"])) | st.from_regex(r"\A[\s\x00]*[=+@\-][\s\S]*\Z")
CANDIDATES = st.builds(Candidate, key=TEXT, name=TEXT, score=st.floats(0, 1), reason=TEXT)
VIEWS = st.builds(
    ClaimView,
    **{
        field.name: {
            "str": TEXT,
            "str | None": st.none() | TEXT,
            "int": st.integers(0, 10**6),
            "int | None": st.none() | st.integers(1, 10**6),
            "tuple[Candidate, ...]": st.lists(CANDIDATES, max_size=2).map(tuple),
            "tuple[dict[str, Any], ...]": st.just(()),
            "float": st.floats(0, 1),
            "bool": st.booleans(),
        }[str(field.type)]
        for field in dataclasses.fields(ClaimView)
    },
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a claim has many texts
@given(st.lists(VIEWS, max_size=2))
def test_csv_round_trip(views):
    rows = list(csv.reader(io.StringIO(export_bytes(views).decode("utf-8-sig"), newline=""), strict=True))
    assert rows[0] == list(CSV_COLUMNS)
    assert len(rows) == len(views) + 1
    for view, row in zip(views, rows[1:], strict=True):
        for column, cell in zip(CSV_COLUMNS, row, strict=True):
            value = getattr(view, column)
            if column == "candidates":
                value = "; ".join(f"{each.name} ({each.score:.2f})" for each in value)
            if isinstance(value, bool):
                assert cell == ("yes" if value else "no")
            elif isinstance(value, str):
                assert cell == guard_formula(value).replace("\0", "\ufffd")
                assert cell.lstrip()[:1] not in set("=+-@＝＋－＠")
            else:
                assert cell == ("" if value is None else str(value))


@given(TEXT)
def test_guard_only_ever_puts_an_apostrophe_in_front(cell):
    guarded = guard_formula(cell)
    assert guarded in (cell, f"'{cell}")
    assert guard_formula(guarded) == guarded


@settings(suppress_health_check=[HealthCheck.too_slow])  # a claim has many texts
@given(st.lists(VIEWS, max_size=2))
def test_json_lines_round_trip(views):
    stream = io.BytesIO()
    assert export_claims(views, stream, fmt="jsonl") == len(views)
    lines = stream.getvalue().decode().split("\n")[:-1]
    assert [read_view(json.loads(line)) for line in lines] == views


def read_view(record):
    candidates = tuple(Candidate(**each) for each in record["candidates"])
    return ClaimView(**(record | {"candidates": candidates, "steps": tuple(record["steps"])}))

"""What is wrong with one claim or one cell, a case on either side of every bound, without a database to change."""

from __future__ import annotations

import dataclasses
import json

import pytest

from tests.filled import make_filled
from tracker.store import open_store, reading
from tracker.store.stored import iter_cells, iter_stored
from tracker.verification.cells import check_cells
from tracker.verification.claims import check_claim, check_slices


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    path = tmp_path_factory.mktemp("filled") / "filled.sqlite3"
    make_filled(path)
    engine = open_store(path)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def article(engine):
    with reading(engine) as connection:
        return next(iter(iter_stored(connection)))


def find(article, claim, *, spans=None, **cells):
    row = claim.row | {name: value for name, value in cells.items() if name in claim.row}
    spans = claim.spans if spans is None else spans
    changed = dataclasses.replace(claim, row=row, cells=claim.cells | cells, spans=spans)
    return [f"{table}.{column}: {what}" for table, column, what in check_claim(changed, article)]


# Slices

TEXT = "We go, said Ann"
TRUE = {
    "quote": "We go", "cue_text": "said", "source_text": "Ann", "start": 0, "end": 5,
    "context": TEXT, "context_start": 0, "context_end": 15,
}  # fmt: skip
SPANS = {"content": [(0, 5)], "cue": [(7, 11)], "source": [(12, 15)], "via": []}


@pytest.mark.parametrize(
    ("cells", "spans", "found"),
    [
        ({}, {}, []),
        ({"context": "We go", "context_end": 5}, {}, []),
        ({"cue_text": None, "source_text": None}, {"cue": [], "source": []}, []),
        ({"cue_text": None}, {"cue": []}, []),
        ({"cue_text": ""}, {}, ["the article has 'said' where '' is stored as cue"]),
        ({}, {"via": [(14, 15)]}, []),
        ({}, {"via": [(15, 16)]}, ["the via 15:16 does not lie in the article of 15 characters"]),
        ({}, {"via": [(3, 3)]}, ["the via 3:3 does not lie in the article of 15 characters"]),
        ({}, {"via": [(-1, 3)]}, ["the via -1:3 does not lie in the article of 15 characters"]),
        ({"context_end": 16}, {}, ["the context 0:16 does not lie in the article of 15 characters"]),
        ({"context": TEXT[:4], "context_end": 4}, {}, ["the context 0:4 does not contain the quote"]),
        ({"context": TEXT[1:], "context_start": 1}, {}, ["the context 1:15 does not contain the quote"]),
        ({"end": 6}, {}, ["the content is at 0:5, stored is 0:6"]),
        ({"context": "We go, said Bob"}, {}, ["the stored context is not the article's"]),
        ({}, {"content": []}, ["it has no content"]),
        ({"quote": "We […] go"}, {"content": [(0, 2), (3, 5)]}, []),
    ],
    ids=str,
)
def test_parts_are_what_the_text_has_in_their_places(cells, spans, found):
    assert [what for *_, what in check_slices(TRUE | cells, SPANS | spans, TEXT)] == found


def test_claims_as_they_were_written_are_true(article):
    assert [find(article, claim) for claim in article.claims] == [[], [], []]


# Spans


def move(claim, role, at, **changed):
    """The spans of a claim with one of them changed."""
    names = ("role", "position", "start", "end")
    spans = []
    for span in claim.spans:
        named = dict(zip(names, span, strict=True))
        spans.append(list((named | changed).values()) if span[:2] == [role, at] else span)
    return spans


def test_parts_of_a_quotation_are_numbered_in_order_and_do_not_overlap(article):
    claim = article.claims[0]
    (first, second) = [span for span in claim.spans if span[0] == "content"]
    told = find(article, claim, spans=move(claim, "content", 1, position=2))
    assert "claim_span.position: there are content spans at [0, 2]" in told
    over = "claim_span.start: the parts of the content overlap or are out of order"
    assert over in find(article, claim, spans=move(claim, "content", 1, start=first[3] - 1))
    assert over not in find(article, claim, spans=move(claim, "content", 1, start=first[3]))
    assert over in find(article, claim, spans=move(claim, "content", 0, start=second[2], end=second[3]))


def test_there_is_one_source_and_any_number_of_cues(article):
    claim = article.claims[0]
    for role, is_fault in (("source", True), ("cue", False)):
        spans = sorted([*claim.spans, [role, 1, 0, 3]])
        found = find(article, claim, spans=spans)
        assert any(f"there are {role} spans at [0, 1]" in each for each in found) == is_fault


# What follows from something else


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"said": None}, ["claim.said_precision: is day for None"]),
        ({"said_precision": "unknown"}, ["claim.said_precision: is unknown for '2013-02-02'"]),
        ({"said_first": None}, ["claim.said_first: is None, which does not follow from the dates"]),
        ({"said_last": "2013-02-03"}, ["claim.said_last: is '2013-02-03', which does not follow from the dates"]),
        ({"said_basis": None}, ["claim.said_basis: is empty, and the article has no day that would be the reason"]),
        ({"run_id": 99}, ["claim.run_id: is not the run that read its article"]),
        ({"said_phrase": None}, []),
        ({"said_phrase": "on Sunday"}, ["claim.said_phrase: is 'on Sunday', which the article does not have"]),
        ({"via": None}, []),
        ({"confidence": 0.0}, []),
        ({"confidence": 1.0}, []),
        ({"confidence": 1.01}, ["claim.confidence: is 1.01, and not from 0 to 1"]),
        ({"confidence": -0.01}, ["claim.confidence: is -0.01, and not from 0 to 1"]),
    ],
    ids=str,
)
def test_what_follows_from_something_else(article, cells, found):
    assert find(article, article.claims[0], **cells) == found


def test_a_claim_of_no_known_day_has_none(article):
    undated = article.claims[1]
    assert (undated.cells["said"], undated.cells["said_first"]) == (None, None)
    assert find(article, undated, said_first="2013-02-05") == [
        "claim.said_first: is '2013-02-05', which does not follow from the dates"
    ]
    assert find(dataclasses.replace(article, cells=article.cells | {"published": "x"}), undated) == []
    assert find(dataclasses.replace(article, cells=article.cells | {"text": None}), undated) == []


CANDIDATE = {"key": "k", "name": "K", "score": 1, "reason": "r"}


@pytest.mark.parametrize(
    ("candidates", "is_fault"),
    [
        ([], False),
        ([CANDIDATE], False),
        ([CANDIDATE | {"score": 0.5}], False),
        ([CANDIDATE | {"score": "1"}], True),
        ([CANDIDATE | {"name": None}], True),
        ([{"key": "k"}], True),
        ({}, True),
        (["k"], True),
    ],
    ids=str,
)
def test_candidates_have_their_form(article, candidates, is_fault):
    found = find(article, article.claims[1], candidates=json.dumps(candidates))
    assert found == (["claim.candidates: is no list of candidates"] if is_fault else [])


SLICE = {"start": 0, "end": 7, "text": "Kremlin"}


@pytest.mark.parametrize(
    ("steps", "what"),
    [
        ([], None),
        ([{"words": SLICE, "points_to": None}], None),
        ([{"words": None, "points_to": SLICE}], None),
        ([{"words": SLICE}], "is no list of steps"),
        ([1], "is no list of steps"),
        ({}, "is no list of steps"),
        ([{"words": SLICE | {"start": 1}, "points_to": None}], "not in its place"),
        ([{"words": None, "points_to": SLICE | {"text": "kremlin"}}], "not in its place"),
        ([{"words": {"start": 0}, "points_to": None}], "not in its place"),
        ([{"words": {"start": 3, "end": 3, "text": ""}, "points_to": None}], "not in its place"),
        ([{"words": {"start": -1, "end": 5, "text": ""}, "points_to": None}], "not in its place"),
        ([{"words": [1], "points_to": None}], "not in its place"),
    ],
    ids=str,
)
def test_steps_of_evidence_point_to_words_of_the_article(article, steps, what):
    found = find(article, article.claims[1], steps=json.dumps(steps))
    assert len(found) == (what is not None)
    assert all(what in each for each in found)


# Cells


@pytest.mark.parametrize(
    ("table", "column", "value", "what"),
    [
        ("article", "title", None, None),
        ("article", "text", None, "is empty"),
        ("article", "title", 7, "is no text but 7"),
        ("article", "title", "\ud800", "is no valid text (UTF-8)"),
        ("article", "published_inferred", 1, None),
        ("article", "published_inferred", 0, None),
        ("article", "published_inferred", 2, "is neither true nor false but 2"),
        ("article", "id", "x", "is no whole number but 'x'"),
        ("article", "id", 1.5, "is no whole number but 1.5"),
        ("article", "published", "2013", None),
        ("article", "published", "2013-13", "is no date but '2013-13'"),
        ("article", "published_first", "2013-02-05", None),
        ("article", "published_first", "2013-02-30", "is no day but '2013-02-30'"),
        ("article", "published_first", 7, "is no day but 7"),
        ("article", "stored", "2013-02-05 10:00:00", None),
        ("article", "stored", "soon", "is no time but 'soon'"),
        ("claim", "confidence", 1, None),
        ("claim", "confidence", "high", "is no number but 'high'"),
        ("claim", "confidence", float("inf"), "is no number but inf"),
        ("claim", "kind", "loud", "is 'loud', which is none of direct, mixed, indirect"),
        ("claim", "said", None, None),
        ("speaker", "type", "dog", "is 'dog', which is none of person,"),
    ],
)
def test_a_cell_holds_what_its_column_may_hold(engine, table, column, value, what):
    with reading(engine) as connection:
        cells = next(iter_cells(connection, table))
    assert list(check_cells(table, cells)) == []
    found = list(check_cells(table, cells | {column: value}))
    assert [each for each, _ in found] == ([column] if what else [])
    assert all(told.startswith(what) for _, told in found)

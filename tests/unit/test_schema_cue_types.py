"""The types of cues: one table that rules, filters and the codebook ask."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from tracker.schema.cue_types import ACT, SPEECH, TRANSCRIPT, find_cue_type, is_left_out, load_cue_types


@pytest.mark.parametrize(
    ("cue_type", "expected"), [("thought", True), ("act", True), ("speech", False), ("denial", False)]
)
def test_thoughts_and_acts_are_left_out(cue_type: str, expected: bool) -> None:
    assert is_left_out(cue_type) is expected


def test_the_types_that_rules_set_are_in_the_table() -> None:
    assert {SPEECH, ACT, TRANSCRIPT} <= set(load_cue_types())
    assert find_cue_type(SPEECH).is_plain


def test_every_cell_is_yes_or_no_but_name_and_description() -> None:
    text = resources.files("tracker.schema").joinpath("cue_types.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert {value for name, value in row.items() if name not in {"name", "description"}} <= {"yes", "no"}
        assert row["description"]


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(KeyError):
        find_cue_type("shout")

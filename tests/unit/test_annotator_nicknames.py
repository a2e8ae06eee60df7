"""Names that a nickname divides."""

from __future__ import annotations

import numpy as np
import pytest

from tests.specimens import make_doc
from tracker.annotator.nicknames import NamedTokens, join_nicknames

CASES = {
    "two-parts": ("Ed ‘Bo’ Lee left.", [(0, 1, "PERSON"), (4, 5, "PERSON")], [(0, 5, "PERSON")]),
    "one-part": ("Ed ‘Bo’ Lee left.", [(0, 2, "PERSON")], [(0, 5, "PERSON")]),
    "longer-name": ("Ann Ed ‘Bo’ Lee left.", [(0, 2, "PERSON")], [(0, 6, "PERSON")]),
    "no-person": ("Ed ‘Bo’ Lee left.", [(0, 1, "ORG")], [(0, 1, "ORG")]),
    "others-stay": ("Ed ‘Bo’ Lee saw Rome.", [(0, 1, "PERSON"), (6, 7, "LOC")], [(0, 5, "PERSON"), (6, 7, "LOC")]),
    "small-letters": ("Ed ‘so’ Lee left.", [(0, 1, "PERSON")], [(0, 1, "PERSON")]),
    "no-surname": ("Ed ‘Bo’ left.", [(0, 1, "PERSON")], [(0, 1, "PERSON")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "names", "joined"), CASES.values(), ids=CASES.keys())
def test_join_nicknames(text: str, names: list[tuple[int, int, str]], joined: list[tuple[int, int, str]]) -> None:
    doc = make_doc(text)
    start = np.array([token.idx for token in doc])
    end = np.array([token.idx + len(token) for token in doc])
    found = join_nicknames([NamedTokens(*name) for name in names], text, start, end)
    assert [(name.first, name.last, name.label) for name in found] == joined

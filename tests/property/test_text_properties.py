"""Folding and paragraphs for any text."""

from __future__ import annotations

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.text import fold, iter_paragraphs, paragraph_at

ANY_TEXT = st.text(max_size=80) | st.text(alphabet="aB “”‘’«»–\u00ad\u200b\n\t\u00a0\ufe58İßﬁ́", max_size=40)


@given(ANY_TEXT)
@example("\ufe58")
@example("\u207b²")
@example("\u1e9e\u0345")
def test_fold_is_idempotent(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == once.strip()
    assert "\n" not in once


@given(ANY_TEXT)
def test_paragraphs_are_the_non_blank_lines_in_order(text: str) -> None:
    paragraphs = list(iter_paragraphs(text))
    assert [text[start:end] for start, end in paragraphs] == [line.strip() for line in text.split("\n") if line.strip()]
    assert all(before[1] < after[0] for before, after in itertools.pairwise(paragraphs))


@given(ANY_TEXT, st.integers(0, 80))
def test_every_offset_has_its_line(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    start, end = paragraph_at(text, offset)
    assert 0 <= start <= offset <= end <= len(text)
    assert "\n" not in text[start:end]
    assert start == 0 or text[start - 1] == "\n"
    assert end == len(text) or text[end] == "\n"

"""Marks, words and quotes for any text: nothing raises, and every span is a slice of the text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.specimens import build_tagging, make_doc
from tracker.annotator.tagging import Tagging
from tracker.layout import lay_out
from tracker.layout.plain_marks import read_marks
from tracker.marks import find_quoted_regions, mark_characters, mask_regions
from tracker.quotes.boilerplate import find_boilerplate
from tracker.quotes.extract import extract_quotes
from tracker.quotes.spans import trim_content, widen_to_regions
from tracker.records import Quote, QuoteKind

PIECES = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "«", "»", "„", " ", ", ", ". ", "? ", "\n", "\n\n", "said", "Putin", "he", "who",
     "told", "that", "reporters that", "not", "Interfax", "according to", "quoted", "as saying", "was quoted as saying",
     "We go", "6'2", "U.S.", "2013", "Interfax reported",
     "the newspaper", "on CNN", "citing the Kremlin",
     "hopes", "-", "—", "é", "\u00a0", "statement", "to"]
)  # fmt: skip
TEXT = st.lists(PIECES, max_size=30).map("".join)
MARKED = st.text(alphabet="ab1 .,“”\"'‘’«»„\n", max_size=60)
SPELLED = st.lists(
    st.sampled_from(["``", "''", '""', "`", "´", "‹", "›", "「", "」", "‚", "„", "＂", "&quot;", "&ldquo;", "&#8217;"])
    | PIECES,
    max_size=20,
).map("".join)
NUMBER = st.sampled_from(["", "", "1"])
PLAIN = st.tuples(st.just(""), st.just(""), TEXT | st.sampled_from([*' “”"', ", ", ". ", ".\n", " “", "” ", ",” "]))
SOURCE = st.tuples(st.just("S"), NUMBER, st.sampled_from(["Putin", "he", "who", "Interfax", "the RIA,", "Ann “Lee"]))
CUE = st.tuples(
    st.just("C"), NUMBER, st.sampled_from(["said", "told", "hopes", "was quoted as saying", "quoted", "According to"])
)
CONTENT = st.tuples(
    st.just("T"),
    NUMBER,
    st.lists(PIECES, max_size=8).map(" ".join)
    | st.sampled_from(["that Putin told reporters that we go", "we go, Putin said", "Putin as saying", "We “go” now"]),
)
SEGMENTS = st.lists(PLAIN | SOURCE | CUE | CONTENT, min_size=1, max_size=12)


@given(MARKED | TEXT | SPELLED | st.text(max_size=40))
def test_a_view_is_as_long_as_the_text_and_has_its_words(text: str) -> None:
    view = read_marks(text)
    assert len(view) == len(text)
    assert all(seen == char or not char.isalpha() for seen, char in zip(view, text, strict=True)) or "&" in text


@given(MARKED | TEXT | st.text(max_size=40))
def test_regions_are_ordered_disjoint_and_inside(text: str) -> None:
    regions = find_quoted_regions(text)
    assert all(0 <= region.start < region.end <= len(text) for region in regions)
    assert all(before.end < after.start for before, after in itertools.pairwise(regions))
    assert all("\n" not in text[region.start : region.end] for region in regions)
    assert mask_regions(text, regions).sum() == sum(region.end - region.start for region in regions)


@given(MARKED | st.text(max_size=40))
def test_mark_characters_covers_the_text(text: str) -> None:
    states = mark_characters(text)
    assert len(states) == len(text) + 1
    assert {at for at, char in enumerate(text) if states[at] == 2} <= {
        at for at, char in enumerate(text) if char in '“”"«»'
    }


@given(MARKED | TEXT, st.integers(0, 120), st.integers(1, 60))
def test_trimmed_content_stays_inside(text: str, start: int, size: int) -> None:
    start, end = min(start, len(text)), min(start + size, len(text))
    regions = find_quoted_regions(text)
    trimmed = trim_content(text, start, end, regions)
    if trimmed is None:
        return
    left, right = trimmed
    assert 0 <= left < right <= len(text)
    assert not any(char.isalnum() for char in text[left:start] + text[end:right])


@given(MARKED | TEXT, st.integers(0, 60), st.integers(1, 60))
def test_widened_content_keeps_what_it_has(text: str, start: int, size: int) -> None:
    start, end = min(start, len(text)), min(start + size, len(text))
    taken = np.zeros(len(text), bool)
    left, right = widen_to_regions(start, end, find_quoted_regions(text), taken)
    assert 0 <= left <= start <= end <= right <= len(text)


@settings(max_examples=300)
@given(SEGMENTS)
@example([("", "", "“"), ("T", "", "We go"), ("", "", "\n\n“"), ("C", "", "said"), ("S", "", "who")])
@example([("T", "", "we go, Putin said"), ("", "", ", "), ("S", "", "Interfax"), ("", "", " "), ("C", "", "told")])
def test_every_quote_is_a_slice_of_the_text(segments: list[tuple[str, str, str]]) -> None:
    text, quotes = _extract(segments)
    inside = mask_regions(text, find_quoted_regions(lay_out(text)))
    for quote in quotes:
        spans = (*quote.spans, *(relay.span for relay in quote.relays))
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert all(before.end < after.start for before, after in itertools.pairwise(quote.contents))
        assert quote.source is not None or quote.kind is not QuoteKind.INDIRECT
        words = [inside[at] for span in quote.contents for at in range(span.start, span.end) if text[at].isalnum()]
        assert (quote.kind is QuoteKind.INDIRECT) is (not any(words))
        assert quote.kind is not QuoteKind.DIRECT or all(words)
    assert [(quote.start, quote.end) for quote in quotes] == sorted((quote.start, quote.end) for quote in quotes)
    assert _extract(segments) == (text, quotes)


@given(TEXT)
def test_boilerplate_is_ordered_and_inside(text: str) -> None:
    regions = find_boilerplate(text)
    assert all(0 <= region.start < region.end <= len(text) for region in regions)
    assert all(before.end <= after.start for before, after in itertools.pairwise(regions))


_INSIDE = re.compile(r"(?P<S>Putin|he) (?P<C>said|told) (?P<T>.{1,30})|(?P<t>.{1,20}), (?P<s>Putin) (?P<c>said)")


def _extract(segments: list[tuple[str, str, str]]) -> tuple[str, list[Quote]]:
    """The text of the segments, closed by a stop on each line, and its quotes; a relay's inside is read by rule."""
    text, spans = "", []
    for role, number, words in segments:
        if role:
            spans.append((role, number, len(text), len(text) + len(words)))
        text += words + " " * bool(role)
    text += "."

    def tag(asked: str) -> Tagging:
        return build_tagging(asked, spans if asked == text else list(_read_by_rule(asked)))

    return text, extract_quotes(make_doc(text), tag=tag)


def _read_by_rule(text: str) -> Iterator[tuple[str, str, int, int]]:
    for match in _INSIDE.finditer(text):
        for group in filter(match.group, "SCTsct"):
            yield group.upper(), "", *match.span(group)

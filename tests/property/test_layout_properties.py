"""Any text has a view: as long as it, of the same words, and its own view."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from tests.unit.test_layout_view import blank
from tracker.layout import lay_out
from tracker.text import iter_paragraphs, paragraph_at

LONG = "A board met in the old town hall and heard what had been written to it. " * 5
WORDS = ["We go", "to Oslo", " said Wolfe", "Mr.", "n't", "1.", LONG]
SIGNS = ["“", "”", '"', "``", "''", "’", "(", ")", ".", ",", "?", " ", "\n", "\r\n", "\n\n", "\u2028"]
PIECES = st.sampled_from([*WORDS, *SIGNS])
# A mark that was decoded wrongly ("â€œ") has letters in it, and is read as the mark.
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60).filter(lambda text: "â€" not in text)


@settings(max_examples=300)
@given(TEXTS)
def test_a_view_has_the_length_and_words_of_its_text(text: str) -> None:
    view = lay_out(text)
    assert len(view) == len(text)
    assert [char for char in view if char.isalnum()] == [char for char in text if char.isalnum()]
    assert set(view.breaks) <= set(view.joints)
    assert list(view.joints) == sorted(set(view.joints))
    assert all(0 < at < len(text) for at in view.joints)


@settings(max_examples=300)
@given(TEXTS)
def test_paragraphs_are_ordered_disjoint_and_hold_all_words(text: str) -> None:
    view = lay_out(text)
    paragraphs = list(iter_paragraphs(view))
    held = {at for start, end in paragraphs for at in range(start, end)}
    assert len(held) == sum(end - start for start, end in paragraphs)
    assert held >= {at for at, char in enumerate(view) if not char.isspace()}
    for start, end in paragraphs:
        left, right = paragraph_at(view, start)
        assert left <= start < end <= right


@settings(max_examples=100)
@given(TEXTS)
def test_the_tokens_have_the_text_of_the_view(text: str) -> None:
    doc: Doc = blank()(text)
    assert doc.text == lay_out(text)
    assert all(doc.char_span(at, at + 1, alignment_mode="expand").start_char == at for at in lay_out(text).joints)

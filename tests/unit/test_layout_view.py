"""The view of a text: as long as the text, and everything found in it a slice of the text."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
import spacy

from tests.factories import make_article, make_claim
from tests.specimens import make_doc
from tracker.layout import cut_anew, lay_out
from tracker.layout.documents import Layout, read_view
from tracker.layout.tokenizer import NAME
from tracker.marks import find_quoted_regions, mark_characters
from tracker.text import View, paragraph_at

FILLER = "The board of the harbour met in the old town hall and heard what had been written to it since the spring. "
GLUED = (FILLER * 4).strip() + "Wolfe said:“We go.”“They stay,” said Reyes.She left." + FILLER * 7
FOLDED = "“We will not\ngo to Oslo,” Anna\u00a0Wolfe said.\r\n\r\nHe left."


@pytest.mark.parametrize("text", ["", "\n", "\r\n", FOLDED, GLUED, "a\u2028b\x0cc", "One.\u2028Two."])
def test_a_view_is_as_long_as_its_text(text: str) -> None:
    assert len(lay_out(text)) == len(text)


def test_odd_spaces_are_plain_ones() -> None:
    assert lay_out("Anna\u00a0Wolfe\u2009said\u3000so.") == "Anna Wolfe said so."


def test_odd_hyphens_are_plain_ones() -> None:
    assert lay_out("Ban Ki\u2011moon of the so\u2010called board – “−5”") == "Ban Ki-moon of the so-called board – “-5”"


def test_a_soft_break_ends_a_paragraph_only_behind_a_sentence() -> None:
    assert lay_out("We\u2028go.\u2028They stay.\x0bHe left.") == "We go.\nThey stay.\nHe left."


def test_line_ends_of_windows_part_paragraphs() -> None:
    assert lay_out("We go.\r\n\r\nThey stay.\rHe left.") == "We go. \n \nThey stay.\nHe left."


def test_laying_out_a_view_changes_nothing() -> None:
    for text in (FOLDED, GLUED, FILLER * 12):
        view = lay_out(text)
        again = lay_out(str(view))
        assert (again, again.breaks, again.joints) == (view, view.breaks, view.joints)


def test_a_view_can_be_copied() -> None:
    view = View("They go.We stay.", breaks=[8], joints=[8])
    assert pickle.loads(pickle.dumps(view)).breaks == (8,)


def test_the_paragraph_at_an_offset_ends_at_a_break() -> None:
    view = View("Oh.\nThey go.We stay.So do I.", breaks=[12, 20], joints=[12, 20])
    assert [view[slice(*paragraph_at(view, at))] for at in (0, 4, 11, 12, 20, 27)] == [
        "Oh.", "They go.", "They go.", "We stay.", "So do I.", "So do I."
    ]  # fmt: skip


def test_marks_pair_within_the_paragraphs_of_a_view() -> None:
    text = "“We go.“They stay,” he said."
    view = View(text, breaks=[7], joints=[7])
    assert [(region.start, region.end, region.closed) for region in find_quoted_regions(view)] == [
        (1, 7, False),
        (8, 18, True),
    ]
    assert mark_characters(view).tolist() == [
        *mark_characters(text[:7])[:-1].tolist(),
        *mark_characters(text[7:]).tolist(),
    ]


def blank() -> spacy.Language:
    """spaCy's English with nothing but the tokenizer."""
    return spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})


def test_the_tokenizer_reads_the_view() -> None:
    doc = blank()(FOLDED)
    assert doc.text == lay_out(FOLDED)
    assert read_view(doc) == doc.text
    assert doc._.layout == Layout(FOLDED, lay_out(FOLDED))
    assert [token.text for token in doc[:5]] == ["“", "We", "will", "not", "go"]


def test_no_token_reaches_over_two_sentences() -> None:
    text = "“We go to the talks.”Wolfe spoke of the talks.“They stay,” he said."
    doc = blank()(text)
    assert doc.text == text
    assert [
        doc.char_span(text.index(word), text.index(word) + len(word)) is not None for word in ("Wolfe", "They")
    ] == [
        True,
        True,
    ]
    plain = blank()(text.replace(".”W", ".” W").replace(".“T", ". “T"))
    assert [token.text for token in doc] == [token.text for token in plain]


def test_the_tokenizer_can_be_written_and_read(tmp_path) -> None:
    nlp = blank()
    nlp.tokenizer.inner.add_special_case("Wolfe-Reyes", [{"ORTH": "Wolfe"}, {"ORTH": "-Reyes"}])
    nlp.to_disk(tmp_path)
    for other in (spacy.load(tmp_path), blank().from_bytes(nlp.to_bytes())):
        assert [token.text for token in other("Wolfe-Reyes will not\ngo")] == ["Wolfe", "-Reyes", "will", "not", "go"]


def test_a_document_cut_otherwise_has_the_view_of_its_text() -> None:
    doc = make_doc("We will not\ngo.")
    assert read_view(doc) == "We will not go."
    assert doc.text == "We will not\ngo."


def test_every_span_of_a_record_is_cut_anew() -> None:
    text = "“We will not\ngo,” the\nKremlin said."
    claim = make_claim(make_article(text.replace("\n", " ")), "We will not go", source="the Kremlin", cue="said")
    found = cut_anew(claim, text)
    assert found.quote.contents[0].text == "We will not\ngo"
    assert found.quote.source is not None
    assert found.quote.source.text == "the\nKremlin"
    assert found.context.text == text
    assert replace(found, quote=claim.quote, context=claim.context) == claim
    assert cut_anew(claim, text.replace("\n", " ")) is claim


def test_a_link_of_markdown_is_read_as_its_words() -> None:
    text = "“We go,” [Lavrov](https://example.org/l) said [sic] (twice)."
    view = lay_out(text)
    assert view == "“We go,”  Lavrov                         said [sic] (twice)."
    assert len(view) == len(text)

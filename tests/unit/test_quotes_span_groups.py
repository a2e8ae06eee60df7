"""Quotes as spans of spaCy lose nothing: not a character, not a relay, not what is no span."""

import pytest
import spacy
from spacy.tokens import Doc

import tracker.quotes.component  # noqa: F401  registers doc._.quotes
from tracker.quotes.span_groups import read_quotes, write_quotes
from tracker.records import Quote, QuoteKind, Relay, TextSpan

NLP = spacy.blank("en")
TEXT = "Interfax said the UN-backed envoy, who spoke on Monday, would not go: “No way,” he said."


def cut(words: str) -> TextSpan:
    start = TEXT.index(words)
    return TextSpan(start, start + len(words), words)


QUOTES = [
    Quote(
        QuoteKind.MIXED,
        (cut("would not go"), cut("No way")),
        (cut("said"),),
        cut("backed envoy"),
        (Relay(cut("Interfax"), "Interfax"), Relay(cut("who"))),
        cue_type="denial",
        score=0.25,
        found_by="rule",
    ),
    Quote(QuoteKind.DIRECT, (cut("No way"),)),
    Quote(QuoteKind.INDIRECT, (cut("ould not g"),), (cut("he said"), cut("spoke"))),
]


def make_doc(quotes: list[Quote]) -> Doc:
    doc = NLP.make_doc(TEXT)
    write_quotes(doc, quotes)
    return doc


def test_quotes_are_read_as_they_were_written() -> None:
    assert make_doc(QUOTES)._.quotes == QUOTES
    again = Doc(spacy.blank("en").vocab).from_bytes(make_doc(QUOTES).to_bytes())
    assert again._.quotes == QUOTES


def test_spans_cover_whole_tokens_and_tell_their_part_and_quote() -> None:
    doc = make_doc(QUOTES)
    assert [(span.text, span.label_, span.id_) for span in doc.spans["quotes"]] == [
        ("would not go", "CONTENT", "0"),
        ("No way", "CONTENT", "0"),
        ("said", "CUE", "0"),
        ("backed envoy", "SOURCE", "0"),
        ("Interfax", "RELAY", "0"),
        ("who", "RELAY", "0"),
        ("No way", "CONTENT", "1"),
        ("would not go", "CONTENT", "2"),
        ("he said", "CUE", "2"),
        ("spoke", "CUE", "2"),
    ]


def test_a_document_without_quotes_has_none_and_one_nobody_read_does_not_know() -> None:
    assert read_quotes(make_doc([])) == []
    assert read_quotes(NLP.make_doc(TEXT)) is None


def test_quotes_set_again_replace_the_ones_before() -> None:
    doc = make_doc(QUOTES)
    doc._.quotes = QUOTES[1:2]
    assert doc._.quotes == QUOTES[1:2]
    assert len(doc.spans["quotes"]) == 1


def test_words_stay_as_the_text_that_was_given_spells_them() -> None:
    quote = Quote(QuoteKind.INDIRECT, (TextSpan(TEXT.index("not go"), TEXT.index("not go") + 6, "not\u00a0go"),))
    again = Doc(spacy.blank("en").vocab).from_bytes(make_doc([quote]).to_bytes())
    assert again._.quotes == [quote]


def test_a_span_beyond_the_document_is_refused() -> None:
    doc = NLP.make_doc("Too short")
    with pytest.raises(ValueError, match="0:20 of a quote does not lie in the document"):
        write_quotes(doc, [Quote(QuoteKind.DIRECT, (TextSpan(0, 20, "x" * 20),))])

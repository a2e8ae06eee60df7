"""What the network notes of words and wordpieces, brought to spaCy's tokens."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from tests.specimens import word_tokenizer
from tracker.annotator.network import Labels, NoteOutputs
from tracker.annotator.tokens import read_tokens
from tracker.annotator.words import cut_words

_LABELS = Labels(("NN", ":"), ("NOUN",), ("PERSON",))


@pytest.mark.parametrize(
    ("text", "hyphens"),
    [("a Moscow-based man", 1), ("a two-year-old plan", 2), ("he - or she", 0), ("- he went", 0), ("he went -", 0)],
)
def test_a_hyphen_within_a_word_is_no_dash(text: str, hyphens: int) -> None:
    doc, words = spacy.blank("en")(text), cut_words(word_tokenizer(), text)
    count = len(words.pieces)
    tags = np.array([int(text[at] == "-") for at in words.piece_start], np.int64)
    notes = NoteOutputs(
        tags, np.zeros(count, np.int64), np.zeros((count, 3), np.float32), np.full(count, -1.0, np.float32)
    )
    found = read_tokens(doc, words, notes, _LABELS).tags
    read = [found.tag_labels[tag] for token, tag in zip(doc, found.tags, strict=True) if token.text == "-"]
    assert read.count("HYPH") == hyphens
    assert read.count(":") == len(read) - hyphens

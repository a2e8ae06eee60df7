"""Words and wordpieces keep their places; their features."""

from __future__ import annotations

import pytest

from tests.specimens import letter_tokenizer, word_tokenizer
from tracker.annotator.words import cut_words

TEXT = 'Kremlin said 12 "US ships\nwe go".'


def test_words_keep_their_offsets() -> None:
    words = cut_words(word_tokenizer(), TEXT)
    cut = [TEXT[start:end] for start, end in zip(words.start, words.end, strict=True)]
    assert cut == ["Kremlin", "said", "12", '"', "US", "ships", "we", "go", '"', "."]
    assert words.paragraph.tolist() == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]


def test_features_are_shape_quotation_and_opening() -> None:
    shape, quoted, opens = cut_words(word_tokenizer(), TEXT).features.T.tolist()
    assert shape == [2, 1, 4, 0, 3, 1, 1, 1, 0, 0]
    assert quoted == [0, 0, 0, 2, 1, 1, 0, 0, 2, 0]
    assert opens == [1, 0, 0, 0, 0, 0, 1, 0, 0, 0]


def test_a_word_of_many_pieces_is_one_word() -> None:
    words = cut_words(letter_tokenizer(), "we sail ПУТИН")
    assert (words.last - words.first).tolist() == [2, 4, 1]
    assert (words.start.tolist(), words.end.tolist()) == ([0, 3, 8], [2, 7, 13])


def test_wordpieces_keep_their_offsets() -> None:
    words = cut_words(letter_tokenizer(), "we ПУТИН\ngo")
    assert words.piece_start.tolist() == [0, 1, 3, 9, 10]
    assert words.piece_end.tolist() == [1, 2, 8, 10, 11]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"], ids=["empty", "blank", "lines"])
def test_no_words(text: str) -> None:
    words = cut_words(word_tokenizer(), text)
    assert len(words) == 0
    assert words.features.shape == (0, 3)

"""Words, their features, and the windows that own each of them once."""

from __future__ import annotations

import numpy as np
import pytest

from tests.specimens import letter_tokenizer, word_tokenizer
from tracker.quotes.words import CLS, SEP, cut_windows, cut_words

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


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"], ids=["empty", "blank", "lines"])
def test_no_words_no_windows(text: str) -> None:
    words = cut_words(word_tokenizer(), text)
    assert len(words) == 0
    assert cut_windows(words, max_length=16, overlap=4) == []


WINDOWS = {
    "one-window": ("we go\nthey stay", 32, 8),
    "many-short-paragraphs": ("\n".join(["we go far"] * 20), 24, 6),
    "long-paragraph": ("we sail " * 60, 24, 8),
    "long-between-short": ("we go\n" + "they stay here " * 30 + "\nwe go", 32, 12),
    "no-overlap": ("\n".join(["we go"] * 12), 12, 0),
    "giant-word": ("we " + "x" * 90 + " go", 24, 8),
}


@pytest.mark.parametrize(("text", "max_length", "overlap"), WINDOWS.values(), ids=WINDOWS.keys())
def test_every_word_is_owned_by_exactly_one_window(text: str, max_length: int, overlap: int) -> None:
    words = cut_words(letter_tokenizer(), text)
    windows = cut_windows(words, max_length=max_length, overlap=overlap)
    owned = np.concatenate([window.words[window.owned] for window in windows])
    assert sorted(owned.tolist()) == list(range(len(words)))
    for window in windows:
        assert len(window.ids) == len(window.features) <= max_length
        assert (window.ids[0], window.ids[-1]) == (CLS, SEP)
        assert np.array_equal(window.ids[window.positions], words.pieces[words.first[window.words]])
        assert np.array_equal(window.features[window.positions], words.features[window.words])


def test_overlap_gives_context_on_both_sides() -> None:
    words = cut_words(word_tokenizer(), "\n".join(["we go far away"] * 12))
    first, second, *_ = cut_windows(words, max_length=32, overlap=12)
    shared = set(first.words.tolist()) & set(second.words.tolist())
    assert shared
    assert max(first.words[first.owned]) < max(shared)
    assert min(second.words[second.owned]) > min(shared)

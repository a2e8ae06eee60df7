"""Windows own each word once and lay its wordpieces out as the network was trained on."""

from __future__ import annotations

import numpy as np
import pytest

from tests.specimens import letter_tokenizer, word_tokenizer
from tracker.annotator.windows import cut_windows
from tracker.annotator.words import CLS, SEP, cut_words

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
        is_piece = window.pieces >= 0
        assert np.array_equal(window.ids[is_piece], words.pieces[window.pieces[is_piece]])
        assert not window.features[~is_piece].any()
    read = np.concatenate([window.pieces[window.mine] for window in windows])
    assert len(set(read.tolist())) == len(read)
    assert len(read) == len(words.pieces) or "x" * 90 in text


def test_overlap_gives_context_on_both_sides() -> None:
    words = cut_words(word_tokenizer(), "\n".join(["we go far away"] * 12))
    first, second, *_ = cut_windows(words, max_length=32, overlap=12)
    shared = set(first.words.tolist()) & set(second.words.tolist())
    assert shared
    assert max(first.words[first.owned]) < max(shared)
    assert min(second.words[second.owned]) > min(shared)


def test_each_paragraph_is_closed() -> None:
    words = cut_words(letter_tokenizer(), "we go\nno")
    (window,) = cut_windows(words, max_length=16, overlap=4)
    assert window.ids.tolist() == [CLS, *words.pieces[:4], SEP, *words.pieces[4:], SEP]
    assert window.pieces.tolist() == [-1, 0, 1, 2, 3, -1, 4, 5, -1]
    assert window.positions.tolist() == [1, 3, 6]


def test_no_words_no_windows() -> None:
    assert cut_windows(cut_words(word_tokenizer(), " \n"), max_length=16, overlap=4) == []

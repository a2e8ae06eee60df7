"""Cutting and decoding, for any text and any logits."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.specimens import letter_tokenizer, word_tokenizer
from tracker.annotator.decode import Floats, decode_labels, decode_names, forbid_transitions, read_spans
from tracker.annotator.windows import cut_windows
from tracker.annotator.words import cut_words

ANY_TEXT = st.text(max_size=80) | st.text('aB9 \n\u00a0\t.“”"é\u0301\u200b\0ПǅΣ漢😀', max_size=80)
WORDS = st.sampled_from(["we", "sail", "extraordinarily", "\n", "“", ".", "x" * 40])


@given(ANY_TEXT)
@example("")
@example("\0 \0\n")
def test_words_cover_the_text_in_order(text: str) -> None:
    words = cut_words(word_tokenizer(), text)
    assert (words.start < words.end).all()
    assert (words.end[:-1] <= words.start[1:]).all()
    cut = [text[start:end] for start, end in zip(words.start, words.end, strict=True)]
    assert "".join("".join(cut).split()) == "".join(text.split())
    between = [text[end:start] for start, end in zip(words.start[1:], words.end[:-1], strict=True)]
    assert np.diff(words.paragraph).tolist() == [int("\n" in gap) for gap in between]


@given(ANY_TEXT)
def test_features_are_those_of_the_single_words(text: str) -> None:
    words = cut_words(word_tokenizer(), text)
    for start, end, shape in zip(words.start, words.end, words.features[:, 0], strict=True):
        word = text[start:end]
        if word[0].isalpha():
            assert shape == (1 if word[0].islower() else 3 if len(word) > 1 and word.isupper() else 2)
        else:
            assert shape == (4 if word[0].isdigit() else 0)


@given(ANY_TEXT)
def test_wordpieces_lie_in_their_words(text: str) -> None:
    words = cut_words(letter_tokenizer(), text)
    assert (np.diff(words.piece_start) >= 0).all()
    assert np.array_equal(words.piece_start[words.first], words.start)
    assert np.array_equal(words.piece_end[words.last - 1], words.end)


@given(st.lists(WORDS, max_size=60), st.integers(12, 40), st.integers(0, 12))
def test_every_word_is_owned_once(texts: list[str], max_length: int, overlap: int) -> None:
    words = cut_words(letter_tokenizer(), " ".join(texts))
    windows = cut_windows(words, max_length=max_length, overlap=overlap)
    owned = [word for window in windows for word in window.words[window.owned].tolist()]
    assert sorted(owned) == list(range(len(words)))
    for window in windows:
        assert len(window.ids) <= max_length
        assert np.array_equal(window.pieces[window.positions], words.first[window.words])
        assert np.array_equal(window.mine[window.positions], window.owned)


def _decode_step_by_step(emissions: Floats, transitions: Floats) -> list[int]:
    """The algorithm as the textbook has it, one word after the other."""
    score = emissions[0].astype(np.float64)
    score[2::2] = -np.inf
    back = []
    for row in emissions[1:]:
        reach = score[:, None] + transitions
        back.append(reach.argmax(0))
        score = reach.max(0) + row
    labels = [int(score.argmax())]
    for best in reversed(back):
        labels.append(int(best[labels[-1]]))
    return labels[::-1]


@given(st.integers(1, 300) | st.sampled_from([32, 33, 34, 64, 65, 2048, 2049, 2050, 4100]), st.integers(0, 2**32 - 1))
def test_blocks_give_the_labels_of_the_plain_algorithm(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    emissions = (random.integers(-8, 8, (count, 7)) / 4).astype(np.float32)  # coarse, so that there are ties
    transitions = (random.integers(-8, 8, (7, 7)) / 4).astype(np.float32) + forbid_transitions(7)
    assert decode_labels(emissions, transitions).tolist() == _decode_step_by_step(emissions, transitions)


@given(st.lists(st.integers(1, 6), max_size=5), st.integers(0, 2**32 - 1))
def test_names_are_the_best_legal_ones_of_each_paragraph(sizes: list[int], seed: int) -> None:
    paragraph = np.repeat(np.arange(len(sizes)), sizes)
    logits = np.random.default_rng(seed).normal(size=(len(paragraph), 5)).astype(np.float32)
    labels = decode_names(logits, paragraph)
    for number in range(len(sizes)):
        chosen = paragraph == number
        found, rows = labels[chosen].tolist(), logits[chosen]
        assert all(b == 0 or b % 2 or a in (b - 1, b) for a, b in itertools.pairwise([0, *found]))
        best = decode_labels(rows, forbid_transitions(5))
        at = np.arange(len(rows))
        assert rows[at, found].sum() == pytest.approx(rows[at, best].sum(), abs=1e-3)


@given(st.lists(st.integers(0, 6), max_size=40))
def test_spans_hold_every_labelled_word_once(labels: list[int]) -> None:
    spans = read_spans(np.array(labels, np.int64), np.zeros((len(labels), 7), np.float32))
    held = [at for span in spans for at in range(span.first, span.last)]
    assert held == [at for at, label in enumerate(labels) if label]
    assert all({(labels[at] - 1) // 2 for at in range(span.first, span.last)} == {span.kind} for span in spans)
    assert all(span.score == pytest.approx(2 / 7) for span in spans)

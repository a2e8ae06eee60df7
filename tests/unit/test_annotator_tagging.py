"""What the network said of the words becomes spans, and pointers become scores."""

from __future__ import annotations

import numpy as np

from tests.specimens import build_tagging, make_tagging, no_biases, word_tokenizer
from tracker.annotator.network import Biases, LinkOutputs
from tracker.annotator.tagging import LABELS, Tagging, tag_text
from tracker.annotator.words import Words, cut_words


class ShoutingNetwork:
    """Takes a word in capitals for a cue and what follows it for content."""

    biases = no_biases()

    def cut(self, text: str) -> Words:
        return cut_words(word_tokenizer(), text)

    def read_links(self, words: Words) -> LinkOutputs:
        is_cue = words.features[:, 0] == 3
        roles = np.zeros((len(words), LABELS), np.float32)
        roles[is_cue, 3] = roles[np.roll(is_cue, 1), 5] = roles[np.roll(is_cue, 2), 6] = 9
        return LinkOutputs(roles, *np.zeros((4, len(words), 1), np.float32))


def test_a_text_is_cut_read_and_decoded() -> None:
    tagging = tag_text("He SAID we go", network=ShoutingNetwork())
    assert [(span.role, span.first, span.last) for span in tagging.spans] == [("cue", 1, 2), ("content", 2, 4)]
    assert all(span.score > 0.9 for span in tagging.spans)


def test_no_words_no_spans() -> None:
    assert tag_text(" \n", network=ShoutingNetwork()).spans == ()


def test_links_of_a_long_span_are_scored_by_its_ends() -> None:
    tagging = make_tagging("[S:Putin] [C:said] [T:" + "we go " * 60 + "].")
    content = next(span for span in tagging.spans if span.role == "content")
    scores = tagging.score_links(content.first, content.last, np.array([1]))
    assert scores.shape == (40, 1)
    assert (scores > 0).all()


def test_a_cue_points_to_a_source_or_to_itself() -> None:
    tagging = make_tagging("[S1:Putin] [C1:said] so. [C2:Asked], [S2:Lavrov] left. [C3:Told].")
    assert tagging.score_sources(1, np.array([0, 1, 6])).argmax() == 0
    assert tagging.score_sources(4, np.array([0, 4, 6])).argmax() == 2
    assert not tagging.score_sources(9, np.array([0, 9, 6])).any()


def test_biases_go_by_wordpieces_with_the_ends_of_paragraphs_and_by_paragraphs() -> None:
    plain = build_tagging("we go\nthey stay", [("C", "", 0, 2)])
    distance, step = np.arange(129, dtype=np.float32), np.array([0, 1000, 2000, 3000, 4000], np.float32)
    zeros = np.zeros_like
    transitions = np.zeros((LABELS, LABELS), np.float32)
    content = Tagging(plain.words, (), plain.outputs, Biases(distance, step, zeros(distance), zeros(step), transitions))
    source = Tagging(plain.words, (), plain.outputs, Biases(zeros(distance), zeros(step), distance, step, transitions))
    candidates = np.array([0, 1, 2, 3])
    expected = [[2064, 2065, 3067, 3068]]
    assert (content.score_links(0, 1, candidates) - plain.score_links(0, 1, candidates)).tolist() == expected
    assert (source.score_sources(0, candidates) - plain.score_sources(0, candidates)).tolist() == expected[0]

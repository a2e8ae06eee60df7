"""Resemblance: copies of a text are found, whatever an editor does to them; other texts are not."""

from __future__ import annotations

import random

import pytest

from tracker.resemblance import ALIKE, make_bands, make_shingles, resemblance

WORDS = ("talks", "visit", "missile", "defence", "treaty", "spring", "summit", "deal", "vote", "crisis", "border")


def write_report(seed, paragraphs=12):
    rng = random.Random(seed)
    return [" ".join(rng.choices(WORDS, k=40)).capitalize() + "." for _ in range(paragraphs)]


REPORT = write_report(1)


@pytest.mark.parametrize(
    "edited",
    [
        pytest.param("\n\n".join(["Another headline", *REPORT]), id="headline"),
        pytest.param(" ".join(REPORT), id="other paragraphs"),
        pytest.param("\n\n".join(REPORT[:8]), id="cut at the end"),
        pytest.param("\r\n".join(REPORT).upper().replace(".", "!"), id="other signs"),
        pytest.param("\n\n".join([*REPORT[2:], *write_report(2, 3)]), id="rewritten in part"),
    ],
)
def test_an_edited_copy_is_found_and_alike(edited):
    original, copy = make_shingles("\n\n".join(REPORT)), make_shingles(edited)
    assert resemblance(original, copy) >= ALIKE
    assert set(make_bands(original)) & set(make_bands(copy))


def test_other_reports_of_the_same_words_are_not_alike():
    shingles = [make_shingles("\n\n".join(write_report(seed))) for seed in range(20)]
    pairs = [(a, b) for at, a in enumerate(shingles) for b in shingles[:at]]
    assert max(resemblance(a, b) for a, b in pairs) < 0.02
    assert sum(bool(set(make_bands(a)) & set(make_bands(b))) for a, b in pairs) <= 2


def test_equal_texts_are_equal_and_empty_ones_are_not_alike():
    assert resemblance(make_shingles(REPORT[0]), make_shingles(REPORT[0])) == 1.0
    assert resemblance(make_shingles(""), make_shingles("Four words are few.")) == 0.0


def test_a_short_text_has_no_bands():
    assert make_bands(make_shingles("He said on Monday that talks will go on.")) == []


def test_bands_are_the_same_for_ever():
    """They are stored: where this fails, the tables need a new version that makes them anew."""
    bands = make_bands(make_shingles(" ".join(str(number) for number in range(100))))
    assert len(bands) == 30
    assert bands[:2] == [160746637, 1461907269]

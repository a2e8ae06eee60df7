"""A slice of a stored quote is always exact or a part; one word altered is told as exactly that word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import make_article, make_claim
from tracker.checking import check_text
from tracker.store import open_store, save_article, start_run

QUOTES = (
    "We look forward to the visit of the president, and the visit will be well prepared by both of the two sides",
    "It is what it is, and we will do what we will do, as we said that we would do it when we said it",
    "Russia’s “red line” is clear: the U.S. must not rearm anybody before the 1000 inspectors of the U.N. are there",
    "No, no, no, and again no, never, not at all; that is all that there is to it and that is that",
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    engine = open_store(str(tmp_path_factory.mktemp("checking") / "tracker.sqlite3"))
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    for at, quote in enumerate(QUOTES):
        article = make_article(f"“{quote},” Kerry said on Monday.\n", url=f"https://news.example/{at}")
        save_article(engine, article, [make_claim(article, quote, speaker="John Kerry")], run_id=run_id)
    yield engine
    engine.dispose()


@st.composite
def slices(draw, least):
    words = draw(st.sampled_from(QUOTES)).split()
    start = draw(st.integers(0, len(words) - least))
    return words[start : draw(st.integers(start + least, len(words)))]


@settings(max_examples=60)
@given(slices(least=1), st.sampled_from([str.upper, str.lower, str.capitalize, str]))
def test_a_slice_is_exact_or_a_part(filled, words, write):
    checked = check_text(filled, write(" ".join(words)), similar=False)
    assert {each.verdict for each in checked} <= {"exact", "partial"}


@settings(max_examples=60)
@given(slices(least=5), st.data())
def test_one_word_altered_is_told_as_that_word(filled, words, data):
    at = data.draw(st.integers(0, len(words) - 1))
    altered = [*words[:at], "zebra", *words[at + 1 :]]
    [checked] = check_text(filled, " ".join(altered).replace("“", "").replace("”", ""), similar=False)
    assert checked.verdict == "altered"
    [change] = checked.matches[0].changes
    assert (change.kind, change.pasted) in {("changed", "zebra"), ("added", "zebra")}
    restored = " ".join([*words[:at], change.stored, *words[at + 1 :]])  # another slice may fit as well
    assert {each.verdict for each in check_text(filled, restored, similar=False)} <= {"exact", "partial"}

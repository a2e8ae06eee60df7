"""The work on an article grows with its text and not with the square of it, whatever is in the text.

Work is counted, not timed: the calls that are made, and what the network reads. The bounds that keep it linear are
set low here, so that short texts reach them.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from spacy.language import Language

from tests.adversarial import KINDS, make_text
from tests.factories import make_article
from tracker.claims import build_claims
from tracker.layout import paragraphs
from tracker.layout.view import lay_out
from tracker.pipeline import load_pipeline
from tracker.quotes import rereading
from tracker.speakers.roster import load_roster
from tracker.text import iter_paragraphs

LENGTH = 1_500
TIMES = 4
MOST = 1.6
"""How much more than ``TIMES`` the work may grow: what is looked up by place costs a little more in a longer text."""
ROSTER = load_roster()
WATCHED = [
    "repeated relays",
    "relays in one sentence",
    "as quoted by",
    "repeated cues",
    "cues a line",
    "one sentence of names",
    "opening marks",
    "paragraphs that open a quotation",
    "quotations without a cue",
    "he said",
    "persons of one surname",
    "many speakers",
    "many bodies",
    "dated sayings",
    "live blog",
    "posts",
    "transcript",
    "outlets",
    "one word of capitals",
    "hyphens",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


@pytest.fixture(autouse=True)
def _low_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paragraphs, "LONGEST_PARAGRAPH", 300)
    monkeypatch.setattr(paragraphs, "_FARTHEST_SPACE", 50)
    monkeypatch.setattr(rereading, "LONGEST_WHOLE", 200)
    monkeypatch.setattr(rereading, "_AROUND", 50)
    monkeypatch.setattr(rereading, "ALWAYS", 0)


def _count_calls(nlp: Language, text: str) -> int:
    """How many functions are called and generators resumed, from a text to its claims."""
    calls = 0

    def count(_frame: FrameType, event: str, _what: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    article = make_article(text)
    sys.setprofile(count)
    try:
        build_claims(article, nlp(text), roster=ROSTER, topics=False)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("kind", WATCHED)
def test_twice_the_text_is_about_twice_the_work(nlp: Language, kind: str) -> None:
    _count_calls(nlp, make_text(kind, 200))  # what is loaded by the first text of a kind
    once, more = (_count_calls(nlp, make_text(kind, length)) for length in (LENGTH, TIMES * LENGTH))
    assert more <= MOST * TIMES * once, f"{kind}: {once} calls, {more} for {TIMES} times the text"


@pytest.mark.parametrize("kind", ["repeated relays", "relays in one sentence", "as quoted by", "denials"])
def test_what_is_read_again_is_bounded_by_the_text(nlp: Language, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    extractor: Any = nlp.get_pipe("quote_extractor")
    read: list[str] = []
    tag = extractor.tag
    monkeypatch.setattr(extractor, "tag", lambda words: (read.append(words), tag(words))[1])
    text = make_text(kind, 4 * LENGTH)
    nlp(text)
    assert sum(map(len, read)) <= rereading.MOST_OF_ARTICLE * len(text)


@pytest.mark.parametrize("kind", KINDS)
def test_no_paragraph_is_longer_than_the_bound(kind: str) -> None:
    text = make_text(kind, 5_000)
    view = lay_out(text)
    assert len(view) == len(text)
    assert max((end - start for start, end in iter_paragraphs(view)), default=0) <= 300

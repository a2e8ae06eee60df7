"""Quotations without a cue: the narration before them tells who speaks, or nobody does."""

from __future__ import annotations

import pytest

from tests.specimens import read_quotes
from tracker.quotes.uncued import FOUND_BY

TAGS = {
    "smiled": "VBD", "asked": "VBD", "blunt": "JJ", "agreed": "VBD", "fell": "VBD", "met": "VBD", "Mayor": "NNP",
}  # fmt: skip
ENTS = {"Ann Lee": "PERSON", "Bob Roe": "PERSON", "Rome": "LOC"}

SPOKEN = {
    "name": ("Ann Lee smiled. “We will all go there.”", "Ann Lee"),
    "title": ("Mayor Ann Lee smiled. “We will all go there.” Rain fell.", "Mayor Ann Lee"),
    "apposition": ("Ann Lee, a nurse, was blunt. “We will all go there.”", "Ann Lee"),
    "pronoun": ("Rome is far. She smiled. “We will all go there.”", "She"),
    "negated": ("Ann Lee did not go. “We will all stay there!”", "Ann Lee"),
    "announced-in-the-paragraph-before": ("Rain fell and the doctor said.\n“We will all go there.”", "the doctor"),
    "announced-two-paragraphs-before": (
        "Rain fell and Ann Lee said.\nThe road ended.\n“We will all go there.”",
        "Ann Lee",
    ),
    "asked": ("He [C:asked] Bob Roe [T:whether they go]. “We will all go there.”", "Bob Roe"),
}

UNKNOWN = {
    "two-people": "Ann Lee met Bob Roe. “We will all go there.”",
    "thing": "Rome fell. “We will all go there.”",
    "possessive": "Ann Lee's brother smiled. “We will all go there.”",
    "report-before": "[S:Ann Lee] [C:said] [T:so]. Rain fell. “We will all go there.”",
    "too-short": "Ann Lee smiled. “Good grief.”",
    "fragment": "Ann Lee smiled. “We will all go there” is her song.",
    "no-stop-inside": "Ann Lee smiled. “We will all go there”",
    "paragraph-between": "Ann Lee smiled.\n“We will all go there.”",
    "somebody-between": "Rain fell and Ann Lee said.\nBob Roe smiled.\n“We will all go there.”",
    "announced-too-far-before": "Ann Lee said.\nThe road ended.\nRain fell.\n“We will all go there.”",
    "no-verb-of-speech": "Rain fell and Ann Lee smiled.\n“We will all go there.”",
    "in-mid-sentence": "Ann Lee smiled at “the very long road.” ",
}


@pytest.mark.parametrize(("marked", "source"), SPOKEN.values(), ids=SPOKEN.keys())
def test_the_subject_of_the_sentence_before_speaks(marked: str, source: str) -> None:
    quotes = [quote for quote in read_quotes(marked, tags=TAGS, ents=ENTS) if quote.found_by == FOUND_BY]
    assert [(quote.source.text, quote.contents[0].text[:11]) for quote in quotes if quote.source] == [
        (source, "We will all")
    ]


@pytest.mark.parametrize("marked", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_nobody_speaks_where_more_may_be_meant(marked: str) -> None:
    assert [quote for quote in read_quotes(marked, tags=TAGS, ents=ENTS) if quote.found_by == FOUND_BY] == []

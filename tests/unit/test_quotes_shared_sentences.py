"""Two speakers in one sentence: each has their own words."""

from __future__ import annotations

import pytest

from tests.specimens import read_quotes, show

PARTED = {
    "added": (
        "[T:Bo said “we grow” and “we win,”] [C:added] [S:Ann].",
        "[S:Bo] [C:said] [T:“we grow” and “we win,”]",
        [("Bo", "said", "we grow"), ("Ann", "added", "we win")],
    ),
    "said-before-name": (
        "[T:Bo said “we grow” but “we win,”] [C:said] [S:Ann].",
        "[S:Bo] [C:said] [T:“we grow” but “we win,”]",
        [("Bo", "said", "we grow"), ("Ann", "said", "we win")],
    ),
    "a-chain-stays": (
        "[T:Bo said “we grow” and “we win,”] [S:Ann] [C:said].",
        "[S:Bo] [C:said] [T:“we grow” and “we win,”]",
        [("Ann", "said", "Bo said “we grow” and “we win,”"), ("Bo", "said", "“we grow” and “we win,”")],
    ),
}


@pytest.mark.parametrize(("marked", "inner", "quotes"), PARTED.values(), ids=PARTED.keys())
def test_words_of_two_speakers(marked: str, inner: str, quotes: list[tuple[str, str, str]]) -> None:
    found = read_quotes(marked, inner, f"{inner}.", tags={"grow": "VBP", "win": "VBP"}, ents={"Bo": "PERSON"})
    assert sorted(show(quote) for quote in found) == sorted(quotes)


CONJUNCTIONS = {
    "before-a-quotation": ("[S1:He] [C1:left], [T2:and “we stay],” [S2:Ann] [C2:said].", "we stay"),
    "first-word": ("[T:But “we stay],” [S:Ann] [C:said].", "we stay"),
    "part-of-the-report": ("[S:Ann] [C:said] that [T:while “we stay”].", "while “we stay”"),
    "more-than-a-quotation": ("He left, [T:and they “stay],” [S:Ann] [C:said].", "and they “stay,”"),
}


@pytest.mark.parametrize(("marked", "content"), CONJUNCTIONS.values(), ids=CONJUNCTIONS.keys())
def test_the_conjunction_before_a_quotation_is_nobodys(marked: str, content: str) -> None:
    assert [quote.contents[0].text for quote in read_quotes(marked)] == [content]

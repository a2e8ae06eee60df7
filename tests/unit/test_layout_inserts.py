"""Captions, links and headings that lost their line and stand within a paragraph."""

from __future__ import annotations

import pytest

from tracker.layout import lay_out
from tracker.text import iter_paragraphs

INSERTS = {
    "caption": "He left.|Leaders met in Oslo on Friday. Jane Roe/AFP|Wolfe has long led the board.",
    "two-agencies": "He left.|Leaders met in Oslo on Friday. Jane Roe/AFP/Getty Images|Wolfe has led the board.",
    "in-brackets": "He left.|Leaders met in Oslo on Friday. (AP Photo/Jane Roe, File)|Wolfe has led the board.",
    "agency-first": "He left.|Leaders met in Oslo on Friday. REUTERS/Jane Roe/File Photo|Wolfe has led the board.",
    "via": "He left.|Leaders met in Oslo on Friday. Jane Roe/Bloomberg via Getty Images|Wolfe has led the board.",
    "no-stop": "He left.|Leaders in Oslo Jane Roe/AFP|Wolfe has long led the board.",
    "at-the-start": "Leaders met in Oslo on Friday. Jane Roe/AFP|Wolfe has long led the board.",
    "link": "He left.|Leaders met on Friday. Jane Roe/AFP|Related article Floods hit towns Road deaths rose, she said.",
    "capitals": "He left.|OLD FERRIES TO LEAVE THE HARBOUR|Wolfe has long led the board.",
}
NONE = {
    "last": "He left. Leaders met in Oslo on Friday. Jane Roe/AFP",
    "poll": "He left. A Reuters/Ipsos poll showed that and/or a CNN/ORC poll. Wolfe led.",
    "dateline": "He left. OSLO (Reuters) - Wolfe led the board.",
    "shouting": "He wrote: “THIS BOARD HAS NO MORE FRIENDS Wolfe must go.”",
    "few-capitals": "He left. The NATO AND EU MEMBERS Wolfe met.",
    "title": "Related article Wolfe meets Reyes in Oslo Town Hall, aide says. He left.",
}


@pytest.mark.parametrize("marked", INSERTS.values(), ids=INSERTS.keys())
def test_an_insert_has_paragraphs_of_its_own(marked: str) -> None:
    view = lay_out(marked.replace("|", " "))
    assert [view[start:end] for start, end in iter_paragraphs(view)] == marked.split("|")


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_prose_stays_whole(text: str) -> None:
    assert lay_out(text) == text


def test_glued_inserts_are_parted() -> None:
    marked = "He left.|OLD FERRIES TO LEAVE OUR HARBOUR|Wolfe met them.(Reuters/Jane Roe)|The board voted."
    text = marked.replace("|", "")
    view = lay_out(text)
    assert view == text
    assert [view[start:end] for start, end in iter_paragraphs(view)] == marked.split("|")


def test_a_glued_function_word_is_a_word_in_a_glued_text() -> None:
    text = "He left.Wolfe met them.The ships of theNorth came.She spoke."
    assert text.index("North") in lay_out(text).joints
    assert text.index("North") not in lay_out(text).breaks
    assert lay_out("The ships of theNorth came.").joints == ()

"""The paragraphs of an article on one line, and sentences that stand together without a space."""

from __future__ import annotations

import pytest

from tracker.layout import lay_out
from tracker.text import View, iter_paragraphs

FILLER = "The board of the harbour met in the old town hall and heard what had been written to it since the spring. "


def _paragraphs(text: str) -> list[str]:
    view = lay_out(text)
    return [view[start:end] for start, end in iter_paragraphs(view)]


def _openings(text: str) -> list[str]:
    return [each.split()[0] for each in _paragraphs(text)[1:]]


def test_one_long_paragraph_is_parted_between_sentences() -> None:
    text = FILLER * 12
    view = lay_out(text)
    assert len(view) == len(text)
    assert view.replace("\n", " ") == text
    assert 4 <= len(_paragraphs(text)) <= 8
    assert all(each.startswith("The board") and each.endswith("spring.") for each in _paragraphs(text))


def test_a_paragraph_of_usual_length_stays_whole() -> None:
    assert len(_paragraphs(FILLER * 6)) == 1


def test_a_quotation_behind_another_begins_a_paragraph() -> None:
    text = FILLER * 9 + "“We go,” said Wolfe. “It is time.” “They stay,” said Reyes. " + FILLER
    assert any(each.startswith("“They stay") for each in _paragraphs(text))
    assert not any(each.startswith("“It is") for each in _paragraphs(text))


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"], ids=["curly", "straight", "single"])
def test_no_paragraph_begins_inside_a_quotation(marks: str) -> None:
    text = FILLER * 9 + f"Wolfe said: {marks[0]}" + "We shall not pay for it now. " * 30 + f"We go.{marks[1]} " + FILLER
    assert not any(each.startswith("We") for each in _paragraphs(text))


@pytest.mark.parametrize("said", ["Wolfe said on Friday.", "Senator Anna Wolfe asked.", "Reyes’s aide added."])
def test_the_words_of_saying_behind_a_question_stay_with_it(said: str) -> None:
    text = FILLER * 9 + f"“Why was it that nobody had been told of the plan for all of those years?” {said} " + FILLER
    assert any(f"?” {said}" in each for each in _paragraphs(text))


def test_a_mark_opened_anew_inside_a_quotation_begins_a_paragraph() -> None:
    text = FILLER * 9 + 'Wolfe said: "We shall not pay. It is late. "We never did." ' + FILLER
    assert any(each.startswith("“We never") for each in _paragraphs(text))


@pytest.mark.parametrize(
    "words",
    ["met Mr. Reyes", "the U.S. Navy", "in St. Peter Port", "Sen. Wolfe", "on Jan. 5", "John F. Reyes", "at No. 10"],
)
def test_an_abbreviation_ends_no_paragraph(words: str) -> None:
    text = FILLER * 9 + f"{'It was about the long pier and what it meant for ' * 5}{words} again. {FILLER}"
    assert any(words in each for each in _paragraphs(text))


def test_glued_paragraphs_are_parted() -> None:
    sentence = FILLER.strip()
    text = f"{sentence} {sentence}".join(["", *["Wolfe said so."] * 5, ""])
    assert _openings(text)
    assert lay_out(text) == text
    assert all(each.startswith(("Wolfe", "The board")) and each.endswith(".") for each in _paragraphs(text))
    assert [each for each in _paragraphs(text) if each.startswith("Wolfe")] == ["Wolfe said so."] * 5


def test_no_paragraph_begins_between_glued_sentences_of_a_quotation() -> None:
    view = lay_out("“We go to the talks.We stay there,” Wolfe said.She left.")
    assert len(view.joints) == 2
    assert view.breaks == view.joints[1:]


JOINTS = {
    "plain": ("It met on the talks.|Wolfe spoke.", 1),
    "closing-mark": ("“We go to the talks.”|Wolfe spoke.", 1),
    "closing-straight-mark": ('"We go to the talks."|Wolfe spoke.', 1),
    "opening-straight-mark": ('They met last week.|"We go," Wolfe said.', 1),
    "opening-mark": ("They met last week.|“We go,” Wolfe said.", 1),
    "question": ("Will they go?|Wolfe said so.", 1),
    "a-letter": ("They met last week.|A board spoke.", 1),
    "a-number": ("They met in 2019.|Wolfe spoke.", 1),
    "address": ("They read Amazon.com and www.example.Org.", 0),
    "initials": ("They met the U.S.Navy and J.F.Reyes.", 0),
    "saint": ("They met in St.Petersburg with Mr.Reyes.", 0),
    "fraction": ("They met 2.5 times at 10.30.", 0),
    "mail-with-capitals": ("Write to Jane.Roe@example.org today.", 0),
    "question-goes-on": ("“Will they go to the talks?”Anna Wolfe asked.", 0),
    "ellipsis": ("They said…Wolfe did.", 0),
    "host": ("They read EXAMPLE.COM again.", 0),
    "mail": ("Write to jane.roe@example.Org today.", 0),
}


@pytest.mark.parametrize(("marked", "count"), JOINTS.values(), ids=JOINTS.keys())
def test_where_sentences_stand_together(marked: str, count: int) -> None:
    text = marked.replace("|", "")
    assert lay_out(text).joints == ((marked.index("|"),) if count else ())
    assert lay_out(text).breaks == lay_out(text).joints


def test_breaks_part_paragraphs() -> None:
    view = View("They go.We stay.\nHe left.", breaks=[8], joints=[8])
    assert [view[start:end] for start, end in iter_paragraphs(view)] == ["They go.", "We stay.", "He left."]

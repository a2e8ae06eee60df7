"""Line breaks that only fold a line, told from those that end a paragraph."""

from __future__ import annotations

import textwrap

import pytest

from tracker.layout import lay_out

STORY = (
    "The ferry company will not pay for the repairs, its director told the harbour board on Tuesday. Anna Wolfe, who "
    "has led the firm since 2009, called the bill absurd. She said Mr. Reyes and the U.S. Coast Guard had approved the "
    "plans."
)
WRAPPED = {
    "lower-case": ("“We will not\ngo to Oslo,” he said.", [12]),
    "lower-case-behind-comma": ("“We will go,”\nshe said.", [13]),
    "a-name-behind-the-comma": ("“We will go,”\nWolfe said.", [13]),
    "question": ("“Will they go?”\nhe asked.", [15]),
    "inside-marks": ("“We met\nPresident Reyes,” he said.", [7]),
    "inside-straight-marks": ('"We met\nPresident Reyes," he said.', [7]),
    "sentences-inside-marks": ("“We regret it.\nWe will go,” he said.", [14]),
    "behind-the": ("He met the\nForeign Minister.", [10]),
    "carriage-return": ("We will not\rgo.", [11]),
    "windows": ("We will not\r\ngo.", [12]),
    "a-capital-behind-joined-prose": ("He left them. We will not\ngo, said Anna\nWolfe.", [25, 39]),
    "quoted-mail": ("> We will not\n> go.", [13]),
    "blank-line-inside-marks": ("“We will not\n\ngo to Oslo,” he said.", [12, 13]),
    "blank-line-in-a-long-sentence": ("The board of the harbour will not, she said,\n \nlet them go.", [44, 46]),
    "indented": ("We will not\n    go.", [11]),
}
KEPT = {
    "heading": "Ferries to stay in port\nThe director spoke on Tuesday.",
    "sentences": "They will go.\nThe board met.",
    "no-blank-line": "He said so.\n“We will go,” she said.",
    "paragraphs-of-a-quotation": "“We will go.\n“They will stay,” he said.",
    "heading-before-a-quotation": "Director speaks\n“We will go,” she said.",
    "caption": "The ferry at sea. Photo by Jane Roe\nThe board met on Friday.\n\nIt voted.\n\nHe left.\nShe stayed.",
    "heading-over-short-lines": "Ferry talks fail\n“We did not.\n\nThey signed it,” he said.",
    "one-mark-of-mail": "> We will go.\nThey stay.\nHe left.",
    "blank-line-behind-a-year": "Jane Roe wrote so on the net on November 30, 2016\n\nand that was it.",
    "blank-line": "They want to\n\ngo.",
    "blank-line-with-spaces": "They want to\n \t\ngo.",
    "list": "They want:\n- boats\n- crews",
    "numbers": "They want\n1. boats\n2. crews",
    "label": "MODERATOR: Why the delay,\nWOLFE: We had no boats.",
    "byline": "By Jane Roe\nExample News\nOSLO (Agency) - The board met.",
    "brand": "The board met\niPhone sales rose.",
    "marks-of-two-paragraphs": 'He said "no" to it\nShe said "yes" to it.',
}


@pytest.mark.parametrize(("text", "places"), WRAPPED.values(), ids=WRAPPED.keys())
def test_a_wrapped_line_is_read_on(text: str, places: list[int]) -> None:
    assert [
        at for at, char in enumerate(text) if char in "\r\n" and lay_out(text)[at] == " " and at in places
    ] == places
    assert "\n" not in lay_out(text)


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_lines_of_their_own_stay(text: str) -> None:
    assert lay_out(text) == text


@pytest.mark.parametrize("width", [40, 60, 72, 100])
@pytest.mark.parametrize("parting", ["\n\n", "\n"], ids=["blank-lines", "no-blank-lines"])
def test_a_folded_text_has_its_paragraphs_again(width: int, parting: str) -> None:
    paragraphs = ["Ferries to stay in port", STORY, "“No,” said Reyes.", STORY.replace("Tuesday", "Friday")]
    folded = parting.join(textwrap.fill(each, width) for each in paragraphs)
    assert [line for line in lay_out(folded).split("\n") if line] == paragraphs


def test_a_folded_text_with_blank_lines_between_all_lines_is_read_on() -> None:
    folded = textwrap.fill(STORY, 40).replace("\n", "\n\n")
    assert " ".join(lay_out(folded).split(" ")).replace("  ", " ") == STORY


def test_a_line_of_another_width_is_none_of_the_folded() -> None:
    text = textwrap.fill(STORY, 60) + "\nThey agreed.\nRelated: " + "Ferries and more ferries " * 6 + "\nThe board met."
    assert lay_out(text).count("\n") == 2


def test_a_number_that_begins_a_folded_line_is_no_list() -> None:
    text = textwrap.fill(STORY, 60) + "\n\nThe board heard that seventeen ferries, a tug and the flight\n703. It voted."
    assert lay_out(text).endswith("flight 703. It voted.")


def test_an_abbreviation_does_not_end_a_folded_line() -> None:
    text = (
        textwrap.fill(STORY, 60) + "\n\nIt was said in Oslo on Friday that the plans had come from Mr.\nReyes himself."
    )
    assert lay_out(text).endswith("from Mr. Reyes himself.")


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = textwrap.fill(STORY, 60).split("\n")
    text = "\n".join(lines) + "\nIt met on Friday in Oslo with all the members of the old one.\n    The board voted."
    assert lay_out(text).endswith("one.\n    The board voted.")

"""Quotations that no verb of saying introduces, and headlines that say who says what."""

from __future__ import annotations

import pytest

from tests.specimens import FakeTagger, make_doc, plain, read_quotes, show
from tracker.quotes.boilerplate import is_heading
from tracker.quotes.extract import extract_quotes
from tracker.records import Quote

TAGS = {"issued": "VBD", "was": "VBD", "must": "MD", "drop": "VB", "Stop": "VB", "tells": "VBZ"}
ENTS = {"Mara Holt": "PERSON", "Peter Dunn": "PERSON", "Lavrov": "PERSON", "Kerry": "PERSON", "Kremlin": "ORG"}
QUOTED = "“[T:We regret it.]”"


def _read(marked: str) -> list[Quote]:
    return read_quotes(marked, tags=TAGS, ents=ENTS)


INTRODUCED = {
    "statement-by": (f"Statement by Mara Holt:\n\n{QUOTED}", "Mara Holt", "Statement by"),
    "in-a-statement-by": (f"In a short statement by Mara Holt: {QUOTED}", "Mara Holt", "In a short statement by"),
    "and-from": (f"It rained. And from Mara Holt: {QUOTED}", "Mara Holt", "And from"),
    "desk-of": (f"From the desk of Mara Holt, owner of the inn: {QUOTED}", "Mara Holt", "From the desk of"),
    "in-the-words-of": (f"In the words of Mara Holt: {QUOTED}", "Mara Holt", "In the words of"),
    "answer": (f"Mara Holt’s answer to them was short: {QUOTED}", "Mara Holt", "answer to them was short"),
    "pronoun": (f"Her answer: {QUOTED}", "Her", "answer"),
    "name-behind-the-role": (
        f"A message from the mayor, Mara Holt: {QUOTED}", "Mara Holt", "A message from the mayor",
    ),
    "colon-taken-for-the-cue": (
        f"From the desk of Mara Holt, [S:owner of the inn][C::] {QUOTED}", "Mara Holt", "From the desk of",
    ),
}  # fmt: skip


def test_in_somebody_s_words_gives_them_what_stands_in_marks() -> None:
    [quote] = _read("It rained. In Mara Holt’s own words, the plan was “a gift to thieves.”")
    assert show(quote) == ("Mara Holt", "own words", "a gift to thieves")


@pytest.mark.parametrize(("marked", "source", "cue"), INTRODUCED.values(), ids=INTRODUCED.keys())
def test_who_introduces_a_quotation_says_it(marked: str, source: str, cue: str) -> None:
    [quote] = _read(marked)
    who, how, what = show(quote)
    assert (who, how.lstrip("’s ")) == (source, cue)
    assert what == "We regret it"


LED_TO = {
    "noun": f"[S:Mara Holt] [C:issued the following statement:]\n\n{QUOTED}",
    "no-reporting-word": f"[S:Mara Holt] [C:was blunt:] {QUOTED}",
}


@pytest.mark.parametrize("marked", LED_TO.values(), ids=LED_TO.keys())
def test_a_colon_leads_to_words_however_few(marked: str) -> None:
    [quote] = _read(marked.replace("We regret it.", "No."))
    assert show(quote)[::2] == ("Mara Holt", "No")


NOT_INTRODUCED = {
    "space-before-the-colon": f"So it stood on the door : {QUOTED}",
    "sign": f"The sign on the door was blunt: {QUOTED}",
    "no-colon": f"A statement by Mara Holt. {QUOTED}",
    "no-quotation": "A statement by Mara Holt: [T:we regret it].",
    "somebody-else": f"[S:Peter Dunn] [C:said in an answer to a letter by Mara Holt:] {QUOTED}",
}


@pytest.mark.parametrize("marked", NOT_INTRODUCED.values(), ids=NOT_INTRODUCED.keys())
def test_nobody_else_is_taken_for_the_speaker(marked: str) -> None:
    assert [show(quote)[0] for quote in _read(marked) if show(quote)[0] != "Peter Dunn"] == []


HEADLINES = {
    "name-ahead": ("Lavrov: West must drop threats", "Lavrov", "West must drop threats"),
    "name-behind": ("West must drop threats: Lavrov", "Lavrov", "West must drop threats"),
    "in-marks": ("Lavrov: ‘West is late’", "Lavrov", "West is late"),
    "full-name-in-marks": ("Mara Holt: ‘We are late’", "Mara Holt", "We are late"),
    "tells": ("Lavrov tells Kerry: Stop the bombs", "Lavrov", "Stop the bombs"),
}


@pytest.mark.parametrize(("line", "source", "content"), HEADLINES.values(), ids=HEADLINES.keys())
def test_a_headline_says_who_says_what(line: str, source: str, content: str) -> None:
    [quote] = _read(f"{line}\n\nMOSCOW. Talks went on.")
    assert show(quote)[::2] == (source, content)
    assert quote.found_by == "headline"


NO_HEADLINES = {
    "about-a-full-name": "Mara Holt: Court must drop threats\n\nTalks went on.",
    "a-body": "Kremlin: West must drop threats\n\nTalks went on.",
    "no-clause": "Lavrov: a life in pictures\n\nTalks went on.",
    "not-at-the-top": "Talks went on.\n\nLavrov: West must drop threats\n\nTalks went on.",
}


@pytest.mark.parametrize("text", NO_HEADLINES.values(), ids=NO_HEADLINES.keys())
def test_other_headings_say_nothing(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The bank had no lock on the door that it used for the vault, according to the police", False),
        ("The cause of the fire in the old mill is not known, the city said", False),
        ("The trial of all the drivers was put off until the spring, said the lawyer", False),
        ("All the talks in the old town were put off until spring, Kremlin says", True),
        ("The talks failed, Kerry said", True),
    ],
)
def test_a_sentence_that_lost_its_stop_is_no_heading(paragraph: str, expected: bool) -> None:
    assert is_heading(paragraph) is expected


def test_a_quotation_that_another_draft_claims_stays_its() -> None:
    marked = f"[S:Peter Dunn] [C:read] the statement by Mara Holt: {QUOTED}"
    doc = make_doc(plain(marked), tags=TAGS, ents=ENTS)
    [quote] = extract_quotes(doc, tag=FakeTagger(marked).tag)
    assert show(quote)[0] == "Peter Dunn"

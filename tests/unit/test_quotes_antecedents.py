"""Whom "who" and "which" stand for: the name right before them, or none."""

from __future__ import annotations

import pytest

from tests.specimens import make_doc
from tracker.outlets import load_outlets
from tracker.quotes.antecedents import find_antecedent
from tracker.quotes.cues import load_cues
from tracker.quotes.drafts import Draft, Reading

ENTS = {"Hillary Clinton": "PERSON", "Lavrov": "PERSON", "AIPAC": "ORG", "Houston": "GPE", "Pentagon": "FAC"}
DAYS = {"Thursday": "DATE", "May": "DATE"}

ANTECEDENTS = {
    "right-before": ("Lavrov met Hillary Clinton, who said so.", "Hillary Clinton"),
    "in-capitals": ("AIPAC, WHICH said so.", "AIPAC"),
    "no-source-of-this-kind": ("Hillary Clinton, he said so.", "he"),
    "a-day-between": ("Hillary Clinton on Thursday, who said so.", "Hillary Clinton"),
    "two-days-between": ("Hillary Clinton, on Thursday, May, who said so.", "Hillary Clinton"),
    "a-day-before-the-name": ("On Thursday Hillary Clinton, who said so.", "Hillary Clinton"),
    "a-word-before-the-day": ("Hillary Clinton left on Thursday, who said so.", None),
    "a-word-behind-the-day": ("Hillary Clinton on Thursday again, who said so.", None),
    "a-place-between": ("Hillary Clinton in Houston, who said so.", None),
    "a-place-for-who": ("a man from Houston who said so.", None),
    "a-building-for-who": ("a man at the Pentagon who said so.", None),
    "a-place-for-which": ("near Houston, which said so.", "Houston"),
    "described": ("Hillary Clinton, the senator, who said so.", "Hillary Clinton"),
    "described-with-another-name": ("Hillary Clinton, the friend of Lavrov, who said so.", "Hillary Clinton"),
    "a-body-described-for-which": ("AIPAC, a lobby, which said so.", "AIPAC"),
    "a-body-described-for-who": ("AIPAC, a lobby, who said so.", None),
    "a-person-described-for-which": ("Hillary Clinton, the senator, which said so.", None),
    "no-article": ("Hillary Clinton, senator, who said so.", None),
    "a-sentence-between": ("Hillary Clinton, the senator. Here, who said so.", None),
    "no-name": ("the man, who said so.", None),
}


def draft_of(text: str, source: str, cue: str, contents: tuple[str, ...]) -> tuple[Reading, Draft]:
    reading = Reading.of(make_doc(text, ents=ENTS | DAYS), text, load_cues(), load_outlets())

    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    return reading, Draft(tuple(map(place, contents)), (place(cue),), place(source))


@pytest.mark.parametrize(("text", "antecedent"), ANTECEDENTS.values(), ids=ANTECEDENTS.keys())
def test_antecedent(text: str, antecedent: str | None) -> None:
    pronoun = text.removesuffix(" said so.").rpartition(" ")[2]
    reading, draft = draft_of(text, pronoun, "said", ("so",))
    source = find_antecedent(reading, draft).source
    assert (reading.cut(source) if source else None) == antecedent


@pytest.mark.parametrize(
    ("text", "cue", "contents", "kept"),
    [
        ("These words, by Lavrov, who said more here.", "said", ("These words", "more here"), ("more here",)),
        ("These words, by Lavrov, who said here.", "said", ("These words",), ("These words",)),
        ("One, added Lavrov, who is two.", "added", ("One", "two"), ("One", "two")),
    ],
    ids=["what-is-behind", "all-where-nothing-is-behind", "all-where-the-cue-is-in-front"],
)
def test_contents_in_front_of_who(text: str, cue: str, contents: tuple[str, ...], kept: tuple[str, ...]) -> None:
    reading, draft = draft_of(text, "who", cue, contents)
    assert tuple(map(reading.cut, find_antecedent(reading, draft).contents)) == kept


@pytest.mark.parametrize(("start", "found"), [(200, True), (201, False)])
def test_how_far_an_antecedent_may_be(start: int, found: bool) -> None:
    text = f"Lavrov, the {'x' * (start - 14)}, who said so."
    reading, draft = draft_of(text, "who", "said", ("so",))
    assert text.index("who") == start
    assert (find_antecedent(reading, draft).source is not None) == found

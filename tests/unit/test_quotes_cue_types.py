"""What a cue makes of a quotation, a case on either side of every bound: speech, an act, a thought, or nothing."""

from __future__ import annotations

import re

import pytest

from tests.specimens import make_doc
from tracker.outlets import load_outlets
from tracker.quotes.cue_types import classify
from tracker.quotes.cues import load_cues
from tracker.quotes.drafts import Draft, Reading

_MARK = re.compile(r"\[(?P<role>[SCT]):(?P<text>[^\]]*)\]")
TAGS = {"smiled": "VBD", "statement": "NN", "report": "NN", "Lee": "NNP"}


def type_of(marked: str) -> str | None:
    """The type of the draft that is marked in a text; None where it reports nothing."""
    text, at, spans = "", 0, {role: list[tuple[int, int]]() for role in "SCT"}
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans[match["role"]].append((len(text), len(text) + len(match["text"])))
        text, at = text + match["text"], match.end()
    text += marked[at:]
    reading = Reading.of(make_doc(text, tags=TAGS), text, load_cues(), load_outlets())
    source = spans["S"][0] if spans["S"] else None
    draft = classify(reading, Draft(tuple(spans["T"]), tuple(spans["C"]), source, cue_type="thought"))
    return draft.cue_type if draft else None


CASES = {
    # words of the lexicon
    "[S:Lavrov] [C:said] [T:we go].": "speech",
    "[S:Lavrov] [C:denied] [T:that we go].": "denial",
    "[S:Lavrov] [C:hopes] [T:that we go].": "thought",
    "[S:Lavrov] [C:repeated] [T:the oath].": "act",
    "[S:His] [C:statement] [T:that he would go] was new.": "speech",
    "[S:His] [C:statement] [T:he would go] was new.": None,
    # a quotation counts whatever its cue, from four words on
    "“[T:We will go there],” [C:smiled] [S:Lavrov].": "speech",
    "“[T:We will go],” [C:smiled] [S:Lavrov].": None,
    "“[T:We will go there],” [C:smiled].": None,
    "[T:We will go there], [C:smiled] [S:Lavrov].": None,
    # the longest of several contents decides, wherever it stands
    "“[T:Yes],” [C:smiled] [S:Lavrov]. “[T:We will go there].”": "speech",
    "“[T:We will go there],” [C:smiled] [S:Lavrov]. “[T:Yes].”": "speech",
    "“[T:We will go],” [C:smiled] [S:Lavrov]. “[T:A b c d e].”": None,
    # more than eight tenths of the characters must be quoted
    "[T:“We will go now” abcd], [C:smiled] [S:Lavrov].": None,
    "[T:“We will all go there again now” ab], [C:smiled] [S:Lavrov].": "speech",
    # behind a colon one word is enough, but all of it must be quoted
    "[S:Lavrov] [C:was blunt]: “[T:No].”": "speech",
    "[S:Lavrov] [C:was blunt]:    “[T:No].”": "speech",
    "[S:Lavrov] [C:was blunt]:     “[T:No].”": None,
    "[S:Lavrov] [C:was blunt]: “[T:We will not].”": "speech",
    "[S:Lavrov] [C:was blunt]:    “‘ [T:No].’”": "speech",
    "[S:Lavrov] [C:was blunt]:    “‘  [T:No].’”": None,
    "[S:Lavrov] [C:was blunt]: [T:“No” and no].": None,
    "[S:Lavrov] [C:was blunt]: [T:no way at all].": None,
    # a mark for a cue: the source must be a name or a pronoun, and no agent
    "[S:Lavrov][C::] “[T:We will go there].”": "speech",
    "[S:He][C::] “[T:We will go there].”": "speech",
    "[S:Foreign Minister Lavrov][C::] “[T:We will go there].”": "speech",
    "[S:Lavrov the man][C::] “[T:We will go there].”": None,
    "[S:a new report][C::] “[T:We will go there].”": None,
    "a text carried by [S:Ann Lee][C::] “[T:We will go there].”": None,
    "a text carried by the [S:Kremlin][C::] “[T:We will go there].”": None,
    "They stood by. [S:Ann Lee][C::] “[T:We will go there].”": "speech",
    "by [S:Ann Lee][C::] “[T:We will go there].”": None,
    "[S:Lavrov]/AFP[C::] “[T:We will go there].”": "speech",
    "a text by [S:Ann Lee], who [C:smiled]: “[T:We will go there].”": "speech",
}


@pytest.mark.parametrize(("marked", "expected"), CASES.items(), ids=CASES)
def test_type(marked: str, expected: str | None) -> None:
    assert type_of(marked) == expected

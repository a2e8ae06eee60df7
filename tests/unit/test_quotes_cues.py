"""The lexicon of reporting words."""

from __future__ import annotations

import re

import pytest

from tracker.errors import RosterError
from tracker.quotes.cues import load_cues, read_cues
from tracker.schema.cue_types import load_cue_types

HEADER = "cue,pos,type,addressee,forms,act_with"


@pytest.mark.parametrize(
    ("cue", "lemma", "cue_type"),
    [
        ("said", "say", "speech"),
        ("says", "say", "speech"),
        ("told reporters in Moscow", "tell", "speech"),
        ("Saying", "say", "speech"),
        ("denied", "deny", "denial"),
        ("denies", "deny", "denial"),
        ("wrote", "write", "writing"),
        ("insists on", "insist on", "request"),
        ("accused", "accuse", "accusation"),
        ("accusing", "accuse", "accusation"),
        ("pledged", "pledge", "promise"),
        ("admitted", "admit", "speech"),
        ("quipped", "quip", "speech"),
        ("warned", "warn", "warning"),
        ("urges", "urge", "request"),
        ("stressed", "stress", "speech"),
        ("stresses", "stress", "speech"),
        ("agreeing", "agree", "speech"),
        ("agreed", "agree", "speech"),
        ("wishes", "wish", "thought"),
        ("hopes", "hope", "thought"),
        ("thinks", "think", "thought"),
        ("replied", "reply", "speech"),
        ("according to", "according to", "speech"),
        ("was quoted as saying", "as saying", "speech"),
        ("had made it clear", "make it clear", "speech"),
        ("went on to say", "say", "speech"),
        ("is convinced", "be convinced", "thought"),
        ("called on", "call on", "request"),
        ("called", "call", "speech"),
        ("statements", "statement", "speech"),
        ("hopes and says", "say", "speech"),
        ("said he hopes", "say", "speech"),
        ("said in a statement", "say", "speech"),
        ("said in the statement, which was posted", "say", "speech"),
        ("wrote in a complaint", "write", "writing"),
        ("said in a post", "say", "speech"),
        ("said in reply to a question", "say", "speech"),
        ("sent a letter asking", "ask", "request"),
        ("posted a tweet asking", "ask", "request"),
        ("used his report to argue", "argue", "speech"),
        ("hopes in a statement", "hope", "thought"),
        ("pleaded guilty", "plead guilty", "act"),
        ("issued a denial", "denial", "denial"),
    ],
)
def test_find_entry(cue: str, lemma: str, cue_type: str) -> None:
    entry = load_cues().find_entry(cue)
    assert entry is not None
    assert (entry.lemma, entry.type) == (lemma, cue_type)


@pytest.mark.parametrize("cue", ["signed", "invited", "", "...", "smiled", "2013"])
def test_what_reports_nothing_has_no_entry(cue: str) -> None:
    assert load_cues().find_entry(cue) is None


def test_only_the_parts_of_speech_asked_for() -> None:
    assert load_cues().find_entry("the statement", pos=frozenset({"verb", "phrase"})) is None
    entry = load_cues().find_entry("the statement said", pos=frozenset({"verb", "phrase"}))
    assert entry is not None
    assert entry.lemma == "say"


@pytest.mark.parametrize(("cue", "addressee"), [("told", True), ("said", False), ("urged", True), ("accused", True)])
def test_addressee(cue: str, addressee: bool) -> None:
    entry = load_cues().find_entry(cue)
    assert entry is not None
    assert entry.addressee is addressee


def test_every_type_is_known_and_used() -> None:
    assert {entry.type for entry in load_cues().forms.values()} == {
        each.name for each in load_cue_types().values() if each.in_lexicon
    }


def test_every_lemma_and_form_finds_an_entry_of_its_own_type_or_a_verb() -> None:
    lexicon = load_cues()
    for form, entry in lexicon.forms.items():
        found = lexicon.find_entry(" ".join(form))
        assert found is not None
        assert found == entry or (entry.type == "thought" and found.type != "thought")
        assert all(re.fullmatch(r"[a-z']+", word) for word in form)


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("reply,verb,speech,,,", {"reply", "replies", "replied", "replying"}),
        ("agree,verb,speech,,,", {"agree", "agrees", "agreed", "agreeing"}),
        ("note,verb,speech,,,", {"note", "notes", "noted", "noting"}),
        ("stress,verb,speech,,,", {"stress", "stresses", "stressed", "stressing"}),
        ("admit,verb,speech,,admitted admitting,", {"admit", "admits", "admitted", "admitting"}),
        ("go on,verb,speech,,went on goes on,", {"go on", "went on", "goes on", "going on"}),
        ("point out,verb,speech,,,", {"point out", "points out", "pointed out", "pointing out"}),
        ("reply,noun,speech,,,", {"reply", "replies"}),
        ("say,verb,speech,,said saying,", {"say", "says", "said", "saying"}),
    ],
    ids=lambda value: value.split(",")[0] if isinstance(value, str) else "",
)
def test_inflections(line: str, forms: set[str]) -> None:
    found = {" ".join(form) for form in read_cues([HEADER, line], where="x.csv").forms}
    assert found >= forms


def test_a_verb_wins_over_a_noun_of_the_same_form() -> None:
    lines = [HEADER, "claim,noun,report,,", "claim,verb,speech,,"]
    for order in (lines, [lines[0], lines[2], lines[1]]):
        entry = read_cues(order, where="x.csv").find_entry("claims")
        assert entry is not None
        assert entry.pos == "verb"


@pytest.mark.parametrize(
    "line",
    ["hum,verb,music,,,", "hum,adverb,speech,,,", "hum,verb,speech,,,song"],
    ids=["type", "part-of-speech", "act"],
)
def test_a_bad_line_is_one_error_with_file_and_line(line: str) -> None:
    with pytest.raises(RosterError, match=r"^my\.csv, line 3: ") as caught:
        read_cues([HEADER, "say,verb,speech,,", line], where="my.csv")
    assert "\n" not in str(caught.value)

"""The language of searches: what is typed, the forms of its words, and where they stand in a text."""

from __future__ import annotations

import pytest

from tracker.search.forms import list_forms
from tracker.search.marks import cut_snippet, find_marks
from tracker.search.parser import MOST_WORDS, parse_query
from tracker.search.spelling import list_joined, locate_words
from tracker.search.terms import Near, Query, Run


def marked(text, typed):
    return [text[start:end] for start, end in find_marks(text, parse_query(typed))]


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("sanctions", {"sanction", "sanctioned"}),
        ("deny", {"denies", "denied", "denying"}),
        ("denied", {"deny", "denies", "denying"}),
        ("planning", {"plan", "plans", "planned"}),
        ("hoped", {"hope", "hoping"}),
        ("admitted", {"admit", "admits"}),
        ("travelled", {"travel", "travelling"}),
        ("crises", {"crisis"}),
        ("spokesmen", {"spokesman"}),
        ("said", {"say", "says", "saying"}),
        ("leave", {"left", "leaves"}),
        ("russias", {"russia"}),
        ("buses", {"bus"}),
        ("heroes", {"hero"}),
        ("xi", {"xis"}),
        ("1990", {"1990s"}),
    ],
)
def test_a_word_has_its_other_forms(word, others):
    assert others <= set(list_forms(word)) - {word}


@pytest.mark.parametrize(
    ("word", "never"),
    [
        ("hoping", "hop"),
        ("left", "leave"),
        ("news", "new"),
        ("was", "wa"),
        ("crisis", "crisi"),
        ("press", "pres"),
        ("thing", "the"),
        ("ring", "r"),
        ("us", "uss"),
        ("goods", "good"),
        ("wound", "wind"),
    ],
)
def test_a_word_that_only_looks_like_a_form_is_none(word, never):
    assert never not in list_forms(word)


@pytest.mark.parametrize(
    ("typed", "required"),
    [
        ("deny", [(Run(("deny",), True), Run(("denied",)), Run(("denies",)))]),
        ("the", [(Run(("the",)),)]),
        ('"re set"', [(Run(("re", "set")), Run(("reset",)))]),
        ("“café, in Paris”", [(Run(("cafe", "in", "paris")),)]),
        ("100%", [(Run(("100", "%")),)]),
        ('"deny" OR "lie"', [(Run(("deny",)), Run(("lie",)))]),
        ('"a" AND "b"', [(Run(("a",)),), (Run(("b",)),)]),
        ('"a" OR', [(Run(("a",)),)]),
        ("OR", [(Run(("or",)),)]),
        ('OR "a"', [(Run(("a",)),)]),
        ('NEAR("a" "b", 3)', [(Near(((Run(("a",)),), (Run(("b",)),)), 3),)]),
        ('NEAR("a" "b")', [(Near(((Run(("a",)),), (Run(("b",)),)), 10),)]),
        ('NEAR("a")', [(Run(("a",)),)]),
        ('"the', [(Run(("the",)),)]),
        ("", []),
        ("… - \" ' ()", []),
    ],
)
def test_what_is_typed_is_read(typed, required):
    found = parse_query(typed)
    assert (list(found.required), found.excluded, found.left_out) == (required, (), 0)


def test_hyphens_are_joined_and_apart():
    reset = Run(("reset",), True)
    assert parse_query("re-set").required == ((Run(("re", "set"), True), reset),)
    assert parse_query("reset").required[0][0] == reset
    assert list_joined("A re‑set of co-operation – and 9-11") == ["reset", "cooperation"]


def test_what_is_left_out_is_a_word_and_its_forms_and_never_what_it_begins():
    query = parse_query('Syria -new -"United States" -re-set')
    assert len(query.required) == 1
    assert Run(("new",)) in query.excluded[0]
    assert (Run(("united", "states")),) == query.excluded[1][:1]
    assert not any(run.is_open for term in query.excluded for run in term)
    assert parse_query("- a") == parse_query("a")
    assert parse_query("re-set").excluded == ()
    assert parse_query("-a").required == ()


def test_a_text_that_is_pasted_is_cut_and_says_so():
    query = parse_query(" ".join(f"w{at}" for at in range(100)))
    assert (len(query.required), query.left_out) == (MOST_WORDS, 100 - MOST_WORDS)
    assert parse_query("word " * 1_000_000).left_out > 990_000
    assert parse_query("same same same").left_out == 0
    assert Query().is_empty


@pytest.mark.parametrize(
    ("text", "typed", "marks"),
    [
        ("He denies it, and DENIED it.", "deny", ["denies", "DENIED"]),
        ("“The café, in Paris,” he said", '"cafe in paris"', ["café, in Paris"]),
        ("A re-set of the reset", "reset", ["re-set", "reset"]),
        ("Russia’s U.S.-led plan", "us russia", ["Russia’s", "U.S"]),
        ("Radosław Sikorski", "radoslaw", ["Radosław"]),
        ("e\u0301lite", "elite", ["e\u0301lite"]),
        ("Syria, not Assad", "Syria -Assad", ["Syria"]),
        ("100% sure", "100%", ["100%"]),
        ("sanctions on Iran", "NEAR(Iran sanction, 4)", ["sanctions", "Iran"]),
        ("nothing here", "else", []),
        ("", "else", []),
    ],
)
def test_hits_are_marked_in_the_text_as_it_stands(text, typed, marks):
    assert marked(text, typed) == marks


def test_words_are_located_where_they_stand():
    text = "“Élysée’s”  ﬁx"
    assert [(word, text[start:end]) for word, start, end in locate_words(text)] == [
        ("elysees", "Élysée’s"),
        ("fix", "ﬁx"),
    ]


def test_a_snippet_is_around_the_first_hit():
    text = "word " * 100 + "target " + "word " * 100
    marks = find_marks(text, parse_query("target"))
    part, moved = cut_snippet(text, marks, most=100)
    assert [part[start:end] for start, end in moved] == ["target"]
    assert part.startswith("…word")
    assert part.endswith("word…")
    assert len(part) <= 102
    assert cut_snippet("short", [(0, 5)]) == ("short", [(0, 5)])
    assert cut_snippet("x" * 500, [])[0] == "x" * 240 + "…"

"""What was pasted, without a database: quotations and names, words and gaps, differences."""

from __future__ import annotations

import pytest

from tracker.checking.differences import align, tell_differences
from tracker.checking.pasted import find_quotations, find_speaker, list_readings
from tracker.checking.wording import BRACKET, ELLIPSIS, list_runs, read_pieces


def told(pasted, stored):
    """The differences of two texts, but those that are the same; and whether all is covered."""
    left, right = read_pieces(pasted), read_pieces(stored)
    alignment = align(left, right)
    found = tell_differences(alignment, left, pasted, right, stored)
    return [(each.kind, each.pasted, each.stored) for each in found if each.kind != "same"], alignment.covers


STORED = "We look forward to the visit of President Obama in June"


@pytest.mark.parametrize(
    ("pasted", "differences"),
    [
        (STORED, []),
        ("WE LOOK FORWARD", []),
        ("look forward to the visit", []),
        ("We look forward to the meeting of President Obama in June", [("changed", "meeting", "visit")]),
        ("He looks forward to the visit", [("changed", "He looks", "We look")]),
        ("the visit of President Obama in July", [("changed", "July", "June")]),
        ("We look forward to the visit of Obama", [("left out", "", "President")]),
        ("We do not look forward to the visit", [("added", "do not", "")]),
        ("We look forward ... in June", [("omitted", "...", "to the visit of President Obama")]),
        ("We look forward […] in June", [("omitted", "[…]", "to the visit of President Obama")]),
        ("We look forward to [it] in June", [("replaced", "[it]", "the visit of President Obama")]),
        ("We look forward [now] to the visit", [("replaced", "[now]", "")]),
        ("[W]e look forward", []),
        ("... look forward ...", []),
        ("We look … to the meeting", [("omitted", "…", "forward"), ("changed", "meeting", "visit")]),
    ],
)
def test_differences_are_the_fewest_and_only_those_without_a_sign_are_changes(pasted, differences):
    assert told(pasted, STORED)[0] == differences


def test_a_bracket_stands_for_a_few_words_only():
    long = "one two three four five six seven eight nine ten eleven twelve"
    assert told("one [all] ten", long)[0] == [("replaced", "[all]", "two three four five six seven eight nine")]
    assert ("left out", "", "two") in told("one [all] eleven", long)[0] or told("one [all] eleven", long)[0] != [
        ("replaced", "[all]", "two three four five six seven eight nine ten")
    ]


def test_all_of_a_quote_is_told_from_a_part():
    assert told(STORED, STORED)[1]
    assert not told(STORED[3:], STORED)[1]


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("we . . . go", [ELLIPSIS]),
        ("we (...) go", [ELLIPSIS]),
        ("we want[ed] to go", [BRACKET]),
        ("we go [sic]", [BRACKET]),
        ("[T]hey go", []),
        ("the U.S. v. 3.5 per cent", []),
        ("…we go…", []),
    ],
)
def test_gaps_are_read(text, gaps):
    assert [piece.gap for piece in read_pieces(text) if piece.gap] == gaps


def test_the_pieces_of_a_capital_in_brackets_are_those_of_the_text():
    text = "“[T]hey go"
    [they, go] = read_pieces(text)
    assert text[they.start : they.end] == "[T]hey"
    assert list_runs([they, go]) == [["they", "go"]]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        (", Lavrov said", "Lavrov"),
        (" said Russian Foreign Minister Sergei Lavrov on Monday", "Russian Foreign Minister Sergei Lavrov"),
        (", according to Dmitry Peskov", "Dmitry Peskov"),
        (" Lavrov, the Russian minister, told reporters", "Lavrov"),
        ("Lavrov told Kerry", "Lavrov"),
        (", he said", None),
        (" in Moscow", None),
        ("", None),
    ],
)
def test_a_speaker_is_the_name_beside_a_reporting_word(clause, name):
    assert find_speaker(clause) == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We go,” Lavrov said. “They stay,” Kerry said.", [("We go,", "Lavrov"), ("They stay,", "Kerry")]),
        ("Lavrov: “We go.” «They stay», said Kerry", [("We go.", "Lavrov"), ("They stay", "Kerry")]),
        ('According to Peskov, "we go".', [("we go", "Peskov")]),
        ("'We will go,' Lavrov said. It was Peskov's idea.", [("We will go,", "Lavrov")]),
        ("„Wir go“ and nothing else", [("Wir go", None)]),
        ("No marks at all", []),
        ("Lavrov said it was late.\n“We go.”", [("We go.", None)]),
    ],
)
def test_quotations_are_found_with_who_is_said_to_have_spoken(text, found):
    assert [(text[each.start : each.end], each.given_to) for each in find_quotations(text)] == found


@pytest.mark.parametrize(
    ("text", "core", "name"),
    [
        ("We look forward to it, Peskov said", "We look forward to it", "Peskov"),
        ("We look forward to it, said Dmitry Peskov on Monday.", "We look forward to it", "Dmitry Peskov"),
        ("According to Peskov, we look forward to it", "we look forward to it", "Peskov"),
        ("Peskov said that we look forward to it", "we look forward to it", "Peskov"),
        ("Peskov said we look forward to it", "we look forward to it", "Peskov"),
        ("Peskov: We look forward to it", "We look forward to it", "Peskov"),
    ],
)
def test_a_passage_is_also_read_without_its_clause_of_saying(text, core, name):
    readings = [(text[each.start : each.end].strip(), each.given_to) for each in list_readings(text, 0, len(text))]
    assert readings[0] == (text, None)
    assert (core, name) in readings


def test_a_passage_without_a_name_is_read_as_it_is():
    assert len(list(list_readings("We look forward to it, he said", 0, 30))) == 1


def test_a_passage_of_any_length_is_read_at_its_ends_only():
    text = "Peskov said: " + "we go, they stay, " * 20_000 + "Lavrov said"
    readings = [(each.start, each.end, each.given_to) for each in list_readings(text, 0, len(text))]
    assert {name for *_, name in readings} == {None, "Lavrov", "Peskov"}

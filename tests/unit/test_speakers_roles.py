"""Roles in words: what fits what."""

from __future__ import annotations

import pytest

from tracker.speakers.roles import load_nouns, read_role


@pytest.mark.parametrize(
    ("words", "before_name", "head", "rank", "qualifiers"),
    [
        ("the president", False, "president", set(), set()),
        ("US vice president", True, "president", {"vice"}, {"us"}),
        ("the hand of Cuban President", True, "president", set(), {"cuba"}),
        ("an adviser to President Obama", False, "adviser", set(), {"president", "obama"}),
        ("the deputy attorney general", False, "general", {"deputy", "attorney"}, set()),
        ("United States Senator from Vermont", False, "senator", set(), {"us", "vermont"}),
        ("Russia's foreign minister", False, "minister", set(), {"russia", "foreign"}),
        ("the embattled Republican president", False, "president", set(), set()),
        ("White House press secretary", True, "secretary", {"press"}, {"white house"}),
    ],
)  # fmt: skip
def test_read_role(words: str, before_name: bool, head: str, rank: set[str], qualifiers: set[str]) -> None:
    role = read_role(words, before_name=before_name)
    assert role is not None
    assert (role.head, set(role.rank), set(role.qualifiers)) == (head, rank, qualifiers)


def test_no_role() -> None:
    assert read_role("the wooden table") is None
    assert read_role("") is None
    assert read_role("a spokesman for", before_name=True) is None


@pytest.mark.parametrize(
    ("asked", "described", "fits"),
    [
        ("the president", "US president", True),
        ("the president", "vice president", False),
        ("the Syrian president", "Russian president", False),
        ("the Israeli leader", "Israeli Prime Minister", True),
        ("the Israeli leader", "Israeli foreign minister", False),
        ("the top US diplomat", "US secretary of state", True),
        ("the secretary", "press secretary", False),
        ("the spokeswoman", "White House press secretary", True),
        ("the Vermont senator", "United States Senator from Vermont", True),
        ("the Texas senator", "United States Senator from Vermont", False),
        ("the former president", "president of France", False),
        ("the Republican", "late Sen.", False),
        ("the Republican", "Republican Sen.", True),
    ],
)  # fmt: skip
def test_fits(asked: str, described: str, fits: bool) -> None:
    ours, theirs = read_role(asked), read_role(described, before_name=True)
    assert ours is not None
    assert theirs is not None
    assert ours.fits(theirs) is fits


def test_the_tables_are_whole() -> None:
    nouns = load_nouns()
    assert {noun.kind for noun in nouns.values()} == {"person", "body", "document", "anonymous", "quantity"}
    assert list(nouns) == sorted(nouns)

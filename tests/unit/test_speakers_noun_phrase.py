"""What a phrase is the noun of, and of what kind that is."""

from __future__ import annotations

import pytest

from tests.specimens import make_doc
from tracker.speakers.noun_phrase import read_phrase, singular

PHRASES: dict[str, tuple[str, tuple[str, str | None, bool, bool, bool]]] = {
    "anonymous": ("a senior administration official", ("official", "anonymous", False, False, True)),
    "definite": ("the spokesman", ("spokesman", "person", False, True, False)),
    "possessive": ("his spokesman", ("spokesman", "person", False, True, False)),
    "plural": ("analysts", ("analyst", "person", True, False, False)),
    "plural-men": ("the spokesmen", ("spokesman", "person", True, True, False)),
    "quantifier": ("some in the ministry", ("ministry", "body", True, False, False)),
    "before-a-preposition": ("a source in the ministry", ("source", "anonymous", False, False, True)),
    "before-who": ("an adviser who left", ("adviser", "person", False, False, True)),
    "body": ("the newspaper", ("newspaper", "body", False, True, False)),
    "unknown-noun": ("the weather", ("weather", None, False, True, False)),
    "pronoun": ("he", ("he", None, False, False, False)),
}


@pytest.mark.parametrize(("phrase", "expected"), PHRASES.values(), ids=PHRASES.keys())
def test_read_phrase(phrase: str, expected: tuple[str, str | None, bool, bool, bool]) -> None:
    read = read_phrase(make_doc(phrase), 0, len(phrase))
    assert (read.head, read.kind, read.is_plural, read.is_definite, read.is_indefinite) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("agencies", "agency"), ("spokesmen", "spokesman"), ("analysts", "analyst"), ("press", "press"), ("man", "man"),
     ("congress", "congress"), ("status", "status")],
)  # fmt: skip
def test_singular(noun: str, expected: str) -> None:
    assert singular(noun) == expected

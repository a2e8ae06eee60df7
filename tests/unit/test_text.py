"""Folding for comparison, and paragraphs by offset."""

from __future__ import annotations

import pytest

from tracker.text import fold, iter_paragraphs, paragraph_at


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Élysée “Visit”", 'elysee "visit"'),
        ("Putin’s  ‘aide’", "putin's 'aide'"),
        ("2000–2008 — well", "2000-2008 - well"),
        ("«Да»", '"да"'),
        ("co\u00adoperation\u200b", "cooperation"),
        ("a\u00a0b\n c", "a b c"),
        ("STRASSE straße", "strasse strasse"),
        ("\ufe58", "-"),
        ("ﬁve…", "five..."),
        ("  ", ""),
        ("Łoś Øre Đurić Isıl Þór Æsir Œuvre Ħal Ŧ Ð", "los ore duric isil thor aesir oeuvre hal t d"),
    ],
    ids=["accent", "apostrophe", "dashes", "guillemets", "soft-hyphen", "spaces", "case", "small-dash", "ligature",
         "blank", "strokes"],
)  # fmt: skip
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n \n\t\n", []),
        ("one", ["one"]),
        (" one \n\n\ttwo three\u00a0\n", ["one", "two three"]),
        ("a\r\nb", ["a", "b"]),
    ],
    ids=["empty", "blank", "one", "indented", "crlf"],
)
def test_iter_paragraphs(text: str, lines: list[str]) -> None:
    assert [text[start:end] for start, end in iter_paragraphs(text)] == lines


@pytest.mark.parametrize(
    ("offset", "line"),
    [(0, "ab"), (2, "ab"), (3, ""), (4, "cd"), (6, "cd")],
    ids=["first", "end", "blank", "second", "last"],
)
def test_paragraph_at(offset: int, line: str) -> None:
    start, end = paragraph_at("ab\n\ncd", offset)
    assert "ab\n\ncd"[start:end] == line
    assert start <= offset <= end

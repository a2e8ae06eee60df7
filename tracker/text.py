"""Matching text without changing it: folding, paragraphs, and the bridge to textacy.

In: article text as stored. Out: folded copies for comparison, patterns, and offsets into the original. Nothing here
ever rewrites a stored text; folding is for finding, not for keeping.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_QUOTES = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00ad": None, "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip
_PARAGRAPH = re.compile(r"[^\n]+")


def fold(text: str) -> str:
    """A copy for comparison: lower case, straight quotes, plain dashes and spaces, no accents or soft hyphens.

    Idempotent. Example: "Élysée “Visit”" -> 'elysee "visit"'.
    """
    if text.isascii():  # as nearly all names are: only case and space can differ
        return " ".join(text.lower().split())
    text = unicodedata.normalize("NFKD", text).translate(_QUOTES)
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
    return " ".join(unicodedata.normalize("NFKC", text).split())


def match_any(spellings: Iterable[str]) -> str:
    """A pattern of any spelling, longest first, white space of any kind between words.

    Grouped by first letter: an expression tries its alternatives one by one, and most words begin with another letter
    than most names. To be matched without regard to case, spellings must come in lower case.
    """
    groups: dict[str, list[str]] = {}
    for spelling in sorted(spellings, key=lambda each: (-len(each), each)):
        groups.setdefault(spelling[:1], []).append(re.escape(spelling[1:]).replace(r"\ ", r"\s+"))
    return "(?:" + "|".join(rf"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in groups.items()) + ")"


def iter_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of each non-blank line, without surrounding white space, in text order."""
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield start, end


def paragraph_at(text: str, offset: int) -> tuple[int, int]:
    """Offsets of the line that holds ``offset``."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end

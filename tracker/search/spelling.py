"""Words of a text as searches compare them, with where they stand in it.

In: texts as they are stored or typed. Out: folded words, hyphens joined and apart, and half-open offsets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tracker.text import fold, fold_words

LONGEST_WORD = 200
"""Longer words are cut, in texts and in searches: PostgreSQL keeps none of more than 2,046 bytes."""

_CHUNK = re.compile(r"\S+")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_HYPHENS = "-‐‑"
_HYPHENATED = re.compile(r"[^\W\d_]\w*(?:[-‐‑]\w+)+")


def fold_to_words(text: str) -> list[str]:
    """Fold a text to its words, as ``fold_words`` does.

    Args:
        text: Any text.

    Returns:
        The words in order, cut at ``LONGEST_WORD``.
    """
    return [word[:LONGEST_WORD] for word in fold_words(text).split()]


def join_hyphens(text: str) -> str:
    """Write words with hyphens as one. Example: "a re-set of relations" -> "a reset of relations".

    Args:
        text: Any text.

    Returns:
        The text without the hyphens inside of words.
    """
    return _HYPHEN.sub("", text)


def list_joined(text: str) -> list[str]:
    """List the words with hyphens of a text, each as one word, so that "reset" finds "re-set".

    Args:
        text: Any text.

    Returns:
        The folded words in order. Example: "a re-set of relations" -> ["reset"].
    """
    if not any(hyphen in text for hyphen in _HYPHENS):  # most have none, and to look for words with one takes as long
        return []  # as to fold the text
    return [word for found in _HYPHENATED.findall(text) for word in fold_to_words(join_hyphens(found))]


def locate_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Find where the folded words of a text stand in it.

    Args:
        text: Any text.

    Yields:
        Each word of ``fold_to_words`` with its half-open offsets in ``text``, in order.
    """
    for chunk in _CHUNK.finditer(text):
        start, piece = chunk.start(), chunk.group()
        words = fold_to_words(piece)
        for word, (first, last) in zip(words, _locate(piece, words), strict=True):
            yield word, start + first, start + last


def locate_joined(text: str) -> Iterator[tuple[str, int, int]]:
    """Find where the words of ``list_joined`` stand.

    Args:
        text: Any text.

    Yields:
        Each word with its half-open offsets in ``text``, in order.
    """
    for found in _HYPHENATED.finditer(text):
        for word in fold_to_words(join_hyphens(found.group())):
            yield word, *found.span()


def _locate(piece: str, words: list[str]) -> list[tuple[int, int]]:
    """Where the words of a piece without white space stand in it.

    It is folded character by character, and each letter of the words looked for behind the one before: folding leaves
    out marks between words, and no letter. Where letters only together fold to what the words hold, the whole is told.
    """
    folded, origins = "", []
    for at, char in enumerate(piece):
        letters = fold(char)
        folded += letters
        origins += [at] * len(letters)
    places, cursor = [], 0
    for word in words:
        found = []
        for letter in word:
            cursor = folded.find(letter, cursor) + 1
            if not cursor:
                return [(0, len(piece))] * len(words)
            found.append(origins[cursor - 1])
        end = found[-1] + 1
        while end < len(piece) and unicodedata.combining(piece[end]):
            end += 1
        places.append((found[0], end))
    return places

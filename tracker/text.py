"""Compare text without changing it: folding, words, paragraphs.

Everything returns folded copies for comparison, or offsets into the original. Stored text is never rewritten.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

_QUOTES = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00ad": None, "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip
_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i",
     "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)  # fmt: skip
"""Letters that Unicode does not take apart: a stroke is no accent to it."""
# Signs that carry meaning are words of their own; the punctuation of prose is left out, so that a phrase is found
# across a comma or a quotation mark.
_WORD = re.compile(r"[^\W_]+|[_%#@&$€£¥+=<>^~|*/\\§°]")
_INSIDE_WORD = re.compile(r"(?<=\w)'(?=\w)|(?<=\b\w)\.(?=\w\b)")
_PARAGRAPH = re.compile(r"[^\n]+")


def fold(text: str) -> str:
    """Make a copy for comparison: lower case, plain quotes, dashes and spaces, no accents, strokes or soft hyphens.

    Idempotent. Example: "Élysée “Visit”" -> 'elysee "visit"'; "Radosław Sikorski" -> "radoslaw sikorski".

    Args:
        text: Any text.

    Returns:
        The folded text, without white space at its ends; its offsets are not those of ``text``.
    """
    if text.isascii():  # as nearly all names are: only case and space can differ
        return " ".join(text.lower().split())
    text = text.translate(_QUOTES)  # often all there is: an article's quotation marks and dashes
    if text.isascii():
        return " ".join(text.lower().split())
    text = unicodedata.normalize("NFKD", text).translate(_QUOTES)
    text = "".join(char for char in text if not unicodedata.combining(char)).translate(_LETTERS).casefold()
    return " ".join(unicodedata.normalize("NFKC", text).split())


def fold_words(text: str) -> str:
    """Fold a text to its words.

    Apostrophes inside words and the points of abbreviations are dropped: "Russia's" -> "russias", "U.S." -> "us".

    Args:
        text: Any text.

    Returns:
        The words with one space before, between and behind them; " " where there are none.
    """
    words = _WORD.findall(_INSIDE_WORD.sub("", fold(text)))
    return f" {' '.join(words)} " if words else " "


class View(str):
    """A text as it is read, of the same length as the stored one, so that every offset holds for both.

    ``breaks`` are the offsets where a paragraph begins right behind the last character of the one before, as in "...the
    talks.Lavrov said ..."; every other paragraph begins behind a line break. ``joints`` are all offsets where a
    sentence begins without a space, ``breaks`` among them.
    """

    breaks: tuple[int, ...]
    joints: tuple[int, ...]

    def __new__(cls, text: str, *, breaks: Sequence[int] = (), joints: Sequence[int] = ()) -> View:
        """Offsets must be in order; they are not checked."""
        view = super().__new__(cls, text)
        view.breaks, view.joints = tuple(breaks), tuple(joints)
        return view


def find_breaks(text: str) -> tuple[int, ...]:
    """The offsets where paragraphs of a ``View`` begin without a line break.

    Args:
        text: A view, or any other text.

    Returns:
        The offsets in order; none for a text that is no view.
    """
    return text.breaks if isinstance(text, View) else ()


def find_joints(text: str) -> tuple[int, ...]:
    """The offsets where sentences of a ``View`` begin without a space.

    Args:
        text: A view, or any other text.

    Returns:
        The offsets in order; none for a text that is no view.
    """
    return text.joints if isinstance(text, View) else ()


def iter_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Iterate over the paragraphs of a text.

    A paragraph is a line that is not blank; the breaks of a ``View`` divide it further.

    Args:
        text: A view, or any other text.

    Yields:
        The half-open offsets of each paragraph, in order, without the white space around it.
    """
    breaks = find_breaks(text)
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        within = breaks[bisect_right(breaks, start) : bisect_left(breaks, end)] if breaks else ()
        for left, right in zip((start, *within), (*within, end), strict=True):
            yield from _strip(text, left, right)


def _strip(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def paragraph_at(text: str, offset: int) -> tuple[int, int]:
    """Find the paragraph that holds an offset.

    Args:
        text: A view, or any other text.
        offset: A character offset into it.

    Returns:
        The half-open offsets of the paragraph, with the white space around it.
    """
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    breaks = find_breaks(text)
    at = bisect_right(breaks, offset)
    return max([start, *breaks[max(0, at - 1) : at]]), min([end, *breaks[at : at + 1]])

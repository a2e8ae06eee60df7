"""Word search as the database sees it: the same folding for what is stored and what is asked.

In: a quote, or the words a reader types. Out: folded words between single spaces, and LIKE patterns over them.

    fold_words("“100% premature,” he said.")  -> " 100 % premature he said "
    make_pattern("premat")                    -> "% premat%"
"""

from __future__ import annotations

import re

from tracker.text import fold

# Signs that carry meaning are words of their own; the punctuation of prose is left out, so that a phrase is found
# across a comma or a quotation mark.
_WORD = re.compile(r"[^\W_]+|[_%#@&$€£¥+=<>^~|*/\\§°]")
_INSIDE_WORD = re.compile(r"(?<=\w)'(?=\w)|(?<=\b\w)\.(?=\w\b)")
_WILDCARD = re.compile(r"([\\%_])")
LIKE_ESCAPE = "\\"


def fold_words(text: str) -> str:
    """The folded words of ``text`` with one space before, between and behind them; " " where it has none.

    Apostrophes within words and the points of initialisms are closed up: "Russia's" -> "russias", "U.S." -> "us".
    """
    words = _WORD.findall(_INSIDE_WORD.sub("", fold(text)))
    return f" {' '.join(words)} " if words else " "


def make_pattern(words: str, *, whole: bool = False) -> str | None:
    """A LIKE pattern (escape ``LIKE_ESCAPE``) for words in sequence from the start of a word; None without words.

    ``whole`` asks for the last word to end there too, as in a quoted phrase.
    """
    folded = fold_words(words).strip()
    if not folded:
        return None
    return f"% {escape_like(folded)} %" if whole else f"% {escape_like(folded)}%"


def escape_like(text: str) -> str:
    """``text`` with the wildcards of LIKE made plain by ``LIKE_ESCAPE``."""
    return _WILDCARD.sub(r"\\\1", text)

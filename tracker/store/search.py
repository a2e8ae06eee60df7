"""Word search as the database sees it: the same folding for what is stored and what is asked.

In: a quote, or the words a reader types. Out: folded words between single spaces, and LIKE patterns over them.

    fold_words("“100% premature,” he said.")  -> " 100 % premature he said "
    make_pattern("premat")                    -> "% premat%"
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, and_, cast, func, or_
from sqlalchemy.orm import Mapped

from tracker.text import fold_words

_PLAIN = re.compile("[a-z0-9]+")
_PLAIN_MARKS = {"'": "", "’": "", ".": "", "“": " ", "”": " "}
_WILDCARD = re.compile(r"([\\%_])")
LIKE_ESCAPE = "\\"


def fold_column(column: ColumnElement[Any] | Mapped[Any]) -> ColumnElement[Any]:
    """The folded words of a column that is not stored folded: slower, so for columns that few ask for."""
    return func.fold_words(column)


def like_folded(column: ColumnElement[Any] | Mapped[Any], pattern: str) -> ColumnElement[bool]:
    """That the folded words of such a column are like a pattern of ``make_pattern``.

    A text is not folded where it lacks the longest word, but for apostrophes and points, and has no letter that could
    fold to one of that word: so few texts of a long column are.
    """
    like = fold_column(column).like(pattern, escape=LIKE_ESCAPE)
    word = max(_PLAIN.findall(pattern), key=len, default="")
    plain: Any = column
    for mark, instead in _PLAIN_MARKS.items():
        plain = func.replace(plain, mark, instead)
    has_odd_letters = func.length(plain) != func.length(cast(plain, LargeBinary))  # characters and bytes
    return and_(or_(plain.like(f"%{word}%"), has_odd_letters), like)


def fold_or_none(text: object) -> str | None:
    """What ``fold_words`` makes of a value of the database, as the function of that name in SQL; None of no text."""
    return fold_words(text) if isinstance(text, str) else None


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

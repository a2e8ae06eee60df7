"""Given names: which gender they show, and which are variants of one name.

Example: "Sergey" and "Sergei", "Bob" and "Robert", "D." and "Dmitry".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tracker.text import fold
from tracker.vocabulary import read_rows

_SPELLINGS = (
    ("dj", "d"), ("kh", "h"), ("ph", "f"), ("ks", "x"), ("ou", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
    ("w", "v"), ("y", "i"), ("j", "i"),
)  # fmt: skip
_DOUBLE = re.compile(r"(\w)\1+")


@cache
def load_given_names() -> dict[str, str]:
    """Load the given names of many languages as English news spells them.

    Returns:
        The gender that each shows: "male", "female", or "" for both.
    """
    return {row["name"]: row["gender"] for row in read_rows("speakers/given_names.csv")}


@cache
def _census_names() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in read_rows("speakers/census_names.csv")}


def find_gender(name: str) -> str:
    """The gender that a given name shows, "" where none.

    Besides our own list this uses that of the United States census of 1990. It is too wide for finding names, since
    "Chance" and "Virginia" are on it, but reliable for somebody known to be a person.
    """
    given = load_given_names()
    return given[name] if name in given else _census_names().get(name, "")


@lru_cache(maxsize=8192)
def fold_transliteration(word: str) -> str:
    """Fold a word so that its transliterations agree: "Dmitriy" and "Dmitri", "Đukanović" and "Djukanovic".

    Only for comparison; the result is never shown.
    """
    word = fold(word)
    for letters, plain in _SPELLINGS:
        word = word.replace(letters, plain)
    return _DOUBLE.sub(r"\1", word)


def is_same_given_name(one: str, other: str) -> bool:
    """Whether two folded given names may be one: equal, an initial, another transliteration, a short form."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one == other or plain_given_name(one) == plain_given_name(other)


@lru_cache(maxsize=4096)
def plain_given_name(word: str) -> str:
    """One form for all variants of a given name: "bob" and "robert", "Aleksandr" and "Alexander"."""
    return fold_transliteration(_forms().get(fold(word), word))


@cache
def _forms() -> dict[str, str]:
    return {fold(row["form"]): row["name"] for row in read_rows("speakers/given_name_forms.csv")}

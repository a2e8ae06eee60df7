"""Given names: their gender, and which of them are one name in another spelling or short form.

In: a name. Out: the gender it tells; whether two are one: "Sergey" and "Sergei", "Bob" and "Robert", "D." and "Dmitry".
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
    """Given names of many languages, as news spells them, with the gender they tell ("" where both)."""
    return {row["name"]: row["gender"] for row in read_rows("speakers/given_names.csv")}


@cache
def _census_names() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in read_rows("speakers/census_names.csv")}


def find_gender(name: str) -> str:
    """The gender that the given name of a full name tells, "" where it tells none.

    Besides our own list, that of the census of the United States of 1990: too wide to find names by, since "Chance" and
    "Virginia" are on it, but right of who is known to be a person.
    """
    given = load_given_names()
    return given[name] if name in given else _census_names().get(name, "")


@lru_cache(maxsize=8192)
def spell_alike(word: str) -> str:
    """A folded word as all transliterations of it have it: "Dmitriy" and "Dmitri", "Đukanović" and "Djukanovic".

    For holding names against each other that agree otherwise; never shown.
    """
    word = fold(word)
    for letters, plain in _SPELLINGS:
        word = word.replace(letters, plain)
    return _DOUBLE.sub(r"\1", word)


def is_same_given_name(one: str, other: str) -> bool:
    """Whether two folded given names are one: the same, an initial of it, another spelling, a short form."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one == other or plain_given_name(one) == plain_given_name(other)


@lru_cache(maxsize=4096)
def plain_given_name(word: str) -> str:
    """One form for all of a given name's: "bob" and "robert", "Aleksandr" and "Alexander"."""
    return spell_alike(_forms().get(fold(word), word))


@cache
def _forms() -> dict[str, str]:
    return {fold(row["form"]): row["name"] for row in read_rows("speakers/given_name_forms.csv")}

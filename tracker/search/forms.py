"""The other forms of a word as it is typed: "denied" is also deny, denies and denying.

By the rules of English spelling and a table of what they miss. A form that is no word of English is harmless, since no
text holds it; one that is another word is not, so the rules leave open only what spelling leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tracker.vocabulary import Vocabulary, read_rows

_WORDS = Vocabulary("search/words.csv")
CONTRACTION = re.compile(rf"['’]{_WORDS.any_of('ending of a contraction')}\Z", re.IGNORECASE)
"""The end of a word that is two in one. Example: "we've"."""
_LEAST = 3  # a stem of fewer letters is none
_VOWELS = "aeiouy"
_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtvz]$")  # "hop", which would have doubled its last letter
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_Y = re.compile(r"[^aeiou]y$")


@lru_cache(maxsize=4096)
def list_forms(word: str) -> tuple[str, ...]:
    """List the forms of a word, itself among them.

    Args:
        word: A folded word. Example: "denied".

    Returns:
        Its forms in alphabetical order. Example: "denied", "denies", "deny", "denying".
    """
    if word.isdecimal():  # "1990" is also of the 1990s
        return (word, word + "s")
    if word in _WORDS.of("function word", "no inflection") or not (word.isascii() and word.isalpha()):
        return (word,)
    stems = tuple(_stems(word)) or (word,)
    return tuple(sorted({word, *(form for stem in stems for form in (stem, *_inflect(stem)))}))


def is_whole(word: str) -> bool:
    """Tell whether a word is only ever meant as it stands, and never as the beginning of another.

    Args:
        word: A folded word.

    Returns:
        True for words of one or two letters, function words ("the", "was"), numbers and signs.
    """
    return len(word) < _LEAST or word in _WORDS.of("function word") or not word.isalpha()


def _stems(word: str) -> Iterator[str]:
    """What a word may be a regular form of: what is left without an ending."""
    if word in _groups() or word in _WORDS.of("no ending"):
        return
    if word.endswith("ies") and len(word) > len("ties"):
        yield word[:-3] + "y"
    elif word.endswith("es") and _SIBILANT.search(word[:-2]) and len(word) > len("uses"):
        yield word[:-2]
        yield word[:-1]
    elif word.endswith("oes"):
        yield word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _LEAST:
        yield word[:-1]
    elif word.endswith("ied") and len(word) > len("tied"):
        yield word[:-3] + "y"
    elif word.endswith("ed"):
        yield from _without(word[:-2])
    elif word.endswith("ing"):
        yield from _without(word[:-3])


def _without(stem: str) -> Iterator[str]:
    """What may stand before "-ed" and "-ing": "planned" is of plan, "hoped" of hope, "visited" of visit."""
    if len(stem) < _LEAST or not any(letter in _VOWELS for letter in stem):
        if len(stem) == _LEAST - 1 and stem[0] in "aeiou":  # "used"
            yield stem + "e"
        return
    if _DOUBLED.search(stem):
        yield stem[:-1]
        yield stem
    elif _SHORT.match(stem):
        yield stem + "e"
    elif stem.endswith(("w", "y", "x")):
        yield stem
    else:
        yield stem
        yield stem + "e"


def _inflect(stem: str) -> Iterator[str]:
    """The forms of a word."""
    if stem in _groups():
        yield from _groups()[stem]
    elif len(stem) < _LEAST:
        yield stem + "s"
    elif _Y.search(stem):
        yield from (stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing")
    elif stem.endswith("e"):
        yield from (stem + "s", stem + "d", (stem if stem.endswith("ee") else stem[:-1]) + "ing")
    else:
        yield stem + ("es" if _SIBILANT.search(stem) else "s")
        last = stem + stem[-1] if _SHORT.match(stem) or _DOUBLES.search(stem) else stem
        yield from (last + "ed", last + "ing")


_DOUBLES = re.compile(r"[^aeiou](?:mit|fer|cur|pel|trol|gin|get)$|[aeiou]l$")
"""Ends of longer words whose last letter is doubled: "admitted", "controlled", "travelled"."""


@cache
def _groups() -> dict[str, frozenset[str]]:
    """The irregular words by each of their forms, but for those that are more often another word: "(left)"."""
    groups: dict[str, set[str]] = {}
    for row in read_rows("search/irregular.csv"):
        listed = row["forms"].split()
        forms = {form.strip("()") for form in listed}
        for form in listed:
            if not form.startswith("("):
                groups.setdefault(form, set()).update(forms)
    return {form: frozenset(group) for form, group in groups.items()}

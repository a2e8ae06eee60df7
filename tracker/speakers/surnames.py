"""Which part of a full name a short name is: surname, first name or middle name.

Example: "von der Leyen" is the surname of "Ursula von der Leyen", "Peña" and "Peña Nieto" of "Enrique Peña Nieto",
"Moon" of "Moon Jae-in", "al-Sisi" of "Abdel Fattah el-Sisi"; "Sheikh Hamad" is the first name of "Hamad bin Khalid".
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache, lru_cache

from tracker.speakers.given_names import load_given_names
from tracker.speakers.roster import fold_name
from tracker.speakers.words import WORDS

SUFFIXES = WORDS.of("suffix of a name")
_ARABIC_ARTICLE = re.compile(rf"^{WORDS.any_of('arabic article')}-(?=\w)")
_NICKNAME = re.compile(r"\s+(?:[\"“”'‘’]+(?P<quoted>\w[^\"“”()]*?),?[\"“”'’]+|\((?P<bracketed>[^()]+)\))(?=\s)")
_HYPHENATED = re.compile(r"^\S+\s+\w+-[a-z]\w*$")
_STYLES = WORDS.of("style")


class Piece(IntEnum):
    """Which part of a full name a short name is, from the least to the most telling."""

    NONE = 0
    MIDDLE = 1
    FIRST = 2
    SURNAME = 3


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name without nickname, comma and Arabic article.

    Example: "Riad “Abu Ali” al-Malki" -> riad, malki.
    """
    folded = fold_name(_NICKNAME.sub("", name)).replace(",", "")
    return tuple(strip_article(word) for word in folded.split())


def strip_article(word: str) -> str:
    """Remove the Arabic article of a surname: "el-sisi" -> "sisi".

    Args:
        word: A folded word.

    Returns:
        The word without the article.
    """
    return _ARABIC_ARTICLE.sub("", word)


@lru_cache(maxsize=4096)
def surname_of(name: str) -> str:
    """Example: "Dmitry S. Peskov" -> "peskov"; "Nouri al-Maliki" -> "maliki"; "Donald Trump Jr." -> "trump jr"."""
    words = words_of(name)
    return " ".join(words[-2:] if len(words) > 1 and words[-1] in SUFFIXES else words[-1:])


def without_nickname(name: str) -> str:
    """Example: "Robert “Bobby” Lane" -> "Robert Lane"."""
    return _NICKNAME.sub("", name)


def nickname_of(name: str) -> str:
    """Example: "Robert “Bobby” Lane" and "Robert (Bobby) Lane" -> "bobby"."""
    found = _NICKNAME.search(name)
    return fold_name(found["quoted"] or found["bracketed"]) if found else ""


@cache
def load_particles() -> frozenset[str]:
    """Small words that stand before a surname and belong to it: "von", "de", "bin"."""
    return WORDS.of("name particle")


@cache
def load_family_names() -> frozenset[str]:
    """Load the family names that stand before the given name: "Xi", "Kim", "Nguyen".

    Returns:
        The names, folded.
    """
    return WORDS.of("family name first")


def family_name_first(full: str) -> bool:
    """Whether a full name begins with its family name: "Moon Jae-in", "Xi Jinping"; not "Kim Davis"."""
    first = full.split(maxsplit=1)[0]
    if _HYPHENATED.search(full):
        return True
    return fold_name(first) in load_family_names() and first not in load_given_names()


def is_surname_only(name: str) -> bool:
    """Whether a name is a single word, or one with particles or a suffix ("de Blasio", "Trump Jr.").

    "Al Gore" is not.
    """
    words = words_of(name)
    before = words[:-2] if len(words) > 1 and words[-1] in SUFFIXES else words[:-1]
    given = bool(before) and name.split(maxsplit=1)[0] in load_given_names()
    return not given and all(word in load_particles() for word in before)


@lru_cache(maxsize=8192)
def piece_of(short: str, full: str) -> Piece:
    """Which part of the name ``full`` the name ``short`` is; ``Piece.NONE`` where it is no part."""
    ours, theirs = words_of(short), words_of(full)
    if len(ours) > 1 and ours[0] in _STYLES:
        theirs = theirs[1:] if theirs[:1] == ours[:1] else theirs
        return Piece.FIRST if len(ours) == 2 and len(theirs) > 1 and theirs[0] == ours[1] else Piece.NONE
    if not ours or len(ours) >= len(theirs):
        return Piece.NONE
    if theirs[-1] in SUFFIXES and ours[-1] not in SUFFIXES:  # "Hill" for "F. Hill Jr.", where there is no other Hill
        return Piece.MIDDLE if piece_of(short, " ".join(theirs[:-1])) is Piece.SURNAME else Piece.NONE
    core = ours
    while len(core) > 1 and core[0] in load_particles():
        core = core[1:]
    given = len(core) > 1 and short.split(maxsplit=1)[0] in load_given_names()
    if theirs[-len(core) :] == core and not given:
        return Piece.SURNAME
    if theirs[: len(ours)] == ours:
        return _read_first(ours, theirs, full)
    return Piece.MIDDLE if _is_within(ours, theirs, full) else Piece.NONE


def _read_first(ours: tuple[str, ...], theirs: tuple[str, ...], full: str) -> Piece:
    """Classify a short name that begins the full one.

    It is a family name ("Moon" of "Moon Jae-in"), a first name, or all but the second of two surnames.
    """
    if len(ours) == 1:
        return Piece.SURNAME if family_name_first(full) else Piece.FIRST
    left = without_nickname(full).split()[len(ours) :]
    is_surname = len(left) == 1 and left[0].istitle() and left[0] not in load_given_names()
    return Piece.FIRST if is_surname else Piece.NONE


def _is_within(ours: tuple[str, ...], theirs: tuple[str, ...], full: str) -> bool:
    """Whether a short name is in the middle of the full one.

    A single word must be no given name ("Correa" of "Rafael Correa Delgado"); several must begin with a particle.
    """
    places = [at for at in range(1, len(theirs) - len(ours)) if theirs[at : at + len(ours)] == ours]
    if len(ours) > 1:
        return bool(places) and ours[0] in load_particles()
    written = without_nickname(full).split()
    return len(ours[0]) > 1 and any(written[at] not in load_given_names() for at in places)

"""Recognize countries by name, adjective or capital, and the national bodies that each has one of.

In: a phrase, ``countries.csv`` and ``national_bodies.csv``. Out: the ``Country`` or the ``NationalBody``, with its
country where the phrase names one, under one name for all spellings.

Example: "Russia's defense ministry", "the Ministry of Defence in Moscow" and "the Russian Defense Ministry" are all the
Defence Ministry of Russia; "the military" belongs to a country that only the article can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from tracker.text import fold
from tracker.vocabulary import Vocabulary, match_any, read_rows

_ARTICLE = re.compile(rf"^{Vocabulary().any_of('article')}\s+", re.IGNORECASE)
_ACRONYM = re.compile(r"\s*\([A-Z][A-Z.]+\)$")
_OF_WHAT = re.compile(r"ministry\s+(?:of|for)\s+(?:the\s+)?(?P<what>\S.*)")
_MINISTRY = re.compile(r"(?:(?!(?:for|of|at|in|from|with)\b)\w[\w-]*,?\s+(?:and\s+)?){1,5}ministry")
_MAX_WORDS = 9


@dataclass(frozen=True, slots=True)
class Country:
    """A country, and the adjective that names its bodies: "Russia", "Russian"."""

    name: str
    adjective: str


@dataclass(frozen=True, slots=True)
class NationalBody:
    """A body that countries have one of, and its country where that is known.

    ``ties``: without a country, it may be taken for that of the article's country. ``also`` are the bodies that the
    word may stand for, as "the military" for an army.
    """

    name: str
    country: Country | None = None
    ties: bool = False
    also: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The noun that stands for it alone: "ministry"."""
        return self.name.split()[-1].casefold()

    @property
    def full_name(self) -> str:
        """Example: "Russian Defence Ministry", "Iraq (government)"; without a country just the body."""
        if self.country is None:
            return self.name
        return (
            f"{self.country.name} (government)"
            if self.name == "government"
            else f"{self.country.adjective} {self.name}"
        )


def find_country(words: str) -> Country | None:
    """The country of a name or capital, in any known spelling: "Ukraine", "the UAE", "Kyiv"."""
    return _load_names().get(_fold_spelling(words))


def find_short_country(words: str, text: str) -> Country | None:
    """The country of a short form that only holds once the article names the country: "the North" for "North Korea"."""
    country = _load_short_names().get(" ".join(words.casefold().split()))
    return country if country is not None and country.name in text else None


def read_national_body(words: str) -> NationalBody | None:
    """The national body that a phrase is, with its country where the phrase names one; None for any other phrase."""
    phrase = _ARTICLE.sub("", _ACRONYM.sub("", " ".join(words.split()).strip(" ,")))
    if len(phrase.split()) > _MAX_WORDS:
        return None
    before, behind = _owner_before_pattern().match(phrase), _owner_behind_pattern().search(phrase)
    owner = before["owner"] if before else behind["owner"] if behind else None
    kind = phrase[before.end() :] if before else phrase[: behind.start()] if behind else phrase
    found = _read_kind(kind)
    return replace(found, country=country_of(owner)) if found is not None and owner else found


def owned_pattern() -> re.Pattern[str]:
    """A pattern that finds national bodies with their country.

    Examples: "Russia's defense ministry", "the Ukrainian military".
    """
    return _make_owned_pattern()


@cache
def place_pattern() -> re.Pattern[str]:
    """A pattern that finds any country, adjective or capital in running text."""
    return re.compile(rf"(?<![\w-]){match_any(_load_spellings(names=True, adjectives=True))}(?!\w)")


def country_of(spelling: str) -> Country:
    """The country of a spelling that ``place_pattern`` found."""
    return (_load_names() | _load_adjectives())[_fold_spelling(spelling)]


def _read_kind(words: str) -> NationalBody | None:
    plain = _fold_spelling(words)
    if plain in _load_kinds():
        return _load_kinds()[plain]
    of_what = _OF_WHAT.fullmatch(plain)
    plain = f"{of_what['what']} ministry" if of_what else plain
    if plain in _load_kinds():
        return _load_kinds()[plain]
    if _MINISTRY.fullmatch(plain) and (of_what or words.endswith(("ministry", "Ministry"))):
        name = " ".join(word if word == "and" else word[:1].upper() + word[1:] for word in plain.split())
        return NationalBody(name, ties=True)
    return None


def _fold_spelling(words: str) -> str:
    """A folded spelling for look-up: "the U.S." -> "us", "Defense" -> "defence"."""
    folded = _ARTICLE.sub("", fold(words)).removesuffix("'s").removesuffix("'")
    return re.sub(r"\bdefense\b", "defence", folded.replace(".", ""))


@cache
def _owner_before_pattern() -> re.Pattern[str]:
    names, adjectives = match_any(_load_spellings(names=True)), match_any(_load_spellings(adjectives=True))
    return re.compile(rf"(?:(?P<owner>{names}|{adjectives})(?:['’]s?)?)\s+(?:own\s+)?(?=\w)")


@cache
def _owner_behind_pattern() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:of|in)\s+(?:the\s+)?(?P<owner>{match_any(_load_spellings(names=True))})$")


@cache
def _make_owned_pattern() -> re.Pattern[str]:
    heads = match_any({body.head for body in _load_kinds().values()})
    names, adjectives = match_any(_load_spellings(names=True)), match_any(_load_spellings(adjectives=True))
    own = rf"(?:{names}['’]s?|{adjectives}|US|U\.S\.|UK|U\.K\.)"
    of_what = r"(?i:ministry)\s+(?:of|for)\s+(?:the\s+)?\w+(?:\s+[A-Z]\w+)?"
    kind = rf"{of_what}|(?:[\w'’-]+\s+(?:and\s+|general['’]s\s+)?){{0,4}}?(?i:{heads})\b"
    return re.compile(rf"(?<![\w-]){own}\s+(?:{kind})")


@cache
def _load_names() -> dict[str, Country]:
    return {
        _fold_spelling(spelling): Country(row["country"], row["adjective"])
        for row in _read("countries.csv")
        for spelling in (row["country"], *_split(row["spellings"]), *_split(row["capitals"]))
    }


@cache
def _load_short_names() -> dict[str, Country]:
    return {
        row["short"].casefold(): Country(row["country"], row["adjective"])
        for row in _read("countries.csv")
        if row["short"]
    }


@cache
def _load_adjectives() -> dict[str, Country]:
    return {
        _fold_spelling(row["adjective"]): Country(row["country"], row["adjective"]) for row in _read("countries.csv")
    }


@cache
def _load_spellings(*, names: bool = False, adjectives: bool = False) -> tuple[str, ...]:
    rows = _read("countries.csv")
    found = [s for row in rows if names for s in (row["country"], *_split(row["spellings"]), *_split(row["capitals"]))]
    return (*found, *(row["adjective"] for row in rows if adjectives))


@cache
def _load_kinds() -> dict[str, NationalBody]:
    return {
        _fold_spelling(spelling): NationalBody(row["name"], None, row["ties"] == "yes", tuple(_split(row["also"])))
        for row in _read("national_bodies.csv")
        for spelling in (row["name"], *_split(row["spellings"]))
    }


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@cache
def _read(table: str) -> tuple[dict[str, str], ...]:
    return tuple(read_rows(f"speakers/{table}"))

"""Know countries by their names, adjectives and capitals, and the bodies that each of them has one of.

In: ``countries.csv`` and ``national_bodies.csv``; a phrase. Out: the ``Country`` or the ``NationalBody`` that it says:
whose it is, where it says so, and one name for it over all spellings.

Example: "Russia's defense ministry", "the Ministry of Defence in Moscow" and "the Russian Defense Ministry" are all the
Defence Ministry of Russia; "the military" is that of a country which only the article can tell.
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
    """A country; ``adjective`` is the one that its bodies are named with."""

    name: str
    adjective: str


@dataclass(frozen=True, slots=True)
class NationalBody:
    """A body that countries have one of, and whose it is.

    ``ties``: bare, it may be that of the article's country; ``also`` are bodies that it may be another word for, as
    "the military" is for an army.
    """

    name: str
    country: Country | None = None
    ties: bool = False
    also: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """What it may be called for short: "ministry"."""
        return self.name.split()[-1].casefold()

    @property
    def full_name(self) -> str:
        """Example: "Russian Defence Ministry", "Iraq (government)"; without a country the body alone."""
        if self.country is None:
            return self.name
        return (
            f"{self.country.name} (government)"
            if self.name == "government"
            else f"{self.country.adjective} {self.name}"
        )


def find_country(words: str) -> Country | None:
    """The country of a name or capital in any spelling: "Ukraine", "the UAE", "Kyiv"."""
    return _names().get(_plain(words))


def find_short_country(words: str, text: str) -> Country | None:
    """The country that an article calls so for short once it has named it: "the North" after "North Korea"."""
    country = _short_names().get(" ".join(words.casefold().split()))
    return country if country is not None and country.name in text else None


def read_national_body(words: str) -> NationalBody | None:
    """The national body that a phrase says, with its country where it names one; None where it is something else."""
    phrase = _ARTICLE.sub("", _ACRONYM.sub("", " ".join(words.split()).strip(" ,")))
    if len(phrase.split()) > _MAX_WORDS:
        return None
    before, behind = _owner_before().match(phrase), _owner_behind().search(phrase)
    owner = before["owner"] if before else behind["owner"] if behind else None
    kind = phrase[before.end() :] if before else phrase[: behind.start()] if behind else phrase
    found = _read_kind(kind)
    return replace(found, country=country_of(owner)) if found is not None and owner else found


def owned_pattern() -> re.Pattern[str]:
    """Where a text names a country's body: "Russia's defense ministry", "the Ukrainian military"."""
    return _owned()


@cache
def place_pattern() -> re.Pattern[str]:
    """Any country, adjective or capital in running text."""
    return re.compile(rf"(?<![\w-]){match_any(_spellings(names=True, adjectives=True))}(?!\w)")


def country_of(spelling: str) -> Country:
    """The country of a spelling that ``place_pattern`` found."""
    return (_names() | _adjectives())[_plain(spelling)]


def _read_kind(words: str) -> NationalBody | None:
    plain = _plain(words)
    if plain in _kinds():
        return _kinds()[plain]
    of_what = _OF_WHAT.fullmatch(plain)
    plain = f"{of_what['what']} ministry" if of_what else plain
    if plain in _kinds():
        return _kinds()[plain]
    if _MINISTRY.fullmatch(plain) and (of_what or words.endswith(("ministry", "Ministry"))):
        name = " ".join(word if word == "and" else word[:1].upper() + word[1:] for word in plain.split())
        return NationalBody(name, ties=True)
    return None


def _plain(words: str) -> str:
    """Folded, in one spelling: "the U.S." -> "us", "Defense" -> "defence"."""
    folded = _ARTICLE.sub("", fold(words)).removesuffix("'s").removesuffix("'")
    return re.sub(r"\bdefense\b", "defence", folded.replace(".", ""))


@cache
def _owner_before() -> re.Pattern[str]:
    names, adjectives = match_any(_spellings(names=True)), match_any(_spellings(adjectives=True))
    return re.compile(rf"(?:(?P<owner>{names}|{adjectives})(?:['’]s?)?)\s+(?:own\s+)?(?=\w)")


@cache
def _owner_behind() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:of|in)\s+(?:the\s+)?(?P<owner>{match_any(_spellings(names=True))})$")


@cache
def _owned() -> re.Pattern[str]:
    heads = match_any({body.head for body in _kinds().values()})
    names, adjectives = match_any(_spellings(names=True)), match_any(_spellings(adjectives=True))
    own = rf"(?:{names}['’]s?|{adjectives}|US|U\.S\.|UK|U\.K\.)"
    of_what = r"(?i:ministry)\s+(?:of|for)\s+(?:the\s+)?\w+(?:\s+[A-Z]\w+)?"
    kind = rf"{of_what}|(?:[\w'’-]+\s+(?:and\s+|general['’]s\s+)?){{0,4}}?(?i:{heads})\b"
    return re.compile(rf"(?<![\w-]){own}\s+(?:{kind})")


@cache
def _names() -> dict[str, Country]:
    return {
        _plain(spelling): Country(row["country"], row["adjective"])
        for row in _read("countries.csv")
        for spelling in (row["country"], *_split(row["spellings"]), *_split(row["capitals"]))
    }


@cache
def _short_names() -> dict[str, Country]:
    return {
        row["short"].casefold(): Country(row["country"], row["adjective"])
        for row in _read("countries.csv")
        if row["short"]
    }


@cache
def _adjectives() -> dict[str, Country]:
    return {_plain(row["adjective"]): Country(row["country"], row["adjective"]) for row in _read("countries.csv")}


@cache
def _spellings(*, names: bool = False, adjectives: bool = False) -> tuple[str, ...]:
    rows = _read("countries.csv")
    found = [s for row in rows if names for s in (row["country"], *_split(row["spellings"]), *_split(row["capitals"]))]
    return (*found, *(row["adjective"] for row in rows if adjectives))


@cache
def _kinds() -> dict[str, NationalBody]:
    return {
        _plain(spelling): NationalBody(row["name"], None, row["ties"] == "yes", tuple(_split(row["also"])))
        for row in _read("national_bodies.csv")
        for spelling in (row["name"], *_split(row["spellings"]))
    }


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@cache
def _read(table: str) -> tuple[dict[str, str], ...]:
    return tuple(read_rows(f"speakers/{table}"))

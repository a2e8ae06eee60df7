"""Roles in words: what "the Syrian leader" and "Syria's President Bashar al-Assad" have in common.

In: a description as the article or the roster words it. Out: a ``Role``: head noun, rank and qualifiers, so that one
description can be held against another. The nouns stand in ``roles.csv``, the words around them in ``qualifiers.csv``.

Example: "the US vice president" is the head "president", the rank "vice" and the qualifier "us".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tracker.speakers.words import WORDS
from tracker.text import fold
from tracker.vocabulary import read_rows

_WORD = re.compile(r"\w+(?:[.'-]\w+)*")
_LINKS = WORDS.of("link of a role")
_FILLERS = WORDS.of("article", "possessive", "possessive of the first person", "demonstrative", "filler of a role")
_NO_LINK_BEFORE_NAME = WORDS.of("no link before a name")


@dataclass(frozen=True, slots=True)
class Noun:
    """A role noun: what it names (person, body, document, anonymous) and what it may stand for as well.

    ``also`` holds a head with the words it needs: "leader" is also a "minister" who is "prime".
    """

    kind: str
    also: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Role:
    """``rank`` makes another office of the head ("vice"), ``qualifiers`` say whose or which ("us", "vermont").

    ``remarks`` are words that may be said of any holder ("embattled", "republican"): not asked for, but evidence.
    """

    head: str
    rank: frozenset[str]
    qualifiers: frozenset[str]
    remarks: frozenset[str] = frozenset()

    def fits(self, described: Role) -> bool:
        """Whether this role may point to somebody so described: same office, and nothing asked that is not there.

        Example: "the secretary" fits "US secretary of state"; "the president" does not fit "vice president".
        """
        if not self.qualifiers <= described.qualifiers:
            return False
        if self.head == described.head:
            return self.rank == described.rank
        noun = load_nouns().get(self.head)
        return any(
            head == described.head
            and needed <= described.rank | described.qualifiers | described.remarks
            and described.rank - needed == self.rank
            for head, needed in (noun.also if noun else ())
        )


def read_role(words: str, *, before_name: bool = False) -> Role | None:
    """The role in a description, None where it holds no role noun.

    In a description that stands before a name, the last role noun counts, as in "the hand of Cuban President"; in all
    others the first one, as in "an adviser to the president".
    """
    tokens = _cut_tokens(words)
    places = [at for at, token in enumerate(tokens) if token in load_nouns()]
    if not places or (before_name and tokens[-1] in _LINKS | _NO_LINK_BEFORE_NAME):
        return None  # "a spokesman for" a person describes somebody else
    head = places[0]
    while head + 1 in places:  # "attorney general", "police chief"
        head += 1
    if before_name and places[-1] == len(tokens) - 1:
        head = places[-1]
    start = max((at + 1 for at in range(head) if tokens[at] in _LINKS | _NO_LINK_BEFORE_NAME), default=0)
    around = [*tokens[start:head], *tokens[head + 1 :]]
    meanings = [_meaning(token) for token in around if token not in _FILLERS | _LINKS]
    rank = frozenset(means for kind, means in meanings if kind == "rank")
    # A role noun right before the head is a rank of its own: "attorney general" is no general.
    rank |= frozenset(
        token
        for token in tokens[start:head]
        if token in load_nouns() and load_nouns()[token].kind == "person" and token not in _qualifiers()
    )
    qualifiers = frozenset(means for kind, means in meanings if kind == "means") - rank
    remarks = frozenset(means for kind, means in meanings if kind == "remark")
    return Role(tokens[head], rank, qualifiers, remarks)


@cache
def load_nouns() -> Mapping[str, Noun]:
    """Role nouns in the singular."""
    return {
        row["noun"]: Noun(row["kind"], tuple(_read_also(each) for each in row["also"].split()))
        for row in read_rows("speakers/roles.csv")
    }


@cache
def _qualifiers() -> Mapping[str, tuple[str, str]]:
    return {row["word"]: (row["kind"], row["means"] or row["word"]) for row in read_rows("speakers/qualifiers.csv")}


def _meaning(token: str) -> tuple[str, str]:
    """A word's kind (rank, remark, means) and the word it counts as: "russian" counts as "russia"."""
    return _qualifiers().get(token, ("means", token))


def _read_also(words: str) -> tuple[str, frozenset[str]]:
    """Example: "prime+minister" is the head "minister" that needs the word "prime"."""
    *needed, head = words.split("+")
    return head, frozenset(needed)


def _cut_tokens(words: str) -> list[str]:
    """Folded words, names of several words as one: "united states", "white house"."""
    plain = " ".join(_plain(word) for word in _WORD.findall(fold(words)))
    return [match[0] for match in _token_pattern().finditer(plain)]


@cache
def _token_pattern() -> re.Pattern[str]:
    names = sorted((word for word in _qualifiers() if " " in word), key=len, reverse=True)
    return re.compile("|".join([*(rf"\b{re.escape(name)}\b" for name in names), r"\S+"]))


def _plain(token: str) -> str:
    return token.removesuffix("'s").removesuffix("'").removesuffix(".")

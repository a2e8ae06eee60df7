"""Read descriptions of people as roles that can be compared: "the Syrian leader", "Syria's President Bashar al-Assad".

A ``Role`` is a head noun, its rank and its qualifiers. The nouns are in ``roles.csv``, the words around them in
``qualifiers.csv``.

Example: "the US vice president" has the head "president", the rank "vice" and the qualifier "us".
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
_ENDS_ROLE = _LINKS | WORDS.of("no link before a name")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Noun:
    """A role noun: what it names (person, body, document, anonymous ...), and the nouns it may stand for.

    ``also`` has pairs of such a noun and the words it needs: "leader" may be a "minister" who is "prime".
    """

    kind: str
    also: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Role:
    """What a description says somebody is.

    ``rank`` makes it another office ("vice"), ``qualifiers`` say whose or which ("us", "vermont"). ``remarks`` may be
    said of any holder ("embattled", "republican"): two descriptions may differ in them.
    """

    head: str
    rank: frozenset[str]
    qualifiers: frozenset[str]
    remarks: frozenset[str] = frozenset()

    def fits(self, described: Role) -> bool:
        """Whether this role may refer to somebody so described: the same office, and no qualifier missing there.

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
    """The role in a description; None where it has no role noun.

    Before a name the last role noun is the head ("the hand of Cuban President"), elsewhere the first ("an adviser to
    the president").
    """
    tokens = _cut_tokens(words)
    if before_name and tokens and tokens[-1] in _ENDS_ROLE:
        return None  # "a spokesman for" a person describes somebody else
    head = _find_head(tokens, before_name=before_name)
    if head is None:
        return None
    start = max((at + 1 for at in range(head) if tokens[at] in _ENDS_ROLE), default=0)
    before, behind = tokens[start:head], tokens[head + 1 :]
    meanings = [_meaning(token) for token in [*before, *behind] if token not in _FILLERS | _LINKS]
    words_of_kind = {kind: frozenset(means for each, means in meanings if each == kind) for kind, _ in meanings}
    # A noun for a person right before the head is a rank of its own: "attorney general" is no general.
    rank = words_of_kind.get("rank", _NONE) | frozenset(token for token in before if _is_rank_noun(token))
    return Role(tokens[head], rank, words_of_kind.get("means", _NONE) - rank, words_of_kind.get("remark", _NONE))


def _find_head(tokens: list[str], *, before_name: bool) -> int | None:
    """The index of the head noun; the last of several in a row: "attorney general", "police chief"."""
    places = [at for at, token in enumerate(tokens) if token in load_nouns()]
    if not places:
        return None
    if before_name and places[-1] == len(tokens) - 1:
        return places[-1]
    head = places[0]
    while head + 1 in places:
        head += 1
    return head


def _is_rank_noun(token: str) -> bool:
    noun = load_nouns().get(token)
    return noun is not None and noun.kind == "person" and token not in _qualifiers()


@cache
def load_nouns() -> Mapping[str, Noun]:
    """The role nouns of ``roles.csv``, in the singular."""
    return {
        row["noun"]: Noun(row["kind"], tuple(_read_also(each) for each in row["also"].split()))
        for row in read_rows("speakers/roles.csv")
    }


@cache
def _qualifiers() -> Mapping[str, tuple[str, str]]:
    return {row["word"]: (row["kind"], row["means"] or row["word"]) for row in read_rows("speakers/qualifiers.csv")}


def _meaning(token: str) -> tuple[str, str]:
    """A word's kind ("rank", "remark", "means") and the word it counts as: "russian" counts as "russia"."""
    return _qualifiers().get(token, ("means", token))


def _read_also(words: str) -> tuple[str, frozenset[str]]:
    """Example: "prime+minister" is the head "minister" that needs the word "prime"."""
    *needed, head = words.split("+")
    return head, frozenset(needed)


def _cut_tokens(words: str) -> list[str]:
    """Folded words, with names of several words as one token: "united states", "white house"."""
    plain = " ".join(_plain(word) for word in _WORD.findall(fold(words)))
    return [match[0] for match in _token_pattern().finditer(plain)]


@cache
def _token_pattern() -> re.Pattern[str]:
    names = sorted((word for word in _qualifiers() if " " in word), key=len, reverse=True)
    return re.compile("|".join([*(rf"\b{re.escape(name)}\b" for name in names), r"\S+"]))


def _plain(token: str) -> str:
    return token.removesuffix("'s").removesuffix("'").removesuffix(".")

"""What nobody can mean by a row of a roster: a gender that is none, an office that ends before it begins, odd names.

In: an official, as a file or a user describes it. Out: nothing, or ``RosterError``. Only what is new is checked: what a
database holds already must not end every command.
"""

from __future__ import annotations

from functools import cache

from tracker.errors import RosterError
from tracker.officials import Official, Relation, Tenure
from tracker.schema.claim import UNKNOWN_SPEAKER
from tracker.speakers.words import WORDS
from tracker.text import fold
from tracker.vocabulary import CLOSED_CLASSES, read_rows

GENDERS = ("male", "female")
_LONGEST = 200


def check_official(official: Official, *, where: str) -> None:
    """Raise RosterError where a fact of an official makes no sense.

    Args:
        official: Who is described.
        where: The file and line, or whose change it is, for the message.

    Raises:
        RosterError: One line says which fact, and what to do.
    """
    for spelling in (official.name, *official.aliases):
        if odd := find_odd(spelling):
            raise RosterError(f"the name {spelling[:_LONGEST]!r} {odd}", where=where, remedy="write a name")
    titles = [words for each in official.tenures for words in (each.office, *each.titles)]
    for words in (official.key, official.side, *titles):
        if words and (odd := _find_odd_signs(words)):
            raise RosterError(f"{words[:_LONGEST]!r} {odd}", where=where, remedy="write plain words")
    if official.gender not in ("", *GENDERS):
        what = f"the gender is {official.gender!r}"
        raise RosterError(what, where=where, remedy=f"write {' or '.join(GENDERS)}, or leave it empty")
    facts: tuple[Tenure | Relation, ...] = (*official.tenures, *official.speaks_for)
    for each in facts:
        _check_days(each, where)
    if any(relation.body == official.key for relation in official.speaks_for):
        what = f"{official.key} speaks for {official.key!r}, which is no other body"
        raise RosterError(what, where=where, remedy="write the key of another body")


def find_odd(name: str) -> str | None:
    """What is wrong with a name, behind the name in a message; None where it may be one. Example: "is no name"."""
    if not any(char.isalpha() for char in name) or "|" in name:
        return "is no name"
    if set(name.split()) <= _words_of_no_name():  # in small letters: "He" is a family name
        return "is a word that stands for anybody"
    if fold(name) == UNKNOWN_SPEAKER:
        return "is what is shown where nobody is known"
    return _find_odd_signs(name)


@cache
def _words_of_no_name() -> frozenset[str]:
    """Pronouns, "source" and the like, in small letters; as a spelling, one would be found in every article."""
    closed = frozenset(row["word"] for row in read_rows(CLOSED_CLASSES))
    return closed | WORDS.of("stands for anybody", "quantifier")


def _find_odd_signs(words: str) -> str | None:
    if len(words) > _LONGEST:
        return f"has {len(words):,} characters, more than {_LONGEST}"
    return None if all(char.isprintable() or char.isspace() for char in words) else "holds signs that are not shown"


def _check_days(facts: Tenure | Relation, where: str) -> None:
    if facts.start and facts.end and facts.start.first > facts.end.last:
        name = facts.office if isinstance(facts, Tenure) else facts.body
        what = f"{name!r} ends on {facts.end}, before it begins on {facts.start}"
        raise RosterError(what, where=where, remedy="write [FIRST/LAST]")

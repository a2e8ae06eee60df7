"""Speakers who may be one person under two names: offered for merging, never merged.

In: who is quoted. Out: pairs, each with the reason in words. Two who are both on the roster are known to be two.

    "Dmitr Peskov" and "Dmitry Peskov": one letter apart        "S. Lavrov" and "Sergei Lavrov": an initial
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection, Engine, select
from sqlmodel import col

from tracker.query.remembered import remember
from tracker.query.speakers import RankedSpeaker, rank_speakers
from tracker.records import SpeakerType
from tracker.speakers.given_names import is_same_given_name
from tracker.speakers.surnames import surname_of, words_of
from tracker.store import read_rows, reading
from tracker.store.tables import SpeakerRow

_SHORT = 5  # letters of a word in which one letter more or less makes another word
_MOST_OF_A_NAME = 60  # bearers of one surname; more are a word that is none


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two speakers who may be one.

    Attributes:
        key: The speaker who would be shown under the other.
        name: Their name.
        claims: The number of their quotes.
        into_key: The other: on the roster, or else the more quoted.
        into: Their name.
        into_claims: The number of their quotes.
        reason: Why they may be one. Example: "one letter apart".
    """

    key: str
    name: str
    claims: int
    into_key: str
    into: str
    into_claims: int
    reason: str


def find_duplicates(engine: Engine, name: str | None = None, *, limit: int = 100) -> list[Duplicate]:
    """Find persons who may be one under two names.

    Args:
        engine: The database.
        name: Only pairs in which one has this name.
        limit: The most pairs.

    Returns:
        The pairs, those with the most quotes first.
    """
    with reading(engine) as connection:
        found = remember(connection, "duplicates", lambda: _find(connection))
    return [each for each in found if name is None or name in (each.name, each.into)][:limit]


def _find(connection: Connection) -> list[Duplicate]:
    person = select(col(SpeakerRow.id), col(SpeakerRow.key)).where(col(SpeakerRow.type) == SpeakerType.PERSON.value)
    keys: dict[int, str] = {row: key for row, key in read_rows(connection, person) if row}
    people = [each for each in rank_speakers(connection) if each.id in keys]
    pairs: dict[tuple[int, int], Duplicate] = {}
    for one, other in _pair(people):
        if one.id == other.id or (one.is_official and other.is_official):
            continue
        into, away = sorted((one, other), key=lambda each: (not each.is_official, -each.claims, each.name))
        reason = find_reason(away.name, into.name) if (away.id, into.id) not in pairs else ""
        if reason:
            told = keys[away.id], away.name, away.claims, keys[into.id], into.name, into.claims, reason
            pairs[away.id, into.id] = Duplicate(*told)
    return sorted(pairs.values(), key=lambda each: (-min(each.claims, each.into_claims), -each.into_claims, each.name))


def _pair(people: Sequence[RankedSpeaker]) -> Iterator[tuple[RankedSpeaker, RankedSpeaker]]:
    """Those with one surname, and those whose names are the same but for a letter."""
    alike: dict[str, list[RankedSpeaker]] = defaultdict(list)
    by_surname: dict[str, list[RankedSpeaker]] = defaultdict(list)
    for each in people:
        name = " ".join(words_of(_bare(each.name)))
        by_surname[surname_of(each.name)].append(each)
        for at in range(len(name) + 1):
            alike[name[:at] + name[at + 1 :]].append(each)
    for group in (*by_surname.values(), *alike.values()):
        if len(group) <= _MOST_OF_A_NAME:
            yield from combinations(group, 2)


def find_reason(one: str, other: str) -> str:
    """Why two names may be those of one person.

    Args:
        one: A name. Example: "S. Lavrov".
        other: Another. Example: "Sergei Lavrov".

    Returns:
        The reason, as "an initial"; "" where there is none.
    """
    bare_one, bare_other = _bare(one), _bare(other)
    ours, theirs = words_of(bare_one), words_of(bare_other)
    if not ours or not theirs:
        return ""
    if ours == theirs:
        return "the same name" if bare_one == one and bare_other == other else "a title apart"
    if surname_of(bare_one) == surname_of(bare_other) and len(ours) > 1 and len(theirs) > 1:
        return _compare_given(ours[:-1], theirs[:-1])
    if len(ours) == len(theirs):
        apart = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
        if len(apart) == 1 and is_one_letter_apart(*apart[0]):
            return "one letter apart"
    return ""


def _compare_given(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """The reason for two with one surname, by the names before it."""
    if not is_same_given_name(ours[0], theirs[0]):
        alike = len(ours) == len(theirs) and list(ours[1:]) == list(theirs[1:])
        return "one letter apart" if alike and is_one_letter_apart(ours[0], theirs[0]) else ""
    middle, other = ours[1:], theirs[1:]
    if middle and other and not (len(middle) == len(other) and all(map(is_same_given_name, middle, other))):
        return ""
    if min(len(ours[0]), len(theirs[0])) == 1:
        return "an initial"
    if ours[0] != theirs[0]:
        return "another form of the first name"
    return "a middle name"


def is_one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by a letter that is left out, added, changed or swapped with the next.

    Args:
        one: A word of five letters or more; shorter ones are words of their own.
        other: Another, with the same first letter.

    Returns:
        True where they do.
    """
    if one[:1] != other[:1] or min(len(one), len(other)) < _SHORT or abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[start:], other[start:]
    swapped = rest[:2][::-1] + rest[2:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:] or swapped == others


def _bare(name: str) -> str:
    """A name without its honorific."""
    from tracker.speakers.honorifics import clean_name  # noqa: PLC0415  it loads NumPy, which no other question needs

    return clean_name(name)[0]

"""Find speakers by what somebody types: by surname, by the beginning of a name, by another spelling.

In: a few letters. Out: those who may be meant, the likeliest first. Nobody is found by resemblance: "Peskov" finds no
"Pesok". An index of all names is made once for each state of the database, so that every key pressed may ask.

    "obama": Barack Obama and Michelle Obama, on the roster; then others of the surname; then "Obama administration"
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine, select
from sqlmodel import col

from tracker.query.duplicates import find_reason
from tracker.query.remembered import remember
from tracker.query.speakers import rank_speakers
from tracker.records import SpeakerType
from tracker.store import read_rows, reading
from tracker.store.tables import AliasRow, SpeakerRow
from tracker.text import fold

_UNNAMED = {SpeakerType.GROUP.value, SpeakerType.ANONYMOUS.value}
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant.

    Attributes:
        key: Stable key of the speaker.
        name: The name that all articles share.
        type: What the speaker is.
        is_official: Whether on the roster.
        claims: The number of quotes, without thoughts.
        value: What a filter asks for to get this speaker and nobody else: the name, or the key of one who shares it.
        near: Somebody likelier who may be the same person, with the reason; "" for most.
    """

    key: str
    name: str
    type: str
    is_official: bool
    claims: int
    value: str
    near: str = ""

    @property
    def is_unnamed(self) -> bool:
        """Whether it is a group or a source without a name, and no person or body."""
        return self.type in _UNNAMED


@dataclass(frozen=True, slots=True)
class _Names:
    """All who are quoted, where each name and end of a name leads, and these in the order of the alphabet."""

    people: list[Candidate]
    bearers: dict[str, set[int]]
    spellings: list[str]


def find_candidates(engine: Engine, typed: str, *, limit: int = 12) -> list[Candidate]:
    """Find who may be meant by what was typed.

    Args:
        engine: The database.
        typed: Part of a name; nothing finds the most quoted of the roster.
        limit: The most to return.

    Returns:
        Those who bear the name or surname, officials first, then those with a name that begins so; groups and sources
        without a name behind all others.
    """
    with reading(engine) as connection:
        names = remember(connection, "names of speakers", lambda: _read(connection))
    asked = fold(typed)
    exact = names.bearers.get(asked, set())
    found = set(range(len(names.people))) if not asked else exact | set(_begin_so(names, asked))
    ranked = sorted(found, key=lambda at: _rank(names.people[at], at in exact))[:limit]
    return list(_tell_near([names.people[at] for at in ranked]))


def name_values(engine: Engine, name: str) -> list[str]:
    """What a filter asks for to get all claims shown under a name, and no others.

    Args:
        engine: The database.
        name: A name as claims show it.

    Returns:
        The name where it means them alone, else the keys of all who are called so; none where nobody is.
    """
    with reading(engine) as connection:
        names = remember(connection, "names of speakers", lambda: _read(connection))
    found = sorted(names.bearers.get(fold(name), ()))
    return [each.value for each in (names.people[at] for at in found) if each.name == name]


def _rank(each: Candidate, is_exact: bool) -> tuple[object, ...]:
    return each.is_unnamed, not is_exact, not each.is_official, -each.claims, each.name, each.key


def _begin_so(names: _Names, asked: str) -> Iterator[int]:
    start, end = bisect_left(names.spellings, asked), bisect_left(names.spellings, asked + _LAST)
    for spelling in names.spellings[start:end]:
        yield from names.bearers[spelling]


def _read(connection: Connection) -> _Names:
    also: dict[int, list[str]] = defaultdict(list)
    for speaker_id, folded in read_rows(connection, select(col(AliasRow.speaker_id), col(AliasRow.folded))):
        also[speaker_id].append(folded)
    columns = select(col(SpeakerRow.id), col(SpeakerRow.key), col(SpeakerRow.type))
    known = {row_id: (key, kind) for row_id, key, kind in read_rows(connection, columns) if row_id is not None}
    ranked = rank_speakers(connection)
    people, bearers = [], defaultdict[str, set[int]](set)
    for at, each in enumerate(ranked):
        key, kind = known[each.id]
        people.append(Candidate(key, each.name, kind, each.is_official, each.claims, key))
        for name in (fold(each.name), *also[each.id]):
            for spelling in _ends_of(name):
                bearers[spelling].add(at)
    for at, speaker in enumerate(people):
        bears_alone = len(bearers[fold(speaker.name)]) == 1
        if bears_alone and (" " in speaker.name or speaker.type != SpeakerType.PERSON.value):
            people[at] = replace(speaker, value=speaker.name)
    return _Names(people, dict(bearers), sorted(bearers))


def _ends_of(name: str) -> Iterator[str]:
    """A folded name from each of its words on. Example: "el-sisi" and "sisi" of "abdel fattah el-sisi"."""
    yield name
    for at, sign in enumerate(name):
        if sign in " -" and at + 1 < len(name):
            yield name[at + 1 :]


def _tell_near(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Tell of each who may be the same person as somebody before."""
    for at, each in enumerate(found):
        near = ""
        for likelier in found[:at] if each.type == SpeakerType.PERSON.value and not each.is_official else ():
            reason = find_reason(each.name, likelier.name) if likelier.type == each.type else ""
            if reason:
                near = f"may be {likelier.name}: {reason}"
                break
        yield replace(each, near=near) if near else each

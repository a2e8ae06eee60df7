"""The people of an article met so far, found by their names and places without a look at all of them.

In: people and where each is mentioned. Out: the people who may bear a name, the first and the last mention of one. An
article may name thousands of people thousands of times, so that nothing here goes through all of them for each name.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict

from tracker.officials import Official
from tracker.speakers.bearers import choose_bearers, find_piece, find_same, read_surname
from tracker.speakers.mentions import Person
from tracker.speakers.surnames import Piece


class PeopleMet:
    """People in the order in which they were met."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._offsets: dict[int, list[int]] = defaultdict(list)
        """By the id of a person: where it is mentioned, in text order."""
        self._by_surname: dict[tuple[str, ...], list[Person]] = defaultdict(list)
        self._by_official: dict[str, list[Person]] = defaultdict(list)
        self._pieces: dict[str, tuple[int, list[tuple[Piece, Person]]]] = {}
        """By short name: how many people it was compared with, and those of whose names it is a piece."""

    def add(self, person: Person) -> None:
        """Add a person who was not met before."""
        self.people.append(person)
        self._by_surname[read_surname(person.name)].append(person)
        if person.official is not None:
            self._by_official[person.official.key].append(person)

    def note(self, person: Person, offset: int) -> None:
        """Note that a person is mentioned at an offset."""
        insort(self._offsets[id(person)], offset)

    def find_same(self, name: str, official: Official | None) -> Person | None:
        """The person who has this full name already; see ``bearers.find_same``."""
        known = self._by_surname[read_surname(name)] if official is None else self._by_official[official.key]
        return find_same(known, name, official)

    def find_bearers(self, name: str) -> list[Person]:
        """The people whose name a short name fits best; see ``choose_bearers``."""
        count, pieces = self._pieces.get(name, (0, []))
        for person in self.people[count:]:
            piece = find_piece(name, person)
            if piece is not Piece.NONE:
                pieces.append((piece, person))
        self._pieces[name] = len(self.people), pieces
        return choose_bearers(pieces)

    def first_offset(self, person: Person) -> int | None:
        """Where a person is mentioned first; None for one who is not mentioned yet."""
        offsets = self._offsets[id(person)]
        return offsets[0] if offsets else None

    def last_offset_before(self, person: Person, start: int) -> int:
        """Where a person is mentioned last before an offset; -1 for one who is not."""
        offsets = self._offsets[id(person)]
        at = bisect_left(offsets, start)
        return offsets[at - 1] if at else -1

"""The people an article names: where each is mentioned and how each is described.

These are the results of ``linking``: one ``Person`` for each person, and a ``Mention`` for each place that names one. A
mention that may mean several people has ``rivals``.

Example: "Kremlin spokesman Dmitry Peskov ... Peskov" is one person with two mentions, described as "Kremlin spokesman".
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from tracker.officials import Official
from tracker.speakers.honorifics import bare_name
from tracker.speakers.roles import Role
from tracker.speakers.surnames import surname_of

NEUTRAL = "neutral"
"""The gender of who is "they" by what the article says."""


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say who a person is, such as "Kremlin spokesman", and the role read from them.

    ``at`` is the offset where the described mention starts.
    """

    words: str
    at: int
    role: Role


@dataclass(slots=True)
class Person:
    """A person named in the article.

    ``mentions`` are the half-open offsets of all mentions, in text order; ``in_full`` those that give the full name, or
    a title that tells whose surname it is. ``gender`` is "male", "female", ``NEUTRAL`` or "" where it is not known.
    """

    name: str
    official: Official | None = None
    gender: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    descriptions: list[Description] = field(default_factory=list)
    in_full: list[tuple[int, int]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The folded last word of the name, with the suffix where there is one: "trump jr"."""
        return surname_of(self.name)

    @property
    def is_full(self) -> bool:
        """Whether the name, as the article or the roster gives it, has more than one word."""
        return len(self.name.split()) > 1


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names a person.

    ``rivals`` are other people whom the same name may mean here. ``is_usual`` says that the article mostly means
    ``person`` by this name alone, although only rivals are mentioned nearby.
    """

    start: int
    end: int
    person: Person
    rivals: tuple[Person, ...] = ()
    is_usual: bool = False

    @property
    def people(self) -> tuple[Person, ...]:
        """All people the mention may mean, the likeliest first."""
        return self.person, *self.rivals


@dataclass(frozen=True)
class Mentions:
    """The people of an article and all their mentions, in text order."""

    people: list[Person]
    mentions: list[Mention]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie wholly inside the half-open range ``start`` to ``end``."""
        first, last = (bisect_left(self._starts, at) for at in (start, end))
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]


def spell_as_stored(mentions: Mentions, view: str, text: str) -> None:
    """Restore the quotation marks within names that the view of the text changed: "Robert “Bobby” Lane".

    Args:
        mentions: Who is named where; the names of people are changed in place.
        view: The text as it was read.
        text: The text as it is stored, of the same length.
    """
    for person in mentions.people:
        for start, end in person.in_full if person.official is None else ():
            if view[start:end] != text[start:end] and bare_name(view[start:end]) == person.name:
                person.name = bare_name(text[start:end])
                break

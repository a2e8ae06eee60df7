"""Who an article names: people, what it calls them, and where.

In: what ``linking`` found. Out: ``Mentions``: every naming of a person in text order, one ``Person`` for each who is
named, with the descriptions that stand before or behind the name. A naming that may mean several has rivals.

Example: "Kremlin spokesman Dmitry Peskov ... Peskov" is one person described as "Kremlin spokesman".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.officials import Official
from tracker.speakers.honorifics import bare_name
from tracker.speakers.roles import Role
from tracker.speakers.surnames import surname_of

NEUTRAL = "neutral"
"""The gender of who is "they" by what the article says."""


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what a person is, the naming they stand at, and the role in them."""

    words: str
    at: int
    role: Role


@dataclass(slots=True)
class Person:
    """A person of the article; ``mentions`` are half-open offsets in text order, ``in_full`` those in full."""

    name: str
    official: Official | None = None
    gender: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    descriptions: list[Description] = field(default_factory=list)
    in_full: list[tuple[int, int]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The folded last word of the name, with "jr" where it ends in it."""
        return surname_of(self.name)

    @property
    def is_full(self) -> bool:
        """Whether the article (or the roster) gives more than a surname."""
        return len(self.name.split()) > 1


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person; ``rivals`` are others it may as well mean, where the naming itself leaves that open.

    ``is_usual`` says that ``person`` mostly goes by this name alone, though only rivals are near.
    """

    start: int
    end: int
    person: Person
    rivals: tuple[Person, ...] = ()
    is_usual: bool = False

    @property
    def people(self) -> tuple[Person, ...]:
        """All whom it may mean, likeliest first."""
        return self.person, *self.rivals


@dataclass(frozen=True)
class Mentions:
    """All namings in text order."""

    people: list[Person]
    mentions: list[Mention]

    def within(self, start: int, end: int) -> list[Mention]:
        """Namings that lie in a range."""
        return [mention for mention in self.mentions if start <= mention.start and mention.end <= end]


def spell_as_stored(mentions: Mentions, view: str, text: str) -> None:
    """Spell the names of people as the stored text does where the view of it has other marks: "Robert “Bobby” Lane".

    Args:
        mentions: Who is named where; their names are changed.
        view: The text that was read.
        text: The text of the article, as long.
    """
    for person in mentions.people:
        for start, end in person.in_full if person.official is None else ():
            if view[start:end] != text[start:end] and bare_name(view[start:end]) == person.name:
                person.name = bare_name(text[start:end])
                break

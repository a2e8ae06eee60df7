"""The records of the roster: persons and bodies that a user follows, their offices, and for whom they speak.

In: nothing. Out: ``Official``, which the roster is made of, and which is stored.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tracker.records import PartialDate, SpeakerType


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office and when it was held; open ends are None."""

    office: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    titles: tuple[str, ...] = ()

    def held_on(self, day: dt.date) -> bool:
        """Whether the office was held on a day; on the day of a handover, by both."""
        return (self.start is None or self.start.first <= day) and (self.end is None or day <= self.end.last)


@dataclass(frozen=True, slots=True)
class Relation:
    """For which body somebody speaks, by its key, and when; open ends are None."""

    body: str
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Official:
    """A person or body on the roster; ``speaks_for`` leads from a spokesman to the body, from a body to its state.

    ``is_listed`` is False for who is here only because a user added a spelling or merged somebody: no official.
    """

    key: str
    name: str
    type: SpeakerType = SpeakerType.PERSON
    gender: str = ""
    side: str = ""
    aliases: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    wikidata: str = ""
    speaks_for: tuple[Relation, ...] = ()
    is_listed: bool = True

    def office_on(self, day: dt.date | None) -> str | None:
        """The office held on a day, the latest begun where there are several; None where none is known."""
        held = [tenure for tenure in self.tenures if day is not None and tenure.held_on(day)]
        return (
            max(held, key=lambda tenure: tenure.start.first if tenure.start else dt.date.min).office if held else None
        )


@dataclass(frozen=True, slots=True)
class RosterChange:
    """One thing a user changed on the roster: action, key, name and value as in ``tracker.speakers.additions``.

    ``name`` is that of the speaker with ``key`` when it was made.
    """

    action: str
    key: str
    name: str
    value: str = ""

"""Whom a source stands for, who else it may be, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tracker.records.articles import TextSpan


class SpeakerType(StrEnum):
    """What a speaker is.

    Example: "Dmitry Peskov" is a person, "the Kremlin" an organization, "analysts" a group,
    "a senior administration official" anonymous.
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class EvidenceStep:
    """One step from the words of an article towards a speaker, for programs.

    ``rule`` names the step ("role", "pronoun", "title" ...), ``words`` are what it started from, ``points_to`` the
    words of the article it leads to, where it leads to any; ``belief`` is how often the author of the rule takes it to
    be right, before it is measured. Example: "he" -> "Peskov", then "Peskov" -> "Kremlin spokesman Dmitry Peskov".
    """

    rule: str
    words: TextSpan
    points_to: TextSpan | None = None
    belief: float = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a source may stand for, how sure that is, and why in words."""

    key: str
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person or body a source stands for, and why.

    ``evidence`` is a sentence for the reader ("'the spokesman' is Dmitry Peskov: ..."), ``steps`` the same for
    programs; ``office`` is the one held on the day, where the roster knows it. ``is_description``: the name only says
    what kind of body it is ("company"), which is another one in the next article.
    """

    key: str
    name: str
    type: SpeakerType
    evidence: str
    is_official: bool = False
    office: str | None = None
    score: float = 1.0
    steps: tuple[EvidenceStep, ...] = ()
    is_description: bool = False

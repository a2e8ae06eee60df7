"""What the steps may look at, and how they answer.

In: a document with its mentions, the roster and the day. Out: ``Scene``, which remembers who spoke so far, and the
makers of ``Speaker`` answers.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.mentions import Mention, Mentions, Person
from tracker.speakers.roster import Official, Roster, fold_name
from tracker.text import iter_paragraphs


@dataclass
class Scene:
    """What the steps may look at. ``spoken`` holds the sources so far, in text order; unknown speakers too."""

    doc: Doc
    mentions: Mentions
    roster: Roster
    day: dt.date | None
    quoted: list[tuple[int, int]] = field(default_factory=list)
    spoken: list[tuple[TextSpan, Person | None, Speaker | None]] = field(default_factory=list)
    text: str = field(init=False)
    _paragraphs: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.doc.text  # spaCy builds it anew at each access
        self._paragraphs = [start for start, _ in iter_paragraphs(self.text)]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at an offset, counted from 1."""
        return max(1, bisect_right(self._paragraphs, offset))

    def paragraph_start(self, offset: int, *, back: int) -> int:
        """Where the paragraph at an offset starts, or the one ``back`` before it."""
        return self._paragraphs[max(0, self.paragraph(offset) - 1 - back)] if self._paragraphs else 0

    def is_quoted(self, mention: Mention) -> bool:
        """Whether a naming stands inside somebody's words."""
        return any(start <= mention.start < end for start, end in self.quoted)


Step = Callable[[Scene, TextSpan], "Speaker | None"]


def speak_as_person(scene: Scene, person: Person, evidence: str, score: float) -> Speaker:
    """An answer that is a person of the article, on the roster or not."""
    if person.official is not None:
        return speak_as_official(person.official, scene, evidence, score)
    return Speaker(key_of(person), person.name, SpeakerType.PERSON, evidence, score=score)


def speak_as_official(official: Official, scene: Scene, evidence: str, score: float) -> Speaker:
    """An answer that is somebody on the roster, with the office held on the day."""
    return Speaker(
        key=official.key,
        name=official.name,
        type=official.type,
        evidence=evidence,
        is_official=True,
        office=official.office_on(scene.day),
        score=score,
    )


def speak_again(speaker: Speaker, evidence: str, score: float) -> Speaker:
    """An earlier answer, for a new reason."""
    return Speaker(speaker.key, speaker.name, speaker.type, evidence, speaker.is_official, speaker.office, score)


def key_of(person: Person) -> str:
    """One key for "James Comey" and "James B. Comey": a middle initial does not make another man."""
    words = person.name.split()
    plain = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or len(word.strip(".")) > 1]
    return person.official.key if person.official else make_key("person", " ".join(plain))


def cite(words: str) -> str:
    """Words of the article for a sentence of evidence: on one line, in single quotation marks."""
    return f"'{' '.join(words.split())}'"


def make_key(kind: str, name: str) -> str:
    """The key of a speaker who is not on the roster. Example: "person:yang-lei"."""
    return f"{kind}:" + re.sub(r"[^\w]+", "-", fold_name(name)).strip("-")


def plain_name(name: str) -> str:
    """A name on one line without its article: "the  State Department," -> "State Department"."""
    words = " ".join(name.split()).strip(" ,;:.")
    return re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE)

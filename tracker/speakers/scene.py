"""What the steps may look at (``Scene``), what they answer (``Resolution``), and how to build a ``Speaker``."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

from spacy.tokens import Doc, Span

from tracker.layout.documents import read_view
from tracker.officials import Official
from tracker.records import Candidate, EvidenceStep, Speaker, SpeakerType, TextSpan
from tracker.speakers.mentions import Mention, Mentions, Person
from tracker.speakers.roster import Roster, make_key
from tracker.text import iter_paragraphs

_MIN_PROSE = 90
_SENTENCE_END = ".!?:\"”’'"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The result for one source.

    ``speaker`` is None where no answer is sure enough; ``reason`` then says why. ``candidates`` are the people or
    bodies it may be (or, with a speaker, the others that were considered), the likeliest first.
    """

    speaker: Speaker | None = None
    candidates: tuple[Candidate, ...] = ()
    reason: str = ""


@dataclass
class Scene:
    """What the steps may look at while the sources of one document are resolved in text order.

    ``quoted`` are the half-open offsets of quoted content. ``spoken`` grows: one entry (source, person, speaker) for
    each source resolved so far, with None for an unknown speaker. ``weights`` remembers for ``weigh_person`` what the
    mentions of a person add up to, by the id of the person.
    """

    doc: Doc
    mentions: Mentions
    roster: Roster
    day: dt.date | None
    quoted: list[tuple[int, int]] = field(default_factory=list)
    spoken: list[tuple[TextSpan, Person | None, Speaker | None]] = field(default_factory=list)
    weights: dict[int, list[float]] = field(default_factory=dict)
    text: str = field(init=False)
    _paragraphs: list[int] = field(init=False)
    _prose: list[int] = field(init=False)
    _names: list[Span] = field(init=False)

    def __post_init__(self) -> None:
        self.text = read_view(self.doc)
        spans = list(iter_paragraphs(self.text))
        self._paragraphs = [start for start, _ in spans]
        self._prose = [
            start for start, end in spans if end - start >= _MIN_PROSE or self.text[end - 1] in _SENTENCE_END
        ]
        self._names = list(self.doc.ents)  # spaCy goes through the whole document whenever a part is asked for its own

    def names_in(self, span: Span) -> list[Span]:
        """The named entities that lie wholly inside a span, in order."""
        first = bisect_left(self._names, span.start, key=lambda name: name.start)
        last = bisect_right(self._names, span.end, key=lambda name: name.end)
        return self._names[first:last]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds an offset, counted from 1."""
        return max(1, bisect_right(self._paragraphs, offset))

    def distance(self, before: int, offset: int) -> int:
        """How many paragraphs of prose later ``offset`` stands than ``before``.

        Headings, captions and links do not count.
        """
        return bisect_right(self._prose, offset) - bisect_right(self._prose, before)

    def paragraph_start(self, offset: int, *, back: int) -> int:
        """Where the prose paragraph that holds an offset starts, or the one ``back`` paragraphs earlier."""
        at = bisect_right(self._prose, offset) - 1 - back
        return self._prose[max(0, at)] if self._prose else 0

    def is_quoted(self, mention: Mention) -> bool:
        """Whether a mention stands inside quoted content."""
        return self.is_in_quote(mention.start)

    def is_in_quote(self, offset: int) -> bool:
        """Whether an offset stands inside somebody's words."""
        bounds = self._quoted_bounds
        return bisect_right(bounds, offset) % 2 == 1

    def quoted_around(self, offset: int) -> list[tuple[int, int]]:
        """The words of others that an offset stands in."""
        reach = offset - self._longest_quoted
        first, last = (bisect_right(self._quoted_in_order, (at, len(self.text))) for at in (reach, offset))
        return [(start, end) for start, end in self._quoted_in_order[first:last] if offset < end]

    def spoken_between(self, start: int, end: int) -> list[tuple[TextSpan, Person | None, Speaker | None]]:
        """The sources so far that begin in a range, with their speakers, in text order."""
        first, last = (bisect_left(self.spoken, at, key=lambda each: each[0].start) for at in (start, end))
        return self.spoken[first:last]

    def find_person(self, key: str) -> Person | None:
        """The person of the article with the key of a speaker."""
        return self._people.get(key)

    @cached_property
    def _people(self) -> dict[str, Person]:
        people: dict[str, Person] = {}
        for person in self.mentions.people:
            people.setdefault(key_of(person), person)
        return people

    @cached_property
    def _quoted_in_order(self) -> list[tuple[int, int]]:
        return sorted(self.quoted)

    @cached_property
    def _longest_quoted(self) -> int:
        return max((end - start for start, end in self.quoted), default=0)

    @cached_property
    def _quoted_bounds(self) -> list[int]:
        """Where quoted words begin and end, in turn."""
        bounds: list[int] = []
        for start, end in self._quoted_in_order:
            if bounds and start <= bounds[-1]:
                bounds[-1] = max(bounds[-1], end)
            elif start < end:
                bounds += [start, end]
        return bounds

    def span(self, start: int, end: int) -> TextSpan:
        """The span of the text from ``start`` to ``end``."""
        return TextSpan.cut(self.text, start, end)


Step = Callable[[Scene, TextSpan], "Speaker | Resolution | None"]
"""Looks at one source; None where it has nothing to say, a ``Resolution`` without speaker where nobody should guess."""


def take_step(rule: str, words: TextSpan, points_to: TextSpan | None = None) -> tuple[EvidenceStep, ...]:
    """The evidence of an answer that follows from one rule."""
    return (EvidenceStep(rule, words, points_to),)


def speak_as_person(
    scene: Scene, person: Person, evidence: str, score: float, *, steps: tuple[EvidenceStep, ...] = ()
) -> Speaker:
    """Answer with a person of the article; one who is on the roster is an official."""
    if person.official is not None:
        return speak_as_official(person.official, scene, evidence, score, steps=steps)
    return Speaker(key_of(person), person.name, SpeakerType.PERSON, evidence, score=score, steps=steps)


def speak_as_official(
    official: Official, scene: Scene, evidence: str, score: float, *, steps: tuple[EvidenceStep, ...] = ()
) -> Speaker:
    """Answer with somebody on the roster, and the office held on the day of the article."""
    return Speaker(
        key=official.key,
        name=official.name,
        type=official.type,
        evidence=evidence,
        is_official=official.is_listed,
        office=official.office_on(scene.day),
        score=score,
        steps=steps,
    )


def speak_again(speaker: Speaker, evidence: str, score: float, *, steps: tuple[EvidenceStep, ...] = ()) -> Speaker:
    """Answer with a speaker found before, for a new reason; the earlier evidence steps follow the new ones."""
    return replace(speaker, evidence=evidence, score=score, steps=steps + speaker.steps)


def key_of(person: Person) -> str:
    """The key of a person, without middle initials: "James Comey" and "James B. Comey" share one."""
    words = person.name.split()
    plain = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or len(word.strip(".")) > 1]
    return person.official.key if person.official else make_key("person", " ".join(plain))


def cite(words: str) -> str:
    """Words of the article as a sentence of evidence quotes them: on one line, in single quotation marks."""
    return f"'{' '.join(words.split())}'"


def plain_name(name: str) -> str:
    """A name on one line without article or possessive: "the  State Department's," -> "State Department"."""
    words = re.sub(r"['’‘]s$", "", " ".join(name.split()).strip(" ,;:."))
    return re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE)

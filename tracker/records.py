"""The immutable records that pass between stages.

In: nothing. Out: the types every other module speaks in. All spans are half-open character offsets (code
points) into ``Article.text``, which is stored verbatim; all scores lie in [0, 1].
"""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

VIA_JOINER = " > "
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class QuoteKind(StrEnum):
    """How much of the content stands inside quotation marks: all of it, some of it, none of it."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SpeakerType(StrEnum):
    """What a speaker is.

    Example: "Dmitry Peskov" is a person, "the Kremlin" an organization, "analysts" a group,
    "a senior administration official" anonymous.
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    ANONYMOUS = "anonymous"


class Precision(StrEnum):
    """How exactly a day is known. UNKNOWN: the article does not say."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or only the year; orders and prints as ISO 8601 does.

    Example: "2013-02-05", "2013-01", "2012".
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        dt.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, iso: str) -> PartialDate:
        """Read ``YYYY[-MM[-DD]]``; raises ValueError on anything else."""
        match = _ISO.fullmatch(iso.strip())
        if match is None:
            raise ValueError(f"not a date of the form YYYY[-MM[-DD]]: {iso!r}")
        year, month, day = (int(part or 0) for part in match.groups())
        if (match[2] and not month) or (match[3] and not day):
            raise ValueError(f"no such date: {iso!r}")
        return cls(year, month, day)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """The full date of a calendar day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def precision(self) -> Precision:
        """DAY, MONTH or YEAR."""
        return Precision.DAY if self.day else Precision.MONTH if self.month else Precision.YEAR

    @property
    def first(self) -> dt.date:
        """The earliest day it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day it can mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as published.

    ``key`` names the article for ever: made from its URL or, without one, from outlet and text (see
    ``tracker.identity``). ``name`` is the file stem or the record's own id. ``warnings`` say, one line each, what was
    doubtful in reading it ("published is '05/02/2013', so its date is unknown"); they are no part of its content.
    """

    key: str
    name: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    author: str | None = None
    language: str = "en"
    published_inferred: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def content_hash(self) -> str:
        """SHA-256 over text and metadata, without warnings: equal hashes mean there is nothing new to store."""
        published = str(self.published) if self.published else None
        named = (self.outlet, self.title, published, self.url, self.author, self.language, self.published_inferred)
        return hash_content([self.text, *named])


def hash_content(fields: Sequence[str | bool | None]) -> str:
    """The content hash of an article: no two contents have the same, whatever stands in their fields.

    Args:
        fields: Text, outlet, title, date of publication, address, author, language, whether the date was inferred.

    Returns:
        64 hex digits.
    """
    return hashlib.sha256(json.dumps(list(fields)).encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A piece of an article: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span {self.start}:{self.end}")
        if len(self.text) != self.end - self.start:
            raise ValueError(f"span {self.start}:{self.end} does not fit its text of {len(self.text)} characters")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> TextSpan:
        """The span of ``text`` from start to end; raises ValueError where it would not lie inside."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Relay:
    """Who passes a quote on: the words of the article, and the outlet's name.

    ``name`` is None where a person or body relays, whom only the roster and the article's other names can name.
    """

    span: TextSpan
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Source + cue + contents, as text, in one article.

    Example: ["Obama ... confirmed his readiness"](content), [Peskov](source) [was quoted as saying](cue).

    ``contents`` are ordered and disjoint; several where a said-clause interrupts. ``relays`` are those through
    whom the quote came, outermost first: in "Interfax reported, citing the Kremlin, that Putin had told ..." Interfax,
    then the Kremlin.
    ``cue_type`` is one of ``tracker.schema.cue_types`` ("speech", "denial", "thought", "act" ...). ``found_by`` names
    the rule or model that produced the quote, ``score`` how sure it is.
    """

    kind: QuoteKind
    contents: tuple[TextSpan, ...]
    cues: tuple[TextSpan, ...] = ()
    source: TextSpan | None = None
    relays: tuple[Relay, ...] = ()
    cue_type: str = "speech"
    score: float = 1.0
    found_by: str = "model"

    def __post_init__(self) -> None:
        if not self.contents:
            raise ValueError("a quote needs content")
        for before, after in zip(self.contents, self.contents[1:], strict=False):
            if after.start < before.end:
                raise ValueError(f"contents overlap or are out of order at {after.start}")

    @property
    def start(self) -> int:
        """Offset of the first character of the content."""
        return self.contents[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character of the content."""
        return self.contents[-1].end

    @property
    def spans(self) -> tuple[TextSpan, ...]:
        """All spans of contents, cues and source, in this order; the relays are not the quote's own."""
        return (*self.contents, *self.cues, self.source) if self.source else (*self.contents, *self.cues)


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


@dataclass(frozen=True, slots=True)
class SaidDate:
    """When a quote was said, as far as the article tells, and the words that tell it.

    Example: "on Saturday" in an article of 2013-02-05 gives 2013-02-02, precision DAY.
    """

    day: PartialDate | None = None
    precision: Precision = Precision.UNKNOWN
    phrase: TextSpan | None = None
    basis: str = "the article does not say"


@dataclass(frozen=True, slots=True)
class Claim:
    """A quote with its speaker and day, as stored. ``key`` is stable under re-extraction.

    ``context`` is the sentence or sentences of the article around the quote: what a reader must see before using it.
    ``topics`` are the nouns and names of the content. ``relays`` are the names of those through whom the quote came,
    outermost first. ``candidates`` are those considered besides the speaker, or,
    where the speaker is unknown, those it may be, likeliest first. ``second_hand``: a person or body relays the
    words of another ("the Kremlin said Putin told Obama that ..."), so that they are known only through it.
    """

    key: str
    article_key: str
    quote: Quote
    speaker: Speaker | None
    said: SaidDate
    context: TextSpan
    evidence: str
    confidence: float
    relays: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    second_hand: bool = False

    @property
    def via(self) -> str | None:
        """The relays in one line, outermost first: "Interfax > Kremlin"; None where there is none."""
        return VIA_JOINER.join(self.relays) or None

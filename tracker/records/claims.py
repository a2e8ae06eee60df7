"""A quote with its speaker and its day, as it is stored."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.records.articles import TextSpan
from tracker.records.dates import PartialDate, Precision
from tracker.records.quotes import Quote
from tracker.records.speakers import Candidate, Speaker

VIA_JOINER = " > "


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
    ``corrected``: what a person did to it, "accepted", "changed" or "rejected"; None where nobody did.
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
    corrected: str | None = None

    @property
    def via(self) -> str | None:
        """The relays in one line, outermost first: "Interfax > Kremlin"; None where there is none."""
        return VIA_JOINER.join(self.relays) or None

"""What a check finds, as records: a verdict for each quotation, the quotes it rests on, and what differs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from tracker.checking.differences import SAME, Difference
from tracker.schema.claim import ClaimView

EXACT, PARTIAL, ALTERED, UNQUOTED, SIMILAR, ABSENT = "exact", "partial", "altered", "unquoted", "similar", "absent"
MOST_QUOTATIONS = 200
"""How many quotations of a draft are checked: the first ones."""
VERDICTS = {
    EXACT: "exact",
    PARTIAL: "part of a quote",
    ALTERED: "altered",
    UNQUOTED: "in an article, not as a quote",
    SIMILAR: "similar quotes only",
    ABSENT: "not in this collection",
}
"""What a check can say, with its words for readers, the surest first; "not in this collection" is the worst."""


@dataclass(frozen=True, slots=True)
class Match:
    """A stored quote beside the quotation.

    Attributes:
        claim: The quote.
        verdict: What it is to the quotation: "exact", "partial", "altered" or "similar".
        differences: The quotation word by word along the quote; () where they are only similar.
        score: How much of the quotation is kept, or how alike they are: 0 to 1.
    """

    claim: ClaimView
    verdict: str
    differences: tuple[Difference, ...]
    score: float

    @property
    def changes(self) -> tuple[Difference, ...]:
        """What the quotation changes without saying so."""
        return tuple(each for each in self.differences if each.is_change)

    @property
    def weight(self) -> int:
        """How many words of the quotation are kept, less those that are changed, added or left out."""
        kept = sum(len(each.pasted.split()) for each in self.differences if each.kind == SAME)
        return kept - sum(max(len(each.pasted.split()), len(each.stored.split())) for each in self.changes)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the words stand in an article outside all quotes: ``text[start:end]`` of it is ``words``."""

    article_id: str
    title: str | None
    outlet: str | None
    published: str | None
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of what was pasted, with what the database knows of it.

    Attributes:
        start: Where it begins in what was pasted.
        end: Where it ends, exclusive.
        text: The words that were looked for.
        verdict: A key of ``VERDICTS``.
        given_to: Who is said to have spoken in what was pasted; None where nobody is named.
        speaker_note: What is to be said of that name; "" where it is the stored speaker's, or nobody is named.
        matches: The quotes it rests on, the best first; for pieces of several quotes all of these.
        standing: Where the words stand outside of quotes.
    """

    start: int
    end: int
    text: str
    verdict: str
    given_to: str | None = None
    speaker_note: str = ""
    matches: tuple[Match, ...] = ()
    standing: tuple[Standing, ...] = ()

    def describe(self) -> dict[str, Any]:
        """The same as plain values, for JSON."""
        return {
            "start": self.start, "end": self.end, "text": self.text, "verdict": self.verdict,
            "given_to": self.given_to, "speaker_note": self.speaker_note,
            "matches": [_describe_match(match) for match in self.matches],
            "standing": [asdict(each) for each in self.standing],
        }  # fmt: skip


def _describe_match(match: Match) -> dict[str, Any]:
    claim = match.claim
    told = ("quote_id", "quote", "speaker", "said_on", "published", "outlet", "title", "url")
    return {
        "verdict": match.verdict,
        "score": round(match.score, 4),
        **{name: getattr(claim, name) for name in told},
        "differences": [asdict(each) for each in match.differences],
    }

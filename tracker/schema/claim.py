"""The fields of a claim, each described once, for storage, screens, files and the codebook.

A new field is one attribute of ``ClaimView``, and a column with a migration where it is stored. Fields with ``in_csv``
come first and in this order, since columns are only ever appended to files.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from tracker.records import Candidate, EvidenceStep, Precision, QuoteKind, SpeakerType, TextSpan
from tracker.schema.cue_types import load_cue_types
from tracker.schema.fields import Field, shows

PART_JOINER = " […] "
"""Stands between the parts of a quote that its said-clause interrupts, wherever the parts are shown as one text."""
UNKNOWN_SPEAKER = "unknown"
"""The speaker type of a claim without a speaker."""
ACCEPTED, CHANGED, REJECTED = CORRECTED = ("accepted", "changed", "rejected")
"""What a person may do to a claim."""


def _join(spans: Iterable[TextSpan]) -> str | None:
    return PART_JOINER.join(span.text for span in spans) or None


def _offsets(spans: Iterable[TextSpan]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim with all that a reader needs to judge it; None stands for what is not known."""

    quote_id: str = shows(
        "Stable key of the quote: its article and the offsets of its content. Survives reading the article again.",
        example="a1b2c3d4e5f60718-412-440", column="claim.key", value=lambda claim: claim.key, in_csv=True,
    )  # fmt: skip
    said_on: str | None = shows(
        "When it was said, as far as the article tells: ISO date, known to the day, the month or the year; of a week"
        " one of its days, of 'before' the latest day it can mean.",
        example="2013-02-02", column="claim.said", in_csv=True, label="Said on", place_in_table=1, place_in_facts=5,
        value=lambda claim: str(claim.said.day) if claim.said.day else None,
    )  # fmt: skip
    said_on_precision: str = shows(
        "How exactly the day of saying is known.", example="day", choices=tuple(Precision), in_csv=True,
        column="claim.said_precision", value=lambda claim: claim.said.precision.value,
    )  # fmt: skip
    published: str | None = shows(
        "When the article was published: ISO date, known to the day, the month or the year.",
        example="2013-02-05", column="article.published", in_csv=True, label="Published", place_in_facts=6,
    )  # fmt: skip
    speaker: str | None = shows(
        "Who said it, by the name that all articles share; empty where the article does not tell.",
        example="Sergei Lavrov", column="speaker.name", in_csv=True, label="Speaker", place_in_table=2,
        place_in_facts=1,
        value=lambda claim: claim.speaker.name if claim.speaker else None,
    )  # fmt: skip
    speaker_type: str = shows(
        "What the speaker is.", example="person", choices=(*SpeakerType, UNKNOWN_SPEAKER), in_csv=True,
        column="speaker.type", value=lambda claim: claim.speaker.type.value if claim.speaker else None,
    )  # fmt: skip
    quote: str = shows(
        f"The words of the article that were said; parts of an interrupted quote are joined with '{PART_JOINER}'.",
        example="The U.S. has to change its approach", column="claim.joined", in_csv=True, label="Quote",
        place_in_table=3, value=lambda claim: _join(claim.quote.contents),
    )  # fmt: skip
    kind: str = shows(
        "How much of it stands in quotation marks: all (direct), some (mixed), nothing (indirect).",
        example="direct", choices=tuple(QuoteKind), column="claim.kind", in_csv=True, label="Kind", place_in_table=4,
        place_in_facts=8, value=lambda claim: claim.quote.kind.value,
    )  # fmt: skip
    cue: str | None = shows(
        "The reporting words of the article.", example="told reporters", column="claim.cue_text", in_csv=True,
        label="Said how", place_in_table=5, value=lambda claim: _join(claim.quote.cues),
    )  # fmt: skip
    via: str | None = shows(
        "Who relayed it, the outermost first where there are several.", example="Interfax > Kremlin",
        column="claim.via", in_csv=True, label="Via", place_in_table=7, place_in_facts=7, value=lambda claim: claim.via,
    )  # fmt: skip
    outlet: str | None = shows(
        "Who published the article.", example="RT", column="outlet.name", in_csv=True, label="Outlet",
        place_in_table=6, place_in_facts=9,
    )  # fmt: skip
    title: str | None = shows(
        "Title of the article.", example="Putin and Obama to meet in June", column="article.title", in_csv=True,
        label="Article", place_in_table=9, place_in_facts=10,
    )  # fmt: skip
    url: str | None = shows(
        "Address of the article.", example="https://www.rt.com/politics/putin-obama-meeting-g8-763/",
        column="article.url", in_csv=True, label="Link", place_in_facts=11,
    )  # fmt: skip
    source_text: str | None = shows(
        "The words of the article that name who speaks.", example="the Russian foreign minister", in_csv=True,
        column="article.text", between=("source_start", "source_end"),
        value=lambda claim: claim.quote.source.text if claim.quote.source else None,
    )  # fmt: skip
    evidence: str = shows(
        "Why it is this speaker, or why it is nobody, in words.", example="'Lavrov' is Sergei Lavrov: named",
        column="claim.evidence", in_csv=True, label="Because", place_in_facts=2, value=lambda claim: claim.evidence,
    )  # fmt: skip
    confidence: float = shows(
        "How many of such claims have the right speaker, by those annotated by hand: 0 to 1.", example=0.94,
        column="claim.confidence", in_csv=True, label="Confidence", place_in_table=8, place_in_facts=4,
        value=lambda claim: claim.confidence,
    )  # fmt: skip
    context: str = shows(
        "The whole sentences of the article around the quote.", column="article.text", in_csv=True,
        between=("context_start", "context_end"),
        example="The U.S. has to change its approach, Lavrov told reporters.", value=lambda claim: claim.context.text,
    )  # fmt: skip
    start: int = shows(
        "Where the quote begins in the stored text of the article: characters (code points) from 0.",
        example=412, column="claim.start", in_csv=True, value=lambda claim: claim.quote.start,
    )  # fmt: skip
    end: int = shows(
        "Where it ends: the offset right behind its last character.", example=440, column="claim.end", in_csv=True,
        value=lambda claim: claim.quote.end,
    )  # fmt: skip
    article_id: str = shows("Stable key of the article.", example="a1b2c3d4e5f60718", column="article.key", in_csv=True)
    second_hand: bool = shows(
        "Whether the words are known only through another person or body ('the Kremlin said Putin told ...').",
        example=False, column="claim.second_hand", in_csv=True, value=lambda claim: claim.second_hand,
    )  # fmt: skip
    candidates: tuple[Candidate, ...] = shows(
        "Who else was considered, or who an unknown speaker may be, likeliest first: key, name, score from 0 to 1, and"
        " the reason; in tables name and score.",
        example=[{"key": "Q58217", "name": "Sergei Lavrov", "score": 0.4, "reason": "the only minister"}],
        column="claim.candidates", in_csv=True, label="Also considered", place_in_facts=3,
        value=lambda claim: [asdict(each) for each in claim.candidates],
    )  # fmt: skip
    story: int | None = shows(
        "The same number for all articles that print the same report; empty where an article stands alone.",
        example=7, column="article.story_id", in_csv=True,
    )  # fmt: skip
    cue_type: str = shows(
        "What kind of report the reporting words make.", example="speech", choices=tuple(load_cue_types()),
        column="claim.cue_type", in_csv=True, value=lambda claim: claim.quote.cue_type,
    )  # fmt: skip
    office: str | None = shows(
        "The office the speaker held that day, where the roster knows it.", example="Foreign Minister of Russia",
        column="claim.office", in_csv=True, value=lambda claim: claim.speaker.office if claim.speaker else None,
    )  # fmt: skip
    said_on_basis: str = shows(
        "Why it is this day of saying, or why none.", example="'on Saturday' before the publication",
        column="claim.said_basis", in_csv=True, value=lambda claim: claim.said.basis,
    )  # fmt: skip
    said_on_phrase: str | None = shows(
        "The words of the article that tell the day of saying.", example="on Saturday", column="claim.said_phrase",
        in_csv=True, value=lambda claim: claim.said.phrase.text if claim.said.phrase else None,
    )  # fmt: skip
    corrected: str | None = shows(
        "What a person did to it: found it right (accepted), put something right (changed), or found that it is none"
        " (rejected); empty where nobody did.",
        example="changed", choices=CORRECTED, column="claim.corrected", in_csv=True, label="Corrected",
        place_in_table=10, place_in_facts=12, value=lambda claim: claim.corrected,
    )  # fmt: skip
    speaker_key: str | None = shows(
        "Stable key of the speaker: a Wikidata id for those on the roster.", example="Q58217", column="speaker.key",
        value=lambda claim: claim.speaker.key if claim.speaker else None,
    )  # fmt: skip
    is_official: bool = shows(
        "Whether the speaker is on the roster.", example=True, column="speaker.is_official",
        value=lambda claim: bool(claim.speaker and claim.speaker.is_official),
    )  # fmt: skip
    found_by: str = shows(
        "The rule or the model that found the quote.", example="model", column="claim.found_by",
        value=lambda claim: claim.quote.found_by,
    )  # fmt: skip
    article_name: str = shows(
        "What the article was called where it was read: its file or its own id.", example="rt-putin-obama",
        column="article.name",
    )  # fmt: skip
    published_inferred: bool = shows(
        "Whether the date of publication was inferred from what stands about the text.", example=False,
        column="article.published_inferred",
    )  # fmt: skip
    steps: tuple[dict[str, Any], ...] = shows(
        "The evidence for programs: each step's rule, words, what they point to, and belief from 0 to 1.",
        example=[
            {"rule": "name", "words": {"start": 402, "end": 408, "text": "Lavrov"}, "points_to": None, "belief": 1}
        ],
        column="claim.steps", holds=EvidenceStep,
        value=lambda claim: [asdict(each) for each in claim.speaker.steps] if claim.speaker else [],
    )  # fmt: skip

    @property
    def day(self) -> str | None:
        """The ISO date by which a claim is sorted and filtered: of saying, else of publication, else None."""
        return self.said_on or self.published

    @property
    def shown_day(self) -> str:
        """The day as shown: that of saying, else "by" that of publication, else "unknown"."""
        if self.said_on:
            return f"before {self.said_on}" if self.said_on_precision == Precision.BEFORE else self.said_on
        return f"by {self.published}" if self.published else "unknown"


EXTRACT_ONLY = (
    Field(
        name="content", type=list[list[int]], example=[[412, 440]], value=lambda claim: _offsets(claim.quote.contents),
        description="Where the parts of the quote stand in the article's text: [start, end] of each.",
    ),
    Field(
        name="cue", type=list[list[int]], example=[[445, 459]], value=lambda claim: _offsets(claim.quote.cues),
        description="Where the reporting words stand: [start, end] of each.",
    ),
    Field(
        name="source", type=list[list[int]], example=[[402, 408]],
        value=lambda claim: _offsets((claim.quote.source,) if claim.quote.source else ()),
        description="Where the words stand that name who speaks: one [start, end] or none.",
    ),
    Field(
        name="relays", type=list[str], example=["Interfax", "Kremlin"], value=lambda claim: list(claim.relays),
        description="Those through whom it came, the outermost first.",
    ),
)  # fmt: skip
"""What only ``tracker extract`` gives, instead of the field of the same name where there is one."""

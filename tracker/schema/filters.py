"""The filters of claims, each described once; options, widgets, parameters and conditions are made from them.

``ClaimFilter`` refuses values that make no sense. A new filter is one new attribute.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tracker.errors import QueryError
from tracker.records import QuoteKind, SpeakerType
from tracker.schema.claim import UNKNOWN_SPEAKER
from tracker.schema.cue_types import load_cue_types
from tracker.schema.filter_entry import asks, filters_of

EITHER, SAID, PUBLISHED = "said-or-published", "said", "published"
"""What the days of a filter are those of: saying where it is known, else publication; only saying; only publication."""

OLDEST, NEWEST, RELEVANCE = "oldest", "newest", "relevance"
ORDERS = (OLDEST, NEWEST, RELEVANCE)
"""By day, the first or the last day first; or by how well the claims fit the words that are searched for."""

_MOST = 2**63 - 1
"""The greatest number that databases know; no table has so many rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims a reader wants; by default all except thoughts and bare acts, oldest first.

    A claim must match every filter, and any value of a filter with several. ``order`` is one of ``ORDERS``;
    ``newest_first`` is short for that of "newest". ``limit`` and ``offset`` select a page; so does ``after``, the
    ``quote_id`` of the last claim of the page before, which is as quick for the last page as for the second. With
    ``like`` the most alike come first, whatever the order.

    Example: ``ClaimFilter(speaker="Lavrov", text="missile defence", date_from="2013")``

    Raises:
        QueryError: A value makes no sense; one line says what, and what to do.
    """

    speaker: tuple[str, ...] = asks(
        (), label="Speaker", placeholder="Anyone", is_main=True,
        help="Name, surname, alias or key of a speaker.",
        where=lambda claims, ask: claims.are_said_by(ask.speaker, with_spokespeople=ask.with_spokespeople),
    )  # fmt: skip
    with_spokespeople: bool = asks(
        False, label="With who speaks for them", active_words="with who speaks for them", parameter="spokespeople",
        is_main=True, has_effect=lambda ask: ask.speaker, needs="a speaker",
        help="With a speaker: also who speaks for them, on the days they did (Dmitry Peskov for the Kremlin).",
    )  # fmt: skip
    text: str | None = asks(
        None, label="Words in the quote", active_words="words", placeholder='e.g. Syria or "mini-crisis"', is_main=True,
        help='Words the quote must hold, all, in any form; "a phrase" as it stands; OR, -without, NEAR(a b, 5).',
        where=lambda claims, ask: claims.hold_words(ask),
    )  # fmt: skip
    in_context: bool = asks(
        False, label="Or in the sentences around it", active_words="words in the context too",
        has_effect=lambda ask: ask.text, needs="words to search for",
        help="The words may also stand in the sentences around the quote, or in the title of its article.",
    )  # fmt: skip
    like: str | None = asks(
        None, label="Alike in meaning", placeholder="e.g. missile defence",
        help="A text: the 50 quotes most like it in meaning, whatever their words; alike, not matches. With words to"
        " search for, those that hold them too.",
    )  # fmt: skip
    outlet: tuple[str, ...] = asks(
        (), label="Outlet", placeholder="Any", is_main=True,
        help="Name of the outlet that published it: the whole name, in any case.",
        where=lambda claims, ask: claims.are_published_by(ask.outlet),
    )  # fmt: skip
    kind: tuple[str, ...] = asks(
        (), label="Kind", choices=tuple(QuoteKind), placeholder="Any", is_main=True,
        help="How much is in quotation marks: direct all, mixed some, indirect nothing.",
        where=lambda claims, ask: claims.kind.in_(ask.kind),
    )  # fmt: skip
    speaker_type: tuple[str, ...] = asks(
        (), label="Type of speaker", choices=(*SpeakerType, UNKNOWN_SPEAKER), parameter="type",
        options=("--type", "--speaker-type"), help="What the speaker is.",
        where=lambda claims, ask: claims.have_types(ask.speaker_type),
    )  # fmt: skip
    date_from: dt.date | None = asks(
        None, label="From", options=("--from",), parameter="from", is_main=True, help="First day: YYYY[-MM[-DD]].",
        where=lambda claims, ask: claims.end_on_or_after(ask.date_from, ask),
    )  # fmt: skip
    date_to: dt.date | None = asks(
        None, label="To", options=("--to",), parameter="to", takes_last_day=True, is_main=True,
        help="Last day: YYYY[-MM[-DD]].", where=lambda claims, ask: claims.begin_on_or_before(ask.date_to, ask),
    )  # fmt: skip
    date_of: str = asks(
        EITHER, label="The days are those of", is_main=True, choices=(EITHER, SAID, PUBLISHED), active_words="days of",
        has_effect=lambda ask: ask.date_from or ask.date_to or ask.undated is False, needs="days to search by",
        help="Whether the days are those of saying where the article tells it, else of publication; only of saying; or"
        " only of publication.",
    )  # fmt: skip
    undated: bool | None = asks(
        None, label="Include quotes of no known day", active_words="undated included",
        options=("--undated/--no-undated",),
        help="Keep quotes whose day is not known, or leave them out; without it they are left out where days are asked"
        " for. Where only the day that --date-of asks for is not known, the other one must lie within.",
        where=lambda claims, ask: None if ask.undated else claims.are_dated(ask),
    )  # fmt: skip
    topic: tuple[str, ...] = asks(
        (), label="Topic", takes_others=True,
        help="A noun or name that the quote is about, as a whole: missile finds missiles, not missile defence.",
        where=lambda claims, ask: claims.are_about(ask.topic),
    )  # fmt: skip
    cue: tuple[str, ...] = asks(
        (), label="Said how", takes_others=True,
        help="A reporting word, in any form: deny finds denied.",
        where=lambda claims, ask: claims.have_cues(ask.cue),
    )  # fmt: skip
    cue_type: tuple[str, ...] = asks(
        (), label="Type of cue", choices=tuple(load_cue_types()), placeholder="Any",
        help="What kind of report the reporting words make.",
        where=lambda claims, ask: claims.cue_type.in_(ask.cue_type),
    )  # fmt: skip
    via: tuple[str, ...] = asks(
        (), label="Via", takes_others=True, placeholder="Anybody",
        help="Name of who relayed the quote.",
        where=lambda claims, ask: claims.are_relayed_by(ask.via),
    )  # fmt: skip
    min_confidence: float | None = asks(
        None, label="Confidence at least", bounds=(0.0, 1.0), help="The least confidence, from 0 to 1.",
        where=lambda claims, ask: claims.confidence >= ask.min_confidence,
    )  # fmt: skip
    unattributed: bool | None = asks(
        None, label="Only quotes without a known speaker", active_words="without a known speaker",
        options=("--unattributed/--attributed",), help="Only quotes without a known speaker, or only those with one.",
        where=lambda claims, ask: claims.are_unattributed(ask.unattributed),
    )  # fmt: skip
    thoughts: bool = asks(
        False, label="Include thoughts, wishes and bare acts", active_words="thoughts included",
        help="Include thoughts, wishes and bare acts.", is_always_asked=True,
        where=lambda claims, ask: None if ask.thoughts or ask.cue_type or ask.rejected else claims.are_reports(),
    )  # fmt: skip
    corrected: bool | None = asks(
        None, label="Only quotes that a person checked", active_words="checked by a person",
        options=("--corrected/--uncorrected",),
        help="Only quotes that a person accepted or changed, or only those that nobody did.",
        where=lambda claims, ask: claims.are_corrected(ask.corrected),
    )  # fmt: skip
    rejected: bool = asks(
        False, label="Only rejected quotes", active_words="rejected",
        help="Only what a person found to be no quote; it is shown nowhere else.", is_always_asked=True,
        where=lambda claims, ask: claims.are_rejected(ask),
    )  # fmt: skip
    limit: int | None = None
    offset: int = 0
    order: str = OLDEST
    after: str | None = None
    newest_first: bool = False

    def __post_init__(self) -> None:
        for entry in filters_of(type(self)):
            object.__setattr__(self, entry.name, entry.read(getattr(self, entry.name)))
        if self.date_from and self.date_to and self.date_from > self.date_to:
            raise QueryError(f"the dates run backwards, from {self.date_from} to {self.date_to}", remedy="swap them")
        for name, number in (("limit", self.limit), ("offset", self.offset)):
            if number is not None and (isinstance(number, bool) or not isinstance(number, int)):
                raise QueryError(f"the {name} is {number!r}", remedy="give a whole number")
        if self.limit is not None and self.limit < 1:
            raise QueryError(f"the limit is {self.limit}", remedy="ask for at least one claim")
        if self.offset < 0:
            raise QueryError(f"the offset is {self.offset}", remedy="count from 0")
        object.__setattr__(self, "limit", None if self.limit is None else min(self.limit, _MOST))
        object.__setattr__(self, "offset", min(self.offset, _MOST))
        if self.order not in ORDERS:
            raise QueryError(f"there is no order {self.order!r}", remedy=f"choose from {', '.join(ORDERS)}")
        if self.order == RELEVANCE and not (self.like or (self.text and self.text.strip())):
            raise QueryError("the order is by relevance without words", remedy="search for words, or order by day")
        if self.like is not None and not self.like.strip():
            raise QueryError("there is no text that quotes could be like", remedy="give some words")
        if self.after is not None and (self.offset or self.order == RELEVANCE or self.like):
            raise QueryError("a page after a claim is one of an order by day, without offset", remedy="give an offset")

    @property
    def order_of_page(self) -> str:
        """The order, one of ``ORDERS``."""
        return NEWEST if self.newest_first and self.order == OLDEST else self.order

    @property
    def leaves_out_undated(self) -> bool:
        """Whether claims are left out only because their day is not known."""
        return self.undated is False or (self.undated is None and bool(self.date_from or self.date_to))

    def active(self) -> dict[str, Any]:
        """The filters that are in use.

        Returns:
            Their values by name.
        """
        values = ((entry, getattr(self, entry.name)) for entry in filters_of(type(self)))
        return {entry.name: value for entry, value in values if value != entry.default}

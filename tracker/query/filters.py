"""Which claims to look at: a filter that cannot be malformed, and its condition in SQL.

In: what a reader asks for. Out: ``ClaimFilter``, and the conditions that select its claims. Values are always bound,
never pasted into SQL.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.names import said_by, said_for
from tracker.records import QuoteKind, SpeakerType
from tracker.schema.claim import UNKNOWN_SPEAKER
from tracker.schema.cue_types import left_out_types
from tracker.store.search import LIKE_ESCAPE, make_pattern
from tracker.store.tables import ClaimRow, OutletRow, SpeakerRow
from tracker.text import fold

_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """The claims a reader wants; the default is all but thoughts and acts, oldest first.

    ``text``: every word must begin a word of the quote, a "quoted phrase" must occur as it stands; case, accents and
    the shape of quotation marks do not matter. ``speakers``: names, aliases, surnames or keys; ``roll_up`` adds whoever
    speaks for one of them, on the days they did so, at any remove (Peskov for the Kremlin). ``outlets``: names.
    ``date_from`` and ``date_to``, both included, are met by a claim whose day may lie between them: when it was said
    where that is known, else when it was published; without either, claims of no known day stay in. ``thoughts``
    adds thoughts, wishes and bare acts ("defended his plan"). ``unattributed``: True for claims without a speaker
    only, False for the others only.
    ``speaker_types`` are those of ``SpeakerType`` and "unknown". ``limit`` and ``offset`` cut a page.

    Raises QueryError, one line, for what cannot be meant.
    """

    text: str | None = None
    speakers: tuple[str, ...] = ()
    roll_up: bool = False
    outlets: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    speaker_types: tuple[str, ...] = ()
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    thoughts: bool = False
    unattributed: bool | None = None
    limit: int | None = None
    offset: int = 0
    newest_first: bool = False

    def __post_init__(self) -> None:
        for name in ("speakers", "outlets", "kinds", "speaker_types"):
            object.__setattr__(self, name, _as_tuple(name, getattr(self, name)))
        _check_choices("kind", self.kinds, [kind.value for kind in QuoteKind])
        _check_choices("speaker type", self.speaker_types, [*(kind.value for kind in SpeakerType), UNKNOWN_SPEAKER])
        if self.date_from and self.date_to and self.date_from > self.date_to:
            raise QueryError(f"the dates run backwards, from {self.date_from} to {self.date_to}", remedy="swap them")
        if self.limit is not None and self.limit < 1:
            raise QueryError(f"the limit is {self.limit}", remedy="ask for at least one claim")
        if self.offset < 0:
            raise QueryError(f"the offset is {self.offset}", remedy="count from 0")
        if self.text and self.text.strip() and not _patterns(self.text):
            raise QueryError(f"there is no word in {self.text!r}", remedy="search for a word or a number")


def conditions(where: ClaimFilter) -> list[ColumnElement[bool]]:
    """What must hold of a claim row, in SQL; needs the outer joins of ``views.CLAIM_ROWS``."""
    found: list[ColumnElement[bool]] = []
    if not where.thoughts:
        found.append(col(ClaimRow.cue_type).not_in(left_out_types()))
    if where.text:
        found += [col(ClaimRow.folded).like(pattern, escape=LIKE_ESCAPE) for pattern in _patterns(where.text)]
    if where.speakers:
        found.append(said_for(where.speakers) if where.roll_up else said_by(where.speakers))
    if where.outlets:
        found.append(col(OutletRow.folded).in_([fold(outlet) for outlet in where.outlets]))
    if where.kinds:
        found.append(col(ClaimRow.kind).in_(where.kinds))
    if where.speaker_types:
        typed = col(SpeakerRow.type).in_(where.speaker_types)
        unknown = UNKNOWN_SPEAKER in where.speaker_types
        found.append(or_(typed, col(ClaimRow.speaker_id).is_(None)) if unknown else typed)
    if where.unattributed is not None:
        nobody = col(ClaimRow.speaker_id).is_(None)
        found.append(nobody if where.unattributed else ~nobody)
    if where.date_from:
        found.append(col(ClaimRow.on_last) >= where.date_from)
    if where.date_to:
        found.append(col(ClaimRow.on_first) <= where.date_to)
    return found


def _patterns(text: str) -> list[str]:
    """LIKE patterns, all of which must match: one a word or phrase."""
    made = [make_pattern(phrase or word, whole=bool(phrase)) for phrase, word in _TERM.findall(fold(text))]
    return [pattern for pattern in made if pattern]


def _as_tuple(name: str, values: Sequence[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise QueryError(f"{name} is the single text {values!r}", remedy="give a sequence of texts")
    return tuple(str(value) for value in values if str(value).strip())


def _check_choices(what: str, values: Iterable[str], choices: Sequence[str]) -> None:
    for value in values:
        if value not in choices:
            raise QueryError(f"there is no {what} {value!r}", remedy=f"choose from {', '.join(choices)}")

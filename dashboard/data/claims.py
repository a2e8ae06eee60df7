"""Claims for the pages: a page of them, their counts, the article around one, and their table."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter

import pandas as pd

from dashboard.data.connection import cached, open_tracker
from dashboard.directions import show_directions
from tracker.query import ClaimFilter, ClaimView, Comparison, Facets, Passage
from tracker.schema.fields import fields_of, placed_fields
from tracker.session import Tracker
from tracker.session.results import Claims

_FEW, _MANY = 200, sys.maxsize
_SIMILAR = 10
_WHOLE_LISTS = {"outlet", "via"}
_WORDS = ((0.85, "high"), (0.6, "medium"))


@cached
def speaker_counts(tracker: Tracker) -> pd.DataFrame:
    """Speakers with their number of quotes, officials first, then the most quoted: columns name, official, claims."""
    frame = pd.DataFrame(tracker.quoted(), columns=["name", "official", "claims"])
    frame = frame.groupby("name", as_index=False).agg({"official": "max", "claims": "sum"})
    return frame.sort_values(["official", "claims", "name"], ascending=[False, False, True])


@cached
def _suggestions(tracker: Tracker, field: str) -> list[str]:
    if field == "cue":
        return [word for word, _ in tracker.cues(most=_FEW)]
    limit = _MANY if field in _WHOLE_LISTS else _FEW
    counts = tracker.topics(most=limit) if field == "topic" else tracker.values(field, most=limit)
    return [value for value, _ in counts]


def suggestions(field: str) -> list[str]:
    """What a filter offers: speakers with officials first, else the values of a field or the topics, most first."""
    if field == "speaker":
        return [str(name) for name in speaker_counts()["name"]]
    known = {"topic", *(each.name for each in fields_of(ClaimView))}
    return _suggestions(field) if field in known else []


def topics_of(speakers: Sequence[str]) -> list[str]:
    """What these speakers speak of, most often first."""
    return [term for term, count in open_tracker().topics(speaker=speakers) if count > 1]


@cached
def facets_of(tracker: Tracker, where: ClaimFilter) -> Facets:
    """Totals of a filter."""
    return tracker.facets(where)


@cached
def days_of_all(tracker: Tracker) -> tuple[dt.date, dt.date] | None:
    """The first and last day of any claim, None where none has a day."""
    return tracker.days()


@cached
def page_of(tracker: Tracker, where: ClaimFilter) -> Claims:
    """A page of claims with the total."""
    return tracker.claims(where)


def passage_of(quote_id: str, *, whole: bool = False) -> Passage | None:
    """The article around a quote; None where there is no such quote."""
    return open_tracker().passage(quote_id, whole=whole)


def similar_to(quote_id: str) -> Claims:
    """Quotes that mean something like one, the most alike first."""
    return open_tracker().similar(quote_id, limit=_SIMILAR)


def comparison_of(where: ClaimFilter, every: str) -> Comparison:
    """The speakers of a filter side by side."""
    return open_tracker().compare(*where.speaker, every=every, where=where)  # type: ignore[arg-type]


def with_order(where: ClaimFilter, order: str) -> ClaimFilter:
    """The same filter in another order."""
    return replace(where, order=order)


@cached
def undated_of(tracker: Tracker, where: ClaimFilter) -> int:
    """How many claims a filter leaves out only because their day is not known."""
    return tracker.count_undated(where)


@cached
def notes_of(tracker: Tracker, where: ClaimFilter) -> tuple[str, ...]:
    """How a filter was understood, where something else may have been meant."""
    return tracker.notes(where)


def make_table(claims: Sequence[ClaimView]) -> pd.DataFrame:
    """The rows of the table of quotes; empty cells where the article does not tell."""
    fields = placed_fields(fields_of(ClaimView), "table")
    columns = {_HEADS.get(field.name, field.label): field.name for field in fields}
    cells = {head: _CELLS.get(name, attrgetter(name)) for head, name in columns.items()}
    rows = [{head: _show_cell(show(claim)) for head, show in cells.items()} for claim in claims]
    return pd.DataFrame(rows, columns=list(columns))


def _show_cell(value: object) -> object:
    return show_directions(value) if isinstance(value, str) else value


def show_confidence(confidence: float) -> str:
    """A word and the number it stands for. Example: "high (0.94)"."""
    word = next((word for floor, word in _WORDS if confidence >= floor), "low")
    return f"{word} ({confidence:.2f})"


_HEADS = {"said_on": "Date"}
_CELLS: dict[str, Callable[[ClaimView], object]] = {
    "said_on": attrgetter("shown_day"),
    "speaker": lambda claim: claim.speaker or "unknown",
    "quote": lambda claim: " ".join(claim.quote.split()),
    "confidence": lambda claim: show_confidence(claim.confidence),
}
"""The cells of the table that hold more, or less, than the field's value."""

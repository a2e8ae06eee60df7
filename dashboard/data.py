"""What the pages show, fetched and cached: the only module that talks to the tracker.

In: the database named in the settings, and filters. Out: DataFrames and views. Caches are keyed by the database file's
time of change, or by a server's number of changes, so that a new ingest shows at the next click.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from operator import attrgetter

import pandas as pd
import streamlit as st

from dashboard.directions import show_directions
from tracker.config import Settings, locate_database
from tracker.errors import QueryError, TrackerError
from tracker.query import (
    ClaimFilter,
    ClaimView,
    Comparison,
    Facets,
    Likeness,
    Passage,
    SameStory,
    export_bytes,
)
from tracker.schema.fields import fields_of, placed_fields
from tracker.session import Tracker
from tracker.session.results import Claims

__all__ = [
    "ClaimFilter",
    "ClaimView",
    "Claims",
    "Comparison",
    "Likeness",
    "Passage",
    "QueryError",
    "SameStory",
    "TrackerError",
]

_FEW, _MANY = 200, sys.maxsize
_SIMILAR = 10
_WHOLE_LISTS = {"outlet", "via"}
_WORDS = ((0.85, "high"), (0.6, "medium"))


def database_path() -> str:
    """The database as the settings name it."""
    return Settings.from_env().database


def open_tracker() -> Tracker:
    """The tracker on the database of the settings, which opens it when it is asked something."""
    return _open_tracker(database_path(), stamp())


@st.cache_resource(max_entries=2, show_spinner=False)
def _open_tracker(path: str, stamp: float) -> Tracker:
    return Tracker(path)


def stamp() -> float:
    """When the file of the database last changed, or how often one on a server did; 0 where there is none."""
    path = locate_database(database_path())
    if path is None:
        try:
            return float(_open_tracker(database_path(), 0.0).changes())
        except TrackerError:  # the page says so, when it asks
            return 0.0
    files = [path, path.with_name(path.name + "-wal")]
    return max((file.stat().st_mtime for file in files if file.exists()), default=0.0)


@st.cache_data(max_entries=4, show_spinner=False)
def _speaker_counts(path: str, stamp: float) -> pd.DataFrame:
    """Speakers with their number of quotes, officials first, then the most quoted."""
    frame = pd.DataFrame(_open_tracker(path, stamp).quoted(), columns=["name", "official", "claims"])
    frame = frame.groupby("name", as_index=False).agg({"official": "max", "claims": "sum"})
    return frame.sort_values(["official", "claims", "name"], ascending=[False, False, True])


def speaker_counts() -> pd.DataFrame:
    """Speakers with their number of quotes: columns name, official, claims."""
    return _speaker_counts(database_path(), stamp())


@st.cache_data(max_entries=16, show_spinner=False)
def _suggestions(path: str, stamp: float, field: str) -> list[str]:
    tracker = _open_tracker(path, stamp)
    limit = _MANY if field in _WHOLE_LISTS else _FEW
    counts = tracker.topics(most=limit) if field == "topic" else tracker.values(field, most=limit)
    return [value for value, _ in counts]


def suggestions(field: str) -> list[str]:
    """What a filter offers: speakers with officials first, else the values of a field or the topics, most first."""
    if field == "speaker":
        return [str(name) for name in speaker_counts()["name"]]
    known = {"topic", *(each.name for each in fields_of(ClaimView))}
    return _suggestions(database_path(), stamp(), field) if field in known else []


def topics_of(speakers: Sequence[str]) -> list[str]:
    """What these speakers speak of, most often first."""
    return [term for term, count in open_tracker().topics(speaker=speakers) if count > 1]


def facets_of(where: ClaimFilter) -> Facets:
    """Totals of a filter."""
    return open_tracker().facets(where)


def days_of_all() -> tuple[dt.date, dt.date] | None:
    """The first and last day of any claim, None where none has a day."""
    return open_tracker().days()


def page_of(where: ClaimFilter) -> Claims:
    """A page of claims with the total."""
    return open_tracker().claims(where)


def passage_of(quote_id: str, *, whole: bool = False) -> Passage | None:
    """The article around a quote; None where there is no such quote."""
    return open_tracker().passage(quote_id, whole=whole)


def similar_to(quote_id: str) -> Claims:
    """Quotes that mean something like one, the most alike first."""
    return open_tracker().similar(quote_id, limit=_SIMILAR)


def comparison_of(where: ClaimFilter, every: str) -> Comparison:
    """The speakers of a filter side by side."""
    return open_tracker().compare(*where.speaker, every=every, where=where)  # type: ignore[arg-type]


def undated_of(where: ClaimFilter) -> int:
    """How many claims a filter leaves out only because their day is not known."""
    return open_tracker().count_undated(where)


def notes_of(where: ClaimFilter) -> tuple[str, ...]:
    """How a filter was understood, where something else may have been meant."""
    return open_tracker().notes(where)


def file_of(where: ClaimFilter, fmt: str) -> bytes:
    """All claims of a filter as the file that ``tracker export`` writes."""
    return export_bytes(open_tracker().iter_claims(where), fmt=fmt)


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

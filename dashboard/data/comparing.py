"""A comparison for the pages: a page of quotes, numbers beside those of articles, words, outlets and verbs."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pandas as pd

from dashboard.data.connection import cached
from tracker.query import ClaimFilter, ClaimView, Comparison, Diction, Rate, Trend
from tracker.query.periods import Every
from tracker.query.profiles import count_cues
from tracker.query.trends import WIDE, list_rows
from tracker.session import Tracker

__all__ = ["Diction", "Rate", "Trend"]

_MOST_CUES = 5_000
UNKNOWN = "unknown"


@cached
def compared(tracker: Tracker, where: ClaimFilter, every: str) -> Comparison:
    """The speakers of a filter side by side."""
    return tracker.compare(*where.speaker, every=cast(Every, every), where=where)


@cached
def quotes_of(tracker: Tracker, where: ClaimFilter) -> list[ClaimView]:
    """A page of quotes in the order of their days, also of those that are alike in meaning."""
    found = list(tracker.claims(where))
    if where.like:
        found.sort(key=lambda claim: (claim.day is None, claim.day or ""), reverse=where.order_of_page == "newest")
    return found


@cached
def trend_of(tracker: Tracker, where: ClaimFilter, every: str) -> Trend:
    """The numbers of each speaker and period, beside the articles of the outlets that are asked for."""
    return tracker.trend(*where.speaker, every=cast(Every, every), where=where)


@cached
def words_of(tracker: Tracker, where: ClaimFilter) -> list[Diction]:
    """Which words each speaker uses more than the others."""
    return tracker.words(*where.speaker, where=replace(where, speaker=()))


@cached
def shares_of(tracker: Tracker, where: ClaimFilter, field: str) -> pd.DataFrame:
    """How often each speaker is quoted by an outlet or with a verb: a row a value, a column a speaker, most first."""
    columns = {}
    for name in where.speaker:
        own = replace(where, speaker=(name,))
        counts = tracker.values(field, own, most=_MOST_CUES)
        columns[tracker.speaker(name).name] = pd.Series(
            dict(count_cues(counts) if field == "cue" else counts), dtype="int64"
        )
    frame = pd.DataFrame(columns).fillna(0).astype("int64")
    return frame.loc[frame.sum(axis=1).sort_values(ascending=False, kind="stable").index]


def wide_table(trend: Trend) -> pd.DataFrame:
    """The numbers as a table: a row a period, a column a speaker, and the articles of the period."""
    head, *rows = list_rows(trend, WIDE)
    table = pd.DataFrame(rows, columns=["Period", "Articles", *head[2:]])
    return table.astype({"Articles": "Int64"})  # none is known of what has no known period

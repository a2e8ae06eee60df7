"""A comparison for the pages: a page of quotes, numbers beside those of articles, words, outlets and verbs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

import pandas as pd

from dashboard.data.connection import cached
from tracker.query import ClaimFilter, ClaimView, Comparison, Diction, Rate, fill_gaps
from tracker.query.periods import Every, find_length
from tracker.query.profiles import count_cues
from tracker.session import Tracker

__all__ = ["Diction", "Rate", "Trend"]

_MOST_CUES = 5_000
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Trend:
    """Numbers of quotes over time.

    Attributes:
        rates: For each speaker the numbers of each period, those without a quote and those without an article too.
        unplaced: How many quotes are of no known period, as those said "in 2013" where months are asked for.
    """

    rates: Mapping[str, list[Rate]]
    unplaced: int

    @property
    def total(self) -> int:
        """All quotes, with those of no known period."""
        return sum(rate.quotes for rates in self.rates.values() for rate in rates) + self.unplaced


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
    length = find_length(every)
    comparison = compared(where, every)
    articles = tracker.articles(cast(Every, every), *where.outlet)
    quotes: dict[str, dict[str, int]] = {name: {} for name in comparison.speakers}
    unplaced = 0
    for point in comparison.points:
        if point.period and len(point.period) == length:
            quotes[point.speaker][point.period] = point.claims
        else:
            unplaced += point.claims
    known = sorted({period for each in quotes.values() for period in each})
    if not known:
        return Trend({name: [] for name in quotes}, unplaced)
    first = min(str(where.date_from), known[0]) if where.date_from else known[0]
    last = max(str(where.date_to), known[-1]) if where.date_to else known[-1]
    days = {period: number for period, number in articles.items() if first[:length] <= period <= last[:length]}
    return Trend(
        {name: fill_gaps(each, days, length, first=first, last=last) for name, each in quotes.items()}, unplaced
    )


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
    periods = {rate.period: rate.articles for rates in trend.rates.values() for rate in rates}
    columns = {name: {rate.period: rate.quotes for rate in rates} for name, rates in trend.rates.items()}
    rows = [
        {"Period": period, "Articles": articles} | {name: each.get(period, 0) for name, each in columns.items()}
        for period, articles in sorted(periods.items())
    ]
    return pd.DataFrame(rows, columns=["Period", "Articles", *columns])

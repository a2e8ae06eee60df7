"""Numbers of quotes beside numbers of articles, period by period, so that a gap is no silence.

In: counts by period. Out: a ``Rate`` for each period from the first to the last, also where nothing was counted. A
month without a quote of a speaker is one thing where the database has articles of it, and another where it has none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.query.periods import DAY, MONTH, YEAR

_PER = 100
_MONTHS = 12
_MOST_PERIODS = 20_000


@dataclass(frozen=True, slots=True)
class Rate:
    """How many quotes and how many articles a period has.

    Attributes:
        period: "2013-02-05", "2013-02" or "2013".
        quotes: The quotes of the speaker.
        articles: The articles in the database that were published then.
    """

    period: str
    quotes: int
    articles: int

    @property
    def per_100(self) -> float | None:
        """Quotes for each 100 articles; None where there is no article."""
        return _PER * self.quotes / self.articles if self.articles else None

    @property
    def is_gap(self) -> bool:
        """Whether the database has nothing of this period, neither articles nor quotes."""
        return not self.articles and not self.quotes


def fill_gaps(
    quotes: Mapping[str, int], articles: Mapping[str, int], length: int, *, first: str = "", last: str = ""
) -> list[Rate]:
    """Put quotes beside articles for each period, those between the first and the last that have neither too.

    Args:
        quotes: Numbers of quotes by period; those that are less fine than ``length`` are left out.
        articles: Numbers of articles by period.
        length: How many characters of an ISO date name a period.
        first: The first period, as an ISO date; without it the first that anything is of.
        last: The last one.

    Returns:
        The periods in order.
    """
    known = [period for period in {*quotes, *articles} if len(period) == length]
    if not known:
        return []
    begin, end = first[:length] or min(known), last[:length] or max(known)
    return [
        Rate(period, quotes.get(period, 0), articles.get(period, 0)) for period in iter_periods(begin, end) if period
    ]


def iter_periods(first: str, last: str) -> Iterator[str]:
    """Iterate over periods of one length.

    Args:
        first: The first, as "2013-02-05", "2013-02" or "2013".
        last: The last, of the same length.

    Yields:
        Each period; no more than 20,000, some 50 years of days.
    """
    step = {DAY: _next_day, MONTH: _next_month, YEAR: _next_year}[len(first)]
    period = first
    for _ in range(_MOST_PERIODS):
        if period > last:
            return
        yield period
        period = step(period)


def _next_day(period: str) -> str:
    day = dt.date.fromisoformat(period)
    return (day + dt.timedelta(days=1)).isoformat() if day < dt.date.max else "~"


def _next_month(period: str) -> str:
    year, month = int(period[:YEAR]), int(period[YEAR + 1 :])
    return f"{year + month // _MONTHS:04}-{month % _MONTHS + 1:02}"


def _next_year(period: str) -> str:
    return f"{int(period) + 1:04}"

"""How often several speakers are quoted in each period, beside the articles of the database; and that as a table.

In: a comparison, and the numbers of articles. Out: a ``Trend``, and its rows, long or wide. What is of no known period
is counted apart, and has a row of its own, so that the sums of a table are those of a page.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from tracker.query.coverage import count_articles
from tracker.query.periods import Every, find_length
from tracker.query.rates import Rate, fill_gaps
from tracker.query.timeline import Comparison
from tracker.schema.filters import ClaimFilter
from tracker.schema.writers import guard_formula

LONG, WIDE = SHAPES = ("long", "wide")
"""A row for each period and speaker; or a row a period, and a column a speaker."""
UNPLACED = "unknown"
"""What stands for a period that is not known, or not as finely as is asked."""
Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Numbers of quotes over time.

    Attributes:
        rates: For each speaker the numbers of each period, those without a quote and those without an article too.
        unplaced_of: For each speaker how many quotes are of no known period, as those said "in 2013" where months are
            asked for.
    """

    rates: Mapping[str, list[Rate]]
    unplaced_of: Mapping[str, int]

    @property
    def unplaced(self) -> int:
        """How many quotes are of no known period."""
        return sum(self.unplaced_of.values())

    @property
    def total(self) -> int:
        """All quotes, with those of no known period."""
        return sum(rate.quotes for rates in self.rates.values() for rate in rates) + self.unplaced

    @property
    def periods(self) -> int:
        """How many periods there are, those without quotes too, from the first to the last."""
        return max(map(len, self.rates.values()), default=0)

    def cut(self, most: int) -> Trend:
        """The first so many periods; where any are left out, so is what is of no known period."""
        if most >= self.periods:
            return self
        return Trend({name: rates[:most] for name, rates in self.rates.items()}, dict.fromkeys(self.unplaced_of, 0))


def find_trend(engine: Engine, comparison: Comparison, every: Every, where: ClaimFilter) -> Trend:
    """Put the numbers of a comparison beside those of articles.

    Args:
        engine: The database.
        comparison: The speakers side by side.
        every: The period that it was asked by.
        where: Its filter: its days are the first and the last period, its outlets those of the articles.

    Returns:
        The numbers of all periods from the first to the last.
    """
    length = find_length(every)
    quotes: dict[str, dict[str, int]] = {name: {} for name in comparison.speakers}
    unplaced = dict.fromkeys(comparison.speakers, 0)
    for point in comparison.points:
        if point.period and len(point.period) == length:
            quotes[point.speaker][point.period] = point.claims
        else:
            unplaced[point.speaker] += point.claims
    known = sorted({period for each in quotes.values() for period in each})
    if not known:
        return Trend({name: [] for name in quotes}, unplaced)
    first = min(str(where.date_from), known[0]) if where.date_from else known[0]
    last = max(str(where.date_to), known[-1]) if where.date_to else known[-1]
    counted = count_articles(engine, every, where.outlet)
    articles = {period: number for period, number in counted.items() if first[:length] <= period <= last[:length]}
    rates = {name: fill_gaps(each, articles, length, first=first, last=last) for name, each in quotes.items()}
    return Trend(rates, unplaced)


def list_rows(trend: Trend, shape: str = LONG) -> Iterator[Row]:
    """Iterate over the numbers as the rows of a table, with its head.

    Args:
        trend: The numbers.
        shape: One of ``SHAPES``.

    Yields:
        The head, then the rows; the number of articles is None where the period is not known.
    """
    if shape == WIDE:
        yield ("period", "articles", *trend.rates)
        periods = {rate.period: rate.articles for rates in trend.rates.values() for rate in rates}
        quotes = [{rate.period: rate.quotes for rate in rates} for rates in trend.rates.values()]
        for period, articles in sorted(periods.items()):
            yield (period, articles, *(each.get(period, 0) for each in quotes))
        if trend.unplaced:
            yield (UNPLACED, None, *(trend.unplaced_of[name] for name in trend.rates))
        return
    yield ("period", "speaker", "quotes", "articles")
    for name, each in trend.rates.items():
        yield from ((rate.period, name, rate.quotes, rate.articles) for rate in each)
        if trend.unplaced_of[name]:
            yield (UNPLACED, name, trend.unplaced_of[name], None)


def write_trend(trend: Trend, shape: str = LONG) -> bytes:
    """Write the numbers as CSV, as spreadsheets read it.

    Args:
        trend: The numbers.
        shape: One of ``SHAPES``.

    Returns:
        The file, whose rows are those of ``list_rows``.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in list_rows(trend, shape):
        writer.writerow(guard_formula(cell) if isinstance(cell, str) else cell for cell in row)
    return f"\ufeff{text.getvalue()}".encode()

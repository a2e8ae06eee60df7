"""What the database holds and how it was made, for the page about data and method."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dashboard.data.connection import cached
from tracker import __version__
from tracker.query import Holdings
from tracker.session import Tracker

_FIGURES = Path(__file__).resolve().parents[1] / "accuracy.csv"
_MEASURED = "measured on"
UNKNOWN = "unknown"
PROGRAM = __version__
"""The version of the program that shows the page."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Articles by outlet and period.

    Attributes:
        periods: The columns, in order. Example: ("2013-01", "2013-02").
        rows: Each outlet with its numbers, those with the most articles first.
    """

    periods: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """Which programs made what is in the database."""

    program: str | None
    model: str | None
    tables: int
    kind: str
    written: str


@cached
def holdings_of(tracker: Tracker) -> Holdings:
    """The numbers of articles and claims, and what is not known of them."""
    return tracker.holdings()


@cached
def versions_of(tracker: Tracker) -> Versions:
    """The versions that the database names."""
    found = tracker.stats()
    written = f"{found.written:%Y-%m-%d %H:%M} UTC" if found.written else UNKNOWN
    return Versions(found.tracker_version, found.model_version, found.schema_version, found.kind, written)


def list_years(holdings: Holdings) -> list[str]:
    """The years of which there are articles, the last first."""
    return sorted({when[:4] for _, when in holdings.coverage if when}, reverse=True)


def make_matrix(holdings: Holdings, year: str | None) -> Matrix:
    """Lay articles out by outlet and period.

    Args:
        holdings: The numbers.
        year: A year, for its months; None for all years, and those of no known date.

    Returns:
        The matrix, without empty rows and columns but for months between others.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for (outlet, when), number in holdings.coverage.items():
        if year is None or (when or "").startswith(year):
            period = UNKNOWN if when is None else when[:4] if year is None else when
            counts[outlet or UNKNOWN, period] += number
    periods = sorted({period for _, period in counts}, key=lambda each: (each == UNKNOWN, each))
    if year is not None:
        periods = [*([year] if year in periods else []), *(f"{year}-{month:02}" for month in range(1, 13))]
    totals: Counter[str] = Counter()
    for (outlet, _), number in counts.items():
        totals[outlet] += number
    ranked = sorted(totals, key=lambda outlet: (-totals[outlet], outlet))
    rows = tuple((outlet, tuple(counts[outlet, period] for period in periods)) for outlet in ranked)
    return Matrix(tuple(periods), rows)


def tell_corrected(holdings: Holdings) -> str:
    """How many quotes people looked at. Example: "12, by 2 people who gave their names"."""
    people = f"{holdings.people:,} {'person' if holdings.people == 1 else 'people'}"
    names = "name" if holdings.people == 1 else "names"
    return f"{holdings.corrected:,}" + (f", by {people} who gave their {names}" if holdings.people else "")


def list_figures() -> list[tuple[str, str]]:
    """What was measured of this version, with the share: from the figures that its tests hold."""
    return [(row["what"], row["figure"]) for row in _read_figures() if row["what"] != _MEASURED]


def measured_on() -> str:
    """The day of the version that was measured."""
    return next(row["figure"] for row in _read_figures() if row["what"] == _MEASURED)


def _read_figures() -> list[dict[str, str]]:
    with _FIGURES.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))

"""What several speakers said over time, side by side.

In: names of speakers, and what it should be about. Out: a ``Comparison``: counts for a chart, from the facts of claims
alone, and the claims themselves period by period, oldest first, read where somebody looks at them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar

from sqlalchemy import Connection, Engine, Select, select
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.claims import count_undated
from tracker.query.names import find_speakers
from tracker.query.notes import tell_bearers
from tracker.query.pages import list_among
from tracker.query.periods import Every, are_of_periods, count_periods, find_length
from tracker.query.speakers import rank_speakers
from tracker.query.unknown import suggest_speakers
from tracker.query.views import read_claims
from tracker.results import Results, count
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import SpeakerRow

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """How many claims a speaker made in a period, and how many outlets printed them."""

    period: str | None
    speaker: str
    claims: int
    outlets: int


@dataclass(frozen=True)
class ComparisonRow:
    """One period, with how many claims each speaker made in it; speakers without any are absent."""

    period: str | None
    points: tuple[TimelinePoint, ...]
    read: Callable[[str | None], dict[str, list[ClaimView]]] = field(repr=False, compare=False)

    @cached_property
    def claims(self) -> dict[str, list[ClaimView]]:
        """The claims by speaker, oldest first; read when they are first looked at."""
        return self.read(self.period)


@dataclass(frozen=True, slots=True, repr=False)
class Comparison(Results[ComparisonRow]):
    """Speakers side by side, in the order asked for; as a DataFrame, the numbers of each period and speaker.

    A period is "2013-02-05", "2013-02" or "2013", at most as fine as asked for: a claim known only to the year stands
    under its year, before the months of it. None, at the end, holds claims of no known day. ``not_found`` are the
    names that no speaker bears, and ``problems`` says so, a line each, with the nearest names; ``undated`` is how many
    claims are left out only since their day is not known.
    """

    row_type: ClassVar[type] = TimelinePoint
    speakers: tuple[str, ...]
    rows: Sequence[ComparisonRow]
    not_found: tuple[str, ...]
    undated: int
    problems: Sequence[str] = ()
    notes: Sequence[str] = ()

    @property
    def points(self) -> list[TimelinePoint]:
        """How many claims each speaker made in each period."""
        return [point for row in self.rows for point in row.points]

    @property
    def headline(self) -> str:
        """Example: "Sergei Lavrov, John Kerry: 6 quotes in 3 periods"."""
        found = sum(point.claims for point in self.points)
        return f"{', '.join(self.speakers) or 'nobody'}: {count(found, 'quote')} in {count(len(self), 'period')}"

    def show_row(self, row: ComparisonRow) -> dict[str, str]:
        """The period, and what each speaker said in it."""
        said = {name: " / ".join(claim.quote for claim in row.claims.get(name, ())) for name in self.speakers}
        return {"Period": row.period or "unknown"} | said

    def records(self) -> Iterator[dict[str, Any]]:
        """The points as plain values."""
        return (asdict(point) for point in self.points)


def compare_speakers(
    engine: Engine,
    speakers: Sequence[str],
    *,
    about: str | None = None,
    every: Every = "month",
    where: ClaimFilter | None = None,
) -> Comparison:
    """What these speakers said, period by period, side by side.

    Args:
        engine: The database.
        speakers: Names, matched as in ``ClaimFilter.speaker``.
        about: Words that every claim must hold.
        every: The length of a period: "day", "month" or "year".
        where: A filter that every claim must pass too; who is compared stands in ``speakers`` alone, and each of them
            speaks for nobody else.

    Returns:
        A row for each period in which one of them said something, oldest first, and the names that nobody bears.

    Raises:
        QueryError: Without any name, for an unknown period, or where the filter names others or asks for who speaks
            for them.
    """
    length = find_length(every)
    where = where or ClaimFilter()
    words = " ".join(text for text in (where.text, about) if text)
    named = where.speaker
    where = replace(where, speaker=tuple(speakers), text=words)
    if not where.speaker:
        raise QueryError("there is nobody to compare", remedy="name at least one speaker")
    if named not in ((), where.speaker):
        raise QueryError("the speakers are given twice, as names and in the filter", remedy="name them once")
    if where.with_spokespeople:
        raise QueryError(
            "with_spokespeople has no effect on a comparison, which is between those named",
            remedy="name who speaks for them beside them, or leave it out",
        )

    with reading(engine) as connection:
        found = {asked: [each.name for each in rank_speakers(connection, [asked])] for asked in where.speaker}
        order = tuple(dict.fromkeys(name for names in found.values() for name in names))
        rows = _list_rows(connection, where, order, length)
        notes = tuple(tell_bearers(connection, where.speaker))
    not_found = tuple(asked for asked, names in found.items() if not names)
    problems = [f"nobody is called {name!r}; {suggest_speakers(engine, name)}" for name in not_found]
    return Comparison(order, rows, not_found, count_undated(engine, where), problems, notes)


def _list_rows(connection: Connection, where: ClaimFilter, order: Sequence[str], length: int) -> list[ComparisonRow]:
    claims: dict[tuple[str | None, str], int] = defaultdict(int)
    outlets: dict[tuple[str | None, str], set[int]] = defaultdict(set)
    names = _name_speakers(connection, where)
    for period, speaker_id, outlet_id, number in count_periods(connection, where, length):
        cell = period, names[speaker_id]
        claims[cell] += number
        if outlet_id is not None:
            outlets[cell].add(outlet_id)
    periods = sorted({period for period, _ in claims}, key=lambda period: (period is None, period or ""))
    points = {
        period: tuple(
            TimelinePoint(period, name, claims[period, name], len(outlets[period, name]))
            for name in order
            if (period, name) in claims
        )
        for period in periods
    }
    reader = _Reader(connection.engine, where, length, {period: _sum(points[period]) for period in periods})
    return [ComparisonRow(period, points[period], reader.read) for period in periods]


def _sum(points: Sequence[TimelinePoint]) -> int:
    return sum(point.claims for point in points)


def _name_speakers(connection: Connection, where: ClaimFilter) -> dict[int, str]:
    ids = find_speakers(connection, where.speaker)
    named: Select[*tuple[Any, ...]] = select(col(SpeakerRow.id), col(SpeakerRow.name))
    return dict(map(tuple, read_rows(connection, named.where(col(SpeakerRow.id).in_(ids)))))


@dataclass
class _Reader:
    """Reads the claims of periods, some neighbours at once, and keeps those until others are asked for."""

    engine: Engine
    where: ClaimFilter
    length: int
    numbers: dict[str | None, int]
    kept: dict[str | None, dict[str, list[ClaimView]]] = field(default_factory=dict)

    def read(self, period: str | None) -> dict[str, list[ClaimView]]:
        if period not in self.kept:
            self.kept = self._read_from(period)
        return self.kept[period]

    def _read_from(self, period: str | None) -> dict[str | None, dict[str, list[ClaimView]]]:
        order = list(self.numbers)
        start = end = order.index(period)
        total = 0
        while end < len(order) and (end == start or total + self.numbers[order[end]] <= _AT_ONCE):
            total += self.numbers[order[end]]
            end += 1
        cells: dict[str | None, dict[str, list[ClaimView]]] = {each: {} for each in order[start:end]}
        with reading(self.engine) as connection:
            ids = list_among(connection, self.where, are_of_periods(order[start:end], self.length))
            for at in range(0, len(ids), _AT_ONCE):
                for claim in read_claims(connection, ids[at : at + _AT_ONCE]):
                    of_period = cells.setdefault(claim.day[: self.length] if claim.day else None, {})
                    of_period.setdefault(claim.speaker or "", []).append(claim)
        return cells

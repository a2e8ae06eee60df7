"""What several speakers said over time, side by side.

In: names of speakers, and what it should be about. Out: a ``Comparison``: counts for a chart, and the claims
themselves period by period, oldest first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, ClassVar, Literal

from sqlalchemy import Engine

from tracker.errors import QueryError
from tracker.query.claims import count_undated, iter_claims
from tracker.query.speakers import list_speakers
from tracker.query.unknown import suggest_speakers
from tracker.results import Results, count
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter

Every = Literal["day", "month", "year"]
_ISO_LENGTH = {"day": None, "month": len("2013-02"), "year": len("2013")}


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """How many claims a speaker made in a period, and how many outlets printed them."""

    period: str | None
    speaker: str
    claims: int
    outlets: int


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """The claims of one period, by speaker; speakers without any are absent."""

    period: str | None
    claims: dict[str, list[ClaimView]]


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

    @property
    def points(self) -> list[TimelinePoint]:
        """How many claims each speaker made in each period."""
        return [
            TimelinePoint(row.period, name, len(claims), len({claim.outlet for claim in claims if claim.outlet}))
            for row in self.rows
            for name, claims in row.claims.items()
        ]

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
    if every not in _ISO_LENGTH:
        raise QueryError(f"there is no period {every!r}", remedy=f"choose from {', '.join(_ISO_LENGTH)}")
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

    names: list[str] = []
    not_found: list[str] = []
    for asked in where.speaker:
        found = [speaker.name for speaker in list_speakers(engine, [asked])]
        names += found
        not_found += [] if found else [asked]

    cells: dict[str | None, dict[str, list[ClaimView]]] = defaultdict(lambda: defaultdict(list))
    for claim in iter_claims(engine, where):
        if claim.speaker is not None:
            period = claim.day[: _ISO_LENGTH[every]] if claim.day else None
            cells[period][claim.speaker].append(claim)
    order = list(dict.fromkeys(names))
    periods = sorted(cells, key=lambda period: (period is None, period or ""))
    rows = [
        ComparisonRow(period, {name: cells[period][name] for name in order if name in cells[period]})
        for period in periods
    ]
    problems = [f"nobody is called {name!r}; {suggest_speakers(engine, name)}" for name in not_found]
    return Comparison(tuple(order), rows, tuple(not_found), count_undated(engine, where), problems)

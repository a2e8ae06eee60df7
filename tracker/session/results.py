"""What a ``Tracker`` answers with: articles, claims, speakers, faults, each as ``Results``.

In: records and views. Out: rows that show themselves and become DataFrames.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from tracker.errors import TrackerError
from tracker.query import ClaimView, Likeness, SpeakerView
from tracker.records import Article
from tracker.results import Results, count
from tracker.verification import Fault


@dataclass(frozen=True, slots=True, repr=False)
class Articles(Results[Article]):
    """Articles that were read, and ``errors`` for what could not be read as one."""

    row_type: ClassVar[type] = Article
    rows: Sequence[Article] = ()
    errors: tuple[TrackerError, ...] = ()

    @property
    def headline(self) -> str:
        """Example: "5 articles, 1 error"."""
        return ", ".join([count(len(self), "article"), *([count(len(self.errors), "error")] if self.errors else [])])

    def show_row(self, row: Article) -> Mapping[str, str]:
        """Name, title, outlet, day and length of an article."""
        return {
            "Article": row.name,
            "Title": row.title or "",
            "Outlet": row.outlet or "unknown",
            "Published": str(row.published or "unknown"),
            "Characters": f"{len(row.text):,}",
        }

    @classmethod
    def columns(cls) -> dict[str, str]:
        """The fields of an article; the date of publication is words."""
        return super().columns() | {"published": "string"}

    def records(self) -> Iterator[dict[str, Any]]:
        """The fields of each article; the date of publication in words."""
        for row in self.rows:
            published = str(row.published) if row.published else None
            yield {name: getattr(row, name) for name in self.columns()} | {"published": published}


@dataclass(frozen=True, slots=True, repr=False)
class Claims(Results[ClaimView]):
    """Claims in the order of their day, or of their article where they come straight from articles.

    Attributes:
        rows: The claims.
        total: How many there are without the limit.
        undated: How many days leave out only because no day is known of them.
        notes: How the filter was understood, where something else may have been meant, a line each.
        articles: The articles they were extracted from; none where they come from the database.
        errors: What could not be read, or has no claims since it could not be analysed.
        alike: How like the claims are to what was asked for, by ``quote_id``; empty where nothing was to be alike.
    """

    row_type: ClassVar[type] = ClaimView
    rows: Sequence[ClaimView] = ()
    total: int = 0
    undated: int = 0
    articles: tuple[Article, ...] = ()
    errors: tuple[TrackerError, ...] = ()
    notes: tuple[str, ...] = ()
    alike: Mapping[str, Likeness] = field(default_factory=dict)

    @property
    def headline(self) -> str:
        """Example: "10 of 48 quotes"."""
        shown = "" if len(self) == self.total else f"{len(self)} of "
        left_out = f"; {self.undated} undated left out" if self.undated else ""
        return f"{shown}{count(self.total, 'quote')}{left_out}"

    def show_row(self, row: ClaimView) -> Mapping[str, str]:
        """Day, speaker, words and outlet of a claim."""
        return {
            "Date": row.shown_day,
            "Speaker": row.speaker or "unknown",
            "Quote": row.quote,
            "Kind": row.kind,
            "Outlet": row.outlet or "unknown",
        }


@dataclass(frozen=True, slots=True, repr=False)
class Speakers(Results[SpeakerView]):
    """Who is quoted, most quoted first.

    Attributes:
        rows: The speakers.
        total: How many there are without the limit.
    """

    row_type: ClassVar[type] = SpeakerView
    rows: Sequence[SpeakerView] = ()
    total: int = 0

    @property
    def headline(self) -> str:
        """Example: "23 speakers", "50 of 19000 speakers"."""
        shown = "" if len(self) >= self.total else f"{len(self)} of "
        return f"{shown}{count(max(self.total, len(self)), 'speaker')}"

    def show_row(self, row: SpeakerView) -> Mapping[str, str]:
        """Name, number of claims and days of a speaker."""
        return {
            "Speaker": row.name,
            "Type": row.type,
            "Official": "official" if row.is_official else "",
            "Quotes": str(row.claims),
            "First": row.first or "",
            "Last": row.last or "",
            "Also written": ", ".join(row.aliases),
        }


@dataclass(frozen=True, slots=True, repr=False)
class Verification(Results[Fault]):
    """The faults that were found; none where every row is as it was stored, and every quote an exact slice.

    Attributes:
        rows: The faults.
        claims: How many claims were checked, besides those of older revisions.
    """

    row_type: ClassVar[type] = Fault
    rows: Sequence[Fault] = ()
    claims: int = 0

    @property
    def headline(self) -> str:
        """Example: "48 claims checked, all are exact slices"."""
        return describe_proof(self.claims, len(self))

    def show_row(self, row: Fault) -> Mapping[str, str]:
        """Which row, and what is wrong with it."""
        return {"Table": row.table, "Row": row.row, "Column": row.column, "Fault": row.what}


def describe_proof(claims: int, faults: int) -> str:
    """Example: "48 claims checked, all are exact slices"."""
    found = f"{count(faults, 'fault')} found" if faults else "all are exact slices"
    return f"{count(claims, 'claim')} checked, {found}"

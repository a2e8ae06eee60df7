"""What became of the inputs of an ingest: a line for each, and how many went which way.

In: an ``Outcome`` an input. Out: an ``IngestReport``, whose rows show themselves as any result does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Literal

from tracker.results import Results, count

MOST_ROWS = 100_000
"""A report keeps the outcomes of so many inputs, 50 MB; it counts all of them, and tells each as it comes."""

Status = Literal["added", "updated", "unchanged", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: an article, or a place where none could be read.

    ``reason`` and ``remedy`` are halves of a line; ``claims`` counts those stored now, ``warnings`` say what a reader
    of the article had to guess or leave out. ``article_id`` is None where there is no article. ``reread`` tells
    that the same content was stored before, and that another version had read it.
    """

    name: str
    status: Status
    reason: str | None = None
    remedy: str | None = None
    claims: int = 0
    warnings: tuple[str, ...] = ()
    article_id: str | None = None
    reread: bool = False

    @property
    def line(self) -> str:
        """Example: "records.jsonl, line 2: is no JSON; repair the line"."""
        line = f"{self.name}: {self.reason or self.status}"
        return " ".join((f"{line}; {self.remedy}" if self.remedy else line).split())


@dataclass(slots=True, repr=False)
class IngestReport(Results[Outcome]):
    """What became of every input, and how many went which way.

    ``rows`` are those of the first ``MOST_ROWS`` inputs, so that ten million of them need no memory. ``stopped`` says
    why the rest was not looked at, where something stopped the ingest. ``outdated`` counts the stored articles that are
    still as another version read them, whether the ingest met them or not.
    """

    row_type: ClassVar[type] = Outcome
    rows: list[Outcome] = field(default_factory=list)
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    claims: int = 0
    outdated: int = 0
    stopped: str | None = None

    @property
    def failures(self) -> list[Outcome]:
        """The inputs that were not stored."""
        return [outcome for outcome in self.rows if outcome.status == "failed"]

    @property
    def problems(self) -> list[str]:
        """Every failure with its reason and remedy, a line each."""
        return [outcome.line for outcome in self.failures]

    @property
    def headline(self) -> str:
        """The summary."""
        return self.summary

    def show_row(self, row: Outcome) -> dict[str, str]:
        """Which input, what became of it, and why."""
        return {
            "Article": row.name,
            "Status": row.status,
            "Quotes": str(row.claims),
            "Why": row.reason or "",
            "Warnings": "; ".join(row.warnings),
        }

    def records(self) -> Iterator[dict[str, Any]]:
        """The outcomes as plain values."""
        return (asdict(row) for row in self.rows)

    @property
    def total(self) -> int:
        """Articles seen, read or not."""
        return self.added + self.updated + self.unchanged + self.skipped + self.failed

    @property
    def read_nothing(self) -> bool:
        """Whether all that was there failed."""
        return 0 < self.total == self.failed

    @property
    def summary(self) -> str:
        """Example: "12 articles: 9 added, 1 updated, 1 unchanged, 0 skipped, 1 failed; 230 claims stored".

        Of an empty folder, which is no article: "nothing read, 1 failed".
        """
        if self.read_nothing and not self.stopped:
            return f"nothing read, {self.failed} failed"
        counts = ", ".join(
            f"{getattr(self, status)} {status}" for status in ("added", "updated", "unchanged", "skipped", "failed")
        )
        end = f"; stopped there: {self.stopped}" if self.stopped else ""
        return f"{count(self.total, 'article')}: {counts}; {count(self.claims, 'claim')} stored{end}"

    def note(self, outcome: Outcome) -> None:
        """Count one outcome."""
        setattr(self, outcome.status, getattr(self, outcome.status) + 1)
        self.claims += outcome.claims
        if len(self.rows) < MOST_ROWS:
            self.rows.append(outcome)

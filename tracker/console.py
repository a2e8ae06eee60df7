"""What the command line shows: progress, tables, one-line errors.

In: outcomes and views. Out: text on a terminal or a pipe. Data goes to stdout, everything else to stderr; a progress
bar is drawn only where somebody watches.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

if TYPE_CHECKING:
    from tracker.ingest import Outcome
    from tracker.query import ClaimView, Comparison, SpeakerView
    from tracker.records import Article, Claim

_PLAIN_WIDTH = 120

out = Console(width=None if sys.stdout.isatty() else _PLAIN_WIDTH, highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)


class ShowsOutcome(Protocol):
    """What is told of each article as it is done."""

    def __call__(self, outcome: Outcome) -> None:
        """Take one outcome."""


@contextmanager
def show_progress(total: int | None) -> Iterator[ShowsOutcome]:
    """A bar over articles on a terminal, nothing on a pipe; failures are printed as they come, one line each."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task("Reading articles", total=total)

        def show(outcome: Outcome) -> None:
            progress.update(task, advance=1, description=escape(outcome.name[:40]))
            if outcome.status == "failed":
                complain(outcome.reason or outcome.name)

        yield show


def say(line: str) -> None:
    """A line for the user, on stderr."""
    err.print(escape(line))


def complain(line: str) -> None:
    """An error in one line, on stderr, never wrapped or marked up."""
    sys.stderr.write(f"error: {' '.join(line.split())}\n")


def print_claims(claims: Iterable[ClaimView], *, title: str | None = None) -> None:
    """A table of quotes: date, speaker, kind, quote, outlet."""
    table = _make_table("Date", "Speaker", "Kind", "Quote", "Outlet", title=title)
    for claim in claims:
        table.add_row(
            *_cells(show_day(claim), claim.speaker or "unknown", claim.kind, claim.quote, claim.outlet or "unknown")
        )
    out.print(table)


def show_day(claim: ClaimView) -> str:
    """The day said, or "by" the day published where the article does not say; "unknown" without either."""
    if claim.said_on:
        return f"before {claim.said_on}" if claim.said_on_precision == "before" else claim.said_on
    return f"by {claim.published}" if claim.published else "unknown"


def print_speakers(speakers: Iterable[SpeakerView]) -> None:
    """A table of speakers with their number of quotes and the days they span."""
    table = _make_table("Speaker", "Type", "Official", "Quotes", "First", "Last", "Also written")
    for speaker in speakers:
        official = "yes" if speaker.is_official else ""
        aliases = ", ".join(speaker.aliases)
        days = (speaker.first or "", speaker.last or "")
        table.add_row(*_cells(speaker.name, speaker.type, official, str(speaker.claims), *days, aliases))
    out.print(table)


def print_comparison(comparison: Comparison) -> None:
    """One row a period, one column a speaker, quotes one below the other."""
    table = _make_table("Period", *comparison.speakers)
    for row in comparison.rows:
        cells = [
            "\n\n".join(f"{show_day(c)}  {c.quote}  ({c.outlet or 'unknown outlet'})" for c in row.claims.get(name, []))
            for name in comparison.speakers
        ]
        table.add_row(*_cells(row.period or "unknown", *cells), end_section=True)
    out.print(table)


def _make_table(*headers: str, title: str | None = None) -> Table:
    table = Table(title=escape(title) if title else None, title_justify="left")
    for header in headers:
        table.add_column(escape(header), overflow="fold", no_wrap=header in ("Date", "Said on", "Kind"))
    return table


def _cells(*values: str) -> Sequence[str]:
    """Values on one line a paragraph, with nothing a terminal or rich would take for a command."""
    return [escape("".join(char if char.isprintable() or char == "\n" else " " for char in value)) for value in values]


def print_extract(article: Article, claims: Iterable[Claim]) -> None:
    """A table of the quotes of one article, before they are stored."""
    heading = article.title or article.name
    table = _make_table("Said on", "Speaker", "Kind", "Quote", "Why this speaker", title=heading)
    for claim in claims:
        said = str(claim.said.day) if claim.said.day else "unknown"
        speaker = claim.speaker.name if claim.speaker else "unknown"
        quote = " […] ".join(part.text for part in claim.quote.contents)
        table.add_row(*_cells(said, speaker, claim.quote.kind.value, quote, claim.evidence))
    out.print(table)

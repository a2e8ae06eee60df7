"""What the command line shows: progress, tables, one-line errors.

In: outcomes and views. Out: text on a terminal or a pipe. Data goes to stdout, everything else to stderr; a progress
bar is drawn only where somebody watches.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Protocol, cast

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from tracker.cli.streams import Drawn, InertText
from tracker.inert import show_controls
from tracker.results import one_line
from tracker.search.marks import cut_snippet, find_marks
from tracker.search.terms import NOTHING, Query

if TYPE_CHECKING:
    from tracker.outcomes import Outcome
    from tracker.query import ClaimView, Comparison, Likeness, RevisedArticle, Revision, RevisionChange, SpeakerView
    from tracker.records import Article, Claim

_PLAIN_WIDTH = 120
_HIT = "bold underline"
_IN_CELL = 20  # quotes of a speaker in a period; `tracker search` shows all


class _Screen(Console):
    """A console that draws on the streams of the command line, which show all other controls."""

    def _draw_on_current(self) -> IO[str]:
        stream = sys.stderr if self.stderr else sys.stdout
        return cast(IO[str], Drawn(stream)) if isinstance(stream, InertText) else stream

    file = property(_draw_on_current)  # the streams of today: they are others once the program has begun


out = _Screen(width=None if sys.stdout.isatty() else _PLAIN_WIDTH, highlight=False, soft_wrap=False)
err = _Screen(stderr=True, highlight=False, soft_wrap=True)


class ShowsOutcome(Protocol):
    """What is told of each article as it is done."""

    def __call__(self, outcome: Outcome) -> None:
        """Take one outcome."""


@contextmanager
def show_progress(total: int | None) -> Iterator[ShowsOutcome]:
    """A bar over articles on a terminal, nothing on a pipe.

    Printed as they come, one line each: failures, what was skipped, and the warnings of articles that were stored.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task("Reading articles", total=total)

        def show(outcome: Outcome) -> None:
            progress.update(task, advance=1, description=escape(one_line(outcome.name)[:40]))
            if outcome.status == "failed":
                complain(outcome.line)
            elif outcome.status == "skipped":
                _print_line("skipped", outcome.line)
            for warning in outcome.warnings if outcome.status != "unchanged" else ():
                warn(f"{outcome.name}: {warning}")

        yield show


def show(text: str) -> None:
    """Text on stdout, as it is but for controls."""
    sys.stdout.write(show_controls(text) + "\n")


@contextmanager
def show_count(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, nothing on a pipe; it is moved by calling what this gives with how many of how many."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def say(line: str) -> None:
    """A line for the user, on stderr; one line whatever the name of a file holds."""
    sys.stderr.write(show_controls(" ".join(line.splitlines())) + "\n")


def warn(line: str) -> None:
    """A doubt about something that was done nevertheless, in one line, on stderr."""
    _print_line("warning", line)


def complain(line: str) -> None:
    """An error in one line, on stderr, never wrapped or marked up."""
    _print_line("error", line)


def _print_line(kind: str, line: str) -> None:
    sys.stderr.write(f"{kind}: {show_controls(' '.join(line.split()))}\n")


def print_claims(
    claims: Iterable[ClaimView],
    *,
    title: str | None = None,
    marked: Query = NOTHING,
    alike: Mapping[str, Likeness] | None = None,
    ids: bool = False,
) -> None:
    """A table of quotes: date, speaker, kind, quote, outlet; the words of a search stand out on a terminal.

    Where they were found by likeness, how much there is of it, and by which words; with ``ids`` their ids in front.
    """
    headings = (
        *(["Id"] if ids else []),
        "Date",
        "Speaker",
        "Kind",
        "Quote",
        "Outlet",
        *(["Alike by"] if alike else []),
    )
    table = _make_table(*headings, title=title)
    for claim in claims:
        date, speaker, kind, outlet = _cells(
            claim.shown_day, claim.speaker or "unknown", claim.kind, claim.outlet or "unknown"
        )
        likeness = (alike or {}).get(claim.quote_id)
        by = _cells(f"{likeness.score:.2f}: {', '.join(likeness.words)}") if likeness else []
        own = _cells(claim.quote_id) if ids else []
        table.add_row(*own, date, speaker, kind, _mark_hits(claim, marked), outlet, *by)
    out.print(table)


def _mark_hits(claim: ClaimView, query: Query) -> Text:
    """A quote with its hits; where it has none, what is around it and holds them."""
    shown = [(claim.quote, find_marks(claim.quote, query))]
    if query.required and not shown[0][1]:
        around = ((text, find_marks(text, query)) for text in (claim.context, claim.title or ""))
        shown += [cut_snippet(text, marks) for text, marks in around if marks][:1]
    cell = Text()
    for text, marks in shown:
        cell.append("\n" if cell else "")
        at = 0
        for start, end in marks:
            cell.append(show_controls(text[at:start])).append(show_controls(text[start:end]), _HIT)
            at = end
        cell.append(show_controls(text[at:]))
    return cell


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
        cells = []
        for name in comparison.speakers:
            claims = row.claims.get(name, [])
            shown = [
                f"{each.shown_day}  {each.quote}  ({each.outlet or 'unknown outlet'})" for each in claims[:_IN_CELL]
            ]
            more = [f"… and {len(claims) - _IN_CELL} more"] if len(claims) > _IN_CELL else []
            cells.append("\n\n".join([*shown, *more]))
        table.add_row(*_cells(row.period or "unknown", *cells), end_section=True)
    out.print(table)


def print_revised(articles: Iterable[RevisedArticle]) -> None:
    """A table of the articles that have changed: id, title, outlet, number of revisions, first and latest."""
    table = _make_table("Article", "Title", "Outlet", "Revisions", "First stored", "Latest")
    for each in articles:
        days = (show_moment(each.first), show_moment(each.latest))
        table.add_row(
            *_cells(each.article_id, each.title or each.name, each.outlet or "unknown", str(each.revisions), *days)
        )
    out.print(table)


def print_revision(revision: Revision, change: RevisionChange | None) -> None:
    """A revision with what it changed in the one before it: fields, text as a unified diff, claims."""
    claims = f"{len(revision.claims)} claim{'' if len(revision.claims) == 1 else 's'}"
    lines = [f"revision {revision.number}, stored {show_moment(revision.stored)}: {revision.title or ''} ({claims})"]
    if change is not None:
        lines += [f"  {name}: {before or 'none'} -> {after or 'none'}" for name, before, after in change.fields]
        lines += [f"  {line}" for line in change.diff]
        lines += [f"  claim appeared: {claim.speaker or 'unknown'}: {claim.quote}" for claim in change.appeared]
        lines += [f"  claim disappeared: {claim.speaker or 'unknown'}: {claim.quote}" for claim in change.disappeared]
        if not change.same_model and (change.appeared or change.disappeared):
            lines.append("  (the two were read by different versions of program, models or roster)")
    for line in lines:
        show(line)


def show_moment(moment: dt.datetime | None) -> str:
    """A time to the minute, in UTC. Example: "2026-11-24 02:09"."""
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "unknown"


def _make_table(*headers: str, title: str | None = None) -> Table:
    table = Table(title=escape(one_line(title)) if title else None, title_justify="left")
    for header in headers:
        table.add_column(escape(one_line(header)), overflow="fold", no_wrap=header in ("Id", "Date", "Said on", "Kind"))
    return table


def _cells(*values: str) -> Sequence[str]:
    """Values on one line a paragraph, with nothing a terminal or rich would take for a command."""
    return [escape(show_controls(value)) for value in values]


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

"""The long-running things a command starts: an ingest with its progress, and a watch over feeds.

In: paths, URLs and a database as the user names them. Out: an ``IngestReport``.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Unpack

from tracker.cli.console import complain, say, show_progress
from tracker.cli.report import write_report
from tracker.cli.sources import as_sources
from tracker.errors import TrackerError
from tracker.files import Kept
from tracker.outcomes import IngestReport, Outcome
from tracker.parallel.cores import count_workers
from tracker.readers import count_articles
from tracker.session import Tracker
from tracker.session.inputs import FileOptions
from tracker.session.reading import say_outdated
from tracker.store import ArticleFilter


def ingest_paths(
    paths: Sequence[str | Path],
    database: str | None,
    *,
    report_file: Path | None = None,
    force: bool = False,
    strict: bool = False,
    reread: bool = True,
    article_seconds: float | None = None,
    workers: int | None = 1,
    scheduler: str | None = None,
    **options: Unpack[FileOptions],
) -> IngestReport:
    """Store the articles of files, folders and web addresses, with progress, and say what became of them.

    Args:
        paths: What a user named.
        database: File or URL, else the settings' database.
        report_file: Where to write what became of every input, a JSON object a line; "-" is standard output.
        force: Replace a report that is there.
        strict: Stop at the first failure.
        reread: Read again what another version read.
        article_seconds: The most processor time for an article, 0 for any; else as the settings say.
        workers: How many processes may read; None for as many as this machine has room for.
        scheduler: The address of a Dask scheduler whose workers read instead.
        **options: How files are read.

    Returns:
        What became of every input.

    Raises:
        TrackerError: The database cannot be opened, or the report not be written.
    """
    sources = as_sources(paths)
    with (
        Tracker(database, tell=say, article_seconds=article_seconds) as tracker,
        write_report(report_file, force=force, keep=_keep(tracker, sources)) as write,
        show_progress(count_sources(sources)) as show,
    ):

        def note(outcome: Outcome) -> None:
            show(outcome)
            write(outcome)

        report = tracker.ingest(
            sources,
            on_progress=note,
            strict=strict,
            reread=reread,
            workers=workers or count_workers(),
            scheduler=scheduler,
            **options,
        )
    say(report.summary)
    return report


def reread_stored(
    database: str | None,
    where: ArticleFilter,
    *,
    article_seconds: float | None = None,
    workers: int | None = 1,
    scheduler: str | None = None,
) -> IngestReport:
    """Read stored articles again that another version read, with progress, and say what became of them.

    Args:
        database: File or URL, else the settings' database.
        where: Which articles.
        article_seconds: The most processor time for an article, 0 for any; else as the settings say.
        workers: As for ``ingest_paths``.
        scheduler: As for ``ingest_paths``.

    Returns:
        What became of every article.

    Raises:
        TrackerError: There is no database, or it cannot be written.
    """
    with (
        Tracker(database, tell=say, article_seconds=article_seconds) as tracker,
        show_progress(tracker.count_outdated(where)) as show,
    ):
        report = tracker.reread(where, on_progress=show, workers=workers or count_workers(), scheduler=scheduler)
    say(report.summary if report.total else "there is nothing to read again")
    return report


def tell_outdated(report: IngestReport) -> None:
    """One line where the database holds articles that are not as this version would read them."""
    if report.outdated:
        say(f"{say_outdated(report.outdated)}; `tracker reread` reads them again")


def watch_feeds(
    feeds: Sequence[str], database: str | None, *, every: float, once: bool = False, follow: bool = False,
    allow_local: bool = False, reread: bool = True, article_seconds: float | None = None, workers: int | None = 1,
) -> IngestReport:  # fmt: skip
    """Ingest feeds again and again, ``every`` so many seconds, until an interrupt; ``once`` returns after a round.

    A round that fails is told in a line, and the next one tries again: networks and other programs come and go.
    """
    while True:
        try:
            report = ingest_paths(
                feeds,
                database,
                follow=follow,
                allow_local=allow_local,
                reread=reread,
                article_seconds=article_seconds,
                workers=workers,
            )
        except TrackerError as error:
            if once:
                raise
            complain(str(error))
        else:
            if once:
                return report
        time.sleep(every)


def _keep(tracker: Tracker, sources: Iterable[str | Path]) -> list[Kept]:
    """What a report must not be written over: what is read, and what the tracker needs."""
    read = [Kept(path, "what is read") for path in sources if isinstance(path, Path)]
    return [*tracker.kept_files(), *read]


def count_sources(paths: Iterable[str | Path]) -> int | None:
    """How many inputs there will be, for a progress bar; None where only reading them can tell."""
    total = 0
    for path in paths:
        count = count_articles(path)
        if count is None:
            return None
        total += count
    return total

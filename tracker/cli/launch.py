"""The long-running things a command starts: an ingest with its progress, a watch over feeds, and the dashboard.

In: paths, URLs and a database as the user names them. Out: an ``IngestReport``, or a Streamlit server until it is
stopped.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from spacy.language import Language
from sqlalchemy import Engine

from tracker import __version__
from tracker.claims import extract_claims
from tracker.cli.console import complain, say, show_progress
from tracker.cli.report import write_report
from tracker.config import Settings
from tracker.errors import ReadError, TrackerError
from tracker.fingerprint import describe_version
from tracker.ingest import Extracted, IngestReport, Outcome, ingest_articles
from tracker.pipeline import load_pipeline
from tracker.readers import count_articles, read_articles
from tracker.records import Article
from tracker.speakers import Roster, load_roster
from tracker.speakers.additions import extend_roster
from tracker.store import (
    ArticleFilter,
    count_outdated,
    find_outdated,
    load_articles,
    open_store,
    read_changes,
    save_roster,
)


def read_paths(
    paths: Iterable[str | Path],
    *,
    mapping: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    follow: bool = False,
    allow_local: bool = False,
) -> Iterator[Article | ReadError]:
    """The articles of files, folders and web addresses, one after the other; unreadable ones as errors."""
    return chain.from_iterable(
        read_articles(path, mapping=mapping or {}, day_first=day_first, follow=follow, allow_local=allow_local)
        for path in paths
    )


def ingest_paths(
    paths: Sequence[str | Path],
    database: str,
    *,
    mapping: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    follow: bool = False,
    allow_local: bool = False,
    report_file: Path | None = None,
    strict: bool = False,
    reread: bool = True,
) -> IngestReport:
    """Store the articles of files, folders and web addresses; the language model is loaded only when one is new.

    New is also what another version read, or another roster, since both decide what is found; ``reread=False`` leaves
    that. Raises TrackerError where the database cannot be opened or the report not be written.
    """

    def read(_engine: Engine, _version: str) -> tuple[Iterable[Article | ReadError], int | None]:
        articles = read_paths(paths, mapping=mapping, day_first=day_first, follow=follow, allow_local=allow_local)
        return articles, _count(paths)

    return _store(read, database, report_file=report_file, strict=strict, reread=reread)


def reread_stored(database: str, where: ArticleFilter) -> IngestReport:
    """Read stored articles again that another version read, from their stored texts.

    An interrupt loses no more than the article at hand, and doing it again goes on behind those that are done. Texts
    that a newer revision replaced stay as they were read. Raises TrackerError where there is no database or it cannot
    be written.
    """

    def load(engine: Engine, version: str) -> tuple[Iterable[Article], int]:
        ids = find_outdated(engine, model_version=version, where=where)
        return load_articles(engine, ids), len(ids)

    return _store(load, database, create=False)


def tell_outdated(report: IngestReport) -> None:
    """One line where the database holds articles that are not as this version would read them."""
    if report.outdated:
        say(f"{_count_outdated(report.outdated)}; `tracker reread` reads them again")


def _store(
    read: Callable[[Engine, str], tuple[Iterable[Article | ReadError], int | None]],
    database: str,
    *,
    report_file: Path | None = None,
    strict: bool = False,
    reread: bool = True,
    create: bool = True,
) -> IngestReport:
    """Ingest what ``read`` finds for a database and the version of today: articles, and how many if it can tell."""
    listed = load_roster(Settings.from_env().roster)
    with _open(database, create=create) as engine:
        extended = extend_roster(listed, read_changes(engine))
        save_roster(engine, extended.roster, merged=extended.merged)
        version = describe_version(extended.roster)
        outdated = count_outdated(engine, model_version=version)
        articles, total = read(engine, version)
        with show_progress(total) as show, write_report(report_file) as write:

            @cache
            def announce() -> None:
                say(f"{_count_outdated(outdated)}; as they come they are read again")

            def note(outcome: Outcome) -> None:
                if outcome.reread:
                    announce()
                show(outcome)
                write(outcome)

            report = ingest_articles(
                articles,
                engine=engine,
                extract=partial(_extract_new, roster=extended.roster),
                tracker_version=__version__,
                model_version=version,
                on_outcome=note,
                strict=strict,
                reread=reread,
            )
        if report.claims and not report.stopped:
            # Speakers met for the first time may bear the name of an official, and are shown as that one from now on.
            save_roster(engine, extended.roster, merged=extended.merged)
    say(report.summary)
    return report


def watch_feeds(
    feeds: Sequence[str], database: str, *, every: float, once: bool = False, follow: bool = False,
    allow_local: bool = False, reread: bool = True,
) -> IngestReport:  # fmt: skip
    """Ingest feeds again and again, ``every`` so many seconds, until an interrupt; ``once`` returns after a round.

    A round that fails is told in a line, and the next one tries again: networks and other programs come and go.
    """
    while True:
        try:
            report = ingest_paths(feeds, database, follow=follow, allow_local=allow_local, reread=reread)
        except TrackerError as error:
            if once:
                raise
            complain(str(error))
        else:
            if once:
                return report
        time.sleep(every)


def _count_outdated(number: int) -> str:
    return f"{number} article{' was' if number == 1 else 's were'} read by an older version or with another roster"


@contextmanager
def _open(database: str, *, create: bool = True) -> Iterator[Engine]:
    """A database that is closed in good order however the block ends, so that all of it is in its one file."""
    engine = open_store(database, create=create)
    try:
        yield engine
    finally:
        engine.dispose()


def _extract_new(articles: Iterable[Article], *, roster: Roster) -> Iterator[Extracted]:
    """The claims of articles; the language model is loaded for the first of them, and never without one."""
    stream = iter(articles)
    first = next(stream, None)
    if first is None:
        return
    yield from extract_claims(chain([first], stream), nlp=_load_model(), roster=roster)


@cache
def _load_model() -> Language:
    say("Loading the language model ...")
    return load_pipeline()


def _count(paths: Iterable[str | Path]) -> int | None:
    """How many inputs there will be, for a progress bar; None where only reading them can tell."""
    total = 0
    for path in paths:
        count = None if "://" in str(path) or str(path) == "-" else count_articles(Path(path))
        if count is None:
            return None
        total += count
    return total


def open_dashboard(database: str, port: int | None) -> None:
    """Run Streamlit on this machine only, without its first-run question and usage statistics."""
    spec = find_spec("dashboard")
    if spec is None or spec.origin is None:
        raise TrackerError("the dashboard is not installed", remedy="reinstall the package")
    options = {
        "server.address": "localhost",
        "server.port": port or 8501,
        "server.showEmailPrompt": "false",
        "server.headless": "false" if sys.stdin.isatty() else "true",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
    }
    command = [sys.executable, "-m", "streamlit", "run", str(Path(spec.origin).parent / "app.py")]
    command += [f"--{name}={value}" for name, value in options.items()]
    say(f"Dashboard on http://localhost:{port or 8501} (Ctrl-C ends it)")
    location = database if "://" in database else str(Path(database).expanduser().absolute())
    status = _run_until_stopped(command, {**os.environ, "TRACKER_DATABASE": location})
    if status:
        raise TrackerError(
            f"the dashboard ended with status {status}",
            remedy="choose another port with --port, or see the lines above",
        )


def _run_until_stopped(command: list[str], environment: dict[str, str]) -> int:
    """Run a program to its end; when this one is told to stop, so is that one, or it would keep the port."""
    server = subprocess.Popen(command, env=environment)

    def stop(_number: int, _frame: object) -> None:
        server.terminate()

    former = signal.signal(signal.SIGTERM, stop)
    try:
        status = server.wait()
    except BaseException:
        server.terminate()
        server.wait()
        raise
    finally:
        signal.signal(signal.SIGTERM, former)
    return 0 if status == -signal.SIGTERM else status

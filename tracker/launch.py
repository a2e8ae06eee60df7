"""The two long-running things a command starts: an ingest with its progress, and the dashboard.

In: paths and a database as the user names them. Out: an ``IngestReport``, or a Streamlit server until it is stopped.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from tracker import __version__
from tracker.claims import extract_claims
from tracker.config import Settings, database_url
from tracker.console import say, show_progress
from tracker.errors import ReadError, TrackerError
from tracker.ingest import Extracted, IngestReport, ingest_articles
from tracker.pipeline import load_pipeline, model_version
from tracker.readers import count_articles, read_articles
from tracker.records import Article
from tracker.speakers import load_roster
from tracker.speakers.additions import extend_roster
from tracker.store import open_store, read_changes, save_roster


def read_paths(paths: Iterable[Path]) -> Iterator[Article | ReadError]:
    """The articles of several files or folders, one after the other; unreadable ones as errors."""
    return chain.from_iterable(read_articles(path) for path in paths)


def ingest_paths(paths: list[Path], database: str) -> IngestReport:
    """Store the articles of files and folders; the language model is loaded only when one of them is new.

    New is also what was read with another roster: who a source stands for depends on it.
    """
    listed = load_roster(Settings.from_env().roster)
    engine = open_store(database_url(database))
    extended = extend_roster(listed, read_changes(engine))
    roster = extended.roster
    save_roster(engine, roster, merged=extended.merged)

    def extract_new(articles: Iterable[Article]) -> Iterator[Extracted]:
        stream = iter(articles)
        first = next(stream, None)
        if first is None:
            return
        say("Loading the language model ...")
        nlp = load_pipeline()
        nlp.get_pipe("mention_linker").roster = roster  # type: ignore[attr-defined]
        yield from extract_claims(chain([first], stream), nlp=nlp, roster=roster)

    counts = [count_articles(path) for path in paths]
    total = None if None in counts else sum(count or 0 for count in counts)
    with show_progress(total) as show:
        report = ingest_articles(
            read_paths(paths),
            engine=engine,
            extract=extract_new,
            tracker_version=__version__,
            model_version=f"{model_version()}+roster-{roster.fingerprint}",
            on_outcome=show,
        )
    say(report.summary)
    engine.dispose()
    return report


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
    status = subprocess.run(command, env={**os.environ, "TRACKER_DATABASE": location}, check=False).returncode
    if status:
        raise TrackerError(
            f"the dashboard ended with status {status}",
            remedy="choose another port with --port, or see the lines above",
        )

"""The command line: parse, call one function, print.

In: arguments and ``TRACKER_*`` settings. Out: data on stdout, all else on stderr; exit 0 done, 1 something failed (one
line each: what, where, remedy), 2 usage. Heavy modules are imported by the command that needs them, so that ``--help``
answers at once.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from tracker import __version__
from tracker.cli.checking import check
from tracker.cli.citing import cite
from tracker.cli.corpora import load
from tracker.cli.correcting import corrections, fix, review
from tracker.cli.databases import db as databases
from tracker.cli.describing import codebook
from tracker.cli.ending import run_to_end
from tracker.cli.ingest import Reread, ingest, reread, revisions, watch
from tracker.cli.measuring import evaluate, verify
from tracker.cli.options import (
    BaseUrl,
    CheckedCommand,
    Database,
    Host,
    Port,
    ReadOnly,
    Secrets,
    Workers,
    choose_database,
    open_tracker,
)
from tracker.cli.reading import compare, export, extract, search, similar
from tracker.cli.speakers import speaker, speakers

_RARELY = 50_000, 20, 100
"""How many new objects bring a collection, and how many of those one of older objects; Python's own are 700, 10, 10."""

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


app.add_typer(speakers, name="speakers")
app.add_typer(corrections, name="corrections")
app.add_typer(databases, name="db")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"tracker {__version__}")
        raise typer.Exit


@app.callback()
def tracker(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Find every quotation in news articles, see who said it and why, compare what officials said over time."""


@app.command(cls=CheckedCommand)
def run(
    paths: Annotated[list[str] | None, typer.Argument(help="Files, folders, URLs [default articles].")] = None,
    dashboard: Annotated[bool, typer.Option("--dashboard/--no-dashboard", help="Open the dashboard.")] = True,
    reread: Reread = True,
    workers: Workers = None,
    db: Database = None,
    port: Port = None,
) -> None:
    """Ingest articles, print what each official said, open the dashboard.

    Example: tracker run articles
    """
    from tracker.cli.console import print_claims, say
    from tracker.cli.launch import ingest_paths, tell_outdated
    from tracker.cli.serving import Serving, open_dashboard

    database = choose_database(db)
    report = ingest_paths(paths or ["articles"], database, reread=reread, workers=workers)
    tell_outdated(report)
    if report.read_nothing:  # what the database held before is not what was asked for
        raise typer.Exit(1)
    tracker = open_tracker(database)
    officials = [each.key for each in tracker.speakers() if each.is_official]
    if officials:
        print_claims(tracker.claims(speaker=officials), title="What the officials said")
    total = tracker.count(thoughts=True)
    say(f"{total} claims in {tracker.name}; `tracker search`, `tracker export quotes.csv` read them.")
    if dashboard and report.total:
        open_dashboard(database, Serving(port=port))
    raise typer.Exit(1 if report.failed else 0)


def dashboard(
    db: Database = None,
    port: Port = None,
    host: Host = "localhost",
    base_url: BaseUrl = None,
    read_only: ReadOnly = False,
    secrets: Secrets = None,
) -> None:
    """Open the dashboard in the browser.

    Example: tracker dashboard --port 8600
    """
    from tracker.cli.serving import Serving, open_dashboard

    serving = Serving(port=port, host=host, base_url=base_url, read_only=read_only, secrets=secrets)
    open_dashboard(choose_database(db), serving)


_COMMANDS: tuple[Callable[..., None], ...] = (
    ingest, watch, reread, revisions, extract, load, search, similar, speaker, cite, check, fix, review, compare,
    export,
    codebook, dashboard, evaluate, verify,
)  # fmt: skip
for _command in _COMMANDS:
    app.command(cls=CheckedCommand)(_command)


def main() -> None:
    """Run the command line, and end with its exit status.

    Modules and models hold no garbage; walking through them again and again while they are loaded, and once more at the
    end, would be a fifth of the time of a short command.
    """
    gc.set_threshold(*_RARELY)
    status = run_to_end(app)
    gc.freeze()
    sys.exit(status)


if __name__ == "__main__":
    main()

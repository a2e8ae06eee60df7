"""The command line: parse, call one function, print.

In: arguments and ``TRACKER_*`` settings. Out: data on stdout, all else on stderr; exit 0 done, 1 something failed (one
line each: what, where, remedy), 2 usage. Heavy modules are imported by the command that needs them, so that ``--help``
answers at once.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli_ingest import ingest, revisions, watch
from tracker.cli_speakers import speakers
from tracker.config import Settings
from tracker.errors import LanguageError, ReadError, TrackerError
from tracker.options import (
    Database,
    Every,
    ExtractFormat,
    From,
    Kinds,
    Outlets,
    Port,
    Speakers,
    TableFormat,
    Text,
    Thoughts,
    To,
    Types,
    WithSpokespeople,
    make_filter,
)

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.records import Article

app = typer.Typer(
    help="Find every quotation in news articles, see who said it and why, compare what officials said over time.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


app.add_typer(speakers, name="speakers")
_INTERRUPTED = 130  # what Typer makes of Ctrl-C, as shells do


@app.command()
def run(
    paths: Annotated[list[str] | None, typer.Argument(help="Files, folders, URLs [default articles].")] = None,
    dashboard: Annotated[bool, typer.Option("--dashboard/--no-dashboard", help="Open the dashboard.")] = True,
    db: Database = None,
    port: Port = None,
) -> None:
    """Ingest articles, print what each official said, open the dashboard.

    Example: tracker run articles
    """
    from tracker.console import print_claims, say
    from tracker.launch import ingest_paths, open_dashboard
    from tracker.query import ClaimFilter, count_claims, list_speakers, search_claims

    database = _choose(db)
    report = ingest_paths(paths or ["articles"], database)
    if report.read_nothing:  # what the database held before is not what was asked for
        raise typer.Exit(1)
    engine = _connect(database)
    officials = tuple(each.key for each in list_speakers(engine) if each.is_official and each.claims)
    if officials:
        where = ClaimFilter(speakers=officials)
        print_claims(search_claims(engine, where).claims, title="What the officials said")
    say(f"{count_claims(engine)} claims in {database}; `tracker search`, `tracker export quotes.csv` read them.")
    if dashboard and report.total:
        open_dashboard(database, port)
    raise typer.Exit(1 if report.failed else 0)


for _command in (ingest, watch, revisions):
    app.command()(_command)


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, URLs.")],
    format_: Annotated[ExtractFormat, typer.Option("--format", help="One article a line, or a table.")] = (
        ExtractFormat.TABLE
    ),
    thoughts: Thoughts = False,
) -> None:
    """Print the quotes of articles without storing them.

    Example: tracker extract articles --format jsonl
    """
    from tracker.claims import extract_claims
    from tracker.console import complain, print_extract, warn
    from tracker.interchange import describe_article
    from tracker.launch import read_paths
    from tracker.pipeline import load_pipeline
    from tracker.speakers import load_roster

    failures = 0

    def note(error: TrackerError) -> None:
        nonlocal failures
        failures += 1
        complain(str(error))

    def articles() -> Iterator[Article]:
        for article in read_paths(paths):
            if isinstance(article, LanguageError):
                warn(str(article))
            elif isinstance(article, ReadError):
                note(article)
            else:
                for doubt in article.warnings:
                    warn(f"{article.name}: {doubt}")
                yield article

    chosen = Settings.from_env().roster
    for article, claims in extract_claims(articles(), nlp=load_pipeline(roster=chosen), roster=load_roster(chosen)):
        if isinstance(claims, TrackerError):
            note(claims)
        elif format_ is ExtractFormat.JSONL:
            record = describe_article(article, claims, thoughts=thoughts)
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
        else:
            print_extract(article, [claim for claim in claims if thoughts or not claim.quote.is_left_out])
    raise typer.Exit(1 if failures else 0)


@app.command()
def search(
    text: Text = None,
    speaker: Speakers = None,
    with_spokespeople: WithSpokespeople = False,
    outlet: Outlets = None,
    kind: Kinds = None,
    type_: Types = None,
    from_: From = None,
    to: To = None,
    thoughts: Thoughts = False,
    limit: Annotated[int, typer.Option(help="How many to show at most.")] = 50,
    format_: Annotated[TableFormat, typer.Option("--format", help="How to print.")] = TableFormat.TABLE,
    db: Database = None,
) -> None:
    """Search stored quotes.

    Example: tracker search "missile defence" --speaker Lavrov --from 2013
    """
    from tracker.console import print_claims, say
    from tracker.query import export_claims, search_claims

    where = make_filter(text, speaker, outlet, kind, type_, from_, to, thoughts, roll_up=with_spokespeople, limit=limit)
    page = search_claims(_connect(_choose(db)), where)
    if format_ is TableFormat.TABLE:
        if page.claims:
            print_claims(page.claims)
    else:
        export_claims(page.claims, sys.stdout.buffer, fmt="csv" if format_ is TableFormat.CSV else "jsonl")
    say(f"{len(page.claims)} of {page.total} quotes" if page.total else "no quotes match; loosen a filter")


@app.command()
def compare(
    speaker: Annotated[list[str], typer.Argument(help="Two or more names, surnames or aliases.")],
    about: Annotated[str | None, typer.Option(help="Words the quotes must hold.")] = None,
    every: Annotated[Every, typer.Option(help="The periods of the rows.")] = Every.MONTH,
    db: Database = None,
) -> None:
    """Show what speakers said over time, side by side.

    Example: tracker compare Lavrov Kerry --about Syria
    """
    from tracker.console import complain, print_comparison, say
    from tracker.query import compare_speakers

    comparison = compare_speakers(_connect(_choose(db)), speaker, about=about, every=every.value)
    if comparison.rows:
        print_comparison(comparison)
    else:
        say("no quotes of these speakers match")
    for missing in comparison.not_found:
        complain(f"nobody is called {missing!r}; `tracker speakers` lists the names")
    raise typer.Exit(1 if comparison.not_found else 0)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="A .csv or .jsonl file to write.")],
    text: Annotated[str | None, typer.Option("--text", help="Words the quotes must hold.")] = None,
    speaker: Speakers = None,
    with_spokespeople: WithSpokespeople = False,
    outlet: Outlets = None,
    kind: Kinds = None,
    type_: Types = None,
    from_: From = None,
    to: To = None,
    thoughts: Thoughts = False,
    db: Database = None,
) -> None:
    """Write all matching quotes to a file.

    Example: tracker export lavrov.csv --speaker Lavrov
    """
    from tracker.console import say
    from tracker.query import export_file, iter_claims

    where = make_filter(text, speaker, outlet, kind, type_, from_, to, thoughts, roll_up=with_spokespeople)
    count = export_file(file, iter_claims(_connect(_choose(db)), where))
    say(f"{count} quotes written to {file}")


@app.command()
def dashboard(db: Database = None, port: Port = None) -> None:
    """Open the dashboard in the browser.

    Example: tracker dashboard --port 8600
    """
    from tracker.launch import open_dashboard

    open_dashboard(_choose(db), port)


@app.command()
def evaluate(
    gold: Annotated[Path | None, typer.Argument(help="A folder of gold annotations, one JSON an article.")] = None,
    articles: Annotated[list[Path] | None, typer.Argument(help="Read these instead of the gold texts.")] = None,
    polnear: Annotated[
        Path | None, typer.Option("--polnear", help="Instead: a PolNeAR file, for the attribution model alone.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every fault: missed, spurious, wrong.")] = False,
) -> None:
    """Measure accuracy on annotated articles.

    Example: tracker evaluate tests/gold/seeds
    """
    from tracker.console import complain, say

    if polnear is not None and gold is None:
        return _evaluate_model(polnear, errors=errors)
    if gold is None or polnear is not None:
        complain("name either a folder of gold annotations or a file with --polnear")
        raise typer.Exit(2)
    from tracker.evaluation import evaluate_gold
    from tracker.launch import read_paths
    from tracker.pipeline import load_pipeline
    from tracker.quotes.scorer import format_table

    chosen = []
    for article in read_paths(articles or []):
        if isinstance(article, ReadError):
            raise article
        chosen.append(article)
    scores = evaluate_gold(gold, nlp=load_pipeline(), articles=chosen or None)
    if scores.missing:
        say(f"not found among the articles: {', '.join(scores.missing)}")
    for line in scores.errors if errors else ():
        typer.echo(line)
    typer.echo(format_table(scores))
    raise typer.Exit(1 if scores.missing else 0)


def _evaluate_model(path: Path, *, errors: bool) -> None:
    from tracker.evaluation import evaluate_polnear, load_tag
    from tracker.quotes.polnear import format_polnear

    scores = evaluate_polnear(path, tag=load_tag())
    for line in scores.faults if errors else ():
        typer.echo(line)
    typer.echo(format_polnear(scores))


@app.command()
def verify(db: Database = None) -> None:
    """Prove that every stored quote is an exact slice of its stored article.

    Example: tracker verify
    """
    from tracker.console import complain, say
    from tracker.query import ClaimFilter, count_claims, verify_claims, verify_revisions

    engine = _connect(_choose(db))
    wrong = 0
    for wrong, mismatch in enumerate(chain(verify_claims(engine), verify_revisions(engine)), start=1):  # noqa: B007
        complain(f"{mismatch.quote_id}: {mismatch.what}; ingest its article again")
    total = count_claims(engine, ClaimFilter(thoughts=True))
    say(f"{total} claims checked, {wrong} faults found" if wrong else f"{total} claims checked, all are exact slices")
    raise typer.Exit(1 if wrong else 0)


def main() -> None:
    """Run the command line; a TrackerError ends it with one line and exit status 1."""
    try:
        app()
    except TrackerError as error:
        sys.stderr.write(f"error: {error}\n")
        sys.exit(1)
    except (KeyboardInterrupt, SystemExit) as error:
        if isinstance(error, SystemExit) and error.code != _INTERRUPTED:
            raise
        sys.stderr.write("stopped; what was stored is safe, run it again to go on\n")
        sys.stderr.flush()
        with suppress(OSError):
            sys.stdout.flush()
        os._exit(_INTERRUPTED)  # taking the language model apart in good order would take longer than a user waits
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # `tracker search | head` is no error


def _choose(db: str | None) -> str:
    return db or Settings.from_env().database


def _connect(database: str) -> Engine:
    from tracker.query import connect

    return connect(database)


if __name__ == "__main__":
    main()

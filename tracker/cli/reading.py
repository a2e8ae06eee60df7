"""The commands that read: quotes of articles without a database, and of what a database holds.

In: arguments. Out: quotes on stdout or in a file, all else on stderr. See ``app`` for the rest.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import (
    Database,
    Every,
    ExtractFormat,
    From,
    Kinds,
    Outlets,
    Speakers,
    TableFormat,
    Text,
    Thoughts,
    To,
    Types,
    WithSpokespeople,
    choose_database,
    make_filter,
    open_database,
)
from tracker.config import Settings
from tracker.errors import LanguageError, ReadError, TrackerError

if TYPE_CHECKING:
    from tracker.records import Article


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
    from tracker.cli.console import complain, print_extract, warn
    from tracker.cli.launch import read_paths
    from tracker.interchange import describe_article
    from tracker.pipeline import load_pipeline
    from tracker.schema.cue_types import is_left_out
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
    nlp, roster = load_pipeline(roster=chosen), load_roster(chosen)
    for article, claims in extract_claims(articles(), nlp=nlp, roster=roster, topics=False):  # it prints none
        if isinstance(claims, TrackerError):
            note(claims)
        elif format_ is ExtractFormat.JSONL:
            record = describe_article(article, claims, thoughts=thoughts)
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
        else:
            print_extract(article, [claim for claim in claims if thoughts or not is_left_out(claim.quote.cue_type)])
    raise typer.Exit(1 if failures else 0)


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
    from tracker.cli.console import print_claims, say
    from tracker.query import export_claims, search_claims

    where = make_filter(text, speaker, outlet, kind, type_, from_, to, thoughts, roll_up=with_spokespeople, limit=limit)
    page = search_claims(open_database(choose_database(db)), where)
    if format_ is TableFormat.TABLE:
        if page.claims:
            print_claims(page.claims)
    else:
        export_claims(page.claims, sys.stdout.buffer, fmt="csv" if format_ is TableFormat.CSV else "jsonl")
    say(f"{len(page.claims)} of {page.total} quotes" if page.total else "no quotes match; loosen a filter")


def compare(
    speaker: Annotated[list[str], typer.Argument(help="Two or more names, surnames or aliases.")],
    about: Annotated[str | None, typer.Option(help="Words the quotes must hold.")] = None,
    every: Annotated[Every, typer.Option(help="The periods of the rows.")] = Every.MONTH,
    db: Database = None,
) -> None:
    """Show what speakers said over time, side by side.

    Example: tracker compare Lavrov Kerry --about Syria
    """
    from tracker.cli.console import complain, print_comparison, say
    from tracker.query import compare_speakers

    comparison = compare_speakers(open_database(choose_database(db)), speaker, about=about, every=every.value)
    if comparison.rows:
        print_comparison(comparison)
    else:
        say("no quotes of these speakers match")
    for missing in comparison.not_found:
        complain(f"nobody is called {missing!r}; `tracker speakers` lists the names")
    raise typer.Exit(1 if comparison.not_found else 0)


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
    from tracker.cli.console import say
    from tracker.query import export_file, iter_claims

    where = make_filter(text, speaker, outlet, kind, type_, from_, to, thoughts, roll_up=with_spokespeople)
    count = export_file(file, iter_claims(open_database(choose_database(db)), where))
    say(f"{count} quotes written to {file}")

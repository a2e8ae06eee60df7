"""The commands that read: quotes of articles without a database, and of what a database holds.

In: arguments. Out: quotes on stdout or in a file, all else on stderr. See ``app`` for the rest.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import replace
from typing import Annotated

import typer

from tracker.cli.filter_options import takes_filters
from tracker.cli.options import (
    ArticleSeconds,
    Database,
    Every,
    Force,
    Scheduler,
    Thoughts,
    Workers,
    choose_from,
    open_questions,
    open_tracker,
)
from tracker.errors import LanguageError, QueryError, TrackerError
from tracker.schema.filters import OLDEST, ORDERS, ClaimFilter
from tracker.schema.formats import FORMATS, list_suffixes

TABLE = "table"
_PERIODS = 50
Ids = Annotated[bool, typer.Option("--ids", help="Show the id of each quote, for cite, similar and fix.")]


def extract(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, URLs.")],
    format_: Annotated[str, choose_from(("jsonl", TABLE), "--format", help="One article a line, or a table.")] = TABLE,
    thoughts: Thoughts = False,
    out: Annotated[str | None, typer.Option(help="Write a corpus there instead: a folder or URL, of Parquet.")] = None,
    article_seconds: ArticleSeconds = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
) -> None:
    """Print the quotes of articles without storing them, or write them as Parquet, which needs no database.

    What a corpus holds already is skipped, so that a run that was stopped goes on. `tracker load` brings a part of it
    into a database.

    Example: tracker extract articles --format jsonl
    """
    if out is not None:
        from tracker.cli.corpora import write_corpus

        raise typer.Exit(write_corpus(paths, out, article_seconds, workers, scheduler))
    if workers is not None or scheduler is not None:
        raise typer.BadParameter("--workers and --scheduler have no effect without --out")
    from tracker.cli.console import complain, print_extract, warn
    from tracker.cli.sources import as_sources
    from tracker.cli.spacy_alone import spacy_alone
    from tracker.inert import encode_record
    from tracker.interchange import describe_article
    from tracker.schema.cue_types import is_left_out
    from tracker.session.unstored import extract_sources

    failures = 0
    with spacy_alone():
        for article, claims in extract_sources(as_sources(paths), article_seconds=article_seconds):
            if article is not None:
                for doubt in article.warnings:
                    warn(f"{article.name}: {doubt}")
            if isinstance(claims, LanguageError):
                warn(str(claims))
            elif isinstance(claims, TrackerError):
                failures += 1
                complain(str(claims))
            elif article is None:
                continue
            elif format_ == "jsonl":
                record = describe_article(article, claims, thoughts=thoughts)
                sys.stdout.buffer.write(encode_record(record))
            else:
                print_extract(article, [claim for claim in claims if thoughts or not is_left_out(claim.quote.cue_type)])
    raise typer.Exit(1 if failures else 0)


@takes_filters(argument="text")
def search(
    where: ClaimFilter,
    limit: Annotated[int, typer.Option(help="How many to show at most.")] = 50,
    order: Annotated[str, choose_from(ORDERS, "--order", help="Which come first.")] = OLDEST,
    format_: Annotated[str, choose_from((TABLE, *FORMATS), "--format", help="How to print.")] = TABLE,
    ids: Ids = False,
    db: Database = None,
) -> None:
    """Search stored quotes.

    Example: tracker search "missile defence" --speaker Lavrov --from 2013
    """
    from tracker.cli.console import print_claims, say, show
    from tracker.query import export_claims
    from tracker.search.parser import parse_query

    if format_ != TABLE and not FORMATS[format_].is_text and sys.stdout.isatty():
        raise QueryError(f"{format_} is nothing to read on a screen", remedy="send it to a file, or use tracker export")
    found = open_questions(db).claims(replace(where, limit=limit, order=order))
    if format_ != TABLE:
        with tempfile.TemporaryFile() as file:  # whole, before a stream that may fail gets any of it
            export_claims(found, file, fmt=format_)
            file.seek(0)
            if sys.stdout.isatty():
                show(file.read().decode("utf-8-sig").removesuffix("\n"))
            else:
                shutil.copyfileobj(file, sys.stdout.buffer)
    elif found:
        print_claims(found, marked=parse_query(where.text or ""), alike=found.alike, ids=ids)
    for note in found.notes:
        say(note)
    if found.total:
        told = f"{len(found)} of {found.total} quotes"
    elif where == ClaimFilter(text=where.text):
        told = "no quotes match; try fewer or other words, or --in-context"
    else:
        told = "no quotes match; loosen a filter"
    say(told + tell_undated(found.undated))


@takes_filters(without=("like", "text", "in_context"))
def similar(
    quote_id: Annotated[str, typer.Argument(help="The id of a quote, as search --ids prints it.")],
    where: ClaimFilter,
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 10,
    ids: Ids = False,
    db: Database = None,
) -> None:
    """Show quotes that mean something like a stored one.

    Example: tracker similar a1b2c3d4e5f60718-412-440 --speaker Kerry
    """
    from tracker.cli.console import print_claims, say

    found = open_questions(db).similar(quote_id, replace(where, limit=limit))
    if found:
        print_claims(found, alike=found.alike, ids=ids)
    for note in found.notes:
        say(note)
    say(f"{len(found)} of {found.total} quotes that are alike" if found.total else "no quote is like it")


@takes_filters(without=("speaker", "with_spokespeople", "speaker_type", "unattributed"), names={"text": "--about"})
def compare(
    speaker: Annotated[list[str], typer.Argument(help="Two or more names, surnames or aliases.")],
    where: ClaimFilter,
    every: Annotated[str, choose_from(Every, "--every", help="The periods of the rows [default month].")] = "month",
    words: Annotated[bool, typer.Option("--words", help="Show the words that each uses more than the others.")] = False,
    shape: Annotated[
        str | None,
        choose_from(("long", "wide"), "--csv", help="Print numbers as CSV: a row a speaker, or a column a speaker."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help=f"How many periods to show at most [default {_PERIODS}; with --csv all].")
    ] = None,
    db: Database = None,
) -> None:
    """Show what speakers said over time, side by side; or with which words.

    Example: tracker compare Lavrov Kerry --about Syria
    """
    from tracker.cli.console import complain, print_comparison, say
    from tracker.cli.speaker_report import print_words
    from tracker.query import write_trend

    if len(set(speaker)) < 2:
        raise typer.BadParameter(
            f"one name is nothing to compare; name two or more, or search --speaker {speaker[0]!r}"
        )
    if words and shape:
        raise typer.BadParameter("--words prints no numbers to write as CSV; give either --words or --csv")
    if words and limit:
        raise typer.BadParameter("--limit counts periods, and --words prints none; leave one of them out")
    tracker, period = open_tracker(db), Every(every)
    comparison = tracker.compare(*speaker, every=period.value, where=where)
    if shape and not comparison.not_found:
        trend = tracker.trend(*speaker, every=period.value, where=where)
        most = limit or trend.periods
        sys.stdout.buffer.write(write_trend(trend.cut(most), shape))
        _tell_left_out(most, trend.periods)
    elif words:
        print_words(tracker.words(*speaker, where=where))
    elif comparison.rows:
        most = limit or _PERIODS
        print_comparison(comparison[:most])
        _tell_left_out(most, len(comparison))
    else:
        say("no quotes of these speakers match")
    if comparison.undated:
        say(tell_undated(comparison.undated).lstrip("; "))
    for note in comparison.notes:
        say(note)
    for problem in comparison.problems:
        complain(problem)
    raise typer.Exit(1 if comparison.not_found else 0)


@takes_filters()
def export(
    file: Annotated[
        str, typer.Argument(help=f"A {list_suffixes()} file to write, or an address as s3://bucket/x.csv.")
    ],
    where: ClaimFilter,
    force: Force = False,
    db: Database = None,
) -> None:
    """Write all matching quotes to a file.

    A file that is there is replaced only with --force, and the database never.

    Example: tracker export lavrov.csv --speaker Lavrov
    """
    from tracker.cli.console import say

    tracker = open_questions(db)
    count = tracker.export(file, where, force=force)
    for note in tracker.notes(where):
        say(note)
    say(f"{count} quotes written to {file}{tell_undated(tracker.count_undated(where))}")


def _tell_left_out(shown: int, periods: int) -> None:
    from tracker.cli.console import say

    if periods > shown:
        say(f"{shown} of {periods} periods; narrow the days, or raise --limit")


def tell_undated(count: int) -> str:
    """What is said of quotes that are left out only because their day is not known; "" where there are none."""
    return f"; {count} undated left out (--undated keeps them)" if count else ""

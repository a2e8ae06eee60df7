"""The commands that measure and prove: accuracy on annotated articles, quotes as exact slices.

In: arguments. Out: tables on stdout, faults on stderr; exit 1 where something is wrong. See ``app`` for the rest.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.options import Database, open_tracker


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
    from tracker.cli.console import complain, say, show

    if polnear is not None and gold is None:
        return _evaluate_model(polnear, errors=errors)
    if gold is None or polnear is not None:
        complain("name either a folder of gold annotations or a file with --polnear")
        raise typer.Exit(2)
    from tracker.evaluation import evaluate_gold
    from tracker.evaluation.scorer import format_table
    from tracker.pipeline import load_pipeline

    chosen = open_tracker(None).read(articles or [])
    for error in chosen.errors:
        raise error
    scores = evaluate_gold(gold, nlp=load_pipeline(), articles=chosen or None)
    if scores.missing:
        say(f"not found among the articles: {', '.join(scores.missing)}")
    for line in scores.errors if errors else ():
        show(line)
    show(format_table(scores))
    raise typer.Exit(1 if scores.missing else 0)


def _evaluate_model(path: Path, *, errors: bool) -> None:
    from tracker.cli.console import show
    from tracker.evaluation import evaluate_polnear, load_tag
    from tracker.evaluation.polnear_scores import format_polnear

    scores = evaluate_polnear(path, tag=load_tag())
    for line in scores.faults if errors else ():
        show(line)
    show(format_polnear(scores))


def verify(db: Database = None) -> None:
    """Prove every stored row: each quote is an exact slice of its article, and nothing was changed since it was stored.

    One line a fault, which names table, row and column. Nothing is read again by the language model.

    Example: tracker verify
    """
    from tracker.cli.console import complain, say, show_count
    from tracker.session.results import describe_proof

    tracker = open_tracker(db)
    faults = 0
    with show_count("Checking articles") as on_article:
        for fault in tracker.iter_faults(on_article=on_article):
            faults += 1
            complain(fault.line)
    say(describe_proof(tracker.count(thoughts=True), faults))
    raise typer.Exit(1 if faults else 0)

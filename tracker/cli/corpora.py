"""The commands for corpora: write one as Parquet, bring a part of one into a database.

In: arguments. Out: lines on stderr; exit 1 where something failed. See ``app`` for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from tracker.cli.filter_options import option_of
from tracker.cli.options import Database
from tracker.records import PartialDate


def write_corpus(
    paths: Sequence[str], out: str, article_seconds: float | None, workers: int | None, scheduler: str | None
) -> int:
    """What `tracker extract --out DIR` does; its exit status."""
    from tracker.cli.console import say, show_progress
    from tracker.cli.launch import count_sources
    from tracker.cli.sources import as_sources
    from tracker.parallel.cores import count_workers
    from tracker.session import Tracker

    sources = as_sources(paths)
    tracker = Tracker("sqlite://", tell=say, article_seconds=article_seconds)  # no database decides what is found
    with show_progress(count_sources(sources)) as show:
        report = tracker.extract_to(
            out, sources, on_progress=show, workers=workers or count_workers(), scheduler=scheduler
        )
    say(f"{report.summary.removesuffix(' stored')} written to {out}")
    return 1 if report.failed else 0


def load(
    corpus: Annotated[str, typer.Argument(metavar="PARQUET_OR_DIR", help="A corpus, or a folder or file in it.")],
    speaker: Annotated[list[str] | None, option_of("speaker")] = None,
    outlet: Annotated[list[str] | None, option_of("outlet")] = None,
    from_: Annotated[PartialDate | None, option_of("date_from")] = None,
    to: Annotated[PartialDate | None, option_of("date_to")] = None,
    db: Database = None,
) -> None:
    """Bring a part of a corpus that `tracker extract --out DIR` wrote into a database, for searches and the dashboard.

    An article comes whole, with all its quotes, where one of them is asked for.

    Example: tracker load corpus --speaker Lavrov --from 2013
    """
    from tracker.cli.console import say, show_progress
    from tracker.session import Tracker

    with Tracker(db, tell=say) as tracker, show_progress(None) as show:
        report = tracker.load(
            corpus, speaker=speaker or (), outlet=outlet or (), date_from=from_, date_to=to, on_progress=show
        )
    say(report.summary if report.total else "nothing in it matches")
    raise typer.Exit(1 if report.failed else 0)

"""The commands that bring articles in, and the one that shows how they changed.

In: arguments. Out: lines on stderr, revisions on stdout; exit 1 where something failed. See ``cli`` for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.filter_options import option_of
from tracker.cli.options import ArticleSeconds, Database, Force, Scheduler, Workers, open_tracker
from tracker.records import PartialDate

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_SHORTEST, _LONGEST = 60, 366 * 86400


def _duration(value: str) -> float:
    parts = re.findall(r"(\d+)([smhd])", value)
    if not parts or "".join(number + unit for number, unit in parts) != value:
        raise typer.BadParameter(f"not a time: {value!r}; write e.g. 15m, 2h or 1h30m")
    seconds = sum(int(number) * _SECONDS[unit] for number, unit in parts)
    if seconds < _SHORTEST:
        raise typer.BadParameter(f"{value} is too often for the servers; a minute (1m) is the least")
    if seconds > _LONGEST:
        raise typer.BadParameter(f"{value} is more than a year; write e.g. 15m, 2h or 1h30m")
    return float(seconds)


Inputs = Annotated[list[str], typer.Argument(metavar="PATH_OR_URL", help='Files, folders, URLs; "-" is stdin.')]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=NAME", help="What a field is called in the files: text=body. Repeatable."),
]
Follow = Annotated[bool, typer.Option("--follow", help="Read the pages that feeds link to, not only their summaries.")]
DayFirst = Annotated[
    bool | None,
    typer.Option(
        "--day-first/--month-first",
        show_default=False,
        help="How to read 05/02/2013 [default: as the table's other dates show, else unknown].",
    ),
]
Reread = Annotated[
    bool,
    typer.Option(
        "--reread/--no-reread", show_default=False, help="Read again what an older version read [default: reread]."
    ),
]
AllowLocal = Annotated[bool, typer.Option("--allow-local", help="Read URLs of this machine and its network too.")]


def ingest(
    paths: Inputs,
    map_: Map = None,
    day_first: DayFirst = None,
    follow: Follow = False,
    allow_local: AllowLocal = False,
    report: Annotated[Path | None, typer.Option(help="Write what became of every input: one JSON a line.")] = None,
    force: Force = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first failure.")] = False,
    reread: Reread = True,
    article_seconds: ArticleSeconds = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    db: Database = None,
) -> None:
    """Read articles and store their claims; what is stored already is skipped.

    A changed article becomes a new revision, and `tracker revisions` shows what changed. What an older version of the
    program read, or another roster (your file, or `tracker speakers add`), is read again, once.

    Example: tracker ingest articles --report report.jsonl
    """
    from tracker.cli.launch import ingest_paths, tell_outdated

    done = ingest_paths(
        paths,
        db,
        mapping=_parse_mapping(map_ or ()),
        day_first=day_first,
        follow=follow,
        allow_local=allow_local,
        report_file=report,
        force=force,
        strict=strict,
        reread=reread,
        article_seconds=article_seconds,
        workers=workers,
        scheduler=scheduler,
    )
    tell_outdated(done)
    raise typer.Exit(1 if done.failed else 0)


def watch(
    feeds: Annotated[list[str], typer.Argument(metavar="FEED", help="URLs of feeds.")],
    every: Annotated[float, typer.Option(parser=_duration, metavar="TIME", help="How often: 15m, 2h, 1h30m.")] = "15m",  # type: ignore[assignment]
    once: Annotated[bool, typer.Option("--once", help="One round, then end: for cron.")] = False,
    follow: Follow = False,
    allow_local: AllowLocal = False,
    reread: Reread = True,
    article_seconds: ArticleSeconds = None,
    workers: Workers = None,
    db: Database = None,
) -> None:
    """Read feeds again and again and store what is new; Ctrl-C ends it.

    Example: tracker watch https://example.org/feed.xml --every 15m --follow
    """
    from tracker.cli.launch import watch_feeds

    done = watch_feeds(
        feeds,
        db,
        every=every,
        once=once,
        follow=follow,
        allow_local=allow_local,
        reread=reread,
        article_seconds=article_seconds,
        workers=workers,
    )
    raise typer.Exit(1 if done.failed else 0)


def reread(
    words: Annotated[str | None, typer.Argument(help="Only articles with these words, as they stand.")] = None,
    outlet: Annotated[list[str] | None, option_of("outlet")] = None,
    from_: Annotated[PartialDate | None, option_of("date_from")] = None,
    to: Annotated[PartialDate | None, option_of("date_to")] = None,
    article_seconds: ArticleSeconds = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    db: Database = None,
) -> None:
    """Read stored articles again that an older version read, or another roster; the files are not needed.

    Corrections of the roster stay. Ctrl-C loses nothing, and the next call goes on. --from and --to are days of
    publication.

    Example: tracker reread --outlet "China Daily" --from 2013
    """
    from tracker.cli.launch import reread_stored, tell_outdated
    from tracker.store import ArticleFilter

    where = ArticleFilter(words, tuple(outlet or ()), from_.first if from_ else None, to.last if to else None)
    done = reread_stored(db, where, article_seconds=article_seconds, workers=workers, scheduler=scheduler)
    tell_outdated(done)
    raise typer.Exit(1 if done.failed else 0)


def revisions(
    article: Annotated[str | None, typer.Argument(help="Id, URL or name of an article; without, all changed.")] = None,
    db: Database = None,
) -> None:
    """Show how articles changed: their revisions, the text as a diff, claims that appeared and disappeared.

    Example: tracker revisions https://example.org/story
    """
    from tracker.cli.console import print_revised, print_revision, say
    from tracker.query import compare_revisions

    tracker = open_tracker(db)
    if article is None:
        changed = tracker.revised()
        if changed:
            print_revised(changed)
        say(
            f"{len(changed)} article{'' if len(changed) == 1 else 's'} changed" if changed else "no article has changed"
        )
        return
    found = tracker.revisions(article)
    print_revision(found[0], None)
    for before, after in pairwise(found):
        print_revision(after, compare_revisions(before, after))


def _parse_mapping(pairs: Iterable[str]) -> dict[str, str]:
    """Example: ["text=body"] -> {"text": "body"}; a usage error for anything else."""
    mapping = {}
    for pair in pairs:
        field, sign, name = pair.partition("=")
        if not (field.strip() and sign and name.strip()):
            raise typer.BadParameter(f"--map {pair}: write FIELD=NAME, e.g. text=body")
        mapping[field.strip()] = name.strip()
    return mapping

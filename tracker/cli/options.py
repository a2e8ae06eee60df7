"""The options that commands share, declared once: names, help and what they parse to.

In: strings of the command line. Out: typed values; those of filters are in ``filter_options``. A value that cannot be
read is a usage error (exit 2).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from tracker.config import Settings, read_seconds
from tracker.errors import TrackerError

if TYPE_CHECKING:
    from tracker.session import Tracker
    from tracker.session.asking import Questions


class Every(StrEnum):
    """The periods of ``compare``."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class CheckedCommand(TyperCommand):
    """A command for which a blank value is a mistake, such as a variable of a script that was never set."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What Typer calls with the words behind the command's name."""
        rest = super().parse_args(ctx, args)
        for param in self.params:
            value = ctx.params.get(param.name or "")
            values = value if isinstance(value, list | tuple) else [value]
            if any(isinstance(each, str) and not each.strip() for each in values) and value != param.default:
                raise typer.BadParameter("is blank; give a value, or leave it out", ctx=ctx, param_hint=param.opts[0])
        return rest


def choose_from(choices: Iterable[str], *names: str, help: str) -> Any:
    """An option that takes one of these values, whose help lists them; anything else is a usage error.

    Args:
        choices: The values, as users write them.
        *names: What the option is called, with its dashes.
        help: What it does.

    Returns:
        What Typer makes the option from.
    """
    known = tuple(choices)

    def check(value: str) -> str:
        if value not in known:
            raise typer.BadParameter(f"{value!r} is not one of {', '.join(known)}")
        return value

    return typer.Option(*names, parser=check, metavar=f"[{'|'.join(known)}]", help=help)


Database = Annotated[
    str | None, typer.Option("--db", help="Database file or URL [env TRACKER_DATABASE; default tracker.sqlite3].")
]
Thoughts = Annotated[bool, typer.Option("--thoughts", help="Include thoughts, wishes and bare acts.")]


def _read_seconds(value: str) -> float:
    """What ``--article-seconds`` says; a usage error where it is no number of seconds."""
    try:
        return read_seconds(value)
    except TrackerError as error:
        raise typer.BadParameter(error.what) from error


ArticleSeconds = Annotated[
    float | None,
    typer.Option(
        "--article-seconds",
        parser=_read_seconds,
        metavar="SECONDS",
        help="Most processor time for an article, 0 for any [default: 20, and 0.5 for each 1,000 characters].",
    ),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, metavar="N", help="Processes that read [default: the cores, where many are new]."),
]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="Let the workers of a Dask scheduler read instead."),
]
Port = Annotated[int | None, typer.Option("--port", min=1, max=65535, help="Port of the dashboard [default 8501].")]
Host = Annotated[str, typer.Option("--host", help="Address at which the dashboard listens; others reach 0.0.0.0.")]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", help="Where others open the dashboard, for links: https://quotes.example.")
]
ReadOnly = Annotated[bool, typer.Option("--read-only", help="Let no page of the dashboard change anything.")]
Secrets = Annotated[
    Path | None, typer.Option("--secrets", metavar="FILE", help="Ask for a log-in, as this file of Streamlit says.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there.")]


def choose_database(db: str | None) -> str:
    """What ``--db`` names, else what the settings do."""
    return db or Settings.from_env().database


def open_tracker(db: str | None) -> Tracker:
    """The tracker of a command, on the database that ``--db`` or the settings name; imported only then."""
    from tracker.session import Tracker

    return Tracker(db)


def open_questions(db: str | None) -> Questions:
    """The part of a tracker that asks for quotes, for commands that do nothing else: a tenth less to import."""
    from tracker.session.asking import Questions

    return Questions(db)

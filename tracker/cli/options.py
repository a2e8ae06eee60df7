"""The options that commands share, declared once: names, help and what they parse to.

In: strings of the command line. Out: typed values, and the ``ClaimFilter`` they ask for. A value that cannot be read
is a usage error (exit 2).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.config import Settings
from tracker.records import PartialDate, QuoteKind, SpeakerType

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tracker.query import ClaimFilter


class TableFormat(StrEnum):
    """How a reading command prints."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


class ExtractFormat(StrEnum):
    """How ``extract`` prints."""

    JSONL = "jsonl"
    TABLE = "table"


class Every(StrEnum):
    """The periods of ``compare``."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def _date(value: str) -> PartialDate:
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise typer.BadParameter(f"{error}") from error


def choose_from(choices: Iterable[str], *names: str, help: str) -> Any:
    """An option that takes one of these values, whose help lists them; anything else is a usage error.

    Args:
        choices: The values, as users write them.
        *names: What the option is called, with its dashes.
        help: What it does.
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
Speakers = Annotated[list[str] | None, typer.Option("--speaker", help="Name, surname or alias; may be repeated.")]
WithSpokespeople = Annotated[
    bool, typer.Option("--with-spokespeople", help="With --speaker: also who speaks for them, on the days they did.")
]
Outlets = Annotated[list[str] | None, typer.Option("--outlet", help="Name of an outlet; may be repeated.")]
Kinds = Annotated[list[QuoteKind] | None, typer.Option("--kind", help="How much is in quotation marks.")]
Types = Annotated[list[SpeakerType] | None, typer.Option("--type", help="What the speaker is.")]
From = Annotated[
    PartialDate | None, typer.Option("--from", parser=_date, metavar="DATE", help="First day: YYYY[-MM[-DD]].")
]
To = Annotated[PartialDate | None, typer.Option("--to", parser=_date, metavar="DATE", help="Last day: YYYY[-MM[-DD]].")]
Thoughts = Annotated[bool, typer.Option("--thoughts", help="Include thoughts, wishes and bare acts.")]
Text = Annotated[str | None, typer.Argument(help='Words the quote must hold; "a phrase" as it stands.')]
Port = Annotated[int | None, typer.Option("--port", help="Port of the dashboard [default 8501].")]


def make_filter(
    text: str | None,
    speaker: list[str] | None,
    outlet: list[str] | None,
    kind: list[QuoteKind] | None,
    type_: list[SpeakerType] | None,
    from_: PartialDate | None,
    to: PartialDate | None,
    thoughts: bool,
    *,
    roll_up: bool = False,
    limit: int | None = None,
) -> ClaimFilter:
    """The filter of a reading command; QueryError for dates that run backwards."""
    from tracker.query import ClaimFilter

    return ClaimFilter(
        text=text,
        speakers=tuple(speaker or ()),
        roll_up=roll_up,
        outlets=tuple(outlet or ()),
        kinds=tuple(each.value for each in kind or ()),
        speaker_types=tuple(each.value for each in type_ or ()),
        date_from=from_.first if from_ else None,
        date_to=to.last if to else None,
        thoughts=thoughts,
        limit=limit,
    )


def choose_database(db: str | None) -> str:
    """What ``--db`` names, else what the settings do."""
    return db or Settings.from_env().database


def open_database(database: str) -> Engine:
    """Connect a reading command to its database; the module that can is imported only then."""
    from tracker.query import connect

    return connect(database)

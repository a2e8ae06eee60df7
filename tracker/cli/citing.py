"""The command that cites a quote.

In: the id of a quote. Out: the citation on stdout, all else on stderr. See ``app`` for the rest.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

from tracker.citing import FORMATS
from tracker.citing.cited import safe_address
from tracker.cli.options import Database, choose_from, open_tracker


def _read_day(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no day of the form YYYY-MM-DD") from error


def _read_link(value: str) -> str:
    if not safe_address(value):
        raise typer.BadParameter(f"{value!r} is no address that begins with http:// or https://")
    return value


def cite(
    quote_id: Annotated[str, typer.Argument(help="The id of a quote, as search --ids prints it.")],
    format_: Annotated[str, choose_from(FORMATS, "--format", help="How to write it [default plain].")] = "plain",
    link: Annotated[
        str | None,
        typer.Option("--link", parser=_read_link, metavar="URL", help="Where others can open the quote."),
    ] = None,
    accessed: Annotated[
        dt.date | None,
        typer.Option("--accessed", parser=_read_day, metavar="DAY", help="When you read the article at its address."),
    ] = None,
    db: Database = None,
) -> None:
    """Cite a quote: what is stored of it and its article, for a footnote or a reference manager.

    What is not known is left out. The day of saying and that of publication are told apart.

    Example: tracker cite a1b2c3d4e5f60718-412-440 --format bibtex
    """
    from tracker.cli.console import show

    with open_tracker(db) as tracker:
        show(tracker.cite(quote_id, format_, permalink=link, accessed=accessed))

"""The command that checks quotations, and what it prints.

In: a text or a file. Out: what the database knows of each quotation, on stdout; all else on stderr. See ``app``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import Database, open_tracker
from tracker.errors import QueryError

if TYPE_CHECKING:
    from tracker.checking import Checked, Difference, Match

_SHOWN = 3  # quotes beside a quotation


def check(
    text: Annotated[str | None, typer.Argument(help="A sentence, or - for standard input.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="A draft instead: a text file in UTF-8.")] = None,
    similar: Annotated[bool, typer.Option(help="Look for similar quotes where the words are not there.")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    db: Database = None,
) -> None:
    """Check quotations: are these words in the database, what was changed, and whose are they?

    What stands in quotation marks is checked; without marks, all of it. "Not in this collection" never means false.

    Example: tracker check "We look forward to the visit, Peskov said"
    """
    from tracker.cli.console import say, show
    from tracker.inert import encode_record

    pasted = _read(text, file)
    with open_tracker(db) as tracker:
        found = tracker.check(pasted, similar=similar)
    if as_json:
        show(json.dumps([json.loads(encode_record(each.describe())) for each in found], indent=2))
        return
    for each in found:
        show("\n".join(_tell(each)))
    say(f"{len(found)} {'quotation' if len(found) == 1 else 'quotations'} checked")


def _read(text: str | None, file: Path | None) -> str:
    if (text is None) == (file is None):
        raise typer.BadParameter("give a text, or a draft with --file")
    try:
        if file is not None:
            return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(
            f"{file} is no text in UTF-8", remedy="save it as plain text, or paste the sentence"
        ) from error
    except OSError as error:
        raise QueryError(f"{file} cannot be read: {error.strerror}", remedy="name a text file") from error
    return typer.get_text_stream("stdin").read() if text == "-" else text or ""


def _tell(checked: Checked) -> list[str]:
    """The lines about one quotation."""
    from tracker.checking import VERDICTS
    from tracker.results import one_line

    lines = [f"{VERDICTS[checked.verdict]}: {one_line(checked.text)}"]
    if checked.speaker_note:
        lines.append(f"  {checked.speaker_note}")
    for match in checked.matches[:_SHOWN]:
        lines += _tell_match(match)
    for place in checked.standing:
        where = f"{place.outlet or 'an unknown outlet'}, {place.title or place.article_id}"
        lines.append(f"  these words stand in the article, nobody is quoted with them: {one_line(where)}")
    return lines


def _tell_match(match: Match) -> list[str]:
    from tracker.results import one_line

    claim = match.claim
    who = f"{claim.speaker or 'unknown'}, {claim.shown_day}, {claim.outlet or 'an unknown outlet'}"
    lines = [f"  {one_line(who)} ({claim.quote_id}): {one_line(claim.quote)}"]
    if match.changes:
        lines.append("    " + "; ".join(_tell_change(each) for each in match.changes))
    return lines


def _tell_change(change: Difference) -> str:
    if not change.stored:
        return f"added: {change.pasted}"
    if not change.pasted:
        return f"left out: {change.stored}"
    return f"{change.pasted} instead of {change.stored}"

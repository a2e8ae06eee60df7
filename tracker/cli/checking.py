"""The command that checks quotations, and what it prints.

In: a text or a file. Out: what the database knows of each quotation, on stdout; all else on stderr. See ``app``.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import Database, choose_from, open_tracker
from tracker.errors import QueryError

if TYPE_CHECKING:
    from tracker.checking import Checked, Match

_SHOWN = 3  # quotes beside a quotation
TEXT = "text"
_STANDARD_INPUT = "-"
_FILE = re.compile(r"\S+\.(?:txt|md|docx|pdf|html?|odt|rtf)|\S*[/\\]\S*|(?:~|\.{1,2})?/.*", re.IGNORECASE)
"""What names a file, there or not: a word with the end of one or with a slash, and whatever begins as a path does."""


def check(
    text: Annotated[
        str | None, typer.Argument(help="A sentence, a file with a draft, or - for one on standard input.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="A draft: a text, Markdown, a page, a Word document, a PDF.")
    ] = None,
    similar: Annotated[bool, typer.Option(help="Look for similar quotes where the words are not there.")] = True,
    format_: Annotated[str, choose_from((TEXT, "json", "csv", "markdown"), "--format", help="How to print.")] = TEXT,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    db: Database = None,
) -> None:
    """Check quotations: are these words in the database, what was changed, and whose are they?

    What stands in quotation marks is checked; without marks, all of it. "Not in this collection" never means false.

    Example: tracker check "We look forward to the visit, Peskov said"
    """
    from tracker.checking.reports import REPORTS, tell_rest
    from tracker.cli.console import say, show
    from tracker.inert import encode_record

    if as_json and format_ not in (TEXT, "json"):
        raise typer.BadParameter(f"--json prints no {format_}; give either --json or --format")
    pasted = _read(text, file)
    if not any(map(str.isalnum, pasted)):
        raise QueryError("there are no words to check", remedy="give a quotation, or a draft with words")
    with open_tracker(db) as tracker:
        found = tracker.check(pasted, similar=similar)
    if rest := tell_rest(found):
        say(f"warning: {rest}")
    if format_ in REPORTS:
        sys.stdout.buffer.write(REPORTS[format_](found).encode())
        return
    if as_json or format_ == "json":
        show(json.dumps([json.loads(encode_record(each.describe())) for each in found], indent=2))
        return
    for each in found:
        show("\n".join(_tell(each)))
    say(f"{len(found)} {'quotation' if len(found) == 1 else 'quotations'} checked")


def _read(text: str | None, file: Path | None) -> str:
    if (text is None) == (file is None):
        raise typer.BadParameter("give a text, or a draft with --file")
    if file is None and not _is_file(text or ""):
        return text or ""
    from tracker.checking.drafts import read_draft

    return read_draft(file or text or "")


def _is_file(text: str) -> bool:
    """Whether a text names a file, or would with a mistake in it, and is no words."""
    return text == _STANDARD_INPUT or _FILE.fullmatch(text.strip()) is not None or _exists(text)


def _exists(text: str) -> bool:
    try:
        return Path(text).exists()
    except (OSError, ValueError):  # longer than a name may be
        return False


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
    from tracker.checking.reports import tell_change
    from tracker.results import one_line

    claim = match.claim
    who = f"{claim.speaker or 'unknown'}, {claim.shown_day}, {claim.outlet or 'an unknown outlet'}"
    lines = [f"  {one_line(who)} ({claim.quote_id}): {one_line(claim.quote)}"]
    if match.changes:
        lines.append("    " + "; ".join(map(tell_change, match.changes)))
    return lines

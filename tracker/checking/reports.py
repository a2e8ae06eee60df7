"""What a check found, as a file to keep with the draft: a table for a spreadsheet, or Markdown to read.

In: the quotations with their verdicts. Out: text. A row or an item tells words, verdict, and who said them when.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence

from tracker.checking.checked import MOST_QUOTATIONS, VERDICTS, Checked, Match
from tracker.checking.differences import Difference
from tracker.results import one_line
from tracker.schema.writers import guard_formula

COLUMNS = (
    "quotation", "verdict", "words", "given_to", "note", "speaker", "said_on", "published", "outlet", "quote",
    "changes", "quote_id", "title", "url",
)  # fmt: skip
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
_SHOWN = 3  # quotes beside a quotation


def write_csv(found: Sequence[Checked]) -> str:
    """Write a row for each quotation and each quote that it rests on, one without a quote where there is none.

    Args:
        found: What was checked.

    Returns:
        CSV as spreadsheets read it: ``COLUMNS``, a byte order mark, lines that end in CR LF, no cell that is run.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, each in enumerate(found, start=1):
        head = [VERDICTS[each.verdict], each.text, each.given_to or "", each.speaker_note]
        for row in [_list_cells(match) for match in each.matches[:_SHOWN]] or [[""] * (len(COLUMNS) - 5)]:
            writer.writerow([number, *(guard_formula(" ".join(cell.split())) for cell in (*head, *row))])
    return "\ufeff" + text.getvalue()


def write_markdown(found: Sequence[Checked]) -> str:
    """Write an item for each quotation, with the quotes that it rests on below it.

    Args:
        found: What was checked.

    Returns:
        Markdown; words of the draft and of articles do nothing in it.
    """
    lines = [
        "# Quotations checked",
        "",
        "Nothing is called false: what is not in this collection may have been said.",
        "",
    ]
    for number, each in enumerate(found, start=1):
        lines += [f"{number}. **{VERDICTS[each.verdict]}**: {_plain(each.text)}", *_tell_below(each)]
    rest = tell_rest(found)
    return "\n".join([*lines, *(["", rest] if rest else []), ""])


def tell_rest(found: Sequence[Checked]) -> str:
    """Say that the rest of a long draft was not checked; "" where all of it was.

    Args:
        found: What was checked.

    Returns:
        A sentence.
    """
    if len(found) < MOST_QUOTATIONS:
        return ""
    return f"Only the first {MOST_QUOTATIONS} quotations of a draft are checked. Check what is behind them by itself."


def tell_change(change: Difference) -> str:
    """Say what a quotation changes. Example: "meeting instead of visit".

    Args:
        change: One difference.

    Returns:
        A few words.
    """
    if not change.stored:
        return f"added: {change.pasted}"
    if not change.pasted:
        return f"left out: {change.stored}"
    return f"{change.pasted} instead of {change.stored}"


def _list_cells(match: Match) -> list[str]:
    claim = match.claim
    changes = "; ".join(map(tell_change, match.changes))
    known = (claim.speaker or "unknown", claim.said_on, claim.published, claim.outlet, claim.quote, changes)
    return [each or "" for each in (*known, claim.quote_id, claim.title, claim.url)]


def _tell_below(checked: Checked) -> Iterator[str]:
    if checked.speaker_note:
        yield f"   - {_plain(checked.speaker_note)}"
    for match in checked.matches[:_SHOWN]:
        claim = match.claim
        who = f"{claim.speaker or 'unknown'}, {claim.shown_day}, {claim.outlet or 'an unknown outlet'}"
        yield f"   - {_plain(who)}: {_plain(claim.quote)} ({claim.quote_id})"
        yield from (f"     - {_plain(tell_change(change))}" for change in match.changes)
    for place in checked.standing:
        where = f"{place.outlet or 'an unknown outlet'}, {place.title or place.article_id}"
        yield f"   - these words stand in an article, and nobody is quoted with them: {_plain(where)}"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", one_line(text))


REPORTS: dict[str, Callable[[Sequence[Checked]], str]] = {"csv": write_csv, "markdown": write_markdown}
"""The formats of a report."""

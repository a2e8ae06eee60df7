"""The row that names the columns of a table, below whatever a program wrote above it.

In: the first rows, or the beginning of a file. Out: which row is the header, and what stands between its cells. Above
it may stand a title, a comment ("# exported on ..."), Excel's "sep=;".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tracker.readers.fields import find_fields

DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(r"sep=(?P<mark>[,;\t|])\s*", re.IGNORECASE)
_MOST_ABOVE = 20
_FEWEST_FIELDS = 2

SheetRow = Sequence[object]


def find_header(top: Sequence[SheetRow], mapping: Mapping[str, str]) -> int | None:
    """Which of the first rows names the columns; None where none names one of the text.

    A row with one name only may be a title ("Story"), so one with more goes before it.
    """
    named = [_name_fields(row, mapping) for row in top[:_MOST_ABOVE]]
    with_text = [at for at, fields in enumerate(named) if "text" in fields]
    return next((at for at in with_text if len(named[at]) >= _FEWEST_FIELDS), next(iter(with_text), None))


def find_delimiter(text: str, mapping: Mapping[str, str]) -> str:
    """The mark between cells: what the file says itself, else what the line of the header has most of.

    The header is the first of the top lines that, cut at one of the marks, names a text and another field; where none
    does, the first line.
    """
    lines = [line for line in text.lstrip("\r\n").splitlines()[:_MOST_ABOVE] if line.strip()]
    if not lines:
        return DELIMITERS[0]
    if said := _SEPARATOR.fullmatch(lines[0]):
        return said["mark"]
    for line in lines:
        named = {mark: _count_fields(line.split(mark), mapping) for mark in DELIMITERS}
        best = max(DELIMITERS, key=lambda mark: named[mark])
        if named[best] >= _FEWEST_FIELDS:
            return best
    return max(DELIMITERS, key=lines[0].count)


def looks_like_table(text: str) -> bool:
    """Whether a text is a table with tabs, as Excel saves "Unicode text": its first line names a text and more."""
    first = text.lstrip("\r\n").partition("\n")[0]
    return "\t" in first and _count_fields(first.split("\t"), {}) >= _FEWEST_FIELDS


def is_filled(value: object) -> bool:
    """Whether a cell holds anything."""
    return value is not None and value != ""


def _count_fields(cells: Sequence[str], mapping: Mapping[str, str]) -> int:
    """How many fields of an article a row names; none where the text is not among them."""
    named = _name_fields([cell.strip().strip('"') for cell in cells], mapping)
    return len(named) if "text" in named else 0


def _name_fields(row: SheetRow, mapping: Mapping[str, str]) -> set[str]:
    return set(find_fields({str(name).strip(): "x" for name in row if is_filled(name)}, mapping))

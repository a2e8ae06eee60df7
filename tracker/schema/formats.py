"""The formats claims are written in, each described once.

In: a name or the suffix of a file. Out: ``Format``: options, help texts, downloads and files follow from it. A new
format is one entry of ``FORMATS`` and a writer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tracker.errors import QueryError
from tracker.schema.fields import Field
from tracker.schema.writers import write_csv, write_jsonl, write_xlsx

Write = Callable[[Iterable[Any], IO[bytes], Sequence[Field]], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format.

    Attributes:
        name: As options have it; files end in it. Example: "csv".
        label: For readers. Example: "Excel".
        media_type: For downloads.
        description: What is in such a file, in one line.
        is_text: Whether a terminal can show it.
        write: Writes claims to a binary stream, one by one as they come, and returns their number.
    """

    name: str
    label: str
    media_type: str
    description: str
    is_text: bool = True
    write: Write

    @property
    def suffix(self) -> str:
        """What its files end in. Example: ".csv"."""
        return f".{self.name}"


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format(
            name="csv",
            label="CSV",
            media_type="text/csv",
            description="A table for spreadsheets and statistics programs: UTF-8, a row a claim.",
            write=write_csv,
        ),
        Format(
            name="jsonl",
            label="JSON Lines",
            media_type="application/x-ndjson",
            description="One JSON object a line with every field, for programs.",
            write=write_jsonl,
        ),
        Format(
            name="xlsx",
            label="Excel",
            media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            description="The same table as an Excel workbook, with a header that stays and filters.",
            is_text=False,
            write=write_xlsx,
        ),
    )
}


def find_format(name: str) -> Format:
    """The format of this name.

    Args:
        name: As options have it. Example: "csv".

    Returns:
        Its entry.

    Raises:
        QueryError: There is none; the line names those there are.
    """
    if name not in FORMATS:
        raise QueryError(f"there is no format {name!r}", remedy=f"choose from {', '.join(FORMATS)}")
    return FORMATS[name]


def format_of_file(path: Path) -> Format:
    """The format that the suffix of a file asks for, in whatever case.

    Args:
        path: The file, which need not be there.

    Returns:
        Its entry.

    Raises:
        QueryError: No format has this suffix; the line names those there are.
    """
    found = FORMATS.get(path.suffix.lower().removeprefix("."))
    if found is None:
        raise QueryError(
            f"cannot export to {path.suffix or 'a file without suffix'}",
            where=str(path),
            remedy=f"name it {list_suffixes()}",
        )
    return found


def list_suffixes() -> str:
    """All suffixes in words. Example: ".csv, .jsonl or .xlsx"."""
    *others, last = [each.suffix for each in FORMATS.values()]
    return f"{', '.join(others)} or {last}" if others else last

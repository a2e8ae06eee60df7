"""The formats in which claims are written, each described once.

Options, help texts, downloads and files follow from ``FORMATS``. A new format is one new entry and a writer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tracker.errors import QueryError
from tracker.schema.fields import Field
from tracker.schema.parquet import write_parquet
from tracker.schema.writers import write_csv, write_jsonl, write_xlsx

Write = Callable[[Iterable[Any], IO[bytes], Sequence[Field]], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format.

    Attributes:
        name: Its name in options, and the suffix of files. Example: "csv".
        label: Its name for readers. Example: "Excel".
        media_type: For downloads.
        description: What such a file holds, in one line.
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
        """The suffix of its files. Example: ".csv"."""
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
        Format(
            name="parquet",
            label="Parquet",
            media_type="application/vnd.apache.parquet",
            description="Every field in a column of its type, for DuckDB, pandas and other programs.",
            is_text=False,
            write=write_parquet,
        ),
    )
}


def find_format(name: str) -> Format:
    """Look up a format.

    Args:
        name: Its name in options. Example: "csv".

    Returns:
        Its entry.

    Raises:
        QueryError: There is no such format; the line names those that exist.
    """
    if name not in FORMATS:
        raise QueryError(f"there is no format {name!r}", remedy=f"choose from {', '.join(FORMATS)}")
    return FORMATS[name]


def format_of_file(path: Path) -> Format:
    """The format of a file, by its suffix in any case.

    Args:
        path: The file, which need not exist.

    Returns:
        Its entry.

    Raises:
        QueryError: No format has this suffix; the line names those that exist.
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
    """List all suffixes as a phrase.

    Returns:
        Example: ".csv, .jsonl, .xlsx or .parquet".
    """
    *others, last = [each.suffix for each in FORMATS.values()]
    return f"{', '.join(others)} or {last}" if others else last

"""Write claims to a binary stream: CSV and Excel for spreadsheets, JSON Lines for programs.

Only one claim at a time is in memory. CSV is UTF-8 with a byte order mark (without it Excel misreads the file), RFC
4180, with ISO dates and empty cells for unknown values. A text cell that a spreadsheet would run as a formula gets an
apostrophe in front, and a NUL, at which spreadsheets cut a cell off, becomes U+FFFD. JSON Lines keeps every character.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from dataclasses import fields as fields_of_record
from operator import attrgetter
from typing import IO, Any

from tracker.errors import QueryError
from tracker.inert import encode_record
from tracker.schema.fields import Field, csv_fields

# White space and invisible characters first, since spreadsheets look past them when they decide what a formula is.
_FORMULA = re.compile("[\\s\ufeff\u200b-\u200f\u2060\u00ad]*[=+\\-@\t\r\\0＝＋－＠﹦﹢﹣﹫]")
_BETWEEN = "\x1f"
_FORMULA_BEHIND = re.compile(_BETWEEN + _FORMULA.pattern)
_NOT_PLAIN = {bool, tuple}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_576
_WIDE = {"quote": 70, "context": 70, "evidence": 50, "title": 40, "url": 40, "candidates": 40}
_NARROW = 16


def write_csv(views: Iterable[Any], stream: IO[bytes], fields: Sequence[Field]) -> int:
    """Write the fields with ``in_csv`` as a table; returns the number of claims."""
    columns = csv_fields(fields)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([column.name for column in columns])
        read = attrgetter(*(column.name for column in columns))
        count = 0
        for count, view in enumerate(views, start=1):  # noqa: B007
            cells = [make_cell(cell) if type(cell) in _NOT_PLAIN else cell for cell in read(view)]
            # One look at all texts of the row: hardly any has a cell that must be changed.
            texts = _BETWEEN.join(["", *(cell for cell in cells if type(cell) is str)])
            is_plain = "\0" not in texts and _FORMULA_BEHIND.search(texts) is None
            writer.writerow(cells if is_plain else map(_make_csv_cell, cells))
        return count
    finally:
        text.detach()  # the caller's stream must outlive the wrapper


def write_jsonl(views: Iterable[Any], stream: IO[bytes], _fields: Sequence[Field]) -> int:
    """Write every field, one JSON object a line; returns the number of claims."""
    count = 0
    for count, view in enumerate(views, start=1):  # noqa: B007
        stream.write(encode_record(make_record(view)))
    return count


def write_xlsx(views: Iterable[Any], stream: IO[bytes], fields: Sequence[Field]) -> int:
    """Write the columns of the CSV as an Excel workbook.

    Every text stays text in Excel, whatever it begins with. Characters that XML cannot hold become U+FFFD, and cells
    are cut at Excel's limit of 32,767 characters.

    Args:
        views: The claims.
        stream: Open for writing; it stays open.
        fields: All fields; those with ``in_csv`` are written.

    Returns:
        The number of claims.

    Raises:
        QueryError: There are more claims than rows in a sheet.
    """
    from openpyxl import Workbook  # noqa: PLC0415  takes longer to load than a CSV to write
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    columns = csv_fields(fields)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("quotes")
    sheet.freeze_panes = "A2"
    for at, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDE.get(column.name, _NARROW)

    def make_text(text: str) -> Any:
        cell = WriteOnlyCell(sheet, value=_NOT_IN_XML.sub("\ufffd", text)[:_LONGEST_CELL])
        cell.data_type = "s"  # openpyxl would make a formula of "=1+1"
        return cell

    count = 0
    try:
        sheet.append([column.name for column in columns])
        for count, view in enumerate(views, start=1):
            if count >= _MOST_ROWS:
                raise QueryError(f"an Excel sheet ends at {_MOST_ROWS:,} rows", remedy="export to .csv, or filter")
            cells = [make_cell(getattr(view, column.name)) for column in columns]
            sheet.append([make_text(cell) if isinstance(cell, str) else cell for cell in cells])
    except BaseException:
        sheet.close()  # else it complains when it is collected
        raise
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
    book.save(stream)
    return count


def make_record(view: Any) -> dict[str, Any]:
    """The fields of a claim as plain values, by name: what ``asdict`` makes, in a quarter of its time.

    Nothing is copied that is plain already, so whoever takes the record must not change what is in it.
    """
    record = {field.name: getattr(view, field.name) for field in fields_of_record(view)}
    for name, value in record.items():
        if isinstance(value, tuple):
            record[name] = [each if isinstance(each, dict) else asdict(each) for each in value]
    return record


def make_cell(value: Any) -> str | float | None:
    """The value of a table cell: yes or no for booleans, names with scores for candidates."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(f"{each.name} ({each.score:.2f})" for each in value)
    return value  # type: ignore[no-any-return]


def _make_csv_cell(value: str | float | None) -> str | float | None:
    if not isinstance(value, str):
        return value
    cell = guard_formula(value)
    return cell.replace("\0", "\ufffd") if "\0" in cell else cell


def guard_formula(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet would run it.

    Example: "=1+1" -> "'=1+1"; "Obama" stays as it is.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell

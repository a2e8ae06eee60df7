"""Write claims to a binary stream: CSV and Excel for spreadsheets, JSON Lines for programs.

Only some hundred claims at a time are in memory, and of these each column is written at once. CSV is UTF-8 with a byte
order mark (without it Excel misreads the file), RFC 4180, with ISO dates and empty cells for unknown values. A text
cell that a spreadsheet would run as a formula gets an apostrophe in front, and a NUL, at which spreadsheets cut a cell
off, becomes U+FFFD. JSON Lines keeps every character.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from dataclasses import fields as fields_of_record
from itertools import islice
from operator import attrgetter
from typing import IO, Any

from tracker.errors import QueryError
from tracker.inert import encode_columns
from tracker.schema.fields import Field, csv_fields

# White space and invisible characters first, since spreadsheets look past them when they decide what a formula is.
_FORMULA = re.compile("[\\s\ufeff\u200b-\u200f\u2060\u00ad]*[=+\\-@\t\r\\0＝＋－＠﹦﹢﹣﹫]")
_BETWEEN = "\x01"  # no white space, which the pattern would look past
_FORMULA_BEHIND = re.compile(_BETWEEN + _FORMULA.pattern)
_PARTS = (",", '"', "\n", "\r")
_MARK = '"'
_END_OF_ROW = "\r\n"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_576
_WIDE = {"quote": 70, "context": 70, "evidence": 50, "title": 40, "url": 40, "candidates": 40}
_NARROW = 16
_AT_ONCE = 500
_WRITTEN: dict[type, Callable[[Any], str]] = {
    int: str,
    float: str,
    bool: {True: "yes", False: "no"}.__getitem__,
    type(None): {None: ""}.__getitem__,
}
_PLAIN = set(_WRITTEN)


def write_csv(views: Iterable[Any], stream: IO[bytes], fields: Sequence[Field]) -> int:
    """Write the fields with ``in_csv`` as a table; returns the number of claims."""
    columns = csv_fields(fields)
    stream.write(BOM_UTF8 + _END_OF_ROW.join([",".join(column.name for column in columns), ""]).encode())
    count, rest = 0, iter(views)
    while some := list(islice(rest, _AT_ONCE)):
        rows = zip(*(_make_csv_cells(some, column.name) for column in columns), strict=True)
        stream.write(_END_OF_ROW.join([*map(",".join, rows), ""]).encode())
        count += len(some)
    return count


def write_jsonl(views: Iterable[Any], stream: IO[bytes], _fields: Sequence[Field]) -> int:
    """Write every field, one JSON object a line; returns the number of claims."""
    count, rest = 0, iter(views)
    while some := list(islice(rest, _AT_ONCE)):
        names = [field.name for field in fields_of_record(some[0])]
        stream.writelines(encode_columns({name: _make_plain_cells(some, name) for name in names}))
        count += len(some)
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
            record[name] = make_plain(value)
    return record


def make_plain(value: Any) -> Any:
    """The value of a field as JSON has it: a tuple of records becomes a list of mappings."""
    if type(value) is not tuple:
        return value
    return [each if isinstance(each, dict) else asdict(each) for each in value]


def _make_plain_cells(views: Sequence[Any], name: str) -> list[Any]:
    """The values of a column as JSON has them."""
    cells = list(map(attrgetter(name), views))
    return list(map(make_plain, cells)) if type(cells[0]) is tuple else cells


def _make_csv_cells(views: Sequence[Any], name: str) -> list[str]:
    """The cells of a column as they stand in a file."""
    cells = list(map(attrgetter(name), views))
    kinds = set(map(type, cells))
    if kinds <= _PLAIN:
        return [_WRITTEN[type(cell)](cell) for cell in cells]
    if not kinds <= {str, type(None)}:
        cells = list(map(make_cell, cells))
    is_text = kinds == {str}
    texts = cells if is_text else ["" if cell is None else cell if type(cell) is str else str(cell) for cell in cells]
    # One look at all texts of the column: hardly any has a cell that must be changed.
    together = _BETWEEN.join(["", *filter(None, texts)])
    if "\0" in together or _FORMULA_BEHIND.search(together):
        made = zip(cells, texts, strict=True)
        texts = [_make_csv_cell(cell) if isinstance(cell, str) else text for cell, text in made]
        together = "".join(texts)
    # A cell with a comma, a quotation mark or a line break in it is quoted, as RFC 4180 says.
    comma, mark, feed, carriage = (part in together for part in _PARTS)
    if mark:
        texts = [text.replace(_MARK, _MARK * 2) for text in texts]
    if feed or carriage:
        return [f'"{text}"' if "," in text or _MARK in text or "\n" in text or "\r" in text else text for text in texts]
    if comma or mark:
        return [f'"{text}"' if "," in text or _MARK in text else text for text in texts]
    return texts


def make_cell(value: Any) -> str | float | None:
    """The value of a table cell: yes or no for booleans, names with scores for candidates."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(f"{each.name} ({each.score:.2f})" for each in value)
    return value  # type: ignore[no-any-return]


def _make_csv_cell(text: str) -> str:
    cell = guard_formula(text)
    return cell.replace("\0", "\ufffd") if "\0" in cell else cell


def guard_formula(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet would run it.

    Example: "=1+1" -> "'=1+1"; "Obama" stays as it is.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell

"""Tables with an article a row: .csv, .tsv, .xlsx.

In: a source that names its columns in a row near the top. Out: an ``Article`` or a ``ReadError`` for every row below
that is not blank. Columns are found by the names that fields go by (``fields.csv``), or by the user's mapping ({"text":
"body"}). Rows are read one at a time; a workbook's sheets without a text column are passed over.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from tracker.errors import ReadError
from tracker.readers.date_order import tell_order
from tracker.readers.encodings import mend_cell, wide_encoding
from tracker.readers.fields import find_fields, make_article, names_of
from tracker.readers.limits import show_bytes
from tracker.readers.sources import Source, buffer_stream, check_blank, check_cells
from tracker.readers.table_head import SheetRow, find_delimiter, find_header, is_filled
from tracker.readers.timestamps import read_serial
from tracker.readers.workbooks import open_workbook
from tracker.records import Article

_HEAD = 65_536
_FULL_CELL = 32_767
"""The most characters that Excel keeps in a cell."""

_LOOKED_AT = 200
"""How many rows are looked at before the first is read."""


class _Table(NamedTuple):
    """A table: its first filled row, its header if it has one, the numbered rows below, and the order of its dates."""

    first: SheetRow
    header: SheetRow | None
    body: Iterator[tuple[int, SheetRow]]
    day_first: bool | None


def read_csv(source: Source) -> Iterator[Article | ReadError]:
    """An article or an error a row; raises ReadError where the table has no text column or breaks off in a cell."""
    csv.field_size_limit(source.limits.record_bytes)
    with buffer_stream(source.open()) as file:
        head = file.peek(_HEAD)[:_HEAD]
        encoding = wide_encoding(head) or "utf-8-sig"
        decoded = io.TextIOWrapper(file, encoding=encoding, errors="surrogateescape", newline="")
        beginning = head.decode(encoding, errors="replace")
        is_tabbed = ".tsv" in source.filename.casefold()
        lines = Lines(decoded, source)
        rows = csv.reader(lines, delimiter="\t" if is_tabbed else find_delimiter(beginning, source.mapping))
        table = _open_table(((rows.line_num, row) for row in _guard(rows, lines, source)), source)
        if table.header is None:
            raise _no_text_column(table.first, source)
        yield from _read_body(table, source)


def read_xlsx(source: Source) -> Iterator[Article | ReadError]:
    """The same for every sheet of a workbook; a number in a column of dates is a day, as the program shows it."""
    found = False
    columns: SheetRow = ()
    for sheet in open_workbook(source):
        table = _open_table(enumerate(sheet.rows, start=1), source)
        columns = columns or table.first
        if table.header is not None:
            found = True
            yield from _read_body(table, source, day_zero=sheet.day_zero)
    if not found:
        raise _no_text_column(columns, source)


def _open_table(numbered: Iterator[tuple[int, SheetRow]], source: Source) -> _Table:
    """A table from its header on, with what its first rows show of it."""
    top: list[tuple[int, SheetRow]] = []
    left = source.limits.record_bytes
    for number, row in numbered:
        top.append((number, row))
        left -= sum(len(cell) for cell in row if isinstance(cell, str))
        if len(top) >= _LOOKED_AT or left < 0:
            break
    filled = [(number, row) for number, row in top if any(map(is_filled, row))]
    at = find_header([row for _, row in filled], source.mapping)
    first = filled[0][1] if filled else ()
    if at is None:
        return _Table(first, None, iter(()), None)
    number, header = filled[at]
    below = [(each, row) for each, row in top if each > number]
    dates = (find_fields(_name_cells(header, row), source.mapping).get("published") for _, row in below)
    order = tell_order(field.value for field in dates if field)
    return _Table(first, header, chain(below, numbered), order if source.day_first is None else source.day_first)


def _name_cells(header: SheetRow, row: SheetRow) -> dict[str, object]:
    """The filled cells of a row by the names of their columns, of columns of one name the first that is filled."""
    record: dict[str, object] = {}
    for column, value in zip(header, row, strict=False):
        name = str(column or "").strip()
        if name and is_filled(value):
            record.setdefault(name, value)
    return record


def _read_body(table: _Table, source: Source, *, day_zero: dt.date | None = None) -> Iterator[Article | ReadError]:
    header = table.header or ()
    source = replace(source, day_first=table.day_first)
    is_empty, blank = True, 0
    for number, row in table.body:
        if not any(map(is_filled, row)):
            blank += 1
            check_blank(blank, source)
            continue
        is_empty = False
        warnings: list[str] = []
        record = _name_cells(header, row)
        for column, value in record.items():
            if isinstance(value, str):
                record[column], doubts = mend_cell(value)
                warnings += doubts
        if any(map(is_filled, row[len(header) :])):
            warnings.append("its row has more cells than there are columns; a comma may have cut its text")
        fields = find_fields(record, source.mapping)
        dated = fields.get("published")
        if day_zero and dated and (day := read_serial(dated.value, day_zero=day_zero)):
            record[dated.name] = str(day)
        own_id = fields.get("id")
        name = str(own_id.value) if own_id else f"{source.name}:{number}"
        if "text" in fields and len(str(fields["text"].value)) == _FULL_CELL:
            warnings.append(f"its text has {_FULL_CELL:,} characters, the most a cell keeps; it may be cut off")
        try:
            yield make_article(record, source, name=name, where=source.line(number), warnings=warnings)
        except ReadError as error:
            yield error
    if is_empty:
        yield ReadError("holds no rows below its header", where=source.where, remedy="give a row an article")


class Lines:
    """The lines of a table, each and all of a row not longer than a record may be."""

    def __init__(self, decoded: io.TextIOWrapper, source: Source) -> None:
        self._decoded, self._longest, self._source = decoded, source.limits.record_bytes, source
        self._left, self._number = self._longest, 0

    def __iter__(self) -> Lines:
        """The lines."""
        return self

    def __next__(self) -> str:
        """The next line; raises ReadError where it makes the row too long."""
        line = self._decoded.readline(max(self._left, 0) + 1)
        self._number += 1
        self._left -= len(line)
        if self._left < 0:
            raise ReadError(
                f"has a row of more than {show_bytes(self._longest)}",
                where=self._source.line(self._number),
                remedy="close the quotation mark of a cell, or split the table",
            )
        if not line:
            raise StopIteration
        return line

    def end_row(self) -> None:
        """Count anew."""
        self._left = self._longest


def _guard(rows: Iterator[list[str]], lines: Lines, source: Source) -> Iterator[list[str]]:
    """The rows; a cell that never ends is an error that ends the table."""
    try:
        for row in rows:
            lines.end_row()
            check_cells(len(row), source, where=source.line(getattr(rows, "line_num", 0)))
            yield row
    except csv.Error as error:
        raise ReadError(
            f"is no table from here on ({error})",
            where=source.line(getattr(rows, "line_num", 0)),
            remedy="close the quotation mark of a cell, or split the table",
        ) from error
    except UnicodeError as error:
        raise ReadError("is broken off in a character", where=source.where, remedy="save it as UTF-8") from error


def _no_text_column(header: SheetRow, source: Source) -> ReadError:
    if not header:
        return ReadError("is empty", where=source.where, remedy="name the columns in the first row")
    found = ", ".join(str(name)[:30] for name in header[:12] if is_filled(name))
    wanted = source.mapping.get("text") or f"{', '.join(names_of('text')[:4])}"
    return ReadError(
        f"has no column of the article's text ({wanted})" + (f"; its columns are {found}" if found else ""),
        where=source.where,
        remedy="say which one it is with --map text=COLUMN",
    )

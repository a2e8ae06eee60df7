"""Tables with an article a row: .csv, .tsv, .xlsx.

In: a source whose first row names the columns. Out: an ``Article`` or a ``ReadError`` for every row that is not blank.
Columns are found by the names that fields go by (``fields.csv``), or by the user's mapping ({"text": "body"}). Rows are
read one at a time; a workbook's sheets without a text column are passed over.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from tracker.errors import ReadError
from tracker.readers.encodings import mend_cell, wide_encoding
from tracker.readers.fields import find_fields, make_article, names_of
from tracker.readers.sources import Source, buffer_stream, check_blank
from tracker.readers.workbooks import open_workbook
from tracker.records import Article

_HEAD = 65_536
_DELIMITERS = ",;\t|"
_FULL_CELL = 32_767
"""The most characters that Excel keeps in a cell."""

Row = Sequence[object]


def read_csv(source: Source) -> Iterator[Article | ReadError]:
    """An article or an error a row; raises ReadError where the table has no text column or breaks off in a cell."""
    csv.field_size_limit(source.limits.record_bytes)
    with buffer_stream(source.open()) as file:
        head = file.peek(_HEAD)[:_HEAD]
        encoding = wide_encoding(head) or "utf-8-sig"
        decoded = io.TextIOWrapper(file, encoding=encoding, errors="surrogateescape", newline="")
        rows = csv.reader(decoded, delimiter=_find_delimiter(head, encoding, source.filename))
        numbered = ((rows.line_num, row) for row in _guard(rows, source))
        header = _find_header(numbered)
        if not _has_text(header, source):
            raise _no_text_column(header, source)
        yield from _read_body(numbered, header, source)


def read_xlsx(source: Source) -> Iterator[Article | ReadError]:
    """The same for every sheet of a workbook."""
    found, columns = False, list[object]()
    for sheet in open_workbook(source):
        numbered = enumerate(sheet, start=1)
        header = _find_header(numbered)
        columns = columns or header
        if _has_text(header, source):
            found = True
            yield from _read_body(numbered, header, source)
    if not found:
        raise _no_text_column(columns, source)


def _find_header(numbered: Iterator[tuple[int, Row]]) -> list[object]:
    """The first row that is not blank."""
    return next((list(row) for _, row in numbered if any(map(_is_filled, row))), [])


def _read_body(numbered: Iterable[tuple[int, Row]], header: Row, source: Source) -> Iterator[Article | ReadError]:
    columns = [str(name or "").strip() for name in header]
    is_empty, blank = True, 0
    for number, row in numbered:
        if not any(map(_is_filled, row)):
            blank += 1
            check_blank(blank, source)
            continue
        is_empty = False
        warnings: list[str] = []
        record: dict[str, object] = {}
        for column, value in zip(columns, row, strict=False):
            if column and _is_filled(value) and column not in record:
                text, doubts = mend_cell(value) if isinstance(value, str) else (value, ())
                record[column] = text
                warnings += doubts
        if any(map(_is_filled, row[len(columns) :])):
            warnings.append("its row has more cells than there are columns; a comma may have cut its text")
        fields = find_fields(record, source.mapping)
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


def _guard(rows: Iterator[list[str]], source: Source) -> Iterator[list[str]]:
    """The rows; a cell that never ends is an error that ends the table."""
    try:
        yield from rows
    except csv.Error as error:
        raise ReadError(
            f"is no table from here on ({error})",
            where=source.line(getattr(rows, "line_num", 0)),
            remedy="close the quotation mark of a cell, or split the table",
        ) from error
    except UnicodeError as error:
        raise ReadError("is broken off in a character", where=source.where, remedy="save it as UTF-8") from error


def _find_delimiter(head: bytes, encoding: str, filename: str) -> str:
    """The mark between cells: the one that the header has most of; a tab in a .tsv file."""
    if ".tsv" in filename.casefold():
        return "\t"
    text = head.decode(encoding, errors="replace").lstrip("\r\n")
    header = text.partition("\n")[0]
    return max(_DELIMITERS, key=header.count)


def _has_text(header: Row, source: Source) -> bool:
    return "text" in find_fields({str(name): "x" for name in header if _is_filled(name)}, source.mapping)


def _no_text_column(header: Row, source: Source) -> ReadError:
    if not header:
        return ReadError("is empty", where=source.where, remedy="name the columns in the first row")
    found = ", ".join(str(name)[:30] for name in header[:12] if _is_filled(name))
    wanted = source.mapping.get("text") or f"{', '.join(names_of('text')[:4])}"
    return ReadError(
        f"has no column of the article's text ({wanted})" + (f"; its columns are {found}" if found else ""),
        where=source.where,
        remedy="say which one it is with --map text=COLUMN",
    )


def _is_filled(value: object) -> bool:
    return value is not None and value != ""

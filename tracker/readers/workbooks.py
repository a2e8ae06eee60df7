"""Workbooks of Excel, sheet by sheet and row by row (by openpyxl, which reads XML by defusedxml).

In: a source of a .xlsx file. Out: for each sheet its rows, as tuples of values. Formulas give the value that was
saved with them. A workbook that unpacks to far more than its size is refused before it is opened.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from tracker.errors import ReadError
from tracker.readers.archives import make_budget
from tracker.readers.sources import Source, check_cells, foreign_format

_KIND = "an Excel workbook (.xlsx)"


class Sheet(NamedTuple):
    """The rows of a sheet, and the day from which its workbook counts days."""

    rows: Iterator[tuple[object, ...]]
    day_zero: dt.date


def open_workbook(source: Source) -> Iterator[Sheet]:
    """Each sheet, to be read before the next one is asked for; raises ReadError where it is no workbook."""
    data = read_package(source, _KIND)
    with foreign_format(source, _KIND):
        from openpyxl import load_workbook  # noqa: PLC0415  it takes time, and most articles need it not

        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = list(workbook.worksheets)
    try:
        for sheet in sheets:
            sheet.reset_dimensions()  # what a file says of its size may be a lie
            yield Sheet(_guard(sheet.iter_rows(values_only=True), source), workbook.epoch.date())
    finally:
        workbook.close()


def read_package(source: Source, kind: str) -> bytes:
    """The bytes of a document that is a .zip inside, where it unpacks to no more than it may; raises ReadError."""
    data = source.read(source.limits.file_bytes)
    with foreign_format(source, kind), zipfile.ZipFile(io.BytesIO(data)) as package:
        unpacked = sum(info.file_size for info in package.infolist())
    make_budget(source, len(data)).spend(unpacked)
    if unpacked > source.limits.file_bytes * 4:
        raise ReadError("unpacks to too much", where=source.where, remedy="split it")
    return data


def _guard(rows: Iterator[tuple[object, ...]], source: Source) -> Iterator[tuple[object, ...]]:
    while True:
        with foreign_format(source, _KIND):
            row = next(rows, None)
        if row is None:
            return
        check_cells(len(row), source)
        yield row

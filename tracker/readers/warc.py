"""Archives of the web (.warc, .warc.gz), where the extra "web" is installed.

In: a source. Out: an ``Article`` or a ``ReadError`` for every page in it that a server gave; pictures, redirects, what
was not found and all that is no page are passed over.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from typing import Any

from tracker.errors import ReadError
from tracker.readers.documents import import_extra
from tracker.readers.limits import show_bytes
from tracker.readers.sniffing import suffix_of_type
from tracker.readers.sources import DAMAGED, Source, buffer_stream, foreign_format, name_text, read_up_to
from tracker.readers.web_page import read_page
from tracker.records import Article

_KIND = "a web archive (WARC)"
_BEGINNINGS = (b"WARC/", b"\x1f\x8b", b"filedesc:")
_FOUND = "200"
_AT_ONCE = 4096
"""Bytes that are read at a time: where a compressed file breaks off, at most so many before it are lost."""
_LONGEST_LINE, _ASKED_FOR = 100_000, 1_000_000
_RECORDS = {"response", "resource"}


def read_warc(source: Source) -> Iterator[Article | ReadError]:
    """The pages of an archive, in its order; where it breaks off, those before, and a line that says so."""
    archiveiterator = import_extra("warcio.archiveiterator", "web", source)
    found, number, is_cut = False, 0, False
    with buffer_stream(source.open()) as file:
        if not file.peek(_AT_ONCE)[:_AT_ONCE].lstrip().startswith(_BEGINNINGS):
            raise ReadError(f"is damaged, or not {_KIND}", where=source.where, remedy="get it again")
        unbroken = _Unbroken(file)
        # Never closed: it would close the file, which has its own block.
        archive = archiveiterator.ArchiveIterator(io.BufferedReader(unbroken))
        _bound_lines(archive.reader, source)
        records: Iterator[Any] = iter(archive)
        while True:
            try:
                with foreign_format(source, _KIND), redirect_stderr(io.StringIO()) as said:
                    record = next(records, None)
                    number += 1
                    page = None if record is None else _open_page(record, source)
                    is_cut = page is not None and _is_cut(record)
            except ReadError:
                if not unbroken.is_broken:
                    raise
                record, page = None, None
            if said.getvalue():
                yield ReadError(
                    f"record {number - 1} is not as long as it says, so a page behind it may be lost",
                    where=source.where,
                    remedy="get it again",
                )
            if record is None or is_cut:  # half an article is none
                break
            if number > source.limits.archive_members:
                raise ReadError(
                    f"holds more than {source.limits.archive_members:,} records", where=source.where, remedy="split it"
                )
            if page is None:
                continue
            found = True
            try:
                yield from read_page(replace(page, name=f"{source.name}:{number}"))
            except ReadError as error:
                yield error
    if unbroken.is_broken or is_cut:
        yield ReadError(
            f"breaks off behind record {number - 1}",
            where=source.where,
            remedy="get it again; what stands before was read",
        )
    elif not found:
        yield ReadError("holds no pages", where=source.where, remedy="give an archive of pages (response records)")


def _is_cut(record: Any) -> bool:
    """Whether the file ended within a record of which all was read that there is."""
    return bool(record.raw_stream.limit > 0 and not record.raw_stream.read(1))


def _bound_lines(reader: Any, source: Source) -> None:
    """Let no line of a head be longer than any is: warcio's time to find its end grows with the square."""
    read = reader.readline

    def read_line(length: int | None = None) -> bytes:
        # It counts what it has several times, and ends long before it has as much as was asked for.
        line: bytes = read(min(length or _ASKED_FOR, _ASKED_FOR))
        if len(line) >= _LONGEST_LINE and not line.endswith(b"\n"):
            raise ReadError(
                f"has a head with a line of more than {show_bytes(_LONGEST_LINE)}",
                where=source.where,
                remedy="get it again",
            )
        return line

    reader.readline = read_line


class _Unbroken(io.RawIOBase):
    """A stream that ends where the one below is damaged or breaks off, and knows that it did."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.is_broken = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self.is_broken:
            return 0
        try:
            data = self._stream.read1(min(len(buffer), _AT_ONCE))
        except DAMAGED:
            self.is_broken = True
            return 0
        buffer[: len(data)] = data
        return len(data)


def _open_page(record: Any, source: Source) -> Source | None:
    """A page of the archive with its address, None for any other record."""
    headers = record.http_headers
    if record.rec_type not in _RECORDS or (headers is not None and headers.get_statuscode() != _FOUND):
        return None
    content_type = (headers or record.rec_headers).get_header("Content-Type") or ""
    if suffix_of_type(content_type) != ".html":
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    data = read_up_to(record.content_stream(), source.limits.record_bytes + 1)
    charset = content_type.partition("charset=")[2].strip(" \"';")
    return replace(
        source,
        where=f"{source.where}, {name_text(url)}",
        opener=lambda: io.BytesIO(data),
        known={"url": url.strip("<>"), "charset": charset},
    )

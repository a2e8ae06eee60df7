"""Archives of the web (.warc, .warc.gz), where the extra "web" is installed.

In: a source. Out: an ``Article`` or a ``ReadError`` for every page in it that a server gave; pictures, redirects, what
was not found and all that is no page are passed over.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tracker.errors import ReadError
from tracker.readers.documents import import_extra
from tracker.readers.sniffing import suffix_of_type
from tracker.readers.sources import Source, buffer_stream, foreign_format, name_text, read_up_to
from tracker.readers.web_page import read_page
from tracker.records import Article

_KIND = "a web archive (WARC)"
_FOUND = "200"
_RECORDS = {"response", "resource"}


def read_warc(source: Source) -> Iterator[Article | ReadError]:
    """The pages of an archive, in its order."""
    archiveiterator = import_extra("warcio.archiveiterator", "web", source)
    found, number = False, 0
    with buffer_stream(source.open()) as file:
        records: Iterator[Any] = iter(archiveiterator.ArchiveIterator(file))
        while True:
            with foreign_format(source, _KIND):
                record = next(records, None)
                number += 1
                page = None if record is None else _open_page(record, source)
            if record is None:
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
    if not found:
        yield ReadError("holds no pages", where=source.where, remedy="give an archive of pages (response records)")


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

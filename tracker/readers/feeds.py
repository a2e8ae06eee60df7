"""Feeds (RSS, Atom): an article for each entry, of what the entry holds or of the page it links to.

In: a source of a feed. Out: its ``Article``s and ``ReadError``s in the feed's order. Where ``source.visit`` is given
(`--follow`), the linked pages are read; else the entry's own text is the article, with a warning where that is only
a summary.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from tracker.errors import ReadError
from tracker.readers.fields import make_article
from tracker.readers.markup import html_text
from tracker.readers.published import parse_published
from tracker.readers.sources import Source, foreign_format
from tracker.records import Article

_KIND = "a feed"
_ENTITY = re.compile(rb"<!\s*(?:\[CDATA\[)?\s*ENTITY", re.IGNORECASE)


def read_feed(source: Source) -> Iterator[Article | ReadError]:
    """The articles of a feed; raises ReadError where it is none."""
    data = source.read(source.limits.web_bytes)
    if _ENTITY.search(data.replace(b"\0", b"")):
        raise ReadError("declares entities of its own, as no feed needs to", where=source.where, remedy="leave it out")
    if (data.count(b"<") + data.count(b"&lt;")) // 2 > source.limits.page_elements:
        raise ReadError(
            f"has more than {source.limits.page_elements:,} elements", where=source.where, remedy="split it"
        )
    with foreign_format(source, _KIND):
        import feedparser  # noqa: PLC0415  most articles need it not

        # Never the bytes themselves: feedparser would take a name of a file or an address for one.
        entries = list(feedparser.parse(io.BytesIO(data)).entries)
    if not entries:
        raise ReadError("holds no entries, or is no feed", where=source.where, remedy="check the address of the feed")
    most = source.limits.feed_entries
    for number, entry in enumerate(entries[:most], start=1):
        link = str(entry.get("link") or "")
        if source.visit is not None and link:
            yield from source.visit(link)
            continue
        try:
            with foreign_format(source, _KIND):
                yield _read_entry(entry, source, number)
        except ReadError as error:
            yield error
    if len(entries) > most:
        yield ReadError(
            f"holds {len(entries):,} entries, of which the first {most:,} were read",
            where=source.where,
            remedy="raise TRACKER_LIMIT_FEED_ENTRIES to read all",
        )


def _read_entry(entry: Any, source: Source, number: int) -> Article:
    whole = [content.get("value") for content in entry.get("content") or () if content.get("value")]
    text = html_text("\n".join(whole) if whole else str(entry.get("summary") or ""))
    title = html_text(str(entry.get("title") or ""))
    record = {
        "title": title,
        "author": entry.get("author"),
        "published": _find_date(entry),
        "url": entry.get("link") or None,
    }
    where = f"{source.where}, entry {number}"
    warnings = () if whole else ("the feed gives only a summary; --follow reads the page",)
    return make_article(record, source, text=text, name=f"{source.name}:{number}", where=where, warnings=warnings)


def _find_date(entry: Any) -> str | None:
    """The entry's date as written, where that can be read, else as feedparser reads it."""
    written = str(entry.get("published") or entry.get("updated") or "") or None
    try:
        parse_published(written)
    except ValueError:
        parsed = entry.get("published_parsed") or entry.get("updated_parsed")
        return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}" if parsed else written
    return written

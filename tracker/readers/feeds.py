"""Feeds (RSS, Atom): an article for each entry, of what the entry holds or of the page it links to.

In: a source of a feed. Out: its ``Article``s and ``ReadError``s in the feed's order. Where ``source.visit`` is given
(`--follow`), the linked pages are read; else the entry's own text is the article, with a warning where that is only
a summary.
"""

from __future__ import annotations

import functools
import io
import re
import sys
from collections.abc import Iterator
from typing import Any

from tracker.errors import ReadError
from tracker.outlets import load_outlets
from tracker.readers.fields import make_article
from tracker.readers.markup import html_text
from tracker.readers.published import parse_published
from tracker.readers.sources import Source, foreign_format
from tracker.records import Article
from tracker.vocabulary import read_lines

_KIND = "a feed"
_REFERENCES = re.compile(rb"(?:&#(?:[0-9]{1,20}|[xX][0-9A-Fa-f]{1,20});)+")
_CODE = re.compile(rb"#[xX]?[0-9A-Fa-f]+")
_XML = re.compile("[\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_JOINERS = re.compile(r"\s+[|>»·•:–—-]\s+|\s*[|>»]\s*|:\s+")
_LOST = "\ufffd"
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
        feed = feedparser.parse(io.BytesIO(_REFERENCES.sub(_mend_references, data)))
        entries, channel = list(feed.entries), _name_channel(html_text(str(feed.feed.get("title") or "")))
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
                yield _read_entry(entry, source, number, channel)
        except ReadError as error:
            yield error
    if len(entries) > most:
        yield ReadError(
            f"holds {len(entries):,} entries, of which the first {most:,} were read",
            where=source.where,
            remedy="raise TRACKER_LIMIT_FEED_ENTRIES to read all",
        )


def _mend_references(match: re.Match[bytes]) -> bytes:
    """References to characters that there are, U+FFFD for others, of which one would lose the whole feed.

    Half a character, as JavaScript counts them, is made whole by the half behind it: "&#55357;&#56832;" is one.
    """
    codes = [int(code[2:], 16) if code[1:2] in b"xX" else int(code[1:]) for code in _CODE.findall(match[0])]
    characters = "".join(chr(code) if code <= sys.maxunicode else _LOST for code in codes)
    whole = characters.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(f"&#{ord(char if _XML.fullmatch(char) else _LOST)};" for char in whole).encode()


def _name_channel(title: str) -> str:
    """The outlet that a channel's title names, without the section: "The Herald - World news" -> "The Herald".

    Nothing for a section alone.
    """
    parts = [part.strip() for part in _JOINERS.split(title)]
    outlets = [part for part in parts if part.casefold() not in _section_titles()]
    known = next((part for part in outlets if part in load_outlets().names), None)
    return known or (title.strip() if len(outlets) == len(parts) else " - ".join(outlets))


@functools.cache
def _section_titles() -> frozenset[str]:
    return frozenset(read_lines("readers/section_titles.txt"))


def _read_entry(entry: Any, source: Source, number: int, channel: str) -> Article:
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
    publisher = html_text(str((entry.get("source") or {}).get("title") or "")) or channel
    warnings = () if whole else ("the feed gives only a summary; --follow reads the page",)
    return make_article(
        record, source, text=text, name=f"{source.name}:{number}", where=where, warnings=warnings, publisher=publisher
    )


def _find_date(entry: Any) -> str | None:
    """The entry's date as written, where that can be read, else as feedparser reads it."""
    written = str(entry.get("published") or entry.get("updated") or "") or None
    try:
        parse_published(written)
    except ValueError:
        parsed = entry.get("published_parsed") or entry.get("updated_parsed")
        return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}" if parsed else written
    return written

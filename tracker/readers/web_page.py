"""Saved web pages: the article's text without navigation, and the metadata that the page states (by trafilatura).

In: a .html file, or what a server sent. Out: its ``Article``, each of several that it shows whole, or a ``ReadError``.
The text is what a reader sees, a paragraph a line; ``page_article`` finds it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import webencodings

from tracker.errors import ReadError
from tracker.readers.encodings import Decoded, decode_bytes, wide_encoding
from tracker.readers.fields import make_article
from tracker.readers.page_article import extract_articles
from tracker.readers.sources import Source, foreign_format
from tracker.records import Article

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_LEFT_TO_SIGHT = {"utf-8", "windows-1252", "utf-16le", "utf-16be", "replacement", "x-user-defined"}
_FEWEST_WORDS = 60
_SHORT = "the page gave only {words} words; it may be cut off, or show its text only in a browser"


def read_page(source: Source) -> Iterator[Article | ReadError]:
    """The article of a page, or each of several that it shows whole; raises ReadError where none is found in it."""
    html, warnings = decode_page(source.read(), source)
    yield from make_page_articles(html, source, warnings=warnings)


def make_page_articles(html: str, source: Source, *, warnings: tuple[str, ...] = ()) -> Iterator[Article | ReadError]:
    """The articles of a page's HTML, their records filled up by what the source knows; raises ReadError without any."""
    elements = html.count("<") - html.count("</")
    if elements > source.limits.page_elements:
        raise ReadError(
            f"has more than {source.limits.page_elements:,} elements", where=source.where, remedy="save the text alone"
        )
    found_at = str(source.known.get("url") or "") or None
    with foreign_format(source, "a web page"):
        found = [each for each in extract_articles(html, found_at=found_at) if each.text.strip()]
    if not found:
        raise ReadError(
            "holds no article that could be found", where=source.where, remedy="save the words as a text file"
        )
    at_address: Counter[object] = Counter()
    for number, (record, text, doubts) in enumerate(found, start=1):
        if found_at:
            _check_claim(record, found_at)
        words = len(text.split())
        if words < _FEWEST_WORDS:
            doubts = (*doubts, _SHORT.format(words=words))  # noqa: PLW2901
        yield make_article(
            record,
            source,
            text=text,
            name=source.name if len(found) == 1 else f"{source.name}:{number}",
            warnings=(*warnings, *doubts),
            part=at_address[record.get("url")],
        )
        at_address[record.get("url")] += 1


def _check_claim(record: dict[str, object], found_at: str) -> None:
    """Let a page state another address of its own site, not one of another site, nor that one's name."""
    from courlan import extract_domain  # noqa: PLC0415  comes with trafilatura, and is as slow to import

    claimed = str(record.get("url") or "")
    try:
        is_same_host = urlsplit(claimed).hostname == urlsplit(found_at).hostname
    except ValueError:
        is_same_host = False
    if not claimed or is_same_host or (extract_domain(found_at) or "") == extract_domain(claimed):
        return
    record["url"] = found_at
    if str(record.get("outlet") or "").casefold() in claimed.casefold():
        record.pop("outlet", None)


def decode_page(data: bytes, source: Source) -> Decoded:
    """The HTML as text, by its byte order mark, the server's or its own word for the encoding, or what fits."""
    named = str(source.known.get("charset") or "")
    if not named and (match := _CHARSET.search(data[:_HEAD])):
        named = match[1].decode("ascii")
    if named and not wide_encoding(data[:_HEAD]):
        # As browsers do it: only the encodings of the web, and what says it is Latin-1 or ASCII is Windows-1252, which
        # decode_bytes falls back to. Python knows others, and takes hours for some ("punycode").
        encoding = webencodings.lookup(named)
        if encoding is not None and encoding.name not in _LEFT_TO_SIGHT:
            try:
                return Decoded(data.decode(encoding.codec_info.name))
            except (LookupError, UnicodeError, ValueError):
                pass
    text, warnings = decode_bytes(data, where=source.where)
    expected = bool(named) and not named.casefold().startswith("utf")
    return Decoded(text, () if expected else warnings)

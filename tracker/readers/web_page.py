"""Saved web pages: the article's text without navigation, and the metadata that the page states (by trafilatura).

In: a .html file, or what a server sent. Out: its one ``Article`` or ``ReadError``. Title, author, outlet and date come
from JSON-LD, OpenGraph and other tags of the page; a date is never guessed from its prose. The text is what a reader
sees, a paragraph a line.
"""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from tracker.errors import ReadError
from tracker.readers.encodings import Decoded, decode_bytes, wide_encoding
from tracker.readers.fields import make_article
from tracker.readers.sources import Source, foreign_format
from tracker.records import Article

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_FEWEST_WORDS = 60
_DATES = {"extensive_search": False, "original_date": True}


def read_page(source: Source) -> Iterator[Article | ReadError]:
    """The one article of a page; raises ReadError where none is found in it."""
    html, warnings = decode_page(source.read(), source)
    yield make_page_article(html, source, warnings=warnings)


def make_page_article(html: str, source: Source, *, warnings: tuple[str, ...] = ()) -> Article:
    """The article of a page's HTML, its record filled up by what the source knows; raises ReadError without one."""
    elements = html.count("<") - html.count("</")
    if elements > source.limits.page_elements:
        raise ReadError(
            f"has more than {source.limits.page_elements:,} elements", where=source.where, remedy="save the text alone"
        )
    with foreign_format(source, "a web page"):
        record, text = _extract(html)
    if not text.strip():
        raise ReadError(
            "holds no article that could be found", where=source.where, remedy="save the words as a text file"
        )
    if found_at := source.known.get("url"):
        _check_claim(record, str(found_at))
    words = len(text.split())
    short = (f"the page gave only {words} words; it may be cut off, or show its text only in a browser",)
    return make_article(record, source, text=text, warnings=(*warnings, *(short if words < _FEWEST_WORDS else ())))


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
        try:
            codec = codecs.lookup(named).name
            # As browsers do it: what says it is Latin-1 or ASCII is Windows-1252, which decode_bytes falls back to.
            if codec not in {"utf-8", "iso8859-1", "ascii", "cp1252"}:
                return Decoded(data.decode(codec))
        except (LookupError, UnicodeError, ValueError):
            pass
    text, warnings = decode_bytes(data, where=source.where)
    expected = bool(named) and not named.casefold().startswith("utf")
    return Decoded(text, () if expected else warnings)


def _extract(html: str) -> tuple[dict[str, object], str]:
    import trafilatura  # noqa: PLC0415  it takes a quarter of a second, and most articles need it not

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = trafilatura.load_html(_XML_DECLARATION.sub("", html))
    if tree is None:
        return {}, ""
    language = (tree.get("lang") or "").partition("-")[0].strip().casefold()
    found = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    if found is None or isinstance(found, dict):
        return {}, ""
    record = {
        "title": found.title,
        "author": (found.author or "").replace("; ", ", "),
        "outlet": found.sitename,
        "published": found.date,
        "url": found.url,
        "language": language if re.fullmatch(r"[a-z]{2,3}", language) else None,
    }
    return {key: value for key, value in record.items() if value}, found.text or ""

"""Telling what bytes are where no name does: standard input, a file without a suffix, a server's answer.

In: the first bytes, or a content type. Out: a suffix of ``FORMATS``, or None.
"""

from __future__ import annotations

import functools
import json
import re

from tracker.readers.encodings import wide_encoding
from tracker.vocabulary import read_rows

HEAD = 4096
"""How many bytes are looked at."""

_SIGNATURES = ((b"%PDF-", ".pdf"), (b"WARC/", ".warc"))
_ZIPPED = ((b"word/", ".docx"), (b"xl/", ".xlsx"))
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p)[\s>]", re.IGNORECASE)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}")
_MAILBOX = re.compile(rb"From [^\n]*\d{4}[^\n]*\n")
_MAIL_SIGN = re.compile(rb"^(?:MIME-Version|Message-ID|Received):", re.MULTILINE | re.IGNORECASE)
_RICH_TEXT = b"{\\rtf"


def guess_suffix(head: bytes) -> str | None:
    """The suffix of the format that the first bytes look like; ".txt" for other text, None for anything else.

    Example: b'{"text": "x"}' -> ".jsonl".
    """
    signed = next((suffix for signature, suffix in _SIGNATURES if head.startswith(signature)), None)
    if signed:
        return signed
    if head.startswith(b"PK\x03\x04"):
        return next((suffix for folder, suffix in _ZIPPED if folder in head), ".zip")
    if wide_encoding(head):
        return ".txt"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return None if b"\0" in head or start.startswith(_RICH_TEXT) else _guess_text(start)


def suffix_of_type(content_type: str) -> str | None:
    """The suffix that a content type stands for. Example: "text/html; charset=utf-8" -> ".html"."""
    return _content_types().get(content_type.partition(";")[0].strip().casefold())


def _guess_text(start: bytes) -> str:
    if between := _MAILBOX.match(start):
        return ".mbox" if _is_mail(start[between.end() :]) else ".txt"
    if _is_mail(start):
        return ".eml"
    if start.startswith(b"<"):
        return ".rss" if _FEED.search(start) else ".html" if _PAGE.search(start) else ".txt"
    return _guess_json(start) if start.startswith((b"{", b"[")) else ".txt"


def _is_mail(start: bytes) -> bool:
    return bool(_MAIL.match(start) and _MAIL_SIGN.search(start))


def _guess_json(start: bytes) -> str:
    """Tell JSON Lines, whose first line is a whole value (or too long to see its end), from one value for the file."""
    line, ended, _ = start.partition(b"\n")
    if start.startswith(b"["):
        return ".json"
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return ".json" if ended else ".jsonl"
    return ".jsonl"


@functools.cache
def _content_types() -> dict[str, str]:
    return {row["content_type"]: row["suffix"] for row in read_rows("readers/content_types.csv")}

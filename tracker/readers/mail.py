"""Mails (.eml), files of many (.mbox) and pages that a browser saved as one file (.mhtml), which are mails inside.

In: a source. Out: the article of a mail's words, with its subject, sender and date; or that of the page, with the
address it was saved from. Attachments are passed over.
"""

from __future__ import annotations

import email
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy, Policy
from email.utils import parseaddr
from functools import lru_cache
from typing import Any, TypeAlias, cast

from tracker.errors import ReadError
from tracker.readers.fields import make_article
from tracker.readers.limits import show_bytes
from tracker.readers.markup import html_text
from tracker.readers.sources import Source, foreign_format, open_bytes
from tracker.readers.web_page import read_page
from tracker.records import Article

Mail: TypeAlias = "EmailMessage[Any, Any]"
Part: TypeAlias = "MIMEPart[Any, Any]"


class _Remembering(EmailPolicy):
    """How Python reads mails, but that it parses a header whenever it is asked for, the one of its type nine times."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The value of a header, parsed once."""
        return _parse_header(name, value)


_PLAIN, _POLICY = EmailPolicy(), _Remembering()
_parse_header = lru_cache(maxsize=32)(_PLAIN.header_fetch_parse)

_FEWEST_WORDS = 20
_SAVED_BY = "<saved by"
_BETWEEN = b"From "
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LINE = 1 << 20
"""The most bytes of a line that are read at a time."""


def read_mail(source: Source) -> Iterator[Article | ReadError]:
    """The article of a mail; raises ReadError where it holds no words."""
    with foreign_format(source, "a mail"):
        message = _parse(source)
        if _saved_page(message) is None:
            text, record = _read_words(message), _describe(message)
    if _saved_page(message) is not None:
        yield from read_saved_page(source)
        return
    yield make_article(record, source, text=text)


def read_mailbox(source: Source) -> Iterator[Article | ReadError]:
    """The article of each mail in a file of many, or an error in its place; raises ReadError where it holds none."""
    number = 0
    for number, data in enumerate(_split_mailbox(source), start=1):
        where = f"{source.where}, mail {number}"
        if data is None:
            yield ReadError(
                f"is larger than {show_bytes(source.limits.record_bytes)}", where=where, remedy="save its text alone"
            )
            continue
        try:
            yield from read_mail(
                replace(source, where=where, name=f"{source.name}:{number}", opener=open_bytes(data), path=None)
            )
        except ReadError as error:
            yield error
    if not number:
        raise ReadError("holds no mails", where=source.where, remedy="name a single mail .eml")


def _split_mailbox(source: Source) -> Iterator[bytes | None]:
    """The mails of a file, each behind a line that begins with "From " and a blank one; None for one too large.

    What begins so in a mail itself has a ">" before it.
    """
    lines: list[bytes] = []
    size, is_blank, is_open = 0, True, False
    with source.open() as file:
        while line := file.readline(_LINE):
            if is_blank and line.startswith(_BETWEEN):
                if is_open:
                    yield _join_mail(lines, size, source)
                lines, size, is_open = [], 0, True
            elif is_open:
                size += len(line)
                if size <= source.limits.record_bytes:
                    lines.append(line)
            is_blank = not line.strip()
    if is_open:
        yield _join_mail(lines, size, source)


def _join_mail(lines: list[bytes], size: int, source: Source) -> bytes | None:
    if lines and not lines[-1].strip():  # the blank line is between the mails
        lines.pop()
    return _QUOTED.sub(rb"\1", b"".join(lines)) if size <= source.limits.record_bytes else None


def read_saved_page(source: Source) -> Iterator[Article | ReadError]:
    """The article of a saved page; raises ReadError where no page is in it."""
    with foreign_format(source, "a saved page (.mhtml)"):
        message = _parse(source)
        page = _saved_page(message) or next((part for part in message.walk() if _is_html(part)), None)
        data = bytes(page.get_payload(decode=True) or b"") if page is not None else b""
        charset = str(page.get_content_charset() or "") if page is not None else ""
        address = str(message["Snapshot-Content-Location"] or (page["Content-Location"] if page else "") or "").strip()
    if page is None:
        raise ReadError("holds no page", where=source.where, remedy="save it as a page (.html)")
    known = {"charset": charset} | ({"url": address} if address.startswith("http") else {})
    yield from read_page(replace(source, opener=lambda: io.BytesIO(data), known={**source.known, **known}))


def _parse(source: Source) -> Mail:
    """The parts of a mail; raises ReadError where it holds so many that it takes long to tell them apart."""
    data = source.read(source.limits.file_bytes)
    if data.count(b"oundary=") > source.limits.mail_parts:
        raise ReadError("holds too many mails in mails", where=source.where, remedy="save its text alone")
    return email.message_from_bytes(data, policy=cast("Policy[Mail]", _POLICY))


def _saved_page(message: Mail) -> Part | None:
    """The page itself, where a browser saved it."""
    is_saved = str(message["From"] or "").casefold().startswith(_SAVED_BY) or message["Snapshot-Content-Location"]
    return next((part for part in message.walk() if _is_html(part)), None) if is_saved else None


def _is_html(part: Part) -> bool:
    return part.get_content_type() in {"text/html", "application/xhtml+xml"}


def _read_words(message: Mail) -> str:
    """The words of a mail: its plain text, or its HTML where that says more than a remark about it."""
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    words = _decode(plain) if plain is not None else ""
    if html is not None and len(words.split()) < _FEWEST_WORDS:
        words = html_text(_decode(html)) or words
    return words


def _decode(part: Part) -> str:
    """The text of a part, its lines ended as in a text file."""
    try:
        content = part.get_content()
    except (LookupError, UnicodeError):  # an encoding that there is not
        content = bytes(part.get_payload(decode=True) or b"").decode("utf-8", errors="replace")
    return str(content).replace("\r\n", "\n")


def _describe(message: Mail) -> dict[str, object]:
    name, _ = parseaddr(str(message["From"] or ""))
    return {"title": message["Subject"] and str(message["Subject"]), "author": name, "published": _day(message)}


def _day(message: Mail) -> str | None:
    """The day that a mail was sent, in the sender's own time."""
    sent = getattr(message["Date"], "datetime", None)
    return sent.date().isoformat() if sent is not None else None

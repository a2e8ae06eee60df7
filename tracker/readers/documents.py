"""Documents of an office: .docx and .pdf, where the extra "documents" is installed.

In: a source. Out: its one ``Article`` or ``ReadError``. The text is what stands in the document, a paragraph a line;
title, date and byline are taken from its lines as for plain text, title and author else from its properties.
"""

from __future__ import annotations

import functools
import importlib
import io
import logging
from collections.abc import Iterator, Sequence
from types import ModuleType

from tracker.errors import ReadError
from tracker.readers.line_joins import join_lines
from tracker.readers.pdf_pages import drop_running_heads, find_head_date, read_page
from tracker.readers.plain import make_plain_articles
from tracker.readers.sources import Source, foreign_format
from tracker.readers.workbooks import read_package
from tracker.records import Article
from tracker.text import fold
from tracker.vocabulary import read_lines

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "\u2011"}


def read_docx(source: Source) -> Iterator[Article | ReadError]:
    """The one article of a Word document: what is inserted counts, what is deleted does not."""
    docx = import_extra("docx", "documents", source)
    kind = "a Word document (.docx)"
    data = read_package(source, kind)
    with foreign_format(source, kind):
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_read_paragraph(each) for each in document.element.body.iter(f"{_WORD}p"))
        properties = {"title": document.core_properties.title, "author": document.core_properties.author}
    yield from _make_articles(text, properties, source)


def read_pdf(source: Source) -> Iterator[Article | ReadError]:
    """The one article of a PDF; lines that only the page's width broke are joined. Scans hold no text."""
    pypdf = import_extra("pypdf", "documents", source)
    data = source.read(source.limits.file_bytes)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with foreign_format(source, "a PDF"):
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise ReadError("is encrypted", where=source.where, remedy="save it without a password")
        count = len(document.pages)
    if count > source.limits.document_pages:
        raise ReadError(
            f"has more than {source.limits.document_pages} pages", where=source.where, remedy="save the pages you need"
        )
    with foreign_format(source, "a PDF"):
        pages, left = [], source.limits.article_characters
        for number, page in enumerate(document.pages, start=1):
            pages.append(read_page(page, number))
            left -= sum(map(len, pages[-1].lines))
            if left < 0:
                break
        information = document.metadata or {}
        properties = {"title": information.get("/Title"), "author": information.get("/Author")}
    kept, heads = drop_running_heads([page.lines for page in pages])
    text = "\n".join(line for page in kept for line in page)
    if not text.strip():
        raise ReadError(
            "holds no text; it may be a scan", where=source.where, remedy="run it through text recognition first"
        )
    if day := find_head_date(heads):
        properties |= {"published": day, "published_inferred": True}
    yield from _make_articles(
        join_lines(text), properties, source, [doubt for page in pages for doubt in page.warnings]
    )


def import_extra(module: str, extra: str, source: Source) -> ModuleType:
    """A library that only some need; raises ReadError, which names the extra, where it is not installed."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ReadError(
            f"needs the extra {extra!r}", where=source.where, remedy=f'pip install "claim-tracker[{extra}]"'
        ) from error


def _read_paragraph(paragraph: object) -> str:
    """The words of a paragraph in their order, without those of another paragraph within (a text box)."""
    pieces: list[str] = []
    pending = list(paragraph)[::-1]  # type: ignore[call-overload]
    while pending:
        element = pending.pop()
        if element.tag == f"{_WORD}t":
            pieces.append(element.text or "")
        elif element.tag in _BREAKS:
            pieces.append(_BREAKS[element.tag])
        elif element.tag not in {f"{_WORD}p", _FALLBACK}:
            pending += list(element)[::-1]
    return "".join(pieces)


def _make_articles(
    text: str, properties: dict[str, object], source: Source, warnings: Sequence[str] = ()
) -> Iterator[Article | ReadError]:
    """The articles of a text; of its properties only what no program gave, and a title only where it is shown too."""
    known = {key: str(value).strip() for key, value in properties.items() if str(value or "").strip()}
    known = {key: value for key, value in known.items() if value.casefold() not in _empty_properties()}
    if fold(known.get("title", "")) not in fold(text):
        del known["title"]
    return make_plain_articles(text, source, properties=known, warnings=tuple(warnings))


@functools.cache
def _empty_properties() -> frozenset[str]:
    """What programs write where nobody gave a property, in lower case."""
    return frozenset(read_lines("readers/empty_properties.txt"))

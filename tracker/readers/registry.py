"""The table of formats, and the reading of one source by it, in this process.

In: a ``Source``. Out: its articles and errors, as a stream. A new format is a module and a line of ``FORMATS``. Nothing
is raised: what cannot be read is an item of the stream.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from tracker.errors import ReadError
from tracker.faults import explain_fault
from tracker.readers.archives import read_tar, read_zip, unpack
from tracker.readers.compressions import SUFFIXES
from tracker.readers.documents import read_docx, read_pdf
from tracker.readers.front_matter import count_texts, read_text_file
from tracker.readers.jsonl import count_json, count_json_lines, read_json, read_json_lines
from tracker.readers.limits import show_bytes
from tracker.readers.sniffing import HEAD, guess_suffix
from tracker.readers.sources import DAMAGED, Source, buffer_stream, explain_unreadable
from tracker.readers.tables import read_csv, read_xlsx
from tracker.readers.warc import read_warc
from tracker.readers.web_page import read_page
from tracker.records import Article

Items = Iterator[Article | ReadError]


@dataclass(frozen=True, slots=True)
class Format:
    """How files of one kind are read.

    ``read`` takes a source; it may raise ReadError and OSError. ``count`` says how many items it will yield, None
    where that cannot be known beforehand; ``is_counted``: it has to look. ``apart`` says which files are read by a
    process that can be ended, since a library parses them or they unpack to more than they are.
    """

    read: Callable[[Source], Items]
    count: Callable[[Source], int | None]
    apart: Literal["large", "always"] = "always"
    is_counted: bool = False


def _read_feed(source: Source) -> Items:
    from tracker.readers.feeds import read_feed  # noqa: PLC0415  a text need not wait for it

    return read_feed(source)


def _read_mail(source: Source) -> Items:
    from tracker.readers.mail import read_mail  # noqa: PLC0415  Python's own package for it is large

    return read_mail(source)


def _read_mailbox(source: Source) -> Items:
    from tracker.readers.mail import read_mailbox  # noqa: PLC0415  as above

    return read_mailbox(source)


def _read_saved_page(source: Source) -> Items:
    from tracker.readers.mail import read_saved_page  # noqa: PLC0415  as above

    return read_saved_page(source)


def _count_one(_: Source) -> int | None:
    return 1


def _count_none(_: Source) -> int | None:
    return None


_TEXT = Format(read_text_file, count_texts, "large", is_counted=True)
_PAGE = Format(read_page, _count_one)
_FEED = Format(_read_feed, _count_none)


def _read_warc_gzip(source: Source) -> Items:
    return read_warc(unpack(source, ".gz"))


def _unpacks(suffix: str) -> Format:
    """A compressed file of any other kind."""
    return Format(
        lambda source: read_here(unpack(source, suffix)),
        lambda source: count_here(unpack(source, suffix)),
        is_counted=True,
    )


_ZIP = Format(lambda source: read_zip(source, read_member=read_here, is_wanted=looks_like_article), _count_none)
_TAR = Format(lambda source: read_tar(source, read_member=read_here, is_wanted=looks_like_article), _count_none)

FORMATS: dict[str, Format] = {
    ".txt": _TEXT,
    ".md": _TEXT,
    ".jsonl": Format(read_json_lines, count_json_lines, "large", is_counted=True),
    ".json": Format(read_json, count_json, "large", is_counted=True),
    ".csv": Format(read_csv, _count_none, "large"),
    ".tsv": Format(read_csv, _count_none, "large"),
    ".xlsx": Format(read_xlsx, _count_none),
    ".docx": Format(read_docx, _count_one),
    ".pdf": Format(read_pdf, _count_one),
    ".html": _PAGE,
    ".htm": _PAGE,
    ".xhtml": _PAGE,
    ".rss": _FEED,
    ".atom": _FEED,
    ".eml": Format(_read_mail, _count_one),
    ".mbox": Format(_read_mailbox, _count_none),
    ".mhtml": Format(_read_saved_page, _count_one),
    ".mht": Format(_read_saved_page, _count_one),
    ".warc": Format(read_warc, _count_none),
    ".warc.gz": Format(_read_warc_gzip, _count_none),
    ".zip": _ZIP,
    ".tar": _TAR,
    ".tar.gz": _TAR,
    ".tgz": _TAR,
    ".tar.bz2": _TAR,
    ".tbz2": _TAR,
    ".tar.xz": _TAR,
    ".txz": _TAR,
    ".gz": _unpacks(".gz"),
    ".bz2": _unpacks(".bz2"),
    ".xz": _unpacks(".xz"),
}

_NO_ARTICLE = "readme"


def read_here(source: Source) -> Items:
    """The articles of one source, by the suffix of its name; whatever a reader raises ends the stream as an error."""
    try:
        suffix = tell_suffix(source)
        if suffix is None:
            yield ReadError("is of an unknown kind", where=source.where, remedy=say_formats())
        else:
            yield from _bound_refusals(FORMATS[suffix].read(_with_name(source, suffix)), source)
    except ReadError as error:
        yield error
    except DAMAGED as error:
        yield ReadError(f"is damaged or breaks off ({error})", where=source.where, remedy="get it again")
    except OSError as error:
        yield explain_unreadable(error, source.where)
    except MemoryError:
        yield ReadError(
            f"takes more than {show_bytes(source.limits.file_memory)} of memory to read",
            where=source.where,
            remedy="split it, or raise TRACKER_LIMIT_FILE_MEMORY if you trust it",
        )
    except Exception as error:  # noqa: BLE001  whatever one file breaks must not stop the others
        yield explain_fault(error, where=source.where, what="cannot be read")


def _bound_refusals(items: Items, source: Source) -> Items:
    """The items, up to as many errors as anybody could read."""
    refused = 0
    for item in items:
        refused += isinstance(item, ReadError)
        if refused > source.limits.refused_records:
            raise ReadError(
                f"more than {refused - 1:,} of its records cannot be read, the rest was left out",
                where=source.where,
                remedy="see the lines above for what they lack",
            )
        yield item


def suffix_of(filename: str) -> str | None:
    """The longest suffix of ``FORMATS`` that a file's name ends in. Example: "a.JSONL" -> ".jsonl".

    What is in a compressed file must be of a known kind too: "a.csv.gz", not "a.log.gz".
    """
    name = filename.casefold()
    suffix = max((suffix for suffix in FORMATS if name.endswith(suffix)), key=len, default=None)
    return None if suffix in SUFFIXES and suffix_of(name[: -len(suffix)]) is None else suffix


def tell_suffix(source: Source) -> str | None:
    """The suffix of ``FORMATS`` that a source is read by: its name's, else what its first bytes look like.

    Raises OSError, and ReadError, where it has to look and cannot.
    """
    return suffix_of(source.filename) or _sniff(source)


def _sniff(source: Source) -> str | None:
    """What a file looks like whose name has no suffix, or a feed's ".xml"; raises OSError where it is not there."""
    ending = Path(source.filename).suffix.casefold()
    with buffer_stream(source.open()) as file:
        guessed = guess_suffix(file.peek(HEAD)[:HEAD])
    return guessed if not ending or (ending == ".xml" and guessed == ".rss") else None


def _with_name(source: Source, suffix: str) -> Source:
    name = source.filename[: -len(suffix)] if source.filename.casefold().endswith(suffix) else source.filename
    return replace(source, name=name or source.filename)


def count_here(source: Source) -> int | None:
    """How many items a source will yield; None where only reading can tell."""
    try:
        suffix = tell_suffix(source)
        return FORMATS[suffix].count(_with_name(source, suffix)) if suffix is not None else 1
    except (ReadError, OSError, *DAMAGED):
        return 1
    except MemoryError:
        return None


def looks_like_article(filename: str) -> bool:
    """Whether a file found among others is read: of a known kind, not hidden, no README."""
    suffix = suffix_of(filename)
    name = filename.casefold()
    return suffix is not None and not name.startswith(".") and name[: -len(suffix)] != _NO_ARTICLE


def say_formats() -> str:
    """The remedy for a file of none of the kinds that are read."""
    return f"files of these kinds are read: {', '.join(FORMATS)}"

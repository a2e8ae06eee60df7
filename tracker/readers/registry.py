"""The table of formats, and the reading of whatever a path names.

In: the path of a file or a directory, an address, or "-" for standard input. Out: its articles and errors, as a stream.
A new format is a module and a line of ``FORMATS``. Nothing is raised: what cannot be read is an item of the stream.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO, Literal

from tracker.errors import ReadError
from tracker.faults import explain_fault
from tracker.readers.apart import count_apart, read_apart
from tracker.readers.archives import gunzip, read_tar, read_zip
from tracker.readers.documents import read_docx, read_pdf
from tracker.readers.feeds import read_feed
from tracker.readers.fetching import Client
from tracker.readers.fields import read_mapping
from tracker.readers.front_matter import count_texts, read_text_file
from tracker.readers.jsonl import count_json, count_json_lines, read_json, read_json_lines
from tracker.readers.limits import Limits, show_bytes
from tracker.readers.mail import read_mail, read_saved_page
from tracker.readers.sniffing import HEAD, guess_suffix
from tracker.readers.sources import DAMAGED, Source, buffer_stream, name_path, name_text
from tracker.readers.standard_input import open_standard_input
from tracker.readers.tables import read_csv, read_xlsx
from tracker.readers.warc import read_warc
from tracker.readers.web import is_web_address, read_url
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


def _count_one(_: Source) -> int | None:
    return 1


def _count_none(_: Source) -> int | None:
    return None


_TEXT = Format(read_text_file, count_texts, "large", is_counted=True)
_PAGE = Format(read_page, _count_one)
_FEED = Format(read_feed, _count_none)


def _read_warc_gzip(source: Source) -> Items:
    return read_warc(gunzip(source))


def _read_gzip(source: Source) -> Items:
    return read_here(gunzip(source))


def _count_gzip(source: Source) -> int | None:
    return count_here(gunzip(source))


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
    ".eml": Format(read_mail, _count_one),
    ".mhtml": Format(read_saved_page, _count_one),
    ".mht": Format(read_saved_page, _count_one),
    ".warc": Format(read_warc, _count_none),
    ".warc.gz": Format(_read_warc_gzip, _count_none),
    ".zip": _ZIP,
    ".tar": _TAR,
    ".tar.gz": _TAR,
    ".tgz": _TAR,
    ".gz": Format(_read_gzip, _count_gzip, is_counted=True),
}

_NO_ARTICLE = "readme"
STANDARD_INPUT = "-"


def read_articles(
    path: Path | str,
    *,
    mapping: Mapping[str, str] | None = None,
    day_first: bool | None = None,
    limits: Limits | None = None,
    follow: bool = False,
    allow_local: bool = False,
) -> Items:
    """Every article of a file, or of the files below a directory in the order of their paths; never raises.

    In a directory, README files, hidden files and files of unknown suffixes are passed over; a file named by itself is
    read or is a ReadError. Links are followed, each directory is read once.

    Args:
        path: A file, a directory, a web address, or "-" for standard input.
        mapping: What fields are called in tables and records: {"text": "body"}.
        day_first: Whether "05/02/2013" is of February (True) or of May (False); None where the table must tell.
        limits: How much is read at most; by default the settings say.
        follow: Whether to read the pages that a feed links to.
        allow_local: Whether to read addresses of this machine and its network.

    Yields:
        An article, or the error that says what is wrong, where, and what to do.
    """
    try:
        limits = limits or Limits.from_env()
        make_source = partial(Source, limits=limits, mapping=read_mapping(mapping or {}), day_first=day_first)
        read_link = partial(
            read_url,
            client=Client(limits, allow_local=allow_local),
            make_source=make_source,
            read_source=read_source,
        )
        if str(path) == STANDARD_INPUT:
            yield from read_source(open_standard_input(make_source))
            return
    except ReadError as error:
        yield error
        return
    if is_web_address(str(path)):
        yield from read_link(str(path), follow=follow)
        return
    if follow:
        make_source = partial(make_source, visit=partial(read_link, follow=False))
    path = Path(path)
    found = False
    for each in _iter_files(path):
        found = True
        if isinstance(each, ReadError):
            yield each
        else:
            yield from read_source(_open_file(each, make_source))
    if not found:
        yield ReadError("holds no articles", where=name_path(path), remedy=_say_formats())


def count_articles(path: Path | str, *, limits: Limits | None = None) -> int | None:
    """How many items ``read_articles`` will yield, for a progress bar.

    Args:
        path: A file or a directory.
        limits: How much is read at most; by default the settings say.

    Returns:
        Their number, errors among them; None where only reading can tell.
    """
    total = 0
    if str(path) == STANDARD_INPUT or is_web_address(str(path)):
        return None
    try:
        make_source = partial(Source, limits=limits or Limits.from_env())
    except ReadError:
        return 1
    for each in _iter_files(Path(path)):
        count = 1 if isinstance(each, ReadError) else _count_source(_open_file(each, make_source))
        if count is None:
            return None
        total += count
    return max(1, total)


def read_source(source: Source) -> Items:
    """The articles of one source, in a process that can be ended where its kind asks for that."""
    try:
        items = read_apart(source) if _is_apart(source) else read_here(source)
        yield from items
    except ReadError as error:
        yield error
    except OSError as error:
        yield _unreadable(error, source.where)


def _is_apart(source: Source) -> bool:
    """Whether a source is read by a process of its own; raises ReadError and OSError where it cannot be opened."""
    if not source.limits.file_seconds:
        return False
    suffix = suffix_of(source.filename) or _sniff(source)
    if suffix is None or FORMATS[suffix].apart == "always":
        return suffix is not None
    if source.path is None:
        return suffix == ".json"  # which is taken into memory whole, however much there is
    return source.path.stat().st_size >= source.limits.large_file


def read_here(source: Source) -> Items:
    """The articles of one source, by the suffix of its name; whatever a reader raises ends the stream as an error."""
    try:
        suffix = suffix_of(source.filename) or _sniff(source)
        if suffix is None:
            yield ReadError("is of an unknown kind", where=source.where, remedy=_say_formats())
        else:
            yield from _bound_refusals(FORMATS[suffix].read(_with_name(source, suffix)), source)
    except ReadError as error:
        yield error
    except DAMAGED as error:
        yield ReadError(f"is damaged or breaks off ({error})", where=source.where, remedy="get it again")
    except OSError as error:
        yield _unreadable(error, source.where)
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

    What is in a .gz file must be of a known kind too: "a.csv.gz", not "a.log.gz".
    """
    name = filename.casefold()
    suffix = max((suffix for suffix in FORMATS if name.endswith(suffix)), key=len, default=None)
    return None if suffix == ".gz" and suffix_of(name[: -len(suffix)]) is None else suffix


def _sniff(source: Source) -> str | None:
    """What a file looks like whose name has no suffix, or a feed's ".xml"; raises OSError where it is not there."""
    ending = Path(source.filename).suffix.casefold()
    with buffer_stream(source.open()) as file:
        guessed = guess_suffix(file.peek(HEAD)[:HEAD])
    return guessed if not ending or (ending == ".xml" and guessed == ".rss") else None


def _with_name(source: Source, suffix: str) -> Source:
    name = source.filename[: -len(suffix)] if source.filename.casefold().endswith(suffix) else source.filename
    return replace(source, name=name or source.filename)


def _open_file(path: Path, make_source: Callable[..., Source]) -> Source:
    return make_source(where=name_path(path), filename=name_text(path.name), opener=open_path(path), path=path)


def open_path(path: Path) -> Callable[[], IO[bytes]]:
    """What opens a file; it raises OSError, and ReadError for a pipe or a device, which may never end."""

    def opener() -> IO[bytes]:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError("is not a regular file", where=name_path(path), remedy="give a file or a directory")
        return path.open("rb")

    return opener


def _count_source(source: Source) -> int | None:
    try:
        suffix = suffix_of(source.filename)
        is_apart = suffix is not None and FORMATS[suffix].is_counted and _is_apart(source)
        return count_apart(source) if is_apart else count_here(source)
    except (ReadError, OSError):
        return 1


def count_here(source: Source) -> int | None:
    """How many items a source will yield; None where only reading can tell."""
    try:
        suffix = suffix_of(source.filename) or _sniff(source)
        return FORMATS[suffix].count(_with_name(source, suffix)) if suffix is not None else 1
    except (ReadError, OSError, *DAMAGED):
        return 1
    except MemoryError:
        return None


def _iter_files(path: Path) -> Iterator[Path | ReadError]:
    """A file as it is named, or the files below a directory that look like articles."""
    pending, visited = [path], set[Path]()
    while pending:
        here = pending.pop()
        try:
            if "\0" in str(here):
                raise FileNotFoundError
            if here.is_dir():
                real = here.resolve()
                if real not in visited:
                    visited.add(real)
                    pending += sorted((each for each in here.iterdir() if not each.name.startswith(".")), reverse=True)
                continue
        except OSError as error:
            yield _unreadable(error, name_path(here))
            continue
        if here is path or looks_like_article(here.name):
            yield here


def looks_like_article(filename: str) -> bool:
    """Whether a file found among others is read: of a known kind, not hidden, no README."""
    suffix = suffix_of(filename)
    name = filename.casefold()
    return suffix is not None and not name.startswith(".") and name[: -len(suffix)] != _NO_ARTICLE


def _unreadable(error: OSError, where: str) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError("no such file or directory", where=where, remedy="check the path")
    if isinstance(error, PermissionError):
        return ReadError("you may not read it", where=where, remedy="change its permissions")
    return ReadError(f"cannot be read ({error.strerror or error})", where=where, remedy="check the file")


def _say_formats() -> str:
    return f"files of these kinds are read: {', '.join(FORMATS)}"

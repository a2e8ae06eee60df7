"""Articles from whatever a user has: files, folders, addresses, records, articles, or the words themselves.

In: one such thing or several, and what is to be known of them. Out: a stream of ``Article`` and ``ReadError``; nothing
but an option that makes no sense is raised.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias, TypedDict

from tracker.errors import QueryError, ReadError, TrackerError
from tracker.faults import explain_fault
from tracker.readers import Limits, read_articles
from tracker.readers.fields import make_article, read_mapping
from tracker.readers.published import parse_published
from tracker.readers.registry import suffix_of
from tracker.readers.sources import Source as Bytes
from tracker.readers.standard_input import STANDARD_INPUT
from tracker.readers.web import is_web_address
from tracker.records import Article, PartialDate

Source: TypeAlias = str | Path | Article | ReadError | Mapping[str, object]
"""A path, an address, a text, an article, a record of an article; errors of reading are handed on."""

Sources: TypeAlias = Source | Iterable[Source]

_PATH = re.compile(r"[~/.\\]|[A-Za-z]:[\\/]")
_SENTENCE = re.compile(r"[\"“”«»‘’]|[.!?]['’)\]]*$")
_MANY_WORDS = 8
_NAME_CHARACTERS = 40


class TextOptions(TypedDict, total=False):
    """What is known of a text that is given as words."""

    title: str | None
    outlet: str | None
    published: str | dt.date | PartialDate | None
    url: str | None
    author: str | None


class FileOptions(TypedDict, total=False):
    """How files and addresses are read: see ``tracker.read_articles``."""

    mapping: Mapping[str, str] | None
    day_first: bool | None
    follow: bool
    allow_local: bool


class ReadOptions(TextOptions, FileOptions, total=False):
    """Everything that may be said of what is read."""


def read_sources(sources: Sources, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Read one thing after the other.

    Args:
        sources: A path, an address, a text, an article, a record (a mapping), or several of them.
        options: What is known of a text, how files are read.

    Yields:
        Articles, and an error for what is none.

    Raises:
        QueryError: An option that is not known, that is no date, or that is about a text where there is none.
        TypeError: Something that can be no source, such as a number.
    """
    known = ReadOptions.__annotations__.keys() | FileOptions.__annotations__.keys()
    unknown = options.keys() - known
    if unknown:
        raise QueryError(f"there is no option {min(unknown)!r}", remedy=f"options are {', '.join(sorted(known))}")
    files = FileOptions(**{name: value for name, value in options.items() if name in FileOptions.__annotations__})  # type: ignore[typeddict-item]
    facts = {
        name: value for name, value in options.items() if name in TextOptions.__annotations__ and value is not None
    }
    if "published" in facts:
        facts["published"] = str(read_day("published", facts["published"], day_first=files.get("day_first")))
    for source in _each(sources):
        if isinstance(source, str) and is_text(source):
            yield from _read_record(facts | {"text": source}, files, text=source)
        elif facts:
            raise QueryError(
                f"{', '.join(facts)} can be said of a text, and {str(source)[:60]!r} is none",
                remedy="give the words of the article, or write it in the file",
            )
        elif isinstance(source, Mapping):
            yield from _read_record(source, files)
        elif isinstance(source, str | Path):
            yield from _bound_faults(read_articles(source, **files), where=str(source))
        elif isinstance(source, Article | ReadError):
            yield source
        else:
            raise TypeError(f"{str(source)[:60]!r} is no path, address, text, article or record of one")


def is_text(words: str) -> bool:
    """Whether words are those of an article, and no path or address.

    What exists is a path; else words are a text where they have lines, quotation marks, the end of a sentence, or are
    many. So a path with a mistake in it is an error and no short text.
    """
    if not words.strip():
        return True  # which holds no text; as a path it would be the folder that one is in
    if is_web_address(words) or words == STANDARD_INPUT:
        return False
    if "\n" in words.strip():
        return True
    if _exists(words) or _PATH.match(words) or suffix_of(words):
        return False
    return " " in words and (len(words.split()) >= _MANY_WORDS or _SENTENCE.search(words.strip()) is not None)


def read_day(what: str, value: object, *, day_first: bool | None = None) -> PartialDate:
    """Read a date as a user gives it: words, a date, a moment or one known to the month.

    Args:
        what: What the date is called in an error.
        value: The date.
        day_first: Whether "05/02/2013" is of February (True) or of May (False); without it, it is no one date.

    Returns:
        The date, as exact as it was given.

    Raises:
        QueryError: No date, or one that may be two ("05/02/2013" without ``day_first``).
    """
    if isinstance(value, PartialDate):
        return value
    try:
        day = parse_published(value, day_first=day_first)
    except (ValueError, OverflowError):
        day = None
    if day is None:
        raise QueryError(f"{what} is {str(value)!r}, which is not one date", remedy="write YYYY, YYYY-MM or YYYY-MM-DD")
    return day


def _each(sources: Sources) -> Iterator[Source]:
    if isinstance(sources, str | Path | Article | ReadError | Mapping) or not isinstance(sources, Iterable):
        yield sources
    else:
        yield from sources


def _bound_faults(items: Iterator[Article | ReadError], *, where: str) -> Iterator[Article | ReadError]:
    """The items; what nobody foresaw ends this source, and the next one is read."""
    try:
        yield from items
    except TrackerError:
        raise
    except Exception as error:  # noqa: BLE001
        yield explain_fault(error, where=where, what="cannot be read")


def _read_record(
    record: Mapping[str, object], options: FileOptions, *, text: str | None = None
) -> Iterator[Article | ReadError]:
    """The article of a record, its text word for word where it is given by itself."""
    name = _name_record(record)
    try:
        source = Bytes(
            where=name,
            filename=name,
            opener=io.BytesIO,
            limits=Limits.from_env(),
            mapping=read_mapping(options.get("mapping") or {}),
            day_first=options.get("day_first"),
        )
        yield make_article(record, source, text=text, name=name)
    except ReadError as error:
        yield error


def _name_record(record: Mapping[str, object]) -> str:
    """What a record is called in lines: its id or title, or how its text begins."""
    words = next((" ".join(str(record[key]).split()) for key in ("id", "title", "text") if record.get(key)), "text")
    return words if len(words) <= _NAME_CHARACTERS else f"{words[: _NAME_CHARACTERS - 1]}…"


def _exists(words: str) -> bool:
    try:
        return Path(words).exists()
    except (OSError, ValueError):  # longer than a path may be, or with a NUL in it
        return False

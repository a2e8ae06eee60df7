"""The table of formats, and the reading of whatever a path names.

In: the path of a file or a directory. Out: its articles and errors, as a stream. A new format is a module and a line
of ``FORMATS``. Nothing is raised: what cannot be read is an item of the stream.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import ReadError
from tracker.readers.front_matter import count_text_file, read_text_file
from tracker.readers.jsonl import count_json, count_json_lines, read_json, read_json_lines
from tracker.readers.places import name_path
from tracker.records import Article


@dataclass(frozen=True, slots=True)
class Format:
    """How files of one kind are read.

    ``read`` takes a path and the file's stem, which names its articles; ``count`` says how many items ``read`` will
    yield, None where that cannot be known. Both raise OSError where the file cannot be opened.
    """

    read: Callable[[Path, str], Iterator[Article | ReadError]]
    count: Callable[[Path], int | None]


_TEXT = Format(read_text_file, count_text_file)
_JSON_LINES = Format(read_json_lines, count_json_lines)

FORMATS: dict[str, Format] = {
    ".txt": _TEXT,
    ".md": _TEXT,
    ".jsonl": _JSON_LINES,
    ".jsonl.gz": _JSON_LINES,
    ".json": Format(read_json, count_json),
}

_NO_ARTICLE = "readme"


def read_articles(path: Path) -> Iterator[Article | ReadError]:
    """Every article of a file, or of the files below a directory in the order of their paths; never raises.

    In a directory, README files, hidden files and files of unknown suffixes are passed over; a file named by itself
    is read or is a ReadError. Links are followed, each directory is read once.
    """
    found = False
    for each in _iter_files(path):
        found = True
        if isinstance(each, ReadError):
            yield each
        else:
            yield from _read_file(each)
    if not found:
        yield ReadError(
            "holds no articles", where=name_path(path), remedy=f"files of these kinds are read: {_suffixes()}"
        )


def count_articles(path: Path) -> int | None:
    """How many items, errors among them, ``read_articles`` will yield, for a progress bar; None where unknown."""
    total = 0
    for each in _iter_files(path):
        count = 1 if isinstance(each, ReadError) else _count_file(each)
        if count is None:
            return None
        total += count
    return max(1, total)


def suffix_of(path: Path) -> str | None:
    """The longest suffix of ``FORMATS`` that a file's name ends in. Example: "a.JSONL.gz" -> ".jsonl.gz"."""
    name = path.name.casefold()
    return max((suffix for suffix in FORMATS if name.endswith(suffix)), key=len, default=None)


def _read_file(path: Path) -> Iterator[Article | ReadError]:
    where = name_path(path)
    try:
        is_regular = stat.S_ISREG(path.stat().st_mode)
        suffix = suffix_of(path)
        if not is_regular:
            yield ReadError("is not a regular file", where=where, remedy="give a file or a directory")
        elif suffix is None:
            yield ReadError(
                "is of an unknown kind", where=where, remedy=f"files of these kinds are read: {_suffixes()}"
            )
        else:
            yield from FORMATS[suffix].read(path, _stem(path, suffix))
    except OSError as error:
        yield _unreadable(error, path)


def _count_file(path: Path) -> int | None:
    try:
        suffix = suffix_of(path)
        return FORMATS[suffix].count(path) if suffix is not None and path.is_file() else 1
    except OSError:
        return 1


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
            yield _unreadable(error, here)
            continue
        if here is path or _looks_like_article(here):
            yield here


def _looks_like_article(path: Path) -> bool:
    suffix = suffix_of(path)
    return suffix is not None and _stem(path, suffix).casefold() != _NO_ARTICLE


def _stem(path: Path, suffix: str) -> str:
    name = name_path(Path(path.name))
    return name[: -len(suffix)] or name


def _unreadable(error: OSError, path: Path) -> ReadError:
    where = name_path(path)
    if isinstance(error, FileNotFoundError):
        return ReadError("no such file or directory", where=where, remedy="check the path")
    if isinstance(error, PermissionError):
        return ReadError("you may not read it", where=where, remedy="change its permissions")
    return ReadError(f"cannot be read ({error.strerror or error})", where=where, remedy="check the file")


def _suffixes() -> str:
    return ", ".join(FORMATS)

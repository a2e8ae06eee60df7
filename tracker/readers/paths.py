"""The reading of whatever a path names, over the table of formats.

In: the path of a file or a directory, an address, or "-" for standard input. Out: its articles and errors, as a stream.
Each file is read here or, where its kind asks for that, in a process that can be ended. Nothing is raised: what cannot
be read is an item of the stream.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from tracker.errors import ReadError
from tracker.readers.apart import count_apart, read_apart
from tracker.readers.fields import read_mapping
from tracker.readers.limits import Limits
from tracker.readers.registry import (
    FORMATS,
    Items,
    count_here,
    looks_like_article,
    read_here,
    say_formats,
    suffix_of,
    tell_suffix,
)
from tracker.readers.sources import Source, explain_unreadable, name_path, name_text, open_path
from tracker.readers.standard_input import STANDARD_INPUT, open_standard_input
from tracker.readers.web import is_web_address, read_url


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
        if str(path) == STANDARD_INPUT:
            yield from read_source(open_standard_input(make_source))
            return
        if follow or is_web_address(str(path)):
            from tracker.readers.fetching import Client  # noqa: PLC0415  files need nothing of the web

            client = Client(limits, allow_local=allow_local)
            read_link = partial(read_url, client=client, make_source=make_source, read_source=read_source)
            if is_web_address(str(path)):
                yield from read_link(str(path), follow=follow)
                return
            make_source = partial(make_source, visit=partial(read_link, follow=False))
    except ReadError as error:
        yield error
        return
    path = Path(path)
    found = False
    for each in _iter_files(path):
        found = True
        if isinstance(each, ReadError):
            yield each
        else:
            yield from read_source(_open_file(each, make_source))
    if not found:
        yield ReadError("holds no articles", where=name_path(path), remedy=say_formats())


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
        yield explain_unreadable(error, source.where)


def _is_apart(source: Source) -> bool:
    """Whether a source is read by a process of its own; raises ReadError and OSError where it cannot be opened."""
    if not source.limits.file_seconds:
        return False
    suffix = tell_suffix(source)
    if suffix is None or FORMATS[suffix].apart == "always":
        return suffix is not None
    if source.path is None:
        return suffix == ".json"  # which is taken into memory whole, however much there is
    return source.path.stat().st_size >= source.limits.large_file


def _count_source(source: Source) -> int | None:
    try:
        suffix = suffix_of(source.filename)
        is_apart = suffix is not None and FORMATS[suffix].is_counted and _is_apart(source)
        return count_apart(source) if is_apart else count_here(source)
    except (ReadError, OSError):
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
            yield explain_unreadable(error, name_path(here))
            continue
        if here is path or looks_like_article(here.name):
            yield here


def _open_file(path: Path, make_source: Callable[..., Source]) -> Source:
    return make_source(where=name_path(path), filename=name_text(path.name), opener=open_path(path), path=path)

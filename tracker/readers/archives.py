"""Archives and compressed files: .zip, .tar, compressed or not, and .gz, .bz2, .xz of any other kind.

In: a source, and the function that reads what lies in it. Out: the articles of its members, in the archive's order.
Nothing is ever unpacked to disk, so a member's name ("../../etc/x.txt") is only a label. What unpacks to far more
than its size is refused (``Budget``), as are archives in archives in archives.
"""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import IO

from tracker.errors import ReadError
from tracker.readers.compressions import HEAD, SUFFIXES, unpack_signed
from tracker.readers.sources import Budget, Expanding, Source, buffer_stream, foreign_format, name_text
from tracker.readers.zip_members import check_overlap, open_member
from tracker.records import Article

Items = Iterator[Article | ReadError]
ReadMember = Callable[[Source], Items]
IsWanted = Callable[[str], bool]


def unpack(source: Source, suffix: str) -> Source:
    """What a compressed file unpacks to, under its name without a suffix of ``compressions.SUFFIXES``."""
    if source.depth > source.limits.archive_depth:
        raise _too_deep(source)
    budget = source.budget
    if budget is None:
        with source.open() as packed:
            budget = make_budget(source, size_of(packed))

    def opener() -> IO[bytes]:
        packed = source.open()
        return io.BufferedReader(Expanding(SUFFIXES[suffix](packed), budget, packed=packed))

    filename = source.filename[: -len(suffix)]
    return replace(source, filename=filename, opener=opener, path=None, budget=budget, depth=source.depth + 1)


def read_zip(source: Source, *, read_member: ReadMember, is_wanted: IsWanted) -> Items:
    """The articles of all members of a known kind; a member that cannot be read is an error of its own."""
    with _open_archive(source) as (file, budget):
        with foreign_format(source, "a .zip archive"):
            archive = zipfile.ZipFile(file)
            members = [info for info in archive.infolist() if not info.is_dir()]
        _check_count(len(members), source)
        check_overlap(members, source)
        found = False
        for info in members:
            filename = name_text(info.filename)
            if not _is_wanted(filename, is_wanted):
                continue
            found = True
            member = source.inside(filename, lambda info=info: _unzip(archive, info, source, budget))  # type: ignore[misc]
            yield from read_member(replace(member, budget=budget))
        if not found:
            yield _empty(source)


def read_tar(source: Source, *, read_member: ReadMember, is_wanted: IsWanted) -> Items:
    """The same for .tar, compressed or not, read from front to back."""
    with _open_archive(source) as (file, budget):
        found, number = False, 0
        with foreign_format(source, "a .tar archive"):
            stream = io.BufferedReader(Expanding(unpack_signed(file, file.peek(HEAD)[:HEAD]), budget))
            archive = tarfile.open(fileobj=stream, mode="r|")  # noqa: SIM115  the stream is closed with the file
        while True:
            with foreign_format(source, "a .tar archive"):
                info = archive.next()
            if info is None:
                break
            number += 1
            _check_count(number, source)
            if not info.isreg() or not _is_wanted(name_text(info.name), is_wanted):
                continue
            found = True
            data = archive.extractfile(info) or io.BytesIO()
            opened = io.BufferedReader(Expanding(data, budget))
            member = source.inside(name_text(info.name), lambda opened=opened: opened)  # type: ignore[misc]
            yield from read_member(replace(member, budget=budget))
        if not found:
            yield _empty(source)


def make_budget(source: Source, size: int) -> Budget:
    """What a compressed file of so many bytes may unpack to."""
    limits = source.limits
    return Budget(min(limits.expanded_bytes, max(limits.file_bytes, limits.expansion_ratio * size)), source.where)


def size_of(stream: IO[bytes]) -> int:
    """The length of a stream that can be wound back."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return size


@contextmanager
def _open_archive(source: Source) -> Iterator[tuple[io.BufferedReader, Budget]]:
    """The bytes of an archive, which can be wound back and forth, and the budget for what is in it.

    An archive in an archive is taken into memory.
    """
    if source.depth >= source.limits.archive_depth:
        raise _too_deep(source)
    stream = source.open() if source.budget is None else io.BytesIO(source.read(source.limits.file_bytes))
    with buffer_stream(stream) as file:
        yield file, source.budget or make_budget(source, size_of(file))


def _unzip(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: Source, budget: Budget) -> IO[bytes]:
    where = f"{source.where}, {name_text(info.filename)}"
    if info.flag_bits & 1:
        raise ReadError("is encrypted", where=where, remedy="unpack it with its password")
    try:
        return io.BufferedReader(Expanding(open_member(archive, info), budget))
    except (NotImplementedError, RuntimeError) as error:
        raise ReadError(f"cannot be unpacked ({error})", where=where, remedy="pack it as plain .zip") from error


def _is_wanted(filename: str, is_wanted: IsWanted) -> bool:
    *folders, name = filename.replace("\\", "/").split("/")
    hidden = any(folder == "__MACOSX" or (folder.startswith(".") and folder.strip(".")) for folder in folders)
    return is_wanted(name) and not hidden


def _check_count(count: int, source: Source) -> None:
    if count > source.limits.archive_members:
        raise ReadError(
            f"holds more than {source.limits.archive_members:,} files", where=source.where, remedy="split it"
        )


def _too_deep(source: Source) -> ReadError:
    return ReadError(f"is an archive {source.depth} archives deep", where=source.where, remedy="unpack the outer ones")


def _empty(source: Source) -> ReadError:
    return ReadError("holds no articles", where=source.where, remedy="the README lists what is read")

"""Where bytes come from: a file, a member of an archive, a download, standard input.

In: a name and a way to open it. Out: ``Source``, which is all that a reader of a format sees; so what reads a .csv
file also reads one inside a .zip, and one that a server sent. Nothing is ever unpacked to disk.
"""

from __future__ import annotations

import gzip
import io
import lzma
import stat
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Protocol

from tracker.errors import ReadError
from tracker.readers.limits import Limits, show_bytes
from tracker.readers.memory import was_short
from tracker.records import Article

DAMAGED = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, zipfile.BadZipFile, tarfile.TarError)
"""What reading on raises in a compressed file or archive that is damaged or breaks off."""


class Budget:
    """What one file, with all the archives in it, may still unpack to."""

    def __init__(self, allowed: int, where: str) -> None:
        self.left, self.where = allowed, where

    def spend(self, size: int) -> None:
        """Count bytes that were unpacked; raises ReadError where they are too many."""
        self.left -= size
        if self.left < 0:
            raise ReadError(
                "unpacks to far more than its size, as a zip bomb does",
                where=self.where,
                remedy="unpack it yourself if you trust it, or raise TRACKER_LIMIT_EXPANSION_RATIO",
            )


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name.

    ``where`` names them in errors, ``filename`` tells their format and, without its suffix (``name``), names their
    articles. ``known`` is what is known of their article from outside: the URL of a download. ``mapping`` is what
    fields are called in them, by the user's word, ``day_first`` whether "05/02/2013" is of February there; ``visit``
    reads the page behind a link, where links are followed. ``path`` is where the bytes are a file's.
    """

    where: str
    filename: str
    opener: Callable[[], IO[bytes]]
    name: str = ""
    limits: Limits = field(default_factory=Limits)
    mapping: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    known: Mapping[str, object] = field(default_factory=dict)
    visit: Callable[[str], Iterator[Article | ReadError]] | None = None
    path: Path | None = None
    depth: int = 0
    budget: Budget | None = None

    def open(self) -> IO[bytes]:
        """A stream of the bytes; raises OSError."""
        return self.opener()

    def read(self, limit: int | None = None) -> bytes:
        """All bytes, at most ``limit`` (else ``limits.record_bytes``); raises ReadError where there are more."""
        limit = self.limits.record_bytes if limit is None else limit
        with self.open() as stream:
            data = read_up_to(stream, limit + 1)
        if len(data) > limit:
            raise ReadError(
                f"is larger than {show_bytes(limit)}", where=self.where, remedy="split it: one file an article"
            )
        return data

    def line(self, number: int) -> str:
        """Names a line of it, counted from 1. Example: "articles/x.txt, line 3"."""
        return f"{self.where}, line {number}"

    def inside(self, filename: str, opener: Callable[[], IO[bytes]]) -> Source:
        """A file within this one: a member of an archive, what a compressed file unpacks to."""
        return replace(
            self,
            where=f"{self.where}, {name_text(filename)}",
            filename=Path(name_text(filename)).name,
            name="",
            opener=opener,
            path=None,
            depth=self.depth + 1,
        )


def open_bytes(data: bytes) -> Callable[[], IO[bytes]]:
    """What opens bytes that are there already."""
    return lambda: io.BytesIO(data)


def open_path(path: Path) -> Callable[[], IO[bytes]]:
    """What opens a file; it raises OSError, and ReadError for a pipe or a device, which may never end."""

    def opener() -> IO[bytes]:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError("is not a regular file", where=name_path(path), remedy="give a file or a directory")
        return path.open("rb")

    return opener


def read_up_to(stream: IO[bytes], limit: int) -> bytes:
    """The first ``limit`` bytes of a stream, which may give them in pieces."""
    pieces: list[bytes] = []
    left = limit
    while left > 0 and (piece := stream.read(min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes, none at the end."""

    def close(self) -> None:
        """Read no more."""


class Expanding(io.RawIOBase):
    """A stream of unpacked bytes that counts them against a budget; closes the packed stream below with it."""

    def __init__(self, stream: Readable, budget: Budget, *, packed: Readable | None = None) -> None:
        self._stream, self._budget, self._packed = stream, budget, packed

    def readable(self) -> bool:
        """Always true."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer; raises ReadError where the budget is spent."""
        # Not more at once than is there: where a file breaks off, what was unpacked before would be lost.
        data = getattr(self._stream, "read1", self._stream.read)(len(buffer))
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the stream below too."""
        if not self.closed:
            self._stream.close()
            if self._packed is not None:
                self._packed.close()
        super().close()


def buffer_stream(stream: IO[bytes]) -> io.BufferedReader:
    """The stream with a way to peek into it."""
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[arg-type]


def check_blank(count: int, source: Source) -> None:
    """Raise ReadError where so many lines were blank that the file can only be meant to keep a reader busy."""
    if count > source.limits.blank_lines:
        raise ReadError(
            f"holds more than {source.limits.blank_lines:,} blank lines", where=source.where, remedy="take them out"
        )


def check_cells(count: int, source: Source, *, where: str = "") -> None:
    """Raise ReadError where a row of a table has more cells than anybody looks at."""
    if count > source.limits.row_cells:
        raise ReadError(
            f"has a row of more than {source.limits.row_cells:,} cells",
            where=where or source.where,
            remedy="take out the columns you do not need, or raise TRACKER_LIMIT_ROW_CELLS",
        )


def name_text(name: str) -> str:
    """A name that can always be printed and stored: one line, whole characters."""
    printable = "".join(char if char.isprintable() else "?" for char in name)
    return printable.encode("utf-8", errors="replace").decode("utf-8")


def name_path(path: Path) -> str:
    """The path as text; what is no character in a file's name shows as a question mark."""
    return name_text(str(path))


def explain_unreadable(error: OSError, where: str) -> ReadError:
    """What the system says of a file that it does not open, as the error of that place."""
    if isinstance(error, FileNotFoundError):
        return ReadError("no such file or directory", where=where, remedy="check the path")
    if isinstance(error, PermissionError):
        return ReadError("you may not read it", where=where, remedy="change its permissions")
    return ReadError(f"cannot be read ({error.strerror or error})", where=where, remedy="check the file")


@contextmanager
def foreign_format(source: Source, kind: str) -> Iterator[None]:
    """Whatever a library raises on a damaged file becomes one ReadError; its warnings are not the user's.

    ``kind`` says what the file should be. Example: "an Excel workbook".
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (ReadError, OSError, MemoryError):
        raise
    except Exception as error:  # a library may raise anything on bytes it was not made for
        if was_short():
            raise MemoryError from error
        raise ReadError(
            f"is damaged, or not {kind} ({type(error).__name__})", where=source.where, remedy="save it again"
        ) from error

"""What a program says to the process that reads files for it, and what it hears back.

In and out: values that are pickled, one after the other, through two pipes. A request is answered by items, each an
article, an error or a link to follow, and a ``Done`` behind the last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tracker.errors import ReadError
from tracker.readers.limits import Limits
from tracker.records import Article

_BLOCK = 512
"""Bytes of a block, as POSIX counts them."""


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read or to count: by its path, or its bytes where they are not of a file; the rest as of a source."""

    task: Literal["read", "count"]
    path: Path | None
    data: bytes
    where: str
    filename: str
    limits: Limits
    mapping: Mapping[str, str]
    day_first: bool | None
    known: Mapping[str, object]
    follow: bool

    @property
    def size(self) -> int:
        """How many bytes there are to read, as far as they take room on a disk; none of a file that is not there."""
        if self.path is None:
            return len(self.data)
        try:
            about = self.path.stat()
        except OSError:
            return 0
        return min(about.st_size, getattr(about, "st_blocks", about.st_size) * _BLOCK)


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a feed leads to, for whoever asked to visit it."""

    url: str


@dataclass(frozen=True, slots=True)
class Done:
    """Behind the last item: how many there are, where that was asked; whether the process ends, since it is full."""

    count: int | None = None
    is_full: bool = False


Answer = Article | ReadError | Link | Done

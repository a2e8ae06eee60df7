"""Claims as files: all rows of a filter, written as the command line's export writes them.

In: a filter and a format. Out: bytes on a stream, claim by claim.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from typing import IO, Protocol, cast, get_args

from dashboard.data.connection import open_tracker
from tracker.query import ClaimFilter, ClaimView, export_claims, write_trend
from tracker.query.periods import Every
from tracker.query.trends import SHAPES

__all__ = ["EVERY", "SHAPES", "StoppedError", "write_file", "write_numbers"]


EVERY: tuple[str, ...] = get_args(Every)


class Stop(Protocol):
    """What says that nobody waits for the file any more, such as a ``threading.Event``."""

    def is_set(self) -> bool:
        """Whether to stop."""


class StoppedError(Exception):
    """Nobody waits for the file any more."""


def write_file(where: ClaimFilter, fmt: str, stream: IO[bytes], *, stop: Stop) -> int:
    """Write all claims of a filter to a stream, in flat memory.

    Args:
        where: Which claims, in which order; what selects a page of them is ignored.
        fmt: The name of a format. Example: "csv".
        stream: Open for writing; it stays open.
        stop: Asked before each claim.

    Returns:
        The number of claims.

    Raises:
        StoppedError: ``stop`` said so; the database is let go of.
        QueryError: The filter names what is not there, or the format cannot hold so many claims.
        StoreError: There is no database to ask.
    """
    found = cast("Generator[ClaimView]", open_tracker().iter_claims(where))
    with closing(found) as claims:  # else it keeps its connection until somebody collects the traceback
        return export_claims(_until(stop, claims), stream, fmt=fmt)


def write_numbers(where: ClaimFilter, every: str, shape: str) -> bytes:
    """The numbers of a filter's speakers over time as CSV, as ``tracker compare --csv`` prints them.

    Args:
        where: Whose quotes, and which.
        every: One of ``EVERY``.
        shape: One of ``SHAPES``.

    Returns:
        The file.

    Raises:
        QueryError: The filter names what is not there.
        StoreError: There is no database to ask.
    """
    return write_trend(open_tracker().trend(*where.speaker, every=cast(Every, every), where=where), shape)


def _until(stop: Stop, claims: Iterator[ClaimView]) -> Iterator[ClaimView]:
    for claim in claims:
        if stop.is_set():
            raise StoppedError
        yield claim

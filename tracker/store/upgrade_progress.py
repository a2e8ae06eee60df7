"""What an upgrade of a large database says while it lasts: how long about, and now and then how far it is.

In: a connection that is about to be upgraded. Out: lines of a log, which the command line writes to stderr.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from sqlalchemy import Connection, event, func, select, table

_MANY = 50_000
"""Claims; fewer take seconds, of which nothing needs to be said."""
_EVERY_S = 30
_MINUTES_A_MILLION = ((7, 22), (8, 10), (99, 3))
"""Up to which version a million claims take so many minutes, as far as was measured."""
_logger = logging.getLogger(__name__)


@contextmanager
def tell_progress(connection: Connection, where: str, version: int, target: int) -> Iterator[None]:
    """Say how long an upgrade takes about, then every half minute how many rows were written.

    Args:
        connection: The database, in whose transaction the upgrade is done.
        where: What the user calls it.
        version: The version of its tables.
        target: The version to come.
    """
    claims = connection.execute(select(func.count()).select_from(table("claim"))).scalar_one()
    if claims < _MANY:
        yield
        return
    minutes = next(each for last, each in _MINUTES_A_MILLION if version <= last) * claims / 1_000_000
    _logger.warning(
        "%s: bringing %s claims from version %d to %d takes about %s; who stops it finds all as it was",
        *(where, f"{claims:,}", version, target, "a minute" if minutes < 1 else f"{minutes:.0f} minutes"),
    )
    written = 0

    def count(*executed: Any) -> None:
        nonlocal written
        parameters, executemany = executed[3], executed[5]
        written += len(parameters) if executemany else 0

    def tell() -> None:
        while not is_over.wait(_EVERY_S):
            seconds = time.monotonic() - begun
            _logger.warning("%s: %.0f s, %s rows written", where, seconds, f"{written:,}")

    is_over, begun = Event(), time.monotonic()
    event.listen(connection, "after_cursor_execute", count)
    thread = Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()
        event.remove(connection, "after_cursor_execute", count)

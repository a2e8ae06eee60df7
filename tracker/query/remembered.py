"""What was counted before, for as long as nothing is written: the number of changes of the database tells.

In: a database and how to count. Out: the count, made once for each state of the database.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from tracker.schema.filters import OLDEST, ClaimFilter
from tracker.store.changes import read_number

_MOST = 64
Found = TypeVar("Found")


@dataclass(slots=True)
class _Counts:
    """The counts of one database under one number of changes, the latest used last."""

    number: int = -1
    found: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)


_remembered: WeakKeyDictionary[Engine, _Counts] = WeakKeyDictionary()
_lock = Lock()


def remember(connection: Connection, what: Hashable, count: Callable[[], Found]) -> Found:
    """Count once for each state of the database.

    Args:
        connection: The database, in the state that is counted.
        what: What is counted, and of which claims.
        count: How; what it returns is handed to others too, so nobody may change it.

    Returns:
        What ``count`` returns, or has returned since the database last changed.
    """
    number = read_number(connection)
    with _lock:
        counts = _remembered.setdefault(connection.engine, _Counts())
        if counts.number != number:
            counts.number, counts.found = number, OrderedDict()
        elif what in counts.found:
            counts.found.move_to_end(what)
            found: Found = counts.found[what]
            return found
    made = count()
    with _lock:
        if counts.number == number:
            counts.found[what] = made
            while len(counts.found) > _MOST:
                counts.found.popitem(last=False)
    return made


def forget_counts(engine: Engine) -> None:
    """Let go of all counts of a database.

    Args:
        engine: The database.
    """
    with _lock:
        _remembered.pop(engine, None)


def without_page(where: ClaimFilter) -> ClaimFilter:
    """A filter of the same claims, whatever their order and the page.

    Args:
        where: Any filter.

    Returns:
        The same for all pages of a search.
    """
    return replace(where, limit=None, offset=0, order=OLDEST, newest_first=False, after=None)

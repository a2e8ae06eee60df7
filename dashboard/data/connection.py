"""The tracker that the pages ask, opened once, and what was asked before for as long as nothing is written.

In: the database that the settings name. Out: the tracker; answers kept under the number of changes of the database, the
same for a file and for a server, so that a new ingest shows at the next click.
"""

from __future__ import annotations

import functools
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Concatenate, ParamSpec, TypeVar

import streamlit as st

from dashboard.data.permission import check_may_change
from tracker.config import Settings, locate_database
from tracker.errors import TrackerError
from tracker.session import Tracker

_MOST = 64
Asked = ParamSpec("Asked")
Found = TypeVar("Found")
Stamp = tuple[str, tuple[int, int] | None, int]


def database_path() -> str:
    """The database as the settings name it."""
    return Settings.from_env().database


def open_tracker() -> Tracker:
    """The tracker on the database of the settings, which opens it when it is asked something."""
    path = database_path()
    return _open_tracker(path, _identify(path))


def open_for_changes() -> Tracker:
    """The tracker, to change what it holds: whatever a page offers, nothing is changed where none of them may.

    Returns:
        The tracker that the pages ask, too.

    Raises:
        ReadOnlyError: The dashboard was started so that it changes nothing.
    """
    check_may_change()
    return open_tracker()


@st.cache_resource(max_entries=2, show_spinner=False, on_release=Tracker.close)
def _open_tracker(path: str, file: tuple[int, int] | None) -> Tracker:
    return Tracker(path)


def _identify(database: str) -> tuple[int, int] | None:
    """Which file a database is: another one may be put into its place; None for one on a server, or none yet."""
    path = locate_database(database)
    if path is None or not path.exists():
        return None
    found = path.stat()
    return found.st_dev, found.st_ino


def stamp() -> Stamp:
    """The state of the database: what was asked under the same stamp still holds."""
    path = database_path()
    try:
        changes = open_tracker().changes()
    except TrackerError:  # the page says so, when it asks
        changes = -1
    return path, _identify(path), changes


def cached(ask: Callable[Concatenate[Tracker, Asked], Found]) -> Callable[Asked, Found]:
    """Make a question be asked once for each state of the database, for all sessions together.

    Args:
        ask: A function of the tracker and of values that can be hashed; nobody may change what it returns.

    Returns:
        The function without its first parameter.

    Example: a function of a tracker that counts quotes of a kind is called with the kind alone.
    """
    kept: OrderedDict[Hashable, Future[Found]] = OrderedDict()
    lock = threading.Lock()

    @functools.wraps(ask)
    def answer(*args: Asked.args, **kwargs: Asked.kwargs) -> Found:
        key = (stamp(), args, tuple(sorted(kwargs.items())))
        with lock:
            is_known = key in kept
            found = kept.setdefault(key, Future())
            kept.move_to_end(key)
            while len(kept) > _MOST:
                kept.popitem(last=False)
        if not is_known:
            try:
                found.set_result(ask(open_tracker(), *args, **kwargs))
            except BaseException as error:  # noqa: BLE001  whoever waits for the answer must be told, whatever it is
                with lock:
                    kept.pop(key, None)
                found.set_exception(error)
        return found.result()  # who asks the same meanwhile waits for this answer

    return answer

"""Whether the dashboard may change anything: where it is read-only, no page can, whatever it offers."""

from __future__ import annotations

from tracker.config import is_read_only
from tracker.errors import TrackerError


class ReadOnlyError(TrackerError):
    """The dashboard was started so that nothing is changed by it."""


def check_may_change() -> None:
    """See that something may be changed.

    Raises:
        ReadOnlyError: Nothing may.
    """
    if is_read_only():
        raise ReadOnlyError("this dashboard is read-only", remedy="whoever runs it chose that nothing is changed here")

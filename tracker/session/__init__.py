"""The front door: one class for everything, used alike by notebooks, the command line and the dashboard.

In: a database and a roster. Out: ``Tracker``. Opens, loads and imports only what a question needs; the class itself,
with the store, when it is first named, since ``tracker extract`` has no database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker.session.front_door import Tracker

__all__ = ["Tracker"]


def __getattr__(name: str) -> Any:
    if name != "Tracker":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tracker.session.front_door import Tracker  # noqa: PLC0415  see above

    return Tracker

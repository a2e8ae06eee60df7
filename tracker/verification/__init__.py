"""Proving a database: every cell, every slice, everything that follows from something else, every row as it was sealed.

In: a database. Out: what does not hold, one ``Fault`` each, naming table, row and column; nothing where all is well. No
network is run: what an article says can be read again with ``tracker ingest`` into a new file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.verification.faults import Fault

if TYPE_CHECKING:
    from tracker.verification.database import verify_database

__all__ = ["Fault", "verify_database"]


def __getattr__(name: str) -> Any:
    if name != "verify_database":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tracker.verification.database import verify_database  # noqa: PLC0415  who proves nothing need not wait for it

    return verify_database

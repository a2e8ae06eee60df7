"""Settings, read once from the environment; the defaults run with no configuration.

In: ``TRACKER_DATABASE`` (a file path or an SQLAlchemy URL), ``TRACKER_ROSTER`` (a CSV of officials added to the
built-in one). Out: a frozen ``Settings``. Only the command line and the dashboard read it; everything below gets
what it needs as arguments.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_DATABASE = "tracker.sqlite3"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the database is and which roster extends the built-in one."""

    database: str = DEFAULT_DATABASE
    roster: Path | None = None

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Read ``TRACKER_*``; empty values count as unset."""
        env = os.environ if env is None else env
        roster = env.get("TRACKER_ROSTER")
        return cls(database=env.get("TRACKER_DATABASE") or DEFAULT_DATABASE, roster=Path(roster) if roster else None)


def database_url(database: str | Path) -> str:
    """The SQLAlchemy URL of a database, whether its file or its URL is named.

    Args:
        database: A file path, with "~" for the user's own folder, or a URL.

    Returns:
        A URL. Example: "tracker.sqlite3" -> "sqlite:////home/ann/tracker.sqlite3".
    """
    if "://" in str(database):
        return str(database)
    return f"sqlite:///{Path(database).expanduser().absolute()}"

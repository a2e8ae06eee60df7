"""Settings, read once from the environment; the defaults run with no configuration.

In: ``TRACKER_DATABASE`` (a file path or an SQLAlchemy URL), ``TRACKER_ROSTER`` (a CSV of officials added to the
built-in one), ``TRACKER_ARTICLE_SECONDS`` (the most processor time for an article, 0 for any), ``TRACKER_READ_ONLY``
(the dashboard changes nothing). Out: a frozen ``Settings``. Only the command line and the dashboard read it; everything
below gets what it needs as arguments.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import TrackerError

DEFAULT_DATABASE = "tracker.sqlite3"
_NO = {"", "0", "no", "off", "false"}
_URL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*)?://")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the database is, which roster extends the built-in one, and how long an article may take."""

    database: str = DEFAULT_DATABASE
    roster: Path | None = None
    article_seconds: float | None = None

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Read ``TRACKER_*``; empty values count as unset.

        Args:
            env: The variables, those of this process by default.

        Returns:
            The settings.

        Raises:
            TrackerError: A value is none.
        """
        env = os.environ if env is None else env
        roster, seconds = env.get("TRACKER_ROSTER"), env.get("TRACKER_ARTICLE_SECONDS")
        return cls(
            database=env.get("TRACKER_DATABASE") or DEFAULT_DATABASE,
            roster=Path(roster) if roster else None,
            article_seconds=read_seconds(seconds) if seconds else None,
        )


def is_read_only(env: Mapping[str, str] | None = None) -> bool:
    """Whether the dashboard changes nothing: ``TRACKER_READ_ONLY`` is set, and not to a word for no.

    Args:
        env: The variables, those of this process by default.

    Returns:
        Whether its pages leave out all that writes. Example: {"TRACKER_READ_ONLY": "1"} -> True.
    """
    value = (os.environ if env is None else env).get("TRACKER_READ_ONLY", "")
    return value.strip().casefold() not in _NO


def read_seconds(value: str) -> float:
    """Read how many seconds something may take.

    Args:
        value: A number that is not negative, 0 for any time.

    Returns:
        Seconds. Example: "30" -> 30.0.

    Raises:
        TrackerError: It is no such number.
    """
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise TrackerError(
            f"{value!r} is no number of seconds", where="article seconds", remedy="write e.g. 60, or 0 for any time"
        )
    return seconds


def expand_user(path: str | Path) -> Path:
    """A path with "~" replaced by the user's own folder, "~ann" by that of Ann.

    Args:
        path: As a user writes it.

    Returns:
        The path; where there is no "~" at its beginning, as it is.

    Raises:
        TrackerError: There is no such user, or the system does not know the user's own folder.
    """
    try:
        return Path(path).expanduser()
    except RuntimeError as error:
        raise TrackerError(
            "the system knows no such folder of a user",
            where=str(path),
            remedy="write the whole path, or ./ in front of a name that begins with ~",
        ) from error


def make_absolute(path: str | Path) -> Path:
    """A path from the root on, for programs that work elsewhere.

    Args:
        path: As a user writes it.

    Returns:
        The path without "~", links in it as they are.

    Raises:
        TrackerError: It stands in no folder: the user is unknown, or the working folder is gone.
    """
    expanded = expand_user(path)
    try:
        return expanded.absolute()
    except OSError as error:
        raise TrackerError(
            "the working folder is gone", where=str(path), remedy="go to another folder, or write the whole path"
        ) from error


def is_database_url(database: str | Path) -> bool:
    """Whether a database is named by a URL ("postgresql://host/name") and not by its file."""
    return _URL.match(str(database)) is not None


def hide_password(database: str | Path) -> str:
    """A database as a message may name it.

    Args:
        database: A file path or a URL, as a user writes it.

    Returns:
        It, a URL without its password. Example: "postgresql://ann:***@host/claims".
    """
    name = str(database)
    if not is_database_url(name):
        return name
    name = re.sub(r"//([^/@:]*):.*@", r"//\1:***@", name)
    return re.sub(r"(?i)([?&]password=)[^&]*", r"\1***", name)


def locate_database(database: str | Path) -> Path | None:
    """The file of a database.

    Args:
        database: A file path, with "~" for the user's own folder, or a URL.

    Returns:
        The whole path of the file, every character of which counts; None for a URL.

    Raises:
        TrackerError: The path stands in no folder.
    """
    return None if is_database_url(database) else make_absolute(database)

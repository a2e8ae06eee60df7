"""Which database and which roster a tracker works with, opened when they are first needed.

In: a file path or URL, and a user's roster file; what is not given is as the settings say. Out: an engine and the
roster that holds for the database. Everything a ``Tracker`` does goes through here.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy import Engine

from tracker.config import Settings, hide_password, locate_database
from tracker.errors import NoDatabaseError
from tracker.files import Kept
from tracker.query.columns import forget
from tracker.store import open_store

if TYPE_CHECKING:
    from tracker.speakers.additions import Extended

_BESIDE = ("-wal", "-shm", "-journal")


class Connection:
    """A database and a roster; nothing is opened, made or read before it is needed."""

    def __init__(
        self,
        database: str | Path | None = None,
        roster: str | Path | None = None,
        *,
        tell: Callable[[str], None] | None = None,
        article_seconds: float | None = None,
    ) -> None:
        settings = Settings.from_env()
        self.database = str(database or settings.database)
        self.roster_file = Path(roster) if roster else settings.roster
        self.article_seconds = settings.article_seconds if article_seconds is None else article_seconds
        self._tell = tell or (lambda _line: None)
        self._engine: Engine | None = None
        self._is_writable = False

    def close(self) -> None:
        """Let go of the database, so that all of it is in its one file; what is asked next opens it again."""
        if self._engine is not None:
            self._engine.dispose()
            forget(self._engine)
        self._engine, self._is_writable = None, False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"

    @property
    def name(self) -> str:
        """The database as messages name it: without its password."""
        return hide_password(self.database)

    def kept_files(self) -> list[Kept]:
        """Tell which files no export or report may replace.

        Returns:
            The database with what SQLite keeps beside it, and the user's roster.
        """
        kept = []
        path = locate_database(self.database)
        if path is not None:
            kept += [Kept(path.with_name(path.name + end), "the database") for end in ("", *_BESIDE)]
        if self.roster_file is not None:
            kept.append(Kept(self.roster_file, "the roster"))
        return kept

    def _reading(self) -> Engine:
        """The database, which must be there."""
        if self._engine is None:
            self._engine = open_store(self.database, create=False)
        return self._engine

    def _writing(self) -> Engine:
        """The database, made where it is not there."""
        if self._engine is None or not self._is_writable:
            self.close()
            self._engine, self._is_writable = open_store(self.database), True
        return self._engine

    def _extended(self) -> Extended:
        """The roster with the user's file and, where there is a database, what users changed in it."""
        from tracker.curation import load_extended  # noqa: PLC0415  few questions need the roster
        from tracker.speakers.additions import Extended  # noqa: PLC0415
        from tracker.speakers.roster import load_roster  # noqa: PLC0415

        try:
            return load_extended(self._reading(), self.roster_file)
        except NoDatabaseError:
            return Extended(load_roster(self.roster_file), {})

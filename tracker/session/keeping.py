"""What keeps a tracker's database well: copies, upgrades, sizes, indexes.

In: names of files. Out: what was done, in numbers. Proofs are among the questions (``asking.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.files import write_file
from tracker.session.connection import Connection
from tracker.store import SCHEMA_VERSION
from tracker.store.engine import find_version

if TYPE_CHECKING:
    from tracker.store.copies import OnTable
    from tracker.store.measures import StoreStats
    from tracker.store.restoring import Restored


class Keeping(Connection):
    """Copies and repairs. StoreError, one line, for a database that cannot be used, FileError for a file."""

    def backup(self, file: str | Path, *, force: bool = False, on_table: OnTable | None = None) -> int:
        """Copy the database to a file, while others may read and write it; the copy is proved to be whole.

        The copy is a database in a file, that of a server too: any command reads it, and ``restore`` takes it back,
        to a file or to a server.

        Args:
            file: Where to write.
            force: Replace an older copy, or another file that is no database.
            on_table: Told of each table that is copied row by row, how many rows are done, and how many it has.

        Returns:
            The size of the copy, in bytes.
        """
        from tracker.store.copies import write_copy  # noqa: PLC0415  no question needs it

        with write_file(file, force=force, keep=self.kept_files(), what="the copy") as part:
            write_copy(self.database, part.path, on_table=on_table)
            return part.path.stat().st_size

    def restore(self, file: str | Path, *, force: bool = False, on_table: OnTable | None = None) -> Restored:
        """Give the database the rows of a copy, or of any other database in a file.

        Args:
            file: The copy; it is not changed.
            force: Replace a database that holds something; it is kept beside the new one.
            on_table: Told of each table that is copied row by row, how many rows are done, and how many it has.

        Returns:
            What the database holds now, and where the one before is kept.
        """
        from tracker.store.restoring import restore_copy  # noqa: PLC0415  as above

        self.close()
        return restore_copy(file, self.database, force=force, on_table=on_table)

    def upgrade(self) -> tuple[int, int]:
        """Bring the database to the tables of this version, as the next opening would do.

        Returns:
            The version it had, and the one it has.
        """
        self.close()
        before = find_version(self.database)
        self._reading()
        return before, SCHEMA_VERSION

    def stats(self) -> StoreStats:
        """Count what is in the database.

        Returns:
            Rows and bytes of each table, versions, and when it was last written.
        """
        from tracker.store.measures import measure_store  # noqa: PLC0415  as above

        return measure_store(self._reading())

    def reindex(self, *, on_step: Callable[[int, int], None] | None = None) -> int:
        """Make anew whatever only makes the database quick to ask: indexes, facts, the index of words.

        Args:
            on_step: Told how much is done, of how much.

        Returns:
            How many claims there are.
        """
        from tracker.store.reindexing import reindex  # noqa: PLC0415  as above

        self._reading()  # which must be there
        return reindex(self._writing(), on_step=on_step)

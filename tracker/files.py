"""The one way to write a file that a user names: whole or not at all, and never over what must not be lost.

In: the name of a file, what it must not replace, and whether an existing file may be replaced. Out: a stream. What is
written goes to a part file beside the target, which gets the name once it is on the disk. Refused, in one line: an
input, a database, a folder, what is no regular file, a write-protected file, and without ``force`` any file that holds
something. A link is written through, to the file it names; mode and owner stay, while other names of the same file
(hard links, as snapshots of backup programs are) keep what it was.
"""

from __future__ import annotations

import logging
import os
import secrets
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tracker.config import expand_user
from tracker.errors import FileError

try:
    import fcntl
except ImportError:  # no POSIX system: parts that a killed program left stay
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".tracker-", ".part"
_SURELY_LOCKED = 60
"""Seconds after which a part file that somebody still writes has its lock."""
_SQLITE = b"SQLite format 3\0"
_MARK_AT = 68  # where SQLite writes a database's "application id"
COPY_MARK = int.from_bytes(b"trcp", "big")
"""What marks a database as a copy of one, which a newer copy may replace."""
_STANDARD_INPUT = Path("/dev/stdin")
_REPLACE = "--force (from Python: force=True) replaces it; or name another file"
_ANOTHER = "name another file"
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A file or folder of the user that no output may replace.

    Attributes:
        path: The file, or a folder with all that is below it; it need not exist yet.
        what: What it is to the user. Example: "the database".
    """

    path: Path
    what: str


class Part:
    """A file that is being written and does not have its name yet.

    Args:
        target: The name it will have.
        existing: What it will replace, if anything.
        shown: What the user calls the target.

    Attributes:
        stream: Where to write.
    """

    def __init__(self, target: Path, existing: os.stat_result | None, *, shown: str) -> None:
        self._target, self._existing, self._shown = target, existing, shown
        self._path: Path | None = target.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
        self.stream: IO[bytes] = _open_new(self._path, existing)

    @property
    def path(self) -> Path:
        """Where it is written, for what writes files by their name; nothing once it is published."""
        return self._target if self._path is None else self._path

    def publish(self) -> None:
        """Give what is written its name; what is written later goes to the same file.

        Raises:
            FileError: Another program made a file of this name meanwhile.
        """
        if self._path is None:
            return
        self.stream.flush()
        os.fsync(self.stream.fileno())
        if self._existing is not None or not _link_new(self._path, self._target, shown=self._shown):
            self._path.replace(self._target)
        else:
            self._path.unlink()
        self._path = None
        _sync_folder(self._target.parent)

    def drop(self) -> None:
        """Close the stream; what has no name yet is removed."""
        if self._path is not None:
            self._path.unlink(missing_ok=True)
            self._path = None
        with suppress(OSError):  # of a full disk, which was told before
            self.stream.close()


@contextmanager
def write_file(
    path: str | Path, *, force: bool = False, keep: Iterable[Kept] = (), what: str = "the file"
) -> Iterator[Part]:
    """Write a file; it has its name when the block ends, and is as it was where the block fails.

    Args:
        path: The file, with "~" for the user's own folder.
        force: Replace a file that holds something. An empty file is always replaced, since nothing can be lost.
        keep: What must not be replaced, whatever it is called: inputs, the database. A file that holds an SQLite
            database and the file of standard input never are.
        what: What the file is called in an error. Example: "the report".

    Yields:
        The part file; ``publish`` gives it its name before the end, for what others shall read as it grows.

    Raises:
        FileError: The file must not be replaced or cannot be written; one line says why, and nothing has changed.
    """
    part = None
    try:
        target = _find_target(path)
        existing = _look_at(target, shown=str(path), force=force, keep=keep, what=what)
        _remove_leftovers(target.parent)
        part = Part(target, existing, shown=str(path))
        yield part
        part.publish()
        part.stream.close()
    except OSError as error:
        raise FileError(
            f"{what} cannot be written ({error.strerror or error})",
            where=str(path),
            remedy="check its folder, your permissions and the space left",
        ) from error
    finally:
        if part is not None:
            part.drop()


def _find_target(path: str | Path) -> Path:
    """The file that is meant, behind links and without "~"."""
    if not str(path).strip():
        raise FileError("the name of the file to write is blank", remedy="name a file")
    if "\0" in str(path):
        raise FileError("no file can have such a name", where=str(path).replace("\0", "\\0"), remedy=_ANOTHER)
    return Path(os.path.realpath(expand_user(path)))


def _look_at(target: Path, *, shown: str, force: bool, keep: Iterable[Kept], what: str) -> os.stat_result | None:
    """The file that is there, None where none is; FileError where it must not be replaced."""
    try:
        existing = target.stat()
    except FileNotFoundError:
        existing = None
    if existing is not None and stat.S_ISDIR(existing.st_mode):
        raise FileError(f"{what} cannot be written, for this is a folder", where=shown, remedy="name a file in it")
    if existing is not None and not stat.S_ISREG(existing.st_mode):
        raise FileError(f"{what} cannot be written, for this is no regular file", where=shown, remedy=_ANOTHER)
    for each in (*keep, Kept(_STANDARD_INPUT, "standard input")):
        if _is_part_of(target, existing, each.path):
            raise FileError(f"{what} must not be written over {each.what}", where=shown, remedy=_ANOTHER)
    if existing is None:
        return None
    if not os.access(target, os.W_OK):
        raise FileError(f"{what} cannot be written, for this file is write-protected", where=shown, remedy=_ANOTHER)
    if _is_database(target):
        raise FileError(f"{what} must not be written over a database", where=shown, remedy=_ANOTHER)
    if existing.st_size and not force:
        raise FileError("there is such a file already", where=shown, remedy=_REPLACE)
    return existing


def _is_part_of(target: Path, existing: os.stat_result | None, kept: Path) -> bool:
    """Whether a target is a kept file, by whatever name, or is in a kept folder."""
    real = Path(os.path.realpath(kept))
    if target == real or (real in target.parents and real.is_dir()):
        return True
    return existing is not None and any(_is_same(existing, path) for path in _iter_files(real))


def _iter_files(path: Path) -> Iterator[str | Path]:
    """A file, or the files below a folder, behind links too."""
    if not path.is_dir():
        yield path
        return
    visited = set()
    for folder, folders, files in os.walk(path, followlinks=True):
        if (real := os.path.realpath(folder)) in visited:
            folders.clear()
            continue
        visited.add(real)
        yield from (os.path.join(folder, name) for name in files)


def _is_same(found: os.stat_result, path: str | Path) -> bool:
    try:
        return os.path.samestat(found, os.stat(path))
    except OSError:
        return False


def _is_database(path: Path) -> bool:
    """Whether it is a database, and no mere copy of one."""
    try:
        with path.open("rb") as file:
            head = file.read(_MARK_AT + 4)
            return head.startswith(_SQLITE) and int.from_bytes(head[_MARK_AT:], "big") != COPY_MARK
    except PermissionError:  # one may write what one may not read
        return False


def _open_new(path: Path, existing: os.stat_result | None) -> IO[bytes]:
    """A new file, locked as long as somebody writes it; of the mode and owner of the one that it replaces."""
    # Not longer readable for others than the file itself will be.
    number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666 if existing is None else 0o600)
    try:
        if fcntl is not None:
            with suppress(OSError):  # of a file system that knows no locks
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if existing is not None:
            os.chmod(path, _keep_owner(number, existing))
        return os.fdopen(number, "wb")
    except BaseException:
        os.close(number)
        path.unlink(missing_ok=True)
        raise


def _keep_owner(number: int, existing: os.stat_result) -> int:
    """Let a file belong to whom the existing one does; the mode that is safe to give it."""
    mode = stat.S_IMODE(existing.st_mode)
    made = os.fstat(number)
    if (made.st_uid, made.st_gid) == (existing.st_uid, existing.st_gid):
        return mode
    try:
        os.fchown(number, existing.st_uid, existing.st_gid)
    except OSError:
        try:
            os.fchown(number, -1, existing.st_gid)
        except OSError:
            return mode & ~(stat.S_IRWXG | stat.S_ISUID | stat.S_ISGID)  # which would be rights of another group
        return mode & ~stat.S_ISUID
    return mode


def _link_new(part: Path, target: Path, *, shown: str) -> bool:
    """Give a part a name that must still be free; whether the file system can."""
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise FileError("another program made this file meanwhile", where=shown, remedy=_REPLACE) from error
    except OSError:  # no hard links here
        if os.path.lexists(target):
            raise FileError("another program made this file meanwhile", where=shown, remedy=_REPLACE) from None
        return False
    return True


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk too, where the system lets folders be opened."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _remove_leftovers(folder: Path) -> None:
    """Remove the parts that a killed program left, which nobody has locked, and say so."""
    if fcntl is None:
        return
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError), path.open("rb") as file:
            if time.time() - os.fstat(file.fileno()).st_mtime < _SURELY_LOCKED:
                continue
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
            _logger.warning("%s: removed, a part of a file that could not be finished", path)

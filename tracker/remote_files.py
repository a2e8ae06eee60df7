"""Files at an address that fsspec knows, as s3://bucket/quotes.parquet: in an object store, or on another machine.

In: an address. Out: the file system with the path in it, and files that are written whole or not at all. What such a
system or its package raises becomes one line.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from tracker.errors import FileError, TrackerError

_STORES = {"s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "oci", "r2"}
_CHECK = "check the address, the keys and the endpoint that its package reads"


def is_address(path: str | Path) -> bool:
    """Example: "s3://bucket/quotes.csv"."""
    return "://" in str(path)


def open_files(address: str) -> tuple[Any, str]:
    """Find the file system of an address.

    Args:
        address: A path, or a URL of fsspec.

    Returns:
        The file system of fsspec, and the path in it.

    Raises:
        FileError: Nothing can be there, or a package for such addresses is missing.
    """
    import fsspec  # noqa: PLC0415  files of this machine need none

    try:
        files, path = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise FileError(
            f"such an address cannot be opened ({_say(error)})",
            where=address,
            remedy='install what it needs, as pip install "claim-tracker[s3]" or "claim-tracker[gs]", or name a folder',
        ) from error
    return files, str(path).rstrip("/")


def is_store(files: Any) -> bool:
    """Whether a file system is an object store: without folders, and with files that are whole or not there.

    Args:
        files: A file system of fsspec.

    Returns:
        True for S3, Google's, Azure's and the like.
    """
    protocol = files.protocol
    return not _STORES.isdisjoint((protocol,) if isinstance(protocol, str) else protocol)


@contextmanager
def explain_store(address: str) -> Iterator[None]:
    """Turn what the package of an object store raises into one line; what files of this machine raise is let through.

    Args:
        address: What the user calls the file or folder.

    Yields:
        Nothing.

    Raises:
        FileError: The store cannot be reached, or refuses.
    """
    try:
        yield
    except (TrackerError, OSError, ValueError):
        raise
    except Exception as error:
        if type(error).__module__.partition(".")[0] in ("builtins", "tracker", "pyarrow"):
            raise
        raise FileError(f"it cannot be reached ({_say(error)})", where=address, remedy=_CHECK) from error


@contextmanager
def write_remote(address: str, *, force: bool, what: str) -> Iterator[IO[bytes]]:
    """Write a file at an address; it is there when the block ends, and is as it was where the block fails.

    Args:
        address: A URL of fsspec.
        force: Replace a file that is there.
        what: What the file is called in an error. Example: "the export".

    Yields:
        Where to write: a file of this machine, since what is sent in parts cannot be taken back.

    Raises:
        FileError: There is such a file, or it cannot be written.
    """
    files, path = open_files(address)
    try:
        with explain_store(address), tempfile.TemporaryFile(prefix="tracker-") as stream:
            if files.exists(path) and not force:
                remedy = "--force (from Python: force=True) replaces it; or name another file"
                raise FileError("there is such a file already", where=address, remedy=remedy)
            yield stream
            stream.seek(0)
            with files.open(path, "wb") as sent:
                shutil.copyfileobj(stream, sent, 2**20)
    except OSError as error:
        raise FileError(f"{what} cannot be written ({_say(error)})", where=address, remedy=_CHECK) from error


def _say(error: Exception) -> str:
    """What went wrong, in a line."""
    said = getattr(error, "strerror", None) or " ".join(str(error).split())
    return str(said or type(error).__name__)

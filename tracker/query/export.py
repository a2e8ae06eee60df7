"""Claims as files and downloads, in any of the formats of ``tracker.schema.formats``.

In: views. Out: bytes; a file is written whole or not at all.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from tracker.files import Kept, write_file
from tracker.remote_files import is_address, write_remote
from tracker.schema.claim import ClaimView
from tracker.schema.fields import csv_fields, fields_of
from tracker.schema.formats import find_format, format_of_file

CSV_COLUMNS = tuple(field.name for field in csv_fields(fields_of(ClaimView)))


def export_claims(views: Iterable[ClaimView], stream: IO[bytes], *, fmt: str = "csv") -> int:
    """Write all views to a binary stream.

    Args:
        views: The claims, in the order to write them.
        stream: Open for writing; it stays open.
        fmt: The name of a format: "csv", "jsonl", "xlsx", "parquet".

    Returns:
        The number of claims.

    Raises:
        QueryError: There is no such format, or it cannot hold so many claims.
    """
    return find_format(fmt).write(views, stream, fields_of(ClaimView))


def export_bytes(views: Iterable[ClaimView], *, fmt: str = "csv") -> bytes:
    """All claims in a format, for a download.

    Args:
        views: The claims, in the order of the rows.
        fmt: The name of a format.

    Returns:
        The bytes of the file that ``export_file`` would write.
    """
    stream = io.BytesIO()
    export_claims(views, stream, fmt=fmt)
    return stream.getvalue()


def export_file(path: Path | str, views: Iterable[ClaimView], *, force: bool = False, keep: Iterable[Kept] = ()) -> int:
    """Write claims to a file, whole or not at all.

    Args:
        path: Where to, a path or a URL of fsspec; its suffix says the format.
        views: The claims, in the order of the rows.
        force: Replace a file that holds something, once the new one is whole.
        keep: Files that must not be replaced, whatever they are called.

    Returns:
        The number of claims written.

    Raises:
        QueryError: No format has this suffix.
        FileError: There is a file already, or it cannot be written; an existing file is then untouched.
    """
    fmt = format_of_file(Path(path)).name
    if is_address(path):
        with write_remote(str(path), force=force, what="the export") as stream:
            return export_claims(views, stream, fmt=fmt)
    with write_file(path, force=force, keep=keep, what="the export") as part:
        return export_claims(views, part.stream, fmt=fmt)

"""Claims as files and downloads, in any of the formats of ``tracker.schema.formats``.

In: views. Out: bytes; a file is written whole or not at all.
"""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from tracker.errors import QueryError
from tracker.schema.claim import ClaimView
from tracker.schema.fields import csv_fields, fields_of
from tracker.schema.formats import find_format, format_of_file

CSV_COLUMNS = tuple(field.name for field in csv_fields(fields_of(ClaimView)))


def export_claims(views: Iterable[ClaimView], stream: IO[bytes], *, fmt: str = "csv") -> int:
    """Write all views to a binary stream.

    Args:
        views: The claims, in the order to write them.
        stream: Open for writing; it stays open.
        fmt: The name of a format: "csv", "jsonl", "xlsx".

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


def export_file(path: Path | str, views: Iterable[ClaimView]) -> int:
    """Write claims to a file, whole or not at all.

    Args:
        path: Where to; its suffix says the format. A file that is there is replaced once the new one is whole.
        views: The claims, in the order of the rows.

    Returns:
        The number of claims written.

    Raises:
        QueryError: No format has this suffix, or the place cannot be written; an existing file is then untouched.
    """
    path = Path(path)
    fmt = format_of_file(path).name
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex}.part")
    try:
        try:
            with part.open("xb") as stream:
                count = export_claims(views, stream, fmt=fmt)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise QueryError(
            f"cannot be written: {error.strerror or error}",
            where=str(path),
            remedy="check the folder and the space left",
        ) from error
    return count

"""Claims as CSV for spreadsheets and as JSON Lines for programs.

In: views. Out: bytes. CSV is UTF-8 with a byte order mark (else Excel misreads it), RFC 4180, ISO dates, empty cells
for what is not known. A text cell that a spreadsheet would run as a formula gets an apostrophe in front, and a NUL,
at which spreadsheets cut the cell off, becomes U+FFFD; JSON Lines keeps every character.
"""

from __future__ import annotations

import csv
import io
import json
import re
import uuid
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Literal

from tracker.errors import QueryError
from tracker.query.views import ClaimView
from tracker.records import Candidate

CSV_COLUMNS = (
    "quote_id",
    "said_on",
    "said_on_precision",
    "published",
    "speaker",
    "speaker_type",
    "quote",
    "kind",
    "cue",
    "via",
    "outlet",
    "title",
    "url",
    "source_text",
    "evidence",
    "confidence",
    "context",
    "start",
    "end",
    "article_id",
    "second_hand",
    "candidates",
    "story",
)
Format = Literal["csv", "jsonl"]
_FORMATS: tuple[Format, ...] = ("csv", "jsonl")
# White space and invisible characters first, since spreadsheets look past them when they decide what a formula is.
_FORMULA = re.compile("[\\s\ufeff\u200b-\u200f\u2060\u00ad]*[=+\\-@\t\r\\0＝＋－＠﹦﹢﹣﹫]")


def export_claims(views: Iterable[ClaimView], stream: IO[bytes], *, fmt: Format = "csv") -> int:
    """Write claims to a binary stream.

    Args:
        views: The claims, in the order of the rows.
        stream: Stays open.
        fmt: "csv" (``CSV_COLUMNS``) or "jsonl" (every field).

    Returns:
        The number of claims written.

    Raises:
        QueryError: For another format.
    """
    if fmt not in _FORMATS:
        raise QueryError(f"there is no format {fmt!r}", remedy=f"choose from {', '.join(_FORMATS)}")
    text = io.TextIOWrapper(stream, encoding="utf-8-sig" if fmt == "csv" else "utf-8", newline="")
    try:
        return _write_csv(views, text) if fmt == "csv" else _write_jsonl(views, text)
    finally:
        # The caller's stream must outlive the wrapper.
        text.detach()


def csv_bytes(views: Iterable[ClaimView]) -> bytes:
    """The CSV of all claims, for a download.

    Args:
        views: The claims, in the order of the rows.

    Returns:
        The bytes of the file that ``export_file`` would write.
    """
    stream = io.BytesIO()
    export_claims(views, stream)
    return stream.getvalue()


def export_file(path: Path | str, views: Iterable[ClaimView]) -> int:
    """Write claims to a file, whole or not at all.

    Args:
        path: Where to; its suffix says the format. A file that is there is replaced once the new one is whole.
        views: The claims, in the order of the rows.

    Returns:
        The number of claims written.

    Raises:
        QueryError: For another suffix, or a place that cannot be written; an existing file is then untouched.
    """
    path = Path(path)
    fmt = next((fmt for fmt in _FORMATS if path.suffix.lower() == f".{fmt}"), None)
    if fmt is None:
        raise QueryError(
            f"cannot export to {path.suffix or 'a file without suffix'}",
            where=str(path),
            remedy="name it .csv or .jsonl",
        )
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


def guard_formula(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet would run it.

    Example: "=1+1" -> "'=1+1"; "Obama" stays as it is.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _write_csv(views: Iterable[ClaimView], text: IO[str]) -> int:
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    count = 0
    for count, view in enumerate(views, start=1):  # noqa: B007
        writer.writerow([_make_cell(getattr(view, column)) for column in CSV_COLUMNS])
    return count


def _write_jsonl(views: Iterable[ClaimView], text: IO[str]) -> int:
    count = 0
    for count, view in enumerate(views, start=1):  # noqa: B007
        text.write(json.dumps(asdict(view), ensure_ascii=False) + "\n")
    return count


def _make_cell(value: str | float | tuple[Candidate, ...] | None) -> str | float | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        value = "; ".join(f"{each.name} ({each.score:.2f})" for each in value)
    return guard_formula(value).replace("\0", "\ufffd") if isinstance(value, str) else value

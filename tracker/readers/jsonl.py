"""Articles as JSON: a record a line (.jsonl, .jsonl.gz), or one file holding a list or one object (.json).

In: a file. Out: its ``Article``s in order, and a ``ReadError`` for each record that is none. Lines are read one at a
time and never held together; a .json file is taken whole. A record's name is its own id, or file stem and number.
"""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from tracker.errors import ReadError
from tracker.readers.encodings import decode_text, wide_encoding
from tracker.readers.fields import MAX_RECORD_BYTES, find_fields, make_article, too_large
from tracker.readers.places import name_line, name_path
from tracker.records import Article

_DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)
_SKIPPED_AT_ONCE = 1 << 20


def read_json_lines(path: Path, name: str) -> Iterator[Article | ReadError]:
    """An article or an error for every line that is not blank; raises OSError where the file cannot be opened."""
    number = 0
    is_empty = True
    try:
        for number, line in enumerate(_iter_lines(path), start=1):
            where = name_line(path, number)
            if line is None:
                yield too_large(where)
            elif line.strip():
                yield _read_line(line, name=f"{name}:{number}", where=where)
            else:
                continue
            is_empty = False
    except _DAMAGED:
        yield ReadError(
            "the compressed file is damaged or breaks off",
            where=name_line(path, number + 1),
            remedy="get it again; what stands before this line was read",
        )
        return
    if is_empty:
        yield ReadError("is empty", where=name_path(path), remedy="give one JSON object a line")


def count_json_lines(path: Path) -> int | None:
    """The number of lines that are not blank, or one, for the error; None where a compressed file is damaged."""
    try:
        return max(1, sum(line is None or bool(line.strip()) for line in _iter_lines(path)))
    except _DAMAGED:
        return None


def read_json(path: Path, name: str) -> Iterator[Article | ReadError]:
    """An article or an error for every record of a list, or for the one object that the file is."""
    where = name_path(path)
    try:
        content = _load_json(path)
    except ReadError as error:
        yield error
        return
    if not isinstance(content, list):
        yield _read_record(content, name=name, where=where)
    elif not content:
        yield ReadError("holds no records", where=where, remedy="give a list of objects, one an article")
    else:
        for number, record in enumerate(content, start=1):
            yield _read_record(record, name=f"{name}:{number}", where=f"{where}, record {number}")


def count_json(path: Path) -> int:
    """The number of records, or one, for the error."""
    try:
        content = _load_json(path)
    except ReadError:
        return 1
    return max(1, len(content)) if isinstance(content, list) else 1


def _iter_lines(path: Path) -> Iterator[bytes | None]:
    """The lines of a file, decompressed, in UTF-8 unless they have no known encoding; None for one that is too long."""
    with gzip.open(path) if path.name.casefold().endswith(".gz") else path.open("rb") as file:
        readline: Callable[[int], bytes] = file.readline
        # In UTF-16 the byte for a line feed is also half of other characters: lines exist only after decoding.
        if encoding := wide_encoding(file.peek(4)[:4]):
            decoded = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="\n")
            readline = lambda size: decoded.readline(size).encode("utf-8")  # noqa: E731
        while line := readline(MAX_RECORD_BYTES + 1):
            too_long = len(line) > MAX_RECORD_BYTES
            while too_long and line and not line.endswith(b"\n"):
                line = readline(_SKIPPED_AT_ONCE)
            yield None if too_long else line


def _load_json(path: Path) -> object:
    where = name_path(path)
    with path.open("rb") as file:
        data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        raise ReadError(
            f"is larger than {MAX_RECORD_BYTES // 1_000_000} MB",
            where=where,
            remedy="write it as .jsonl, which is read record by record",
        )
    text = decode_text(data, where=where)
    if not text.strip():
        raise ReadError("is empty", where=where, remedy="give an object or a list of them")
    try:
        return _parse_json(text)
    except json.JSONDecodeError as error:
        raise ReadError(
            f"is not JSON ({error.msg})",
            where=name_line(path, error.lineno),
            remedy="mend it there, or name the file .jsonl if it holds one object a line",
        ) from error
    except (ValueError, RecursionError) as error:
        raise ReadError("is not JSON that can be read", where=where, remedy="write it with plain values") from error


def _read_line(line: bytes, *, name: str, where: str) -> Article | ReadError:
    try:
        record = _parse_json(decode_text(line, where=where))
    except ReadError as error:
        return error
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        return ReadError(f"is not JSON ({reason})", where=where, remedy="write one whole object a line")
    return _read_record(record, name=name, where=where)


def _parse_json(text: str) -> object:
    # NaN and Infinity are no JSON, but data frames write them for a missing value.
    return json.loads(text, parse_constant=lambda _: None)


def _read_record(record: object, *, name: str, where: str) -> Article | ReadError:
    if not isinstance(record, dict):
        return ReadError("is not a JSON object", where=where, remedy='write {"title": ..., "text": ...}')
    own_id = find_fields(record).get("id")
    if own_id is not None and isinstance(own_id.value, str | int) and not isinstance(own_id.value, bool):
        name = str(own_id.value)
    try:
        return make_article(record, name=name, where=where)
    except ReadError as error:
        return error

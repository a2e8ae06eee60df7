"""Articles as JSON: a record a line (.jsonl), or one file holding a list or one object (.json).

In: a source. Out: its ``Article``s in order, and a ``ReadError`` for each record that is none. Lines are read one at a
time and never held together; a .json file is taken whole. A record's name is its own id, or file stem and number.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator

from tracker.errors import ReadError
from tracker.readers.answers import find_records, flatten_record
from tracker.readers.encodings import decode_bytes, wide_encoding
from tracker.readers.fields import find_fields, make_article
from tracker.readers.limits import show_bytes
from tracker.readers.sources import DAMAGED, Source, buffer_stream, check_blank
from tracker.records import Article

_SKIPPED_AT_ONCE = 1 << 20


def read_json_lines(source: Source) -> Iterator[Article | ReadError]:
    """An article or an error for every line that is not blank; raises OSError where the file cannot be opened."""
    number = blank = 0
    is_empty = True
    try:
        for number, line in enumerate(_iter_lines(source), start=1):
            where = source.line(number)
            if line is None:
                yield ReadError(
                    f"is longer than {show_bytes(source.limits.record_bytes)}",
                    where=where,
                    remedy="split it: one record an article",
                )
            elif line.strip():
                yield _read_line(line, source, name=f"{source.name}:{number}", where=where)
            else:
                blank += 1
                check_blank(blank, source)
                continue
            is_empty = False
    except DAMAGED:
        yield ReadError(
            "the compressed file is damaged or breaks off",
            where=source.line(number + 1),
            remedy="get it again; what stands before this line was read",
        )
        return
    if is_empty:
        yield ReadError("is empty", where=source.where, remedy="give one JSON object a line")


def count_json_lines(source: Source) -> int | None:
    """The number of lines that are not blank, or one, for the error; None where a compressed file is damaged."""
    try:
        filled = 0
        for number, line in enumerate(_iter_lines(source), start=1):
            filled += line is None or bool(line.strip())
            check_blank(number - filled, source)
        return max(1, filled)
    except (*DAMAGED, ReadError):
        return None


def read_json(source: Source) -> Iterator[Article | ReadError]:
    """An article or an error for every record of a list, or for the one object that the file is."""
    records = find_records(_load_json(source))
    if not isinstance(records, list):
        yield _read_record(records, source, name=source.name, where=source.where)
    elif not records:
        yield ReadError("holds no records", where=source.where, remedy="give a list of objects, one an article")
    else:
        for number, record in enumerate(records, start=1):
            name, where = f"{source.name}:{number}", f"{source.where}, record {number}"
            yield _read_record(record, source, name=name, where=where)


def count_json(source: Source) -> int:
    """The number of records, or one, for the error."""
    try:
        records = find_records(_load_json(source))
    except ReadError:
        return 1
    return max(1, len(records)) if isinstance(records, list) else 1


def _iter_lines(source: Source) -> Iterator[bytes | None]:
    """The lines of a source, in UTF-8 unless they have no known encoding; None for one that is too long."""
    longest = source.limits.record_bytes
    with buffer_stream(source.open()) as file:
        readline: Callable[[int], bytes] = file.readline
        # In UTF-16 the byte for a line feed is also half of other characters: lines exist only after decoding.
        if encoding := wide_encoding(file.peek(4)[:1024]):
            decoded = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="\n")
            readline = lambda size: decoded.readline(size).encode("utf-8")  # noqa: E731
        while line := readline(longest + 1):
            too_long = len(line) > longest
            while too_long and line and not line.endswith(b"\n"):
                line = readline(_SKIPPED_AT_ONCE)
            yield None if too_long else line


def _load_json(source: Source) -> object:
    data = source.read(source.limits.file_bytes)
    text = decode_bytes(data, where=source.where).text
    if not text.strip():
        raise ReadError("is empty", where=source.where, remedy="give an object or a list of them")
    try:
        return _parse_json(text)
    except json.JSONDecodeError as error:
        raise ReadError(
            f"is not JSON ({error.msg})",
            where=source.line(error.lineno),
            remedy="mend it there, or name the file .jsonl if it holds one object a line",
        ) from error
    except (ValueError, RecursionError) as error:
        raise ReadError(
            "is not JSON that can be read", where=source.where, remedy="write it with plain values"
        ) from error


def _read_line(line: bytes, source: Source, *, name: str, where: str) -> Article | ReadError:
    try:
        text, warnings = decode_bytes(line, where=where)
        return _read_record(flatten_record(_parse_json(text)), source, name=name, where=where, warnings=warnings)
    except ReadError as error:
        return error
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        return ReadError(f"is not JSON ({reason})", where=where, remedy="write one whole object a line")


def _parse_json(text: str) -> object:
    # NaN and Infinity are no JSON, but data frames write them for a missing value.
    return json.loads(text, parse_constant=lambda _: None)


def _read_record(
    record: object, source: Source, *, name: str, where: str, warnings: tuple[str, ...] = ()
) -> Article | ReadError:
    if not isinstance(record, dict):
        return ReadError("is not a JSON object", where=where, remedy='write {"title": ..., "text": ...}')
    own_id = find_fields(record, source.mapping).get("id")
    if own_id is not None and isinstance(own_id.value, str | int) and not isinstance(own_id.value, bool):
        name = str(own_id.value)
    try:
        return make_article(record, source, name=name, where=where, warnings=warnings)
    except ReadError as error:
        return error

"""Text that does nothing to what shows it: controls become visible escapes, in JSON such as read back as they were.

In: any text: of articles, names of files, arguments, errors. Out: text without a character that moves the cursor, turns
the order of the others around or cannot be seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from json.encoder import encode_basestring
from math import isfinite
from typing import Any

DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""The controls of direction, as a regular expression lists them: they turn what stands behind them around."""

# C0 and C1 but line feed and tab, half a character pair, marks of direction, what has no width, ends of line.
_UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_DELETE = "\x7f"
_CONTROL = re.compile(f"[{_UNSEEN}]")
# What nearly all text is made of; to look for anything else takes a third of the time of looking for a control.
_UNUSUAL = re.compile("[^ -~\n\t\u00a0-\u00ac\u00ae-\u017f\u2010-\u2026]")


def show_controls(text: str) -> str:
    """Make every control character of a text visible: for terminals.

    Line feeds and tabs stay, as does a carriage return before a line feed.

    Args:
        text: Any text.

    Returns:
        The same without controls. Example: "ESC[2J", which empties a screen, becomes backslash, "x1b[2J".
    """
    if text.isascii() and text.isprintable():  # as nearly all lines are
        return text
    return "\r\n".join(_CONTROL.sub(_escape, part) for part in text.split("\r\n"))


# Made once, since a million records are written; plain values never hold themselves, which need not be looked for.
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def encode_record(record: Mapping[str, Any]) -> bytes:
    """Write a record as a line of JSON in which controls are escapes, so that every character reads back as it was.

    Args:
        record: Plain values by their names.

    Returns:
        The line in UTF-8, with its end.
    """
    return _hide_controls(_encode(record)).encode() + b"\n"


def encode_columns(columns: Mapping[str, Sequence[Any]]) -> Iterator[bytes]:
    """Write many records of the same names, each as ``encode_record`` does, in half its time.

    Args:
        columns: Plain values by their names: those of all records, in the order of the records.

    Returns:
        The lines.
    """
    count = max(map(len, columns.values()), default=0)
    pieces: list[Iterable[str]] = []
    for name, values in columns.items():
        pieces += [repeat(f"{', ' if pieces else '{'}{_hide_controls(_encode(name))}: ", count), _encode_column(values)]
    # Joined in half the time in which a form is filled in.
    return map(str.encode, map("".join, zip(*pieces, repeat("}\n", count), strict=True)))


def _encode_column(values: Sequence[Any]) -> list[str]:
    kinds: set[type] = set(map(type, values))
    if len(kinds) == 1:
        texts = list(map(_WAYS.get(kinds.pop(), _encode), values))
    else:
        texts = [_WAYS.get(type(value), _encode)(value) for value in values]
    together = "".join(texts)
    is_plain = together.isascii() and _DELETE not in together
    return texts if is_plain else list(map(_hide_controls, texts))


def _encode_number(value: float) -> str:
    return repr(value) if isfinite(value) else _encode(value)


_WAYS: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    bool: {True: "true", False: "false"}.__getitem__,
    type(None): {None: "null"}.__getitem__,
    int: repr,
    float: _encode_number,
    list: lambda values: _encode(values) if values else "[]",
}
"""How JSON writes values of these types; of others, its encoder decides."""


def _hide_controls(written: str) -> str:
    """JSON with its controls as escapes; most has none, and of ASCII the encoder has left but one."""
    if (written.isascii() and _DELETE not in written) or not _UNUSUAL.search(written):
        return written
    return _CONTROL.sub(_escape_for_json, written)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _escape_for_json(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]

"""Turn what was found in a view into slices of the stored text.

In: records whose spans hold the words of the view. Out: the same records whose spans hold those of the stored text at
the same offsets: a content that runs over a folded line has the line break.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from tracker.records import TextSpan

Record = TypeVar("Record")


def cut_anew(record: Record, text: str) -> Record:
    """A record with every ``TextSpan`` in it, however deep, cut from another text.

    Args:
        record: A frozen dataclass.
        text: As long as the text that the spans were cut from.

    Returns:
        A record of the same offsets; the very same one where nothing differs.
    """
    found: Record = _cut(record, text)
    return found


def _cut(value: Any, text: str) -> Any:
    if isinstance(value, TextSpan):
        return TextSpan.cut(text, value.start, value.end)
    if isinstance(value, tuple) and value:
        return tuple(_cut(each, text) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {name: _cut(part, text) for name, part in old.items()}
        return replace(value, **new) if new != old else value
    return value

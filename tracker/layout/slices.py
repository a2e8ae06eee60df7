"""Cut the spans of records from the stored text instead of the view.

The offsets stay. The words may change: a content that runs over a wrapped line has its line break again.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from tracker.records import TextSpan

Record = TypeVar("Record")


def cut_anew(record: Record, text: str) -> Record:
    """Replace every ``TextSpan`` in a record, however deeply nested, by the same span of another text.

    Args:
        record: A frozen dataclass.
        text: A text as long as the one that the spans were cut from.

    Returns:
        A copy with the same offsets; the record itself where nothing differs.
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

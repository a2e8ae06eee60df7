"""Many views at once: rows are checked and made column by column, in a third of the time of one by one.

In: columns of ``tracker.query.views.fill_in``. Out: views; None where any value is not what it must be, which
whoever then reads them one by one can name.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import fields
from operator import lt
from typing import Any

from sqlalchemy import ColumnElement

from tracker.query.view_checks import KNOWN, MEANT, NOT_READABLE, read_candidates, read_steps
from tracker.schema.claim import UNKNOWN_SPEAKER, ClaimView
from tracker.store.checked import python_type

_MAY_LACK = {"speaker_type", "is_official"}  # of nobody; a view knows them
_SET = {each.name: getattr(ClaimView, each.name).__set__ for each in fields(ClaimView)}
Columns = Mapping[str, ColumnElement[Any]]


def make_views(cells: Mapping[str, Sequence[Any]], columns: Columns, texts: Sequence[str]) -> list[ClaimView] | None:
    """Make the views of some claims.

    Args:
        cells: The values of each field of a view.
        columns: How each field is told.
        texts: The text of the article of each claim.

    Returns:
        The views, in order; None where any of them is damaged.
    """
    if not all(set(map(type, values)) <= _types_of(name, columns[name]) for name, values in cells.items()):
        return None
    try:
        made = {
            **cells,
            "candidates": list(map(read_candidates, cells["candidates"])),
            "steps": list(map(read_steps, cells["steps"], texts)),
        }
    except NOT_READABLE:
        return None
    made["speaker_type"] = [each or UNKNOWN_SPEAKER for each in made["speaker_type"]]
    made["is_official"] = list(map(bool, made["is_official"]))
    if not all(all(map(is_right, set(made[name]))) for name, is_right in MEANT.items()):
        return None
    if min(made["start"], default=0) < 0 or not all(map(lt, made["start"], made["end"])):
        return None
    # Set one field after the other: to make a frozen record of 37 fields takes thrice the time.
    views = [object.__new__(ClaimView) for _ in texts]
    for name, values in made.items():
        deque(map(_SET[name], views, values), maxlen=0)
    return views


def _types_of(name: str, column: ColumnElement[Any]) -> frozenset[type]:
    """The types that the values of a field may have as they are stored."""
    if name not in _types:
        stored = python_type(column.type)
        may_lack = name in _MAY_LACK or name not in KNOWN
        _types[name] = frozenset({stored, *([int] if stored is float else []), *([type(None)] if may_lack else [])})
    return _types[name]


_types: dict[str, frozenset[type]] = {}

"""Whether a cell holds what its column may hold: type, form, and one of the known values.

In: a row as the driver gives it. Out: what is wrong with each cell, by column.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Column

from tracker.corrections.records import ACTIONS as CORRECTIONS
from tracker.records import PartialDate, Precision, QuoteKind, SpeakerType
from tracker.schema.claim import CORRECTED
from tracker.schema.cue_types import load_cue_types
from tracker.store.checked import python_type
from tracker.store.roster import ACTIONS
from tracker.store.seals import ROLES
from tracker.store.stored import Cells
from tracker.store.tables import metadata
from tracker.verification.faults import show

_SURROGATE = re.compile("[\ud800-\udfff]")
_PARTIAL_DATES = {
    ("article", "published"), ("revision", "published"), ("claim", "said"), ("office", "start"), ("office", "end"),
}  # fmt: skip


def check_cells(table: str, cells: Cells) -> Iterator[tuple[str, str]]:
    """What is wrong with the cells of a row, as column and words."""
    for column in metadata.tables[table].columns:
        what = _check_cell(column, cells[column.name]) or _check_meaning(table, column.name, cells[column.name])
        if what:
            yield column.name, what


def _check_cell(column: Column[Any], value: Any) -> str | None:
    if value is None:
        return None if column.nullable else "is empty"
    return _CHECKS[python_type(column.type)](value)


def _check_truth(value: Any) -> str | None:
    return None if value in (0, 1) else f"is neither true nor false but {show(value)}"


def _check_whole(value: Any) -> str | None:
    return None if isinstance(value, int) else f"is no whole number but {show(value)}"


def _check_number(value: Any) -> str | None:
    is_number = isinstance(value, int | float) and math.isfinite(value)
    return None if is_number else f"is no number but {show(value)}"


def _check_text(value: Any) -> str | None:
    if not isinstance(value, str):
        return f"is no text but {show(value)}"
    return "is no valid text (UTF-8)" if _SURROGATE.search(value) else None


def _check_form(value: Any, type_: type[dt.date], name: str) -> str | None:
    if isinstance(value, type_):
        return None
    try:
        is_form = isinstance(value, str) and len(type_.fromisoformat(value).isoformat()) >= len("2013-02-05")
    except ValueError:
        is_form = False
    return None if is_form else f"is no {name} but {show(value)}"


def _check_meaning(table: str, column: str, value: Any) -> str | None:
    known = _known_values().get((table, column))
    if value is None:
        return None
    if known is not None and value not in known:
        return f"is {show(value)}, which is none of {', '.join(known)}"
    if (table, column) == ("claim", "confidence") and not 0 <= value <= 1:
        return f"is {show(value)}, and not from 0 to 1"
    if (table, column) in _PARTIAL_DATES:
        return _refuses(PartialDate.parse, value, f"is no date but {show(value)}")
    return None


def _refuses(read: Callable[[Any], object], value: Any, what: str) -> str | None:
    try:
        read(value)
    except ValueError:
        return what
    return None


_CHECKS: Mapping[type, Callable[[Any], str | None]] = {
    bool: _check_truth,
    int: _check_whole,
    float: _check_number,
    str: _check_text,
    bytes: lambda value: None if isinstance(value, bytes) else f"is no bytes but {show(value)}",
    dt.datetime: lambda value: _check_form(value, dt.datetime, "time"),
    dt.date: lambda value: _check_form(value, dt.date, "day"),
}


@cache
def _known_values() -> Mapping[tuple[str, str], tuple[str, ...]]:
    return {
        ("claim", "kind"): tuple(QuoteKind),
        ("claim", "cue_type"): tuple(load_cue_types()),
        ("claim", "said_precision"): tuple(Precision),
        ("claim_part", "role"): ROLES,
        ("speaker", "type"): tuple(SpeakerType),
        ("claim", "corrected"): CORRECTED,
        ("roster_change", "action"): ACTIONS,
        ("correction", "action"): CORRECTIONS,
    }

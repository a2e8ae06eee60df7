"""What must hold of the values of a view, which another program may have damaged.

In: a field's name and its value. Out: whether it is one that this program writes; candidates and steps as records.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter
from typing import Any

from tracker.records import Candidate, PartialDate
from tracker.schema.claim import ClaimView
from tracker.schema.fields import fields_of
from tracker.store.evidence_steps import unpack_steps

NOT_READABLE = (ValueError, TypeError, KeyError, RecursionError)
"""What ``read_candidates`` and ``read_steps`` raise for what is neither."""


def read_candidates(listed: str) -> tuple[Candidate, ...]:
    """The candidates of a claim, of the JSON list that its column holds."""
    return () if listed == "[]" else tuple(map(_read_candidate, json.loads(listed)))


def read_steps(packed: str, text: str) -> tuple[dict[str, Any], ...]:
    """The steps of a claim's evidence, of what its column holds and the text of its article."""
    if packed == "[]":
        return ()
    steps = tuple(unpack_steps(packed, text))
    if {*map(type, steps)} - {dict}:
        raise TypeError("no step")
    return steps


def _read_candidate(cells: dict[str, Any]) -> Candidate:
    read = Candidate(**cells)
    if not (isinstance(read.score, int | float) and all(isinstance(cells[name], str) for name in ("key", "name"))):
        raise ValueError("no candidate")
    return read


@lru_cache(maxsize=4096)  # the same few thousand days come again and again
def _is_date(iso: str | None) -> bool:
    try:
        return iso is None or bool(PartialDate.parse(iso))
    except ValueError:
        return False


def _list_checks() -> dict[str, Callable[[Any], bool]]:
    chosen = {
        each.name: frozenset([*map(str, each.choices), *([None] if type(None) in typing.get_args(each.type) else [])])
        for each in fields_of(ClaimView)
        if each.choices
    }
    return {name: choices.__contains__ for name, choices in chosen.items()} | {
        "said_on": _is_date,
        "published": _is_date,
        "confidence": lambda value: 0 <= value <= 1,
    }


MEANT = _list_checks()
"""What must hold of the fields of a view beyond their type and that they are known: a known value, a date."""
KNOWN = [
    each.name for each in fields_of(ClaimView) if not each.choices and type(None) not in typing.get_args(each.type)
]
"""The fields that are never None."""
read_known = itemgetter(*KNOWN)
"""The values of these, of a mapping."""

"""Corrections as lines of JSON, for another database or a colleague, and back.

In: corrections. Out: lines in UTF-8, one correction each; what is read is checked wholly before it counts.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tracker.corrections.packing import unpack_claim
from tracker.corrections.records import ACTIONS, Correction, Selector
from tracker.errors import QueryError
from tracker.inert import encode_record

_TEXTS = ("by", "action", "article_key", "quote_id", "why")
_NEEDED = {
    "speaker": {"speaker"},
    "kind": {"kind"},
    "said": {"said", "precision"},
    "span": {"parts"},
    "split": {"claims"},
    "merge": {"others"},
}


def write_line(correction: Correction) -> bytes:
    """Write a correction as a line of JSON, without the number that it has in this database."""
    values = asdict(correction) | {"made": correction.made.isoformat(timespec="microseconds"), "key": correction.key}
    return encode_record({name: value for name, value in values.items() if name != "number"})


def read_lines(lines: Iterable[str], *, where: str) -> list[Correction]:
    """Read corrections that were written by ``write_line``.

    Args:
        lines: The lines; blank ones are skipped.
        where: What they are called in an error.

    Returns:
        The corrections, in their order.

    Raises:
        QueryError: A line is no correction, or was changed since it was written.
    """
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(_read(json.loads(line)))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise QueryError(
                "this is no correction, or one that was changed by hand",
                where=f"{where}, line {number}",
                remedy="write the file anew with: tracker corrections export FILE",
            ) from error
    return found


def _read(values: dict[str, Any]) -> Correction:
    texts = {name: values[name] for name in _TEXTS}
    after, anchor = values["after"], Selector(**values["anchor"])
    made = dt.datetime.fromisoformat(values["made"]).astimezone(dt.UTC)
    if not all(isinstance(each, str) for each in (*texts.values(), anchor.exact, anchor.prefix, anchor.suffix)):
        raise TypeError(texts)
    correction = Correction(
        made=made, anchor=anchor, before=values["before"], after=after, undoes=values["undoes"], **texts
    )
    unpack_claim(correction.before["claim"])
    is_known = correction.action in ACTIONS and _NEEDED.get(correction.action, set()) <= after.keys()
    if not is_known or correction.key != values["key"]:
        raise ValueError(correction.action)
    return correction

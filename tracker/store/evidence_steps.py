"""The steps of evidence as a column holds them: without the names of their parts, which are the same in each.

In: steps as records. Out: JSON, and the same records again.

    [{"rule": "name", "words": {"start": 402, "end": 408, "text": "Lavrov"}, "points_to": None, "belief": 1}]
    [["name",[402,408,"Lavrov"],null,1]]
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

_STEP = ("rule", "words", "points_to", "belief")
_SPAN = ("start", "end", "text")


def pack_steps(steps: Iterable[Any]) -> str:
    """Write steps as JSON. Whatever is no step of this form, as older versions may have stored it, stays as it is.

    Args:
        steps: Records of steps.

    Returns:
        A JSON list.
    """
    return json.dumps([_pack_step(each) for each in steps], ensure_ascii=False, separators=(",", ":"))


def unpack_steps(packed: str) -> list[Any]:
    """Read what ``pack_steps`` wrote.

    Args:
        packed: What the column holds.

    Returns:
        The records of steps.

    Raises:
        ValueError: It is no JSON, or a step has too few or too many parts.
        TypeError: It is no text, or no list.
        RecursionError: It is nested too deeply.
    """
    return [_unpack_step(each) if isinstance(each, list) else each for each in _iter_list(json.loads(packed))]


def _iter_list(found: Any) -> list[Any]:
    if not isinstance(found, list):
        raise TypeError("no list of steps")
    return found


def _pack_step(step: Any) -> Any:
    if not isinstance(step, Mapping) or tuple(step) not in (_STEP, _STEP[:-1]):
        return step
    return [_pack_span(value) for value in step.values()]


def _pack_span(value: Any) -> Any:
    return list(value.values()) if isinstance(value, Mapping) and tuple(value) == _SPAN else value


def _unpack_step(values: list[Any]) -> dict[str, Any]:
    if len(values) == len(_STEP):  # written out, since every claim that is read has some
        rule, words, points_to, belief = values
        return {
            "rule": rule,
            "words": _unpack_span(words),
            "points_to": _unpack_span(points_to),
            "belief": belief,
        }
    if len(values) != len(_STEP) - 1:
        raise ValueError("no step")
    return {name: _unpack_span(value) for name, value in zip(_STEP, values, strict=False)}


def _unpack_span(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    start, end, text = value
    return {"start": start, "end": end, "text": text}

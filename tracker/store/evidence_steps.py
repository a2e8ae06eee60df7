"""The steps of evidence as a column holds them: without the names of their parts, and without the words they point to.

In: steps as records, and the text of their article. Out: JSON, and the same records again.

    [{"rule": "name", "words": {"start": 402, "end": 408, "text": "Lavrov"}, "points_to": None, "belief": 1}]
    [["name",[402,408,"Lavrov"],null,1]]    as it is sealed
    [["name",[402,408],null,1]]             as it is stored
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

_STEP = ("rule", "words", "points_to", "belief")
_SPAN = ("start", "end", "text")
_PLACE = 2
_NOWHERE = "no place in the article"
_read = json.JSONDecoder().raw_decode


def pack_steps(steps: Iterable[Any]) -> str:
    """Write steps as JSON. Whatever is no step of this form, as older versions may have stored it, stays as it is.

    Args:
        steps: Records of steps.

    Returns:
        A JSON list, with all words.
    """
    return _write([_pack_step(each) for each in steps])


def shorten_steps(packed: str, text: str) -> str:
    """Leave out the words of steps that the article has in their places.

    Args:
        packed: What ``pack_steps`` wrote.
        text: The text of the article.

    Returns:
        A JSON list, from which ``lengthen_steps`` makes the same again.
    """
    return _change_spans(packed, lambda span: span[:_PLACE] if _is_slice(span, text) else span)


def lengthen_steps(packed: Any, text: Any) -> Any:
    """Put the words of steps in again; what is damaged stays as it is.

    Args:
        packed: What the column holds.
        text: The text of the article.

    Returns:
        What ``pack_steps`` wrote.
    """
    if packed == "[]" or not isinstance(text, str):
        return packed
    try:
        return _change_spans(
            packed, lambda span: [*span, _cut(span[0], span[1], text)] if len(span) == _PLACE else span
        )
    except (ValueError, TypeError, RecursionError):
        return packed


def unpack_steps(packed: str, text: str = "") -> list[Any]:
    """Read what ``pack_steps`` or ``shorten_steps`` wrote.

    Args:
        packed: What the column holds.
        text: The text of the article.

    Returns:
        The records of steps.

    Raises:
        ValueError: It is no JSON, or a step has too few or too many parts.
        TypeError: It is no text, or no list.
        RecursionError: It is nested too deeply.
    """
    return [_unpack_step(each, text) if isinstance(each, list) else each for each in _iter_list(_parse(packed))]


def _parse(packed: str) -> Any:
    """What JSON says, in half the time of ``json.loads``, which looks for white space and an encoding first."""
    try:
        found, end = _read(packed, 0)
    except (ValueError, TypeError):
        end = -1
    return found if end == len(packed) else json.loads(packed)


def _write(steps: list[Any]) -> str:
    return json.dumps(steps, ensure_ascii=False, separators=(",", ":"))


def _change_spans(packed: str, change: Callable[[list[Any]], list[Any]]) -> str:
    steps = _iter_list(json.loads(packed))
    changed = [
        [change(part) if isinstance(part, list) else part for part in step] if isinstance(step, list) else step
        for step in steps
    ]
    return _write(changed) if changed != steps else packed


def _is_slice(span: list[Any], text: str) -> bool:
    if len(span) != len(_SPAN):
        return False
    start, end, words = span
    return type(start) is int and type(end) is int and 0 <= start < end <= len(text) and text[start:end] == words


def _cut(start: int, end: int, text: str) -> str:
    if not 0 <= start < end <= len(text):
        raise ValueError(_NOWHERE)
    return text[start:end]


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


def _unpack_step(values: list[Any], text: str) -> dict[str, Any]:
    if len(values) == len(_STEP):  # written out, since every claim that is read has some
        rule, words, points_to, belief = values
        return {
            "rule": rule,
            "words": _unpack_span(words, text) if type(words) is list else words,
            "points_to": _unpack_span(points_to, text) if type(points_to) is list else points_to,
            "belief": belief,
        }
    if len(values) != len(_STEP) - 1:
        raise ValueError("no step")
    return {name: _unpack_span(value, text) for name, value in zip(_STEP, values, strict=False)}


def _unpack_span(value: Any, text: str) -> Any:
    if not isinstance(value, list):
        return value
    if len(value) == _PLACE:
        start, end = value
        if not 0 <= start < end <= len(text):
            raise ValueError(_NOWHERE)
        return {"start": start, "end": end, "text": text[start:end]}
    start, end, words = value
    return {"start": start, "end": end, "text": words}

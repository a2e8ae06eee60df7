"""Filters as keywords: those of ``ClaimFilter``, which checks their values.

In: keywords. Out: a ``ClaimFilter``; a keyword that is no filter is a QueryError of one line that names what are.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from tracker.errors import QueryError
from tracker.query import ClaimFilter

Method = TypeVar("Method", bound=Callable[..., Any])


def make_filter(where: str | ClaimFilter | None, filters: Mapping[str, Any]) -> ClaimFilter:
    """The filter that keywords ask for.

    Args:
        where: The words to search for, or a filter that the keywords change.
        filters: Values by the names of filters. None is no filter.

    Returns:
        The filter.

    Raises:
        QueryError: There is no such filter, or a value cannot be meant.

    Example:
        >>> make_filter("Syria", {"speaker": "Lavrov"}).speaker
        ('Lavrov',)
    """
    known = [field.name for field in fields(ClaimFilter)]
    for name in filters:
        if name not in known:
            raise QueryError(f"there is no filter {name!r}", remedy=f"the filters are {', '.join(known)}")
    values = {name: value for name, value in filters.items() if value is not None}
    if isinstance(where, ClaimFilter):
        return replace(where, **values)
    if where is not None and "text" in values:
        raise QueryError("the words to search for are given twice, at first and as text", remedy="give them once")
    return ClaimFilter(**({"text": where} | values))


def spell_out_filters(method: Method) -> Method:
    """Let the signature of a method with ``filters`` name each filter, for help and completion."""
    signature = inspect.signature(method)
    others = [each for each in signature.parameters.values() if each.kind is not inspect.Parameter.VAR_KEYWORD]
    taken = {each.name for each in others}
    added = [
        inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default)
        for field in fields(ClaimFilter)
        if field.name not in taken
    ]
    method.__signature__ = signature.replace(parameters=[*others, *added])  # type: ignore[attr-defined]
    return method

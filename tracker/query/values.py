"""Values of columns that are stored as they were written, found by folded words.

In: a column, and words. Out: the values that hold them, which an index of the column finds.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select
from sqlalchemy.orm import Mapped

from tracker.query.remembered import remember
from tracker.store import read_rows
from tracker.text import fold_words


def has_words(connection: Connection, column: Mapped[str | None], parts: Iterable[str]) -> ColumnElement[bool]:
    """That the words of a column's value hold one of these parts.

    Args:
        connection: The database.
        column: A column of few different values.
        parts: Folded words behind a space, as ``begin_words`` and ``whole_words`` make them.

    Returns:
        The condition.
    """
    asked = tuple(dict.fromkeys(parts))

    def fold() -> list[tuple[str, str]]:
        values: Select[*tuple[Any, ...]] = select(column).where(column.is_not(None)).distinct()
        return [(value, fold_words(value)) for (value,) in read_rows(connection, values)]

    def find() -> list[str]:
        known = remember(connection, ("folded", str(column)), fold)
        return [value for value, words in known if any(part in words for part in asked)]

    return column.in_(remember(connection, ("values with", str(column), asked), find))


def begin_words(text: str) -> list[str]:
    """The part that a value holds whose words begin with those of a text; none where it has no word."""
    words = fold_words(text).strip()
    return [f" {words}"] if words else []


def whole_words(text: str) -> list[str]:
    """The part that a value holds which has the words of a text, the last one to its end; none where it has no word."""
    return [f"{part} " for part in begin_words(text)]

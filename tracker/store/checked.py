"""Reading rows that another program may have damaged: a value is of its column's type, or one line says which is not.

In: a query. Out: its rows. SQLite keeps whatever it is given: bytes in a column of texts, a word in one of numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVarTuple

from sqlalchemy import Connection, Row, Select
from sqlalchemy.types import NullType, TypeDecorator, TypeEngine

from tracker.errors import StoreError

Values = TypeVarTuple("Values")
_REMEDY = "`tracker verify` names whatever is damaged"


def read_rows(connection: Connection, query: Select[*Values], *, at_once: int | None = None) -> Iterator[Row[*Values]]:
    """The rows of a query, each value of the type that its column has, or None.

    Args:
        connection: The database.
        query: What to read.
        at_once: How many rows are held in memory; all of them without it.

    Yields:
        A row.

    Raises:
        StoreError: A value is of another type; the line names it.
    """
    columns = tuple(query.selected_columns)
    types = [_types_of(column.type) for column in columns]
    known: set[tuple[type, ...]] = set()
    options = {"yield_per": at_once} if at_once else {}
    try:
        with connection.execute(query, execution_options=options) as result:  # closed, however few are asked for
            rows: Iterable[Row[*Values]] = result if at_once else result.all()
            if not at_once and _are_sound(rows, types):
                yield from rows
                return
            for row in rows:
                kinds = tuple(map(type, row))
                if kinds not in known:
                    values: tuple[Any, ...] = tuple(row)
                    for column, expected, value in zip(columns, types, values, strict=True):
                        if value is not None and not isinstance(value, expected):
                            raise damaged(column.name, value, row=values[0])
                    known.add(kinds)
                yield row
    except (ValueError, TypeError) as error:
        raise StoreError(f"the database holds a damaged value ({error})", remedy=_REMEDY) from error


def _are_sound(rows: Iterable[Row[*Values]], types: Sequence[tuple[type, ...]]) -> bool:
    """Whether all values have the very types of their columns: looked at column by column, in a fifth of the time."""
    columns = zip(*rows, strict=True)
    return all({*map(type, cells)} <= {*expected, type(None)} for cells, expected in zip(columns, types, strict=False))


def damaged(column: str, value: Any, *, row: Any = None) -> StoreError:
    """The error for a value that another program damaged.

    Args:
        column: Where it stands.
        value: What stands there.
        row: What the row is called.

    Returns:
        The error, to be raised.
    """
    place = f"of {ascii(row)[:60]} " if row is not None and row is not value else ""
    return StoreError(f"the database is damaged: {column} {place}is {ascii(value)[:60]}", remedy=_REMEDY)


def python_type(type_: TypeEngine[Any]) -> type:
    """The type that the values of a column have. Example: that of a column of texts is ``str``."""
    plain = type_.impl_instance if isinstance(type_, TypeDecorator) else type_
    return plain.python_type


def _types_of(type_: TypeEngine[Any]) -> tuple[type, ...]:
    if isinstance(type_, NullType):
        return (object,)
    found = python_type(type_)
    return (float, int) if found is float else (found,)

"""All ids of a column in one cell: read in a fifth of the time of as many rows.

In: a column of ids. Out: an aggregate, and from its cell the ids as numbers. A file writes them as text; a server as
four bytes each, which it writes in less time, and which are read in next to none.

    list_ids(claim_id)  -> '1,2,17'  or the twelve bytes of 1, 2 and 17
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from tracker.store.checked import damaged

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ids = npt.NDArray[np.int32]


_DIGITS = b"0123456789,"


class _ListedIds(FunctionElement[Any]):
    """The ids of all rows in one cell."""

    type = NullType()  # a text of one kind of database, bytes of the other
    inherit_cache = True


def list_ids(column: ColumnElement[Any] | Any) -> ColumnElement[Any]:
    """All ids of a column in one cell, in no order.

    Args:
        column: The column; none of its values is null.

    Returns:
        An aggregate, whose cell ``read_ids`` reads; the cell is empty where there are no rows.
    """
    return _ListedIds(column)


def read_ids(column: str, listed: str | bytes | None) -> Ids:
    """The ids of a cell that ``list_ids`` made.

    Args:
        column: What the column is called, for the message.
        listed: The cell.

    Returns:
        The ids, as the cell has them.

    Raises:
        StoreError: Another program put something else into the column.
    """
    import numpy as np  # noqa: PLC0415  who asks a single question needs none

    if not listed:
        return np.empty(0, np.int32)
    if isinstance(listed, bytes):
        return np.frombuffer(listed, ">i4").astype(np.int32)
    if not listed.isascii() or listed.encode().translate(None, _DIGITS):
        wrong = next((each for each in listed.split(",") if not each.isdigit()), listed)
        raise damaged(column, wrong)
    return np.fromstring(listed, np.int64, sep=",").astype(np.int32)


@compiles(_ListedIds)
def _list(element: _ListedIds, compiler: Any, **rest: Any) -> str:
    ids = compiler.process(element.clauses, **rest)
    if compiler.dialect.name == "sqlite":
        return f"group_concat({ids}, ',')"
    return f"string_agg(int4send({ids}), '')"

"""Whether days stand before months in the dates of a table, by what the table itself shows.

In: the first rows of a table. Out: True where one of its dates can only have the day first ("25/02/2013") and none the
month, False the other way round, None where both are there or neither: then "05/02/2013" stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable

from tracker.readers.published import find_order


def tell_order(values: Iterable[object]) -> bool | None:
    """Example: ["05/02/2013", "25/02/2013"] -> True."""
    orders = {order for value in values if (order := find_order(value)) is not None}
    return orders.pop() if len(orders) == 1 else None

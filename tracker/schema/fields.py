"""How a field of a claim is described: ``Field``, declared with ``shows`` in a dataclass and read with ``fields_of``.

Columns, cells, labels, the codebook and the JSON Schema are made from these, and name no field of their own.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from tracker.records import Claim

_KEY = "field of a claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a claim.

    Attributes:
        name: The same in Python, CSV and JSON Lines.
        type: The type of its values.
        description: What it means, with unit and range.
        example: A typical value.
        column: Where it is stored, as "table.column"; "" where it is not stored. What a claim's article tells anyhow is
            null there, and filled in by ``tracker.store.shortening``.
        between: The columns of a claim with the offsets by which it is cut out of that column; none for the whole.
        value: Makes the value from a claim that is not stored yet, for ``tracker extract`` and for the column; None
            where only the database knows it.
        holds: The record that plain dictionaries in it are made from, where there are any.
        choices: All possible values; () where the list is open.
        in_csv: Whether it is a column of tables (CSV, Excel); JSON Lines have every field.
        label: The heading that readers see; "" where it is shown nowhere.
        place_in_table: Its place among the columns of the dashboard's table, from 1; 0 where it has none.
        place_in_facts: The same for the facts beside an open quote.
    """

    name: str = ""
    type: Any = str
    description: str
    example: Any = None
    column: str = ""
    between: tuple[str, ...] = ()
    value: Callable[[Claim], Any] | None = None
    holds: type | None = None
    choices: tuple[str, ...] = ()
    in_csv: bool = False
    label: str = ""
    place_in_table: int = 0
    place_in_facts: int = 0

    @property
    def table(self) -> str:
        """The table that stores it. Example: "claim"."""
        return self.column.partition(".")[0]

    @property
    def stored_as(self) -> str:
        """The column in that table. Example: "cue_text"."""
        return self.column.partition(".")[2]


def shows(description: str, **info: Any) -> Any:
    """Declare a field in the body of a dataclass.

    Args:
        description: What it means, with unit and range.
        **info: The other attributes of ``Field``, except name and type, which the class gives.

    Returns:
        What ``dataclasses.field`` returns.

    Example: ``cue: str | None = shows("The reporting words.", example="said", column="claim.cue_text")``
    """
    return dataclasses.field(metadata={_KEY: Field(description=description, **info)})


@cache
def fields_of(view: type) -> tuple[Field, ...]:
    """List the fields that a dataclass declares.

    Args:
        view: A dataclass whose fields are made with ``shows``.

    Returns:
        The fields with name and type, in order.
    """
    hints = typing.get_type_hints(view)
    return tuple(
        dataclasses.replace(each.metadata[_KEY], name=each.name, type=hints[each.name])
        for each in dataclasses.fields(view)
    )


def csv_fields(fields: Sequence[Field]) -> tuple[Field, ...]:
    """Select the fields that are columns of tables.

    Args:
        fields: All fields.

    Returns:
        Those with ``in_csv``, in the same order.
    """
    return tuple(field for field in fields if field.in_csv)


def placed_fields(fields: Sequence[Field], place: str) -> tuple[Field, ...]:
    """Select the fields with a place in one part of the dashboard.

    Args:
        fields: All fields.
        place: "table" or "facts".

    Returns:
        The fields, in the order of their places.
    """
    attribute = f"place_in_{place}"
    return tuple(sorted((f for f in fields if getattr(f, attribute)), key=lambda field: getattr(field, attribute)))

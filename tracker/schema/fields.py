"""What a field of a claim is described by, wherever it is stored, shown or written.

In: a class of fields, each made with ``shows``. Out: ``fields_of`` such a class: columns, cells, labels, the codebook
and the JSON Schema are made from these, and name no field of their own.
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
        example: A value as it may stand.
        column: Where it is stored, as "table.column"; "" for what is not stored.
        value: Makes the value from a claim that is not stored yet, for ``tracker extract`` and for the column; None
            where only the database knows it.
        choices: All values there are; () where they are not a closed list.
        in_csv: Whether it is a column of tables (CSV, Excel); JSON Lines have every field.
        label: What readers see above or before it; "" where it is shown nowhere.
        place_in_table: Its place among the columns of the dashboard's table; 0 where it is none of them.
        place_in_facts: The same for the facts beside an open quote.
    """

    name: str = ""
    type: Any = str
    description: str
    example: Any = None
    column: str = ""
    value: Callable[[Claim], Any] | None = None
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
        """The column within its table. Example: "cue_text"."""
        return self.column.partition(".")[2]


def shows(description: str, **info: Any) -> Any:
    """Declare a field in the body of a dataclass.

    Args:
        description: What it means, with unit and range.
        **info: The other attributes of ``Field``, but for name and type, which the class gives.

    Returns:
        What ``dataclasses.field`` returns.

    Example: ``cue: str | None = shows("The reporting words.", example="said", column="claim.cue_text")``
    """
    return dataclasses.field(metadata={_KEY: Field(description=description, **info)})


@cache
def fields_of(view: type) -> tuple[Field, ...]:
    """Every field of a class of fields, in order, with name and type."""
    hints = typing.get_type_hints(view)
    return tuple(
        dataclasses.replace(each.metadata[_KEY], name=each.name, type=hints[each.name])
        for each in dataclasses.fields(view)
    )


def csv_fields(fields: Sequence[Field]) -> tuple[Field, ...]:
    """Those that are columns of tables."""
    return tuple(field for field in fields if field.in_csv)


def placed_fields(fields: Sequence[Field], place: str) -> tuple[Field, ...]:
    """Those that have a place in "table" or "facts", in the order of their places."""
    attribute = f"place_in_{place}"
    return tuple(sorted((f for f in fields if getattr(f, attribute)), key=lambda field: getattr(field, attribute)))

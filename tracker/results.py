"""What a question has for an answer, as rows: to count, to loop over, to look at, to hand to pandas.

In: frozen records, and what a person should see of each. Out: ``Results``, which show themselves as a short table, in
a terminal and, escaped, in a notebook, and become a DataFrame. Knows nothing of articles or databases.
"""

from __future__ import annotations

import dataclasses
import typing
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import islice
from types import UnionType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

from tracker.inert import show_controls

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")
SHOWN_ROWS = 10
_LINE = 120
_LONGEST_CELL = 400
_DTYPES: dict[type, str] = {int: "int64", float: "float64", bool: "bool", str: "string"}
_NULLABLE: dict[type, str] = {int: "Int64", float: "float64", bool: "boolean", str: "string"}


class Results(Sequence[T], Generic[T]):
    """Rows with a length, an order and a readable look.

    A subclass is a dataclass with a field ``rows``, and says what it calls a row and what a person sees of one.

    Example:
        >>> claims = tracker.claims(speaker="Lavrov")
        >>> len(claims), claims[0].speaker
        (2, 'Sergei Lavrov')
        >>> claims[1:]
        1 of 2 quotes
          2013-02-02  Sergei Lavrov  US National Security Adviser Tom Donilon also plans to visit Moscow, ...
        >>> claims.to_pandas()[["said_on", "outlet"]]
              said_on      outlet
        0     2013-01  China Daily
        1  2013-02-02  China Daily
    """

    rows: Sequence[T]
    row_type: ClassVar[type]

    @property
    @abstractmethod
    def headline(self) -> str:
        """How many rows of what there are, in words. Example: "48 quotes"."""

    @property
    def problems(self) -> Sequence[str]:
        """What went wrong, a line each."""
        return [str(error) for error in getattr(self, "errors", ())]

    @abstractmethod
    def show_row(self, row: T) -> Mapping[str, str]:
        """What a person sees of a row: words by the names of columns."""

    def records(self) -> Iterator[dict[str, Any]]:
        """Every row as plain values by the names of its fields: what pandas gets."""
        return (dataclasses.asdict(row) for row in self.rows)  # type: ignore[call-overload]

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a DataFrame: a column a field, with the same types however many rows there are.

        Dates stay ISO strings, since "2013-01" is a month and no day; pandas makes days of them with its to_datetime
        and the format "ISO8601". What is not known is missing.

        Returns:
            A new DataFrame, numbered from 0.
        """
        import pandas as pd  # noqa: PLC0415  half a second, and only here

        frame = pd.DataFrame(list(self.records()), columns=list(self.columns()))
        return frame.astype(dict(self.columns()))

    @classmethod
    def columns(cls) -> dict[str, str]:
        """The columns of the DataFrame and their types, by the names of the fields."""
        hints = typing.get_type_hints(cls.row_type)
        return {field.name: name_dtype(hints[field.name]) for field in dataclasses.fields(cls.row_type)}

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[T]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> T | Self:
        if isinstance(index, slice):
            return dataclasses.replace(self, rows=self.rows[index])  # type: ignore[type-var]
        return self.rows[index]

    def __repr__(self) -> str:
        lines = [self.headline]
        shown = [self.show_row(row) for row in islice(self.rows, SHOWN_ROWS)]
        for row in shown:
            line = "  ".join(value for value in map(one_line, row.values()) if value)
            lines.append(f"  {line if len(line) <= _LINE else line[: _LINE - 1] + '…'}")
        if len(self) > SHOWN_ROWS:
            lines.append(f"  … and {len(self) - SHOWN_ROWS} more")
        lines += [f"  error: {one_line(problem)}" for problem in self.problems[:SHOWN_ROWS]]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """The same for a notebook: escaped, and never read as mathematics ("$5 and $6")."""
        shown = [self.show_row(row) for row in islice(self.rows, SHOWN_ROWS)]
        headings = "".join(f"<th>{escape(name)}</th>" for name in (shown[0] if shown else ()))
        body = "".join(f"<tr>{''.join(f'<td>{_cell(value)}</td>' for value in row.values())}</tr>" for row in shown)
        more = f"<p>… and {len(self) - SHOWN_ROWS} more</p>" if len(self) > SHOWN_ROWS else ""
        more += "".join(f"<p>error: {_cell(problem)}</p>" for problem in self.problems[:SHOWN_ROWS])
        table = f"<table style='text-align: left'><thead><tr>{headings}</tr></thead><tbody>{body}</tbody></table>"
        return (
            f"<div class='tex2jax_ignore mathjax_ignore'><p>{escape(one_line(self.headline))}</p>"
            f"{table if shown else ''}{more}</div>"
        )


def count(number: int, noun: str) -> str:
    """Example: "1 article", "1,046 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def name_dtype(hint: object) -> str:
    """The pandas type that keeps a field's values as they are. Example: ``int | None`` is "Int64"."""
    if typing.get_origin(hint) is typing.Literal:
        return "string"
    kinds = set(typing.get_args(hint)) if isinstance(hint, UnionType) else {hint}
    known = _NULLABLE if type(None) in kinds else _DTYPES
    kinds.discard(type(None))
    only = kinds.pop() if len(kinds) == 1 else None
    return known.get(only, "object") if isinstance(only, type) else "object"


def one_line(text: str) -> str:
    """Words on one line, with what a terminal would take for a command made visible."""
    return show_controls(" ".join(text.split()))


def _cell(value: str) -> str:
    line = one_line(value)
    return escape(line if len(line) <= _LONGEST_CELL else f"{line[: _LONGEST_CELL - 1]}…")

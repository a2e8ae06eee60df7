"""Cutting pieces out of an article's text by their offsets, where a statement reads them: they are stored once.

In: a column with texts and two with half-open offsets. Out: an expression. SQLite's own function ends at a NUL, so
there Python cuts.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import String

NAME = "cut_text"
"""What the function of SQLite is called."""


class Slice(FunctionElement[str]):
    """The piece of a text between two offsets. Its arguments are the columns of the text, the start and the end."""

    type = String()
    inherit_cache = True


def cut_text(text: object, start: object, end: object) -> str | None:
    """The piece of a text between two offsets, of whatever SQLite may hold; None where these are none."""
    if isinstance(text, str) and isinstance(start, int) and isinstance(end, int) and 0 <= start < end:
        return text[start:end]
    return None


@compiles(Slice)
def _write_slice(element: Slice, compiler: Any, **rest: Any) -> str:
    text, start, end = (compiler.process(each, **rest) for each in element.clauses)
    if compiler.dialect.name == "sqlite":
        return f"{NAME}({text}, {start}, {end})"
    return f"substr({text}, {start} + 1, {end} - {start})"

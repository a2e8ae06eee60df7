"""Parquet: typed columns for DuckDB, pandas and others, made from the fields of a claim as every other format is.

In: a dataclass's fields, and rows as mappings. Out: a schema, tables, a stream. Lists are lists, what is known is of
its type, partial dates are text as in JSON Lines. pyarrow is imported only by what writes or reads Parquet.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from tracker.errors import FileError
from tracker.schema.fields import Field
from tracker.schema.writers import make_record

if TYPE_CHECKING:
    import pyarrow as pa

COMPRESSION = "zstd"
_ROWS_AT_ONCE = 10_000


def write_parquet(views: Iterable[Any], stream: IO[bytes], fields: Sequence[Field]) -> int:
    """Write every field, a row a claim.

    Args:
        views: The claims.
        stream: Open for writing; it stays open.
        fields: All fields.

    Returns:
        The number of claims.
    """
    from pyarrow import parquet  # noqa: PLC0415

    schema, rows, count = make_schema(fields), iter(views), 0
    with parquet.ParquetWriter(stream, schema, compression=COMPRESSION) as writer:
        while some := list(islice(rows, _ROWS_AT_ONCE)):
            writer.write_table(make_table([make_record(each) for each in some], schema))
            count += len(some)
    return count


def make_schema(fields: Sequence[Field]) -> pa.Schema:
    """The columns of fields.

    Args:
        fields: What the columns are to hold.

    Returns:
        Their names and types.
    """
    import pyarrow as pa  # noqa: PLC0415

    return pa.schema([pa.field(each.name, _find_type(each.type, each.holds)) for each in fields])


def make_table(rows: Sequence[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    """Rows as a table.

    Args:
        rows: A mapping from column to value each.
        schema: The columns.

    Returns:
        The table.

    Raises:
        FileError: A text holds half a character pair, which no file of this format can.
    """
    import pyarrow as pa  # noqa: PLC0415

    try:
        return pa.Table.from_pylist(rows, schema=schema)
    except UnicodeEncodeError as error:
        raise FileError("a text holds half a character pair and cannot be written", remedy="repair it") from error


def _find_type(hint: Any, holds: Any) -> pa.DataType:
    """The type of a column. Example: ``str | None`` is a string, a tuple of ``Candidate`` a list of structs.

    ``holds`` is the record that plain dictionaries are made from.
    """
    import pyarrow as pa  # noqa: PLC0415

    plain = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), dt.date: pa.date32()}
    if hint in plain:
        return plain[hint]
    if dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        return pa.struct([(each.name, _find_type(hints[each.name], holds)) for each in dataclasses.fields(hint)])
    origin, inner = typing.get_origin(hint), [each for each in typing.get_args(hint) if each is not types.NoneType]
    if origin is dict:
        return _find_type(holds, None)
    if origin in (list, tuple):
        return pa.list_(_find_type(inner[0], holds))
    return _find_type(inner[0], holds)

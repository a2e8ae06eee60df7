"""The codebook: what every field, filter, format and type of cue means, written from the entries themselves.

Its formats are Markdown for readers, CSV for spreadsheets, and JSON Schema for programs that check files.
"""

from __future__ import annotations

import csv
import io
import json
import types
import typing
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tracker.errors import QueryError
from tracker.schema.claim import EXTRACT_ONLY, ClaimView
from tracker.schema.corpus import ARTICLE_FIELDS, DAYS, PLACES
from tracker.schema.cue_types import load_cue_types
from tracker.schema.fields import Field, fields_of
from tracker.schema.filter_entry import filters_of
from tracker.schema.filters import ClaimFilter
from tracker.schema.formats import FORMATS

_HEADER = ("name", "type", "unknown", "description", "values", "example", "csv", "extract")
_TYPES = {str: "text", int: "number", float: "number", bool: "yes or no"}


def make_codebook(fmt: str = "md") -> str:
    """Write the codebook in one of ``CODEBOOK_FORMATS``.

    Args:
        fmt: "md" for everything in Markdown; "csv" for a table of the fields; "json-schema" for the JSON Schema
            (2020-12) of one line of ``tracker export FILE.jsonl``.

    Returns:
        The text, with a line break at its end.

    Raises:
        QueryError: There is no such format.
    """
    if fmt not in CODEBOOK_FORMATS:
        raise QueryError(f"there is no format {fmt!r}", remedy=f"choose from {', '.join(CODEBOOK_FORMATS)}")
    return CODEBOOK_FORMATS[fmt]()


def make_json_schema(fields: Sequence[Field], *, title: str) -> dict[str, Any]:
    """The JSON Schema of a record with all these fields."""
    import pydantic  # noqa: PLC0415  nothing else that is quick needs it

    def describe(field: Field) -> Any:
        nothing = [None] if type(None) in typing.get_args(field.type) else []
        extra: dict[str, Any] | None = {"enum": [*field.choices, *nothing]} if field.choices else None
        return pydantic.Field(description=field.description, examples=[field.example], json_schema_extra=extra)

    model = pydantic.create_model(title, **{field.name: (field.type, describe(field)) for field in fields})  # type: ignore[call-overload]
    schema: dict[str, Any] = model.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema


def _write_markdown() -> str:
    own = {field.name for field in EXTRACT_ONLY}
    claim = (
        (f"`{row[0]}`", row[1] + (", or unknown" if row[2] else ""), _tell(row), row[5], row[6], row[7])
        for row in _describe_fields(fields_of(ClaimView), own)
    )
    extract = ((f"`{field.name}`", field.description, _show(field.example)) for field in EXTRACT_ONLY)
    cue_types = (
        (f"`{each.name}`", each.description, "yes" if each.is_left_out else "") for each in load_cue_types().values()
    )
    corpus = ((f"`{field.name}`", field.description, _show(field.example)) for field in (*PLACES, *DAYS))
    articles = ((f"`{field.name}`", field.description) for field in ARTICLE_FIELDS)
    formats = ((f"`{each.name}`", each.label, each.description) for each in FORMATS.values())
    sections = (
        "# Codebook",
        (
            "Every claim has these fields, in files, in Python and on screen. JSON Lines and Parquet have all of them, "
            "tables (CSV, Excel) those marked `csv`, `tracker extract` those marked `extract`. What is not known is "
            "null in JSON and an empty cell in a table."
        ),
        "## Fields of a claim",
        _make_table(("field", "type", "meaning", "example", "csv", "extract"), claim),
        "## What `tracker extract` gives besides",
        "Offsets are characters (code points) of the record's `text`, from 0; the second is right behind the last.",
        _make_table(("field", "meaning", "example"), extract),
        "## What a corpus holds besides",
        (
            "`tracker extract --out DIR` writes Parquet: in `claims` every field above in a column of its type, lists "
            "as lists, and these; in `articles` the articles whole. Parts of the same name are of the same articles."
        ),
        _make_table(("column of claims", "meaning", "example"), corpus),
        _make_table(("column of articles", "meaning"), articles),
        "## Filters",
        "`tracker search`, `export` and `compare`, `ClaimFilter` in Python and the dashboard have the same filters.",
        _make_table(("option", "in Python", "what it does", "values", "in links"), _describe_filters()),
        "## Types of cues",
        _make_table(("cue_type", "what the reporting words tell", "left out unless asked for"), cue_types),
        "## Formats",
        _make_table(("format", "called", "what it is"), formats),
    )
    return "\n\n".join(sections) + "\n"


def _write_csv() -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADER)
    writer.writerows(_describe_fields(fields_of(ClaimView), {field.name for field in EXTRACT_ONLY}))
    return text.getvalue()


def _write_json_schema() -> str:
    schema = make_json_schema(fields_of(ClaimView), title="Claim")
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


CODEBOOK_FORMATS: dict[str, Callable[[], str]] = {
    "md": _write_markdown,
    "csv": _write_csv,
    "json-schema": _write_json_schema,
}


def _describe_filters() -> list[tuple[str, ...]]:
    return [
        (
            ", ".join(f"`{option}`" for option in entry.option_names),
            f"`{entry.name}`",
            entry.help,
            ", ".join(entry.choices),
            f"`{entry.url_name}`",
        )
        for entry in filters_of(ClaimFilter)
    ]


def _describe_fields(fields: Iterable[Field], own: Iterable[str]) -> list[tuple[str, ...]]:
    """A row of ``_HEADER`` for each field; ``own`` are fields with another value in ``tracker extract``."""
    return [
        (
            field.name,
            _name_type(field.type),
            "yes" if type(None) in typing.get_args(field.type) else "",
            field.description,
            ", ".join(field.choices),
            _show(field.example),
            "yes" if field.in_csv else "",
            "offsets" if field.name in own else "yes" if field.value else "",
        )
        for field in fields
    ]


def _name_type(kind: Any) -> str:
    """The name of a type in the codebook. Example: str | None -> "text"; tuple[Candidate, ...] -> "list"."""
    if isinstance(kind, types.UnionType):
        kind = next(each for each in typing.get_args(kind) if each is not type(None))
    return _TYPES.get(kind, "list")


def _tell(row: Sequence[str]) -> str:
    return f"{row[3]} One of: {row[4]}." if row[4] else row[3]


def _show(example: Any) -> str:
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)


def _make_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)

"""From a record's fields, whatever they are called, to an ``Article``.

In: a mapping of names to values (a front matter, a JSON object) and the text. Out: an ``Article``. ``fields.csv``
lists the names that each field goes by, the preferred one first; the names' case, hyphens and spaces do not matter.
Metadata become one line each; the text stays as it is.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from importlib import resources
from typing import NamedTuple

from tracker.errors import ReadError
from tracker.readers.published import REMEDY, parse_published
from tracker.records import Article, PartialDate, make_article_key

MAX_BYTES = 20_000_000
"""The longest article text that is read, in bytes of UTF-8."""

MAX_RECORD_BYTES = 6 * MAX_BYTES
"""The longest file or line that is taken into memory for one article: JSON may write a character in six bytes."""


class Field(NamedTuple):
    """A field as the record has it: the name it goes by there, and its value."""

    name: str
    value: object


def find_fields(record: Mapping[str, object]) -> dict[str, Field]:
    """The fields of an article that a record fills; of several synonyms that are filled, the one listed first."""
    filled = {
        _normalize(name): Field(name, value) for name, value in record.items() if value is not None and value != ""
    }
    found: dict[str, Field] = {}
    for field, synonym in _synonyms():
        if field not in found and synonym in filled:
            found[field] = filled[synonym]
    return found


def names_of(field: str) -> list[str]:
    """The names that a field goes by, the preferred one first."""
    return [synonym for each, synonym in _synonyms() if each == field]


def make_article(
    record: Mapping[str, object],
    *,
    text: str | None = None,
    name: str,
    where: str,
    places: Mapping[str, str] | None = None,
) -> Article:
    """An article of a record's fields and of ``text``, or of the record's own text where that is None.

    ``where`` names the record in errors, ``places`` single fields of it, by the names they go by in the record.
    Raises ReadError where there is no text, or where a value cannot be what its field is.
    """
    fields = find_fields(record)
    places = places or {}

    def where_is(field: str) -> str:
        return places.get(fields[field].name, where)

    def one_line(field: str) -> str | None:
        return _one_line(fields[field], where=where_is(field)) if field in fields else None

    if text is None:
        text = _own_text(fields.get("text"), where=where)
    if not text.strip():
        raise ReadError("holds no text", where=where, remedy="give the words of an article")
    outlet, url = one_line("outlet"), one_line("url")
    article = Article(
        key=make_article_key(url=url, outlet=outlet, text=text),
        name=name,
        text=text,
        outlet=outlet,
        title=one_line("title"),
        published=_published(fields["published"], where=where_is("published")) if "published" in fields else None,
        url=url,
        author=one_line("author"),
        language=one_line("language") or "en",
        published_inferred=_is_true(fields.get("published_inferred")),
    )
    _check_storable(article, where=where)
    return article


def _published(field: Field, *, where: str) -> PartialDate:
    try:
        return parse_published(field.value)
    except (ValueError, OverflowError) as error:
        raise ReadError(f"{field.name} is {_shown(field.value)}", where=where, remedy=REMEDY) from error


def _own_text(field: Field | None, *, where: str) -> str:
    if field is None:
        known = ", ".join(names_of("text")[:4])
        raise ReadError("has no text", where=where, remedy=f"give it in a field of one of the names {known}")
    if not isinstance(field.value, str):
        raise ReadError(f"{field.name} is {_shown(field.value)}, not a text", where=where, remedy="write a JSON string")
    return field.value


def _one_line(field: Field, *, where: str) -> str | None:
    """A value as one line; several are joined by commas, a named thing (``{"name": "CNN"}``) is its name."""
    values = field.value if isinstance(field.value, list) else [field.value]
    named = [value.get("name", value) if isinstance(value, dict) else value for value in values]
    parts = [_scalar(value) for value in named if value is not None]
    if any(part is None for part in parts):
        raise ReadError(f"{field.name} is {_shown(field.value)}", where=where, remedy="write it as text")
    return ", ".join(part for part in parts if part) or None


def _scalar(value: object) -> str | None:
    """The words of a value; None where it is no word and no number."""
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _is_true(field: Field | None) -> bool:
    return field is not None and (field.value is True or str(field.value).strip().casefold() in {"true", "yes"})


def _check_storable(article: Article, *, where: str) -> None:
    """Refuse what no database and no file could hold: NUL, lone surrogates, more than MAX_BYTES."""
    for value in (
        article.text,
        article.name,
        article.outlet,
        article.title,
        article.url,
        article.author,
        article.language,
    ):
        if value and "\0" in value:
            raise ReadError("holds NUL characters, so it is not text", where=where, remedy="take them out")
        try:
            size = len(value.encode("utf-8")) if value else 0
        except UnicodeEncodeError as error:
            raise ReadError(
                f"holds half a character (a lone surrogate, \\u{ord(error.object[error.start]):04x})",
                where=where,
                remedy="export it again with whole characters",
            ) from error
        if size > MAX_BYTES:
            raise too_large(where)


def too_large(where: str) -> ReadError:
    """The error for more than MAX_BYTES of text."""
    return ReadError(
        f"holds more than {MAX_BYTES // 1_000_000} MB of text",
        where=where,
        remedy="split it: one file or record an article",
    )


def _shown(value: object) -> str:
    """A value as an error shows it: short, and on one line."""
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    shown = ascii(value) if isinstance(value, str) else str(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _normalize(name: object) -> str:
    return str(name).strip().casefold().replace("-", "_").replace(" ", "_")


@functools.cache
def _synonyms() -> tuple[tuple[str, str], ...]:
    lines = resources.files(__package__).joinpath("fields.csv").read_text(encoding="utf-8").splitlines()
    return tuple((row["field"], row["synonym"]) for row in csv.DictReader(lines))

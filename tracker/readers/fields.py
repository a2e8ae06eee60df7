"""From a record's fields, whatever they are called, to an ``Article``.

In: a mapping of names to values (a front matter, a JSON object, a row of a table) and the text. Out: an ``Article``.
``fields.csv`` lists the names that each field goes by, the preferred one first; case, hyphens and spaces of the names
do not matter, and a user's own mapping goes before all. Metadata become one line each; the text stays as it is.

Only a missing text makes a record no article: metadata that cannot be read are unknown, and a warning says so.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tracker.errors import LanguageError, ReadError
from tracker.identity import make_article_key
from tracker.language import find_other_language
from tracker.outlets import load_outlets
from tracker.readers.doubts import find_doubts, longest_sign_run, make_storable
from tracker.readers.encodings import Decoded
from tracker.readers.markup import plain_words
from tracker.readers.published import parse_published
from tracker.readers.sources import Source
from tracker.readers.texts import join_text
from tracker.records import Article, PartialDate
from tracker.vocabulary import read_rows

_SUMMARY = "only a summary of it is known, not the whole article"
_CUT_OFF = "its text is cut off, as news services do that give only a beginning"
_REST = re.compile(r"\[\+\d+ chars\]\s*$")
_REST_WITHIN = 40
_BY = re.compile(r"^by\s+(?=\S)", re.IGNORECASE)


class Field(NamedTuple):
    """A field as the record has it: the name it goes by there, and its value."""

    name: str
    value: object


def find_fields(record: Mapping[str, object], mapping: Mapping[str, str] | None = None) -> dict[str, Field]:
    """The fields of an article that a record fills; of several names that are filled, the one listed first.

    Example: with ``mapping={"text": "body"}`` the text is in "body", whatever else there is.
    """
    filled = {
        _normalize(name): Field(str(name), value)
        for name, value in record.items()
        if value is not None and value not in ("", [])
    }
    found: dict[str, Field] = {}
    for field, name in (mapping or {}).items():
        if _normalize(name) in filled:
            found[field] = filled[_normalize(name)]
    for field, synonym in _synonyms():
        if synonym in filled and field not in (mapping or {}):
            # What one tool calls the source is the outlet, for another it is the address.
            is_address = field == "outlet" and _is_address(filled[synonym].value)
            found.setdefault("url" if is_address else field, filled[synonym])
    return found


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.strip().casefold().startswith(("http://", "https://"))


def read_mapping(mapping: Mapping[str, str]) -> dict[str, str]:
    """What a user says the fields are called, by the fields' own names. Raises ReadError where a key is no field.

    Example: {"date": "printed on"} -> {"published": "printed on"}.
    """
    known = {synonym: field for field, synonym in _synonyms()}
    for field in mapping:
        if _normalize(field) not in known:
            fields = ", ".join(dict.fromkeys(known.values()))
            raise ReadError(f"{field!a} is no field of an article", remedy=f"the fields are {fields}")
    return {known[_normalize(field)]: name for field, name in mapping.items()}


def names_of(field: str) -> list[str]:
    """The names that a field goes by, the preferred one first."""
    return [synonym for each, synonym in _synonyms() if each == field]


def make_article(
    record: Mapping[str, object],
    source: Source,
    *,
    text: str | None = None,
    name: str | None = None,
    where: str | None = None,
    warnings: Iterable[str] = (),
    part: int = 0,
    publisher: str | None = None,
) -> Article:
    """An article of a record's fields and of ``text``, or of the record's own text where that is None.

    ``where`` names the record in errors, ``warnings`` are doubts that there were before, ``part`` counts the further
    articles of one page, ``publisher`` is who publishes it where neither record nor host says. Raises ReadError where
    there is no text, or more of it than the limits allow.
    """
    where = where or source.where
    fields = find_fields({**source.known, **record}, source.mapping)
    doubts = list(warnings)

    def one_line(field: str) -> str | None:
        if field not in fields:
            return None
        written = _one_line(fields[field], doubts)
        value, doubt = make_storable(written if field == "url" else plain_words(written), fields[field].name)
        doubts.extend(doubt)
        return value or None

    if text is None:
        text, doubt = _own_text(fields, where=where)
        doubts += doubt
    if len(text) > source.limits.article_characters and not text.isspace():
        raise ReadError(
            f"holds an article of more than {source.limits.article_characters:,} characters",
            where=where,
            remedy="split it: one file or record an article",
        )
    doubts += find_doubts(text)
    text, doubt = make_storable(text, "the text")
    doubts += doubt
    if not text.strip():
        raise ReadError("holds no text", where=where, remedy="give the words of an article")
    if longest_sign_run(text) > source.limits.sign_run:
        raise ReadError(
            f"holds more than {source.limits.sign_run:,} signs in a row without a word", where=where, remedy="cut them"
        )
    outlet, url, language = one_line("outlet"), one_line("url"), one_line("language")
    if other := find_other_language(text, stated=language):
        raise LanguageError.of(other, where=where)
    return Article(
        key=make_article_key(url=url, outlet=outlet, text=text, part=part if url else 0),
        name=make_storable(name or source.name, "its name")[0],
        text=text,
        outlet=load_outlets().name_publisher(outlet, url) or load_outlets().name_publisher(publisher, None),
        title=one_line("title"),
        published=_published(fields["published"], doubts, day_first=source.day_first)
        if "published" in fields
        else None,
        url=url,
        author=_name_author(one_line("author")),
        language=language or "en",
        published_inferred=_is_true(fields.get("published_inferred")),
        warnings=tuple(dict.fromkeys(doubts)),
    )


def _published(field: Field, doubts: list[str], *, day_first: bool | None) -> PartialDate | None:
    try:
        return parse_published(field.value, day_first=day_first)
    except (ValueError, OverflowError) as error:
        doubts.append(f"{field.name} is {show_value(field.value)}, so its date is unknown ({_say_why(error)})")
        return None


def _say_why(error: Exception) -> str:
    return (
        "which could be two dates; --day-first or --month-first says which"
        if "several" in str(error)
        else "write it as YYYY, YYYY-MM or YYYY-MM-DD"
    )


def _own_text(fields: Mapping[str, Field], *, where: str) -> tuple[str, list[str]]:
    """The text of a record, without the tags of HTML; its summary, with a warning, where it has nothing else."""
    field = fields.get("text")
    if field is None and isinstance(fields.get("summary", Field("", None)).value, str):
        return plain_words(str(fields["summary"].value)), [_SUMMARY]
    if field is None:
        known = ", ".join(names_of("text")[:4])
        raise ReadError("has no text", where=where, remedy=f"give it in a field of one of the names {known}")
    joined = Decoded(field.value) if isinstance(field.value, str) else join_text(field.value)
    if joined is None:
        raise ReadError(f"{field.name} is {show_value(field.value)}, not a text", where=where, remedy="write a string")
    cut_off = [_CUT_OFF] if _REST.search(joined.text[-_REST_WITHIN:]) else []
    return plain_words(joined.text), [*joined.warnings, *cut_off]


def _one_line(field: Field, doubts: list[str]) -> str:
    """A value as one line; several are joined by commas, a named thing (``{"name": "CNN"}``) is its name."""
    values = field.value if isinstance(field.value, list | tuple) else [field.value]
    named = [value.get("name", value) if isinstance(value, dict) else value for value in values]
    parts = [_scalar(value) for value in named if value is not None]
    if any(part is None for part in parts):
        doubts.append(f"{field.name} is {show_value(field.value)}, so it is unknown")
    return ", ".join(part for part in parts if part)


def _name_author(written: str | None) -> str | None:
    """An author's name without the "By" before it; None for what is only the number of an account."""
    return None if written is None or written.isdigit() else _BY.sub("", written, count=1)


def _scalar(value: object) -> str | None:
    """The words of a value; None where it is no word and no number."""
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _is_true(field: Field | None) -> bool:
    return field is not None and (field.value is True or str(field.value).strip().casefold() in {"true", "yes"})


def show_value(value: object) -> str:
    """A value as an error shows it: short, and on one line."""
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    shown = ascii(value) if isinstance(value, str) else str(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _normalize(name: object) -> str:
    return "_".join(str(name).strip().casefold().replace("-", " ").replace("_", " ").split())


@functools.cache
def _synonyms() -> tuple[tuple[str, str], ...]:
    return tuple((row["field"], row["synonym"]) for row in read_rows("readers/fields.csv"))

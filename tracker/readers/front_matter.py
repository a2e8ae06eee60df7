"""Text files, with YAML front matter (``---``, keys and values, ``---``) or without.

In: a .txt or .md file. Out: its one ``Article`` or ``ReadError``. The text is everything after the newline of the
closing ``---``, character for character: a blank line there, or a missing newline at the end, is part of it.

Values are taken as written: YAML's guesses (``title: No`` as false, ``2012-12-18`` as a date object) are not made.
Where it is no YAML ("title: Obama: a visit"), its lines are read as keys and values, and a warning says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from tracker.errors import ReadError
from tracker.readers.encodings import decode_bytes
from tracker.readers.fields import find_fields, make_article
from tracker.readers.plain import make_plain_articles
from tracker.readers.press_databases import split_export
from tracker.readers.sources import Source
from tracker.readers.table_head import looks_like_table
from tracker.readers.tables import read_csv
from tracker.records import Article

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
_LINE = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]{0,40}:[ \t]{1,40}(?=\S)([^\r\n]*)", re.MULTILINE)
_EMPTY = {"", "~", "null"}
_LONGEST_HEADER = 100_000
_LINES_ABOVE_HEADER = 1


def read_text_file(source: Source) -> Iterator[Article | ReadError]:
    """The one article of a file, or those of a press database's export; raises OSError where it cannot be opened.

    ReadError where it holds none. What is a table with tabs, as Excel's "Unicode text", is read as one.
    """
    text, warnings = decode_bytes(source.read(), where=source.where)
    if not text:
        raise ReadError("is empty", where=source.where, remedy="give the words of an article")
    if looks_like_table(text):
        yield from read_csv(replace(source, filename=f"{source.filename}.tsv"))
        return
    parts = split_front_matter(text, where=source.where)
    if parts is None:
        yield from make_plain_articles(text, source, warnings=warnings)
        return
    header, body = parts
    try:
        record = _parse_header(header, source)
    except ReadError as error:
        record = {name: value.rstrip() for name, value in _LINE.findall(header)}
        if not find_fields(record, source.mapping):
            raise
        warnings += (f"{error.what}, so it was read line by line",)
    yield make_article(record, source, text=body, warnings=warnings)


def count_texts(source: Source) -> int | None:
    """How many articles a file of text holds; None where it is a table."""
    text = decode_bytes(source.read(), where=source.where).text
    return None if looks_like_table(text) else max(1, len(split_export(text)))


def split_front_matter(text: str, *, where: str) -> tuple[str, str] | None:
    """The front matter between the ``---`` lines, and the text below; None where the file has no front matter.

    Raises ReadError where the opening line has no closing one.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None or closing.start() > _LONGEST_HEADER:
        raise ReadError("its front matter has no end", where=where, remedy="close it with a line that is ---")
    return text[opening.end() : closing.start()], text[closing.end() :]


def _parse_header(header: str, source: Source) -> dict[str, object]:
    """The values of a front matter by key."""
    try:
        # Composed but not constructed: nodes keep what was written.
        root = yaml.compose(header, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = source.line(mark.line + 1 + _LINES_ABOVE_HEADER) if mark else source.where
        raise ReadError(
            f"the front matter is not YAML ({error.problem})", where=where, remedy="put the value into quotation marks"
        ) from error
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        raise ReadError("the front matter is not YAML", where=source.where, remedy="write it as key: value") from error
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise ReadError(
            "the front matter is not a list of keys and values", where=source.where, remedy="write it as key: value"
        )
    return {key.value: _written_value(value) for key, value in root.value if isinstance(key, yaml.ScalarNode)}


def _written_value(node: yaml.Node) -> object:
    """A scalar as written, a list of them, or an empty mapping for anything deeper, which no field can be."""
    if isinstance(node, yaml.ScalarNode):
        value = str(node.value)
        return None if node.style is None and value.casefold() in _EMPTY else value
    if isinstance(node, yaml.SequenceNode):
        return [each.value if isinstance(each, yaml.ScalarNode) else {} for each in node.value]
    return {}

"""Text files, with YAML front matter (``---``, keys and values, ``---``) or without.

In: a .txt or .md file. Out: its one ``Article`` or ``ReadError``. The text is everything after the newline of the
closing ``---``, character for character: a blank line there, or a missing newline at the end, is part of it.

Values are taken as written: YAML's guesses (``title: No`` as false, ``2012-12-18`` as a date object) are not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from tracker.errors import ReadError
from tracker.readers.encodings import decode_text
from tracker.readers.fields import MAX_RECORD_BYTES, make_article, too_large
from tracker.readers.places import name_line, name_path
from tracker.readers.plain import make_plain_article
from tracker.records import Article

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
_EMPTY = {"", "~", "null"}
_LONGEST_HEADER = 100_000
_LINES_ABOVE_HEADER = 1


def read_text_file(path: Path, name: str) -> Iterator[Article | ReadError]:
    """The one article of a file; raises OSError where it cannot be opened."""
    where = name_path(path)
    with path.open("rb") as file:
        data = file.read(MAX_RECORD_BYTES + 1)
    try:
        if len(data) > MAX_RECORD_BYTES:
            raise too_large(where)
        yield _make_article(decode_text(data, where=where), path, name=name)
    except ReadError as error:
        yield error


def count_text_file(path: Path) -> int:
    """Always one: a text file is one article."""
    return 1


def _make_article(text: str, path: Path, *, name: str) -> Article:
    where = name_path(path)
    if not text:
        raise ReadError("is empty", where=where, remedy="give the words of an article")
    parts = split_front_matter(text, where=where)
    if parts is None:
        return make_plain_article(text, name=name, where=where)
    header, body = parts
    record, lines = _parse_header(header, path)
    places = {key: name_line(path, line) for key, line in lines.items()}
    return make_article(record, text=body, name=name, where=where, places=places)


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


def _parse_header(header: str, path: Path) -> tuple[dict[str, object], dict[str, int]]:
    """The values of a front matter by key, and the lines of the file that they stand on."""
    try:
        # Composed but not constructed: nodes keep what was written, and know their line.
        root = yaml.compose(header, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = name_line(path, mark.line + 1 + _LINES_ABOVE_HEADER) if mark else name_path(path)
        raise ReadError(
            f"the front matter is not YAML ({error.problem})", where=where, remedy="put the value into quotation marks"
        ) from error
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        raise ReadError(
            "the front matter is not YAML", where=name_path(path), remedy="write it as key: value"
        ) from error
    if root is None:
        return {}, {}
    if not isinstance(root, yaml.MappingNode):
        raise ReadError(
            "the front matter is not a list of keys and values", where=name_path(path), remedy="write it as key: value"
        )
    record: dict[str, object] = {}
    lines: dict[str, int] = {}
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode):
            record[key.value] = _written_value(value)
            lines[key.value] = key.start_mark.line + 1 + _LINES_ABOVE_HEADER
    return record, lines


def _written_value(node: yaml.Node) -> object:
    """A scalar as written, a list of them, or an empty mapping for anything deeper, which no field can be."""
    if isinstance(node, yaml.ScalarNode):
        value = str(node.value)
        return None if node.style is None and value.casefold() in _EMPTY else value
    if isinstance(node, yaml.SequenceNode):
        return [each.value if isinstance(each, yaml.ScalarNode) else {} for each in node.value]
    return {}

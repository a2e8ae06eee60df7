"""The heads that press databases (Nexis, Factiva) put above the articles they export.

In: a text. Out: title, outlet, date and author that its head states, and where one article of an export ends and the
next begins. The text itself stays as it is. Recognised by what these programs always write: "Length: 212 words" or
"212 words" near a line that is a date, a copyright line, "End of Document", "Document TRIB000020240306e9250000a".
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from tracker.readers.published import parse_published
from tracker.vocabulary import read_rows

_WITHIN_LINES = 40
_WITHIN_CHARACTERS = 10_000
_COUNT = re.compile(r"\d+ of \d+ DOCUMENTS?", re.IGNORECASE)
_LENGTH = re.compile(r"(?:Length:\s*)?\d[\d,]{0,7} words", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:copyright\b|\(c\)|©).{0,200}", re.IGNORECASE)
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z-]{1,20})(?::\s*(?P<value>.*))?")
_CODE = re.compile(r"(?P<code>HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD)(?:\s{1,12}(?P<value>\S.*))?")
_CODE_FIELDS = {"HD": "title", "BY": "author", "PD": "published", "SN": "outlet", "LA": "language"}
_FEWEST_CODES = 4
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:[ap]m|[A-Z]{2,4}))?", re.IGNORECASE)
_EDITION = re.compile(r"\s*(?:\([^()]{1,40}\)|\s[-–]\s.{1,40}|,\s.{1,40})$")
_BY = re.compile(r"By\s+(?P<name>[A-Z]\S.{0,100})")
_END = re.compile(r"^[ \t]*(?:End of Document|Document [A-Za-z0-9]{15,40})[ \t]*\r?$\n?", re.MULTILINE)
_BEGIN = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)

Head = dict[str, object]


def split_export(text: str) -> list[tuple[int, int]]:
    """Where the articles of an export stand in its text; the whole text where it is none, or holds one.

    Example: two articles, each closed by "End of Document".
    """
    ends = {match.end() for match in _END.finditer(text)}
    begins = {match.start() for match in _BEGIN.finditer(text)}
    parts: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(sorted({0, *ends, *begins, len(text)})):
        if read_head(text[start:end]):
            parts.append((start, end))
        elif parts and end - start < _WITHIN_CHARACTERS:
            parts[-1] = (parts[-1][0], end)
        elif text[start:end].strip():
            return [(0, len(text))]
    return [(0, parts[0][1]), *parts[1:]] if len(parts) > 1 else [(0, len(text))]


def read_head(text: str) -> Head:
    """What the head of an exported article states: title, outlet, published, author; nothing where there is none."""
    lines = list(_top_lines(text))
    return _read_codes(lines) or _read_factiva(lines) or _read_nexis(lines)


def _read_nexis(lines: list[str]) -> Head:
    """Title, outlet, date, copyright, then labels; or, in older exports, outlet, date, title, labels."""
    lines = [line for line in lines if not _COUNT.fullmatch(line)]
    labels = [(at, found) for at, line in enumerate(lines) if (found := _read_label(line))]
    has_length = any(field == "length" for _, (field, _) in labels)
    day = next((at for at, line in enumerate(lines[:8]) if _is_date(line)), None)
    if day is None or day == 0 or not has_length or labels[0][0] < day:
        return {}
    above, below = lines[:day], [line for line in lines[day + 1 : labels[0][0]] if not _COPYRIGHT.fullmatch(line)]
    head: Head = {"published": lines[day], "outlet": _name_outlet(above[-1])}
    title = " ".join(above[:-1]) or next(iter(below), "")
    head |= {"title": title} if title else {}
    head |= {field: value for _, (field, value) in reversed(labels) if field == "author" and value}
    return head


def _read_factiva(lines: list[str]) -> Head:
    """Title, byline, "212 words", date, outlet, its code, page, language, copyright."""
    at = next((at for at, line in enumerate(lines[:12]) if _LENGTH.fullmatch(line) and ":" not in line), None)
    if at is None or not at or at + 2 >= len(lines) or not _is_date(lines[at + 1]):
        return {}
    behind = itertools.dropwhile(_TIME.fullmatch, lines[at + 2 :])
    title = lines[: at - 1] if (by := _BY.fullmatch(lines[at - 1])) and at > 1 else lines[:at]
    head: Head = {"title": " ".join(title), "published": lines[at + 1], "outlet": _name_outlet(next(behind, ""))}
    return head | ({"author": by["name"]} if by and at > 1 else {})


def _read_codes(lines: list[str]) -> Head:
    """The same with a code before each: "HD  Road shut", "PD  6 March 2024"; the value may stand a line below."""
    head: Head = {}
    codes = 0
    for line, following in itertools.pairwise([*lines, ""]):
        match = _CODE.fullmatch(line)
        if match is None:
            continue
        codes += 1
        value = match["value"] or ("" if _CODE.fullmatch(following) else following)
        if value and (field := _CODE_FIELDS.get(match["code"])):
            head.setdefault(field, _BY.sub(r"\g<name>", value) if field == "author" else value)
    return head if codes >= _FEWEST_CODES and {"title", "published"} <= head.keys() else {}


def _read_label(line: str) -> tuple[str, str] | None:
    """The field and value of a labelled line: "BYLINE: Ann Lee" -> ("author", "Ann Lee"); "Body" stands alone."""
    match = _LABEL.fullmatch(line)
    field = _labels().get(match["label"].casefold()) if match else None
    if match is None or field is None or (match["value"] is None and field != "body"):
        return None
    return field, (match["value"] or "").strip()


def _name_outlet(line: str) -> str:
    """An outlet without its edition: "The Tribune (London) - Final Edition" -> "The Tribune"."""
    name = line
    while (shorter := _EDITION.sub("", name)) != name and shorter:
        name = shorter
    return name


def _is_date(line: str) -> bool:
    if len(line) < len("1 May 2013"):
        return False
    try:
        parse_published(line)
    except ValueError:
        return False
    return True


def _top_lines(text: str) -> Iterator[str]:
    lines = (line.strip() for line in text[:_WITHIN_CHARACTERS].split("\n"))
    return itertools.islice((line for line in lines if line), _WITHIN_LINES)


@functools.cache
def _labels() -> dict[str, str]:
    return {row["label"]: row["field"] for row in read_rows("readers/press_labels.csv")}

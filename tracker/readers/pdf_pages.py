"""The pages of a PDF as running text: columns one after the other, without running heads and page numbers.

In: the pages of a document, as pypdf gives them. Out: the lines of each, and what is doubtful. A PDF knows no reading
order, only where words stand: where a page writes its columns row by row, they are told by their positions.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from tracker.readers.published import parse_published

_COLUMNS = "page {number} is set in columns; they were told by where words stand, so see that their order is right"
_FEWEST_ROWS = 5
_FEWEST_CHARACTERS = 15
_APART = 80.0
_NEAR = 5.0
_SAME_ROW = 3.0
_MOST_ROWS = 0.6
_AT_EDGE = 2
_FEWEST_PAGES = 2
_HALF = 0.5
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_GAP = re.compile(r"\s{2,}|\s*[|·•]\s*")


class Piece(NamedTuple):
    """Words with the place where they begin."""

    x: float
    y: float
    text: str


class PageText(NamedTuple):
    """The lines of a page, and what is doubtful in them."""

    lines: list[str]
    warnings: tuple[str, ...] = ()


def read_page(page: Any, number: int) -> PageText:
    """The lines of a page in reading order."""
    pieces: list[Piece] = []

    def note(text: str, above: Sequence[float], here: Sequence[float], *_: object) -> None:
        if text.strip():
            pieces.append(Piece(above[4] + here[4], above[5] + here[5], text.strip("\n")))

    text: str = page.extract_text(visitor_text=note) or ""
    starts = find_columns(pieces)
    if not starts:
        return PageText(text.rstrip().splitlines())
    columns: list[list[Piece]] = [[] for _ in starts]
    for piece in pieces:
        columns[max(sum(start <= piece.x + _NEAR for start in starts) - 1, 0)].append(piece)
    return PageText([line for column in columns for line in _rows(column)], (_COLUMNS.format(number=number),))


def find_columns(pieces: Sequence[Piece]) -> list[float]:
    """Where the columns of a page begin that is written row by row across them; none for any other page.

    A row of a table looks the same, but its cells are short.
    """
    lengths: dict[float, list[int]] = {}
    for piece in pieces:
        lengths.setdefault(round(piece.x / _NEAR) * _NEAR, []).append(len(piece.text))
    starts: list[float] = []
    for x in sorted(lengths):
        is_prose = sum(lengths[x]) >= _FEWEST_CHARACTERS * len(lengths[x])
        if len(lengths[x]) >= _FEWEST_ROWS and is_prose and (not starts or x - starts[-1] >= _APART):
            starts.append(x)
    across = sum(
        abs(piece.y - following.y) < _SAME_ROW and following.x - piece.x >= _APART
        for piece, following in itertools.pairwise(pieces)
    )
    is_across = len(starts) > 1 and across >= _MOST_ROWS * min(len(lengths[start]) for start in starts)
    return starts if is_across else []


def drop_running_heads(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[str]]:
    """The pages without the lines that most of them repeat at their edges, and page numbers; and those lines.

    Example: "The Herald   6 March 2024   page 2".
    """
    if len(pages) < _FEWEST_PAGES:
        return [list(page) for page in pages], []
    seen = Counter(shape for page in pages for shape in {_shape(page[at]) for at in _edges(page)})
    repeated = {shape for shape, count in seen.items() if count >= max(_FEWEST_PAGES, _HALF * len(pages))}
    kept: list[list[str]] = []
    heads: list[str] = []
    for page in pages:
        gone = {at for at in _edges(page) if _PAGE_NUMBER.fullmatch(page[at].strip()) or _shape(page[at]) in repeated}
        filled = [at for at, line in enumerate(page) if line.strip() and at not in gone]
        heads += [page[at] for at in sorted(gone)]
        kept.append([page[at] for at in range(filled[0], filled[-1] + 1) if at not in gone] if filled else [])
    return kept, heads


def find_head_date(heads: Sequence[str]) -> str | None:
    """The one date that running heads state in words; a time beside it would be that of printing."""
    found = {part.strip() for head in heads for part in _GAP.split(head) if _is_date(part.strip())}
    return found.pop() if len(found) == 1 else None


def _edges(page: Sequence[str]) -> set[int]:
    """Which lines of a page stand first and last, blank ones aside."""
    filled = [at for at, line in enumerate(page) if line.strip()]
    return {*filled[:_AT_EDGE], *filled[-_AT_EDGE:]}


def _shape(line: str) -> str:
    """A line with its numbers alike, as a running head counts pages."""
    return " ".join(_NUMBER.sub("0", line).split()).casefold()


def _is_date(part: str) -> bool:
    try:
        return bool(parse_published(part).day) and any(map(str.isalpha, part)) and ":" not in part
    except ValueError:
        return False


def _rows(column: Sequence[Piece]) -> list[str]:
    """The lines of a column: pieces at one height belong together."""
    lines: list[str] = []
    height = None
    for piece in column:
        if height is not None and abs(piece.y - height) < _SAME_ROW:
            lines[-1] += piece.text
        else:
            lines.append(piece.text)
        height = piece.y
    return lines

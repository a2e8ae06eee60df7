"""Lay a gold article out anew, as collections, mails and converters do, with its offsets moved along.

In: a gold record with its text. Out: the same record with another layout: folded at a width, with CRLF, with one blank
line lost in three, as one paragraph, with sentences glued. The words stay the same, so what the tracker finds should.
"""

import itertools
import re
from collections.abc import Callable, Iterable
from typing import Any

Edit = tuple[int, int, str]
"""Characters ``start`` to ``end`` give way to other ones."""
_BREAK = re.compile(r"[ \t]*\n\s*")
_SENTENCE_BREAK = re.compile(r"(?<=[.!?\"”’])[ \t]*\n\s*")
_SENTENCE_SPACE = re.compile(r"(?<=[a-z]{3}[.!?])(?P<marks>[\"”’']*) (?=[A-Z][a-z]|[\"“‘][A-Z])")


def fold(width: int) -> Callable[[str], list[Edit]]:
    """Lines of at most ``width`` characters, as mails have them; paragraphs stay apart."""

    def edit(text: str) -> list[Edit]:
        edits, column, space = [], 0, -1
        for at, char in enumerate(text):
            if char == "\n":
                column, space = 0, -1
                continue
            column += 1
            if column > width and space >= 0:
                edits.append((space, space + 1, "\n"))
                column, space = at - space, -1
            if char == " ":
                space = at
        return edits

    return edit


def use_crlf(text: str) -> list[Edit]:
    """Line ends as Windows has them."""
    return [(at, at + 1, "\r\n") for at, char in enumerate(text) if char == "\n"]


def lose_blank_lines(text: str) -> list[Edit]:
    """One blank line in three goes."""
    breaks = [match for match in _BREAK.finditer(text.rstrip()) if match[0].count("\n") > 1]
    return [(match.start(), match.end(), "\n") for match in breaks[2::3]]


def join_paragraphs(text: str) -> list[Edit]:
    """The whole article on one line, as many collections have it."""
    return [(match.start(), match.end(), " ") for match in _BREAK.finditer(text.rstrip())]


def glue_paragraphs(text: str) -> list[Edit]:
    """Paragraphs follow each other with nothing between them; a heading, which ends in no stop, keeps its line."""
    return [(match.start(), match.end(), "") for match in _SENTENCE_BREAK.finditer(text.rstrip())]


def glue_sentences(text: str) -> list[Edit]:
    """The space between sentences lost, and that between paragraphs too."""
    spaces = [(match.end("marks"), match.end(), "") for match in _SENTENCE_SPACE.finditer(text)]
    return sorted([*spaces, *glue_paragraphs(text)])


LAYOUTS: dict[str, tuple[Callable[[str], list[Edit]], ...]] = {
    "fold60": (fold(60),),
    "fold72": (fold(72),),
    "fold100": (fold(100),),
    "crlf": (use_crlf,),
    "fold72_crlf": (fold(72), use_crlf),
    "blank_lines_lost": (lose_blank_lines,),
    "fold72_blank_lines_lost": (fold(72), lose_blank_lines),
    "one_paragraph": (join_paragraphs,),
    "glued_paragraphs": (glue_paragraphs,),
    "glued": (glue_sentences,),
}


def lay_out_gold(record: dict[str, Any], name: str) -> dict[str, Any]:
    """The record in another layout."""
    for edit in LAYOUTS[name]:
        record = _apply(record, edit(record["text"]))
    return record


def _apply(record: dict[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    text: str = record["text"]
    pieces, moved, at = [], list(range(len(text) + 1)), 0
    shift = 0
    for start, end, words in edits:
        moved[at:start] = [each + shift for each in range(at, start)]
        for place in range(start, end):
            moved[place] = start + shift + min(place - start, len(words))
        pieces += [text[at:start], words]
        shift += len(words) - (end - start)
        at = end
    moved[at:] = [each + shift for each in range(at, len(text) + 1)]
    quotes = [
        {key: _move(value, moved) if key in _SPANS else value for key, value in q.items()} for q in record["quotes"]
    ]
    return {**record, "text": "".join([*pieces, text[at:]]), "quotes": quotes}


_SPANS = frozenset({"content", "cue", "source"})


def _move(spans: list[list[int]], moved: list[int]) -> list[list[int]]:
    return [[moved[start], moved[end - 1] + 1] for start, end in spans]


def read_words(text: str) -> str:
    """What every layout of a text has in common."""
    return "".join(itertools.filterfalse(str.isspace, text))

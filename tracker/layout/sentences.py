"""Find certain ends of sentences by form alone.

A boundary stands behind a full stop and any closing marks, before a capital or digit, with or without a space between.
Abbreviations, initials and web addresses end no sentence; doubtful cases are left out.

Example: "...the talks.Lavrov said" has a boundary before "Lavrov"; "the U.S. Army", "Mr. Lavrov" and "St.Petersburg"
have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tracker.layout.words import WORDS

_END = re.compile(
    r"(?P<stop>[.!?…])(?P<after>[\"”’'»)\]]*)(?P<space>[ \t]*)(?P<open>[\"“‘'«(\[]*)(?=[A-Z0-9])|(?P<mark>[\"“”«»])"
)
_WORD = re.compile(r"[^\s\"“”‘«»()\[\]—–]*$")
_REACH = 40
_PLAIN_WORD = re.compile(
    r"(?:[^\W\d_]+[-'’/])*(?:[^\W\d_]{3,}|[a-z]{2})|[$£€]?\d[\d,.]*(?:%|pm|am|st|nd|rd|th|s|m|bn|km)?"
)
_GLUED_NEXT = re.compile(r"[A-Z][a-z’']|[AI]\s|(?!(?:COM|ORG|NET|TV)\b)[A-Z]{2,}\b")
_WEB = re.compile(r"www\.|[/@]|https?:")
_DOUBLE_MARK = re.compile(r"[\"“”«»]")
_SINGLE_OPEN = re.compile(r"(?<!\S)['‘](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[.,!?…])['’](?!\w)")
_INITIAL = re.compile(r"[A-Z]\.")
_DOUBLE = '"”“«»'
_OPENING = '"“«'


@dataclass(frozen=True, slots=True)
class Boundary:
    """A place between two sentences.

    Attributes:
        end: Where the first one ends, closing marks included.
        start: Where the second one begins, opening marks included.
        inside: Whether a quotation is open there.
        closes: Whether a closing double mark stands right before.
        opens: Whether an opening double mark stands right behind.
    """

    end: int
    start: int
    inside: bool
    closes: bool
    opens: bool

    @property
    def is_glued(self) -> bool:
        """Whether nothing stands between the sentences."""
        return self.end == self.start


def find_boundaries(text: str, start: int, end: int) -> Iterator[Boundary]:
    """Find the certain ends of sentences within a paragraph.

    Args:
        text: A text.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.

    Yields:
        The places where one sentence ends and another begins, in text order.
    """
    opened = False
    quoted = [] if _DOUBLE_MARK.search(text, start, end) else _find_single_quoted(text, start, end)
    for match in _END.finditer(text, start, end):
        if match["mark"]:
            opened = _turn(text, match.start(), opened)
            continue
        after, opening = match["after"], match["open"]
        if not match["space"] and '"' in after and not opened:  # 'last week."We go': the mark opens
            at = after.index('"')
            after, opening = after[:at], after[at:] + opening
        closes, opens = any(mark in _DOUBLE for mark in after), any(mark in _OPENING for mark in opening)
        place = match.end("stop") + len(after)
        begins = place + len(match["space"])
        while quoted and quoted[0][1] <= place:
            quoted.pop(0)
        inside = (opened and not closes) or (bool(quoted) and quoted[0][0] < place)
        if closes or opens:
            opened = opens
        if closes and match["stop"] != "." and _find_saying().match(text, begins, end):
            continue  # '"Will they go?" Wolfe asked': the sentence goes on
        if _ends_sentence(text, match.start("stop"), start, has_marks=bool(after or opening)) and (
            begins > place or (match["stop"] != "…" and _begins_glued(text, begins + len(opening), end))
        ):
            yield Boundary(place, begins, inside, closes, opens)


def _find_single_quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quotations in single marks, British style: the closing mark stands behind a stop or comma."""
    found: list[tuple[int, int]] = []
    at = start
    while (opening := _SINGLE_OPEN.search(text, at, end)) and (
        closing := _SINGLE_CLOSE.search(text, opening.end(), end)
    ):
        found.append((opening.start(), closing.end()))
        at = closing.end()
    return found


def _turn(text: str, at: int, opened: bool) -> bool:
    """Whether a quotation is open behind a mark that stands at no boundary."""
    if text[at] != '"':
        return text[at] in "“«"
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if not behind.strip() and before.strip():
        return False
    if not before.strip() and behind.strip():
        return True
    return not opened


def _ends_sentence(text: str, stop: int, start: int, *, has_marks: bool) -> bool:
    """Whether a stop ends a sentence rather than an abbreviation or address; marks beside it are a sign of that."""
    if text[stop] != ".":
        return stop > start and not text[stop - 1].isspace()
    found = _WORD.search(text, max(start, stop - _REACH), stop)
    word = found[0] if found is not None else ""
    if not word:  # a mark or bracket stands before the stop
        return stop > start and not text[stop - 1].isspace()
    if _WEB.search(word):
        return False
    return word.casefold() not in WORDS.of("abbreviation") and bool(_PLAIN_WORD.fullmatch(word) or has_marks)


def _begins_glued(text: str, at: int, end: int) -> bool:
    """Whether a sentence begins at an offset without a space before: "Lavrov", "A minister", but not "Com"."""
    behind = text[at : min(end, at + _REACH)].split(maxsplit=1)
    return bool(_GLUED_NEXT.match(text, at, end)) and not _WEB.search(behind[0])


def ends_in_abbreviation(line: str) -> bool:
    """Whether the full stop at the end of a line belongs to an abbreviation or initial: "Mr.", "John F."."""
    word = line[line.rfind(" ") + 1 :]
    return word[-1:] == "." and (word[:-1].casefold() in WORDS.of("abbreviation") or bool(_INITIAL.fullmatch(word)))


@cache
def _find_saying() -> re.Pattern[str]:
    """A pattern for a few words with a verb of saying: "Senator Wolfe asked"."""
    return re.compile(rf"(?:[\w.’'-]+\s){{1,5}}?{WORDS.any_of('saying')}\b")

r"""Tell line breaks that only fold a line from those that end a paragraph.

In: a text whose lines end in "\n". Out: the offsets of the breaks inside a sentence or a folded paragraph. Told by
form alone: a line that stops short of a sentence's end while the next goes on in lower case; lines of one width, each
so full that the next word had no room; a quotation left open. Headings, bylines, datelines, list items and labels keep
their lines. Over a blank line only a sentence that plainly goes on is joined.

Example: in "Foreign Minister Sergei\nLavrov said" the break is a wrap where other lines are as long.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.layout.sentences import ends_in_abbreviation
from tracker.layout.words import WORDS

_STOP = re.compile(r"[.!?:…][\"'“”’»)\] ]*$")
_COMMA = re.compile(r"[,;—–][\"'”’»]*$")
_CLOSED = re.compile(r"[\"”’'»]$")
_LOWER = re.compile(r"[\"“‘'(]?[a-z]+(?:[-'’][a-z]+)*(?![\w-])|[,;)\]]")
_ITEM = re.compile(
    r"[-–—*•·▪●>]\s|\(?\d{1,3}[.)]\s"
    r"|[A-Z][A-Z.'’ -]*(?:\s?\([^)]{1,40}\))?:\s"  # a label: "QUESTION: "
    r"|[A-Z]{3,}[\w ,.]{0,40}\([^)]+\)\s?[-–—]"  # a dateline
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SENTENCE_WITHIN = re.compile(r"[a-z]{3}[.!?][\"”’']*\s+[\"“‘']?[A-Z][^@/()|»©\[\]—]*(?<!\d{4})$")
_REACH = 300
_MARKS = re.compile(r"[\"“”]")
_OVERLONG = 1.25
_OPENING = '"“'
_FEW = 2
_MANY = 3
_MANY_WORDS = 8
_LEAST_WIDTH = 30
_FOLDED_SHARE = 0.25
_CENTILE = 0.95


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it, and where its words begin and its break stands.

    ``gap``: whether nothing but one break parts it from the next line, or what counts for no more.
    """

    text: str
    begin: int
    end: int
    indent: int
    gap: bool


def find_wraps(text: str) -> list[int]:
    """Offsets of the line breaks that part nothing, in order."""
    if "\n" not in text:
        return []
    lines = _close_blank_lines(_read_lines(text))
    soft = [_is_soft(left, right) for left, right in itertools.pairwise(lines)]
    widths = _measure_widths(lines, soft)
    wraps: list[int] = []
    opened = is_prose = False
    for at, (left, right) in enumerate(itertools.pairwise(lines)):
        opened = _is_open(left.text, opened=opened)
        if left.gap and (soft[at] or _is_wrap(left, right, widths[at], opened=opened, is_prose=is_prose)):
            wraps += [place for place in range(left.end, right.begin) if text[place] == "\n"]
            is_prose = is_prose or bool(_SENTENCE_WITHIN.search(left.text[-_REACH:]))
        else:
            opened = is_prose = False
    return wraps


def _read_lines(text: str) -> list[_Line]:
    """The lines that are not blank; ``end`` is the offset of the break behind each."""
    lines: list[_Line] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            lines.append(_Line(words, start + indent, end, indent, gap=True))
        elif lines and lines[-1].gap:
            lines[-1] = replace(lines[-1], gap=False)
        start = end + 1
    return lines


def _close_blank_lines(lines: list[_Line]) -> list[_Line]:
    """Let a blank line within a sentence count for none; no blank line counts where many stand within sentences."""
    blank = [at for at, (left, _) in enumerate(itertools.pairwise(lines)) if not left.gap]
    within = [at for at in blank if _goes_on(lines[at], lines[at + 1])]
    if len(within) >= _MANY and len(within) >= _FOLDED_SHARE * len(blank):
        return [replace(line, gap=True) for line in lines]
    for at in within:
        line = lines[at].text
        if (len(line.split()) >= _MANY_WORDS and not line[-1].isdigit()) or _is_open(line, opened=False):
            lines[at] = replace(lines[at], gap=True)
    return lines


def _is_soft(left: _Line, right: _Line) -> bool:
    """Whether a sentence plainly goes on in the next line."""
    return left.gap and _goes_on(left, right)


def _goes_on(left: _Line, right: _Line) -> bool:
    return not _STOP.search(left.text) and bool(_LOWER.match(right.text))


def _measure_widths(lines: Sequence[_Line], soft: Sequence[bool]) -> list[tuple[int, int]]:
    """For each break the width of the lines about it that are surely folded, and how many others those are.

    Those of the same block where there are some, else all; the very longest may be no folded lines.
    """
    folded = [is_soft or _is_prose(line) for line, is_soft in zip(lines, soft, strict=False)]
    everywhere = _pick_folded(lines, folded, range(len(folded)))
    widths: list[tuple[int, int]] = []
    first = 0
    for at, line in enumerate(lines):
        if not line.gap or at == len(lines) - 1:
            here = _pick_folded(lines, folded, range(first, at))
            sizes = here if len(here) >= _FEW else everywhere
            width = sizes[int(_CENTILE * (len(sizes) - 1))] if sizes else 0
            widths += [(width, len(sizes) - folded[each] if each < len(folded) else 0) for each in range(first, at + 1)]
            first = at + 1
    return widths


def _is_prose(line: _Line) -> bool:
    """Whether a line has an end of a sentence within and none at its end: "...on Tuesday. Anna", as no heading has."""
    return line.gap and not _STOP.search(line.text) and bool(_SENTENCE_WITHIN.search(line.text[-_REACH:]))


def _pick_folded(lines: Sequence[_Line], folded: Sequence[bool], places: range) -> list[int]:
    """The sizes of the lines that are surely folded, in order; none where few of the lines are."""
    gaps = sum(lines[at].gap for at in places)
    sizes = sorted(len(lines[at].text) for at in places if folded[at])
    return sizes if len(sizes) >= _FOLDED_SHARE * gaps else []


def _is_wrap(left: _Line, right: _Line, folded: tuple[int, int], *, opened: bool, is_prose: bool) -> bool:
    """Whether a break parts nothing although the next line begins with a capital, or the last one ended in a stop.

    ``opened``: a quotation is open there; ``is_prose``: the line goes on with lines that hold a sentence's end.
    """
    width, count = folded
    word = len(right.text.split(maxsplit=1)[0])
    is_full = bool(count) and _LEAST_WIDTH <= width < len(left.text) + 1 + word and len(left.text) <= _OVERLONG * width
    stops = _STOP.search(left.text) is not None and not ends_in_abbreviation(left.text)
    if _ITEM.match(right.text) and (stops or not is_full):
        return False
    if stops:
        if _LOWER.match(right.text):
            return bool(count) or bool(_CLOSED.search(left.text))
        if opened:
            return is_full or _goes_on_quoted(right.text)
        return is_full and count >= _FEW and right.indent <= left.indent and right.text[0] not in _OPENING
    if is_full or is_prose or (opened and right.text[0] not in _OPENING) or _COMMA.search(left.text):
        return True
    last = _LAST_WORD.search(left.text)
    return last is not None and last[0] in WORDS.of("joining")


def _is_open(line: str, *, opened: bool) -> bool:
    """Whether a quotation is open behind a line; ``opened``: it was before it."""
    for mark in _MARKS.finditer(line):
        opened = not opened if mark[0] == '"' else mark[0] == "“"
    return opened


def _goes_on_quoted(line: str) -> bool:
    """Whether the first mark of a line closes what was open before it, as in 'We will go," he said'."""
    mark = _MARKS.search(line)
    if mark is None or mark[0] == "“" or mark.start() == 0:
        return False
    return mark[0] == "”" or not line[mark.start() - 1].isspace()

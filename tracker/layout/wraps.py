r"""Tell line breaks that only wrap a line from those that end a paragraph, by form alone.

Signs of a wrap are: a line without a full stop, before one in lower case; lines of one width, each so full that the
next word had no room; a quotation left open. Headings, bylines, datelines, list items and labels keep their lines.
Across a blank line, only a sentence that plainly goes on is joined.

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
    """A line that is not blank.

    Attributes:
        text: The line without surrounding white space.
        begin: The offset of its first word.
        end: The offset of its line break.
        indent: How many characters of white space it begins with.
        gap: Whether only one line break parts it from the next line, or blank lines that do not count.
    """

    text: str
    begin: int
    end: int
    indent: int
    gap: bool


def find_wraps(text: str) -> list[int]:
    r"""Find the line breaks that only wrap a line.

    Args:
        text: A text whose lines end in "\n".

    Returns:
        Their offsets, in order.
    """
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
    """The lines of a text that are not blank, in order."""
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
    """The lines with ``gap`` set where a blank line does not count.

    That is so within a sentence; and everywhere, where many blank lines stand within sentences.
    """
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
    """Whether a sentence plainly goes on in the next line, without a blank one between."""
    return left.gap and _goes_on(left, right)


def _goes_on(left: _Line, right: _Line) -> bool:
    """Whether a line ends in no stop and the next one begins in lower case."""
    return not _STOP.search(left.text) and bool(_LOWER.match(right.text))


def _measure_widths(lines: Sequence[_Line], soft: Sequence[bool]) -> list[tuple[int, int]]:
    """For each line the width of the surely wrapped lines around it, and how many of these there are beside itself.

    Lines of the same block count where it has enough of them, else those of the whole text. The width is a high
    percentile, since the very longest lines may be no wrapped ones.
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
    """Whether a sentence ends within a line and none at its end, as in no heading: "...on Tuesday. Anna"."""
    return line.gap and not _STOP.search(line.text) and bool(_SENTENCE_WITHIN.search(line.text[-_REACH:]))


def _pick_folded(lines: Sequence[_Line], folded: Sequence[bool], places: range) -> list[int]:
    """The sorted lengths of the surely wrapped lines among some; none where these are few among all."""
    gaps = sum(lines[at].gap for at in places)
    sizes = sorted(len(lines[at].text) for at in places if folded[at])
    return sizes if len(sizes) >= _FOLDED_SHARE * gaps else []


def _is_wrap(left: _Line, right: _Line, folded: tuple[int, int], *, opened: bool, is_prose: bool) -> bool:
    """Whether a break only wraps a line, though the next line begins with a capital or the line ends in a stop.

    Args:
        left: The line before the break.
        right: The line behind it.
        folded: The width of wrapped lines there and their number, from ``_measure_widths``.
        opened: Whether a quotation is open at the break.
        is_prose: Whether the lines joined so far have an end of a sentence within a line.

    Returns:
        Whether the break is a wrap.
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
    """Whether a quotation is open behind a line, given whether one was open before it."""
    for mark in _MARKS.finditer(line):
        opened = not opened if mark[0] == '"' else mark[0] == "“"
    return opened


def _goes_on_quoted(line: str) -> bool:
    """Whether the first mark of a line closes what was open before it, as in 'We will go," he said'."""
    mark = _MARKS.search(line)
    if mark is None or mark[0] == "“" or mark.start() == 0:
        return False
    return mark[0] == "”" or not line[mark.start() - 1].isspace()

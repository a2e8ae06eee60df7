"""Lines that only the width of a page broke, joined to paragraphs; words that it divided, made whole.

In: the lines of a page. Out: a paragraph a line.
"""

from __future__ import annotations

import functools
import re
import statistics

from tracker.vocabulary import read_lines

_SENTENCE_ENDS = tuple('.!?:"”’»)')
_SHORT_LINE = 0.85
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIVIDED = re.compile(r"(?P<before>(?:[^\W\d_]+-)*[^\W\d_]+)[-\u2010\u00ad]$")
_LETTERS = re.compile(r"[^\W\d_]+")


def join_lines(text: str) -> str:
    """The text with lines joined that only the width of a page broke, a paragraph a line.

    A line ends a paragraph where a blank one follows, or where it ends a sentence and is shorter than most.
    Example: "the minis-" and "try said" -> "the ministry said".
    """
    lines = [line.strip() for line in text.splitlines()]
    widths = [len(line) for line in lines if line]
    short = _SHORT_LINE * (statistics.quantiles(widths, n=10)[-2] if len(widths) > 1 else 0)
    whole = {word.casefold() for line in lines for word in _WORD.findall(line)}
    paragraphs: list[list[str]] = []
    goes_on = False
    for line in lines:
        if line and goes_on:
            paragraphs[-1][-1:] = [*_end_before(line, paragraphs[-1][-1], whole), line]
        else:
            paragraphs.append([line])
        goes_on = bool(line) and not (line.endswith(_SENTENCE_ENDS) and len(line) < short)
    return "\n".join("".join(paragraph) for paragraph in paragraphs)


def _end_before(following: str, line: str, whole: set[str]) -> tuple[str, ...]:
    """How a line ends that another follows: with a blank, or with neither blank nor hyphen where a word was divided.

    The hyphen stays where the text has it elsewhere too ("Asia-" "wide", "Asia-wide"), or where it belongs to a prefix.
    """
    divided, rest = _DIVIDED.search(line), _LETTERS.match(following)
    if divided is None or rest is None:
        return line, " "
    before = divided["before"].casefold()
    is_hyphened = not rest[0].islower() or f"{before}-{rest[0]}" in whole or before in _prefixes()
    is_one = before + rest[0] in whole or not is_hyphened
    return (line[: divided.end("before")],) if is_one else (line,)


@functools.cache
def _prefixes() -> frozenset[str]:
    return frozenset(read_lines("readers/hyphen_prefixes.txt"))

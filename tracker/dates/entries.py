"""The dated entries of a live blog or diary: lines with nothing but a day, and the text below each.

A text with only one such line has no entries, for then it is the date of the article. Relative phrases ("today") count
from the day of the entry.

Example: "Monday, Feb. 4" above "6 p.m. Lavrov said today that ..." makes "today" that Monday, whenever the blog ended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.dates.phrases import TimePhrase, find_phrases
from tracker.dates.words import WORDS
from tracker.records import PartialDate, Precision
from tracker.text import iter_paragraphs

_LONGEST_HEAD = 60
_MIN_HEADS = 2
_REST = re.compile(
    rf"(?:\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?|\d{{1,2}}(?=\s*[ap]\.?m)|\b[ap]\.?m\b\.?|\b{WORDS.any_of('entry')}\b|[\W_])*",
    re.IGNORECASE,
)
_KINDS = frozenset({"absolute", "weekday"})


@dataclass(frozen=True, slots=True)
class Entry:
    """The text of one entry, as half-open offsets, and the time phrase of its heading."""

    start: int
    end: int
    head: TimePhrase


def find_entries(text: str, filed: PartialDate | None) -> list[Entry]:
    """The entries of a text that has at least two headings; each ends at the next heading or the end of the text."""
    heads = []
    for start, end in iter_paragraphs(text):
        phrase = _read_head(text[start:end], filed) if end - start <= _LONGEST_HEAD else None
        if phrase is not None:
            heads.append((end, _move(phrase, start)))
    if len(heads) < _MIN_HEADS:
        return []
    ends = [head.start for _, head in heads[1:]] + [len(text)]
    return [Entry(start, end, head) for (start, head), end in zip(heads, ends, strict=True)]


def _read_head(line: str, filed: PartialDate | None) -> TimePhrase | None:
    """The day of a line that has nothing else but a time of day: "Feb. 4, 18:05 GMT", "Updated Monday, 6 p.m."."""
    phrases = find_phrases(line, filed)
    if len(phrases) != 1 or phrases[0].kind not in _KINDS or phrases[0].precision is not Precision.DAY:
        return None
    rest = line[: phrases[0].start] + " " + line[phrases[0].end :]
    return phrases[0] if phrases[0].day is not None and _REST.fullmatch(rest) else None


def _move(phrase: TimePhrase, by: int) -> TimePhrase:
    return TimePhrase(phrase.start + by, phrase.end + by, phrase.day, phrase.precision, phrase.why, phrase.kind)

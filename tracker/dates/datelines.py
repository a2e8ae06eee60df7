"""The day a dateline gives: when the article was filed.

In: text and the day of publication. Out: the day that relative phrases count from, and where the dateline stands. A
dateline beats the day of publication where it is at most a week older, for "today" is the day of writing; it stands in
where publication is known to the month or the year only, or, with its own year, not at all. It does not date what is
said: agencies file remarks of days before, and put "on Tuesday" to those of the day.

Example: "MOSCOW, December 18 (Itar-Tass) -" in an article of December 2012 is 2012-12-18.
"""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import islice

from tracker.dates.phrases import find_phrases
from tracker.dates.words import WORDS
from tracker.records import PartialDate
from tracker.text import iter_paragraphs

_DATELINE = re.compile(
    rf"(?-i:[A-Z][A-Z.'’/ -]{{2,}})(?:,\s+[A-Z][A-Za-z.]+){{0,2}}[,.]?\s+"
    rf"(?P<day>{WORDS.any_of('month')}\.?\s+\d{{1,2}}(?:,\s+\d{{4}})?|\d{{1,2}}\s+{WORDS.any_of('month')}\b\.?(?:\s+\d{{4}})?)"
    r"\s*(?:\([^)]{2,40}\)|/[^/]{2,40}/)?\s*[.:,]?\s*(?:[-–—]|\s[A-Z]|$)",
    re.IGNORECASE,
)
_MAX_PARAGRAPHS = 8
_MAX_AGE = timedelta(days=7)


def find_filed(text: str, published: PartialDate | None) -> tuple[PartialDate | None, tuple[int, int]]:
    """The day relative phrases count from: that of a dateline in the first paragraphs, else of publication.

    Second, the offsets of the dateline, which dates nothing else; (0, 0) where there is none.
    """
    for start, end in islice(iter_paragraphs(text), _MAX_PARAGRAPHS):
        if match := _DATELINE.match(text, start, end):
            phrase = find_phrases(match["day"], published)
            day = phrase[0].day if phrase else None
            suits = day is not None and day.day and _suits(day, published)
            return day if suits else published, match.span()
    return published, (0, 0)


def _suits(day: PartialDate, published: PartialDate | None) -> bool:
    return published is None or published.first - _MAX_AGE <= day.first <= published.last

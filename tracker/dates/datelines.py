"""The day a dateline gives, on which the article was filed.

"Today" means the day of writing, so a dateline at most a week older than publication is preferred to it. Where
publication is known only to the month or year, the dateline stands in; with a year of its own it needs no publication
at all. A dateline does not date what is said: agencies file remarks made days before, and write "on Tuesday" for those
of the day.

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


def find_filing_day(text: str, published: PartialDate | None) -> tuple[PartialDate | None, tuple[int, int]]:
    """The day that relative time phrases count from: that of a dateline in the first paragraphs, else of publication.

    The second value is the range of the dateline, whose day dates nothing else; (0, 0) where there is none.
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

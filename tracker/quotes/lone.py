"""Keep a quotation that is a paragraph by itself and that nobody is said to have spoken.

In: the reading of a document, its drafts with their continuations, and what is boilerplate. Out: a draft without a
source for each such paragraph: the words are quoted, who said them stays unknown.

Example: '“They were the last to arrive and the first to leave.”' on a line of its own, after narration.
"""

from __future__ import annotations

import re

from tracker.quotes.boilerplate import Region
from tracker.quotes.content_form import is_finite
from tracker.quotes.drafts import Draft, Reading
from tracker.text import iter_paragraphs

_MIN_WORDS = 18
_OPENING = 2
_REST = re.compile(r"[\s\"“”«»'’.,!?…]*")
_SCORE = 0.5


def keep_lone_quotations(reading: Reading, drafts: list[Draft], boilerplate: list[Region]) -> list[Draft]:
    """The drafts, and those of whole paragraphs in quotation marks that none of them touches."""
    taken = sorted(content for draft in drafts for content in draft.contents)
    skipped = [(region.start, region.end) for region in boilerplate]
    found = []
    for start, end in iter_paragraphs(reading.text):
        region = next((each for each in reading.regions if start <= each.start <= start + _OPENING), None)
        if region is None or _REST.fullmatch(reading.text, region.end, end) is None:
            continue
        words = reading.text[region.start : region.end]
        is_whole = len(words.split()) >= _MIN_WORDS and is_finite(reading, (region.start, region.end))
        if (
            is_whole
            and not any(s < end and start < e for s, e in (*taken, *skipped))
            and not _is_repeated(reading, words)
        ):
            found.append(Draft([(region.start, region.end)], score=_SCORE, found_by="quotation alone"))
    return [*drafts, *found]


def _is_repeated(reading: Reading, words: str) -> bool:
    """Whether the words stand elsewhere too, as those of a pull quote do."""
    key = words.strip(" .,!?")
    return reading.text.count(key) > 1

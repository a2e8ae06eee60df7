"""Keep a quotation that is a paragraph by itself and that nobody is said to have spoken.

In: the reading of a document, its drafts with their continuations, and what is boilerplate. Out: a draft without a
source for each such paragraph: the words are quoted, who said them stays unknown.

Example: '“They were the last to arrive and the first to leave.”' on a line of its own, after narration.
"""

from __future__ import annotations

import re

import numpy as np

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
    covered = np.zeros(len(reading.text), bool)
    contents = (content for draft in drafts for content in draft.contents)
    for start, end in (*contents, *((region.start, region.end) for region in boilerplate)):
        covered[start:end] = True
    opened = {region.start: region for region in reading.regions}
    found = []
    for start, end in iter_paragraphs(reading.text):
        region = next((opened[at] for at in range(start, start + _OPENING + 1) if at in opened), None)
        if region is None or _REST.fullmatch(reading.text, region.end, end) is None:
            continue
        words = reading.text[region.start : region.end]
        is_whole = len(words.split()) >= _MIN_WORDS and is_finite(reading, (region.start, region.end))
        if is_whole and not covered[start:end].any() and not _is_repeated(reading, words):
            found.append(Draft(((region.start, region.end),), score=_SCORE, found_by="quotation alone"))
    return [*drafts, *found]


def _is_repeated(reading: Reading, words: str) -> bool:
    """Whether the words stand elsewhere too, as those of a pull quote do."""
    key = words.strip(" .,!?")
    return reading.text.count(key) > 1

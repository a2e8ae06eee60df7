"""Keep a quotation that is a paragraph by itself and that nobody is said to have spoken.

The draft has no source: the words are quoted, their speaker stays unknown.

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
    """Add drafts without a source for paragraphs that are one quotation which nothing claims.

    Args:
        reading: The document.
        drafts: Its drafts, with their continuations.
        boilerplate: What in it is not prose.

    Returns:
        The drafts, followed by the new ones.
    """
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
    """Whether the words occur elsewhere in the text too, as those of a pull quote do."""
    key = words.strip(" .,!?")
    return reading.text.count(key) > 1

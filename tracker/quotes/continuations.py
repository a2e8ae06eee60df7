"""Give quoted sentences without a cue of their own to the quote they continue.

In: the drafts of one document in text order, and contents no cue claims. Out: the same drafts, longer. A quotation
that opens a sentence right behind its said-clause ('"A," he said. "B."') and a paragraph that is nothing but a
quotation belong to the quote before them; nothing else is added, and never across another speaker.
"""

from __future__ import annotations

import re

import numpy as np

from tracker.marks import QuotedRegion
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.text import iter_paragraphs

_MIN_WORDS = 3
_SENTENCE_GAP = re.compile(r"[\s\"'“”’»]*")
_WHOLE_SHARE = 0.9


def join_continuations(reading: Reading, drafts: list[Draft]) -> None:
    """Append continuing quotations to their drafts, in place."""
    covered = np.zeros(len(reading.text), bool)
    for draft in drafts:
        for start, end in (*draft.contents, *draft.cues, *([draft.source] if draft.source else [])):
            covered[start:end] = True
    previous: Range | None = None
    for start, end in iter_paragraphs(reading.text):
        regions = [region for region in reading.regions if start <= region.start < end]
        here = [draft for draft in drafts if regions and _is_here(draft, start, end)]
        for region in regions:
            if covered[region.start : region.end].any() or len(_words(reading, region)) < _MIN_WORDS:
                continue
            target = None
            if here and _opens_sentence(reading, region):
                target = _nearest_before(here, region.start)
            elif not here and previous is not None and _is_whole(reading, regions, start, end):
                target = _ends_quoted(reading, drafts, previous)
            if target is not None:
                target.contents.append((region.start, region.end))
                covered[region.start : region.end] = True
        previous = (start, end)


def _words(reading: Reading, region: QuotedRegion) -> list[str]:
    return reading.text[region.start : region.end].split()


def _is_here(draft: Draft, start: int, end: int) -> bool:
    return start <= draft.contents[0][0] < end or any(start <= cue[0] < end for cue in draft.cues)


def _is_whole(reading: Reading, regions: list[QuotedRegion], start: int, end: int) -> bool:
    """Whether quoted regions fill the paragraph and its first one opens it."""
    if not regions or regions[0].start - start > 2:
        return False
    return sum(region.end - region.start + 1 + region.closed for region in regions) >= _WHOLE_SHARE * (end - start)


def _opens_sentence(reading: Reading, region: QuotedRegion) -> bool:
    """Whether the text before the opening mark has ended a sentence."""
    before = reading.text[max(0, region.start - 4) : region.start].rstrip("\"'“‘« \u00a0")
    return before.endswith((".", "!", "?", ":", "…"))


def _nearest_before(drafts: list[Draft], at: int) -> Draft | None:
    """The last quote of the paragraph that ends before, if it is spoken in quotation marks."""
    before = [draft for draft in drafts if draft.contents[-1][1] <= at and draft.source is not None]
    return max(before, key=lambda draft: draft.contents[-1][1], default=None)


def _ends_quoted(reading: Reading, drafts: list[Draft], paragraph: Range) -> Draft | None:
    """The last quote of the paragraph before, where it holds quoted words."""
    start, end = paragraph
    there = [draft for draft in drafts if start <= draft.contents[-1][0] < end]
    last = max(there, key=lambda draft: draft.contents[-1][1], default=None)
    if last is None or not any(reading.inside[s:e].any() for s, e in last.contents):
        return None
    return last

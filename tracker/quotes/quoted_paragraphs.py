"""An article's paragraphs with their quotations, and which of them are nothing but quotation.

In: the document of the drafts, and what in it is no prose. Out: a ``Paragraph`` for each, in text order.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tracker.marks import EDGE, SINGLE, QuotedRegion
from tracker.quotes.boilerplate import HEADING, Region
from tracker.quotes.drafts import Reading
from tracker.quotes.spans import Range
from tracker.text import iter_paragraphs

_WHOLE_SHARE = 0.9


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the article with its quotations.

    Attributes:
        start: Where it begins.
        end: Where it ends, exclusive.
        regions: The quoted regions that begin in it, in text order.
        is_whole: Whether it is nothing but quotation.
    """

    start: int
    end: int
    regions: list[QuotedRegion]
    is_whole: bool

    @property
    def is_open(self) -> bool:
        """Whether its last quotation has no closing mark, and so goes on in the next paragraph."""
        return bool(self.regions) and self.regions[-1].end == self.end and not self.regions[-1].closed

    def holds(self, span: Range) -> bool:
        """Whether a range begins in the paragraph."""
        return self.start <= span[0] < self.end


def read_paragraphs(reading: Reading, boilerplate: list[Region]) -> list[Paragraph]:
    """The paragraphs that count for continuations.

    A photo caption between two paragraphs does not part a quotation, so it is left out; a heading does part it. A
    paragraph in quotation marks continues nothing (``is_whole`` is False) where it is a heading, where its marks are
    not the kind that the article mostly quotes in ('‘A big chance’' as a crosshead), or where its words stand elsewhere
    too, as those of a pull quote.

    Args:
        reading: The document of the drafts.
        boilerplate: What in it is not the article's prose.

    Returns:
        The paragraphs in text order.
    """
    skipped = {region.start: region for region in boilerplate}
    singles = [reading.text[region.start - 1] in SINGLE for region in reading.regions]
    style = sum(singles) * 2 > len(singles)
    paragraphs = []
    for start, end in iter_paragraphs(reading.text):
        skip = skipped.get(start)
        is_skipped = skip is not None and skip.end >= end
        if skip is not None and is_skipped and skip.reason != HEADING:
            continue
        first = bisect_left(reading.regions, start, key=lambda region: region.start)
        last = bisect_left(reading.regions, end, key=lambda region: region.start)
        regions = reading.regions[first:last]
        is_whole = not is_skipped and _is_whole(reading, regions, start, end)
        is_whole = is_whole and (reading.text[regions[0].start - 1] in SINGLE) is style
        is_whole = is_whole and not _is_repeated(reading.text, regions[0])
        paragraphs.append(Paragraph(start, end, regions, is_whole))
    return paragraphs


def _is_whole(reading: Reading, regions: list[QuotedRegion], start: int, end: int) -> bool:
    """Whether a paragraph opens with a quotation and has almost nothing else, above all no reporting word."""
    if not regions or regions[0].start - start > 2:
        return False
    unquoted = "".join(" " if reading.inside[at] else reading.text[at] for at in range(start, end))
    if reading.cues.find_entry(unquoted) is not None:
        return False
    return sum(region.end - region.start + 1 + region.closed for region in regions) >= _WHOLE_SHARE * (end - start)


def _is_repeated(text: str, region: QuotedRegion) -> bool:
    words = text[region.start : region.end].strip(EDGE + ".,")
    return text.find(words, 0, region.start) >= 0 or text.find(words, region.end) >= 0

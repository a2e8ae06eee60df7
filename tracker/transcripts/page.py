"""A text with its paragraphs, which are found once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.text import iter_paragraphs

Range = tuple[int, int]


@dataclass(frozen=True)
class Page:
    """A text.

    Attributes:
        text: The text.
        paragraphs: The ranges of its paragraphs (non-blank lines), in text order.
    """

    text: str
    paragraphs: list[Range] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "paragraphs", list(iter_paragraphs(self.text)))

    def within(self, start: int, end: int) -> Iterator[Range]:
        """The paragraphs of a stretch of text, cut at its edges and without surrounding white space."""
        at = bisect_right(self.paragraphs, start, key=lambda each: each[1])
        while at < len(self.paragraphs) and self.paragraphs[at][0] < end:
            first, last = max(start, self.paragraphs[at][0]), min(end, self.paragraphs[at][1])
            while first < last and self.text[first].isspace():
                first += 1
            while last > first and self.text[last - 1].isspace():
                last -= 1
            if first < last:
                yield first, last
            at += 1

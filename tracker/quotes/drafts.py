"""Quotes in the making, and what every step that makes them needs to know of their document.

A ``Draft`` is a value: a step returns another one, or the same where there is nothing to do. Which draft lies in which
is told by reference, so ``exchange`` puts changed drafts in the place of the old ones everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from tracker.marks import QuotedRegion, find_quoted_regions, mask_regions
from tracker.outlets import Outlets
from tracker.quotes.cues import CueLexicon
from tracker.quotes.spans import Range
from tracker.schema.cue_types import SPEECH


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A quote in the making; two drafts are the same only where they are one object.

    Attributes:
        contents: Ranges of what is said; all ranges are character offsets into the document's text.
        cues: Ranges of the reporting words, the first one the main cue.
        source: The range of who speaks, None where the sentence does not tell.
        relays: Ranges of who passes the words on, outermost first.
        outer: The report that this one lies in, whose source relays it.
        is_outlet: Whether the source only carries words.
        cue_type: A type of ``schema/cue_types.csv``.
        score: What the tagger's words are worth, 0 to 1.
        found_by: What found it, in words that users read.
    """

    contents: tuple[Range, ...]
    cues: tuple[Range, ...] = ()
    source: Range | None = None
    relays: tuple[Range, ...] = ()
    outer: Draft | None = None
    is_outlet: bool = False
    cue_type: str = SPEECH
    score: float = 1.0
    found_by: str = "model"

    @property
    def spans(self) -> tuple[Range, ...]:
        """All ranges of contents, cues and source, in this order; the relays are not the draft's own."""
        return (*self.contents, *self.reporting)

    @property
    def reporting(self) -> tuple[Range, ...]:
        """The ranges of cues and source: the words that report, "Lavrov said"."""
        return (*self.cues, self.source) if self.source else self.cues


@dataclass(frozen=True)
class Reading:
    """What every step needs to know of one document."""

    doc: Doc
    text: str
    regions: list[QuotedRegion]
    inside: npt.NDArray[np.bool_]
    cues: CueLexicon
    outlets: Outlets

    @cached_property
    def outlet_places(self) -> list[re.Match[str]]:
        """Where the text names an outlet, or what makes one, in text order."""
        return list(self.outlets.place_pattern.finditer(self.text))

    @cached_property
    def unquoted(self) -> str:
        """The text with blanks for all that stands inside quotation marks."""
        parts, at = [], 0
        for region in self.regions:
            parts += [self.text[at : region.start], " " * (region.end - region.start)]
            at = region.end
        return "".join([*parts, self.text[at:]])

    def cut(self, span: Range) -> str:
        """The text of a range."""
        return self.text[span[0] : span[1]]

    @classmethod
    def of(cls, doc: Doc, text: str, cues: CueLexicon, outlets: Outlets) -> Reading:
        """Read the quotation marks of a document once; ``text`` is its own, which spaCy builds anew at each access."""
        regions = find_quoted_regions(text)
        return cls(doc, text, regions, mask_regions(text, regions), cues, outlets)


Step = Callable[[Reading, Draft], Draft | None]
"""What puts one draft right: returns it changed or as it was, or None where it reports nothing."""


def exchange(drafts: Iterable[Draft], changed: Mapping[Draft, Draft]) -> list[Draft]:
    """The drafts with the changed ones in their places, also as the ``outer`` of those that lie in them."""
    renewed: dict[Draft, Draft] = {}

    def renew(draft: Draft) -> Draft:
        if draft not in renewed:
            now = changed.get(draft, draft)
            outer = renew(now.outer) if now.outer is not None else None
            renewed[draft] = now if outer is now.outer else replace(now, outer=outer)
        return renewed[draft]

    return [renew(draft) for draft in drafts] if changed else list(drafts)

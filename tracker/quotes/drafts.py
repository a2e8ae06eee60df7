"""The two data structures of the extraction: ``Draft``, a quotation under construction, and ``Reading``, its document.

A ``Draft`` is immutable: a step returns a changed copy, or the same object where it changes nothing. Drafts refer to
each other (``Draft.outer``) and are compared by identity, so ``replace_drafts`` must be used to swap in changed copies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc, Span

from tracker.marks import QuotedRegion, find_quoted_regions, mask_regions
from tracker.outlets import Outlets
from tracker.quotes.cues import CueLexicon
from tracker.quotes.spans import Range
from tracker.schema.cue_types import SPEECH


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A quotation under construction. Compared by identity: two drafts with equal fields are different drafts.

    All ranges are character offsets into ``Reading.text``.

    Attributes:
        contents: The ranges of what is said.
        cues: The ranges of the reporting words, the main cue first.
        source: The range that names who speaks; None where the sentence does not tell.
        relays: The ranges of those who pass the words on, outermost first.
        outer: The draft whose content holds this one; its source is a relay of this one.
        is_outlet: Whether the source is an outlet, which only passes words on.
        cue_type: The name of a type in ``schema/cue_types.csv``.
        score: The mean certainty of the tagger in cue and source, 0 to 1, or a fixed value of the rule that found it.
        found_by: What found the quotation, in words that users read.
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
        """Contents, cues and source, in this order; without the relays."""
        return (*self.contents, *self.reporting)

    @property
    def reporting(self) -> tuple[Range, ...]:
        """The said-clause: cues, then the source. Example: the ranges of "said" and "Lavrov"."""
        return (*self.cues, self.source) if self.source else self.cues


@dataclass(frozen=True)
class Reading:
    """A document, and what every step needs to know of it.

    Attributes:
        doc: The document, with entities and, as a rule, sentences.
        text: Its text (the view, see ``tracker/layout``), in which all ranges are counted.
        regions: What stands in quotation marks, in text order.
        inside: Per character, whether it stands in one of ``regions``.
        cues: The lexicon of reporting words.
        outlets: The table of outlets.
    """

    doc: Doc
    text: str
    regions: list[QuotedRegion]
    inside: npt.NDArray[np.bool_]
    cues: CueLexicon
    outlets: Outlets

    @cached_property
    def outlet_places(self) -> list[re.Match[str]]:
        """Every match of ``Outlets.place_pattern``: names of outlets and common nouns for them, in text order."""
        return list(self.outlets.place_pattern.finditer(self.text))

    @cached_property
    def outlet_starts(self) -> list[int]:
        """The offsets of these matches."""
        return [place.start() for place in self.outlet_places]

    @cached_property
    def named_places(self) -> list[Range]:
        """The ranges of the matches that are names of outlets, not common nouns for them."""
        return [place.span() for place in self.outlet_places if place["noun"] is None]

    @cached_property
    def named_outlets(self) -> dict[str, list[int]]:
        """By the name of each outlet, the offsets at which it is named in full."""
        places: dict[str, list[int]] = {}
        for place in self.outlet_places:
            name = self.outlets.find_name(place[0])
            if name is not None:
                places.setdefault(name, []).append(place.start())
        return places

    @cached_property
    def entities(self) -> list[Span]:
        """The entities of the document, gathered once, since spaCy goes through all tokens at each access."""
        return list(self.doc.ents)

    @cached_property
    def unquoted(self) -> str:
        """The text with spaces in place of everything in quotation marks; of the same length."""
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
        """Build the reading of a document.

        Args:
            doc: The document.
            text: The text of its layout, passed in because ``doc.text`` is computed anew at every access.
            cues: The lexicon of reporting words.
            outlets: The table of outlets.

        Returns:
            The reading, with the quotation marks of the text paired.
        """
        regions = find_quoted_regions(text)
        return cls(doc, text, regions, mask_regions(text, regions), cues, outlets)


Step = Callable[[Reading, Draft], Draft | None]
"""What puts one draft right: returns it changed or as it was, or None where it reports nothing."""


def replace_drafts(drafts: Iterable[Draft], changed: Mapping[Draft, Draft]) -> list[Draft]:
    """Replace drafts by changed copies, wherever they occur, ``Draft.outer`` included.

    Args:
        drafts: The drafts, in any order.
        changed: The changed copy of each draft that has one. Drafts that are missing here stay.

    Returns:
        The drafts in the same order.
    """
    renewed: dict[Draft, Draft] = {}

    def renew(draft: Draft) -> Draft:
        if draft not in renewed:
            now = changed.get(draft, draft)
            outer = renew(now.outer) if now.outer is not None else None
            renewed[draft] = now if outer is now.outer else replace(now, outer=outer)
        return renewed[draft]

    return [renew(draft) for draft in drafts] if changed else list(drafts)

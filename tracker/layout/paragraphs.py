"""Give a text that is one long paragraph the paragraphs that a newspaper would give it.

In: a text whose wrapped lines are joined. Out: which spaces are to be read as line breaks, and where a paragraph or a
sentence begins without any space, which is where a paragraph ended before its break was lost. Paragraphs far longer
than a newspaper's are parted at certain ends of sentences outside quotation marks: where one quotation follows another,
else after some two hundred characters, fewer behind a quotation. What may go on with the quotation of the sentence
before ('"A," he said. "B."') stays with it.

Example: "...“We go.” “They stay,” said Lavrov." are two people's words: a paragraph begins with the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.layout.inserts import find_inserts
from tracker.layout.sentences import Boundary, find_boundaries
from tracker.layout.words import WORDS
from tracker.text import iter_paragraphs

_LONGEST = 1000
_USUAL = 200
_QUOTED = 80
_FEW_JOINTS = 3
_GLUED_WORD = re.compile(rf"\b{WORDS.any_of('glued')}(?=[A-Z][a-z]{{2}})")


@dataclass(slots=True)
class Parting:
    """``spaces`` to be read as line breaks; ``breaks`` and ``joints`` as a ``View`` has them."""

    spaces: list[int] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    joints: list[int] = field(default_factory=list)


def find_paragraphs(text: str) -> Parting:
    """Where to part paragraphs, and all joints."""
    found = Parting()
    for start, end in iter_paragraphs(text):
        boundaries = list(find_boundaries(text, start, end))
        found.joints += [each.start for each in boundaries if each.is_glued]
        places = {*find_inserts(text, start, end, boundaries), *_find_beginnings(boundaries, start, end)}
        for at in sorted(places):
            if text[at - 1].isspace():
                found.spaces.append(at - 1)
            else:
                found.breaks.append(at)
    glued = _GLUED_WORD.finditer(text) if len(found.joints) >= _FEW_JOINTS else ()
    found.joints = sorted({*found.joints, *found.breaks, *(match.end() for match in glued)})
    return found


def _find_beginnings(boundaries: list[Boundary], start: int, end: int) -> Iterator[int]:
    begun, is_merged = start, end - start > _LONGEST
    for each in boundaries:
        if _begins_paragraph(each, each.end - begun, is_merged=is_merged):
            begun = each.start
            yield begun


def _begins_paragraph(boundary: Boundary, size: int, *, is_merged: bool) -> bool:
    """Whether a paragraph begins behind a boundary; ``is_merged``: several were surely made one here."""
    if boundary.is_glued or not is_merged:
        return boundary.is_glued and not boundary.inside
    if boundary.opens:  # a mark that opens where one is open begins the next paragraph of a quotation
        return boundary.closes or boundary.inside
    return not boundary.inside and size >= (_QUOTED if boundary.closes else _USUAL)

"""Give a text that is one long paragraph the paragraphs that a newspaper would give it.

In: a text whose wrapped lines are joined. Out: which spaces are to be read as line breaks, and where a paragraph or a
sentence begins without any space. Where nothing stands between two sentences while others have a space between them,
there was a paragraph's end. Paragraphs far longer than a newspaper's are parted at certain ends of sentences outside
quotation marks: where one quotation follows another, else after some two hundred characters. What may go on with the
quotation of the sentence before ('"A," he said. "B."') stays with it.

Example: "...“We go.” “They stay,” said Lavrov." are two people's words: a paragraph begins with the second.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.layout.sentences import Boundary, find_boundaries
from tracker.text import iter_paragraphs

_LONGEST = 1000
_USUAL = 200
_GLUED_SHARE = 0.75


@dataclass(slots=True)
class Parting:
    """``spaces`` to be read as line breaks; ``breaks`` and ``joints`` as a ``View`` has them."""

    spaces: list[int] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    joints: list[int] = field(default_factory=list)


def find_paragraphs(text: str) -> Parting:
    """Where to part paragraphs, and all joints."""
    found = Parting()
    paragraphs = [(start, end, list(find_boundaries(text, start, end))) for start, end in iter_paragraphs(text)]
    found.joints = [each.start for _, _, boundaries in paragraphs for each in boundaries if each.is_glued]
    ends = sum(len(boundaries) for _, _, boundaries in paragraphs) + max(0, len(paragraphs) - 1)
    all_glued = bool(found.joints) and len(found.joints) >= _GLUED_SHARE * ends
    for start, end, boundaries in paragraphs:
        is_long = all_glued or end - start > _LONGEST
        begun = start
        for each in boundaries:
            parts_by_gluing = each.is_glued and not all_glued and not each.inside
            if parts_by_gluing or (is_long and _begins_paragraph(each, each.end - begun)):
                if each.is_glued:
                    found.breaks.append(each.start)
                else:
                    found.spaces.append(each.start - 1)
                begun = each.start
    return found


def _begins_paragraph(boundary: Boundary, size: int) -> bool:
    if boundary.opens:
        return boundary.closes or boundary.inside
    return not boundary.inside and size >= _USUAL

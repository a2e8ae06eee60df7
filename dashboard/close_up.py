"""A quote with just so much of its article about it as decides who said it: a sentence or two on either side.

In: a passage. Out: the same passage without what is further away; "…" stands where something was left out.
"""

from __future__ import annotations

from dataclasses import replace

from dashboard.data import Passage
from dashboard.data.reading import Paragraph, Segment

AROUND = 320
"""How many characters stand before the first mark, behind the last, and on either side of what lies between two."""


def cut_close(passage: Passage, around: int = AROUND) -> Passage:
    """Leave out what is far from every mark.

    Args:
        passage: The paragraphs about a quote.
        around: How many characters to keep beside a mark; words stay whole.

    Returns:
        The paragraphs with marks and those between them, shortened.
    """
    marked = [at for at, each in enumerate(passage.paragraphs) if any(part.role for part in each.segments)]
    if not marked:
        return passage
    first, last = marked[0], marked[-1]
    near = []
    for at, paragraph in enumerate(passage.paragraphs[first : last + 1], first):
        near.append(_shorten(paragraph, around, is_first=at == first, is_last=at == last))
    return replace(passage, paragraphs=tuple(near), cut_before=False, cut_after=False)


def _shorten(paragraph: Paragraph, around: int, *, is_first: bool, is_last: bool) -> Paragraph:
    """A paragraph without what is far from the marks; a first one begins, and a last one ends, near a mark."""
    places = [at for at, part in enumerate(paragraph.segments) if part.role]
    segments = []
    for at, part in enumerate(paragraph.segments):
        text = part.text
        if part.role is not None:
            pass
        elif is_first and at < places[0]:
            text = _end_of(text, around)
        elif is_last and at > places[-1]:
            text = _start_of(text, around)
        elif len(text) > 2 * around:
            text = f"{_start_of(text, around)} {_end_of(text, around).removeprefix('… ')}"
        segments.append(Segment(text, part.role))
    return replace(paragraph, segments=tuple(segments))


def _start_of(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0]} …"


def _end_of(text: str, most: int) -> str:
    return text if len(text) <= most else f"… {text[-most:].partition(' ')[2]}"

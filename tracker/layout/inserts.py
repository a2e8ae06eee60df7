"""Find what interrupts a paragraph without belonging to it: captions with photo credits, links, headings in capitals.

Such lines lost their line breaks when the page was turned into text. A credit names a photographer and an agency
(``words.csv``); the sentence before it is the caption.

Example: "...he said. Leaders met on Friday. Jane Roe/AFP Wolfe has long ..." has an insert from "Leaders" to "AFP".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.layout.sentences import Boundary
from tracker.layout.words import WORDS

_GOES_ON = r"(?=\s*[A-Z“\"])"
_CAPITALS = re.compile(r"(?<![A-Z0-9])(?:[A-Z][A-Z0-9'’,:&-]{0,40}\s+){4,15}[A-Z]{2,}(?=\s*[A-Z][a-z])")
_LINK = re.compile(r"(?<=[\w.!?”\"]\s)(?:Related (?:article|story|stories|link)s?|Read (?:more|also))\b:?\s+(?=[A-Z])")


def find_inserts(text: str, start: int, end: int, boundaries: Sequence[Boundary]) -> list[int]:
    """Find the edges of inserts within a paragraph.

    Args:
        text: A text.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.
        boundaries: The ends of its sentences, in text order.

    Returns:
        The offsets at which an insert or the text behind it begins, in order; those of the paragraph itself are left
        out.
    """
    places = {
        *_find_captions(text, start, end, boundaries),
        *_find_links(text, start, end),
        *_find_headings(text, start, end, boundaries),
    }
    return sorted(at for at in places if start < at < end)


def _find_captions(text: str, start: int, end: int, boundaries: Sequence[Boundary]) -> Iterator[int]:
    if text.find("/", start, end) < 0:
        return
    begins = [each.start for each in boundaries]
    for credit in _load_credits().finditer(text, start, end):
        behind = _skip_space(text, credit.end(), end)
        if behind == end:
            continue
        at = bisect_right(begins, credit.start())
        is_own_sentence = at > 0 and not text[begins[at - 1] : credit.start()].strip()
        before = at - (2 if is_own_sentence else 1)
        yield begins[before] if before >= 0 else start
        yield behind


def _find_links(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets where links begin ("Related article: ..."). Where their titles end cannot be told."""
    return (link.start() for link in _LINK.finditer(text, start, end))


def _find_headings(text: str, start: int, end: int, boundaries: Sequence[Boundary]) -> Iterator[int]:
    begins = {start, *(each.start for each in boundaries if not each.inside)}
    for heading in _CAPITALS.finditer(text, start, end):
        if heading.start() in begins:
            yield heading.start()
            yield _skip_space(text, heading.end(), end)


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


@cache
def _load_credits() -> re.Pattern[str]:
    """A pattern for photo credits: "Jane Roe/AFP/Getty Images", "(AP Photo/Jane Roe)", "REUTERS/Jane Roe"."""
    agency = WORDS.any_of("agency")
    name = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
    return re.compile(
        rf"(?>\((?:[^()\n]{{0,30}}{name}/{agency}|{agency}/{name})[^()\n]{{0,40}}\)"
        rf"|\b(?:REUTERS|Reuters)/{name}(?:/File Photo|/Pool)?"
        rf"|\b{name}/{agency}(?:(?:/|\svia\s){agency})*\b){_GOES_ON}"
    )

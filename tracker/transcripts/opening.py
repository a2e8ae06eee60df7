"""Find what is said before the first label, or in a speech without labels; the head tells whose words they are.

The speech must open with a salutation, and the head must name one speaker.

Example: "Foreign Minister Sergey Lavrov’s statement and answers to questions, Moscow, February 5, 2013" above "Ladies
and gentlemen, ...".
"""

from __future__ import annotations

import itertools
import re
from functools import cache

from tracker.transcripts.head import find_occasion
from tracker.transcripts.labels import Kind, Label, is_name
from tracker.transcripts.page import Page, Range
from tracker.transcripts.turns import Turn, cut_contents
from tracker.transcripts.words import WORDS, opens_with

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?: (?:of(?: the)?|for|de|von|van|al|bin|[A-Z][\w.’'-]*)){1,9}?)"
_MAX_LINES = 15
_FEWEST_WORDS = 40
_LONGEST_SALUTATION = 6


def find_opening(page: Page, end: int) -> Turn | None:
    """Find the speech before the first label of a transcript.

    Args:
        page: A text.
        end: Where the first label begins, or the text ends.

    Returns:
        The turn from the salutation on, with the name in the head as its label; None where there is no such speech.
    """
    label = _find_name(page, end)
    greeted = [span for span in page.within(0, end) if opens_with("salutation", page.text[slice(*span)])]
    if label is None or not greeted or greeted[0][0] < label.end:
        return None
    alone = {start for start, last in greeted if len(page.text[start:last].split()) <= _LONGEST_SALUTATION}
    parts = cut_contents(page, greeted[0][0], end, name=label.surname)
    contents = tuple(part for part in parts if part[0] not in alone)
    return Turn(label, contents) if contents else None


def find_speech(page: Page) -> Turn | None:
    """Find a speech in a text without labels.

    Args:
        page: A text.

    Returns:
        The speech; None where the head gives no speaker or no day, or where too few words follow.
    """
    lines = itertools.islice(page.within(0, len(page.text)), _MAX_LINES)
    first = next((start for start, last in lines if opens_with("salutation", page.text[start:last])), None)
    if first is None or find_occasion(page, first) is None or _find_name(page, first) is None:
        return None
    turn = find_opening(page, len(page.text))
    return turn if turn is not None and len(page.text[turn.start : turn.end].split()) >= _FEWEST_WORDS else None


def _find_name(page: Page, end: int) -> Label | None:
    """The name of the one person whose speech the head says it is; None where it names nobody, or several."""
    found: dict[str, Range] = {}
    for start, last in itertools.islice(page.within(0, end), _MAX_LINES):
        for pattern in _patterns():
            match = pattern.search(page.text, start, last)
            if match is not None and is_name(match["name"]):
                found.setdefault(match["name"], match.span("name"))
    if len(found) != 1:
        return None
    ((name, (start, last)),) = found.items()
    return Label(Kind.NAME, start, start, last, last, name)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    speech = WORDS.any_of("speech")
    own = rf"(?:^|(?<=[\s*]))(?:(?i:by|of)\s+)?{_NAME}[’']s?\s+(?:\w+\s+){{0,3}}?(?i:{speech})\b"
    behind = r"(?=[,.:;*]|\s*$|\s+(?:at|in|on|to|for|during|following|after|with|before)\b)"
    by = rf"\b(?i:{speech})\b(?:(?: \w+){{0,6}})? by (?:the )?{_NAME}{behind}"
    return re.compile(own, re.MULTILINE), re.compile(by, re.MULTILINE)

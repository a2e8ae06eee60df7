"""Find the noun of saying of a content that no cue claims: "an admission by officials that they had lost files".

The tagger sometimes finds the content, but no cue in the noun.
"""

from __future__ import annotations

import re

from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range

_REACH = 120
_BEHIND = re.compile(r"(?P<noun>[\w-]+)\s+(?:by|from)\s+(?P<who>(?:(?!by\b|from\b)[\w.’'&-]+\s+){1,8})\Z")
_COMPLEMENT = re.compile(r"(?:that|to)\s")
_NAMES = ("NN", "PRP")
_SCORE = 0.8


def draft_nominals(reading: Reading, unclaimed: list[Range]) -> list[Draft]:
    """Make drafts of unclaimed contents right behind a noun of saying and its speaker.

    Args:
        reading: The document.
        unclaimed: The contents that linking left without a cue.

    Returns:
        New drafts for contents behind "charges from Putin", "an admission by officials", but not behind nouns of
        thought.
    """
    found = []
    for start, end in unclaimed:
        if not _COMPLEMENT.match(reading.text, start, end) or reading.inside[start]:
            continue
        before = reading.text[max(0, start - _REACH) : start]
        match = _BEHIND.search(before)
        if match is None:
            continue
        offset = start - len(before)
        entry = reading.cues.find_entry(match["noun"])
        cue = offset + match.start("noun"), offset + match.end("noun")
        who = offset + match.start("who"), offset + len(before[: match.end("who")].rstrip())
        if entry is None or not entry.is_speech or not _is_noun(reading, cue[0]):
            continue
        if _ends_in_name(reading, who):
            found.append(Draft(((start, end),), (cue,), who, score=_SCORE, found_by="noun of saying"))
    return found


def _is_noun(reading: Reading, at: int) -> bool:
    span = reading.doc.char_span(at, at + 1, alignment_mode="expand")
    return span is not None and len(span) > 0 and span[0].tag_.startswith("NN")


def _ends_in_name(reading: Reading, who: Range) -> bool:
    span = reading.doc.char_span(*who, alignment_mode="contract")
    return span is not None and span[-1].tag_.startswith(_NAMES)

"""Make the subject of a passive the source: "Peskov was quoted as saying by Interfax that ..." is Peskov's.

The agent ("by Interfax") becomes the relay. The tagger takes the subject for content and the agent for the source.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.quotes.drafts import Draft, Reading, replace_drafts
from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS

_PASSIVE = re.compile(
    rf"\b{WORDS.any_of('be')}\s+(?:\w+\s+)?"
    rf"(?P<verb>{WORDS.any_of('quoted by others')})\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"(?:\s+(?!as\b)[\w.,’'&-]+){0,14}?\s+"
    r"(?P<as>(?:as\s+)?(?:saying|telling|having\s+(?:said|told))|to\s+have\s+(?:said|told))\b"
)
_AGENT = re.compile(r"\b(?:by|in|on)\s+\Z")
_THAT = re.compile(r"\s+(?:that\s+)?")
_ONLY_DAY = re.compile(rf"[\s,]*(?:{WORDS.any_of('beside a day')}\s+)*(?:\w+day)?[\s,.]*")
_GAP = re.compile(r"[\s,]*")
_ENDS = re.compile(r"[.!?][\s”\"’]|\n")
_LONGEST_SUBJECT = 140
_OPENS_ASIDE = frozenset({"VBG", "IN", "RB"})
_CLOSING = "”\"»’'"


def read_was_quoted(reading: Reading, draft: Draft) -> Draft | None:
    """Make the subject of a passive of quoting the source of a draft, and the agent its relay.

    Args:
        reading: The document of the draft.
        draft: A draft.

    Returns:
        The changed draft; None where its cue is no such passive.
    """
    cue = draft.cues[0]
    passive = _PASSIVE.search(reading.cut(cue))
    saying = _AS.match(reading.text, cue[0] + passive.end("verb")) if passive else None
    if saying is None:
        return None
    subject = _find_subject(reading, draft, cue[0])
    if subject is None:
        return None
    relays = draft.relays
    if draft.source is not None and draft.source[0] >= cue[1]:
        if _AGENT.search(reading.text, cue[1], draft.source[0]) is None:
            return None
        relays = (*relays, draft.source)
    cues = (*draft.cues, saying.span("as")) if saying.start("as") >= cue[1] else draft.cues
    contents = [part for each in draft.contents for part in _cut_content(reading, each, subject, saying.span("as"))]
    return replace(draft, source=subject, relays=relays, cues=cues, contents=tuple(contents))


def attribute_to_subject(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Attribute what follows such a passive to its subject too.

    Example: "Kerry was overheard by a reporter saying A and explaining B" gives B to Kerry, though the tagger gives it
    to the reporter.

    Args:
        reading: The document of the drafts.
        drafts: Its drafts, after ``read_was_quoted``.

    Returns:
        The drafts in the same order.
    """
    changed: dict[Draft, Draft] = {}
    for draft in drafts:
        agent = draft.relays[-1] if draft.relays and _PASSIVE.search(reading.cut(draft.cues[0])) else None
        for other in drafts if agent is not None else ():
            gap = reading.text[draft.cues[-1][1] : other.cues[0][0]]
            if other is not draft and other.source == agent and gap and not _ENDS.search(gap):
                changed[other] = replace(other, source=draft.source, relays=draft.relays)
    return replace_drafts(drafts, changed)


def _find_subject(reading: Reading, draft: Draft, start: int) -> Range | None:
    """The range right before the cue, back to a quotation or content, or to the beginning of the sentence."""
    if draft.source is not None and _touches(reading, draft.source[1], start):
        return draft.source
    token = reading.doc.char_span(start, start + 1, alignment_mode="expand")
    if not token or not reading.doc.has_annotation("SENT_START"):
        return None
    if token[0].sent[0].tag_ in _OPENS_ASIDE:  # "Sitting in the lobby, Kerry was overheard"
        apart_at = reading.text.rfind(", ", token[0].sent.start_char, start)
        return (apart_at + 2, start - 1) if apart_at >= 0 and apart_at + 2 < start - 1 else None
    marks = [region.end for region in reading.regions if region.end <= start]
    apart = [end for _, end in draft.contents if end <= start and not _touches(reading, end, start)]
    first = max([token[0].sent.start_char, *marks, *apart])
    while first < start and (reading.text[first].isspace() or reading.text[first] in f",{_CLOSING}"):
        first += 1
    last = first + len(reading.text[first:start].rstrip(" ,\n\u00a0"))
    return (first, last) if 0 < last - first <= _LONGEST_SUBJECT else None


def _touches(reading: Reading, end: int, start: int) -> bool:
    """Whether only commas and spaces stand between two offsets, and no quotation ends at the first."""
    return end <= start and _GAP.fullmatch(reading.text, end, start) is not None and not _ends_quoted(reading, end)


def _ends_quoted(reading: Reading, end: int) -> bool:
    return end > 0 and reading.text[end - 1] in _CLOSING[:3]


def _cut_content(reading: Reading, content: Range, subject: Range, saying: Range) -> list[Range]:
    """The content without the subject at its end and the words of saying at its beginning; [] where nothing is left."""
    start, end = content
    if start < subject[1] and subject[0] < end:
        end = subject[0]
    if start <= saying[0] < end:
        that = _THAT.match(reading.text, saying[1], end)
        start = that.end() if that else saying[1]
    empty = start >= end or not reading.text[start:end].strip(" ,") or _ONLY_DAY.fullmatch(reading.text, start, end)
    return [] if empty else [(start, end)]

"""Read a headline that says what somebody says: "Lavrov: West must drop threats", "West must drop threats: Lavrov".

A headline is a heading that opens the text. A colon must part one person's name from a clause. "Chelsea Manning: Obama
reduces sentence" is about her, so a full name before the colon counts only where the rest is in quotation marks.
"""

from __future__ import annotations

import re

from tracker.quotes.boilerplate import HEADING, Region
from tracker.quotes.content_form import is_clause, read_tags
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range

_AHEAD = re.compile(r"(?P<who>[^:\n]{2,40}?)\s*(?P<cue>(?:\btells\s+[^:\n]{2,40})?:)\s+(?P<content>\S[^\n]*)")
_BEHIND = re.compile(r"(?P<content>[^:\n]+?)(?P<cue>:)\s+(?P<who>[^:\n]{2,40})")
_QUOTED = re.compile(r"[‘“\"'].+[’”\"']")
_SCORE = 0.6


def read_headline(reading: Reading, boilerplate: list[Region], drafts: list[Draft]) -> list[Draft]:
    """Put the draft of the headline, where it is one of speech, before the other drafts.

    Args:
        reading: The document.
        boilerplate: What in it is not prose, headings included, in text order.
        drafts: The drafts of the document.

    Returns:
        The drafts, with at most one more at the beginning.
    """
    heading = next(iter(boilerplate), None)
    if heading is None or heading.reason != HEADING or reading.text[: heading.start].strip():
        return drafts
    found = _read_line(reading, heading)
    return [found, *drafts] if found else drafts


def _read_line(reading: Reading, heading: Region) -> Draft | None:
    for pattern in (_AHEAD, _BEHIND):
        match = pattern.fullmatch(reading.text, heading.start, heading.end)
        if match is None or not _is_person(reading, match.span("who")):
            continue
        is_quoted = _QUOTED.fullmatch(match["content"]) is not None
        start, end = match.span("content")
        is_told = "tells" in match["cue"]
        says = is_clause(reading, (start, end)) or (is_told and _is_order(reading, (start, end)))
        if is_quoted or (says and (is_told or " " not in match["who"].strip())):
            return Draft(
                ((start + is_quoted, end - is_quoted),),
                (match.span("cue"),),
                match.span("who"),
                score=_SCORE,
                found_by="headline",
            )
    return None


def _is_person(reading: Reading, who: Range) -> bool:
    return any((ent.start_char, ent.end_char) == who and ent.label_ == "PERSON" for ent in reading.doc.ents)


def _is_order(reading: Reading, content: Range) -> bool:
    return read_tags(reading, content)[:1] in (["VB"], ["VBP"])

"""Attribute a quote to whom an outlet cites: 'Interfax reported, citing the Kremlin, that ...' is the Kremlin's.

The outlet becomes the relay. A draft made of "citing ..." itself is dropped. Only outlets cite speakers this way, and
only persons and bodies are cited: "citing security concerns" names no speaker.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from functools import cache

from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.outlet_names import name_outlet
from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS
from tracker.text import paragraph_at

_CITING = re.compile(
    r"\b(?P<cue>[Cc]iting|[Qq]uoting)\s+(?P<who>[^,.;:“”\"\n]{3,90}?)(?=,|[.;:](?:\s|$)|\s(?:as|that)\s|\s?$)"
)
_JOINT = re.compile(r",?\s+(?:that\s+)?")
_NEAR = 40
_NAMES = frozenset({"NNP", "NNPS"})
_BODIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def cite_speakers(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Attribute the drafts of outlets that cite somebody to whom they cite.

    Args:
        reading: The document of the drafts.
        drafts: Its drafts.

    Returns:
        The drafts in the same order, without those made of "citing ..." itself.
    """
    changed: dict[Draft, Draft] = {}
    gone: set[Draft] = set()
    for draft in drafts:
        cited = _cite(reading, draft) if draft not in gone else None
        if cited is not None:
            changed[draft] = cited
            gone.update(each for each in drafts if each is not draft and cited.cues[-1] in each.cues)
    return [changed.get(draft, draft) for draft in drafts if draft not in gone]


def _cite(reading: Reading, draft: Draft) -> Draft | None:
    """The draft with the cited speaker as source and the outlet as relay; None where the outlet cites nobody."""
    if draft.source is None or not draft.cues or name_outlet(reading, draft.source) is None:
        return None
    start, end = paragraph_at(reading.text, draft.cues[0][0])
    found = _CITING.finditer(reading.text, start, end)
    near = (each for each in found if not reading.inside[each.start()] and _is_near(reading, draft, each.span()))
    match = next(near, None)
    if match is None:
        return None
    who, cue = match.span("who"), match.span("cue")
    contents = _leave_to_content(reading, draft, who)
    if cue in draft.cues or not _is_citable(reading, who) or contents is None:
        return None
    relays, cues = (*draft.relays, draft.source), (*draft.cues, cue)
    return replace(draft, contents=contents, relays=relays, source=who, cues=cues)


def _leave_to_content(reading: Reading, draft: Draft, who: Range) -> tuple[Range, ...] | None:
    """The contents without the words "citing the Kremlin" that one begins with; None where they stand deeper in it."""
    contents = list(draft.contents)
    for at, (start, end) in enumerate(draft.contents):
        if start <= who[0] < end:
            joint = _JOINT.match(reading.text, who[1], end)
            if who[0] - start > len("citing ") or joint is None or joint.end() >= end:
                return None
            contents[at] = (joint.end(), end)
    return tuple(contents)


def _is_near(reading: Reading, draft: Draft, citing: Range) -> bool:
    """Whether source, cues and "citing" stand close enough together to be one clause."""
    spans = sorted([*draft.reporting, citing])
    return all(after[0] - before[1] <= _NEAR for before, after in itertools.pairwise(spans))


def _is_citable(reading: Reading, who: Range) -> bool:
    """Whether the words behind "citing" name a person, body or outlet, or have a noun for speakers ("officials")."""
    span = reading.doc.char_span(*who, alignment_mode="contract")
    if span is None or name_outlet(reading, who) is not None:
        return span is not None
    named = span[-1].tag_ in _NAMES or any(ent.label_ in _BODIES for ent in span.ents)
    return named or _nouns().search(span.text) is not None


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"\b{WORDS.any_of('citable')}s?\b", re.IGNORECASE)

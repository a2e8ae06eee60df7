"""Make the quoted person the source: "Interfax quoted Peskov as saying that ..." is Peskov's, relayed by Interfax.

The tagger takes "Peskov" for a part of the content or of the cue, and Interfax for the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.quotes.was_quoted import read_was_quoted

_AS_SAYING = re.compile(
    r"^(?P<who>\S.{0,120}?)\s+(?P<as>as\s+(?:saying|telling|having said))\b(?:\s+that\b)?\s*", re.DOTALL
)
# "The Post quoted Mr Petrov telling voters that ..."
_TELLING = re.compile(r"^(?P<who>(?:[Tt]he\s|[Aa]n?\s)?[^,;:\n]{2,80}?)\s+(?P<as>saying|telling)\b(?:\s+that\b)?\s*")
_QUOTES = re.compile(r"^(?:\w+\s+)?quot(?:es?|ed|ing)$", re.IGNORECASE)
_QUOTED_WHO = re.compile(r"\b(?:quot|cit)(?:es?|ed|ing)\s+(?P<who>\S.{0,120}?)\s+as\s+(?:saying|telling)$", re.DOTALL)
_QUOTED_BEHIND = re.compile(r"\s+(?P<who>[^\s.!?;:“”\"][^.!?;:“”\"\n]{0,119}?)\s+(?P<as>as\s+(?:saying|telling))\b")
_QUOTED = re.compile(r"\b(?:quot|cit)(?:es?|ed|ing)\b", re.IGNORECASE)


def read_quoted_as_saying(reading: Reading, draft: Draft) -> Draft:
    """Make the person that a draft quotes its source, and its former source a relay.

    Examples: "... Russian news agencies quoted Dmitry Peskov as saying that ...", "..., Interfax cited Peskov as
    saying", "The Post quoted Mr Petrov telling voters that ...", and the passive of ``was_quoted.py``.

    Args:
        reading: The document of the draft.
        draft: A draft.

    Returns:
        The changed draft; the same where it quotes nobody this way.
    """
    passive = read_was_quoted(reading, draft)
    if passive is not None:
        return passive
    if not _QUOTED.search(reading.cut(draft.cues[0])):
        return draft
    return _read_cue(reading, draft) or _read_contents(reading, draft) or _read_behind(reading, draft) or draft


def _read_cue(reading: Reading, draft: Draft) -> Draft | None:
    """The draft, where the cue holds the quoted person: "[cited Peskov as saying]"."""
    start, end = draft.cues[0]
    match = _QUOTED_WHO.search(reading.cut((start, end)))
    return _turn_into_relay(draft, (start + match.start("who"), start + match.end("who"))) if match else None


def _read_contents(reading: Reading, draft: Draft) -> Draft | None:
    """The draft, where a content begins with the quoted person: "quoted [Peskov as saying that he would go]"."""
    cue = draft.cues[0]
    for at, (start, end) in enumerate(draft.contents):
        words = reading.cut((start, end))
        match = _AS_SAYING.match(words) or (_TELLING.match(words) if _QUOTES.match(reading.cut(cue)) else None)
        said = start + match.end() if match else end
        if match and start - cue[1] in (0, 1) and (said < end or len(draft.contents) > 1):
            left = ((said, end),) if said < end else ()
            return replace(
                _turn_into_relay(draft, (start, start + match.end("who"))),
                cues=(*draft.cues, (start + match.start("as"), start + match.end("as"))),
                contents=(*draft.contents[:at], *left, *draft.contents[at + 1 :]),
            )
    return None


def _read_behind(reading: Reading, draft: Draft) -> Draft | None:
    """The draft, where the quoted person stands unmarked behind the cue: "[cited] Peskov as saying"."""
    behind = _QUOTED_BEHIND.match(reading.text, draft.cues[0][1])
    if behind is None or _touches(behind.span(), draft.contents):
        return None
    return replace(_turn_into_relay(draft, behind.span("who")), cues=(*draft.cues, behind.span("as")))


def _touches(span: Range, others: Sequence[Range]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _turn_into_relay(draft: Draft, speaker: Range) -> Draft:
    """The draft with this speaker as its source and its former source as its innermost relay."""
    relays = (*draft.relays, draft.source) if draft.source else draft.relays
    return replace(draft, source=speaker, relays=relays)

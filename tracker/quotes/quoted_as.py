"""Give the words to whom is quoted: "Interfax quoted Peskov as saying that ..." is Peskov's, and Interfax relays it.

In: the reading of one document, and a draft whose cue quotes somebody. Out: the same draft, in place, its source who
is quoted and the former source its relay. The tagger takes who is quoted for content, or for a part of the cue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.quotes.spans import Range
from tracker.quotes.was_quoted import read_was_quoted

if TYPE_CHECKING:
    from tracker.quotes.drafts import Draft, Reading

_AS_SAYING = re.compile(
    r"^(?P<who>\S.{0,120}?)\s+(?P<as>as\s+(?:saying|telling|having said))\b(?:\s+that\b)?\s*", re.DOTALL
)
# "The Post quoted Mr Petrov telling voters that ..."
_TELLING = re.compile(r"^(?P<who>(?:[Tt]he\s|[Aa]n?\s)?[^,;:\n]{2,80}?)\s+(?P<as>saying|telling)\b(?:\s+that\b)?\s*")
_QUOTES = re.compile(r"^(?:\w+\s+)?quot(?:es?|ed|ing)$", re.IGNORECASE)
_QUOTED_WHO = re.compile(r"\b(?:quot|cit)(?:es?|ed|ing)\s+(?P<who>\S.{0,120}?)\s+as\s+(?:saying|telling)$", re.DOTALL)
_QUOTED_BEHIND = re.compile(r"\s+(?P<who>[^\s.!?;:“”\"][^.!?;:“”\"\n]{0,119}?)\s+(?P<as>as\s+(?:saying|telling))\b")
_QUOTED = re.compile(r"\b(?:quot|cit)(?:es?|ed|ing)\b", re.IGNORECASE)


def read_quoted_as_saying(reading: Reading, draft: Draft) -> None:
    """'... Russian news agencies quoted Dmitry Peskov as saying': the speaker is Peskov, the agencies relay.

    So does '..., Interfax cited Peskov as saying', where the tagger takes him for a part of the cue.
    """
    cue = draft.cues[0]
    if read_was_quoted(reading, draft) or not _QUOTED.search(reading.cut(cue)):
        return
    within = _QUOTED_WHO.search(reading.cut(cue))
    if within is not None:
        _turn_into_relay(draft, (cue[0] + within.start("who"), cue[0] + within.end("who")))
        return
    for at, (start, end) in enumerate(draft.contents):
        words = reading.cut((start, end))
        match = _AS_SAYING.match(words) or (_TELLING.match(words) if _QUOTES.match(reading.cut(cue)) else None)
        said = start + match.end() if match else end
        if match and start - cue[1] in (0, 1) and (said < end or len(draft.contents) > 1):
            _turn_into_relay(draft, (start, start + match.end("who")))
            draft.cues.append((start + match.start("as"), start + match.end("as")))
            draft.contents[at : at + 1] = [(said, end)] if said < end else []
            return
    behind = _QUOTED_BEHIND.match(reading.text, cue[1])
    if behind is not None and not _touches(behind.span(), draft.contents):
        _turn_into_relay(draft, behind.span("who"))
        draft.cues.append(behind.span("as"))


def _touches(span: Range, others: list[Range]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _turn_into_relay(draft: Draft, speaker: Range) -> None:
    draft.relays += [draft.source] if draft.source else []
    draft.source = speaker

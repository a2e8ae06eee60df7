"""Remove addressees: who is spoken to is neither the source nor a part of the content.

Examples: in "Russians accused of violations" the Russians are no source. The content of "told reporters that Obama had
left" is "Obama had left".
"""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.quotes.words import BY, WORDS

_BE = WORDS.any_of("be", "infinitive of be")
_GET = WORDS.any_of("passive auxiliary")
_GOVERNED = WORDS.any_of("governed by a participle")
_BE_DONE = re.compile(
    rf"\b(?:{_BE}|{_GET})\s+(?:\w+ly\s+)?(?!\w+ing\b)\w+(?:\s+(?:by|{_GOVERNED}))?$",
    re.IGNORECASE,
)
_IS_CALLED = re.compile(rf"(?:\b{_BE}|['’]s)\s+(?:\w+ly\s+)?\w+(?:ed|wn)$", re.IGNORECASE)
_AGENT = re.compile(BY)
_AGENT_REACH = 12
_BARE_PARTICIPLE = re.compile(rf"^\w+(?:ed|n)\s+{_GOVERNED}$", re.IGNORECASE)
_OBJECT_AHEAD = re.compile(rf"\b{WORDS.any_of('relative')}\s+$", re.IGNORECASE)
_ADDRESSEE = re.compile(r"^(?:[\w.'’-]+\s+){1,6}?(?P<that>that)\s+", re.IGNORECASE)
_THAT = re.compile(r"^that\s+", re.IGNORECASE)


def drop_addressee(reading: Reading, draft: Draft) -> Draft:
    """Drop a source that is the subject of a passive cue: 'Russians accused of violations', 'he was told that ...'."""
    return replace(draft, source=None) if _is_spoken_to(reading, draft) else draft


def _is_spoken_to(reading: Reading, draft: Draft) -> bool:
    """Whether the source of a draft is who hears the words rather than who says them."""
    cue = reading.cut(draft.cues[0])
    entry = reading.cues.find_entry(" ".join(reading.cut(each) for each in draft.cues))
    if entry is None or entry.pos != "verb" or draft.source is None:
        return False
    if len(draft.cues) > 1:
        return False  # "was reported by Interfax to have told ...": the subject has spoken
    if draft.source[0] >= draft.cues[0][1]:  # "what's called [a leak], which the jury says"
        agent = f"{cue} {reading.text[max(0, draft.source[0] - _AGENT_REACH) : draft.source[0]]}"
        return _IS_CALLED.search(cue) is not None and _AGENT.search(agent) is None
    if draft.source[1] > draft.cues[0][0]:
        return False
    # a cue of thought tells what its subject feels: "is convinced", "was worried"
    be_done = _BE_DONE.search(cue) is not None and entry.is_speech
    start = draft.source[0]
    has_object = _OBJECT_AHEAD.search(reading.text[max(0, start - 10) : start])  # "the board, which she accused of"
    return be_done or (entry.addressee and _BARE_PARTICIPLE.search(cue) is not None and not has_object)


def drop_complementizer(reading: Reading, draft: Draft) -> Draft:
    """Cut addressee and complementizer off the contents: 'told [reporters that Obama had left]' -> 'Obama had left'."""
    return replace(draft, contents=tuple(_drop_that(reading, draft, content) for content in draft.contents))


def _drop_that(reading: Reading, draft: Draft, content: Range) -> Range:
    start, end = content
    entry = reading.cues.find_entry(" ".join(reading.cut(cue) for cue in draft.cues))
    if entry is not None and entry.addressee and entry.type != "accusation" and start >= draft.cues[0][1]:
        match = _ADDRESSEE.match(reading.cut(content))
        if (
            match is not None
            and not _is_determiner(reading, start + match.end("that") - 4)
            and start + match.end() < end
            and not reading.inside[start : start + match.end()].any()
        ):
            return (start + match.end(), end)
    match = _THAT.match(reading.cut(content))
    if match is None:
        return content
    if _is_determiner(reading, start):
        return content
    return (start + match.end(), end) if start + match.end() < end else content


def _is_determiner(reading: Reading, start: int) -> bool:
    """Whether the "that" at an offset is a determiner, as in "use that position"."""
    span = reading.doc.char_span(start, start + 4)
    return span is not None and span[0].tag_ == "DT"

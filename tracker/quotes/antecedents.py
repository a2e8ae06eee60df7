"""Replace a relative pronoun as the source of a draft by its antecedent."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import RELATIVE_PRONOUNS, Range
from tracker.quotes.words import WORDS

_REACH = 200
_DESCRIBED = {"who": "PERSON", "which": "ORG"}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_DAY_LEFT = re.compile(r"[ \u00a0,]*(?:on|in)?[ \u00a0,]*")
_APPOSED = re.compile(rf",\s+{WORDS.any_of('article')}\s[^\n.,;:!?()“”\"]+,\s+")


def find_antecedent(reading: Reading, draft: Draft) -> Draft:
    """Replace "who", "which" or "that" as a source by the name right before it.

    Only a date, or one apposition, may stand between: "AIPAC, the pro-Israel lobby, which said". The draft loses its
    source where no name stands there.

    Example: in 'Hillary Clinton, who pledged to ...' the source becomes "Hillary Clinton".
    """
    if draft.source is None or reading.cut(draft.source).casefold() not in RELATIVE_PRONOUNS:
        return draft
    start, kind = draft.source[0], _DESCRIBED.get(reading.cut(draft.source).casefold())
    opening = max(0, start - _REACH)
    first = bisect_left(reading.entities, opening, key=lambda ent: ent.start_char)
    last = bisect_right(reading.entities, start, key=lambda ent: ent.end_char)
    ents = reading.entities[first:last]
    days = [(ent.start_char, ent.end_char) for ent in ents if ent.label_ == "DATE"]
    named = [ent for ent in reversed(ents) if ent.label_ != "DATE"]
    described = [e for e in named if e.label_ == kind and _APPOSED.fullmatch(reading.text, e.end_char, start)]
    if kind == "PERSON":  # "a supporter from Houston who noted": no place speaks as "who"
        named = [e for e in named if e.label_ not in _PLACES]
    behind = [e for e in named if _DAY_LEFT.fullmatch(_leave_out(reading, (e.end_char, start), days))]
    found = next(iter([*described, *behind]), None)
    source = (found.start_char, found.end_char) if found is not None else None
    return replace(draft, source=source, contents=_leave_antecedent(draft, start))


def _leave_antecedent(draft: Draft, start: int) -> tuple[Range, ...]:
    """The contents behind the pronoun, where there are any, else all: before "who said" stands its antecedent."""
    (cue, _), *_ = draft.cues
    behind = tuple(content for content in draft.contents if content[0] > start)
    return behind if behind and cue > start else draft.contents


def _leave_out(reading: Reading, span: Range, others: list[Range]) -> str:
    """The words of a span without those of others, in text order, that begin in it; none of them ends behind it."""
    start, end = span
    words = ""
    for first, last in others[bisect_left(others, (start, start)) :]:
        words, start = words + reading.text[start:first], last
    return words + reading.text[start:end]

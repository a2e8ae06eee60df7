"""The name for which a relative pronoun stands as the source of a quote.

In: a draft whose source is "who", "which", "that" or "whom". Out: the draft with the name before it as source, or
without a source where none stands close enough.
"""

from __future__ import annotations

import re
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
    """'Hillary Clinton, who pledged to ...': the source is the name before the relative pronoun.

    A day or one description may stand between: "AIPAC, the pro-Israel lobby, which said".
    """
    if draft.source is None or reading.cut(draft.source).casefold() not in RELATIVE_PRONOUNS:
        return draft
    start, kind = draft.source[0], _DESCRIBED.get(reading.cut(draft.source).casefold())
    opening = max(0, start - _REACH)
    ents = [ent for ent in reading.doc.ents if opening <= ent.start_char and ent.end_char <= start]
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
    """What stands before "who said" and its antecedent is no content, where other content is."""
    behind = tuple(content for content in draft.contents if content[0] > start)
    return behind if behind and draft.cues[0][0] > start else draft.contents


def _leave_out(reading: Reading, span: Range, others: list[Range]) -> str:
    """The words of a span but for those of others that lie in it."""
    start, words = span[0], ""
    for other in others:
        if start <= other[0] and other[1] <= span[1]:
            words, start = words + reading.text[start : other[0]], other[1]
    return words + reading.text[start : span[1]]

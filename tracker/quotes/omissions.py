"""Extend a content by a clause that the tagger has left out of it.

The tagger marks one layer. Of a report within a report it sometimes takes the inner content for what the outer cue
says, and leaves the inner said-clause unmarked.

Example: "The Kremlin said Putin told Obama that he ..." reports that Putin told Obama something.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Span

from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range

_LONGEST = 200
_PREDICATE = re.compile(r",\s+(?:which|who)\s[^,.;:!?\n“”\"]{1,120},\s+as\s[^,.;:!?\n]{1,120}")
_RELATIVE_OPENING = re.compile(r"(?:which|who|whose|where)\s")
_GAP = re.compile(r"[\"”’']*,?\s*")
_ENDS = frozenset('.!?;:"“”«»\n')
_SUBJECT = ("NN", "PRP", "DT", "JJ", "CD")
_RELATIVE = ("WDT", "WP", "WRB")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def extend_by_clause(reading: Reading, draft: Draft) -> Draft:
    """Begin a content right behind its cue, where the words between the two are a said-clause.

    Example: of "The Kremlin said Putin told Obama [that he wait]" the content becomes "Putin told Obama that he wait".
    """
    contents = list(draft.contents)
    behind = draft.cues[0][1]
    for at, (start, end) in enumerate(draft.contents):
        if not 0 < start - behind <= _LONGEST or _ENDS & set(reading.text[behind:start]):
            continue
        gap = reading.doc.char_span(behind, start, alignment_mode="contract")
        if gap is not None and _is_report(reading, gap):
            contents[at] = (gap[0].idx, end)
    return replace(draft, contents=tuple(contents))


def extend_by_predicate(reading: Reading, draft: Draft) -> Draft:
    """Extend a content by the predicate with "as" that a relative clause separates from it.

    Example: "Lee dismissed [the tolls], which rose, as a failure" says of the tolls that they are a failure.
    """
    contents = list(draft.contents)
    for at, (start, end) in enumerate(draft.contents):
        match = _PREDICATE.match(reading.text, end) if start >= draft.cues[0][1] else None
        if match is not None:
            contents[at] = (start, match.end())
    return replace(draft, contents=tuple(contents))


def extend_by_main_clause(reading: Reading, draft: Draft, unclaimed: list[Range]) -> Draft:
    """Extend a content that is only a relative clause by the clause before it, where no cue claims that one.

    Example: '[It has revived the spirit of their relations], [which Biden had proclaimed], according to The Hindu.'

    Args:
        reading: The document.
        draft: A draft.
        unclaimed: The contents that linking left without a cue.

    Returns:
        The draft, with a longer content where there is such a clause.
    """
    contents = list(draft.contents)
    for at, (start, end) in enumerate(draft.contents):
        if _RELATIVE_OPENING.match(reading.text, start, end):
            main = next((each for each in unclaimed if _GAP.fullmatch(reading.text, each[1], start)), None)
            contents[at] = (main[0], end) if main else (start, end)
    return replace(draft, contents=tuple(contents))


def _is_report(reading: Reading, gap: Span) -> bool:
    """Whether words open with a subject and a verb of speech: "Putin told Obama", but not "to reporters who asked"."""
    tokens = [token for token in gap if not token.is_space]
    if not tokens or not tokens[0].tag_.startswith(_SUBJECT):
        return False
    for token in tokens[1:]:
        if token.tag_ in _RELATIVE:
            return False
        if token.tag_ in _FINITE:
            entry = reading.cues.find_entry(token.text, pos=frozenset({"verb"}))
            return entry is not None and entry.is_speech
    return False

"""Tell what was said from what was not: denied, put off, only possible or only supposed.

"He stopped short of saying that ...", "No one said ...", "They announced no plans", "They can claim that ..." and "It
is hard for them to say that ..." report nothing. ``negations.txt`` has the words that negate a report.
"""

from __future__ import annotations

import re
from functools import cache

from tracker.quotes.content_form import is_finite
from tracker.quotes.cues import CueEntry
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.words import NO_CONTENT, WORDS
from tracker.schema.cue_types import find_cue_type
from tracker.vocabulary import read_lines

_REACH = 24
_CLAUSE_END = re.compile(r"[\n.,!?;:\"“”]")
_NO_SOURCE = re.compile(rf"(?:{WORDS.any_of('nobody')}|no\s+[a-z]\w*)\b", re.IGNORECASE)
_NO_CONTENT = re.compile(NO_CONTENT, re.IGNORECASE)
_IF = re.compile(r"(?<!as )\bif\s+$", re.IGNORECASE)
# Case matters: "May" is a month. What "can be heard saying" was said.
_MODAL = re.compile(
    rf"\b{WORDS.any_of('modal without report')}\b"
    r"(?!\s+(?:now\s+|exclusively\s+)?(?:be\s+(?:heard|seen)|reveal|report)\b)"
)
_FIRST_PERSON = re.compile(rf"{WORDS.any_of('first person')}\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s*to\s", re.IGNORECASE)


def is_unmade(reading: Reading, draft: Draft, entry: CueEntry) -> bool:
    """Whether a draft says that something was not said.

    That is so with a negation at the cue, a negated source ("nobody"), an object that begins with "no", and where the
    report is only possible or supposed: "They are likely to argue that ...", "If the report shows that ...". But
    something may be found or reported not to be: "The panel found no evidence of fraud" is a report.

    Args:
        reading: The document of the draft.
        draft: The draft.
        entry: The entry of its cue.

    Returns:
        Whether nothing was said.
    """
    cue = " ".join(reading.cut(span) for span in draft.cues)
    start = draft.cues[0][0]
    ends = [end for _, end in (*draft.contents, *([draft.source] if draft.source else [])) if end <= start]
    before = reading.text[max(0, start - _REACH, *ends) : start]
    verbs = f"{_CLAUSE_END.split(before)[-1]} {cue}"
    if _negations().search(verbs):
        return True
    if draft.source is not None and _NO_SOURCE.match(reading.cut(draft.source)):
        return True
    if entry.is_speech and _is_only_possible(reading, draft, verbs):
        return True
    first = min(start, draft.source[0]) if draft.source is not None else start
    if _IF.search(reading.text[max(0, first - _REACH) : first]):
        return True
    if find_cue_type(entry.type).is_finding:
        return False
    plain = [content for content in draft.contents if not reading.inside[content[0]]]
    return any(_NO_CONTENT.match(reading.cut(each)) and not is_finite(reading, each) for each in plain)


def _is_only_possible(reading: Reading, draft: Draft, verbs: str) -> bool:
    """Whether nobody has spoken yet: "they can claim", "it is hard for them to admit", "to say the least"."""
    source = reading.cut(draft.source) if draft.source is not None else ""
    if _MODAL.search(verbs) and not _FIRST_PERSON.match(source):
        return True
    return _is_for_another(reading, draft) or all(reading.cut(each) in WORDS.of("no report") for each in draft.contents)


def _is_for_another(reading: Reading, draft: Draft) -> bool:
    """Whether the source could speak, but has not: "it is hard for them to claim that", "time for the party to say"."""
    if draft.source is None or draft.source[1] > draft.cues[0][0]:
        return False
    start, end = draft.source
    is_to = _TO.fullmatch(reading.text, end, draft.cues[0][0]) or (
        _TO.match(reading.text, draft.cues[0][0]) and not reading.text[end : draft.cues[0][0]].strip()
    )
    return bool(is_to) and _FOR.search(reading.text[max(0, start - _REACH) : start]) is not None


@cache
def _negations() -> re.Pattern[str]:
    """A pattern for the lines of ``negations.txt``: "*" is any ending of a word, a space any white space."""
    lines = map(re.escape, read_lines("quotes/negations.txt"))
    patterns = (line.replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for line in lines)
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b|n['’]t\b", re.IGNORECASE)

"""Tell a report within a report from mere words of saying within one.

"Kerry said the U.S. had told Moscow that ..." holds a report of its own. "Kerry said he agreed to meet", "... that the
report showed ..." and "... Trump strongly defended Flynn" hold none: there the outer speaker describes.
"""

from __future__ import annotations

import re

from tracker.quotes.content_form import is_clause, is_infinitive, read_tags
from tracker.quotes.cues import CueEntry
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS
from tracker.schema.cue_types import find_cue_type

_CONTRAST = re.compile(rf"\b{WORDS.any_of('adversative')}\s$")
_COORDINATE = re.compile(rf"\b(?:and|{WORDS.any_of('adversative')})\s$")
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "POS", "IN", "DT", "JJ", "PRP$"})
_PERSONAL = frozenset({"PRP", "PRP$"})


def is_report(reading: Reading, draft: Draft, *, through_outlet: bool) -> bool:
    """Whether a draft found inside another one is a claim of its own: a clause, or an order to an addressee.

    Inside the report of an outlet, speech acts with an object ("denied the charge") and quoted words ("called it
    'absurd'") count as well. Inside the report of a person, a pronoun may stand for that very person, so such a draft
    counts only where all of it is quoted.

    Args:
        reading: The document.
        draft: The inner draft.
        through_outlet: Whether the source of the outer draft is an outlet.

    Returns:
        Whether the inner draft reports a statement.
    """
    entry = reading.cues.find_entry(" ".join(reading.cut(cue) for cue in draft.cues))
    if draft.source is None or _is_noun(reading, draft, entry) or _is_finding(entry):
        return False
    if _contrasts(reading, draft, through_outlet) or _is_unfinished(reading, draft):
        return False
    if _may_be_outer_speaker(reading, draft.source, through_outlet) and not _is_quotation(reading, draft):
        return False
    return _says_something(reading, draft, entry, through_outlet)


def _is_noun(reading: Reading, draft: Draft, entry: CueEntry | None) -> bool:
    """Whether the cue is a known noun of saying, and has no verb: "the claim"."""
    tags = {tag for cue in draft.cues for tag in read_tags(reading, cue)}
    return entry is not None and entry.pos != "phrase" and tags <= _NOMINAL


def _is_finding(entry: CueEntry | None) -> bool:
    """Whether the cue tells that something shows or finds something, "the figures show", other than by a report."""
    return entry is not None and find_cue_type(entry.type).is_finding and entry.lemma != "report"


def _may_be_outer_speaker(reading: Reading, source: Range, through_outlet: bool) -> bool:
    """Whether a source is a pronoun that may stand for the outer speaker; "he" is no outlet."""
    return set(read_tags(reading, source)) <= _PERSONAL - ({"PRP"} if through_outlet else set())


def _says_something(reading: Reading, draft: Draft, entry: CueEntry | None, through_outlet: bool) -> bool:
    """Whether the contents have a clause or an order, or, through an outlet, quoted words or a speech act."""
    quoted = any(reading.inside[start:end].any() for start, end in draft.contents)
    if any(is_clause(reading, content) for content in draft.contents):
        return entry is not None or (through_outlet and quoted)
    if entry is not None and entry.addressee and any(is_infinitive(reading, content) for content in draft.contents):
        return True
    return through_outlet and (quoted or find_cue_type(draft.cue_type).performs)


def lies_within(inner: Draft, outer: Draft) -> bool:
    """Whether cues and source of the inner draft all stand in contents of the outer one."""
    spans = inner.reporting
    return all(any(content[0] <= s and e <= content[1] for content in outer.contents) for s, e in spans)


def _contrasts(reading: Reading, draft: Draft, through_outlet: bool) -> bool:
    """Whether a conjunction makes the draft another clause: "Interfax reported A, while the ministry said B"."""
    start = min(span[0] for span in draft.reporting)
    before = _CONTRAST if through_outlet else _COORDINATE
    return before.search(reading.text[max(0, start - 12) : start]) is not None


def _is_unfinished(reading: Reading, draft: Draft) -> bool:
    """Whether the cue tells what somebody is about to say, or who says it.

    Examples: "met Patrick to ask for ...", "members urging ...".
    """
    assert draft.source is not None
    start, end = draft.cues[0]
    tag = next(iter(read_tags(reading, (start, end))), "")
    return tag == "TO" or (tag == "VBG" and not reading.text[draft.source[1] : start].strip())


def _is_quotation(reading: Reading, draft: Draft) -> bool:
    """Whether all words of the contents stand in quotation marks: 'According to a transcript, he said: "..."'."""
    words = [at for start, end in draft.contents for at in range(start, end) if reading.text[at].isalnum()]
    return all(reading.inside[at] for at in words)

"""Separate two speakers who are quoted in one sentence.

Where a quotation follows a report with "and", and another said-clause follows the quotation, the model takes all of it
for the words of the second speaker.

Example: 'Yang said "we grow" and "we win," added Liang.' is one quotation of Yang and one of Liang.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.marks import QuotedRegion
from tracker.quotes.drafts import Draft, Reading, replace_drafts
from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS

_JOINED = re.compile(rf"[\"”’',\s]*\b(?:and|{WORDS.any_of('adversative')})\s+[\"“]")
_CONJUNCTION = re.compile(rf"(?:and|or|{WORDS.any_of('adversative')})\s+(?=[\"“])", re.IGNORECASE)
_BEFORE = re.compile(r"(?:[.,;!?\"”]|^|\n)\s*\Z")
_REACH = 4
_ADDING = re.compile(r"\badd(?:s|ed|ing)\b", re.IGNORECASE)


def split_speakers(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Give each of two speakers in a sentence only their own words.

    Args:
        reading: The document of the drafts.
        drafts: Its drafts.

    Returns:
        The drafts in the same order, without the "and" before a quotation that a content begins with.
    """
    changed: dict[Draft, Draft] = {}
    for draft in drafts:
        if draft.outer is None:
            continue
        outer = changed.get(draft.outer, draft.outer)
        if len(outer.contents) == 1 and _names_another_behind(reading, outer):
            changed.update(_split(reading, draft, outer, before=draft.outer))
    parted = replace_drafts(drafts, changed)
    return replace_drafts(parted, {draft: _drop_conjunctions(reading, draft) for draft in parted})


def _names_another_behind(reading: Reading, draft: Draft) -> bool:
    """Whether a said-clause behind the content adds something: "added Liang", "said Liang", but not "Liang said"."""
    if draft.source is None or draft.cues[0][0] < draft.contents[0][1]:
        return False
    return draft.source[0] > draft.cues[0][0] or bool(_ADDING.search(reading.cut(draft.cues[0])))


def _split(reading: Reading, inner: Draft, outer: Draft, *, before: Draft) -> dict[Draft, Draft]:
    """The changed copies of the inner draft and of ``before``, where both speakers are quoted; else nothing.

    Args:
        reading: The document of the drafts.
        inner: The draft of the first speaker.
        outer: The draft of the second speaker, as it has become so far.
        before: The same draft as it was, by which the copy is to be found.

    Returns:
        The copies, by the drafts they replace.
    """
    start, end = outer.contents[0]
    within = [region for region in reading.regions if start <= region.start and region.end <= end]
    if len(within) < 2 or inner.source is None or inner.source[0] > within[-2].start:
        return {}
    left, right = within[-2:]
    if not _JOINED.fullmatch(reading.text, left.end, right.start) or not _ends_with(reading, right, end):
        return {}
    rest = tuple((begins, min(ends, left.end)) for begins, ends in inner.contents if begins < left.end)
    return {
        before: replace(outer, contents=((right.start, right.end),)),
        inner: replace(inner, contents=rest, outer=None, relays=()),
    }


def _ends_with(reading: Reading, region: QuotedRegion, end: int) -> bool:
    """Whether no word stands between the end of a region and an offset."""
    return not any(char.isalnum() for char in reading.text[region.end : end])


def _drop_conjunctions(reading: Reading, draft: Draft) -> Draft:
    return replace(draft, contents=tuple(_drop_conjunction(reading, content) for content in draft.contents))


def _drop_conjunction(reading: Reading, content: Range) -> Range:
    """The content without an opening conjunction, where all else is quoted: '..., and “we win,”' -> '“we win,”'."""
    start, end = content
    joint = _CONJUNCTION.match(reading.text, start, end)
    if joint is None or not _BEFORE.search(reading.text, max(0, start - _REACH), start):
        return content
    rest = range(joint.end(), end)
    is_quoted = all(reading.inside[at] or not reading.text[at].isalnum() for at in rest)
    return (joint.end(), end) if is_quoted else content

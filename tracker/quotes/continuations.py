"""Add quoted sentences without a cue of their own to the quote they continue.

Three patterns are recognised:

* '"A," he said. "B."': a quotation that opens a sentence, behind a quote of the same paragraph.
* 'He said he was sorry. / "It was my fault."': a paragraph that is only quotation continues the last quote of the
  paragraph before.
* '"A. / "B," he said.': a paragraph that is only quotation, whose mark is left open, belongs to the quote that opens
  the next one.

Headings in quotation marks, answers to a question and quotations behind another speaker are not added.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from tracker.marks import QuotedRegion
from tracker.quotes.boilerplate import Region
from tracker.quotes.drafts import Draft, Reading, replace_drafts
from tracker.quotes.narration import INDIRECT_QUESTION, changes_speaker
from tracker.quotes.placed import Placed
from tracker.quotes.quoted_paragraphs import Paragraph, read_paragraphs
from tracker.quotes.spans import Range
from tracker.schema.cue_types import find_cue_type

_MIN_WORDS = 3
_NEXT_SENTENCE = re.compile(r"[.!?…][\"'“”’»)]*\s+\S")
_DASH = re.compile(r"[-–—]")
_SIGNED = re.compile(r"(?P<dash>[-–—―]{1,2})\s*(?P<name>[A-Z][^,\n]*)")
_SIGNED_SCORE = 0.8
_SMALL_WORD = 3
_LONGEST_RUN = 200
"""Paragraphs of quotations left open, at most, before the one that says whose they are."""
_REACH = 1000
_LONGEST_SIGNATURE = 100
_QUESTION_END = re.compile(r"\?[\"'“”’»\s]*\Z")


def join_continuations(reading: Reading, drafts: list[Draft], boilerplate: list[Region]) -> list[Draft]:
    """Add to each draft the quotations that continue it.

    Args:
        reading: The document of the drafts.
        drafts: Its drafts in text order.
        boilerplate: What in it is not the article's prose.

    Returns:
        The drafts in the same order, some with more contents, followed by new ones for quotations with a signature
        below ('"We go." / -- Jay Roe, a nurse').
    """
    paragraphs = read_paragraphs(reading, boilerplate)
    covered = np.zeros(len(reading.text), bool)
    for draft in drafts:
        for start, end in draft.spans:
            covered[start:end] = True
    joined = Placed(drafts)
    for at, paragraph in enumerate(paragraphs):
        near = joined.find_numbers(paragraph.start, paragraph.end)
        here = [n for n in near if any(map(paragraph.holds, (joined[n].contents[0], *joined[n].cues)))]
        if here:
            _join_within(reading, paragraph, joined, here, covered)
        elif paragraph.is_whole:
            _join_paragraph(reading, paragraphs, at, joined, covered)
    changed = {before: after for before, after in zip(drafts, joined, strict=False) if before is not after}
    return replace_drafts([*drafts, *joined[len(drafts) :]], changed)


def _join_within(
    reading: Reading, paragraph: Paragraph, drafts: Placed, here: list[int], covered: npt.NDArray[np.bool_]
) -> None:
    """Add quotations of a paragraph to the draft before them in it; ``here`` are the indices of its drafts."""
    for region in paragraph.regions:
        target = _nearest_before([drafts[n] for n in here], region.start)
        if target is None or not _opens_sentence(reading, region):
            continue
        if not _is_cut_off(reading, target, region.start - 1):
            drafts.exchange(target, _append_regions(reading, target, [region], covered))


def _join_paragraph(
    reading: Reading, paragraphs: list[Paragraph], at: int, drafts: Placed, covered: npt.NDArray[np.bool_]
) -> None:
    """Add a paragraph of nothing but quotation to the draft it continues, or make a new one of whoever signs it."""
    target = _find_signed(reading, paragraphs, at) or _find_target(reading, drafts, paragraphs, at)
    if target is None:
        return
    longer = _append_regions(reading, target, paragraphs[at].regions, covered)
    if target in drafts:
        drafts.exchange(target, longer)
    elif longer.contents:
        drafts.append(longer)


def drop_interrupted(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Remove from each draft the quotations behind which the narration has turned to another speaker.

    Args:
        reading: The document of the drafts.
        drafts: Its drafts.

    Returns:
        The drafts in the same order. The first such quotation is removed with all contents behind it.
    """
    changed: dict[Draft, Draft] = {}
    for draft in drafts:
        spoken = draft.reporting
        kept: list[Range] = []
        for content in sorted(draft.contents):
            before = [end for _, end in (*spoken, *kept) if end <= content[0]]
            is_quoted = bool(reading.inside[content[0] : content[1]].any())
            if kept and is_quoted and changes_speaker(reading, draft, max(before), content[0]):
                break
            kept.append(content)
        if len(kept) < len(draft.contents):
            changed[draft] = replace(draft, contents=tuple(kept))
    return replace_drafts(drafts, changed)


def _append_regions(
    reading: Reading, draft: Draft, regions: list[QuotedRegion], covered: npt.NDArray[np.bool_]
) -> Draft:
    """The draft with the regions that are long enough and not covered yet as contents; marks these as covered."""
    contents = list(draft.contents)
    for region in regions:
        is_long = len(reading.text[region.start : region.end].split()) >= _MIN_WORDS
        if is_long and not covered[region.start : region.end].any():
            contents.append((region.start, region.end))
            covered[region.start : region.end] = True
    return replace(draft, contents=tuple(contents))


def _opens_sentence(reading: Reading, region: QuotedRegion) -> bool:
    """Whether a sentence ends right before the opening mark of a region."""
    before = reading.text[max(0, region.start - 4) : region.start].rstrip("\"'“‘« \u00a0")
    return before.endswith((".", "!", "?", ":", "…"))


def _nearest_before(drafts: list[Draft], at: int) -> Draft | None:
    """The draft that ends last before an offset, among those with a source."""
    before = [draft for draft in drafts if draft.contents[-1][1] <= at and draft.source is not None]
    return max(before, key=lambda draft: draft.contents[-1][1], default=None)


def _is_cut_off(reading: Reading, draft: Draft, start: int) -> bool:
    """Whether the narration between a draft and a quotation that starts at an offset turns to another speaker."""
    return changes_speaker(reading, draft, max(end for _, end in draft.spans if end <= start), start)


def _find_target(reading: Reading, drafts: Placed, paragraphs: list[Paragraph], at: int) -> Draft | None:
    """The draft that a paragraph of nothing but quotation continues.

    That is a draft of the next paragraphs where the quotation is left open, else one of the paragraph before.
    """
    before = paragraphs[at - 1] if at else None
    if before is None or not before.is_open:
        opened = _find_opened(reading, drafts, paragraphs, at)
        if opened is not None:
            return opened
    if before is None:
        return _find_opening(drafts, paragraphs[at + 1 : at + 2])
    return _find_continued(reading, drafts, before, paragraphs[at], paragraphs[at + 1 : at + 2])


def _find_opening(drafts: Placed, following: list[Paragraph]) -> Draft | None:
    """The draft of the second paragraph that the first one belongs to: '"A." / "B," Jay said', with nothing before."""
    for paragraph in following:
        opening = paragraph.regions[0] if paragraph.regions else None
        if opening is None or opening.start - paragraph.start > 2:
            return None
        for draft in drafts.find(paragraph.start, paragraph.end):
            is_said = draft.source is not None and draft.outer is None and any(map(paragraph.holds, draft.cues))
            if is_said and any(start < opening.end and opening.start < end for start, end in draft.contents):
                return draft
    return None


def _find_signed(reading: Reading, paragraphs: list[Paragraph], at: int) -> Draft | None:
    """A new draft for a quotation with its speaker's name on the next line: '"We go." / -- Jay Roe, a nurse'."""
    for line in paragraphs[at + 1 : at + 2]:
        signed = _SIGNED.match(reading.text, line.start, line.end)
        if signed is not None and _is_signature(reading, line):
            return Draft((), cues=(signed.span("dash"),), source=signed.span("name"), score=_SIGNED_SCORE)
    return None


def _find_opened(reading: Reading, drafts: Placed, paragraphs: list[Paragraph], at: int) -> Draft | None:
    """The draft that ends a run of quotations left open: '"A. / "B," Jay said', '"A. / "B." / -- Jay'."""
    end = min(at + _LONGEST_RUN, len(paragraphs) - 1)
    while at < end and paragraphs[at].is_open and paragraphs[at].is_whole:
        at += 1
        regions = paragraphs[at].regions
        if not regions or regions[0].start - paragraphs[at].start > 2:
            return None
        near = drafts.find(paragraphs[at].start - _REACH, paragraphs[at].end)
        spoken = [each for each in near if each.source and each.cues and not each.outer]
        said = [
            each
            for each in spoken
            if any(map(paragraphs[at].holds, each.cues)) or (paragraphs[at].is_whole and _is_dash(reading, each))
        ]
        for draft in said:
            if any(start < regions[0].end and regions[0].start < end for start, end in draft.contents):
                return draft
    return None


def _is_dash(reading: Reading, draft: Draft) -> bool:
    """Whether the main cue of a draft is a dash, as in "-- Jay"."""
    return bool(_DASH.match(reading.cut(draft.cues[0])))


def _find_continued(
    reading: Reading, drafts: Placed, before: Paragraph, paragraph: Paragraph, following: list[Paragraph]
) -> Draft | None:
    """The last draft of the paragraph before, unless somebody else is expected to speak next.

    A draft without a word in quotation marks must end its paragraph ("X said he was sorry."), and the quotation must
    not be followed by a signature, which would name its speaker.
    """
    near = drafts.find(before.start, before.end)
    there = [draft for draft in near if any(map(before.holds, (draft.contents[-1], *draft.cues)))]
    last = max(there, key=lambda draft: (_end_within(draft, before), draft.outer is None), default=None)
    if last is None or not _has_words(reading, last):
        return None
    if _asks(reading, last) and not before.is_open:
        return None
    if any(reading.inside[start:end].any() for start, end in last.contents):
        return last
    rest = reading.text[_end_within(last, before) : before.end]
    is_sure = last.source is not None and find_cue_type(last.cue_type).is_speech and not _NEXT_SENTENCE.search(rest)
    return last if is_sure and not any(_is_signature(reading, each) for each in following) else None


def _end_within(draft: Draft, paragraph: Paragraph) -> int:
    return max(end for start, end in draft.spans if paragraph.holds((start, end)))


def _has_words(reading: Reading, draft: Draft) -> bool:
    """Whether a cue has a letter. A colon alone introduces whoever speaks, maybe several."""
    return any(char.isalpha() for start, end in draft.cues for char in reading.text[start:end])


def _asks(reading: Reading, draft: Draft) -> bool:
    """Whether a draft ends in a question, which somebody else will answer.

    Example: '"Is it so?" Jay asked' and "Jay asked if it was so", but not "Jay asked us to go".
    """
    start, end = draft.contents[-1]
    text = reading.text[start : end + 1]
    return find_cue_type(draft.cue_type).asks and bool(_QUESTION_END.search(text) or INDIRECT_QUESTION.match(text))


def _is_signature(reading: Reading, paragraph: Paragraph) -> bool:
    """Whether a line only names somebody: "Jay Green, The Daily Paper", "-- the mayor, in an interview"."""
    text = reading.text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_SIGNATURE + 1)]
    if len(text) > _LONGEST_SIGNATURE or text[-1] in "?!":
        return False
    return bool(_DASH.match(text)) or all(word[0].isupper() or len(word) <= _SMALL_WORD for word in text.split())

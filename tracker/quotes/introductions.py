"""Attribute quotations behind a colon to whom the words before the colon name, where no verb of saying does.

``introductions.txt`` has the patterns of such words, with "{who}" for the speaker.

Examples: 'Statement by Foreign Minister Sergei Lavrov: “We regret it.”', 'And from Mara Holt: “No.”', 'Mara Holt’s
answer to the board was short: “No.”'
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import numpy.typing as npt

from tracker.marks import QuotedRegion
from tracker.quotes.drafts import Draft, Reading, replace_drafts
from tracker.quotes.spans import Range
from tracker.vocabulary import read_lines

_WHO = r"(?P<who>[^\W\d_][^,:;()“”\"\n]{1,90}?)"
_OWN_WORDS = re.compile(r"\bIn\s+(?P<who>[^\W\d_][^,:;“”\"\n]{1,60}?)[’']s?\s+(?P<cue>(?:own\s+)?words),\s")
_LONGEST = 200
_LONGEST_NAME = 60
_GAP = re.compile(r":\s{0,4}[“\"«‘']{1,2}\Z")
_APPOSED = re.compile(r",\s+")
_SCORE = 0.75
_NAMES = frozenset({"NNP", "NNPS", "PRP", "PRP$", "NN", "NNS"})


def attribute_introduced(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Attribute the quotations that an introduction without a verb of saying gives to somebody.

    Args:
        reading: The document of the drafts.
        drafts: Its drafts.

    Returns:
        The drafts, followed by new ones for quotations that no draft covers. A draft that covers one is changed
        only where its cue has no letter (a colon or a dash).
    """
    owners = np.full(len(reading.text), -1, np.int32)
    for number, draft in enumerate(drafts):
        for start, end in draft.contents:
            owners[start:end] = number
    found: list[Draft] = []
    changed: dict[Draft, Draft] = {}
    for region, intro in _find_introduced(reading):
        who = _find_speaker(reading, intro)
        if who is None:
            continue
        cue = _name_cue(reading, intro, who)
        owner = next((drafts[at] for at in owners[region.start : region.end].tolist() if at >= 0), None)
        if owner is None:
            span = (region.start, region.end)
            found.append(Draft((span,), (cue,), who, score=_SCORE, found_by="introduction"))
        elif not _has_letters(reading, changed.get(owner, owner).cues):
            changed[owner] = replace(owner, cues=(cue,), source=who)
    return [*replace_drafts(drafts, changed), *found, *_read_own_words(reading, owners >= 0)]


def _has_letters(reading: Reading, spans: Sequence[Range]) -> bool:
    """Whether any span has a letter, as no colon or dash has."""
    return any(char.isalpha() for span in spans for char in reading.cut(span))


def _read_own_words(reading: Reading, covered: npt.NDArray[np.bool_]) -> Iterator[Draft]:
    """New drafts for the quotations of sentences that begin like "In Holt's own words, "."""
    starts = [region.start for region in reading.regions]
    for match in _OWN_WORDS.finditer(reading.text):
        token = reading.doc.char_span(*match.span(), alignment_mode="expand")
        if not token or not reading.doc.has_annotation("SENT_START") or reading.inside[match.start()]:
            continue
        first, last = (bisect.bisect_left(starts, at) for at in (match.end(), token[0].sent.end_char))
        inside = [(region.start, region.end) for region in reading.regions[first:last]]
        if inside and not covered[inside[0][0] : inside[-1][1]].any():
            yield Draft(tuple(inside), (match.span("cue"),), match.span("who"), score=_SCORE, found_by="introduction")


def _find_introduced(reading: Reading) -> Iterator[tuple[QuotedRegion, Range]]:
    """The quotations right behind a colon, each with the range of its sentence up to the colon."""
    for region in reading.regions:
        before = reading.text[max(0, region.start - _LONGEST) : region.start]
        gap = _GAP.search(before)
        if gap is None:
            continue
        end = region.start - len(gap.group())
        token = reading.doc.char_span(max(0, end - 1), end, alignment_mode="expand")
        if token is None or not len(token) or not reading.doc.has_annotation("SENT_START"):  # a space before the colon
            continue
        start = max(token[0].sent.start_char, reading.text.rfind("\n", 0, end) + 1)
        if start < end and end - start <= _LONGEST and not reading.inside[start:end].any():
            yield region, (start, end)


def _find_speaker(reading: Reading, intro: Range) -> Range | None:
    """The range of the speaker in the words before a colon; None where no pattern matches a noun phrase."""
    words = reading.cut(intro)
    for pattern in _patterns():
        match = pattern.fullmatch(words)
        if match is None:
            continue
        who = intro[0] + match.start("who"), intro[0] + match.end("who")
        span = reading.doc.char_span(*who, alignment_mode="contract")
        if span is not None and span[-1].tag_ in _NAMES:
            return _take_name(reading, who)
    return None


def _take_name(reading: Reading, who: Range) -> Range:
    """The name in apposition to a role, where there is one: "Olga Braun" in "the prime minister, Olga Braun"."""
    behind = _APPOSED.match(reading.text, who[1])
    near = reading.doc.char_span(who[0], min(len(reading.text), who[1] + _LONGEST_NAME), alignment_mode="expand")
    persons = [each for each in near.ents if each.label_ == "PERSON"] if near is not None else []
    if persons and behind is not None and persons[0].start_char == behind.end():
        return persons[0].start_char, persons[0].end_char
    return who


def _name_cue(reading: Reading, intro: Range, who: Range) -> Range:
    """The words before the speaker, else those behind: "From the desk of", "answer to the board was short"."""
    start, end = (intro[0], who[0]) if who[0] > intro[0] else (who[1], intro[1])
    words = reading.text[start:end]
    return start + len(words) - len(words.lstrip(" ,")), start + len(words.rstrip(" ,"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of ``introductions.txt``, with its "$name=..." definitions put in."""
    lines = read_lines("quotes/introductions.txt")
    words = {line[1:].split("=")[0]: line.split("=", 1)[1] for line in lines if line.startswith("$")}
    patterns = []
    for line in lines:
        if not line.startswith("$"):
            for name, choice in words.items():
                line = line.replace("{" + name + "}", choice)  # noqa: PLW2901
            patterns.append(re.compile(line.replace("{who}", _WHO).replace(" ", r"\s+") + r"\s*", re.IGNORECASE))
    return tuple(patterns)

"""The turns of a transcript as quotes, and which other drafts may stand beside them.

In: the reading of a document, its transcript, the drafts of the network. Out: one direct quote for each turn of a named
speaker, whose source is the label, and of the drafts those that report somebody else's words.

Example: 'SECRETARY KERRY: President Putin told me that he agrees.' is Kerry's, and "he agrees" Putin's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.quotes.boilerplate import HEADING, Region
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range, trim_content
from tracker.records import Quote, QuoteKind, TextSpan
from tracker.transcripts import CUE_TYPE, Transcript, speaks_of_itself

_SCORE = 0.98
_MARKS = tuple('"“”')
_NO_LETTER = re.compile(r"[\W_]+")
_LONGEST_PULL_QUOTE = 300


def quote_turns(reading: Reading, transcript: Transcript, boilerplate: Sequence[Region]) -> Iterator[Quote]:
    """The turns of those who are named, or answer questions, in text order."""
    skipped = {region.start for region in boilerplate if region.reason != HEADING}
    for turn in transcript.claimed:
        parts = [part for part in turn.contents if part[0] not in skipped]
        parts = [part for part in parts if not _is_pull_quote(reading, part, parts)]
        trimmed = [trim_content(reading.text, start, end, reading.regions) for start, end in parts]
        contents = tuple(TextSpan.cut(reading.text, *part) for part in trimmed if part is not None)
        if contents:
            yield Quote(
                kind=QuoteKind.DIRECT,
                contents=contents,
                source=TextSpan.cut(reading.text, turn.label.start, turn.label.end) if turn.label else None,
                cue_type=CUE_TYPE,
                score=_SCORE,
                found_by="transcript",
            )


def _is_pull_quote(reading: Reading, part: Range, parts: Sequence[Range]) -> bool:
    """Whether a paragraph in marks shows again what the turn says anyway, as a page does in large letters."""
    words = reading.cut(part).strip()
    if words[:1] not in _MARKS or words[-1:] not in _MARKS or len(words) > _LONGEST_PULL_QUOTE:
        return False
    key = _NO_LETTER.sub("", words).casefold()
    return any(key in _NO_LETTER.sub("", reading.cut(other)).casefold() for other in parts if other != part)


def keep_reports(reading: Reading, transcript: Transcript, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts outside the turns, and those inside one that give somebody else's words, cut to their sentence.

    Left out is what crosses the border of a turn, has a label for its source or nobody, or the speaker: "I said".
    """
    starts = [turn.start for turn in transcript.turns]
    labels = [turn.label.start for turn in transcript.turns if turn.label]
    kept = []
    for draft in drafts:
        parts = draft.spans
        first, last = min(start for start, _ in parts), max(end for _, end in parts)
        at = bisect_right(starts, last - 1) - 1
        turn = transcript.turns[at] if at >= 0 and first < transcript.turns[at].end else None
        if bisect_left(labels, first) < bisect_left(labels, last):
            continue
        if turn is None:
            kept.append(draft)
        elif turn.start <= first and last <= turn.end and _reports_another(reading, draft):
            cut = tuple(_cut_at_sentence(reading, content) for content in draft.contents)
            kept.append(replace(draft, contents=cut))
    return kept


def _reports_another(reading: Reading, draft: Draft) -> bool:
    return draft.source is not None and not speaks_of_itself(reading.cut(draft.source))


def _cut_at_sentence(reading: Reading, content: Range) -> Range:
    """What is reported without marks ends with its sentence: then the speaker goes on in words of his own."""
    start, end = content
    if reading.inside[start:end].any() or not reading.doc.has_annotation("SENT_START"):
        return content
    span = reading.doc.char_span(start, start + 1, alignment_mode="expand")
    return (start, min(end, span[0].sent.end_char)) if span else content

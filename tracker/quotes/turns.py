"""Make quotes of the turns of a transcript, and decide which other drafts may stand beside them.

The source of a turn is its label. Inside a turn, only reports of somebody else's words are quotes of their own.

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
    """Make a direct quote of each turn of a speaker who is named or answers questions.

    Args:
        reading: The document.
        transcript: The transcript found in it.
        boilerplate: What in the text is not prose; paragraphs that begin such a region, headings aside, are left out.

    Yields:
        The quotes in text order.
    """
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
    """Whether a paragraph in quotation marks only repeats words that stand elsewhere in the turn."""
    words = reading.cut(part).strip()
    if words[:1] not in _MARKS or words[-1:] not in _MARKS or len(words) > _LONGEST_PULL_QUOTE:
        return False
    key = _NO_LETTER.sub("", words).casefold()
    return any(key in _NO_LETTER.sub("", reading.cut(other)).casefold() for other in parts if other != part)


def keep_beside_turns(reading: Reading, transcript: Transcript, drafts: Sequence[Draft]) -> list[Draft]:
    """Keep the drafts that may stand beside the turns.

    Args:
        reading: The document.
        transcript: The transcript found in it.
        drafts: The drafts of the document.

    Returns:
        The drafts outside all turns, and those inside one whose source is somebody else than the speaker ("I
        said"), with their contents cut at the end of the sentence. A draft that crosses the border of a turn, or has a
        label inside, is left out.
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
    """The content up to the end of its first sentence, where none of it is quoted: the speaker goes on from there."""
    start, end = content
    if reading.inside[start:end].any() or not reading.doc.has_annotation("SENT_START"):
        return content
    span = reading.doc.char_span(start, start + 1, alignment_mode="expand")
    return (start, min(end, span[0].sent.end_char)) if span else content

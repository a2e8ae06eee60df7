"""Decide which quotes of a transcript or post are claims, once their speakers are known.

A turn of nobody named is no claim. Nor is a report within somebody's turn or post that turns out to have the same
speaker: the turn holds these words already.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tracker.posts import CUE_TYPE as POST
from tracker.records import Quote
from tracker.speakers.scene import Resolution
from tracker.transcripts import CUE_TYPE

_WHOLE = (CUE_TYPE, POST)


def drop_echoes(quotes: Sequence[Quote], found: Sequence[Resolution]) -> tuple[list[Quote], list[Resolution]]:
    """Leave out the quotes of transcripts and posts that are no claims.

    Args:
        quotes: The quotes of a document, in text order.
        found: The resolution of each.

    Returns:
        The quotes that are claims, and their resolutions; all of them where there is no transcript and no post.
    """
    turns = [(quote, each) for quote, each in zip(quotes, found, strict=True) if quote.cue_type in _WHOLE]
    if not turns:
        return list(quotes), list(found)
    turns.sort(key=lambda pair: pair[0].start)
    starts = [quote.start for quote, _ in turns]
    kept = [pair for pair in zip(quotes, found, strict=True) if _is_claim(*pair, turns, starts)]
    return [_show_heading(quote, each) for quote, each in kept], [each for _, each in kept]


def _is_claim(
    quote: Quote, found: Resolution, turns: Sequence[tuple[Quote, Resolution]], starts: Sequence[int]
) -> bool:
    if quote.cue_type == CUE_TYPE:
        return found.speaker is not None or bool(found.candidates)
    if quote.cue_type == POST:
        return True
    at = bisect_right(starts, quote.start) - 1
    around = turns[at] if at >= 0 and quote.end <= turns[at][0].end else None
    if around is None or around[1].speaker is None or found.speaker is None:
        return True
    return around[1].speaker.key != found.speaker.key


def _show_heading(quote: Quote, found: Resolution) -> Quote:
    """The quote of a turn without a label, with the words of the head that name its speaker as its source."""
    if quote.source is not None or quote.cue_type != CUE_TYPE or found.speaker is None or not found.speaker.steps:
        return quote
    return replace(quote, source=found.speaker.steps[0].words)

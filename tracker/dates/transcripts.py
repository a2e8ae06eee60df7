"""The day of a transcript: from its head, or from the sentence that introduces the interview.

Examples: "Moscow, Russia" and "May 7, 2013" on lines of their own; "Peskov spoke to our correspondent on Tuesday."
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from tracker.dates.phrases import TimePhrase, phrases_within
from tracker.records import Precision, SaidDate, TextSpan
from tracker.text import iter_paragraphs
from tracker.transcripts import Transcript, names_interview


def date_turns(transcript: Transcript, phrases: Sequence[TimePhrase], text: str) -> SaidDate | None:
    """The date of all turns of a transcript; None where neither head nor introduction gives a single day."""
    occasion = transcript.occasion
    if occasion is not None:
        span = TextSpan.cut(text, occasion.start, occasion.end)
        where = f", {occasion.place}" if occasion.place else ""
        basis = f"the head of the transcript: {' '.join(span.text.split())!r}{where}"
        return SaidDate(occasion.day, Precision.DAY, span, basis)
    told = [
        phrase
        for start, end in _introductions(transcript, text)
        for phrase in phrases_within(phrases, start, end)
        if phrase.precision is not Precision.UNKNOWN
    ]
    if not told or any(each.day != told[0].day or each.precision is not Precision.DAY for each in told):
        return None
    span = TextSpan.cut(text, told[0].start, told[0].end)
    return SaidDate(told[0].day, Precision.DAY, span, f"the introduction: {' '.join(span.text.split())!r}")


def _introductions(transcript: Transcript, text: str) -> list[tuple[int, int]]:
    """The first paragraph of the head that speaks of an interview, as a list of at most one range."""
    head = itertools.takewhile(lambda each: each[0] < transcript.head_end, iter_paragraphs(text))
    return [each for each in head if names_interview(text[slice(*each)])][:1]

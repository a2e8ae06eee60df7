"""Read what an article and each quote's own sentence say about time.

In: a document, its day of publication and its quotes. Out: ``ArticleTimes``, with the time phrases of the whole
article, and a ``TimedQuote`` for each quote. ``occasions`` then dates the quotes whose own sentence does not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from tracker.dates.attach import Clause
from tracker.dates.clauses import Tense, find_sentence, follows_before, is_inside_marks
from tracker.dates.datelines import find_filing_day
from tracker.dates.entries import Entry, find_entries
from tracker.dates.narration import Narration
from tracker.dates.phrases import TimePhrase, find_phrases, phrases_within
from tracker.dates.transcripts import date_turns
from tracker.posts import CUE_TYPE as POST
from tracker.posts import find_posts
from tracker.records import PartialDate, Quote, Speaker, TextSpan
from tracker.text import iter_paragraphs
from tracker.time_limit import check_time
from tracker.transcripts import CUE_TYPE, find_transcript

_NEWS = (Tense.PAST, Tense.GOING)


@dataclass(frozen=True, slots=True)
class TimedQuote:
    """A quote with what its own sentence says about time.

    Attributes:
        quote: The quote.
        speaker: Who said it, None where that is not known.
        paragraph: The number of its paragraph, from 1.
        sentence: The half-open offsets of the sentence of its cue.
        phrase: The time phrase that dates it, None where its sentence has none.
        is_before: Whether the phrase only gives a limit: "before Tuesday".
        may_inherit: Whether its tense allows the day of another sentence, and the sentence is not somebody's words.
        other_times: The time phrases of its sentence outside the content, which speak against inheriting.
    """

    quote: Quote
    speaker: Speaker | None
    paragraph: int
    sentence: tuple[int, int]
    phrase: TimePhrase | None
    is_before: bool
    may_inherit: bool
    other_times: tuple[TimePhrase, ...] = ()

    @property
    def may_date_others(self) -> bool:
        """Whether its own day may date other quotes."""
        return self.phrase is not None and self.phrase.day is not None and not self.is_before


class ArticleTimes:
    """The time phrases of one article, and what they belong to."""

    def __init__(self, doc: Doc, text: str, published: PartialDate | None, quotes: Sequence[Quote]) -> None:
        self.doc, self.text, self.published = doc, text, published
        self.filed, (start, end) = find_filing_day(text, published)
        transcript = find_transcript(text) if any(quote.cue_type == CUE_TYPE for quote in quotes) else None
        if transcript is not None and transcript.occasion is not None:
            self.filed = transcript.occasion.day
        self.is_transcript = transcript is not None
        self.entries = find_entries(text, self.filed) if transcript is None else []
        signed = [post.day for post in find_posts(text) if post.day is not None] if transcript is None else []
        phrases = [each for each in self._find_phrases() if not start <= each.start < end]
        ends = [each.end for each in phrases]
        near = {day: phrases[bisect_right(ends, day[0]) : bisect_left(phrases, day[1], key=_start)] for day in signed}
        self.signed = {day: near[day][-1] for day in sorted(near) if near[day]}
        self.signed_days = list(self.signed)
        taken = set(self.signed.values())
        self.phrases = [each for each in phrases if each not in taken]
        self._starts = [start for start, _ in iter_paragraphs(text)]
        # What a turn of a transcript reports of others is dated as running text is.
        # The day of a post dates nothing else, but separates what is said on other days.
        self.narration = Narration(doc, text, phrases, [each for each in quotes if each.cue_type != CUE_TYPE])
        self._contents = self.narration.contents
        self._longest = max((span.end - span.start for span in self._contents), default=0)
        self.turns = date_turns(transcript, self.phrases, text) if transcript is not None else None

    def _find_phrases(self) -> list[TimePhrase]:
        """Every time phrase, those of an entry read from the entry's day; headings of entries are left out."""
        reach = self.entries[0].head.start if self.entries else len(self.text)
        found = find_phrases(self.text, self.filed, end=reach)
        for entry in self.entries:
            found += find_phrases(self.text, entry.head.day, start=entry.start, end=entry.end)
        return found

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at an offset, from 1."""
        return bisect_right(self._starts, offset)

    def read(self, quote: Quote, speaker: Speaker | None) -> TimedQuote:
        """Read the time phrases of a quote's sentence; turns of a transcript and posts have no such sentence."""
        check_time()
        sentence = find_sentence(self.doc, quote) if quote.cue_type not in (CUE_TYPE, POST) else []
        paragraph = self.paragraph(quote.start)
        if not sentence:
            return TimedQuote(quote, speaker, paragraph, (quote.start, quote.end), None, False, False)
        bounds = sentence[0].idx, sentence[-1].idx + len(sentence[-1])
        within = list(phrases_within(self.phrases, *bounds))
        others = [span for span in self._find_contents(*bounds) if span not in quote.contents]
        clause = Clause(quote, sentence, self.text, others=others, filed=self.filed)
        phrase = clause.choose(within)
        is_before = phrase is not None and follows_before(self.text, phrase)
        outside = [
            each
            for each in within
            if not is_inside_marks(self.text, each.start)
            and not any(span.start <= each.start < span.end for span in quote.contents)
        ]
        may_inherit = phrase is None and clause.tense in _NEWS and not self._is_nested(quote)
        return TimedQuote(quote, speaker, paragraph, bounds, phrase, is_before, may_inherit, tuple(outside))

    def _is_nested(self, quote: Quote) -> bool:
        """Whether a quote is reported inside somebody else's words: its cue stands inside another content."""
        at = quote.cues[0] if quote.cues else quote.source or quote.contents[0]
        around = self._find_contents(at.start - self._longest, at.start + 1)
        return any(at.end <= span.end and span not in quote.contents for span in around)

    def _find_contents(self, start: int, end: int) -> list[TextSpan]:
        """What is quoted that begins in a stretch of the text, in order."""
        first, last = (bisect_left(self._contents, at, key=_start) for at in (start, end))
        return self._contents[first:last]

    def find_entry(self, offset: int) -> Entry | None:
        """The entry of a live blog that an offset stands in."""
        at = bisect_right(self.entries, offset, key=_start) - 1
        return self.entries[at] if at >= 0 and offset < self.entries[at].end else None


def find_dated(timed_quotes: Iterable[TimedQuote]) -> dict[str, tuple[TimedQuote, bool]]:
    """The first dated quote of each speaker, by key, and whether all others of that speaker are of its day."""
    dated: dict[str, tuple[TimedQuote, bool]] = {}
    for timed in timed_quotes:
        if timed.speaker is not None and timed.phrase is not None:
            first, is_only = dated.get(timed.speaker.key, (timed, True))
            is_same = first.phrase is not None and timed.phrase.day == first.phrase.day
            dated[timed.speaker.key] = first, is_only and is_same
    return dated


def _start(span: TextSpan | TimePhrase | Entry) -> int:
    return span.start

"""Which date governs which quote: its own sentence's, else that of the occasion it belongs to.

In: quotes in text order with their speakers, and the document. Out: one ``SaidDate`` for each, whose basis says in
words what it rests on. A quote without a date of its own takes the day of the same speaker's dated quote in the same
sentence, before it, or behind it, else that of the entry it stands in, of the article's lead, or of a sentence nearby
that names the day and the speaker. It takes none where its tense is not that of news ("says", "has said", "had said"),
where its sentence names another time ("earlier", "in 2009"), where it is told within somebody else's words, or where
another day is named in between.

Example: "... , Obama said on Tuesday." and in the next paragraph "He added that ...": the same occasion.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from tracker.dates.attach import Clause
from tracker.dates.clauses import Tense, find_sentence, follows_before, is_inside_marks
from tracker.dates.datelines import find_filed
from tracker.dates.entries import find_entries
from tracker.dates.narration import BESIDE, Narration
from tracker.dates.phrases import TimePhrase, find_phrases, phrases_within
from tracker.dates.transcripts import date_turns
from tracker.dates.words import WORDS
from tracker.posts import CUE_TYPE as POST
from tracker.posts import find_posts
from tracker.records import PartialDate, Precision, Quote, SaidDate, Speaker, TextSpan
from tracker.schema.cue_types import find_cue_type
from tracker.text import iter_paragraphs, paragraph_at
from tracker.transcripts import CUE_TYPE, find_transcript

_NEWS = (Tense.PAST, Tense.GOING)
_MAX_STEP = {Precision.DAY: 3, Precision.WEEK: 1, Precision.MONTH: 1, Precision.YEAR: 1}
"""Paragraphs from one quote of an occasion to the next; the vaguer the time, the nearer."""
_MAX_BACK = 2
_MAX_LEAD = 6
_MAX_RETURN = 12
"""Paragraphs within which a speaker comes back to what was said on the one day the article names."""
_AROUND = 4
_REACH = 60
"""Characters from the name of a signature to its day: a handle stands between."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A quote with what its own sentence tells.

    ``phrase`` dates it; ``may_take``: its tense allows the day of its occasion; ``others`` are the times that its
    sentence names outside the content, which speak against that.
    """

    quote: Quote
    speaker: Speaker | None
    paragraph: int
    sentence: tuple[int, int]
    phrase: TimePhrase | None
    is_before: bool
    may_take: bool
    others: tuple[TimePhrase, ...] = ()

    @property
    def gives(self) -> bool:
        """Whether the day of its own may govern others."""
        return self.phrase is not None and self.phrase.day is not None and not self.is_before


def date_quotes(
    quotes: Sequence[Quote], speakers: Sequence[Speaker | None], doc: Doc, *, published: PartialDate | None, text: str
) -> list[SaidDate]:
    """The date of saying of every quote.

    Args:
        quotes: The quotes of one document, in text order.
        speakers: Who said each; None where that is not known.
        doc: The document.
        published: When the article was published, as exactly as is known.
        text: The text of the document, which spaCy would build anew at each access.

    Returns:
        A date for each quote, with the words it follows from; UNKNOWN where the article does not tell.
    """
    return _Article(doc, text, published, quotes).date(speakers)


def resolve_said_date(quote: Quote, doc: Doc, *, published: PartialDate | None, text: str | None = None) -> SaidDate:
    """The date of saying of one quote as far as its own sentence tells.

    Args:
        quote: A quote of the document.
        doc: The document.
        published: When the article was published, as exactly as is known.
        text: The text of the document, where the caller has it.

    Returns:
        The date with the words it follows from; UNKNOWN where the sentence has none.
    """
    article = _Article(doc, doc.text if text is None else text, published, [quote])
    return article.say_own(article.read(quote, None))


class _Article:
    """One document on its way to dates."""

    def __init__(self, doc: Doc, text: str, published: PartialDate | None, quotes: Sequence[Quote]) -> None:
        self.doc, self.text, self.published, self.quotes = doc, text, published, quotes
        self.filed, (start, end) = find_filed(text, published)
        transcript = find_transcript(text) if any(quote.cue_type == CUE_TYPE for quote in quotes) else None
        if transcript is not None and transcript.occasion is not None:
            self.filed = transcript.occasion.day
        self.turns_end_occasions = transcript is not None  # what one of its speakers dates is no news of the others
        self.entries = find_entries(text, self.filed) if transcript is None else []
        signed = [post.day for post in find_posts(text) if post.day is not None] if transcript is None else []
        phrases = [each for each in self._find_phrases() if not start <= each.start < end]
        self.signed = {day: each for day in signed for each in phrases if each.start < day[1] and day[0] < each.end}
        self.phrases = [each for each in phrases if each not in self.signed.values()]
        self.starts = [start for start, _ in iter_paragraphs(text)]
        # What a turn of a transcript reports of others is dated as running text is.
        # The day of a post dates nothing else, but stands between what is said on other days.
        self.narration = Narration(doc, text, phrases, [each for each in quotes if each.cue_type != CUE_TYPE])
        self.contents = self.narration.contents
        self.turns = date_turns(transcript, self.phrases, text) if transcript is not None else None

    def _find_phrases(self) -> list[TimePhrase]:
        """Every phrase of time, those of an entry read against its day; the heads of entries are not among them."""
        reach = self.entries[0].head.start if self.entries else len(self.text)
        found = find_phrases(self.text, self.filed, end=reach)
        for entry in self.entries:
            found += find_phrases(self.text, entry.head.day, start=entry.start, end=entry.end)
        return found

    def date(self, speakers: Sequence[Speaker | None]) -> list[SaidDate]:
        """Own dates first, then those of occasions."""
        all_told = [self.read(quote, speaker) for quote, speaker in zip(self.quotes, speakers, strict=True)]
        lead = None if self.entries else self.narration.find_lead(self.filed)
        dates: list[SaidDate] = []
        latest: dict[str, tuple[_Told, int]] = {}
        for at, told in enumerate(all_told):
            if told.quote.cue_type == CUE_TYPE:
                dates.append(self.turns or self.say_own(told))
                continue
            if told.quote.cue_type == POST:
                dates.append(self._say_signed(told))
                continue
            giver = self._find_giver(at, all_told, latest) if told.may_take else None
            if self.turns_end_occasions and giver is not None and giver.paragraph != told.paragraph:
                giver = None
            phrase = giver.phrase if giver is not None else self._find_told(told, lead)
            dates.append(self.say_own(told) if phrase is None else self._say_same(phrase))
            source = told if told.phrase is not None else giver
            if told.speaker is not None and source is not None and source.phrase is not None:
                is_day = source is told or source.phrase.precision is Precision.DAY
                latest[told.speaker.key] = (source, told.paragraph if is_day else source.paragraph)
        return dates

    def read(self, quote: Quote, speaker: Speaker | None) -> _Told:
        """What the sentence of a quote tells of its time; a turn has none that tells of it."""
        sentence = find_sentence(self.doc, quote) if quote.cue_type not in (CUE_TYPE, POST) else []
        paragraph = bisect_right(self.starts, quote.start)
        if not sentence:
            return _Told(quote, speaker, paragraph, (quote.start, quote.end), None, False, False)
        bounds = sentence[0].idx, sentence[-1].idx + len(sentence[-1])
        within = list(phrases_within(self.phrases, *bounds))
        others = [span for span in self.contents if span not in quote.contents]
        others = [each for each in others if bounds[0] <= each.start < bounds[1]]
        clause = Clause(quote, sentence, self.text, others=others, filed=self.filed)
        phrase = clause.choose(within)
        is_before = phrase is not None and follows_before(self.text, phrase)
        outside = [
            each
            for each in within
            if not is_inside_marks(self.text, each.start)
            and not any(span.start <= each.start < span.end for span in quote.contents)
        ]
        may_take = phrase is None and clause.tense in _NEWS and not self._is_nested(quote)
        return _Told(quote, speaker, paragraph, bounds, phrase, is_before, may_take, tuple(outside))

    def _is_nested(self, quote: Quote) -> bool:
        """Whether it is told within somebody else's words: the cue stands inside another content."""
        at = quote.cues[0] if quote.cues else quote.source or quote.contents[0]
        return any(
            span.start <= at.start and at.end <= span.end and span not in quote.contents for span in self.contents
        )

    def _find_told(self, told: _Told, lead: TimePhrase | None) -> TimePhrase | None:
        """The day that the article tells of a quote which no dated quote governs: the lead's, or its scene's."""
        if not told.may_take or told.others or told.speaker is None or not _is_news(told.quote):
            return None
        if self.turns_end_occasions:
            return None
        entry = next((each for each in self.entries if each.start <= told.quote.start < each.end), None)
        if entry is not None:
            return entry.head
        if lead is not None and self._follows_lead(told, lead):
            return lead
        return self.narration.find_scene(told.sentence[0], told.speaker.name)

    def _find_giver(self, at: int, all_told: Sequence[_Told], latest: dict[str, tuple[_Told, int]]) -> _Told | None:
        """The same speaker's dated quote of the same occasion."""
        told = all_told[at]
        if told.speaker is None:
            return None
        around = all_told[max(0, at - _AROUND) : at + _AROUND + 1]
        same = [each for each in around if each.gives and each.speaker and each.speaker.key == told.speaker.key]
        for each in same:
            if each.sentence == told.sentence and set(told.others) <= {each.phrase}:
                return each
        if told.others:
            return None
        if told.speaker.key in latest:
            before, paragraph = latest[told.speaker.key]
            step = _MAX_STEP.get(before.phrase.precision, 0) if before.phrase is not None else 0
            is_near = before.gives and told.paragraph - paragraph <= step
            if is_near and self._is_same(before, told, before.phrase):
                return before
            return self._find_only(told, all_told)
        return next((each for each in same if self._announces(told, each)), None)

    def _find_only(self, told: _Told, all_told: Sequence[_Told]) -> _Told | None:
        """The speaker's dated quote farther before, where the article has them speak on that one day only.

        Another time named right before the quote speaks against it.
        """
        speaks = [each for each in all_told if each.speaker and told.speaker and each.speaker.key == told.speaker.key]
        own = [each for each in speaks if each.phrase is not None]
        first = own[0]
        phrase = first.phrase
        if phrase is None or phrase.day is None or phrase.precision is not Precision.DAY or not first.gives:
            return None
        is_only = all(each.phrase is not None and each.phrase.day == phrase.day for each in own)
        is_behind = first.sentence[0] < told.sentence[0] and told.paragraph - first.paragraph <= _MAX_RETURN
        return first if is_only and is_behind and self._is_of(phrase.day, told) else None

    def _is_of(self, day: PartialDate, told: _Told) -> bool:
        """Whether no other time is named right before a quote or in its sentence."""
        return self.narration.is_all_of(day, max(0, told.sentence[0] - BESIDE), told.sentence[1])

    def _announces(self, told: _Told, later: _Told) -> bool:
        """Whether a quote is dated by a later one: "X, he said." and in the next paragraph "he told CNN on Monday"."""
        is_day = later.phrase is not None and later.phrase.precision is Precision.DAY
        is_near = 0 <= later.paragraph - told.paragraph <= _MAX_BACK
        return is_day and is_near and self._is_same(told, later, later.phrase)

    def _is_same(self, first: _Told, second: _Told, phrase: TimePhrase | None) -> bool:
        """Whether nothing between two quotes names another time, or any at all where that of the one is vague."""
        if phrase is None or phrase.day is None:
            return False
        if phrase.precision is not Precision.DAY:
            return not any(phrases_within(self.narration.told, first.sentence[1], second.sentence[0]))
        return self.narration.is_all_of(phrase.day, first.sentence[1], second.sentence[0])

    def _follows_lead(self, told: _Told, lead: TimePhrase) -> bool:
        """Whether a quote tells news of the lead's day, not background.

        One of the first paragraphs does, where no other time is named before it. Where the lead is of the day of
        filing, whatever is said later in the article is too, and who is named in the lead may come back to it.
        """
        if lead.day is None or told.sentence[0] < lead.end or told.speaker is None:
            return False
        is_fresh = lead.day == self.filed
        start, end = paragraph_at(self.text, lead.start)
        if is_fresh and told.speaker.name.split()[-1] in self.text[start:end] and self._is_of(lead.day, told):
            return True
        is_near = told.paragraph - bisect_right(self.starts, lead.start) <= _MAX_LEAD
        return (is_near or is_fresh) and self.narration.is_all_of(lead.day, lead.end, told.sentence[0])

    def say_own(self, told: _Told) -> SaidDate:
        """The date its own sentence gives, or why there is none."""
        if told.phrase is None:
            if self.published is None:
                return SaidDate()
            return SaidDate(basis=f"the article does not say; by {self.published}, when it was published")
        span = TextSpan.cut(self.text, told.phrase.start, told.phrase.end)
        words = " ".join(span.text.split())
        if told.phrase.day is None:
            return SaidDate(phrase=span, basis=f"{words!r}, but {told.phrase.why}")
        if told.is_before:
            return SaidDate(told.phrase.day, Precision.BEFORE, span, f"before {words!r}")
        return SaidDate(told.phrase.day, told.phrase.precision, span, f"{words!r}")

    def _say_signed(self, told: _Told) -> SaidDate:
        """The day of a post: that of its signature, right behind the name; no other day tells of it."""
        source = told.quote.source
        day = next((day for day in self.signed if source and source.end <= day[0] <= source.end + _REACH), None)
        if day is None or self.signed[day].day is None:
            return self.say_own(told)
        span = TextSpan.cut(self.text, *day)
        return SaidDate(self.signed[day].day, self.signed[day].precision, span, f"the post is dated {span.text!r}")

    def _say_same(self, phrase: TimePhrase) -> SaidDate:
        span = TextSpan.cut(self.text, phrase.start, phrase.end)
        words, paragraph = " ".join(span.text.split()), bisect_right(self.starts, phrase.start)
        basis = f"the same occasion as {words!r} in paragraph {paragraph}"
        return SaidDate(phrase.day, phrase.precision, span, basis)


def _is_news(quote: Quote) -> bool:
    """Whether somebody spoke on the day of the news: no paper, and no act that may be of any day."""
    return find_cue_type(quote.cue_type).is_dated_by_news and not _is_document(quote)


def _is_document(quote: Quote) -> bool:
    """Whether a paper speaks ("the report said"), which may be of any day."""
    words = quote.source.text.casefold().split() if quote.source else []
    return any(word in WORDS.values("document") for word in words)

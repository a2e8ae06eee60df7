"""Which date governs which quote: its own sentence's, else that of the occasion it belongs to.

In: quotes in text order with their speakers, and the document. Out: one ``SaidDate`` for each, whose basis says in
words what it rests on. A quote without a date of its own takes the day of the same speaker's dated quote in the same
sentence, before it, or behind it, else that of the article's lead. It takes none where its tense is not that of news
("says", "has said", "had said"), where its sentence names another time ("earlier", "in 2009"), where it is told within
somebody else's words, or where another day is named in between.

Example: "... , Obama said on Tuesday." and in the next paragraph "He added that ...": the same occasion.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from tracker.dates.attach import Clause
from tracker.dates.clauses import Tense, find_sentence, follows_before, is_bound, is_inside_marks
from tracker.dates.datelines import find_filed
from tracker.dates.lead import find_lead
from tracker.dates.phrases import Phrase, find_phrases, phrases_within
from tracker.dates.words import load_words
from tracker.records import PartialDate, Precision, Quote, SaidDate, Speaker, TextSpan
from tracker.text import iter_paragraphs

_NEWS = (Tense.PAST, Tense.GOING)
_MAX_STEP = {Precision.DAY: 3, Precision.WEEK: 1, Precision.MONTH: 1, Precision.YEAR: 1}
"""Paragraphs from one quote of an occasion to the next; the vaguer the time, the nearer."""
_MAX_BACK = 2
_MAX_LEAD = 6
_AROUND = 4


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
    phrase: Phrase | None
    is_before: bool
    may_take: bool
    others: tuple[Phrase, ...] = ()

    @property
    def gives(self) -> bool:
        """Whether the day of its own may govern others."""
        return self.phrase is not None and self.phrase.day is not None and not self.is_before


def date_quotes(
    quotes: Sequence[Quote], speakers: Sequence[Speaker | None], doc: Doc, *, published: PartialDate | None, text: str
) -> list[SaidDate]:
    """The date of saying of every quote. ``text`` is that of the document, which spaCy builds anew at each access."""
    return _Article(doc, text, published, quotes).date(speakers)


def resolve_said_date(quote: Quote, doc: Doc, *, published: PartialDate | None, text: str | None = None) -> SaidDate:
    """The date of saying of one quote as far as its own sentence tells; UNKNOWN where that has none."""
    article = _Article(doc, doc.text if text is None else text, published, [quote])
    return article.say_own(article.read(quote, None))


class _Article:
    """One document on its way to dates."""

    def __init__(self, doc: Doc, text: str, published: PartialDate | None, quotes: Sequence[Quote]) -> None:
        self.doc, self.text, self.published, self.quotes = doc, text, published, quotes
        self.filed, (start, end) = find_filed(text, published)
        self.phrases = [each for each in find_phrases(text, self.filed) if not start <= each.start < end]
        self.contents = sorted({span for quote in quotes for span in quote.contents})
        self.starts = [start for start, _ in iter_paragraphs(text)]
        self.told = [phrase for phrase in self.phrases if self._is_told(phrase)]

    def date(self, speakers: Sequence[Speaker | None]) -> list[SaidDate]:
        """Own dates first, then those of occasions."""
        all_told = [self.read(quote, speaker) for quote, speaker in zip(self.quotes, speakers, strict=True)]
        lead = find_lead(self.doc, self.text, self.told, filed=self.filed)
        dates: list[SaidDate] = []
        latest: dict[str, tuple[_Told, int]] = {}
        for at, told in enumerate(all_told):
            giver = self._find_giver(at, all_told, latest) if told.may_take else None
            is_free = told.may_take and not told.others
            if giver is not None and giver.phrase is not None:
                dates.append(self._say_same(giver.phrase))
            elif is_free and lead is not None and self._follows_lead(told, lead):
                dates.append(self._say_same(lead))
            else:
                dates.append(self.say_own(told))
            source = told if told.phrase is not None else giver
            if told.speaker is not None and source is not None and source.phrase is not None:
                is_day = source is told or source.phrase.precision is Precision.DAY
                latest[told.speaker.key] = (source, told.paragraph if is_day else source.paragraph)
        return dates

    def read(self, quote: Quote, speaker: Speaker | None) -> _Told:
        """What the sentence of a quote tells of its time."""
        sentence = find_sentence(self.doc, quote)
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

    def _is_told(self, phrase: Phrase) -> bool:
        """Whether the article itself tells the time, not somebody quoted."""
        return not is_inside_marks(self.text, phrase.start) and not any(
            span.start <= phrase.start < span.end for span in self.contents
        )

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
            return before if is_near and self._is_same(before, told, before.phrase) else None
        return next((each for each in same if self._announces(told, each)), None)

    def _announces(self, told: _Told, later: _Told) -> bool:
        """Whether a quote is dated by a later one: "X, he said." and in the next paragraph "he told CNN on Monday"."""
        is_day = later.phrase is not None and later.phrase.precision is Precision.DAY
        is_near = 0 <= later.paragraph - told.paragraph <= _MAX_BACK
        return is_day and is_near and self._is_same(told, later, later.phrase)

    def _is_same(self, first: _Told, second: _Told, phrase: Phrase | None) -> bool:
        """Whether nothing between two quotes names another time, or any at all where that of the one is vague."""
        if phrase is None or phrase.day is None:
            return False
        between = list(phrases_within(self.told, first.sentence[1], second.sentence[0]))
        if phrase.precision is not Precision.DAY:
            return not between
        return all(each.holds(phrase.day) for each in self._between(first.sentence[1], second.sentence[0]))

    def _between(self, start: int, end: int) -> Iterator[Phrase]:
        """The times the article names in a stretch, but for bounds ("since Monday")."""
        for phrase in phrases_within(self.told, start, end):
            if phrase.precision is not Precision.UNKNOWN and not is_bound(self.text, phrase):
                yield phrase

    def _follows_lead(self, told: _Told, lead: Phrase) -> bool:
        """Whether a quote of the first paragraphs tells news of the lead's day, not its background."""
        if lead.day is None or told.sentence[0] < lead.end or told.speaker is None:
            return False
        if told.quote.cue_type not in load_words("news") or _is_document(told.quote):
            return False
        step = told.paragraph - bisect_right(self.starts, lead.start)
        between = self._between(lead.end, told.sentence[0])
        return step <= _MAX_LEAD and all(each.holds(lead.day) for each in between)

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

    def _say_same(self, phrase: Phrase) -> SaidDate:
        span = TextSpan.cut(self.text, phrase.start, phrase.end)
        words, paragraph = " ".join(span.text.split()), bisect_right(self.starts, phrase.start)
        basis = f"the same occasion as {words!r} in paragraph {paragraph}"
        return SaidDate(phrase.day, phrase.precision, span, basis)


def _is_document(quote: Quote) -> bool:
    """Whether a paper speaks ("the report said"), which may be of any day."""
    words = quote.source.text.casefold().split() if quote.source else []
    return any(word in load_words("document") for word in words)

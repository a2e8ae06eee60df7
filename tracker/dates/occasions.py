"""Date quotes that have no day in their own sentence by the occasion on which they were said.

A quote takes the day of another quote by the same speaker, in the same sentence, before it, or behind it; else that of
the blog entry it stands in, of the article's lead, or of a sentence nearby that names the day and the speaker. It takes
none if its tense is not that of news ("says", "has said", "had said"), if its sentence names another time ("earlier",
"in 2009"), if it is reported inside somebody else's words, or if another day is named in between.

Example: "... , Obama said on Tuesday." and in the next paragraph "He added that ...": the same occasion.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from tracker.dates.narration import BESIDE
from tracker.dates.phrases import TimePhrase, phrases_within
from tracker.dates.said_dates import date_by_occasion, date_by_own_sentence, date_by_signature
from tracker.dates.timed_quotes import ArticleTimes, TimedQuote, find_dated
from tracker.dates.words import WORDS
from tracker.posts import CUE_TYPE as POST
from tracker.records import PartialDate, Precision, Quote, SaidDate, Speaker
from tracker.schema.cue_types import find_cue_type
from tracker.text import paragraph_at
from tracker.transcripts import CUE_TYPE

_MAX_STEP = {Precision.DAY: 3, Precision.WEEK: 1, Precision.MONTH: 1, Precision.YEAR: 1}
"""Paragraphs from one quote of an occasion to the next, at most; the vaguer the time, the nearer."""
_MAX_BACK = 2
"""Paragraphs from a quote to a later one that dates it, at most."""
_MAX_LEAD = 6
"""Paragraphs behind the lead that it dates."""
_MAX_RETURN = 12
"""Paragraphs within which a speaker comes back to what was said on the only day the article gives them."""
_AROUND = 4
"""Quotes before and behind that are looked at."""


def date_quotes(
    quotes: Sequence[Quote], speakers: Sequence[Speaker | None], doc: Doc, *, published: PartialDate | None, text: str
) -> list[SaidDate]:
    """Date the saying of every quote.

    Args:
        quotes: The quotes of one document, in text order.
        speakers: Who said each, in the same order; None where that is not known.
        doc: The document.
        published: When the article was published, as exactly as is known.
        text: The text of the document, which spaCy would build anew at each access.

    Returns:
        A date for each quote, in the same order, with the words it follows from; UNKNOWN where the article does not
        say.
    """
    article = ArticleTimes(doc, text, published, quotes)
    timed_quotes = [article.read(quote, speaker) for quote, speaker in zip(quotes, speakers, strict=True)]
    occasions = _Occasions(article, timed_quotes)
    dates: list[SaidDate] = []
    for at, timed in enumerate(timed_quotes):
        if timed.quote.cue_type == CUE_TYPE:
            dates.append(article.turns or date_by_own_sentence(article, timed))
        elif timed.quote.cue_type == POST:
            dates.append(date_by_signature(article, timed))
        else:
            phrase = occasions.inherit(at)
            dates.append(date_by_own_sentence(article, timed) if phrase is None else date_by_occasion(article, phrase))
    return dates


def resolve_said_date(quote: Quote, doc: Doc, *, published: PartialDate | None, text: str | None = None) -> SaidDate:
    """Date the saying of one quote as far as its own sentence allows.

    Args:
        quote: A quote of the document.
        doc: The document.
        published: When the article was published, as exactly as is known.
        text: The text of the document, where the caller has it.

    Returns:
        The date with the words it follows from; UNKNOWN where the sentence has none.
    """
    article = ArticleTimes(doc, doc.text if text is None else text, published, [quote])
    return date_by_own_sentence(article, article.read(quote, None))


class _Occasions:
    """Finds the day of a quote outside its sentence; ask for the quotes of an article in text order."""

    def __init__(self, article: ArticleTimes, timed_quotes: Sequence[TimedQuote]) -> None:
        self._article, self._narration, self._all = article, article.narration, timed_quotes
        self._lead = None if article.entries else article.narration.find_lead(article.filed)
        self._dated = find_dated(timed_quotes)
        self._latest: dict[str, tuple[TimedQuote, int]] = {}
        """By speaker: the quote whose day holds, and the last paragraph in which it did."""

    def inherit(self, at: int) -> TimePhrase | None:
        """The time phrase outside its sentence that dates the quote of this index; None where there is none."""
        timed = self._all[at]
        giver = self._find_giver(at) if timed.may_inherit else None
        if self._article.is_transcript and giver is not None and giver.paragraph != timed.paragraph:
            giver = None  # what one turn dates is not dated in the next
        self._remember(timed, giver)
        return giver.phrase if giver is not None else self._find_in_narration(timed)

    def _remember(self, timed: TimedQuote, giver: TimedQuote | None) -> None:
        source = timed if timed.phrase is not None else giver
        if timed.speaker is not None and source is not None and source.phrase is not None:
            is_day = source is timed or source.phrase.precision is Precision.DAY
            self._latest[timed.speaker.key] = (source, timed.paragraph if is_day else source.paragraph)

    def _find_giver(self, at: int) -> TimedQuote | None:
        """The dated quote by the same speaker on the same occasion."""
        timed = self._all[at]
        if timed.speaker is None:
            return None
        key = timed.speaker.key
        around = self._all[max(0, at - _AROUND) : at + _AROUND + 1]
        same = [each for each in around if each.may_date_others and each.speaker and each.speaker.key == key]
        for each in same:
            if each.sentence == timed.sentence and set(timed.other_times) <= {each.phrase}:
                return each
        if timed.other_times:
            return None
        if key not in self._latest:
            return next((each for each in same if self._is_dated_later(timed, each)), None)
        before, paragraph = self._latest[key]
        step = _MAX_STEP.get(before.phrase.precision, 0) if before.phrase is not None else 0
        is_near = before.may_date_others and timed.paragraph - paragraph <= step
        if is_near and self._is_one_time(before, timed, before.phrase):
            return before
        return self._find_only_day(timed)

    def _find_only_day(self, timed: TimedQuote) -> TimedQuote | None:
        """The speaker's dated quote farther before, if the article has them speak on that one day only.

        Another time named right before the quote speaks against it.
        """
        assert timed.speaker is not None
        first, is_only = self._dated[timed.speaker.key]
        phrase = first.phrase
        if phrase is None or phrase.day is None or phrase.precision is not Precision.DAY or not first.may_date_others:
            return None
        is_behind = first.sentence[0] < timed.sentence[0] and timed.paragraph - first.paragraph <= _MAX_RETURN
        return first if is_only and is_behind and self._has_no_other_time(timed, phrase.day) else None

    def _find_in_narration(self, timed: TimedQuote) -> TimePhrase | None:
        """The day that narration gives a quote: that of its blog entry, of the lead, or of its scene."""
        if not timed.may_inherit or timed.other_times or timed.speaker is None or not _is_news(timed.quote):
            return None
        if self._article.is_transcript:
            return None
        entry = self._article.find_entry(timed.quote.start)
        if entry is not None:
            return entry.head
        if self._lead is not None and self._follows_lead(timed, self._lead):
            return self._lead
        return self._narration.find_scene(timed.sentence[0], timed.speaker.name)

    def _follows_lead(self, timed: TimedQuote, lead: TimePhrase) -> bool:
        """Whether a quote is news of the lead's day, not background.

        It is in the first paragraphs, if no other time is named before it. If the lead's day is that of filing, so is
        whatever is said later in the article, and a person named in the lead may come back to it.
        """
        if lead.day is None or timed.sentence[0] < lead.end or timed.speaker is None:
            return False
        is_fresh = lead.day == self._article.filed
        start, end = paragraph_at(self._article.text, lead.start)
        is_named_in_lead = timed.speaker.name.split()[-1] in self._article.text[start:end]
        if is_fresh and is_named_in_lead and self._has_no_other_time(timed, lead.day):
            return True
        is_near = timed.paragraph - self._article.paragraph(lead.start) <= _MAX_LEAD
        return (is_near or is_fresh) and timed.sentence[0] <= self._narration.find_other(lead.day, lead.end)

    def _has_no_other_time(self, timed: TimedQuote, day: PartialDate) -> bool:
        """Whether no time but ``day`` is named in a quote's sentence or right before it."""
        return self._narration.is_all_of(day, max(0, timed.sentence[0] - BESIDE), timed.sentence[1])

    def _is_dated_later(self, timed: TimedQuote, later: TimedQuote) -> bool:
        """Whether a later quote dates this one: "X, he said." and in the next paragraph "he told CNN on Monday"."""
        is_day = later.phrase is not None and later.phrase.precision is Precision.DAY
        is_near = 0 <= later.paragraph - timed.paragraph <= _MAX_BACK
        return is_day and is_near and self._is_one_time(timed, later, later.phrase)

    def _is_one_time(self, first: TimedQuote, second: TimedQuote, phrase: TimePhrase | None) -> bool:
        """Whether no other time is named between two quotes; where the phrase is vaguer than a day, none at all."""
        if phrase is None or phrase.day is None:
            return False
        if phrase.precision is not Precision.DAY:
            return not any(phrases_within(self._narration.told, first.sentence[1], second.sentence[0]))
        return self._narration.is_all_of(phrase.day, first.sentence[1], second.sentence[0])


def _is_news(quote: Quote) -> bool:
    """Whether somebody spoke on the day of the news: not a document, and not an act that may be of any day."""
    return find_cue_type(quote.cue_type).is_dated_by_news and not _is_document(quote)


def _is_document(quote: Quote) -> bool:
    """Whether a document speaks ("the report said"), which may be of any day."""
    words = quote.source.text.casefold().split() if quote.source else []
    return any(word in WORDS.values("document") for word in words)

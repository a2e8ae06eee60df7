"""The time phrases of an article's own narration, as opposed to those in quoted content.

They give the times named in any range of the text, the day of the lead, and that of a scene: a sentence of narration
that names a day and the speaker of a quote nearby.

Example: "Kerry met Lavrov on Friday. “We talked,” he said." The first sentence is the scene of what Kerry said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc, Span, Token

from tracker.dates.clauses import classify_group, is_bound, is_inside_marks, is_title
from tracker.dates.lead import dates_past, find_lead
from tracker.dates.phrases import TimePhrase, phrases_within
from tracker.dates.words import WORDS
from tracker.records import PartialDate, Precision, Quote, QuoteKind, TextSpan

BESIDE = 400
"""How far before a quote's sentence another time speaks against the day of its occasion, in characters."""
_MAX_MODIFIER = 8
_MAX_REACH = 4
_MARKS = " \n\"“”‘’'«»"


class Narration:
    """The time phrases of one article that stand outside quoted content.

    ``told`` has them all, and ``contents`` the spans of quoted content, both in text order.
    """

    def __init__(self, doc: Doc, text: str, phrases: Iterable[TimePhrase], quotes: Sequence[Quote]) -> None:
        self.doc, self.text = doc, text
        self.contents = sorted({span for quote in quotes for span in quote.contents})
        marked = (quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT)
        self._quoted, self._in_marks = (
            _cover(text, self.contents),
            _cover(text, (s for q in marked for s in q.contents)),
        )
        own = [each for each in phrases if not is_inside_marks(text, each.start) and not self._is_modifier(each)]
        self.told = [each for each in own if not self._quoted[each.start]]
        self._others: dict[tuple[PartialDate, int], int] = {}
        self._unmarked = [each for each in own if not self._in_marks[each.start]]

    def find_lead(self, filed: PartialDate | None) -> TimePhrase | None:
        """The phrase that dates the lead.

        A lead that is reported speech itself still gives the day of the news ("A plane crashed on Sunday, the ministry
        said"); only inside quotation marks is the time somebody else's.
        """
        lead = find_lead(self.doc, self.text, self.told, filed=filed)
        return lead or find_lead(self.doc, self.text, self._unmarked, filed=filed)

    def between(self, start: int, end: int) -> Iterator[TimePhrase]:
        """Yield the times named in a range, without vague ones and bounds ("since Monday")."""
        for phrase in phrases_within(self.told, start, end):
            if phrase.precision is not Precision.UNKNOWN and not is_bound(self.text, phrase):
                yield phrase

    def is_all_of(self, day: PartialDate, start: int, end: int) -> bool:
        """Whether every time named in a range may be the same as ``day``."""
        return all(each.holds(day) for each in self.between(start, end))

    def find_other(self, day: PartialDate, start: int) -> int:
        """Where the first time behind a place is named that is not of a day; the end of the text where none is."""
        if (day, start) not in self._others:
            behind = self.between(start, len(self.text))
            self._others[day, start] = next((each.start for each in behind if not each.holds(day)), len(self.text))
        return self._others[day, start]

    def find_scene(self, at: int, name: str) -> TimePhrase | None:
        """The phrase that dates the scene of a quote at offset ``at``; ``name`` is the speaker's.

        It is the last time named shortly before, if that is a day of a past verb, and its sentence mentions the speaker
        or stands right before and names an occasion of speech ("At a news conference on Saturday, the two took
        questions."). Otherwise None.
        """
        near = list(self.between(max(0, at - BESIDE), at))
        phrase = near[-1] if near else None
        if phrase is None or phrase.precision is not Precision.DAY or phrase.day is None:
            return None
        span = self.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
        if not span or not self.doc.has_annotation("SENT_START"):
            return None
        sentence = span[0].sent
        is_beside = not self.text[sentence.end_char : at].strip(_MARKS)
        is_scene = self._names(sentence, name) or (is_beside and _names_occasion(sentence))
        return phrase if is_scene and dates_past(self.doc, self.text, phrase) else None

    def _names(self, sentence: Span, name: str) -> bool:
        """Whether a sentence mentions somebody by the last word of the name, outside quoted content."""
        pattern = rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b"
        found = re.finditer(pattern, self.text[sentence.start_char : sentence.end_char])
        return any(not self._quoted[sentence.start_char + each.start()] for each in found)

    def _is_modifier(self, phrase: TimePhrase) -> bool:
        """Whether a time phrase says which thing is meant, not when something happened.

        Example: "a 2016 candidate", "USA Today".
        """
        if is_title(self.text, phrase):
            return True
        if phrase.kind not in ("year", "month") or self.text[phrase.start : phrase.end].casefold().split()[
            0
        ] in WORDS.values("within"):
            return False
        return classify_group(self.text, phrase, self._tokens_behind(phrase), ()) == "other"

    def _tokens_behind(self, phrase: TimePhrase) -> list[Token]:
        span = self.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
        return [] if span is None else list(self.doc[span.end : span.end + _MAX_MODIFIER])


def _names_occasion(sentence: Span) -> bool:
    """Whether a sentence names an occasion of speech: "at a news conference", "in the interview"."""
    within, occasions = WORDS.values("within"), WORDS.values("occasion")
    opened = -_MAX_MODIFIER
    for at, token in enumerate(sentence):
        if token.lower_ in within:
            opened = at
        elif token.lower_ in occasions and at - opened <= _MAX_REACH:
            return True
    return False


def _cover(text: str, spans: Iterable[TextSpan]) -> npt.NDArray[np.bool_]:
    """A mask over the characters of a text (and one more): True where a span holds the character."""
    covered = np.zeros(len(text) + 1, bool)
    for span in spans:
        covered[span.start : span.end] = True
    return covered

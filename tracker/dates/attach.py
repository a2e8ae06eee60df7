"""Decide which time phrase of a sentence, if any, dates the saying of a quote.

A phrase belongs to the nearest verb to its left. It dates the saying if that verb is the cue, if the phrase opens the
cue's clause, or if the verb shares subject and time with the cue ("denied it on Wednesday, saying"). Of several such
phrases the nearest to the cue wins. In doubt there is none.

Example: "skipped the summit in May, which analysts said" does not date what the analysts said.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.tokens import Token

from tracker.dates.clauses import (
    FINITE,
    RELATIVE,
    Tense,
    classify_group,
    follows_before,
    is_bound,
    is_inside_marks,
    is_title,
    is_verb,
    lies_in,
    read_tense,
)
from tracker.dates.phrases import TimePhrase
from tracker.dates.verbs import (
    ends_in_conjunction,
    find_verb,
    is_base_form_alone,
    is_past,
    is_subordinating,
    is_turning,
    is_while,
    looks_ahead,
    opens_clause,
    sets_scene,
)
from tracker.dates.words import WORDS
from tracker.records import PartialDate, Precision, Quote, TextSpan

_NEAR_WORDS = 6
_MAX_BEHIND = 6


class Clause:
    """A quote in its sentence: the tokens outside the content, the tense of the cue, the start of its clause.

    ``others`` are contents of other quotes, which may stand between a phrase and the cue. ``filed`` is the day the
    article was filed.
    """

    def __init__(
        self,
        quote: Quote,
        sentence: Sequence[Token],
        text: str,
        *,
        others: Collection[TextSpan] = (),
        filed: PartialDate | None = None,
    ) -> None:
        self.filed = filed
        self.quote, self.text = quote, text
        self.tokens = [token for token in sentence if not any(lies_in(token, span) for span in quote.contents)]
        self.cue = quote.cues[0] if quote.cues else None
        self.tense = read_tense(self.cue, sentence)
        parts = [span for span in (self.cue, quote.source) if span is not None]
        self.start = min(span.start for span in parts) if parts else quote.start
        self.anchor = self.cue or (parts[0] if parts else quote.contents[0])
        self.others = [span for span in others if not span.start <= self.anchor.start < span.end]

    def choose(self, phrases: Sequence[TimePhrase]) -> TimePhrase | None:
        """The phrase that dates the saying, of several the one nearest to the cue.

        None where that is one of a list of days ("Monday and Tuesday").
        """
        able = [phrase for phrase in phrases if phrase.precision is not Precision.UNKNOWN and self._can_date(phrase)]
        chosen = min(able, key=self._distance, default=None)
        listed = (each for each in phrases if chosen is not None and each is not chosen and self._joins(each, chosen))
        return None if any(listed) else chosen

    def _joins(self, one: TimePhrase, other: TimePhrase) -> bool:
        first, second = sorted((one, other), key=lambda phrase: phrase.start)
        between = self.text[first.end : second.start].replace(",", " ").split()
        return one.precision is other.precision and between in ([], ["and"], ["or"]) and one.day != other.day

    def _distance(self, phrase: TimePhrase) -> int:
        return max(phrase.start - self.anchor.end, self.anchor.start - phrase.end, 0)

    def _can_date(self, phrase: TimePhrase) -> bool:
        """Whether a phrase dates the saying: a time of its own, outside the content, that belongs to the cue."""
        if any(span.start < phrase.end and phrase.start < span.end for span in self.quote.contents):
            return False
        if is_title(self.text, phrase) or is_inside_marks(self.text, phrase.start):
            return False
        is_before = follows_before(self.text, phrase)
        if is_bound(self.text, phrase) and not is_before:
            return False
        if is_before and phrase.kind == "weekday" and self.tense is not Tense.HAD and phrase.day != self.filed:
            return False  # "said ahead of Thursday's vote": the last Thursday or the next
        behind = [token for token in self.tokens if token.idx >= phrase.end]
        is_free = is_before or self._is_in_source(phrase)
        if not is_free and classify_group(self.text, phrase, behind, self.quote.spans) == "other":
            return False
        return self._suits_tense(phrase) and self._belongs(phrase, behind)

    def _is_in_source(self, phrase: TimePhrase) -> bool:
        source = self.quote.source
        return source is not None and source.start <= phrase.start < source.end

    def _suits_tense(self, phrase: TimePhrase) -> bool:
        """Whether the tense of the cue allows the phrase.

        The present allows only a day close by ("says today"); the future ("will say") allows nothing.
        """
        if self.tense is Tense.COMING:
            return False
        if self.tense is Tense.PRESENT and not self._is_in_source(phrase):
            words = self.text[self.anchor.end : phrase.start].split()
            return phrase.precision is Precision.DAY and len(words) <= _NEAR_WORDS
        return True

    def _belongs(self, phrase: TimePhrase, behind: Sequence[Token]) -> bool:
        """Whether a phrase belongs to the cue, by its place and by the verb to its left."""
        if self._touches_cue(phrase):
            return True
        ahead = [token for token in self.tokens if token.idx < phrase.start]
        verb = find_verb(ahead, self.quote.cues)
        since_verb = ahead if verb is None else ahead[verb + 1 :]
        if not follows_before(self.text, phrase) and looks_ahead(since_verb):
            return False
        if verb is not None and any(lies_in(ahead[verb], cue) for cue in self.quote.cues):
            return self._follows_cue(phrase, since_verb, behind)
        if phrase.start > self.anchor.start:
            return verb is None and self.tense is Tense.NONE
        return self._precedes_cue(phrase, ahead, verb)

    def _touches_cue(self, phrase: TimePhrase) -> bool:
        """Whether a phrase stands inside the cue or right behind it: "said on Monday"."""
        if self.cue is None or phrase.start < self.cue.start:
            return False
        return phrase.start < self.cue.end or not self.text[self.cue.end : phrase.start].strip()

    def _precedes_cue(self, phrase: TimePhrase, ahead: Sequence[Token], verb: int | None) -> bool:
        """Whether a phrase left of the cue dates it; the verb it belongs to, if any, must share the cue's time."""
        source = self.quote.source
        is_before_source = verb is not None and source is not None and ahead[verb].idx < source.start <= phrase.start
        if verb is not None and (is_before_source or sets_scene(ahead, verb)):
            verb = None
        if verb is None or opens_clause(ahead[verb + 1 :]):
            return self._opens_saying(phrase, ahead, is_first=verb is None)
        return self._shares_verb(phrase, ahead, verb)

    def _follows_cue(self, phrase: TimePhrase, between: Sequence[Token], behind: Sequence[Token]) -> bool:
        """Whether a phrase right of the cue dates it.

        Behind the content it does so only where it is clearly no part of that.
        """
        if any(token.tag_ in RELATIVE or token.text == ";" for token in between):
            return False
        if between and ends_in_conjunction(between) and any(is_verb(token, FINITE) for token in behind[:_MAX_BEHIND]):
            return False
        inner = [span for span in self.quote.contents if self.anchor.end <= span.start and span.end <= phrase.start]
        if not inner:
            return True
        gap = self.text[inner[-1].end : phrase.start].strip()
        if gap[:1] in ('"', "”"):
            return True
        opens = self.text[inner[-1].start : inner[-1].end].split()
        return (
            len(opens) <= _MAX_BEHIND
            and opens[:1] not in (["to"], ["To"])
            and not WORDS.values("modal").keys() & {*opens}
        )

    def _opens_saying(self, phrase: TimePhrase, ahead: Sequence[Token], *, is_first: bool) -> bool:
        """Whether a phrase opens the clause of the saying, with no other finite clause between.

        Example: "On Saturday, with no warning, X said".
        """
        start = self.start if self.start >= phrase.end else self.anchor.start
        between = self._tokens_between(phrase.end, start)
        if any(token.text == ";" for token in between) or (between and is_turning(between[-1])):
            return False
        if self.tense is Tense.PERFECT and phrase.precision is Precision.DAY and between:
            return False
        finite = [at for at, token in enumerate(between) if is_verb(token, FINITE) or is_base_form_alone(between, at)]
        if not finite:
            return True
        if not is_first:
            return False
        opened = [*ahead, *between[: finite[0]]]
        if any(token.tag_ in RELATIVE or is_subordinating(token) for token in opened):
            return between[-1].text == ","
        return self.tense is Tense.GOING and len(finite) == 1 and start == self.anchor.start

    def _tokens_between(self, start: int, end: int) -> list[Token]:
        return [
            token
            for token in self.tokens
            if start <= token.idx < end and not any(lies_in(token, span) for span in self.others)
        ]

    def _shares_verb(self, phrase: TimePhrase, ahead: Sequence[Token], verb: int) -> bool:
        """Whether a phrase that belongs to another verb also dates the cue, because both happen at one time."""
        if self._goes_on(phrase, ahead):
            return True
        if not is_past(ahead, verb) or self.tense not in (Tense.PAST, Tense.GOING):
            return False
        if any(token.tag_ in RELATIVE for token in ahead[:verb][-_MAX_BEHIND:]):
            return False
        source = self.quote.source
        between = [token for token in self.tokens if phrase.end <= token.idx < self.start]
        if is_while(ahead[0]) and source is not None and source.start >= phrase.end:
            return bool(between) and between[0].text == "," and not any(is_verb(token) for token in between)
        if len(between) == 1 and is_while(between[0]) and self.tense is Tense.PAST:
            return True
        return source is not None and source.start <= ahead[verb].idx and self._continues(phrase)

    def _continues(self, phrase: TimePhrase) -> bool:
        """Whether the cue goes on with the verb's subject: "denied it on Wednesday, saying", "and said"."""
        link = self._tokens_between(phrase.end, self.anchor.start)
        if any(token.tag_ in FINITE | RELATIVE for token in link):
            return False
        return self.tense is Tense.GOING or (bool(link) and ends_in_conjunction(link))

    def _goes_on(self, phrase: TimePhrase, ahead: Sequence[Token]) -> bool:
        """Whether a pronoun takes up the subject right behind: "declined to answer on Tuesday, though she did say"."""
        source = self.quote.source
        if source is None or self.tense is not Tense.PAST or not any(token.tag_ == "VBD" for token in ahead):
            return False
        link = [token.lower_ for token in self._tokens_between(phrase.end, source.start) if not token.is_punct]
        turns = len(link) == 1 and link[0] in WORDS.values("contrast")
        return turns and source.text.casefold() in WORDS.values("pronoun")

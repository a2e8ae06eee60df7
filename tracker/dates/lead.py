"""The day of the news, which is the day that the lead of an article gives.

It is the only day of the lead, given with a past main verb, and the day of filing or the day before. What the article
then reports in the same tense without another day belongs to the same occasion. An article that retells another's ("The
Times reported on Sunday") has no such lead.

Example: "Obama on Tuesday accepted an invitation to visit Moscow." dates "The Kremlin said ..." in the next paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from spacy.tokens import Doc, Span

from tracker.dates.clauses import FINITE, RELATIVE, classify_group, follows_before, is_bound
from tracker.dates.phrases import TimePhrase, phrases_within
from tracker.dates.verbs import find_verb, looks_ahead
from tracker.dates.words import WORDS
from tracker.records import PartialDate, Precision

_PROSE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_MIN_WORDS = 12
_MAX_SENTENCES = 5
_NEWS_AGE = timedelta(days=1)


def find_lead(doc: Doc, text: str, told: Sequence[TimePhrase], *, filed: PartialDate | None) -> TimePhrase | None:
    """The phrase that dates the lead.

    It is in the first sentence that names a time; None if that sentence names several days, a vaguer time, or no recent
    day.
    """
    if filed is None or not filed.day or not doc.has_annotation("SENT_START"):
        return None
    for sentence in _open_sentences(doc, text):
        named = list(phrases_within(told, sentence.start_char, sentence.end_char))
        named = [each for each in named if not _is_modifier(sentence, text, each)]
        if named:
            break
    else:
        return None
    days = {phrase.day for phrase in named}
    if len(days) != 1 or any(phrase.precision is not Precision.DAY for phrase in named):
        return None
    phrase = named[0]
    is_news = phrase.day is not None and filed.first - _NEWS_AGE <= phrase.day.first <= filed.first
    return phrase if is_news and dates_past(doc, text, phrase) else None


def _open_sentences(doc: Doc, text: str) -> Iterator[Span]:
    """Yield the first five sentences of prose, without headings and bylines."""
    prose = 0
    for sentence in doc.sents:
        words = text[sentence.start_char : sentence.end_char].strip()
        if len(words.split()) >= _MIN_WORDS and _PROSE_END.search(words):
            yield sentence
            prose += 1
            if prose == _MAX_SENTENCES:
                return


def _is_modifier(sentence: Span, text: str, phrase: TimePhrase) -> bool:
    """Whether a time phrase says which thing is meant, not when something happened: "the September attack"."""
    behind = [token for token in sentence if token.idx >= phrase.end]
    return classify_group(text, phrase, behind, ()) == "other"


def dates_past(doc: Doc, text: str, phrase: TimePhrase) -> bool:
    """Whether a phrase dates a main verb in the past tense."""
    span = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    if not span or is_bound(text, phrase) or follows_before(text, phrase):
        return False
    sentence = list(span[0].sent)
    ahead = [token for token in sentence if token.idx < phrase.start]
    behind = [token for token in sentence if token.idx >= phrase.end]
    if classify_group(text, phrase, behind, ()) == "other" or any(token.tag_ in RELATIVE for token in ahead):
        return False
    verb = find_verb(ahead)
    if looks_ahead(ahead if verb is None else ahead[verb + 1 :]):
        return False
    main = ahead[verb] if verb is not None else next((token for token in behind if token.tag_ in FINITE), None)
    return main is not None and main.tag_ == "VBD" and main.lower_ not in WORDS.values("retelling")

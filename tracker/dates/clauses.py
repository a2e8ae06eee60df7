"""Grammar around a time phrase or cue: tense, verbs, noun phrases, quotation marks.

Only tokens with part-of-speech tags are needed, no parse.

Example: in "Kerry, who arrived on Thursday, said", the verb of "on Thursday" is "arrived", not "said".
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from enum import StrEnum

from spacy.tokens import Doc, Token

from tracker.dates.phrases import TimePhrase
from tracker.dates.words import WORDS
from tracker.records import Quote, TextSpan
from tracker.text import paragraph_at

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
VERBS = FINITE | {"VB", "VBG", "VBN"}
RELATIVE = frozenset({"WDT", "WP", "WP$"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
GROUP = _NOUNS | {"JJ", "POS", "HYPH", "CD"}
_BEFORE = re.compile(rf"\b{WORDS.any_of('before')}\s+(?:the\s+|a\s+)?$", re.IGNORECASE)
_ABOUT = re.compile(rf"\b{WORDS.any_of('about')}\s+(?:the\s+)?$", re.IGNORECASE)
_ITS = WORDS.any_of("article", "possessive")
_WITHIN = re.compile(rf"\b{WORDS.any_of('within')}\s+(?:(?:{_ITS}|\w+['’]s)\s+)?$", re.IGNORECASE)
_DETERMINERS = WORDS.any_of("article", "demonstrative", "possessive", "possessive of the first person")
_DETERMINED = re.compile(rf"(?:\b{_DETERMINERS}|['’]s?)\s+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\b")
_IN_NAME = re.compile(r"\b[A-Z][\w&'’-]* $")
_MAX_GROUP = 6
_AUXILIARY = 3


class Tense(StrEnum):
    """The tense of a cue.

    PAST "said", GOING "saying", PRESENT "says", PERFECT "has said", HAD "had said", COMING "will say", NONE where the
    cue is no verb ("according to", "the announcement that").
    """

    PAST = "past"
    GOING = "going"
    PRESENT = "present"
    PERFECT = "perfect"
    HAD = "had"
    COMING = "coming"
    NONE = "none"


_OF_TAG = {"VBD": Tense.PAST, "VBN": Tense.PAST, "VBG": Tense.GOING, "VB": Tense.COMING, "MD": Tense.COMING}
_OF_TAG |= {"VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}
_OF_WORD = {"has": Tense.PERFECT, "have": Tense.PERFECT, "'ve": Tense.PERFECT, "’ve": Tense.PERFECT, "had": Tense.HAD}
_OF_WORD |= dict.fromkeys(("did", "was", "were"), Tense.PAST) | dict.fromkeys(("is", "are", "am"), Tense.PRESENT)
_OF_WORD |= dict.fromkeys(("be", "been", "being", "do", "does"), Tense.PRESENT)


def find_sentence(doc: Doc, quote: Quote) -> list[Token]:
    """The tokens of the sentence that holds the cue, or else the source; empty where the quote has neither."""
    at = quote.cues[0] if quote.cues else quote.source
    span = doc.char_span(at.start, at.end, alignment_mode="expand") if at is not None else None
    if not span or not doc.has_annotation("SENT_START"):
        return []
    return list(doc[span[0].sent.start : max(span[0].sent.end, span.end)])


def read_tense(cue: TextSpan | None, sentence: Sequence[Token]) -> Tense:
    """The tense of a cue, from its first full verb and the auxiliaries before it."""
    inside = [at for at, token in enumerate(sentence) if cue is not None and lies_in(token, cue)]
    if not inside:
        return Tense.NONE
    chain: list[Tense] = []
    for at in range(max(0, inside[0] - _AUXILIARY), inside[-1] + 1):
        token = sentence[at]
        if token.lower_ in _OF_WORD or token.tag_ == "MD":
            chain.append(Tense.COMING if token.tag_ == "MD" else _OF_WORD[token.lower_])
        elif token.tag_ in VERBS and at >= inside[0]:
            return chain[0] if chain else _OF_TAG[token.tag_]
        elif at < inside[0] and (token.tag_ in VERBS | _NOUNS or token.tag_ == "PRP"):
            chain = []
    return chain[0] if chain else Tense.NONE


def is_verb(token: Token, tags: Set[str] = VERBS) -> bool:
    """Whether a token is tagged as a verb and can be one: a capital inside a sentence begins a name ("WMAQ")."""
    return token.tag_ in tags and (token.text[:1].islower() or bool(token.is_sent_start) or token.text[:1] in "'’")


def lies_in(token: Token, span: TextSpan) -> bool:
    """Whether a token begins inside a span."""
    return bool(span.start <= token.idx < span.end)


def follows_before(text: str, phrase: TimePhrase) -> bool:
    """Whether "before", "ahead of" or the like stands right before a phrase."""
    return bool(_BEFORE.search(text, max(0, phrase.start - 20), phrase.start))


def is_bound(text: str, phrase: TimePhrase) -> bool:
    """Whether "since", "until", "for" or the like stands right before a phrase, which then gives a limit or a topic."""
    return bool(_ABOUT.search(text, max(0, phrase.start - 20), phrase.start))


def is_title(text: str, phrase: TimePhrase) -> bool:
    """Whether a word like "today" is part of a name: "told USA TODAY", "according to Russia Today"."""
    is_capital = phrase.kind == "near" and text[phrase.start].isupper()
    return is_capital and bool(_IN_NAME.search(text, max(0, phrase.start - 30), phrase.start))


def is_inside_marks(text: str, at: int) -> bool:
    """Whether an offset lies between the quotation marks of its paragraph."""
    start, _ = paragraph_at(text, at)
    lead = text[start:at]
    return bool(lead.count('"') % 2 or lead.count("“") > lead.count("”"))


def classify_group(text: str, phrase: TimePhrase, behind: Sequence[Token], spans: Sequence[TextSpan]) -> str:
    """The kind of noun phrase a time phrase is part of: "" none, "occasion" an occasion of speech, "other" any other.

    Examples: "in a Thursday interview" and "during Wednesday's hearings" are occasions, "the June 30 deadline" and
    "five Sunday talk shows" are not. ``behind`` are the tokens behind the phrase; ``spans`` are the parts of the quote,
    which end a noun phrase.
    """
    determined = bool(_DETERMINED.search(text, max(0, phrase.start - 20), phrase.start))
    group = []
    for token in behind[:_MAX_GROUP]:
        if token.tag_ not in GROUP or any(lies_in(token, span) for span in spans):
            break
        group.append(token)
    if not group or not any(token.tag_ in _NOUNS for token in group):
        return "other" if determined and text[phrase.start : phrase.start + 2].lower() not in ("th", "on") else ""
    if not (determined or group[0].tag_ == "POS" or group[0].tag_ in ("NN", "NNS")):
        return ""
    named = any(token.lower_ in WORDS.values("occasion") for token in group)
    within = _WITHIN.search(text, max(0, phrase.start - 30), phrase.start)
    return "occasion" if named and within else "other"

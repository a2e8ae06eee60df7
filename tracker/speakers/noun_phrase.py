"""Read the noun phrase of a source: its head noun, its number, and whether it is definite.

No parse is needed: part-of-speech tags decide, or, where the ``Doc`` has none, the words themselves.

Example: "a senior administration official" has the head "official", singular, indefinite.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from tracker.speakers.roles import load_nouns
from tracker.speakers.words import WORDS

_DEFINITE = WORDS.of("definite", "demonstrative", "possessive")
_INDEFINITE = WORDS.of("indefinite")
_QUANTIFIERS = WORDS.of("quantifier")
_STOP_TAGS = frozenset({"IN", "TO", "WDT", "WP", "WP$", "WRB", ",", "VBN", "VBG", "VBD", "-LRB-", ":"})
_STOP_WORDS = WORDS.of("end of a noun phrase")
_TIME_WORDS = WORDS.of("word of time")
_DAYS = frozenset(map(str.lower, calendar.day_name))


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase.

    ``head`` is its head noun, in the singular where ``roles.csv`` knows it; ``kind`` is what that table says it names
    (person, body, document, anonymous, quantity ...), None for other nouns.
    """

    head: str
    kind: str | None
    is_plural: bool
    is_definite: bool
    is_indefinite: bool


def read_phrase(doc: Doc, start: int, end: int) -> NounPhrase:
    """Read the words between two character offsets as a noun phrase."""
    tokens = [token for token in doc.char_span(start, end, alignment_mode="expand") or () if not token.is_space]
    first = tokens[0].lower_ if tokens else ""
    head = _find_head(tokens)
    if head is None:
        return NounPhrase(first, None, first in _QUANTIFIERS, False, False)
    lemma = singular(head.lower_)
    noun = load_nouns().get(lemma)
    is_plural_noun = head.tag_ in ("NNS", "NNPS") or (lemma != head.lower_ and noun is not None)
    return NounPhrase(
        head=lemma if noun is not None else head.lower_,
        kind=noun.kind if noun is not None else None,
        is_plural=is_plural_noun or first in _QUANTIFIERS,
        is_definite=first in _DEFINITE or (first not in _INDEFINITE and tokens[0].tag_ == "PRP$"),
        is_indefinite=first in _INDEFINITE,
    )


def _find_head(tokens: list[Token]) -> Token | None:
    """The last noun before a preposition, comma or another end of the phrase; None where there is no noun."""
    head = None
    for at, token in enumerate(tokens):
        if head is not None and _ends_phrase(tokens, at):
            break
        if token.tag_.startswith("NN") or (not token.tag_ and token.is_alpha) or singular(token.lower_) in load_nouns():
            head = token
    return head


def _ends_phrase(tokens: list[Token], at: int) -> bool:
    """Whether a token ends the noun phrase: a preposition, a comma, a day ("a Fox News poll this week")."""
    token = tokens[at]
    if token.lower_ == "of" and _is_in_name(tokens, at):
        return False
    before_noun = at + 1 < len(tokens) and tokens[at + 1].tag_.startswith("NN")  # "the Times's Saturday report"
    if token.lower_ in _TIME_WORDS or (token.lower_ in _DAYS and not before_noun):
        return token.ent_type_ == "DATE"
    return token.text != "/" and (token.tag_ in _STOP_TAGS or token.lower_ in _STOP_WORDS or token.text == ",")


def _is_in_name(tokens: list[Token], at: int) -> bool:
    """Whether an "of" is inside a name that modifies a role noun: "a Department of Education official"."""
    end = at + 1
    while end < len(tokens) and tokens[end].text[:1].isupper():
        end += 1
    noun = load_nouns().get(singular(tokens[end].lower_)) if at + 1 < end < len(tokens) else None
    return tokens[at - 1].text[:1].isupper() and noun is not None and noun.kind in ("person", "anonymous")


def singular(noun: str) -> str:
    """The singular of a noun, by rule: "agencies" -> agency, "spokesmen" -> spokesman, "analysts" -> analyst."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("s") and not noun.endswith(("ss", "us")):
        return noun[:-1]
    return noun


def also_names(phrase: NounPhrase, kind: str) -> bool:
    """Whether ``roles.csv`` lets a noun stand for more than its kind: "paper" for an outlet, "group" for any body."""
    noun = load_nouns().get(phrase.head)
    return noun is not None and kind in {head for head, _ in noun.also}

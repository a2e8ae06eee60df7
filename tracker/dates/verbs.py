"""Which verb a time phrase belongs to, and what the tokens before it say of its clause.

All functions take the tokens to the left of a phrase, or between a phrase and the cue, with part-of-speech tags.

Example: behind "denied it" a phrase belongs to "denied"; behind "an interview published" to whatever comes before.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from tracker.dates.clauses import GROUP, is_verb, lies_in
from tracker.dates.words import WORDS
from tracker.records import TextSpan

_BOUNDARY = frozenset({",", ";", ":", "CC", "-", "–", "—", "--", "-LRB-", "("})


def find_verb(ahead: Sequence[Token], cues: Sequence[TextSpan] = ()) -> int | None:
    """The index of the verb that a phrase behind these tokens belongs to; None where there is none.

    That is the nearest verb, but not a participle such as "published" or "speaking", which passes the time on.
    """
    passing = WORDS.values("passing")
    for at in range(len(ahead) - 1, -1, -1):
        token = ahead[at]
        if is_verb(token) and any(lies_in(token, cue) for cue in cues):
            return at
        if is_verb(token) and not (token.lower_ in passing and token.tag_ in ("VBN", "VBG", "VBD")):
            return at
    return None


def looks_ahead(between: Sequence[Token]) -> bool:
    """Whether a phrase behind these tokens is about what is to come: "said ahead of talks in Vienna this weekend"."""
    words = " ".join(token.lower_ for token in between)
    return any(f" {word} " in f" {words} " and not words.endswith(word) for word in WORDS.values("before"))


def is_past(ahead: Sequence[Token], verb: int) -> bool:
    """Whether a verb is in the simple past: "met", "was quoted"."""
    if ahead[verb].tag_ == "VBN":
        return any(token.lower_ in ("was", "were") for token in ahead[max(0, verb - 2) : verb])
    return bool(ahead[verb].tag_ == "VBD")


def sets_scene(ahead: Sequence[Token], verb: int) -> bool:
    """Whether a participle opens the sentence and names an occasion.

    Example: "Setting out his aims at a news conference in May".
    """
    if ahead[verb].tag_ != "VBG" or any(not token.is_punct and token.tag_ != "CC" for token in ahead[:verb]):
        return False
    if ahead[-1].lower_ not in WORDS.values("occasion"):
        return False
    at = len(ahead) - 1
    while at > verb and (ahead[at].tag_ in GROUP or ahead[at].tag_ in ("DT", "PRP$")):
        at -= 1
    return ahead[at].lower_ in WORDS.values("within")


def opens_clause(between: Sequence[Token]) -> bool:
    """Whether a clause begins where these tokens end: "..., and on Saturday he said"."""
    last = [token for token in between if not token.is_space][-1:]
    return bool(last) and (last[0].tag_ in _BOUNDARY or last[0].text in _BOUNDARY)


def ends_in_conjunction(tokens: Sequence[Token]) -> bool:
    """Whether the last word, adverbs apart, is a coordinating conjunction: "and later"."""
    rest = [token for token in tokens if not token.is_space and token.tag_ != "RB"]
    return bool(rest) and rest[-1].tag_ == "CC"


def is_base_form_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a base form has no "to" or modal before it, and so is a present tense that the tagger got wrong."""
    return is_verb(tokens[at], {"VB"}) and (at == 0 or tokens[at - 1].tag_ not in ("TO", "MD", "RB"))


def is_subordinating(token: Token) -> bool:
    """Whether a token opens a subordinate clause: "when", "because"."""
    return token.tag_ == "WRB" or token.lower_ in WORDS.values("clause")


def is_turning(token: Token) -> bool:
    """Whether a token is "after", "before", "since" or the like, behind which another time begins."""
    return token.lower_ in WORDS.values("about") or token.lower_ in WORDS.values("before")


def is_while(token: Token) -> bool:
    """Whether a token is "while" or the like."""
    return token.lower_ in WORDS.values("while")

"""Tell from the sentences between quotations who speaks next.

Example: in '“They knew,” Ann said. Her brother Tom agreed. “They did.”' the second quotation is not Ann's, but Tom's.
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.quotes.words import QUESTION, WORDS
from tracker.schema.cue_types import find_cue_type

PERSONAL = WORDS.of("he or she")
INDIRECT_QUESTION = re.compile(rf"{QUESTION}\b", re.IGNORECASE)
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = ("NN", "JJ", "DT", "PRP$", "POS", "CD", "HYPH")


def find_subject(sentence: Span) -> Range | None:
    """Find the person that is the subject of a sentence, where the sentence opens with it.

    Args:
        sentence: The sentence, with tags and entities.

    Returns:
        The range of "He", "Kerry", "Foreign Minister Sergei Lavrov" or "Ann Lee, a nurse,"; None where no person
        opens the sentence or no finite verb follows, as in "Kerry's face fell".
    """
    tokens = [token for token in sentence if not token.is_space]
    if tokens and tokens[0].lower_ in PERSONAL:
        return _range(tokens[:1]) if _opens_predicate(tokens[1:]) else None
    at = 0
    while at < len(tokens) and tokens[at].ent_type_ != "PERSON" and tokens[at].tag_.startswith(_NOMINAL):
        at += 1
    last = at
    while last < len(tokens) and tokens[last].ent_type_ == "PERSON":
        last += 1
    if last == at or not _opens_predicate(_skip_apposition(tokens[last:])):
        return None
    return _range(tokens[:last])


def changes_speaker(reading: Reading, draft: Draft, start: int, end: int) -> bool:
    """Whether somebody else comes to speak between a draft and a quotation behind it.

    That is so behind an indirect question, and where a sentence in between has a subject of another name than the
    source.

    Args:
        reading: The document.
        draft: The draft.
        start: Where the text between begins: the end of the draft before the quotation.
        end: Where it ends: the beginning of the quotation.

    Returns:
        Whether the quotation must not be given to the source of the draft.
    """
    if find_cue_type(draft.cue_type).asks and INDIRECT_QUESTION.match(reading.cut(draft.contents[0])):
        return True
    if draft.source is None or start >= end or not reading.doc.has_annotation("SENT_START"):
        return False
    between = reading.doc.char_span(start, end, alignment_mode="contract")
    if between is None:
        return False
    known = set(reading.cut(draft.source).split())
    sentences = {token.sent.start: token.sent for token in between if start <= token.sent.start_char < end}
    subjects = [find_subject(sentence) for sentence in sentences.values()]
    names = [reading.cut(subject) for subject in subjects if subject is not None]
    return any(name.lower() not in PERSONAL and not known & set(name.split()) for name in names)


def _range(tokens: list[Token]) -> Range:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _skip_apposition(tokens: list[Token]) -> list[Token]:
    """The tokens behind an apposition between commas: of ", a nurse, said" those from "said" on."""
    if not tokens or tokens[0].text != ",":
        return tokens
    ends = [at for at, token in enumerate(tokens[1:], 1) if token.text == ","]
    return tokens[ends[0] + 1 :] if ends else []


def _opens_predicate(tokens: list[Token]) -> bool:
    """Whether a finite verb comes first, adverbs aside: "smiled", "did not smile", "never smiled"."""
    rest = [token for token in tokens if token.tag_ != "RB"]
    return bool(rest) and rest[0].tag_ in _VERBS

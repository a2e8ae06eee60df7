"""Read how an article describes a person beside the name: the title before it, the apposition before or behind it.

Examples: "Kremlin spokesman Dmitry Peskov", "Dmitry Peskov, a foreign policy adviser to the president".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from tracker.speakers.honorifics import clean_name
from tracker.speakers.mentions import Description
from tracker.speakers.noun_phrase import singular
from tracker.speakers.roles import Role, load_nouns, read_role
from tracker.text import fold

_APPOSITION = re.compile(r"\s*,\s+(?:who\s+(?:is|was)\s+)?([^,.;:!?\n\"“”]{2,120})")
_CLOSES = re.compile(r"\s*(?:\([^()\n]*\)\s*)?(?:[,.;:]|$)", re.MULTILINE)
_MAX_TITLE_WORDS = 10
_TITLE_POS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "NUM", "SPACE"})


def describe(doc: Doc, text: str, start: int, end: int) -> Iterator[Description]:
    """Yield the descriptions beside a name.

    Example: "Kremlin spokesman" before it, ", a foreign policy adviser to ..." behind it.
    """
    honorific = text[start:end].removesuffix(clean_name(text[start:end])[0])
    title = f"{_title_before(doc, text, start)} {honorific}".strip()
    role = read_role(title, before_name=True) if title else None
    if role is not None:
        yield Description(" ".join(title.split()), start, role)
    yield from _describe_before_comma(doc, text, start, end)
    behind = _APPOSITION.match(text, end)
    first = behind[1].split()[0] if behind else ""
    if behind and (first[0].islower() or singular(fold(behind[1]).split()[-1]) in load_nouns()):
        # ", Arizona Republican" describes as ", a senator from Arizona" does; ", Obama said" describes nobody.
        role = read_role(behind[1])
        if role is not None and _is_noun_phrase(doc, behind.start(1), behind[1], role):
            yield Description(" ".join(behind[1].split()), start, role)


def _describe_before_comma(doc: Doc, text: str, start: int, end: int) -> Iterator[Description]:
    """Read a role before the name and a comma: "his mother, Ann Smith, said", "the mayor of Perm, Ann Smith, left".

    An apposition ends with a comma or the sentence, so "After meeting the mayor, Ann Smith left" gives none.
    """
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None or span.start < 2 or doc[span.start - 1].text != "," or not _CLOSES.match(text, end):
        return
    at = last = span.start - 1
    while at > 0 and last - at < _MAX_TITLE_WORDS and _is_of_role(doc[at - 1]):
        at -= 1
    while at < last and doc[at].pos_ in ("ADP", "PART", "SPACE"):
        at += 1
    words = text[doc[at].idx : doc[last].idx] if at < last else ""
    is_whose = at < last and (doc[at].pos_ == "DET" or any(token.tag_ in ("POS", "PRP$") for token in doc[at:last]))
    role = read_role(words) if is_whose else None
    if role is not None and load_nouns()[role.head].kind in ("person", "anonymous"):
        yield Description(" ".join(words.split()), start, role)


def _is_of_role(token: Token) -> bool:
    return (token.pos_ in _TITLE_POS or token.tag_ == "PRP$") and "\n" not in token.text


def _is_noun_phrase(doc: Doc, start: int, words: str, role: Role) -> bool:
    """Whether no verb precedes the head of the role: true for "the chairman of", not for "told the chairman"."""
    span = doc.char_span(start, start + len(words.rstrip()), alignment_mode="expand")
    for token in span if span is not None else ():
        if singular(token.lower_) == role.head:
            return True
        if token.pos_ in ("VERB", "AUX", "PRON") and token.tag_ != "PRP$":
            return False
    return False


def _title_before(doc: Doc, text: str, start: int) -> str:
    """The noun phrase that ends where a name starts.

    It reaches back to a verb, a punctuation mark or the start of the line.
    """
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    at = first = span.start if span is not None else 0
    while at > 0 and first - at < _MAX_TITLE_WORDS and doc[at - 1].pos_ in _TITLE_POS and "\n" not in doc[at - 1].text:
        at -= 1
    return text[doc[at].idx : start] if at < first else ""

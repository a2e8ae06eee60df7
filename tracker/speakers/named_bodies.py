"""Resolve sources whose head is an organization or place that the entity recogniser found: "the Sierra Club".

The recogniser often cuts a name or takes a word too much, so the name's beginning and end are found anew.
"""

from __future__ import annotations

import calendar
import re

from spacy.tokens import Span

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.body_names import unify_name
from tracker.speakers.noun_phrase import read_phrase
from tracker.speakers.place_bodies import add_place
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Scene, cite, plain_name, take_step
from tracker.speakers.words import WORDS

_GOES_ON = re.compile(r"^\s+(?:of|on|for)(?:\s+the)?(?:\s+(?:and\s+)?[A-Z][\w.-]*)+[\s,]*$")  # "Committee on Ethics"
_WHEN = re.compile(
    rf"\s+(?:(?:on\s+)?(?:{'|'.join(calendar.day_name)})|in\s+(?:(?:{'|'.join(calendar.month_name[1:])})\s+)?\d{{4}})$"
)
_POSSESSIVE = re.compile(r"['’‘]s?\s")
_CLAUSE = re.compile(r",\s+(?:which|who|whose|whom)\b")
ENDS_IN_PREPOSITION = re.compile(rf"\b{WORDS.any_of('preposition', 'further preposition')}\s*(?:(?:the|[A-Z]\S*)\s+)*$")
"""Words before a name that make it the object of a preposition: "a spokesman for the"."""
_MAX_LEAD = 40
_MAX_KIND_WORDS = 3


def by_entity(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a source whose head is an organization or place that the entity recogniser found."""
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    if span is None:
        return None
    is_plural = read_phrase(scene.doc, source.start, source.end).is_plural
    for entity in scene.names_in(span):
        if is_plural and entity.start > span.start + 1:
            continue  # "countries close to Russia, especially Poland"
        end = _find_head_end(scene, source, entity)
        if end is not None:
            return _speak_as_entity(scene, source, _find_name_start(scene, span, entity), end)
    return None


def _find_head_end(scene: Scene, source: TextSpan, entity: Span) -> int | None:
    """Where the name ends that an entity is part of, if that is the head of the source; else None."""
    behind = _GOES_ON.sub("", _WHEN.sub("", scene.text[entity.end_char : source.end])).strip(" ,")
    end = source.end
    if entity.label_ == "ORG" and _only_says_kind(behind):
        behind, end = "", entity.end_char  # "the ProPublica news organization"
    if entity.label_ not in ("ORG", "GPE", "LOC") or behind or entity.start_char - source.start >= _MAX_LEAD:
        return None
    before = scene.text[source.start : entity.start_char]
    if end < source.end and _POSSESSIVE.search(before):
        return None  # not AI in "Samsung's AI lab"
    return None if _CLAUSE.search(before) or ENDS_IN_PREPOSITION.search(before) else end


def _find_name_start(scene: Scene, span: Span, entity: Span) -> int:
    """The token where a name begins that the recogniser cut: "Justice Department", "One Direction News"."""
    first = entity.start
    while first > span.start and scene.doc[first - 1].tag_ in ("NNP", "NNPS"):
        first -= 1
    first = _extend_to_owner(scene, first, span.start)
    is_number = scene.doc[span.start].tag_ == "CD" and scene.doc[span.start].text.istitle()
    return span.start if first - 1 == span.start and is_number else first


def _speak_as_entity(scene: Scene, source: TextSpan, first: int, end: int) -> Speaker:
    """Answer with the body named from the token ``first`` to the offset ``end``."""
    start = scene.doc[first].idx
    name = unify_name(scene.text, _WHEN.sub("", plain_name(scene.text[start:end])))
    name = add_place(scene, scene.text[source.start : start], name, source.start)
    known = scene.roster.find_name(name)
    if known is not None and known.type is not SpeakerType.PERSON:
        evidence = f"{cite(source.text)} names it"
        return speak_as_body(scene, source, known.name, evidence, rule="roster-body", score=0.95)
    return speak_as_body(scene, source, name, f"named {cite(source.text)}", rule="named-body", score=0.9)


def _extend_to_owner(scene: Scene, first: int, start: int) -> int:
    """Where a name begins that was cut behind its possessive.

    Examples: "the U.S. Attorney's Office", "Prosecutor General's Office".
    """
    if scene.doc[first].text != "Office" or first - 2 < start or scene.doc[first - 1].tag_ != "POS":
        return first
    first -= 2
    while first > start and scene.doc[first - 1].tag_ in ("NNP", "NNPS"):
        first -= 1
    return first


def _only_says_kind(words: str) -> bool:
    """Whether words behind a name only say what kind of body it is: "news organization", "advocacy group"."""
    noun = load_nouns().get(words.rsplit(maxsplit=1)[-1]) if words else None
    is_any = noun is not None and noun.kind == "body" and any(head in ("any", "outlet") for head, _ in noun.also)
    return is_any and words.islower() and len(words.split()) <= _MAX_KIND_WORDS


def speak_as_body(scene: Scene, source: TextSpan, name: str, evidence: str, *, rule: str, score: float) -> Speaker:
    """Answer with a body under this name, or with the body of the roster that bears it."""
    steps = take_step(rule, source)
    official = scene.roster.find_name(name)
    if rule == "roster-body" and official is not None:
        return Speaker(official.key, official.name, official.type, evidence, True, score=score, steps=steps)
    return Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, evidence, score=score, steps=steps)

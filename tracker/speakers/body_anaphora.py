"""Resolve nouns that point back to a body: "the newspaper", "the ministry", "the company", "his office".

The answer is a ``Speaker``, a ``Resolution`` with candidates where several bodies fit, or None.
"""

from __future__ import annotations

import re

from tracker.outlets import load_outlets
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.bodies import by_body
from tracker.speakers.national import national_again
from tracker.speakers.noun_phrase import NounPhrase, also_names
from tracker.speakers.nouns_of_bodies import bears_noun, fits_outlet, is_any_body, may_be_called, near_before
from tracker.speakers.owned import speak_for_owner
from tracker.speakers.pronouns import by_pronoun
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Resolution, Scene, cite, plain_name, speak_again, take_step
from tracker.speakers.words import WORDS
from tracker.text import fold
from tracker.vocabulary import match_any

_MAX_BARE_WORDS = 2
_NEAR = 12
_MAX_BODY_PARAGRAPHS = 3
_MAX_NAMED_PARAGRAPHS = 6
_IS_TOLD = re.compile(r"\b(?:told|to|with)\s+(?:the\s+)?\Z", re.IGNORECASE)  # an outlet that only hears what is said
_NO_NAME = match_any(word.capitalize() for word in WORDS.of("article", "demonstrative", "possessive"))
_OWN = re.compile(rf"{WORDS.any_of('possessive of a person')}\b", re.IGNORECASE)


def point_to_body(scene: Scene, source: TextSpan, phrase: NounPhrase) -> Speaker | Resolution | None:
    """Resolve a definite description of a body: by its owner, by who spoke last, or by what was named last."""
    owned = _find_owned(scene, source)
    if owned is not None or not phrase.is_definite or not fold(source.text).removesuffix("'s").endswith(phrase.head):
        return owned
    is_bare = len(source.text.split()) <= _MAX_BARE_WORDS
    spoken = _find_spoken_before(scene, source, phrase) if is_bare and not is_any_body(phrase) else None
    named = national_again(scene, source, phrase.head)
    found: Speaker | Resolution | None = spoken or named
    if spoken is not None and named is not None and _points_to(named) > _points_to(spoken):
        found = named  # who is named last, not who was quoted before: the ministry that the other speaks of
    if found is None and is_any_body(phrase):
        found = near_before(scene, source, phrase)
    if found is not None or not is_bare:
        return found
    return _find_spoken_before(scene, source, phrase) or _find_named_before(scene, source, phrase)


def _points_to(speaker: Speaker) -> int:
    return speaker.steps[0].points_to.start if speaker.steps[0].points_to is not None else -1


def _find_owned(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a body by its owner: "his office" after Joe Biden is Joe Biden's office."""
    owner = _OWN.match(source.text)
    found = by_pronoun(scene, scene.span(source.start, source.start + owner.end())) if owner else None
    if owner is None or not isinstance(found, Speaker) or found.type is not SpeakerType.PERSON:
        return None
    body = speak_for_owner(found.name, source.text[owner.end() :].split(",")[0])
    evidence = f"{cite(source.text)} is {body.name}: {found.evidence}"
    return speak_again(body, evidence, 0.8, steps=take_step("office-of", source) + found.steps)


def _find_spoken_before(scene: Scene, source: TextSpan, phrase: NounPhrase) -> Speaker | None:
    """The body of that kind that spoke last: "the newspaper" after an outlet, "the ministry" after a ministry."""
    here = scene.paragraph(source.start)
    for spoken, _, speaker in reversed(scene.spoken):
        if speaker is None or speaker.type is not SpeakerType.ORGANIZATION or spoken.start >= source.start:
            continue
        near = here - scene.paragraph(spoken.start) < _MAX_BODY_PARAGRAPHS
        if bears_noun(speaker, phrase) or (near and may_be_called(speaker, phrase)):
            evidence = f"{cite(source.text)} is {speaker.name}, quoted before ({cite(spoken.text)})"
            return speak_again(speaker, evidence, 0.75, steps=take_step("body-again", source, spoken))
    return None


def _is_only_one_near(scene: Scene, source: TextSpan, found: list[re.Match[str]]) -> bool:
    """Whether exactly one of the names stands in this paragraph or the one before."""
    start = scene.paragraph_start(source.start, back=1)
    return len({fold(plain_name(each[0])) for each in found if each.start() >= start}) == 1


def _find_named_before(scene: Scene, source: TextSpan, phrase: NounPhrase) -> Speaker | None:
    """The body last named with that noun, or the last outlet: "the campaign" after "the Obama campaign"."""
    start = scene.paragraph_start(source.start, back=_MAX_NAMED_PARAGRAPHS)
    named = re.compile(rf"\b(?!{_NO_NAME}\b)(?:[A-Z][\w&.’'-]*\s+)+(?i:{re.escape(phrase.head)})\b")
    found = [*named.finditer(scene.text, start, source.start)]
    found = [each for each in found if _has_name(scene, each)]
    if not found and also_names(phrase, "outlet"):
        places = load_outlets().name_pattern.finditer(scene.text, start, source.start)
        found = [each for each in places if fits_outlet(load_outlets().names[each[0]], phrase)]
        found = [each for each in found if not _IS_TOLD.search(scene.text[max(0, each.start() - _NEAR) : each.start()])]
    if not found:
        return None
    if len({fold(plain_name(each[0])) for each in found}) > 1 and not _is_only_one_near(scene, source, found):
        return None  # "the hospital" where the article names three
    words = scene.span(*found[-1].span())
    if _spoke_since(scene, words.end, source.start):
        return None
    name = load_outlets().find_name(words.text) or plain_name(words.text)
    evidence = f"{cite(source.text)} is {name}: named {cite(words.text)} in paragraph {scene.paragraph(words.start)}"
    body = by_body(scene, words)
    if body is None:
        body = Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, evidence)
    return speak_again(body, evidence, 0.7, steps=take_step("body-named-before", source, words))


def _has_name(scene: Scene, match: re.Match[str]) -> bool:
    """Whether more than a nationality or a sentence's first word stands before the noun: false for "Slovak company"."""
    span = scene.doc.char_span(*match.span(), alignment_mode="expand")
    if span is None or span[-1].text[:1].isupper():
        return True
    return any(token.tag_ in ("NNP", "NNPS") and token.ent_type_ != "NORP" for token in span[:-1])


def _spoke_since(scene: Scene, start: int, end: int) -> bool:
    """Whether a body, or somebody unknown, speaks between two offsets in the last one's paragraph: it may be meant."""
    start = max(start, scene.paragraph_start(end, back=0))
    return any(
        speaker is None or speaker.type is SpeakerType.ORGANIZATION
        for _, _, speaker in scene.spoken_between(start, end)
    )

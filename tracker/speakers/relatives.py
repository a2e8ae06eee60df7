"""The steps for unnamed people known by their owner or office: "her mother", "the head of Russia's central bank"."""

from __future__ import annotations

import re

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.noun_phrase import read_phrase
from tracker.speakers.pronouns import by_pronoun
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Resolution, Scene, cite, plain_name, take_step
from tracker.speakers.words import WORDS

_OWN = re.compile(rf"{WORDS.any_of('possessive of a person')}\b", re.IGNORECASE)
_OF = re.compile(r"\bof\s")
_ASIDE = re.compile(r",|\s+who\b")


def by_owned_person(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve an unnamed relative or aide of a person: "his mother" after Tom Reed is Tom Reed's mother.

    Only where the owner is the subject just before: in "according to his lawyer" the pronoun too often means somebody
    else.
    """
    phrase = read_phrase(scene.doc, source.start, source.end)
    if phrase.kind != "person" or phrase.is_plural or scene.mentions.within(source.start, source.end):
        return None
    found = _call_after_owner(scene, source)
    return found if found is not None and found.steps[1].rule == "subject-before" else None


def _call_after_owner(scene: Scene, source: TextSpan) -> Speaker | None:
    """Name an unnamed person after the antecedent of the possessive: "Tom Reed's mother"."""
    owner = _OWN.match(source.text)
    found = by_pronoun(scene, scene.span(source.start, source.start + owner.end())) if owner else None
    found = found.speaker if isinstance(found, Resolution) else found
    if owner is None or found is None or found.type is not SpeakerType.PERSON:
        return None
    name = f"{found.name}'s {source.text[owner.end() :].strip()}"
    evidence = f"{cite(source.text)} is {name}: {found.evidence}"
    steps = take_step("office-of", source) + found.steps
    return Speaker(make_key("anonymous", name), name, SpeakerType.ANONYMOUS, evidence, score=0.8, steps=steps)


def by_office(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve an office without a name: "the head of Russia's central bank", "Norway's governor".

    None where a person is mentioned nearby, who may hold it.
    """
    aside = _ASIDE.search(source.text)
    words = source.text[: aside.start()] if aside else source.text
    phrase = read_phrase(scene.doc, source.start, source.start + len(words))
    span = scene.doc.char_span(source.start, source.start + len(words), alignment_mode="expand")
    if phrase.is_plural or phrase.kind != "person" or span is None or _OWN.match(words):
        return None
    is_owned = any(token.tag_ == "POS" for token in span) or _OF.search(words)
    near = scene.mentions.within(scene.paragraph_start(source.start, back=1), source.start)
    if near:
        return None  # one of them may be meant
    if not is_owned or not any(name.label_ in ("ORG", "GPE", "LOC", "NORP") for name in scene.names_in(span)):
        return None
    name = plain_name(words)
    evidence = f"the article gives no name with {cite(words)}"
    steps = take_step("unnamed", source)
    return Speaker(make_key("anonymous", name), name, SpeakerType.ANONYMOUS, evidence, score=0.8, steps=steps)

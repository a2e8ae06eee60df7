"""The step for bodies named after a person: "the Obama administration", "Romney's campaign", "Poroshenko's office".

Each gets one name however the article words it: "President Barack Obama's administration" and "the Obama
administration" are one.
"""

from __future__ import annotations

import re

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.given_names import load_given_names
from tracker.speakers.honorifics import bare_name, is_honorific
from tracker.speakers.mentions import Mention
from tracker.speakers.noun_phrase import read_phrase
from tracker.speakers.roles import read_role
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Scene, cite, speak_again, take_step
from tracker.speakers.words import WORDS
from tracker.text import fold

_OWNED = re.compile(r"\s*(?P<own>['’‘]s?)?\s+(?P<what>\w[\w\s-]*)")
_PREPOSITION = re.compile(rf"\b{WORDS.any_of('preposition')}\b")
_MAX_WORDS = 4


def by_owner(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a body of a person in the article: "the Obama administration", "Mr. Brown's re-election campaign"."""
    for mention in scene.mentions.within(source.start, source.end):
        match = _OWNED.fullmatch(scene.text, mention.end, source.end)
        if match is None or not _is_lead(scene.text[source.start : mention.start]):
            continue
        phrase = read_phrase(scene.doc, *match.span("what"))
        words = match["what"].split()
        if phrase.kind != "body" or phrase.is_plural or len(words) > _MAX_WORDS or fold(words[-1]) != phrase.head:
            continue
        if any(word[:1].isupper() for word in words):
            continue  # "President Obama's State Department"
        return _speak(scene, source, mention, match["what"], owns=bool(match["own"]))
    return None


def speak_for_owner(owner: str, what: str, *, surname: str = "") -> Speaker:
    """Name a person's body, without evidence: "Romney campaign", "Joe Biden's office".

    The key has the owner's full name, so that the campaigns of two Clintons differ.
    """
    words = what.split()
    if words[-1].lower() in WORDS.of("compound body"):
        name = f"{surname or _surname(owner)} {words[-1].lower()}"
        key = make_key("org", f"{owner} {words[-1]}")
    else:
        name = f"{owner}'s {' '.join(words)}"
        key = make_key("org", name)
    return Speaker(key, name, SpeakerType.ORGANIZATION, "")


def _speak(scene: Scene, source: TextSpan, mention: Mention, what: str, *, owns: bool) -> Speaker:
    """Answer with the body of a mentioned person.

    ``owns`` says that the source has a possessive: "Romney's campaign", not "the Obama administration".
    """
    owner = mention.person.name
    bare = bare_name(scene.text[mention.start : mention.end])
    surname = bare if " " not in bare else _surname(bare)
    evidence = f"{cite(source.text)} is the {what.rsplit(maxsplit=1)[-1]} of {owner}"
    steps = take_step("body-of", source, scene.span(mention.start, mention.end))
    if owns or what.rsplit(maxsplit=1)[-1].lower() in WORDS.of("compound body"):
        return speak_again(speak_for_owner(owner, what, surname=surname), evidence, 0.92, steps=steps)
    name = f"{surname} {' '.join(what.split())}"
    return Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, evidence, score=0.92, steps=steps)


def _is_lead(words: str) -> bool:
    """Whether only an article and a title stand before the owner: "the", "President", "then-President"."""
    bare = re.sub(r"^\s*(?:the|a|an)\b", "", words, flags=re.IGNORECASE).strip()
    if _PREPOSITION.search(bare):
        return False  # "a spokesman for the Clinton campaign"
    if not bare or all(is_honorific(word) for word in bare.split()):
        return True
    return len(bare.split()) <= _MAX_WORDS and read_role(bare, before_name=True) is not None


def _surname(name: str) -> str:
    words = name.split()
    return " ".join(words[1:]) if words[0] in load_given_names() and len(words) == 2 else words[-1]

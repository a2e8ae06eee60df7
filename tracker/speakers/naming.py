"""Steps for sources that name their speaker: a person, a body, a title somebody held that day.

In: a source phrase and its scene. Out: a ``Speaker`` or None where the step is not sure.
"""

from __future__ import annotations

import re

from tracker.outlets import load_outlets
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.mentions import Mention, bare_name
from tracker.speakers.noun_phrase import load_roles, singular
from tracker.speakers.roster import fold_name
from tracker.speakers.scene import Scene, cite, make_key, plain_name, speak_as_official, speak_as_person

_HEAD_BEHIND = re.compile(r"^\s*(?:$|[,(\[—–-]|who\b|of\b|from\b|and\b|,)", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:of|to|for|by|with|from|in|at|against|about|under|on|behind|between)\s*(?:(?:the|[A-Z]\S*)\s+)*$"
)
_POSSESSIVE = re.compile(r"^['’]s?\b|^['’]\s")
_AND = re.compile(r"^\s*(?:,\s*)?and\s+(?:\w+\s+){0,3}$", re.IGNORECASE)


def by_name(scene: Scene, source: TextSpan) -> Speaker | None:
    """The source names a person: "Kremlin spokesman Dmitry Peskov", "Lavrov", "Yang Lei, an expert on ..."."""
    heads = [m for m in scene.mentions.within(source.start, source.end) if _is_head(scene, source, m)]
    if not heads:
        return None
    if len(heads) > 1 and _AND.match(scene.text[heads[0].end : heads[1].start]):
        names = " and ".join(head.person.name for head in heads[:2])
        return Speaker(
            make_key("group", names), names, SpeakerType.GROUP, f"named together: {cite(source.text)}", score=0.9
        )
    return _speak(scene, heads[0])


def by_body(scene: Scene, source: TextSpan) -> Speaker | None:
    """The source is a body: "the Kremlin", "Moscow", "the State Department", "India's Foreign Ministry"."""
    outlet = load_outlets().find_name(source.text)
    if outlet is not None:
        return Speaker(
            make_key("org", outlet), outlet, SpeakerType.ORGANIZATION, f"{cite(source.text)} is an outlet", score=0.95
        )
    official = scene.roster.find_name(source.text)
    if official is not None and official.type is not SpeakerType.PERSON:
        evidence = f"{cite(source.text)} is {official.name} on the roster"
        return Speaker(official.key, official.name, official.type, evidence, is_official=True, score=0.95)
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    for ent in span.ents if span is not None else ():
        behind = scene.text[ent.end_char : source.end].strip(" ,")
        if ent.label_ in ("ORG", "GPE", "LOC", "NORP") and not behind and ent.start_char - source.start < 40:
            before = scene.text[source.start : ent.start_char]
            if _PREPOSITION.search(before) or ent.label_ == "NORP":
                continue
            name = plain_name(scene.text[ent.start_char : source.end])
            known = scene.roster.find_name(name)
            if known is not None and known.type is not SpeakerType.PERSON:
                return Speaker(known.key, known.name, known.type, f"{cite(source.text)} names it", True, score=0.95)
            return Speaker(
                make_key("org", name), name, SpeakerType.ORGANIZATION, f"named {cite(source.text)}", score=0.9
            )
    return None


def by_title(scene: Scene, source: TextSpan) -> Speaker | None:
    """The roster knows who held the title that day: "the Russian foreign minister", "a Putin aide"."""
    official = scene.roster.find_title(source.text, scene.day)
    if official is None:
        return None
    person = next((p for p in scene.mentions.people if p.official == official), None)
    definite = not source.text.lower().startswith(("a ", "an "))
    if person is None and not definite:
        return None
    evidence = f"{cite(source.text)}: {official.name} held that office on {scene.day}"
    if person is not None:
        evidence += f" and is named in paragraph {scene.paragraph(person.mentions[0][0])}"
    return speak_as_official(official, scene, evidence, 0.9 if person else 0.75)


def _is_head(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether the source stands for this person: not "Putin's spokesman", not "an adviser to Putin"."""
    text = scene.text
    behind, before = text[mention.end : source.end], text[source.start : mention.start]
    if _POSSESSIVE.match(behind) or not _HEAD_BEHIND.match(behind):
        return False
    preposition = _PREPOSITION.search(before)
    governs = preposition is not None and _is_title(preposition[0].split()[1:])
    return not (governs or "," in before)


def _is_title(words: list[str]) -> bool:
    """Whether words between a preposition and a name are its title: "to President Putin", not "of US Studies X"."""
    return not words or load_roles().get(singular(words[-1].casefold().strip("."))) == "person"


def _speak(scene: Scene, mention: Mention) -> Speaker:
    person = mention.person
    written = scene.text[mention.start : mention.end]
    number = scene.paragraph(person.mentions[0][0])
    if person.official is not None and fold_name(written) == fold_name(person.name):
        return speak_as_person(scene, person, f"named in full, {cite(written)}", 0.97)
    full = next((m for m in person.mentions if " " in bare_name(scene.text[slice(*m)])), None)
    if " " in bare_name(written) and full is not None:
        return speak_as_person(scene, person, f"named in full, {cite(written)}", 0.95)
    if full is not None:
        named = " ".join(scene.text[slice(*full)].split())
        evidence = f"{cite(written)} is {person.name}: named {cite(named)} in paragraph {scene.paragraph(full[0])}"
        return speak_as_person(scene, person, evidence, 0.95)
    if person.official is not None:
        evidence = f"{cite(written)} is {person.name} on the roster; the article gives no full name"
        return speak_as_person(scene, person, evidence, 0.85)
    return speak_as_person(
        scene, person, f"named {cite(written)} in paragraph {number}; no full name in the article", 0.7
    )

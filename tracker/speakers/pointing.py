"""The steps for people pointed to without a role: "the 34-year-old", "the former", "the latter"."""

from __future__ import annotations

import re

from tracker.records import Speaker, TextSpan
from tracker.speakers.mentions import Mention, Person
from tracker.speakers.salience import rank_people, weigh_person
from tracker.speakers.scene import Resolution, Scene, cite, speak_as_person, take_step
from tracker.text import fold

_AGE = re.compile(r"(?:the|this)\s+(?P<age>\d{1,3})[- ]year[- ]old", re.IGNORECASE)
_ORDER = {"the former": 0, "the latter": 1}
_NEAR = 80


def by_age(scene: Scene, source: TextSpan) -> Speaker | Resolution | None:
    """Resolve an age: "the 34-year-old" after "Tom Harding, 34," or "a 34-year-old plumber, Tom Harding".

    Several people of that age become candidates.
    """
    match = _AGE.fullmatch(source.text.strip())
    if match is None:
        return None
    fits: dict[int, tuple[Person, TextSpan]] = {}
    for mention in scene.mentions.mentions:
        if mention.start < source.start and not mention.rivals and _is_of_age(scene, mention, match["age"]):
            fits[id(mention.person)] = (mention.person, scene.span(mention.start, mention.end))
    if len(fits) != 1:
        ranked = rank_people(
            (person, weigh_person(scene, person, source.start), "of that age") for person, _ in fits.values()
        )
        return Resolution(None, ranked, f"{cite(source.text)} may be one of several of that age") if fits else None
    [(person, words)] = fits.values()
    evidence = (
        f"{cite(source.text)} is {person.name}, whose age the article gives in paragraph {scene.paragraph(words.start)}"
    )
    return speak_as_person(scene, person, evidence, 0.8, steps=take_step("of-age", source, words))


def _is_of_age(scene: Scene, mention: Mention, age: str) -> bool:
    """Whether the age stands beside a mention: ", 34,", "(34)", "the 34-year-old ", ", a 34-year-old"."""
    behind = scene.text[mention.end : mention.end + _NEAR]
    before = scene.text[max(0, mention.start - _NEAR) : mention.start]
    if re.match(rf"(?:,|\s*\()\s*(?:an?\s+)?{age}(?:[- ]year[- ]old)?\b", behind):
        return True
    return re.search(rf"\b{age}[- ]year[- ]old(?:\s+[a-z-]+){{0,4}},?\s*\Z", before) is not None


def by_order(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve "the former" and "the latter" to the two people of this sentence so far, or else of the one before."""
    at = _ORDER.get(fold(source.text))
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    if at is None or span is None or not scene.doc.has_annotation("SENT_START"):
        return None
    start = span[0].sent.start_char
    named = _name_two(scene, start, source.start)
    if named is None and span[0].sent.start:
        named = _name_two(scene, scene.doc[span[0].sent.start - 1].sent.start_char, start)
    if named is None:
        return None
    mention = named[at]
    words = scene.span(mention.start, mention.end)
    evidence = (
        f"{cite(source.text)} is {mention.person.name}: of the two named just before, {('the first', 'the second')[at]}"
    )
    return speak_as_person(scene, mention.person, evidence, 0.75, steps=take_step("of-two", source, words))


def _name_two(scene: Scene, start: int, end: int) -> tuple[Mention, Mention] | None:
    """The first mentions of the two people in a range, outside quoted content; None where there are more or fewer."""
    first: dict[int, Mention] = {}
    for mention in scene.mentions.within(start, end):
        if mention.rivals:
            return None
        if not scene.is_quoted(mention):
            first.setdefault(id(mention.person), mention)
    if len(first) != 2:
        return None
    former, latter = first.values()
    return former, latter

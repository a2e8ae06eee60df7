"""The step for sources that point to one of two people: "the former", "the latter".

In: a source phrase and its scene. Out: the ``Speaker`` meant, or None.
"""

from __future__ import annotations

from tracker.records import Speaker, TextSpan
from tracker.speakers.mentions import Mention
from tracker.speakers.scene import Scene, cite, speak_as_person, take_step
from tracker.text import fold

_ORDER = {"the former": 0, "the latter": 1}


def by_order(scene: Scene, source: TextSpan) -> Speaker | None:
    """The first or second of the two whom the sentence before names, or this one: "the former", "the latter"."""
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
    """The first namings of the two people in a range, None where there are more or fewer."""
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

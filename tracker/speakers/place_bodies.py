"""Add the state, city or county to the name of a local body: "the state Supreme Court", "police".

``words.csv`` lists the nouns of bodies that every place has one of. Where the article shows no place, other steps
decide.
"""

from __future__ import annotations

import re

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.countries import find_country
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Scene, cite, plain_name, take_step
from tracker.speakers.words import WORDS
from tracker.text import fold

_OWNER = re.compile(r"(?:^|\b)(?:the\s+)?(?P<place>[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)*)['’]s\s+$")
_KIND = re.compile(r"\b(?P<kind>state|city)(?:['’]s)?\s+$")
_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_NEAR = 4
"""Paragraphs within which "police" are those named before."""


def add_place(scene: Scene, before: str, name: str, at: int) -> str:
    """Add the place to the name of a local body, from its owner or from the only state or city the article names.

    Example: "Supreme Court" behind "Connecticut's" is "Connecticut Supreme Court". A name that needs no place stays:
    "Turkey's Justice and Development Party".
    """
    words = fold(name).split()
    if not words or not {words[0], words[-1]} & WORDS.of("part of the name of such a body"):
        return name
    owner, kind = _OWNER.search(before), _KIND.search(before)
    if owner is not None and _is_place(scene, at, owner["place"]):
        country = find_country(owner["place"])
        return f"{country.name}'s {name}" if country else f"{owner['place']} {name}"  # as offices of people
    place = _find_only_place(scene, kind["kind"]) if kind is not None else None
    return f"{place} {name}" if place is not None else name


def by_local_body(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a bare "police": to those named with a place last, or to the only ones."""
    noun = fold(plain_name(source.text))
    if noun not in WORDS.of("body of a place"):
        return None
    named = _find_named(scene, noun)
    start = scene.paragraph_start(source.start, back=_NEAR)
    before = [each for each in named if start <= each.start < source.start]
    if before or len({each.text for each in named}) == 1:
        words = (before or named)[-1]
        name = plain_name(words.text)
        where = f"named {cite(words.text)} in paragraph {scene.paragraph(words.start)}"
        evidence, steps = f"{cite(source.text)} is taken for {name}: {where}", take_step("local-body", source, words)
        return Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, evidence, score=0.8, steps=steps)
    return None


def _find_named(scene: Scene, noun: str) -> list[TextSpan]:
    """The spans that name the noun with a place: "Portland police", "the French police"."""
    found = []
    for match in re.finditer(rf"(?:[A-Z][\w.-]*\s+){{1,3}}(?i:{re.escape(noun)})\b(?:\s+Department\b)?", scene.text):
        span = scene.doc.char_span(*match.span(), alignment_mode="expand")
        words = [token for token in span or () if token.lower_ not in (*noun.split(), "department")]
        while words and words[0].ent_type_ not in _PLACES and words[0].ent_type_ != "ORG":
            words = words[1:]
        if words and all(token.ent_type_ in _PLACES or token.ent_type_ == "ORG" for token in words):
            found.append(scene.span(words[0].idx, match.end()))
    return found


def _is_place(scene: Scene, at: int, words: str) -> bool:
    start = scene.text.find(words, at)
    span = scene.doc.char_span(start, start + len(words), alignment_mode="expand")
    return find_country(words) is not None or (span is not None and all(token.ent_type_ in _PLACES for token in span))


def _find_only_place(scene: Scene, kind: str) -> str | None:
    """The only state or city that the article names."""
    states = WORDS.of("state")
    named = {name.text for name in scene.doc.ents if name.label_ == "GPE" and find_country(name.text) is None}
    places = {name for name in named if (fold(name) in states) == (kind == "state")}
    return places.pop() if len(places) == 1 else None

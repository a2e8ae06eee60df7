"""The step for people whom the recogniser of names misses where they speak: "Dent, whose district ...", "Flynn urged".

In: a source of one capitalised word, and its scene. Out: the person of the article with that surname; else whom the
article names so behind a title or a given name ("Rep. Charlie Dent"), or says to be a person; None where it is unsure.
"""

from __future__ import annotations

import re

from tracker.outlets import load_outlets
from tracker.records import Speaker, TextSpan
from tracker.speakers.countries import find_country
from tracker.speakers.given_names import find_gender, load_given_names
from tracker.speakers.honorifics import find_honoured
from tracker.speakers.mentions import Person
from tracker.speakers.noun_phrase import read_phrase
from tracker.speakers.roles import load_nouns
from tracker.speakers.scene import Scene, cite, speak_as_person, take_step
from tracker.text import fold

_WORD = re.compile(r"(?P<name>[A-Z][\w’'-]*[a-z])(?:,\s.*)?", re.DOTALL)
_APPOSED = re.compile(r",\s+(?:(?P<who>who|whose|whom)\b|(?P<role>(?:an?|the|then)\b[^,;:.]*))")


def by_missed_name(scene: Scene, source: TextSpan) -> Speaker | None:
    """The source is one word that is somebody's surname by what the rest of the article says."""
    match = _WORD.fullmatch(source.text.strip())
    if match is None or not _may_be_surname(scene, source, match["name"]):
        return None
    bearers = [person for person in scene.mentions.people if person.is_full and person.surname == fold(match["name"])]
    if len(bearers) > 1:
        return None
    named = scene.span(*bearers[0].mentions[0]) if bearers else _find_named(scene, match["name"])
    if named is None and not _is_apposed(scene, source):
        return None
    if bearers:
        person = bearers[0]
    else:
        name = named.text if named is not None else match["name"]
        person = Person(" ".join(name.split()), gender=find_gender(name.split()[0]))
    where = f", named {cite(named.text)} in paragraph {scene.paragraph(named.start)}" if named is not None else ""
    evidence = f"{cite(match['name'])} is taken for {person.name}{where}"
    return speak_as_person(scene, person, evidence, 0.8, steps=take_step("surname-missed", source, named))


def _may_be_surname(scene: Scene, source: TextSpan, name: str) -> bool:
    """Whether the word is nothing else that is known: no outlet, body, country or common noun."""
    span = scene.doc.char_span(source.start, source.start + len(name), alignment_mode="expand")
    listed = scene.roster.find_name(name)
    return (
        span is not None
        and span[0].tag_ == "NNP"
        and span[0].ent_type_ in ("", "PERSON")
        and not scene.mentions.within(source.start, source.end)
        and not load_outlets().find_name(name)
        and (listed is None or listed.type.value == "person")
        and find_country(name) is None
        and fold(name) not in load_nouns()
    )


def _find_named(scene: Scene, surname: str) -> TextSpan | None:
    """The first full name that ends in a surname: behind a title, or with a given name before it."""
    honoured = [scene.span(*at) for at in find_honoured(scene.text)]
    given = re.finditer(rf"\b(?P<given>[A-Z][\w’'-]+)\s+(?:[A-Z]\.\s+)?{re.escape(surname)}\b(?!\s+[A-Z])", scene.text)
    named = [scene.span(*at.span()) for at in given if at["given"] in load_given_names()]
    found = [each for each in (*honoured, *named) if each.text.split()[-1] == surname and not _is_body(scene, each)]
    return max(found, key=lambda each: (len(each.text.split()), -each.start), default=None)


def _is_body(scene: Scene, name: TextSpan) -> bool:
    span = scene.doc.char_span(name.start, name.end, alignment_mode="expand")
    return span is None or any(token.ent_type_ == "ORG" for token in span[:-1])


def _is_apposed(scene: Scene, source: TextSpan) -> bool:
    """Whether the words behind the comma are a person's: "Dent, whose district ...", "Sasse, a Trump critic"."""
    apposed = _APPOSED.search(source.text)
    if apposed is None or apposed["who"]:
        return apposed is not None
    start = source.start + apposed.start("role")
    return read_phrase(scene.doc, start, start + len(apposed["role"])).kind == "person"

"""Answer with the person that a mention names.

The score depends on the name: given in full, as a surname of one named in full, or on the roster only.
"""

from __future__ import annotations

from tracker.records import Speaker
from tracker.speakers.honorifics import bare_name
from tracker.speakers.mentions import Mention, Person
from tracker.speakers.namesakes import leave_open, settle
from tracker.speakers.roster import fold_name
from tracker.speakers.scene import Resolution, Scene, cite, speak_as_person, take_step
from tracker.speakers.surnames import Piece, is_surname_only, piece_of


def speak_as_named(scene: Scene, mention: Mention) -> Speaker | Resolution:
    """Answer with the person of a mention; among people of one name, the one ``settle`` picks, else candidates."""
    settled = settle(scene, mention)
    if settled is None:
        return leave_open(scene, mention)
    person, why = settled
    if not why:
        return _speak(scene, mention)
    words = scene.span(mention.start, mention.end)
    evidence = f"{cite(words.text)} is {person.name}, {why}"
    return speak_as_person(scene, person, evidence, 0.8, steps=take_step("namesake", words))


def name_settled(scene: Scene, mention: Mention) -> str:
    """The name of the person a mention means, or the words of the article where several may be meant."""
    settled = settle(scene, mention)
    return settled[0].name if settled else scene.text[mention.start : mention.end]


def _speak(scene: Scene, mention: Mention) -> Speaker:
    """Answer with the person of a mention that has no rivals."""
    person = mention.person
    words = scene.span(mention.start, mention.end)
    number = scene.paragraph(person.mentions[0][0])
    full = next((m for m in person.mentions if _is_in_full(scene, person, m)), None)
    is_full = person.official is not None and fold_name(words.text) == fold_name(person.name)
    if is_full or _is_in_full(scene, person, (mention.start, mention.end)):
        steps = take_step("full-name", words)
        return speak_as_person(scene, person, f"named in full, {cite(words.text)}", 0.97, steps=steps)
    if full is not None:
        named = scene.span(*full)
        evidence = (
            f"{cite(words.text)} is {person.name}: named {cite(named.text)} in paragraph {scene.paragraph(full[0])}"
        )
        return speak_as_person(scene, person, evidence, 0.95, steps=take_step("surname", words, named))
    if person.official is not None:
        evidence = f"{cite(words.text)} is {person.name} on the roster; the article gives no full name"
        return speak_as_person(scene, person, evidence, 0.85, steps=take_step("roster-surname", words))
    evidence = f"named {cite(words.text)} in paragraph {number}; no full name in the article"
    return speak_as_person(scene, person, evidence, 0.7, steps=take_step("only-surname", words))


def _is_in_full(scene: Scene, person: Person, place: tuple[int, int]) -> bool:
    """Whether the mention at ``place`` gives more than a surname.

    Example: "Mary Halloran", or "John" in "John and Mary Halloran".
    """
    name = bare_name(scene.text[slice(*place)])
    if is_surname_only(name):
        return place in person.in_full and fold_name(name) == fold_name(person.name.split(maxsplit=1)[0])
    return piece_of(name, person.name) is Piece.NONE

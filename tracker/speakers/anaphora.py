"""The steps for role nouns that point back to somebody named: "the spokesman", "the Syrian leader", "the source".

A step answers with a ``Speaker``, with a ``Resolution`` that lists candidates where several people fit, or with None.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.officials import Official
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.body_anaphora import point_to_body
from tracker.speakers.mentions import Person
from tracker.speakers.noun_phrase import NounPhrase, read_phrase
from tracker.speakers.roles import Role, read_role
from tracker.speakers.salience import rank_people, weigh_person
from tracker.speakers.scene import (
    Resolution,
    Scene,
    cite,
    key_of,
    speak_again,
    speak_as_official,
    speak_as_person,
    take_step,
)
from tracker.text import fold

_MAX_UNNAMED_PARAGRAPHS = 6
_MIN_SHARE = 0.55
_LEAD_PARAGRAPHS = 4
_EXACT = 3.0
_NEAREST = 2.0


@dataclass(frozen=True, slots=True)
class Fit:
    """A person whom a role fits: how well, by which words of the article or roster, and where these stand.

    ``is_office`` says that the roster gives the office, not the article.
    """

    person: Person
    weight: float
    words: str
    at: TextSpan | None = None
    is_office: bool = False


def by_title(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a title by who held it on the day, as the roster knows: "the Russian foreign minister", "a Putin aide".

    None where the article gives that role to somebody else, and for "a" or "an" where the official is not named in the
    article.
    """
    official = _find_holder(scene, source)
    if official is None or _is_given_to_another(scene, source, official):
        return None
    person = next((p for p in scene.mentions.people if p.official == official), None)
    definite = not source.text.lower().startswith(("a ", "an "))
    if person is None and not definite:
        return None
    evidence = f"{cite(source.text)}: {official.name} held that office on {scene.day}"
    named = None
    if person is not None:
        named = scene.span(*person.mentions[0])
        evidence += f" and is named in paragraph {scene.paragraph(named.start)}"
    steps = take_step("title-held", source, named)
    return speak_as_official(official, scene, evidence, 0.9 if person else 0.75, steps=steps)


def _find_holder(scene: Scene, source: TextSpan) -> Official | None:
    """The only official whose title the source is, however it is worded: "Iraq's" or "the Iraqi foreign minister"."""
    official = scene.roster.find_title(source.text, scene.day)
    role = read_role(source.text) if official is None else None
    return scene.roster.find_role(role, scene.day) if role is not None else official


def _is_given_to_another(scene: Scene, source: TextSpan, official: Official) -> bool:
    role = read_role(source.text)
    return role is not None and any(
        role.fits(each.role)
        for person in scene.mentions.people
        for each in person.descriptions
        if person.official != official
    )


def by_role(scene: Scene, source: TextSpan) -> Speaker | Resolution | None:
    """Resolve a role by whom the article or the roster gives it to.

    Example: "the spokesman" after "Kremlin spokesman Dmitry Peskov".
    """
    phrase = read_phrase(scene.doc, source.start, source.end)
    role = read_role(source.text)
    if phrase.is_plural or role is None:
        return None
    if phrase.is_indefinite and phrase.kind == "person":
        return _find_named_later(scene, source, role)
    if not (phrase.is_definite or "'s " in fold(source.text)):
        return None
    if phrase.kind == "body":
        return point_to_body(scene, source, phrase)
    return _resolve_person(scene, source, phrase, role) if phrase.kind in ("person", "anonymous") else None


def _resolve_person(scene: Scene, source: TextSpan, phrase: NounPhrase, role: Role) -> Speaker | Resolution | None:
    """Resolve a role of a person: to an unnamed speaker called so since, else to the likeliest person it fits.

    Where no one person is clearly the likeliest, all are candidates.
    """
    fits = list(_find_fits(scene, source, role))
    unnamed = _find_unnamed_before(scene, source, phrase)
    if unnamed is not None and (
        not fits or unnamed[0] > max(_last_mention_before(each.person, source.start) for each in fits)
    ):
        return unnamed[1]
    if not fits:
        return None
    nearest = max(fits, key=lambda each: _last_mention_before(each.person, source.start)).person
    ranked = rank_people(
        (fit.person, fit.weight * (_NEAREST if fit.person is nearest else 1.0), fit.words) for fit in fits
    )
    if not ranked or (len(ranked) > 1 and ranked[0].score < _MIN_SHARE):
        return Resolution(None, ranked, f"{cite(source.text)} may be one of several named before")
    fit = next(each for each in fits if key_of(each.person) == ranked[0].key)
    who = f"{cite(source.text)} is {fit.person.name}"
    if fit.at is None:
        evidence = f"{who}: {fit.words}" + (f" on {scene.day}" if scene.day else "")
    else:
        evidence = f"{who}: described as {cite(fit.words)} in paragraph {scene.paragraph(fit.at.start)}"
    steps = take_step("office-held" if fit.is_office else "described", source, fit.at)
    return Resolution(speak_as_person(scene, fit.person, evidence, 0.8, steps=steps), ranked[1:])


def _find_named_later(scene: Scene, source: TextSpan, role: Role) -> Speaker | None:
    """Resolve an indefinite role of the lead by who is named with it later: "a judge ruled", then "Judge Ann Smith".

    Only in the first paragraphs, and only where a single person fits, who is not named before.
    """
    if scene.distance(0, source.start) > _LEAD_PARAGRAPHS:
        return None
    fits = [
        (person, each)
        for person in scene.mentions.people
        for each in person.descriptions
        if role.fits(each.role) and person.mentions[0][0] > source.end
    ]
    if not fits or len({key_of(person) for person, _ in fits}) > 1:
        return None
    person, described = fits[0]
    words = next(scene.span(*m) for m in person.mentions if m[0] == described.at)
    evidence = (
        f"{cite(source.text)} is taken for {person.name}, the only one described so: {cite(described.words)} "
        f"in paragraph {scene.paragraph(words.start)}"
    )
    return speak_as_person(scene, person, evidence, 0.65, steps=take_step("named-later", source, words))


def _find_fits(scene: Scene, source: TextSpan, role: Role) -> Iterator[Fit]:
    """Yield the people whose description or office fits, each with a weight.

    A description that comes later counts only where nobody fits before and a single person fits then.
    """
    later: list[Fit] = []
    earlier = False
    for person in scene.mentions.people:
        described = list(_fit_descriptions(scene, person, role, source))
        later += [replace(fit, weight=1.0) for fit in described if fit.at is not None and fit.at.start > source.start]
        before = [fit for fit in described if fit.at is not None and fit.at.start <= source.start]
        # Among descriptions of equal weight, cite the last.
        best = max(reversed(before), key=lambda fit: fit.weight, default=None) or _fit_office(
            scene, person, role, source
        )
        if best is not None and best.weight > 0:
            earlier = True
            yield best
        elif best is not None and best.is_office:  # the lead gives the office, the next lines the name
            later.append(replace(best, weight=1.0))
    if not earlier and len({key_of(fit.person) for fit in later}) == 1:
        yield later[0]


def _fit_descriptions(scene: Scene, person: Person, role: Role, source: TextSpan) -> Iterator[Fit]:
    """Yield the descriptions of a person that the role fits; one with the same noun and qualifiers weighs more."""
    for each in person.descriptions:
        if role.fits(each.role):
            is_exact = role.qualifiers == each.role.qualifiers and role.head == each.role.head
            weight = weigh_person(scene, person, source.start) * (_EXACT if is_exact else 1.0)
            words = next(scene.span(*mention) for mention in person.mentions if mention[0] == each.at)
            yield Fit(person, weight, each.words, words)


def _fit_office(scene: Scene, person: Person, role: Role, source: TextSpan) -> Fit | None:
    """The office that a person on the roster holds on the day, if the role fits it."""
    for tenure in person.official.tenures if person.official is not None else ():
        if scene.day is not None and not tenure.held_on(scene.day):
            continue
        for words in (tenure.office, *tenure.titles):
            described = read_role(words)
            if described is not None and role.fits(described):
                return Fit(person, weigh_person(scene, person, source.start), tenure.office, is_office=True)
    return None


def _last_mention_before(person: Person, at: int) -> int:
    return max((start for start, _ in person.mentions if start < at), default=-1)


def _find_unnamed_before(scene: Scene, source: TextSpan, phrase: NounPhrase) -> tuple[int, Speaker] | None:
    """The last unnamed speaker with the same head noun: "the source" after "a Kommersant source"."""
    here = scene.paragraph(source.start)
    for spoken, _, speaker in reversed(scene.spoken):
        near = here - scene.paragraph(spoken.start) < _MAX_UNNAMED_PARAGRAPHS and spoken.start < source.start
        if speaker is None or speaker.type is not SpeakerType.ANONYMOUS or not near:
            continue
        said = read_phrase(scene.doc, spoken.start, spoken.end)
        if said.head == phrase.head and not said.is_plural:
            evidence = f"{cite(source.text)} is the unnamed {speaker.name} quoted before ({cite(spoken.text)})"
            return spoken.start, speak_again(speaker, evidence, 0.8, steps=take_step("unnamed-again", source, spoken))
    return None

"""Find the people an article names, and what it calls them.

In: a ``Doc`` with entities, and the roster. Out: ``Mentions``: every naming of a person or rostered body in text
order, gathered into one ``Person`` for each (full name, bare surname, roster spelling), with the descriptions that
stand before or behind the name.

Example: "Kremlin spokesman Dmitry Peskov ... Peskov" is one person described as "Kremlin spokesman".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from tracker.records import SpeakerType
from tracker.speakers.names import (
    SUFFIXES,
    clean_name,
    find_names,
    load_given_names,
    spell_name,
    surname_of,
)
from tracker.speakers.noun_phrase import singular
from tracker.speakers.roles import Role, load_nouns, read_role
from tracker.speakers.roster import Official, Roster, fold_name
from tracker.text import fold

_APPOSITION = re.compile(r"\s*,\s+(?:who\s+(?:is|was)\s+)?([^,.;:!?\n\"“”]{2,120})")
_MAX_TITLE_WORDS = 10
_JUST_NAMED = 200  # characters
_TITLE_POS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "NUM", "SPACE"})


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what a person is, the naming they stand at, and the role in them."""

    words: str
    at: int
    role: Role


@dataclass(slots=True)
class Person:
    """A person of the article; ``mentions`` are half-open offsets in text order, ``in_full`` those in full."""

    name: str
    official: Official | None = None
    gender: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    descriptions: list[Description] = field(default_factory=list)
    in_full: list[tuple[int, int]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The folded last word of the name, with "jr" where it ends in it."""
        return surname_of(self.name)

    @property
    def is_full(self) -> bool:
        """Whether the article (or the roster) gives more than a surname."""
        return len(self.name.split()) > 1


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person."""

    start: int
    end: int
    person: Person


@dataclass(frozen=True)
class Mentions:
    """All namings in text order."""

    people: list[Person]
    mentions: list[Mention]

    def within(self, start: int, end: int) -> list[Mention]:
        """Namings that lie in a range."""
        return [mention for mention in self.mentions if start <= mention.start and mention.end <= end]


def find_mentions(doc: Doc, roster: Roster) -> Mentions:
    """The people of a document: named entities and roster spellings, surnames joined to full names."""
    text = doc.text  # spaCy builds it anew at each access
    spans = find_names(doc, text, roster)
    people: list[Person] = []
    mentions: list[Mention] = []
    full = [span for span in spans if len(clean_name(text[span[0] : span[1]])[0].split()) > 1]
    for start, end in [*full, *(span for span in spans if span not in set(full))]:
        name, gender = clean_name(text[start:end])
        described = list(_describe(doc, text, start, end))
        bearers = [person for person in people if person.surname == surname_of(name)]
        holder = _find_holder(bearers, name, described, roster)
        person = holder if isinstance(holder, Person) else None
        if holder is None:
            person = _find_person(people, name, start, roster)
        if person is None:
            official = holder if isinstance(holder, Official) else _find_official(roster, name)
            official = official or _find_by_gender(roster, name, gender)
            known = official.gender if official else load_given_names().get(name.split()[0], "") if " " in name else ""
            person = Person(official.name if official else spell_name(name), official, known)
            people.append(person)
        elif person.official is None and _is_better_name(name, person.name):
            person.name = name
        person.gender = person.gender or gender
        person.mentions.append((start, end))
        if " " in name or holder is not None:
            person.in_full.append((start, end))
        mentions.append(Mention(start, end, person))
        person.descriptions += described
    for person in people:
        person.mentions.sort()
    return Mentions(people, sorted(mentions, key=lambda mention: mention.start))


def _find_official(roster: Roster, name: str) -> Official | None:
    official = roster.find_name(name)
    return official if official is not None and official.type is SpeakerType.PERSON else None


def _find_by_gender(roster: Roster, name: str, gender: str) -> Official | None:
    """The one official with a surname whose honorific tells the gender: "Mrs. Clinton" is not Bill Clinton."""
    if not gender or " " in name:
        return None
    fits = [each for each in roster if each.gender == gender and surname_of(each.name) == surname_of(name)]
    return fits[0] if len(fits) == 1 and fits[0].type is SpeakerType.PERSON else None


def _find_holder(
    bearers: list[Person], name: str, described: list[Description], roster: Roster
) -> Person | Official | None:
    """Whom a title before a bare surname tells from others who bear it: "President Obama" beside "Michelle Obama".

    The one of them who is said to hold the office, or else the one official on the roster who held it.
    """
    roles = [each.role for each in described]
    if " " in name or not roles or not bearers:
        return None
    fits = [each for each in bearers if any(may_be_called(each, role) for role in roles)]
    if fits:
        return fits[0] if len(fits) == 1 else None
    surname = surname_of(name)
    holders = [each for each in roster if surname_of(each.name) == surname and any(_held(each, role) for role in roles)]
    return holders[0] if len(holders) == 1 else None


def may_be_called(person: Person, role: Role) -> bool:
    """Whether the article or the roster gives a person an office."""
    if any(role.fits(each.role) for each in person.descriptions):
        return True
    return person.official is not None and _held(person.official, role)


def _held(official: Official, role: Role) -> bool:
    """Whether an official held an office on some day."""
    offices = (read_role(title) for tenure in official.tenures for title in (tenure.office, *tenure.titles))
    return any(office is not None and role.fits(office) for office in offices)


def _find_person(people: list[Person], name: str, start: int, roster: Roster) -> Person | None:
    """The person a name belongs to: same name, or same surname with nothing that contradicts it."""
    words = fold_name(name).split()
    if not words:
        return None
    official = _find_official(roster, name)
    same = [person for person in people if person.surname == surname_of(name)]
    if official is not None and len(words) > 1:
        return next((person for person in people if person.official == official), None)
    if len(words) == 1 or (len(words) == 2 and words[-1] in SUFFIXES):
        first = [person for person in people if fold_name(person.name).split()[0] == words[0] and person.is_full]
        elder = [person for person in people if person.surname.split()[:1] == words[:1]]  # "Hill" for "F. Hill Jr."
        same = same or (elder if len(elder) == 1 and official is None else [])
        return _nearest(same, start) or (first[0] if len(first) == 1 and official is None else None)
    return next((person for person in same if _given_names_agree(fold_name(person.name).split(), words)), None)


def _given_names_agree(ours: list[str], theirs: list[str]) -> bool:
    """Equal first names, or one the initial of the other: "D. Peskov", "Dmitry Peskov"."""
    if len(ours) < 2 or len(theirs) < 2:
        return False
    a, b = ours[0], theirs[0]
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _nearest(people: list[Person], start: int) -> Person | None:
    """Whom a bare surname means where several bear it: who was named in full just now, most often, or first.

    The person an article is about goes by the surname alone after the first naming, others of that name do not.
    Where none is named before, the first named behind.
    """
    named = {id(person): [at for at, _ in person.in_full if at <= start] for person in people}
    just = max(people, key=lambda person: max(named[id(person)], default=-1), default=None)
    if just is not None and named[id(just)] and start - named[id(just)][-1] <= _JUST_NAMED:
        return just

    def weight(person: Person) -> tuple[int, int]:
        return len(named[id(person)]), -person.mentions[0][0]

    return max(people, key=weight, default=None)


def _describe(doc: Doc, text: str, start: int, end: int) -> Iterator[Description]:
    """What stands right before a name ("Kremlin spokesman") and behind it (", a foreign policy adviser to ...")."""
    honorific = text[start:end].removesuffix(clean_name(text[start:end])[0])
    title = f"{_title_before(doc, text, start)} {honorific}".strip()
    role = read_role(title, before_name=True) if title else None
    if role is not None:
        yield Description(" ".join(title.split()), start, role)
    behind = _APPOSITION.match(text, end)
    first = behind[1].split()[0] if behind else ""
    if behind and (first[0].islower() or singular(fold(behind[1]).split()[-1]) in load_nouns()):
        # ", Arizona Republican" describes as ", a senator from Arizona" does; ", Obama said" describes nobody.
        role = read_role(behind[1])
        if role is not None and _is_noun_phrase(doc, behind.start(1), behind[1], role):
            yield Description(" ".join(behind[1].split()), start, role)


def _is_noun_phrase(doc: Doc, start: int, words: str, role: Role) -> bool:
    """Whether the words up to the role's head hold no verb: "the chairman of", not "told the chairman"."""
    span = doc.char_span(start, start + len(words.rstrip()), alignment_mode="expand")
    for token in span if span is not None else ():
        if singular(token.lower_) == role.head:
            return True
        if token.pos_ in ("VERB", "AUX", "PRON") and token.tag_ != "PRP$":
            return False
    return False


def _is_better_name(name: str, ours: str) -> bool:
    """More words, or the same ones not in capitals only."""
    return len(name.split()) > len(ours.split()) or (ours.isupper() and not name.isupper())


def _title_before(doc: Doc, text: str, start: int) -> str:
    """The noun phrase that ends where a name starts, back to a verb, a mark or a line's start."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    at = first = span.start if span is not None else 0
    while at > 0 and first - at < _MAX_TITLE_WORDS and doc[at - 1].pos_ in _TITLE_POS and "\n" not in doc[at - 1].text:
        at -= 1
    return text[doc[at].idx : start] if at < first else ""

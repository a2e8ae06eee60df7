"""Find the people an article names, and what it calls them.

In: a ``Doc`` with entities, and the roster. Out: ``Mentions``: every naming of a person or rostered body in text
order, gathered into one ``Person`` for each (full name, bare surname, roster spelling), with the descriptions that
stand before or behind the name.

Example: "Kremlin spokesman Dmitry Peskov ... Peskov" is one person described as "Kremlin spokesman".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

from spacy.tokens import Doc

from tracker.outlets import load_outlets
from tracker.records import SpeakerType
from tracker.speakers.roster import Official, Roster, fold_name
from tracker.text import fold

_HONORIFIC = re.compile(
    r"^(?P<title>mr|mrs|ms|miss|dr|sir|lord|lady|sen|rep|gov|gen|col|prof|president|vice president|senator)\.?\s+",
    re.IGNORECASE,
)
_AFTER_HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Prof|Judge|Justice)\.?\s+"
    r"(?P<name>[A-Z][\w’'-]*[^\W\d_](?:\s+(?:[A-Z]\.|[A-Z][\w’'-]*[^\W\d_])){0,3})"
)
_FEMALE = frozenset({"mrs", "ms", "miss", "lady"})
_MALE = frozenset({"mr", "sir", "lord"})
_APPOSITION = re.compile(
    r"\s*,\s+((?:an?|the|one of|[\w’']+['’]s|his|her|its|their|deputy|head|chief|chair\w*|director|professor|president"
    r"|minister|former|who)\b[^,.;:!?\n\"“”]{2,120})",
    re.IGNORECASE,
)
_MAX_TITLE_WORDS = 10
_TITLE_POS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "NUM", "SPACE"})


@dataclass(slots=True)
class Person:
    """A person of the article; ``mentions`` are half-open offsets in text order."""

    name: str
    official: Official | None = None
    gender: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    descriptions: list[tuple[str, int]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The folded last word of the name."""
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
    spans = _find_names(doc, text, roster)
    people: list[Person] = []
    mentions: list[Mention] = []
    full = [span for span in spans if len(_clean(text[span[0] : span[1]])[0].split()) > 1]
    for start, end in [*full, *(span for span in spans if span not in set(full))]:
        name, gender = _clean(text[start:end])
        person = _find_person(people, name, start, roster)
        if person is None:
            official = _find_official(roster, name)
            known = official.gender if official else load_given_names().get(name.split()[0], "") if " " in name else ""
            person = Person(official.name if official else name, official, known)
            people.append(person)
        elif len(name.split()) > len(person.name.split()) and person.official is None:
            person.name = name
        person.gender = person.gender or gender
        person.mentions.append((start, end))
        mentions.append(Mention(start, end, person))
        person.descriptions += [(words, start) for words in _describe(doc, text, start, end)]
    for person in people:
        person.mentions.sort()
    return Mentions(people, sorted(mentions, key=lambda mention: mention.start))


def surname_of(name: str) -> str:
    """Example: "Dmitry S. Peskov" -> "peskov"; "Bashar al-Assad" -> "al-assad"."""
    return fold_name(name).split()[-1] if name.split() else ""


def bare_name(written: str) -> str:
    """A name on one line without its honorific. Example: "Mrs. Jones" -> "Jones"."""
    return _clean(written)[0]


def _find_official(roster: Roster, name: str) -> Official | None:
    official = roster.find_name(name)
    return official if official is not None and official.type is SpeakerType.PERSON else None


def _find_names(doc: Doc, text: str, roster: Roster) -> list[tuple[int, int]]:
    spans = [match.span() for match in _roster_pattern(tuple(_people(roster))).finditer(text)]
    spans += [
        match.span("name")
        for match in _AFTER_HONORIFIC.finditer(text)
        if not any(start < match.end("name") and match.start("name") < end for start, end in spans)
    ]
    spans += [span for span in _find_titled(doc) if not any(a < span[1] and span[0] < b for a, b in spans)]
    covered = {at for start, end in spans for at in range(start, end)}
    bodies = {fold_name(s) for o in roster if o.type is not SpeakerType.PERSON for s in (o.name, *o.aliases)}
    for ent in doc.ents:
        start, end = _trim_name(text, ent.start_char, ent.end_char)
        name = text[start:end]
        folded = fold_name(name)  # nothing is left of mere signs
        if ent.label_ != "PERSON" or not folded or folded in bodies or load_outlets().find_name(name):
            continue
        inside = [span for span in spans if start <= span[0] and span[1] <= end]
        if inside and len(text[start:end].split()) > len(text[slice(*inside[0])].split()):
            spans = [span for span in spans if span not in inside]  # "Lara Trump" is not Trump
            spans.append((start, end))
        elif not any(at in covered for at in range(start, end)):
            spans.append((start, end))
    return sorted(spans)


def _find_titled(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names behind long titles that the entity recogniser swallows or misses.

    Example: "Director of the Franklin Roosevelt Foundation of US Studies Yuri Rogulev".
    """
    for token in doc[:-1]:
        if token.text in load_given_names() and token.ent_type_ != "PERSON":
            surname = doc[token.i + 1]
            is_name = surname.text[:1].isupper() and surname.is_alpha and surname.tag_.startswith("NNP")
            ends = token.i + 2 == len(doc) or not doc[token.i + 2].tag_.startswith("NNP")
            if is_name and ends and token.i and doc[token.i - 1].tag_.startswith("NN"):
                yield token.idx, surname.idx + len(surname)


@cache
def load_given_names() -> dict[str, str]:
    """Given names of many languages, as news spells them, with the gender they tell ("" where both)."""
    text = resources.files("tracker.speakers").joinpath("given_names.csv").read_text(encoding="utf-8")
    return {row["name"]: row["gender"] for row in csv.DictReader(text.splitlines())}


def _people(roster: Roster) -> list[str]:
    names = {s for o in roster if o.type is SpeakerType.PERSON for s in (o.name, *o.aliases)}
    return sorted(names, key=lambda name: (-len(name), name))


@lru_cache(maxsize=4)
def _roster_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    choices = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])")


def _trim_name(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:\"“”()'’"):
        end -= 1
    for suffix in ("'s", "’s"):
        if text[start:end].endswith(suffix):
            end -= len(suffix)
    newline = text.find("\n", start, end)
    return start, newline if newline >= 0 else end


def _clean(name: str) -> tuple[str, str]:
    """The name on one line without honorific, and the gender the honorific tells."""
    name = " ".join(name.split())
    gender = ""
    while match := _HONORIFIC.match(name):
        title = match["title"].casefold()
        gender = gender or ("female" if title in _FEMALE else "male" if title in _MALE else "")
        name = name[match.end() :]
    return name, gender


def _find_person(people: list[Person], name: str, start: int, roster: Roster) -> Person | None:
    """The person a name belongs to: same name, or same surname with nothing that contradicts it."""
    words = fold_name(name).split()
    if not words:
        return None
    official = _find_official(roster, name)
    same = [person for person in people if person.surname == words[-1]]
    if official is not None and len(words) > 1:
        return next((person for person in people if person.official == official), None)
    if len(words) == 1:
        first = [person for person in people if fold_name(person.name).split()[0] == words[0] and person.is_full]
        return _nearest(same, start) or (first[0] if len(first) == 1 and official is None else None)
    return next((person for person in same if _given_names_agree(fold_name(person.name).split(), words)), None)


def _given_names_agree(ours: list[str], theirs: list[str]) -> bool:
    """Equal first names, or one the initial of the other: "D. Peskov", "Dmitry Peskov"."""
    if len(ours) < 2 or len(theirs) < 2:
        return False
    a, b = ours[0], theirs[0]
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _nearest(people: list[Person], start: int) -> Person | None:
    """Who of several with one surname was named last before here, else first behind."""

    def distance(person: Person) -> tuple[bool, int]:
        before = [start - mention[0] for mention in person.mentions if mention[0] <= start]
        return (not before, min(before) if before else min(mention[0] for mention in person.mentions))

    return min(people, key=distance, default=None)


def _describe(doc: Doc, text: str, start: int, end: int) -> list[str]:
    """What stands right before a name ("Kremlin spokesman") and behind it (", a foreign policy adviser to ...")."""
    found = [_title_before(doc, text, start)]
    behind = _APPOSITION.match(text, end)
    if behind:
        found.append(behind[1])
    return [fold(words) for words in found if words]


def _title_before(doc: Doc, text: str, start: int) -> str:
    """The noun phrase that ends where a name starts, back to a verb, a mark or a line's start."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    at = first = span.start if span is not None else 0
    while at > 0 and first - at < _MAX_TITLE_WORDS and doc[at - 1].pos_ in _TITLE_POS and "\n" not in doc[at - 1].text:
        at -= 1
    return text[doc[at].idx : start] if at < first else ""

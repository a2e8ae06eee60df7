"""Link the names of an article to people: full names first, then surnames, first names and other short forms.

In: a ``Doc`` with entities, and the roster. Out: ``Mentions``. Where several people bear a short name, the title or the
honorific before it decides, or that the article uses it alone for one of them only. Otherwise the mention keeps its
rivals, and ``namesakes`` decides later by who spoke.

Examples: "Ursula von der Leyen ... Von der Leyen", "Bill and Hillary Clinton ... Mrs. Clinton".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from tracker.officials import Official
from tracker.speakers.bearers import (
    find_by_gender,
    find_holder,
    find_official,
    is_surname,
    narrow_by_gender,
)
from tracker.speakers.describing import describe
from tracker.speakers.given_names import find_gender, load_given_names
from tracker.speakers.honorifics import clean_name, gender_before, spell_name
from tracker.speakers.kinship import is_kin, owns_kin
from tracker.speakers.mentions import NEUTRAL, Description, Mention, Mentions, Person
from tracker.speakers.met import PeopleMet
from tracker.speakers.names import find_names
from tracker.speakers.roster import Roster
from tracker.speakers.surnames import Piece, family_name_first, is_surname_only, piece_of, words_of
from tracker.speakers.words import WORDS
from tracker.time_limit import check_time

_AND = re.compile(r"\s+and\s+")
_MIN_USES = 2
_TIMES_AS_OFTEN = 3
_MIN_REPEATED = 3
NEAR = 400
"""Characters: where an article is one paragraph, what stands further away is not near."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name as it occurs: without its honorific, the gender that this shows, and the descriptions beside it."""

    start: int
    end: int
    name: str
    gender: str
    described: tuple[Description, ...]


def find_mentions(doc: Doc, roster: Roster) -> Mentions:
    """Find the people of a document and link every short form of their names to them.

    Args:
        doc: A document with entities.
        roster: Who is known by name; spellings on it are found even where the entity recogniser missed them.

    Returns:
        The people, and every mention of them in text order.
    """
    text = doc.text  # spaCy builds it anew at each access
    occurrences = list(_read_occurrences(doc, text, find_names(doc, text, roster), roster))
    short = _find_short({occurrence.name for occurrence in occurrences})
    people = _People(text, roster)
    for occurrence in occurrences:
        check_time()
        if occurrence.name not in short:
            people.add_full(occurrence)
    for occurrence in occurrences:
        check_time()
        if occurrence.name in short:
            people.add_short(occurrence)
    return people.mentions()


def _read_occurrences(doc: Doc, text: str, spans: Sequence[tuple[int, int]], roster: Roster) -> Iterator[Occurrence]:
    names = [clean_name(text[start:end]) for start, end in spans]
    for at, ((start, end), (name, gender)) in enumerate(zip(spans, names, strict=True)):
        if at + 1 < len(spans) and _AND.fullmatch(text, end, spans[at + 1][0]):
            name = _share_surname(name, names[at + 1][0], roster, names)  # noqa: PLW2901
        yield Occurrence(start, end, name, gender or gender_before(text, start), tuple(describe(doc, text, start, end)))


def _share_surname(name: str, behind: str, roster: Roster, names: Sequence[tuple[str, str]]) -> str:
    """Complete a given name from the full name behind "and": "Bill" in "Bill and Hillary Clinton" is Bill Clinton."""
    words = behind.split()
    given = load_given_names()
    if name not in given or len(words) < 2 or words[0] not in given or roster.find_name(name) is not None:
        return name
    is_surname = any(words_of(each)[-1:] == words_of(name) and " " in each for each, _ in names)
    return name if is_surname else " ".join([name, *words[1:]])


def _find_short(names: set[str]) -> set[str]:
    """The names that are a surname only, or a part of a longer name that the article also gives."""
    short = {name for name in names if is_surname_only(name)}
    by_word: dict[str, list[str]] = {}
    for name in names:
        for word in set(words_of(name)) if name not in short else ():
            by_word.setdefault(word, []).append(name)
    for name in names - short:
        word = words_of(name)[-1] if words_of(name) else ""
        if any(piece_of(name, full) is not Piece.NONE for full in by_word.get(word, ())):
            short.add(name)
    return short


class _People:
    """The people met so far. Add all full names first, then all short ones, each in text order."""

    def __init__(self, text: str, roster: Roster) -> None:
        self._text = text
        self._roster = roster
        self._met = PeopleMet()
        self._mentions: list[Mention] = []
        self._uses: dict[int, float] = defaultdict(float)
        """How often each went by a short name that could mean nobody else."""

    def mentions(self) -> Mentions:
        """The people and all mentions added, in text order."""
        self._link_repeated_surnames()
        for person in self._met.people:
            person.mentions.sort()
            if any(is_neutral(self._text, end) for _, end in person.in_full):
                person.gender = NEUTRAL
        return Mentions(self._met.people, sorted(self._mentions, key=lambda mention: mention.start))

    def add_full(self, occurrence: Occurrence) -> None:
        """Add a name of more than a surname: of a person already met, or of a new one."""
        official = find_official(self._roster, occurrence.name, occurrence.gender)
        person = self._met.find_same(occurrence.name, official) or self._add_person(occurrence, official)
        if person.official is None and _is_better_name(occurrence.name, person.name):
            person.name = occurrence.name
        person.in_full.append((occurrence.start, occurrence.end))
        self._add_mention(occurrence, person)

    def add_short(self, occurrence: Occurrence) -> None:
        """Add a short name: of the only person who may bear it, of one of several, or of a new person."""
        official = find_official(self._roster, occurrence.name, occurrence.gender)
        bearers = self._find_bearers(occurrence, official)
        holder = find_holder(bearers, occurrence.name, occurrence.described, self._roster)
        if isinstance(holder, Official):
            known = [person for person in self._met.people if person.official == holder]
            bearers = known or [self._add_person(occurrence, holder)]
        elif holder is not None:
            bearers = holder
        is_known_before = any(self._first_offset(person) < occurrence.start for person in bearers)
        fits = narrow_by_gender(bearers, occurrence.gender, known_first=is_known_before)
        is_narrowed = len(fits) < len(bearers)
        if (
            official is not None
            and holder is None
            and all(self._first_offset(each) > occurrence.start for each in fits)
        ):
            fits = [person for person in fits if person.official == official]  # first named further on: another
        if not fits:
            if bearers:  # "Mr. Clinton" beside Hillary; alone, "Mr. Powell" may be anybody
                official = official or find_by_gender(self._roster, occurrence.name, occurrence.gender)
            fits = [self._add_person(occurrence, official)]
        self._choose(occurrence, fits, is_titled=holder is not None, is_narrowed=is_narrowed)

    def _find_bearers(self, occurrence: Occurrence, official: Official | None) -> list[Person]:
        """The people met so far who may bear a short name; the surname of an official is not another's first name."""
        bearers = self._met.find_bearers(occurrence.name)
        if official is None or any(is_surname(occurrence.name, person) for person in bearers):
            return bearers
        return [person for person in bearers if person.official == official]  # "Trump" is not Trump Jr.

    def _choose(self, occurrence: Occurrence, bearers: list[Person], *, is_titled: bool, is_narrowed: bool) -> None:
        """Add a mention of one of the bearers, with the others as rivals where the name may mean them here."""
        usual = self._find_usual_bearer(bearers, occurrence.start) if len(bearers) > 1 else bearers[0]
        person = usual or max(bearers, key=lambda each: self._met.last_offset_before(each, occurrence.start))
        others = tuple(each for each in bearers if each is not person)
        if others and self._is_ambiguous(occurrence.start, usual, bearers):
            self._mentions.append(Mention(occurrence.start, occurrence.end, person, others, usual is not None))
            return
        self._uses[id(person)] += self._weigh_use(occurrence, is_titled=is_titled, is_narrowed=is_narrowed)
        if is_titled:
            person.in_full.append((occurrence.start, occurrence.end))
        self._add_mention(occurrence, person)

    def _weigh_use(self, occurrence: Occurrence, *, is_titled: bool, is_narrowed: bool) -> float:
        """How much a use shows that the person goes by the short name.

        It is 0 in "the Bush family", 2 in "Hamilton's son", 0.5 where an honorific ruled others out, else 1.
        """
        if self._text[max(0, occurrence.start - 4) : occurrence.start].lower().endswith(("the ", "a ")):
            return 0
        if is_titled or owns_kin(self._text, occurrence.end):
            return _MIN_USES
        return 0.5 if is_narrowed else 1

    def _link_repeated_surnames(self) -> None:
        """Link a surname used alone three times or more to the person mentioned first, if others are but relatives.

        A relative is one mentioned once, as such.

        Example: "Hillary Clinton ... and her husband, Bill Clinton", then five times "Clinton".
        """
        groups: dict[frozenset[int], list[int]] = defaultdict(list)
        for at, mention in enumerate(self._mentions):
            if mention.rivals and not mention.is_usual:
                groups[frozenset(id(person) for person in mention.people)].append(at)
        for group in groups.values():
            bearers = sorted(self._mentions[group[0]].people, key=self._first_offset)
            if len(group) < _MIN_REPEATED or not all(self._is_relative(person) for person in bearers[1:]):
                continue
            for at in group:
                mention = self._mentions[at]
                rivals = tuple(bearers[1:]) if self._is_ambiguous(mention.start, bearers[0], bearers) else ()
                self._mentions[at] = Mention(mention.start, mention.end, bearers[0], rivals, bool(rivals))
                if not rivals:
                    bearers[0].mentions.append((mention.start, mention.end))
                    self._met.note(bearers[0], mention.start)

    def _is_relative(self, person: Person) -> bool:
        """Whether a person is mentioned once only, as somebody's relative: "his wife, Mary Halloran"."""
        return len(person.mentions) == 1 and is_kin(self._text, person.mentions[0][0])

    def _find_usual_bearer(self, bearers: Sequence[Person], start: int) -> Person | None:
        """The person whom the article calls by the surname alone, while it gives others of that name their first names.

        For a name that precedes all of them, as in a headline, it is the person mentioned first, if the next follows in
        another paragraph.
        """
        before = [person for person in bearers if self._first_offset(person) < start]
        if not before:
            first, second = sorted(bearers, key=self._first_offset)[:2]
            return first if "\n" in self._text[self._first_offset(first) : self._first_offset(second)] else None
        if len(before) == 1:
            return before[0]
        usual, other = sorted(before, key=lambda each: -self._uses[id(each)])[:2]
        uses, others = self._uses[id(usual)], self._uses[id(other)]
        return usual if uses >= _MIN_USES and uses >= _TIMES_AS_OFTEN * others else None

    def _is_ambiguous(self, start: int, usual: Person | None, bearers: Sequence[Person]) -> bool:
        """Whether the name may mean several: nobody usually goes by it, or only others of the name are near."""
        if usual is None:
            return True
        paragraph = max(self._text.rfind("\n", 0, start) + 1, start - NEAR)
        near = [person for person in bearers if self._met.last_offset_before(person, start) >= paragraph]
        return bool(near) and usual not in near

    def _first_offset(self, person: Person) -> int:
        offset = self._met.first_offset(person)
        return len(self._text) if offset is None else offset

    def _add_person(self, occurrence: Occurrence, official: Official | None) -> Person:
        is_western = " " in occurrence.name and not family_name_first(occurrence.name)
        given = find_gender(occurrence.name.split(maxsplit=1)[0]) if is_western else ""
        gender = official.gender if official else occurrence.gender or given
        person = Person(official.name if official else spell_name(occurrence.name), official, gender)
        self._met.add(person)
        return person

    def _add_mention(self, occurrence: Occurrence, person: Person) -> None:
        person.gender = person.gender or occurrence.gender
        person.mentions.append((occurrence.start, occurrence.end))
        self._met.note(person, occurrence.start)
        person.descriptions += occurrence.described
        self._mentions.append(Mention(occurrence.start, occurrence.end, person))


def is_neutral(text: str, end: int) -> bool:
    """Whether the words behind a name say that the person is neither he nor she: ", a nonbinary organizer"."""
    return _neutral_behind().match(text, end) is not None


@cache
def _neutral_behind() -> re.Pattern[str]:
    return re.compile(rf"[^.;:!?\n]{{0,80}}\b{WORDS.any_of('neither he nor she')}\b", re.IGNORECASE)


def _is_better_name(name: str, ours: str) -> bool:
    """Whether a name has more words than ours, or ours is in capitals only."""
    return len(name.split()) > len(ours.split()) or (ours.isupper() and not name.isupper())

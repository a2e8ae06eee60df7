"""Find which people of an article a name may mean, by its parts, the title and the honorific before it.

Example: "Mr. Clinton" is Bill where Hillary is named too; "President Obama" is not Michelle; a bare "Halloran" after
"John Halloran and Mary Halloran" may be either.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.officials import Official
from tracker.records import SpeakerType
from tracker.speakers.given_names import fold_transliteration, is_same_given_name, plain_given_name
from tracker.speakers.mentions import Description, Person
from tracker.speakers.roles import Role, read_role
from tracker.speakers.roster import Roster
from tracker.speakers.surnames import SUFFIXES, Piece, nickname_of, piece_of, surname_of, words_of


def find_official(roster: Roster, name: str, gender: str) -> Official | None:
    """The person on the roster with this name, in the same or another transliteration.

    None where the gender contradicts.
    """
    official = roster.find_name(name)
    if official is not None and official.type is SpeakerType.PERSON and _agree(official.gender, gender):
        return official
    words = words_of(name)
    fits = [each for each in roster if len(words) > 1 and _is_spelling(words, words_of(each.name))]
    return fits[0] if len(fits) == 1 and fits[0].type is SpeakerType.PERSON and _agree(fits[0].gender, gender) else None


def find_by_gender(roster: Roster, name: str, gender: str) -> Official | None:
    """The only person on the roster of that surname and gender: "Mrs. Clinton" is not Bill Clinton."""
    fits = [each for each in roster if gender and each.gender == gender and surname_of(each.name) == surname_of(name)]
    return fits[0] if len(fits) == 1 and fits[0].type is SpeakerType.PERSON else None


def _is_spelling(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two names are the same word for word, up to transliteration and short forms.

    Examples: "Dmitriy Peskov", "Joseph Biden".
    """
    return (
        len(ours) == len(theirs)
        and plain_given_name(ours[0]) == plain_given_name(theirs[0])
        and all(
            fold_transliteration(one) == fold_transliteration(other)
            for one, other in zip(ours[1:], theirs[1:], strict=True)
        )
    )


def find_same(people: Iterable[Person], name: str, official: Official | None) -> Person | None:
    """The person already met who has this full name: the same official, or the same surname and given name."""
    if official is not None:
        return next((person for person in people if person.official == official), None)
    return next((person for person in people if is_same_name(person.name, name)), None)


def is_same_name(one: str, other: str) -> bool:
    """Whether two full names are of one person.

    Example: "D. Peskov" and "Dmitry Peskov", "Bobby Lane" and "Robert “Bobby” Lane".
    """
    ours, theirs = words_of(one), words_of(other)
    if len(ours) < 2 or len(theirs) < 2 or not _is_same_surname(ours, theirs):
        return False
    initials = [[word[0] for word in words[1:-1] if len(word) == 1] for words in (ours, theirs)]
    if all(initials) and initials[0] != initials[1]:
        return False  # George H. W. Bush, George W. Bush
    nick, also = nickname_of(one), nickname_of(other)
    return is_same_given_name(ours[0], theirs[0]) or theirs[0] == nick or ours[0] == also


def read_surname(name: str) -> tuple[str, ...]:
    """What two full names have in common that are one: the surname in one spelling, and the suffix."""
    words = words_of(name)
    at = -2 if words[-1:] and words[-1] in SUFFIXES else -1
    return (*map(fold_transliteration, words[at : len(words) + at + 1]), *words[len(words) + at + 1 :])


def _is_same_surname(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether surnames agree, suffix included: a son is not his father."""
    if (ours[-1] in SUFFIXES or theirs[-1] in SUFFIXES) and ours[-1] != theirs[-1]:
        return False
    at = -2 if ours[-1] in SUFFIXES else -1
    return (
        len(ours) >= 1 - at
        and len(theirs) >= 1 - at
        and fold_transliteration(ours[at]) == fold_transliteration(theirs[at])
    )


def find_piece(name: str, person: Person) -> Piece:
    """Which piece of a person's name a short name is."""
    return Piece.SURNAME if is_surname(name, person) else piece_of(name, person.name)


def choose_bearers(pieces: Sequence[tuple[Piece, Person]]) -> list[Person]:
    """The people whose name a short name fits best: as a surname, else as a first name, else as a middle name.

    "Kim" fits Kim Jong-un and Joe Kim better than Kim Smith. Several people may share a surname; a first or middle name
    that fits several fits none. ``pieces`` tells which piece of each person's name it is.
    """
    best = max((piece for piece, _ in pieces), default=Piece.NONE)
    fits = [person for piece, person in pieces if piece is best]
    return fits if best is Piece.SURNAME or (best is not Piece.NONE and len(fits) == 1) else []


def is_surname(name: str, person: Person) -> bool:
    """Whether a name is a person's surname or whole name, up to transliteration: "Djukanovic"."""
    words, ours = words_of(name), words_of(person.name)
    if ours == words or piece_of(name, person.name) is Piece.SURNAME:
        return True
    return len(words) == 1 and len(ours) > 1 and fold_transliteration(words[0]) == fold_transliteration(ours[-1])


def narrow_by_gender(bearers: list[Person], gender: str, *, known_first: bool) -> list[Person]:
    """The people whom an honorific allows: those of that gender or of none known.

    With ``known_first``, those known to be of that gender alone, if there are any.
    """
    known = [person for person in bearers if known_first and gender and person.gender == gender]
    return known or [person for person in bearers if _agree(person.gender, gender)]


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def find_holder(
    bearers: list[Person], name: str, described: Sequence[Description], roster: Roster
) -> list[Person] | Official | None:
    """Decide between people of one surname by the title before the name: "President Obama" beside "Michelle Obama".

    The answer is the people of the article who are described by that office, or else the only official of that surname
    who ever held it; None where neither is found.
    """
    roles = [each.role for each in described]
    if not roles or not bearers:
        return None
    fits = [each for each in bearers if any(may_be_called(each, role) for role in roles)]
    if fits:
        return fits
    surname = surname_of(name)
    holders = [each for each in roster if surname_of(each.name) == surname and any(_held(each, role) for role in roles)]
    return holders[0] if len(holders) == 1 else None


def may_be_called(person: Person, role: Role) -> bool:
    """Whether the article or the roster gives a person an office."""
    if any(role.fits(each.role) for each in person.descriptions):
        return True
    return person.official is not None and _held(person.official, role)


def _held(official: Official, role: Role) -> bool:
    """Whether an official ever held an office."""
    offices = (read_role(title) for tenure in official.tenures for title in (tenure.office, *tenure.titles))
    return any(office is not None and role.fits(office) for office in offices)

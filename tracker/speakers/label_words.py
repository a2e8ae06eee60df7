"""Split a transcript's label into title and name.

Example: "SECRETARY OF STATE JOHN KERRY" has the title "SECRETARY OF STATE" and the name "JOHN KERRY"; "MS. PSAKI" is
female; "THE PRESIDENT" has no name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.speakers.given_names import load_given_names
from tracker.speakers.honorifics import clean_name, is_honorific
from tracker.speakers.noun_phrase import singular
from tracker.speakers.roles import Role, load_nouns, read_role
from tracker.speakers.roster import fold_name
from tracker.speakers.surnames import surname_of
from tracker.speakers.words import WORDS
from tracker.text import fold
from tracker.transcripts import is_title

_MAX_NAME = 4
_LINKS = WORDS.of("link of a label")


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The parts of a label.

    ``name`` is empty where the label is an office alone; ``gender`` is what an honorific shows, else "".
    """

    title: str
    name: str
    gender: str = ""

    @property
    def is_full(self) -> bool:
        """Whether the name has a first name, not only an initial."""
        words = self.name.split()
        return len(words) > 1 and len(words[0].strip(".")) > 1 and "." not in words[0][:2]

    @property
    def is_body(self) -> bool:
        """Whether the last word names a kind of body: "INTERIOR MINISTRY"."""
        noun = load_nouns().get(singular(fold(self.name.split()[-1]))) if self.name else None
        return noun is not None and noun.kind == "body"

    @property
    def role(self) -> Role | None:
        """The role that the title gives."""
        return read_role(self.title) if self.title else None


def cut_label(words: str) -> LabelWords:
    """Split a label: the name begins behind the last word of the title."""
    parts = words.split()
    at = max((at + 1 for at, part in enumerate(parts) if _is_title(part)), default=0)
    capitals = next((i for i in range(1, len(parts) - 1) if parts[i].isupper() and not parts[i - 1].isupper()), 0)
    if capitals and all(part.isupper() for part in parts[capitals:]):
        at = max(at, capitals)  # "Eastern DAVID MUIR"
    title, name = parts[:at], parts[at:]
    if not name and len(parts) > 1 and parts[0].title() in load_given_names():
        title, name = [], parts  # "LARRY KING"
    if title and name and fold(name[0]) in _LINKS:  # "SECRETARY OF STATE JOHN KERRY", "MINISTER OF DEFENCE PETROV"
        first = next((i for i, part in enumerate(name) if part.title() in load_given_names()), len(name) - 1)
        title, name = [*title, *name[:first]], name[first:]
    link = next((i for i, part in enumerate(name) if i and fold(part) in _LINKS), len(name))
    name = name[:link][-_MAX_NAME:]  # "Joaquin Castro of Texas"
    return LabelWords(" ".join(title), " ".join(name), clean_name(f"{' '.join(title[-1:])} x")[1])


def _is_title(word: str) -> bool:
    noun = load_nouns().get(singular(fold(word).strip(".").split("-")[-1]))
    return is_honorific(word) or is_title(word) or (noun is not None and noun.kind == "person")


def agrees(full: str, name: str) -> bool:
    """Whether a label's name may mean the full name: the same surname, and first names or initials that agree.

    Example: "Sergey Lavrov" by "Lavrov", "S. Lavrov" and "SERGEI LAVROV" (first names that share four letters),
    "Elizabeth Green" by "EG".
    """
    ours, theirs = fold_name(full).split(), fold_name(name).split()
    if len(theirs) == 1 and name.isupper() and len(name) <= 3:
        return "".join(word[0] for word in ours) == theirs[0]
    if not theirs or surname_of(full) != surname_of(name):
        return False
    if len(theirs) == 1 or len(ours) == 1:
        return True
    a, b = ours[0], theirs[0]
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or (len(a) > 3 and a[:4] == b[:4])


def names_before(text: str, surname: str) -> str | None:
    """The full name in a text that ends in a surname.

    Example: "Yury Smirnov" in "Briefing by Presidential Aide Yury Smirnov".
    """
    for match in re.finditer(
        rf"\b(?P<first>[A-Z][\w'’-]+|[A-Z]\.)\s+(?P<last>{re.escape(surname)})\b", text, re.IGNORECASE
    ):
        is_name = match["first"][0].isupper() and match["last"][0].isupper() and match["first"][-2:-1] not in "'’"
        if is_name and not _is_title(match["first"]):
            return f"{match['first']} {match['last']}"
    return None

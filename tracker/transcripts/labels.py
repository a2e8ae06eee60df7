"""Find what may be a label of a transcript: the words before what somebody says that tell who speaks.

Whether the labels make a transcript is decided in ``form.py``.

Examples: "SECRETARY KERRY: ", "FOREIGN MINISTER LAVROV: (via interpreter) ", "**S. Lavrov:** ", "ROBERT SIEGEL, HOST:",
"LAVROV (through interpreter): ", "Question: ", "Q    ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tracker.outlets import load_outlets
from tracker.text import fold
from tracker.transcripts.page import Page
from tracker.transcripts.words import WORDS, opens_with

_CLOCK = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?"
_NOTE = r"(?:\s*[(\[][^()\[\]\n]{1,80}[)\]]){0,3}"
_COLON = r"\s*[*_]{0,3}\s*:(?=[\s*_(\[“\"'‘]|$)[*_]{0,3}\s*"
_LABEL = re.compile(
    rf"{_CLOCK}[*_]{{0,3}}(?P<who>[^\W\d_][^:\n*_()\[\]“”\"?!;]{{0,100}}?){_NOTE}{_COLON}", re.MULTILINE
)
_LETTER = re.compile(r"[*_]{0,3}(?P<who>[QA])(?:[.:][*_]{0,3}\s+|[ \t]{2,}|\t|(?<=Q) (?=[A-Z“\"(\[]))[*_]{0,3}")
_INSIDE = re.compile(
    r"(?<=[.!?…)\]\"”’—-])[ \u00a0]+"
    rf"(?P<who>(?:[A-Z][A-Z.'’-]*[A-Z.](?: [A-Z][A-Za-z.'’-]*[A-Z.])*(?:, [A-Z][A-Z .,'’-]*)?)){_NOTE}:\s+"
)
_INSIDE_PLAIN = re.compile(
    r"(?<=[.!?…)\]\"”’—-])[ \u00a0]+"
    rf"(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,4}}){_NOTE}:\s+"
)
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*[^\W\d_]\.?|\.?)")
_POSSESSIVE = re.compile(r"\w['’]s?(?=\s)")
_OF_WHOM = re.compile(r"\s*#?\d+$|\s+(?:from|of the|in the|on the|by)\s.*")  # "Question 2", "Voice from the hall"
_MAX_WORDS = 9
_MAX_ROLE_WORDS = 12
_FEW = 3


class Kind(StrEnum):
    """What a label tells of who speaks: the name, the part (asks or answers), or no name; OTHER labels no speech."""

    NAME = "name"
    ASKS = "asks"
    ANSWERS = "answers"
    UNNAMED = "unnamed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Label:
    """A label.

    Attributes:
        kind: What it tells.
        opens: The offset where it begins, a time before it included.
        start: The offset of the words that name who speaks.
        end: Where these words end, exclusive.
        body: The offset of what is said.
        words: The words that name who speaks. Example: "SECRETARY KERRY".
        role: What follows the name behind a comma. Example: "HOST".
        is_inside: Whether it stands within a paragraph.
    """

    kind: Kind
    opens: int
    start: int
    end: int
    body: int
    words: str
    role: str = ""
    is_inside: bool = False

    @property
    def surname(self) -> str:
        """The folded last word, which "SECRETARY KERRY" and "John Kerry" have in common."""
        return fold(self.words).split()[-1].strip(".,")

    @property
    def is_long(self) -> bool:
        """Whether it gives more than a surname: an office, an honorific, a first name, a role behind a comma."""
        return " " in self.words or bool(self.role)

    @property
    def is_upper(self) -> bool:
        """Whether nearly all of its letters are capitals: "McCONNELL" too."""
        letters = [char for char in self.words if char.isalpha()]
        return sum(char.isupper() for char in letters) * 5 >= len(letters) * 4 and len(letters) > 1


def find_labels(page: Page) -> list[Label]:
    """Find all that may be labels.

    These are labels that open a paragraph, and those in capitals within one, behind the end of a sentence. In a
    paragraph with several of them, which holds a whole conversation, labels need not be in capitals.

    Args:
        page: A text.

    Returns:
        The labels in text order.
    """
    text, labels = page.text, list[Label]()
    for start, end in page.paragraphs:
        opening = _read(text, _LETTER.match(text, start, end) or _LABEL.match(text, start, end))
        labels += [opening] if opening is not None else []
        if (colons := text.count(": ", start, end)) > 0:
            labels += _find_inside(text, _INSIDE, start, end)
        inside = list(_find_inside(text, _INSIDE_PLAIN, start, end)) if colons >= _FEW else []
        labels += inside if len(inside) >= _FEW else []
    labels.sort(key=lambda label: (label.kind is not Kind.OTHER, -label.opens))
    by_colon = {label.body: label for label in labels}  # the last in this order wins: "SEN. CRUZ", not "CRUZ"
    return sorted(by_colon.values(), key=lambda label: label.opens)


def _find_inside(text: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Label]:
    for match in pattern.finditer(text, start, end):
        label = _read(text, match, is_inside=True)
        if label is not None:
            yield label


def _read(text: str, match: re.Match[str] | None, *, is_inside: bool = False) -> Label | None:
    if match is None:
        return None
    start, end = match.span("who")
    named, comma, role = match["who"].partition(",")
    named, role = named.rstrip(), role.strip()
    opens = match.start() + len(match[0]) - len(match[0].lstrip())
    if not named or len(role.split()) > _MAX_ROLE_WORDS:
        return None
    kind = _classify(named)
    if comma and kind is Kind.NAME and not (role and (role.isupper() or role[0].islower() or role[0].isupper())):
        kind = Kind.OTHER
    end = start + len(named)
    return Label(kind, opens, start, end, match.end(), text[start:end], role, is_inside)


def _classify(words: str) -> Kind:
    """The kind of a label: "Question 3" and "Fox News" ask, "UNIDENTIFIED MALE" is unnamed, "Venue" is other."""
    folded = " ".join(fold(words).rstrip(".").split())
    plain = _OF_WHOM.sub("", folded)
    if plain in WORDS.of("no name"):
        return Kind.OTHER
    if plain in WORDS.of("asks", "moderator") or words in load_outlets().names:
        return Kind.ASKS
    if plain in WORDS.of("answers"):
        return Kind.ANSWERS
    if plain in WORDS.of("unnamed") or opens_with("unnamed opening", plain):
        return Kind.UNNAMED
    return Kind.NAME if is_name(words) else Kind.OTHER


def is_name(words: str) -> bool:
    """Whether words may be a person's name with what stands before it, by capitals and known words."""
    parts = words.split()
    if not parts or len(parts) > _MAX_WORDS or not parts[0][0].isupper() or not parts[-1][0].isupper():
        return False
    if _POSSESSIVE.search(words):
        return False  # "ABC's RICK KLEIN"
    known = {fold(part).strip(".") for part in parts}
    if known & WORDS.of("no name") or len(fold(parts[-1]).strip(".")) < 2:
        return False
    return all(
        _NAME_WORD.fullmatch(part) and (part[0].isupper() or _is_particle(part))
        for part in (p.strip(",") for p in parts)
    )


def _is_particle(word: str) -> bool:
    """Whether a word may be written small within a name: "von", "of", "al-Maliki", "d'Estaing"."""
    folded = fold(word)
    return folded in WORDS.of("particle") or re.match(r"(?:al|el|d|l)[-']\w", folded) is not None

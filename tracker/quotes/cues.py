"""The lexicon of reporting words: what kind of report each cue makes.

``cues.csv`` has one row a cue: its lemma, part of speech, type, whether its object is the addressee, irregular forms,
and the contents with which it reports an act only (``ACTS``). The types are those of ``tracker/schema/cue_types.csv``
that are marked as being in the lexicon.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from tracker.errors import RosterError
from tracker.quotes.words import WORDS
from tracker.schema.cue_types import find_cue_type, load_cue_types
from tracker.vocabulary import read_lines

ACTS = frozenset({"object", "direct", "person", "with", "infinitive", "single"})
"""Contents with which a verb may tell an act: "object" ("repeated the oath"), "direct", one without a preposition
("appealed the ruling", not "appealed for calm"), "person" ("cited the Post"), "with" ("charged him with fraud"),
"infinitive" ("agreed to go"), "single", one thing where two make a predication ("called the police", not "called the
police a mob")."""
_POS = frozenset({"verb", "noun", "phrase"})
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_VOWELS = "aeiou"
_RELATIVE = re.compile(r"\bwh(?:ich|o)\b", re.IGNORECASE)
# What follows such words is a noun phrase.
_NOUN_AHEAD = re.compile(
    rf"\b{WORDS.any_of('article', 'possessive', 'before a noun')}\s+(?:\S+\s+){{0,3}}(?<!\bto\s)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One row of the lexicon.

    Attributes:
        lemma: The cue in its base form, of one word or more. Example: "make it clear".
        pos: "verb", "noun" or "phrase".
        type: The name of a type in ``schema/cue_types.csv``.
        addressee: Whether the object is who hears the words: "told reporters", "accused them".
        act_with: The contents with which the cue reports an act only, from ``ACTS``.
    """

    lemma: str
    pos: str
    type: str
    addressee: bool = False
    act_with: frozenset[str] = frozenset()

    @property
    def is_speech(self) -> bool:
        """Whether such a cue reports an utterance, rather than a thought or a wish."""
        return find_cue_type(self.type).is_speech


@dataclass(frozen=True)
class CueLexicon:
    """The lexicon, indexed by inflected form.

    Attributes:
        forms: The entry of each form, a tuple of lower-case words.
    """

    forms: dict[tuple[str, ...], CueEntry]

    @cached_property
    def _longest(self) -> dict[str, int]:
        """By the first word of a form, the length in words of the longest such form."""
        return {form[0]: len(form) for form in sorted(self.forms, key=len)}

    def find_entry(self, cue: str, *, pos: frozenset[str] = _POS) -> CueEntry | None:
        """Find the entry that a cue is judged by: the last one of the highest precedence.

        Verbs and phrases precede nouns, cues of speech precede cues of thought, longer phrases precede their parts.

        Args:
            cue: The words of a cue.
            pos: The parts of speech to look for.

        Returns:
            The entry; None where the cue has no reporting word. Examples: "told reporters in Moscow" -> tell; "had made
            it clear" -> make it clear; "invited" -> None; "said in reply to a question" -> say.
        """
        found, end = None, 0
        for at, entry in self.find_entries(cue, pos=pos):
            if found is not None and found.pos != "noun" and _is_aside(cue, end, at, entry):
                continue
            if found is None or _rank(entry) >= _rank(found):
                found, end = entry, at
        return found

    def find_entries(self, text: str, *, pos: frozenset[str] = _POS) -> Iterator[tuple[int, CueEntry]]:
        """Find all reporting words of a text, longest forms first.

        Args:
            text: Any text.
            pos: The parts of speech to look for.

        Yields:
            The offset at which each begins, and its entry, in text order.
        """
        matches = list(_WORD.finditer(text))
        words = [match.group().casefold().replace("’", "'") for match in matches]
        at = 0
        while at < len(words):
            for length in range(self._longest.get(words[at], 0), 0, -1):
                entry = self.forms.get(tuple(words[at : at + length])) if at + length <= len(words) else None
                if entry is not None and entry.pos in pos:
                    yield matches[at].start(), entry
                    at += length - 1
                    break
            at += 1


def _rank(entry: CueEntry) -> int:
    """The precedence of an entry within a cue: 3 a verb of speech, 2 of thought, 1 a noun of speech, 0 of thought."""
    return 2 * (entry.pos != "noun") + entry.is_speech


def _is_aside(cue: str, start: int, at: int, entry: CueEntry) -> bool:
    """Whether a form behind a verb is no cue of its own: a noun, or the verb of a relative clause.

    Examples: "said in a comment"; "said in a statement, which was posted"; but not "sent a letter asking".
    """
    if _RELATIVE.search(cue, start, at):
        return True
    form = _WORD.match(cue, at)
    may_be = form is not None and form.group().casefold() in (entry.lemma, _add_s(entry.lemma))
    return may_be and _NOUN_AHEAD.search(cue, start, at) is not None


@cache
def load_cues() -> CueLexicon:
    """Load the built-in lexicon."""
    return read_cues(read_lines("quotes/cues.csv"), where="tracker/quotes/cues.csv")


def read_cues(lines: Iterable[str], *, where: str) -> CueLexicon:
    """Read a lexicon from the lines of a CSV file.

    Args:
        lines: The lines, the first of which names the columns.
        where: What to call the file in an error.

    Returns:
        The lexicon, with all inflected forms.

    Raises:
        RosterError: A row has an unknown type, part of speech or kind of act.
    """
    types = sorted(each.name for each in load_cue_types().values() if each.in_lexicon)
    forms: dict[tuple[str, ...], CueEntry] = {}
    for number, row in enumerate(csv.DictReader(lines), start=2):
        acts = frozenset((row.get("act_with") or "").split())
        entry = CueEntry(row["cue"], row["pos"], row["type"], row["addressee"] == "yes", acts)
        if entry.type not in types or entry.pos not in _POS or acts - ACTS:
            raise RosterError(
                f"unknown type, part of speech or act in {row!r}",
                where=f"{where}, line {number}",
                remedy=f"types are {', '.join(types)}",
            )
        for form in _inflect(entry, row["forms"] or ""):
            known = forms.get(form)
            if known is None or known.pos != "verb":
                forms[form] = entry
    return CueLexicon(forms)


def _inflect(entry: CueEntry, irregular: str) -> Iterator[tuple[str, ...]]:
    """All forms of an entry: the base form, and for nouns the plural, for verbs the regular and irregular forms."""
    head, *tail = entry.lemma.split()
    given = irregular.split()
    yield (head, *tail)
    if tail and given:
        size = 1 + len(tail)
        yield from (tuple(given[at : at + size]) for at in range(0, len(given), size))
        given = []
    if entry.pos == "noun":
        yield (_add_s(head), *tail)
    elif entry.pos == "verb":
        yield from ((form, *tail) for form in (*given, _add_s(head), *_add_endings(head)))


def _add_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _add_endings(word: str) -> tuple[str, str]:
    """The regular -ed and -ing forms; doubled consonants stand in the table as irregular."""
    if word.endswith("e"):
        return word + "d", (word if word.endswith("ee") else word[:-1]) + "ing"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied", word + "ing"
    return word + "ed", word + "ing"

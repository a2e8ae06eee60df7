"""The lexicon of reporting words: what kind of report a cue makes.

In: ``cues.csv`` (cue, pos, type, whether its object is the addressee, irregular forms, with which contents the verb
tells an act only). Out: ``CueLexicon.find_entry``: the entry of a cue found in a text, or None where no reporting word
stands in it. The types are those of ``tracker/schema/cue_types.csv`` that are marked as being in the lexicon.
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
# Such words lead to a noun.
_NOUN_AHEAD = re.compile(
    rf"\b{WORDS.any_of('article', 'possessive', 'before a noun')}\s+(?:\S+\s+){{0,3}}(?<!\bto\s)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One line of the lexicon; ``addressee``: the object hears, as in "told reporters" or "accused them".

    ``act_with`` names the contents with which the verb reports nothing (see ``ACTS``).
    """

    lemma: str
    pos: str
    type: str
    addressee: bool = False
    act_with: frozenset[str] = frozenset()

    @property
    def is_speech(self) -> bool:
        """Whether something is told, rather than thought or wished."""
        return find_cue_type(self.type).is_speech


@dataclass(frozen=True)
class CueLexicon:
    """Every inflected form, as a tuple of lower-case words, with its entry."""

    forms: dict[tuple[str, ...], CueEntry]

    @cached_property
    def _longest(self) -> dict[str, int]:
        """How many words the longest form has that begins with a word: most words begin none."""
        return {form[0]: len(form) for form in sorted(self.forms, key=len)}

    def find_entry(self, cue: str, *, pos: frozenset[str] = _POS) -> CueEntry | None:
        """The entry of the last reporting verb in a cue, else of its last noun; longer phrases win over their parts.

        Example: "told reporters in Moscow" -> tell; "had made it clear" -> make it clear; "invited" -> None; "said in a
        statement" and "said in reply to a question" -> say.
        """
        found, end = None, 0
        for at, entry in self.find_entries(cue, pos=pos):
            if found is not None and found.pos != "noun" and _is_aside(cue, end, at, entry):
                continue
            if found is None or _rank(entry) >= _rank(found):
                found, end = entry, at
        return found

    def find_entries(self, text: str, *, pos: frozenset[str] = _POS) -> Iterator[tuple[int, CueEntry]]:
        """Every reporting word, in order, with the character where it begins."""
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
    """What a cue is judged by: a verb that reports, one that thinks, a noun of saying, one of thinking."""
    return 2 * (entry.pos != "noun") + entry.is_speech


def _is_aside(cue: str, start: int, at: int, entry: CueEntry) -> bool:
    """Whether a form behind a verb is no cue but a noun: "said in a comment", but not "sent a letter asking".

    Nor is the verb of a relative clause one: "said in a statement, which was posted".
    """
    if _RELATIVE.search(cue, start, at):
        return True
    form = _WORD.match(cue, at)
    may_be = form is not None and form.group().casefold() in (entry.lemma, _add_s(entry.lemma))
    return may_be and _NOUN_AHEAD.search(cue, start, at) is not None


@cache
def load_cues() -> CueLexicon:
    """The built-in lexicon."""
    return read_cues(read_lines("quotes/cues.csv"), where="tracker/quotes/cues.csv")


def read_cues(lines: Iterable[str], *, where: str) -> CueLexicon:
    """A lexicon from CSV lines; raises RosterError on a line that makes no sense."""
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

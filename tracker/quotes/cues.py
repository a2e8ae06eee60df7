"""The lexicon of reporting words: what kind of report a cue makes.

In: ``cues.csv`` (cue, pos, type, whether its object is the addressee, irregular forms).
Out: ``CueLexicon.classify``: the type of a cue found in a text,
or None where no reporting word stands in it. Types: speech, writing, report, accusation, denial, promise, warning,
request, question, and thought (thoughts and wishes, kept but left out by default).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from tracker.errors import RosterError

CUE_TYPES = frozenset(
    {"speech", "writing", "report", "accusation", "denial", "promise", "warning", "request", "question", "thought"}
)
_POS = frozenset({"verb", "noun", "phrase"})
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One line of the lexicon; ``addressee``: the object hears, as in "told reporters" or "accused them"."""

    lemma: str
    pos: str
    type: str
    addressee: bool = False


@dataclass(frozen=True)
class CueLexicon:
    """Every inflected form, as a tuple of lower-case words, with its entry."""

    forms: dict[tuple[str, ...], CueEntry]

    @cached_property
    def _longest(self) -> dict[str, int]:
        """How many words the longest form has that begins with a word: most words begin none."""
        return {form[0]: len(form) for form in sorted(self.forms, key=len)}

    def find_entry(self, cue: str, *, pos: frozenset[str] = _POS) -> CueEntry | None:
        """The entry of the last reporting word in a cue; longer phrases win over their parts.

        Example: "told reporters in Moscow" -> tell; "had made it clear" -> make it clear; "invited" -> None.
        """
        found: CueEntry | None = None
        for _, entry in self.find_entries(cue, pos=pos):
            if found is None or found.type == "thought" or entry.type != "thought":
                found = entry
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


@cache
def load_cues() -> CueLexicon:
    """The built-in lexicon."""
    text = resources.files("tracker.quotes").joinpath("cues.csv").read_text(encoding="utf-8")
    return read_cues(text.splitlines(), where="tracker/quotes/cues.csv")


def read_cues(lines: Iterable[str], *, where: str) -> CueLexicon:
    """A lexicon from CSV lines; raises RosterError on a line that makes no sense."""
    forms: dict[tuple[str, ...], CueEntry] = {}
    for number, row in enumerate(csv.DictReader(lines), start=2):
        entry = CueEntry(row["cue"], row["pos"], row["type"], row["addressee"] == "yes")
        if entry.type not in CUE_TYPES or entry.pos not in _POS:
            raise RosterError(
                f"unknown type or part of speech in {row!r}",
                where=f"{where}, line {number}",
                remedy=f"types are {', '.join(sorted(CUE_TYPES))}",
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

"""Find names whose head noun shows what they name: organizations (ORG) and places (LOC).

Head nouns are data: ``name_heads.csv``.

Example: "Enron Corp." and "Department of Housing and Urban Development" are organizations, "Hudson River" is a place.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

_NOMINAL = frozenset({"PROPN", "ADJ", "NOUN"})
_JOINTS = frozenset({"of", "for"})
"""What joins a head noun to the name behind it, as in "University of Ohio"."""
_FURTHER = frozenset({"and", "&"})
"""What lets a name behind a joint go on, as in "Department of Housing and Urban Development"."""


def _read_heads() -> list[dict[str, str]]:
    with Path(__file__).with_name("name_heads.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


_LABELS = {row["head"]: row["label"] for row in _read_heads()}
_LEGAL = {row["head"] for row in _read_heads() if row["legal"]}
"""Legal forms, which stand behind a name that is used without them as well: "Google, Inc."."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A name: the half-open range of its words.

    ``stem`` is where the name without its legal form ends, None where it has none.
    """

    start: int
    end: int
    label: str
    stem: int | None


def find_headed(doc: Doc, is_known: Callable[[str], bool]) -> Iterator[Headed]:
    """Yield names of two words or more with a known head noun, in order.

    ``is_known`` says whether a name stands for itself: then "and" does not continue it.
    """
    barred = {span.start for span in doc.spans["titles"]}
    start = 0
    while start < len(doc):
        end, head = _reach(doc, start, barred, is_known)
        label = _LABELS.get(doc[head].lower_) if end > start + 1 else None
        if label is not None and any(token.pos_ == "PROPN" for token in doc[start:end]):
            is_legal = head == end - 1 and doc[head].lower_ in _LEGAL
            yield Headed(start, end, label, (head - (doc[head - 1].text == ",")) if is_legal else None)
        start = max(end, start + 1)


def _reach(doc: Doc, start: int, barred: set[int], is_known: Callable[[str], bool]) -> tuple[int, int]:
    """Where the name that begins at a word ends, and its head noun.

    The last word before "of" or "for", if there is one.
    """
    end = _pass_capitals(doc, start, barred)
    head = max(end - 1, start)
    while start < end < len(doc) - 1:
        behind = doc[end].lower_
        if behind == "," and doc[end + 1].lower_ in _LEGAL:
            return end + 2, end + 1
        may_join = behind in _JOINTS and doc[head].lower_ in _LABELS and doc[head].lower_ not in _LEGAL
        may_go_on = behind in _FURTHER and end - 1 > head and not is_known(doc[end - 1].text)
        opening = end + (2 if doc[end + 1].lower_ == "the" else 1)
        further = _pass_capitals(doc, opening, barred) if may_join or may_go_on else opening
        if further == opening:
            break
        end = further
    return end, head


def _pass_capitals(doc: Doc, start: int, barred: set[int]) -> int:
    """The index behind the run of capitalised nouns and adjectives that begins at a word."""
    end = start
    while end < len(doc) and end not in barred and doc[end].text[0].isupper() and doc[end].pos_ in _NOMINAL:
        end += 1
    return end

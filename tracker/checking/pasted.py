"""What was pasted: the quotations in it, and who is said to have spoken.

In: a text. Out: each quotation in marks with the name beside it; without marks, each paragraph, and what is left of it
without a clause that names a speaker ("..., Lavrov said", "According to Peskov, ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tracker.layout import lay_out
from tracker.marks import QuotedRegion, find_quoted_regions
from tracker.quotes.cues import load_cues
from tracker.text import paragraph_at
from tracker.vocabulary import Vocabulary

_WITHIN = Vocabulary("checking/words.csv").any_of("particle within a name", "within a name")
_NAME = re.compile(rf"(?<![\w’'-])[A-Z][\w’'.-]*(?:[ \t]+(?:{_WITHIN}[ \t]+){{0,2}}[A-Z][\w’'.-]*){{0,7}}")
_POSSESSIVE = re.compile(r"['’]s?$")
_CLAUSE_END = re.compile(r"[.!?](?=\s|$)|[;\n]")
_PARTING = re.compile(r"[,;:.!?–—]|\s[-–—]\s|\bthat\b")
_ATTRIBUTION = frozenset({"verb", "phrase"})
_FAR = 160  # characters between a quotation and the end of what tells its speaker
_BEFORE_CUE, _BEHIND_CUE = 60, 80
_MOST_READINGS = 4
_LONGEST_CLAUSE = 20  # words


@dataclass(frozen=True, slots=True)
class Pasted:
    """A quotation of what was pasted.

    Attributes:
        start: Where it begins.
        end: Where it ends, exclusive.
        given_to: The words that name its speaker; None where nobody is named.
    """

    start: int
    end: int
    given_to: str | None = None


def find_quotations(text: str, *, most: int = 200) -> list[Pasted]:
    """Find what stands in quotation marks, of any shape.

    Args:
        text: What was pasted.
        most: How many to find at most.

    Returns:
        The quotations in order, each with the name that a said-clause beside it gives; none where there are no marks.
    """
    view = lay_out(text)
    regions = find_quoted_regions(view)
    return [
        Pasted(region.start, region.end, _find_beside(view, regions, at))
        for at, region in enumerate(regions[:most])
        if view[region.start : region.end].strip()
    ]


def list_readings(text: str, start: int, end: int) -> Iterator[Pasted]:
    """Tell as what a passage without marks may be meant.

    Args:
        text: What was pasted.
        start: Where the passage begins.
        end: Where it ends, exclusive.

    Yields:
        The whole passage, then what is left of it without a clause at its end or its beginning that names a speaker.
    """
    yield Pasted(start, end)
    passage = text[start:end]
    yield from islice(dict.fromkeys(_list_cores(passage, start, end)), _MOST_READINGS)


def _list_cores(passage: str, start: int, end: int) -> Iterator[Pasted]:
    """What is left of a passage without a clause of saying."""
    partings = [match.span() for match in _PARTING.finditer(passage)]
    for left, right in reversed(partings):
        if len(passage) - right > _FAR:
            break
        clause = passage[right:]
        if clause.strip() and len(clause.split()) <= _LONGEST_CLAUSE and (name := find_speaker(clause)):
            yield Pasted(start, start + left, name)
            break
    for left, right in partings:
        if left > _FAR:
            break
        clause = passage[:left]
        if not passage[right:].strip() or len(clause.split()) > _LONGEST_CLAUSE:
            continue
        if name := find_speaker(clause) or (_only_name(clause) if passage[left] == ":" else None):
            yield Pasted(end - len(passage[right:].lstrip()), end, name)
            break
    for at, entry in load_cues().find_entries(passage[:_FAR], pos=_ATTRIBUTION):
        name = find_speaker(passage[: at + len(entry.lemma) + 2]) if passage[:at].strip() else None
        space = passage.find(" ", at)
        if name and space > 0:  # "Lavrov said they would go"
            yield Pasted(start + space + 1, end, name)
            return


def find_speaker(clause: str) -> str | None:
    """Find who speaks in a clause of saying.

    Args:
        clause: The words beside a quotation.

    Returns:
        The name as it stands there, with a title before it; None where there is no reporting word, or no name beside
        it. Examples: "Foreign Minister Lavrov told Kerry" -> "Foreign Minister Lavrov"; "he said" -> None.
    """
    for at, _entry in load_cues().find_entries(clause, pos=_ATTRIBUTION):
        before = list(_NAME.finditer(clause, max(0, at - _BEFORE_CUE), at))
        if before:
            return _bare(before[0 if "," in clause[:at] else -1][0])
        behind = _NAME.search(clause, at + 1, at + _BEHIND_CUE)
        if behind:
            return _bare(behind[0])
    return None


def _find_beside(view: str, regions: list[QuotedRegion], at: int) -> str | None:
    """The name in the clause behind a quotation, else in the one before it, of the same paragraph."""
    region = regions[at]
    start, end = paragraph_at(view, region.start)
    next_one = regions[at + 1].start - 1 if at + 1 < len(regions) else end
    behind = view[region.end + 1 : min(end, next_one, region.end + _FAR)]
    stop = _CLAUSE_END.search(behind)
    if name := find_speaker(behind[: stop.start()] if stop else behind):
        return name
    last = regions[at - 1].end + 1 if at else 0
    before = view[max(start, last, region.start - _FAR) : max(region.start - 1, 0)]
    ends = [match.end() for match in _CLAUSE_END.finditer(before)]
    clause = before[ends[-1] if ends else 0 :].strip()
    return find_speaker(clause) or (_only_name(clause[:-1]) if clause.endswith(":") else None)


def _only_name(clause: str) -> str | None:
    """A name that is all of a clause, as before a colon."""
    found = _NAME.fullmatch(clause.strip())
    return _bare(found[0]) if found else None


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", name)

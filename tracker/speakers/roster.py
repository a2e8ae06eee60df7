"""The roster: officials and bodies a user follows, with their spellings and the offices they held, from when to when.

In: ``officials.csv`` (key, name, type, gender, side, aliases, offices) and, where given, a user's own file of the same
columns. Out: a ``Roster`` that finds an official by name, by surname, or by the title held on a day.

An office reads ``Foreign Minister of Russia [2004-03-09/] = Russian foreign minister; Russia's top diplomat``: the
name, an ISO 8601 interval open where it lasts, and the titles the press uses.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from tracker.errors import RosterError
from tracker.records import PartialDate, SpeakerType
from tracker.text import fold

_OFFICE = re.compile(r"(?P<office>[^\[]+?)\s*\[(?P<start>[\d-]*)/(?P<end>[\d-]*)\]\s*(?:=\s*(?P<titles>.*))?")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
COLUMNS = ("key", "name", "type", "gender", "side", "aliases", "offices")


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office and when it was held; open ends are None."""

    office: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    titles: tuple[str, ...] = ()

    def held_on(self, day: dt.date) -> bool:
        """Whether the office was held on a day; on the day of a handover, by both."""
        return (self.start is None or self.start.first <= day) and (self.end is None or day <= self.end.last)


@dataclass(frozen=True, slots=True)
class Official:
    """A person or body on the roster."""

    key: str
    name: str
    type: SpeakerType = SpeakerType.PERSON
    gender: str = ""
    side: str = ""
    aliases: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()

    def office_on(self, day: dt.date | None) -> str | None:
        """The office held on a day, the latest begun where there are several; None where none is known."""
        held = [tenure for tenure in self.tenures if day is not None and tenure.held_on(day)]
        return (
            max(held, key=lambda tenure: tenure.start.first if tenure.start else dt.date.min).office if held else None
        )


@dataclass(frozen=True)
class Roster:
    """Officials by key, with an index of every folded spelling."""

    officials: dict[str, Official]
    _spellings: dict[str, Official] = field(default_factory=dict)
    _titles: dict[str, list[tuple[Tenure, Official]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for official in self.officials.values():
            for spelling in (official.name, *official.aliases):
                self._spellings.setdefault(fold_name(spelling), official)
            for tenure in official.tenures:
                for title in tenure.titles:
                    self._titles.setdefault(fold_title(title), []).append((tenure, official))

    def __iter__(self) -> Iterator[Official]:
        return iter(self.officials.values())

    def find_name(self, name: str) -> Official | None:
        """The official of a spelling, article and case aside. Example: "Sergey Lavrov" -> Sergei Lavrov."""
        return self._spellings.get(fold_name(name))

    def find_title(self, title: str, day: dt.date | None) -> Official | None:
        """Who held a title on a day, None where nobody or more than one is known.

        Example: "the US secretary of state" is Hillary Clinton on 2013-01-15 and John Kerry on 2013-03-01.
        """
        holders = {
            official.key: official
            for tenure, official in self._titles.get(fold_title(title), [])
            if day is not None and tenure.held_on(day)
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name and alias as written, longest first: what a matcher looks for."""
        written = {spelling for official in self for spelling in (official.name, *official.aliases)}
        return tuple(sorted(written, key=lambda spelling: (-len(spelling), spelling)))


def fold_name(name: str) -> str:
    """A name for comparison: folded, without article, possessive and stops. Example: "the U.S." -> "us"."""
    folded = _ARTICLE.sub("", fold(name)).removesuffix("'s")
    return " ".join(folded.replace(".", "").split())


def fold_title(title: str) -> str:
    """A title for comparison: as a name, with "U.S." as "us" and hyphens opened."""
    return " ".join(fold_name(title).replace("-", " ").split())


def load_roster(extra: Path | None = None) -> Roster:
    """The built-in roster, with the rows of a user's file added or, where the key is known, replacing ours.

    Raises RosterError naming file and line.
    """
    text = resources.files("tracker.speakers").joinpath("officials.csv").read_text(encoding="utf-8")
    officials = {each.key: each for each in read_officials(text.splitlines(), where="tracker/speakers/officials.csv")}
    if extra is not None:
        try:
            lines = extra.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise RosterError(
                f"cannot be read ({error})", where=str(extra), remedy="set TRACKER_ROSTER to a UTF-8 CSV file"
            ) from error
        officials |= {each.key: each for each in read_officials(lines, where=str(extra))}
    return Roster(officials)


def read_officials(lines: Iterable[str], *, where: str) -> Iterator[Official]:
    """Officials from CSV lines; raises RosterError at the first line that makes no sense."""
    reader = csv.DictReader(lines)
    missing = [column for column in COLUMNS[:3] if column not in (reader.fieldnames or ())]
    if missing:
        raise RosterError(f"no column {missing[0]!r}", where=where, remedy=f"the columns are {', '.join(COLUMNS)}")
    for row in reader:
        place = f"{where}, line {reader.line_num}"
        try:
            if not row["key"].strip() or not row["name"].strip():
                raise ValueError("key or name is empty")
            yield Official(
                key=row["key"].strip(),
                name=row["name"].strip(),
                type=SpeakerType(row["type"].strip()),
                gender=(row.get("gender") or "").strip(),
                side=(row.get("side") or "").strip(),
                aliases=_split(row.get("aliases"), "|"),
                tenures=tuple(_read_tenure(part, place) for part in _split(row.get("offices"), "|")),
            )
        except (ValueError, AttributeError) as error:
            raise RosterError(f"{error}", where=place, remedy="compare with tracker/speakers/officials.csv") from error


def _split(cell: str | None, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(mark) if part.strip())


def _read_tenure(text: str, where: str) -> Tenure:
    match = _OFFICE.fullmatch(text)
    if match is None:
        raise RosterError(
            f"cannot read the office {text!r}", where=where, remedy="write 'Office [2004-03-09/2012] = title; title'"
        )
    start, end = (PartialDate.parse(match[part]) if match[part] else None for part in ("start", "end"))
    return Tenure(match["office"], start, end, _split(match["titles"], ";"))

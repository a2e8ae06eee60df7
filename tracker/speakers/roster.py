"""The roster: officials and bodies known beforehand, with their spellings and the offices they held from when to when.

In: ``officials.csv`` (its columns are ``COLUMNS``) and, where given, a user's file of the same columns. Out: a
``Roster`` that finds an official by name, or by a title held on a day.

An office is written ``Foreign Minister of Russia [2004-03-09/] = Russian foreign minister; Russia's top diplomat``: its
name, an ISO 8601 interval that is open where it lasts, and the titles that the press uses. A body that somebody speaks
for is written ``white-house [2011-02/2014-06]``: its key and an interval, or the key alone where it always holds.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from tracker.errors import RosterError
from tracker.officials import Official, Relation, Tenure
from tracker.records import PartialDate, SpeakerType
from tracker.speakers.roles import Role, read_role
from tracker.speakers.roster_checks import check_official
from tracker.text import fold
from tracker.user_files import read_user_text
from tracker.vocabulary import Vocabulary, match_any, read_lines

_OFFICE = re.compile(r"(?P<office>[^\[]+?)\s*\[(?P<start>[\d-]*)/(?P<end>[\d-]*)\]\s*(?:=\s*(?P<titles>.*))?")
_RELATION = re.compile(r"(?P<body>[^\[\s]+)(?:\s*\[(?P<start>[\d-]*)/(?P<end>[\d-]*)\])?")
_WIKIDATA = re.compile(r"(?:Q[1-9]\d*)?")
_ARTICLE = re.compile(rf"^{Vocabulary().any_of('article')}\s+")
COLUMNS = ("key", "name", "type", "gender", "side", "aliases", "offices", "wikidata", "speaks_for")


@dataclass(frozen=True)
class Roster:
    """Officials by key, with indexes of every folded spelling and title."""

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
        """The official of a spelling, ignoring article and case. Example: "Sergey Lavrov" -> Sergei Lavrov."""
        return self._spellings.get(fold_name(name))

    def find_title(self, title: str, day: dt.date | None) -> Official | None:
        """The only official who held a title on a day; None where nobody, several, or no day is known.

        Example: "the US secretary of state" is Hillary Clinton on 2013-01-15 and John Kerry on 2013-03-01.
        """
        holders = {
            official.key: official
            for tenure, official in self._titles.get(fold_title(title), [])
            if day is not None and tenure.held_on(day)
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    def find_role(self, role: Role, day: dt.date | None) -> Official | None:
        """The only official with a title of this role on a day, however it is worded, with the same qualifiers.

        Example: "Iraq's foreign minister" and "the Iraqi foreign minister" are one role; "the Iraqi diplomat" is not
        "Iraq's top diplomat".
        """
        holders = {
            official.key: official
            for titled, tenure, official in self._roles
            if role.qualifiers and role.qualifiers == titled.qualifiers and role.fits(titled)
            if titled.remarks <= role.remarks
            if day is not None and tenure.held_on(day)
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    @cached_property
    def people_pattern(self) -> re.Pattern[str]:
        """A pattern that finds any spelling of a person in running text."""
        people = {s for each in self if each.type is SpeakerType.PERSON for s in (each.name, *each.aliases)}
        return re.compile(rf"(?<![\w-]){match_any(people)}(?![\w-])")

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Every folded spelling of the officials that are no people."""
        bodies = (each for each in self if each.type is not SpeakerType.PERSON)
        return frozenset(fold_name(spelling) for each in bodies for spelling in (each.name, *each.aliases))

    @cached_property
    def _roles(self) -> list[tuple[Role, Tenure, Official]]:
        read = ((read_role(title), tenure, each) for each in self for tenure in each.tenures for title in tenure.titles)
        return [(role, tenure, each) for role, tenure, each in read if role is not None]

    @property
    def fingerprint(self) -> str:
        """Eight hex digits over all that decides which speaker a source is resolved to: names, types, genders, offices.

        Wikidata ids, sides and relations are left out: they change what is shown, not how an article is read.
        """
        facts = [
            (each.key, each.name, each.type.value, each.gender, each.aliases, each.tenures, each.is_listed)
            for each in self
        ]
        return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:8]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name and alias as written, longest first, for matching."""
        written = {spelling for official in self for spelling in (official.name, *official.aliases)}
        return tuple(sorted(written, key=lambda spelling: (-len(spelling), spelling)))


@lru_cache(maxsize=4096)  # the same few names are held against each other all through an article
def fold_name(name: str) -> str:
    """A name for comparison: folded, without article, possessive and full stops. Example: "the U.S." -> "us"."""
    folded = _ARTICLE.sub("", fold(name)).removesuffix("'s")
    return " ".join(folded.replace(".", "").split())


def fold_title(title: str) -> str:
    """A title for comparison: folded like a name, with hyphens as spaces."""
    return " ".join(fold_name(title).replace("-", " ").split())


def make_key(kind: str, name: str) -> str:
    """The key of a speaker who is not on the roster. Example: "person:yang-lei"."""
    return f"{kind}:" + re.sub(r"[^\w]+", "-", fold_name(name)).strip("-")


def load_roster(extra: Path | None = None) -> Roster:
    """Load the built-in roster, extended by a user's file, whose rows replace built-in ones of the same key.

    Args:
        extra: A UTF-8 CSV with the columns of ``officials.csv``.

    Returns:
        The roster.

    Raises:
        RosterError: With file and line, where the file cannot be read, a row makes no sense, or somebody speaks for a
            body that is not on the roster.
    """
    rows = {
        row.key: (place, row)
        for place, row in _read_rows(read_lines("speakers/officials.csv"), where="tracker/speakers/officials.csv")
    }
    if extra is not None:
        try:
            lines = read_user_text(extra, encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise RosterError(
                f"cannot be read ({error})", where=str(extra), remedy="set TRACKER_ROSTER to a UTF-8 CSV file"
            ) from error
        rows |= {row.key: (place, row) for place, row in _read_rows(lines, where=str(extra))}
    officials = {key: row for key, (_, row) in rows.items()}
    for place, official in rows.values():
        check_official(official, where=place)
        check_relations(official, officials, where=place)
    return Roster(officials)


def read_officials(lines: Iterable[str], *, where: str, numbered: bool = True) -> Iterator[Official]:
    """Read officials from CSV lines; RosterError names the first line that makes no sense."""
    return (official for _, official in _read_rows(lines, where=where, numbered=numbered))


def check_relations(official: Official, officials: Mapping[str, Official], *, where: str) -> None:
    """Raise RosterError where an official speaks for itself, for a person, or for a key that is not on the roster."""
    for relation in official.speaks_for:
        body = officials.get(relation.body)
        if body is None:
            what = f"{official.key} speaks for {relation.body!r}, which is not on the roster"
            raise RosterError(what, where=where, remedy="write the key of a body that has a row of its own")
        if body.type is SpeakerType.PERSON or body.key == official.key:
            what = f"{official.key} speaks for {relation.body!r}, which is no other body"
            raise RosterError(what, where=where, remedy="write the key of an organization")


def _read_rows(lines: Iterable[str], *, where: str, numbered: bool = True) -> Iterator[tuple[str, Official]]:
    """Yield each official with the place of its row, which error messages name."""
    reader = csv.DictReader(lines)
    missing = [column for column in COLUMNS[:3] if column not in (reader.fieldnames or ())]
    if missing:
        raise RosterError(f"no column {missing[0]!r}", where=where, remedy=f"the columns are {', '.join(COLUMNS)}")
    for row in reader:
        place = f"{where}, line {reader.line_num}" if numbered else where
        try:
            if not row["key"].strip() or not row["name"].strip():
                raise ValueError("key or name is empty")
            wikidata = (row.get("wikidata") or "").strip()
            if not _WIKIDATA.fullmatch(wikidata):
                raise ValueError(f"{wikidata!r} is no Wikidata id")
            yield (
                place,
                Official(
                    key=row["key"].strip(),
                    name=row["name"].strip(),
                    type=SpeakerType(row["type"].strip()),
                    gender=(row.get("gender") or "").strip(),
                    side=(row.get("side") or "").strip(),
                    aliases=_split(row.get("aliases"), "|"),
                    tenures=tuple(_read_tenure(part, place) for part in _split(row.get("offices"), "|")),
                    wikidata=wikidata,
                    speaks_for=tuple(_read_relation(part, place) for part in _split(row.get("speaks_for"), "|")),
                ),
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
    return Tenure(match["office"], *_read_interval(match), _split(match["titles"], ";"))


def _read_relation(text: str, where: str) -> Relation:
    match = _RELATION.fullmatch(text)
    if match is None:
        raise RosterError(
            f"cannot read the relation {text!r}", where=where, remedy="write 'key-of-the-body [2011-02/2014-06]'"
        )
    return Relation(match["body"], *_read_interval(match))


def _read_interval(match: re.Match[str]) -> tuple[PartialDate | None, PartialDate | None]:
    start, end = (PartialDate.parse(match[part]) if match[part] else None for part in ("start", "end"))
    return start, end

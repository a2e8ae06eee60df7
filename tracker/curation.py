"""What a user does to the roster of a database: add, alias, merge, split, and the way back.

In: an engine, the user's roster file where there is one, and names as a user writes them. Out: the change noted in the
database for ever, and the stored speakers shown accordingly at once. Raises QueryError for names that mean nobody or
several, RosterError for facts that make no sense; nothing is noted then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from tracker.errors import QueryError
from tracker.officials import RosterChange
from tracker.query import list_speakers, suggest_speakers
from tracker.records import SpeakerType
from tracker.speakers.additions import Extended, extend_roster, write_row
from tracker.speakers.roster import (
    COLUMNS,
    Roster,
    check_relations,
    fold_name,
    load_roster,
    make_key,
    read_officials,
)
from tracker.speakers.roster_checks import check_official, find_odd
from tracker.store import read_changes, save_roster
from tracker.text import fold


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker that a name means; ``listed`` while on the roster."""

    key: str
    name: str
    type: str
    listed: bool


def load_extended(engine: Engine, file: Path | None) -> Extended:
    """The roster that holds for a database: built in, the user's file, the user's changes on top."""
    return extend_roster(load_roster(file), read_changes(engine))


def add_speaker(
    engine: Engine,
    name: str,
    *,
    file: Path | None = None,
    type: SpeakerType | None = None,
    gender: str = "",
    side: str = "",
    aliases: Sequence[str] = (),
    offices: Sequence[str] = (),
    wikidata: str = "",
    speaks_for: Sequence[str] = (),
) -> str:
    """Put somebody on the roster, or add facts to somebody on it; returns the key.

    ``offices`` are written as in ``officials.csv``, ``speaks_for`` too, by key or name of the body. Somebody quoted
    before keeps key and claims.
    """
    name = _plain(name)
    roster = load_extended(engine, file).roster
    known = roster.find_name(name)
    if known is not None and fold_name(known.name) != fold_name(name):
        raise QueryError(f"{name!r} is a spelling of {known.name}", remedy="give the full name")
    if known is not None and type is not None and type != known.type:
        what = f"{known.name} is on the roster with the type {known.type.value!r}, not {type.value!r}"
        raise QueryError(what, remedy="leave the type out, or give another name")
    same = [each for each in list_speakers(engine, [name]) if fold(each.name) == fold(name)]
    kinds = {SpeakerType.PERSON.value, SpeakerType.ORGANIZATION.value} if type is None else {type.value}
    stored = next((each for each in same if each.type in kinds), None)
    chosen = type or (known.type if known else SpeakerType(stored.type) if stored else SpeakerType.PERSON)
    key = known.key if known else stored.key if stored else make_key("", name).removeprefix(":")
    row = write_row(
        key,
        known.name if known else name,
        chosen.value,
        gender=gender,
        side=side,
        aliases=[_plain(alias) for alias in aliases],
        offices=[_plain(office) for office in offices],
        wikidata=wikidata,
        speaks_for=[_name_body(roster, each) for each in speaks_for],
    )
    _record(engine, file, [RosterChange("add", key, name, row)])
    return key


def add_aliases(engine: Engine, name: str, aliases: Sequence[str], *, file: Path | None = None) -> Found:
    """Give a speaker more spellings; returns the speaker."""
    roster = load_extended(engine, file).roster
    speaker = find_speaker(engine, roster, name)
    for alias in aliases:
        other = roster.find_name(alias)
        if other is not None and other.key != speaker.key and fold_name(other.name) == fold_name(alias):
            what = f"{alias!r} is the name of another speaker on the roster"
            raise QueryError(what, remedy=f'to make them one: tracker speakers merge "{other.name}" "{speaker.name}"')
    changes = [RosterChange("alias", speaker.key, speaker.name, _plain(alias)) for alias in aliases]
    _record(engine, file, [*_name(speaker), *changes])
    return speaker


def remove_aliases(engine: Engine, name: str, aliases: Sequence[str], *, file: Path | None = None) -> Found:
    """Take spellings back that a user gave a speaker; returns the speaker."""
    speaker = find_speaker(engine, load_extended(engine, file).roster, name)
    holding = list_holding(engine)
    given = [each.value for each in holding if each.key == speaker.key and each.action == "alias"]
    for alias in aliases:
        if fold_name(alias) not in {fold_name(each) for each in given}:
            what = f"{alias!r} is no spelling that was added to {speaker.name}"
            raise QueryError(what, remedy=f"added so far: {', '.join(given) or 'none'}")
    _record(engine, file, [RosterChange("unalias", speaker.key, speaker.name, _plain(alias)) for alias in aliases])
    return speaker


def merge_speakers(engine: Engine, name: str, into: str, *, file: Path | None = None) -> tuple[Found, Found]:
    """Show the claims of one speaker under another, and take its names for spellings of the other; returns both."""
    roster = load_extended(engine, file).roster
    source, target = find_speaker(engine, roster, name), find_speaker(engine, roster, into)
    if source.key == target.key:
        raise QueryError(f"{name!r} and {into!r} are one speaker already", remedy="`tracker speakers` lists the names")
    _record(engine, file, [*_name(target), RosterChange("merge", source.key, source.name, target.key)])
    return source, target


def list_holding(engine: Engine) -> list[RosterChange]:
    """List the merges and spellings of users that hold, the newest first; each can be undone."""
    found: dict[tuple[str, ...], RosterChange] = {}
    for change in read_changes(engine):
        spelling = ("alias", change.key, fold_name(change.value))
        if change.action in {"merge", "split"}:
            found.pop(("merge", change.key), None)
        elif change.action in {"alias", "unalias"}:
            found.pop(spelling, None)
        if change.action in {"merge", "alias"}:
            found[("merge", change.key) if change.action == "merge" else spelling] = change
    return list(reversed(found.values()))


def split_speaker(engine: Engine, name: str, *, file: Path | None = None) -> str:
    """Undo the merges of a speaker, by the name or key it had; returns its name."""
    merges: dict[str, str] = {}
    for change in read_changes(engine):
        if change.action == "merge":
            merges[change.key] = change.name
        elif change.action == "split":
            merges.pop(change.key, None)
    for key, merged in merges.items():
        if name.strip() == key or fold_name(name) == fold_name(merged):
            _record(engine, file, [RosterChange("split", key, merged)])
            return merged
    known = ", ".join(merges.values()) or "nobody"
    raise QueryError(f"{name!r} was not merged into another speaker", remedy=f"merged so far: {known}")


def find_speaker(engine: Engine, roster: Roster, name: str) -> Found:
    """The one speaker a key, name, alias or surname means, on the roster or quoted; QueryError for none or several."""
    official = roster.officials.get(name.strip()) or roster.find_name(name)
    if official is not None:
        return Found(official.key, official.name, official.type.value, listed=official.is_listed)
    found = list_speakers(engine, [name])
    exact = [each for each in found if each.key == name.strip() or fold(each.name) == fold(name)]
    chosen = exact if len(exact) == 1 else found
    if len(chosen) > 1:
        names = ", ".join(f"{each.name} ({each.key})" for each in chosen[:5])
        raise QueryError(f"several speakers are called {name!r}: {names}", remedy="give a full name or a key")
    if not chosen:
        raise QueryError(f"nobody is called {name!r}", remedy=suggest_speakers(engine, name))
    return Found(chosen[0].key, chosen[0].name, chosen[0].type, listed=chosen[0].is_official)


def _record(engine: Engine, file: Path | None, changes: Sequence[RosterChange]) -> None:
    extended = extend_roster(load_roster(file), [*read_changes(engine), *changes])
    officials = extended.roster.officials
    for change in changes:
        where = f"your change of {change.name}"
        if change.action in {"add", "name"}:
            [added] = read_officials([",".join(COLUMNS), change.value], where=where, numbered=False)
            check_official(added, where=where)
        if change.key in officials:
            check_relations(officials[change.key], officials, where=where)
    save_roster(engine, extended.roster, merged=extended.merged, changes=changes)


def _name(speaker: Found) -> list[RosterChange]:
    """The change that tells who an unlisted speaker is, so that it can have spellings; it makes nobody an official."""
    row = write_row(speaker.key, speaker.name, speaker.type)
    return [] if speaker.listed else [RosterChange("name", speaker.key, speaker.name, row)]


def _name_body(roster: Roster, text: str) -> str:
    """A relation with the key of its body. Example: "White House [2011/2014]" -> "white-house [2011/2014]"."""
    name, bracket, interval = _plain(text).partition("[")
    body = roster.officials.get(name.strip()) or roster.find_name(name)
    return f"{body.key if body else name.strip()} {bracket}{interval}".strip()


def _plain(text: str) -> str:
    text = " ".join(text.split())
    odd = find_odd(text) or (None if fold_name(text) else "is no name")
    if odd:
        raise QueryError(f"{text[:80]!r} {odd}", remedy="write a name, in letters and without '|'")
    return text

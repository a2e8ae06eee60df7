"""Apply a user's changes to the roster; nothing the user entered is ever overwritten.

In: a ``Roster`` (built in, with the user's file) and the user's changes, oldest first. Out: an ``Extended`` roster, and
which speakers are merged. A change is one of

    add    value is a row of ``officials.csv``    a new official, or more facts about a known one
    name   value is such a row, its facts empty   nothing by itself: who the spellings and merges beside it are about,
                                                  where that is no official, and does not become one
    alias  value is a spelling                    key is the official who bears it
    unalias  value is such a spelling             it is taken back
    merge  value is the key of another speaker    key is the speaker that is shown as that other
    split  value is empty                         undoes the merges of key
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.officials import Official, RosterChange
from tracker.speakers.roster import (
    COLUMNS,
    Roster,
    fold_name,
    read_officials,
)


@dataclass(frozen=True, slots=True)
class Extended:
    """The roster after the changes; ``merged`` maps the key of a merged speaker to the key it is shown under."""

    roster: Roster
    merged: dict[str, str]


def extend_roster(roster: Roster, changes: Sequence[RosterChange]) -> Extended:
    """Apply a user's changes to a roster.

    A relation to a body that has left the roster is kept, and has no effect until the body is back; ``check_relations``
    is for new ones. If the built-in roster later lists somebody whom the user had added, the user's key and facts stay,
    and the built-in facts fill what the user left empty.

    Args:
        roster: The roster to extend, which stays unchanged.
        changes: The user's changes, oldest first.

    Returns:
        The roster after the changes, with the merged speakers.

    Raises:
        RosterError: A change makes no sense.
    """
    officials = dict(roster.officials)
    merged: dict[str, str] = {}
    aliases: dict[str, list[str]] = {}
    merges: dict[str, tuple[str, str]] = {}
    touched: dict[str, None] = {}
    for change in changes:
        where = f"your change of {change.name}"
        if change.action == "add":
            [added] = read_officials([",".join(COLUMNS), change.value], where=where, numbered=False)
            known = officials.pop(added.key, None) or _find_namesake(officials, added)
            if known is not None and known.key != added.key:
                officials.pop(known.key)
                merged[known.key] = added.key
            officials[added.key] = join_facts(added, known) if known else added
            touched[added.key] = None
        elif change.action == "alias":
            aliases.setdefault(change.key, []).append(change.value)
        elif change.action == "unalias":
            given, taken = aliases.get(change.key, []), fold_name(change.value)
            aliases[change.key] = [each for each in given if fold_name(each) != taken]
        elif change.action == "merge":
            merges[change.key] = (change.name, change.value)
        elif change.action == "split":
            merges.pop(change.key, None)
    named = _read_named(changes)
    merged |= _find_listed(officials, named)
    for key, names in aliases.items():
        _add_aliases(officials, _follow(merged, key), names, touched, named)
    for key, (name, into) in merges.items():
        source = officials.pop(key, None)
        merged[key] = into
        target = _follow(merged, into)
        _add_aliases(officials, target, [name, *aliases.get(key, ())], touched, named)
        if source is not None and target in officials:
            officials[target] = join_facts(officials[target], source)
    merged = {key: _follow(merged, key) for key in merged}
    return Extended(Roster(_arrange(officials, merged, touched)), merged)


def join_facts(official: Official, same: Official) -> Official:
    """Merge two officials: facts of the first win, the second fills what is empty, and lists are joined."""
    return replace(
        official,
        gender=official.gender or same.gender,
        side=official.side or same.side,
        aliases=_unique([*official.aliases, same.name, *same.aliases], besides=official.name),
        tenures=tuple(dict.fromkeys([*official.tenures, *same.tenures])),
        wikidata=official.wikidata or same.wikidata,
        speaks_for=tuple(dict.fromkeys([*official.speaks_for, *same.speaks_for])),
        is_listed=official.is_listed or same.is_listed,
    )


def write_row(key: str, name: str, type: str, **cells: str | Sequence[str]) -> str:
    """Write a line of a roster file.

    Args:
        key: The key of the official.
        name: The canonical name.
        type: The type of speaker. Example: "person".
        **cells: Other columns of ``COLUMNS``; a sequence becomes a cell of several values.

    Returns:
        The line, without a line break.
    """
    values = {"key": key, "name": name, "type": type} | {
        column: cell if isinstance(cell, str) else "|".join(cell) for column, cell in cells.items()
    }
    stream = io.StringIO()
    csv.DictWriter(stream, COLUMNS, restval="", lineterminator="").writerow(values)
    return stream.getvalue()


def _read_named(changes: Iterable[RosterChange]) -> dict[str, Official]:
    """By key those whom spellings and merges are about, without being officials for it."""
    rows = [(change.name, change.value) for change in changes if change.action == "name"]
    lines = [(f"your change of {name}", [",".join(COLUMNS), value]) for name, value in rows]
    read = (each for where, row in lines for each in read_officials(row, where=where, numbered=False))
    return {each.key: replace(each, is_listed=False) for each in read}


def _find_listed(officials: dict[str, Official], named: Mapping[str, Official]) -> dict[str, str]:
    """Those of the named who are officials under another key, as in a newer roster of ours: key by key."""
    others = {key: _find_namesake(officials, each) for key, each in named.items() if key not in officials}
    return {key: official.key for key, official in others.items() if official is not None}


def _find_namesake(officials: dict[str, Official], added: Official) -> Official | None:
    """The official of the same name and type as an added one."""
    name = fold_name(added.name)
    return next((each for each in officials.values() if each.type is added.type and fold_name(each.name) == name), None)


def _follow(merged: dict[str, str], key: str) -> str:
    """The key under which a merged speaker is finally shown; a cycle of merges ends where it began."""
    seen = {key}
    while key in merged and merged[key] not in seen:
        key = merged[key]
        seen.add(key)
    return key


def _add_aliases(
    officials: dict[str, Official],
    key: str,
    names: Sequence[str],
    touched: dict[str, None],
    named: Mapping[str, Official],
) -> None:
    official = officials.get(key) or (named.get(key) if names else None)
    if official is not None:  # one that has left the built-in roster keeps its claims, and needs no spelling
        officials[key] = replace(official, aliases=_unique([*official.aliases, *names], besides=official.name))
        touched[key] = None


def _unique(names: Sequence[str], *, besides: str) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name != besides)


def _arrange(officials: dict[str, Official], merged: dict[str, str], touched: dict[str, None]) -> dict[str, Official]:
    """The user's officials first, with their spellings taken from all others, and relations pointing to merged keys."""
    ours = [officials[key] for key in touched if key in officials]
    taken = {fold_name(spelling) for each in ours for spelling in (each.name, *each.aliases)}
    others = [
        replace(each, aliases=tuple(alias for alias in each.aliases if fold_name(alias) not in taken))
        for each in officials.values()
        if each.key not in touched
    ]
    arranged: dict[str, Official] = {}
    for each in (*ours, *others):
        relations = tuple(replace(relation, body=_follow(merged, relation.body)) for relation in each.speaks_for)
        arranged[each.key] = replace(each, speaks_for=tuple(r for r in relations if r.body != each.key))
    return arranged

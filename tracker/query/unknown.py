"""Names that nobody bears: told with the nearest ones, since an empty answer would look like a finding.

In: names as a reader writes them. Out: ``QueryError``, one line: what may be meant, and how many quotes that has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Engine, case, select
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.conditions import list_conditions
from tracker.query.facets import count_values, list_topics
from tracker.query.joins import select_facts
from tracker.query.names import find_speakers
from tracker.query.speakers import rank_speakers
from tracker.results import count
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import AliasRow, FactRow, OutletRow, SpeakerRow
from tracker.text import fold

_MOST = 3
_NOBODY = "`tracker speakers` lists the names"
_MOST_RELAYS = _MOST_TOPICS = 10_000
_ALIKE = 0.7  # from here on two names look like one, mistyped
_PART = 3  # the part of the pairs of letters that two such names share at least


def check_names(engine: Engine, where: ClaimFilter) -> None:
    """Make sure that somebody bears each name of a filter; known speakers without quotes are known.

    Args:
        engine: The database.
        where: The filter.

    Raises:
        QueryError: Nobody is called so, or no outlet, or nobody of that name relayed anything, or nothing is about
            that topic.
    """
    for name in where.speaker:
        if not is_known_speaker(engine, name):
            raise QueryError(f"nobody is called {name!r}", remedy=suggest_speakers(engine, name))
    for name in where.outlet:
        with reading(engine) as connection:
            known = select(col(OutletRow.id)).where(col(OutletRow.folded) == fold(name))
            found = connection.execute(known).first()
        if found is None:
            raise QueryError(f"there is no outlet {name!r}", remedy=_suggest_outlets(engine, name))
    for name in where.via:
        if not _is_any(engine, ClaimFilter(via=(name,), thoughts=True)):
            raise QueryError(f"nothing was relayed by {name!r}", remedy=_suggest_relays(engine, name))
    for name in where.topic:
        if not _is_any(engine, ClaimFilter(topic=(name,), thoughts=True)):
            raise QueryError(f"no quotes have the topic {name!r}", remedy=_suggest_topics(engine, name))


def _is_any(engine: Engine, where: ClaimFilter) -> bool:
    """Whether any claim is of a filter."""
    with reading(engine) as connection:
        found = select_facts(col(FactRow.claim_id), where=list_conditions(connection, where)).limit(1)
        return connection.execute(found).first() is not None


def is_known_speaker(engine: Engine, name: str) -> bool:
    """Whether a name means anybody, quoted or not.

    Args:
        engine: The database.
        name: A key, name, surname or alias.

    Returns:
        True where it does.
    """
    with reading(engine) as connection:
        return bool(find_speakers(connection, [name]))


def suggest_speakers(engine: Engine, name: str) -> str:
    """Who may be meant by a name that nobody bears.

    Args:
        engine: The database.
        name: The name.

    Returns:
        Half a line. Example: "did you mean Sergei Lavrov (2 quotes)?".
    """
    asked = fold(name)
    pairs, least = _list_pairs(asked)
    if not pairs:
        return _NOBODY
    spelled = (col(SpeakerRow.folded), select(col(SpeakerRow.name), col(SpeakerRow.folded)))
    by_alias = select(col(SpeakerRow.name), col(AliasRow.folded)).join(
        AliasRow, col(AliasRow.speaker_id) == SpeakerRow.id
    )
    with reading(engine) as connection:
        spellings: dict[str, str] = {}
        for column, names in (spelled, (col(AliasRow.folded), by_alias)):
            in_common: Any = sum(case((column.contains(pair, autoescape=True), 1), else_=0) for pair in pairs)
            for written, folded in read_rows(connection, names.where(in_common >= least)):
                for part in (folded, folded.rpartition(" ")[2]):
                    spellings.setdefault(part, written)
        nearest = _find_nearest(name, spellings)
        counts = {each.name: each.claims for each in rank_speakers(connection, nearest)} if nearest else {}
    return _ask(counts) or _NOBODY


def _list_pairs(asked: str) -> tuple[set[str], int]:
    """The pairs of letters of a folded name, and how many of them a name must have that may be meant by it."""
    pairs = {asked[at : at + 2] for at in range(len(asked) - 1)}
    return pairs, max(1, len(pairs) // _PART)


def _suggest_outlets(engine: Engine, name: str) -> str:
    with reading(engine) as connection:
        outlets = [name for (name,) in read_rows(connection, select(col(OutletRow.name)).order_by(col(OutletRow.name)))]
    quoted = dict(count_values(engine, "outlet", ClaimFilter(thoughts=True), limit=len(outlets) or 1))
    counts = {outlet: quoted.get(outlet, 0) for outlet in [*quoted, *outlets]}
    nearest = _find_nearest(name, {fold(outlet): outlet for outlet in counts})
    known = ", ".join(list(counts)[:_MOST]) or "none yet"
    return _ask({each: counts[each] for each in nearest}) or f"those with most quotes are {known}"


def _suggest_relays(engine: Engine, name: str) -> str:
    counts = dict(count_values(engine, "via", ClaimFilter(thoughts=True), limit=_MOST_RELAYS))
    nearest = _find_nearest(name, {fold(relay): relay for relay in counts})
    known = ", ".join(list(counts)[:_MOST]) or "nobody yet"
    return _ask({each: counts[each] for each in nearest}) or f"most was relayed by {known}"


def _suggest_topics(engine: Engine, name: str) -> str:
    counts = dict(list_topics(engine, ClaimFilter(thoughts=True), limit=_MOST_TOPICS))
    nearest = _find_nearest(name, {fold(topic): topic for topic in counts})
    known = ", ".join(list(counts)[:_MOST]) or "none yet"
    return _ask({each: counts[each] for each in nearest}) or f"those with most quotes are {known}"


def _find_nearest(name: str, spellings: Mapping[str, str]) -> list[str]:
    asked = fold(name)
    pairs, least = _list_pairs(asked)
    # Most names have hardly two letters in a row in common with this one: these are not compared letter by letter.
    alike = [each for each in spellings if sum(pair in each for pair in pairs) >= least]
    near = get_close_matches(asked, alike, n=2 * _MOST, cutoff=_ALIKE)
    return list(dict.fromkeys(spellings[each] for each in near))[:_MOST]


def _ask(counts: Mapping[str, int]) -> str | None:
    named: Iterable[str] = (f"{name} ({count(claims, 'quote')})" for name, claims in counts.items())
    return f"did you mean {' or '.join(named)}?" if counts else None

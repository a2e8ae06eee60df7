"""Find speakers by any of their names, and the claims of these speakers."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, Select, and_, case, false, func, literal, or_, select
from sqlmodel import col

from tracker.query.remembered import remember
from tracker.records import SpeakerType
from tracker.speakers.given_names import load_given_names
from tracker.speakers.surnames import load_family_names, strip_article
from tracker.store.tables import AliasRow, FactRow, MergedSpeakerRow, OutletRow, SpeakerRow, SpeaksForRow
from tracker.text import fold

_ESCAPE = "\\"
_LONGEST = 1_000  # characters of a surname; SQLite refuses patterns of 50,000, and nobody is called so
_WILDCARD = re.compile(r"([\\%_])")


def speakers_named(names: Iterable[str]) -> Select[int]:
    """The ids of speakers with one of these keys, names, aliases or, for persons, surnames.

    Case and accents are ignored; a merged speaker gives the one merged into. Example: "Lavrov", "sergey lavrov" and
    "Sergei Lavrov" (an alias) all find Sergey Lavrov; "von der Leyen" finds Ursula von der Leyen, "Sisi" Abdel Fattah
    el-Sisi, "Moon" Moon Jae-in.
    """
    names = [name.strip() for name in names]
    folded = [fold(name) for name in names]
    surnames: list[ColumnElement[bool]] = [
        col(SpeakerRow.folded).like(pattern, escape=_ESCAPE) for name in folded for pattern in _match_surname(name)
    ]
    person = col(SpeakerRow.type) == SpeakerType.PERSON.value
    by_name = select(col(SpeakerRow.id)).where(
        or_(col(SpeakerRow.key).in_(names), col(SpeakerRow.folded).in_(folded), and_(person, or_(False, *surnames)))
    )
    found = by_name.union(select(col(AliasRow.speaker_id)).where(col(AliasRow.folded).in_(folded))).subquery()
    return select(func.coalesce(col(MergedSpeakerRow.into_id), found.c.id)).select_from(
        found.outerjoin(MergedSpeakerRow, col(MergedSpeakerRow.speaker_id) == found.c.id)
    )


def _match_surname(name: str) -> Iterator[str]:
    """Patterns of full names for a surname.

    At the end, behind a hyphen, or in front for family names that come first.
    """
    if not name or len(name) > _LONGEST:
        return
    bare = strip_article(name)
    for surname in {name, bare}:
        yield f"% {_escape(surname)}"
        yield f"% %-{_escape(surname)}"
    if bare in load_family_names():  # "Kim" is Kim Jong-un, but no surname of Kim Davis
        yield f"{bare} %-%" if bare.title() in load_given_names() else f"{bare} %"


def _escape(text: str) -> str:
    """A text in which the wildcards of LIKE are plain signs."""
    return _WILDCARD.sub(r"\\\1", text)


def find_speakers(connection: Connection, names: Iterable[str]) -> list[int]:
    """The ids of the speakers with one of these keys, names, aliases or surnames, in order."""
    asked = tuple(names)
    return remember(
        connection, ("named", asked), lambda: sorted(set(connection.execute(speakers_named(asked)).scalars()))
    )


def find_outlets(connection: Connection, names: Iterable[str]) -> list[int]:
    """The ids of the outlets with one of these names, in order; case and accents are ignored."""
    named = select(col(OutletRow.id)).where(col(OutletRow.folded).in_([fold(name) for name in names]))
    return sorted(each or 0 for each in connection.execute(named).scalars())


def said_for(connection: Connection, speakers: Iterable[int]) -> ColumnElement[bool]:
    """That a claim is of one of these speakers, or of somebody who spoke for one on that day, even through others.

    A claim without a known day counts for everybody its speaker ever spoke for. Example: "Kremlin" finds Dmitry Peskov
    from 2012-05-22 on; so does "Russia", since the Kremlin speaks for it.
    """
    voices = (
        select(
            col(SpeakerRow.id).label("speaker_id"),
            literal(dt.date.min).label("start"),
            literal(dt.date.max).label("end"),
        )
        .where(col(SpeakerRow.id).in_(speakers))
        .cte(recursive=True)
    )
    start, end = col(SpeaksForRow.start), col(SpeaksForRow.end)
    voices = voices.union(
        select(
            col(SpeaksForRow.speaker_id),
            case((start > voices.c.start, start), else_=voices.c.start),
            case((end < voices.c.end, end), else_=voices.c.end),
        ).join(voices, col(SpeaksForRow.body_id) == voices.c.speaker_id)
    )
    spoke: dict[tuple[dt.date, dt.date], list[int]] = defaultdict(list)
    for speaker_id, first, last in connection.execute(select(*voices.c)):
        spoke[first, last].append(speaker_id)
    anybody = sorted({speaker_id for speaker_ids in spoke.values() for speaker_id in speaker_ids})
    on_the_day = (_said_within(speaker_ids, *days) for days, speaker_ids in spoke.items())
    return and_(col(FactRow.speaker_id).in_(anybody), or_(false(), *on_the_day))


def _said_within(speakers: Iterable[int], first: dt.date, last: dt.date) -> ColumnElement[bool]:
    said = col(FactRow.speaker_id).in_(sorted(speakers))
    if (first, last) == (dt.date.min, dt.date.max):
        return said
    that_day = and_(col(FactRow.on_first) <= last, col(FactRow.on_last) >= first)
    return and_(said, or_(col(FactRow.on_first).is_(None), that_day))

"""Finding speakers by any of their names.

In: names as a reader writes them. Out: a subquery of speaker ids.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, CompoundSelect, and_, or_, select
from sqlmodel import col

from tracker.records import SpeakerType
from tracker.store.search import LIKE_ESCAPE, escape_like
from tracker.store.tables import AliasRow, SpeakerRow
from tracker.text import fold


def speakers_named(names: Iterable[str]) -> CompoundSelect[int | None]:
    """The ids of the speakers with one of these keys, names, aliases or, for persons, surnames.

    Case and accents do not matter. Example: "Lavrov", "sergey lavrov" and "Sergei Lavrov" (an alias) all find Sergey
    Lavrov; "von der Leyen" finds Ursula von der Leyen.
    """
    names = [name.strip() for name in names]
    folded = [fold(name) for name in names]
    surnames: list[ColumnElement[bool]] = [
        col(SpeakerRow.folded).like(f"% {escape_like(name)}", escape=LIKE_ESCAPE) for name in folded if name
    ]
    person = col(SpeakerRow.type) == SpeakerType.PERSON.value
    by_name = select(col(SpeakerRow.id)).where(
        or_(col(SpeakerRow.key).in_(names), col(SpeakerRow.folded).in_(folded), and_(person, or_(False, *surnames)))
    )
    return by_name.union(select(col(AliasRow.speaker_id)).where(col(AliasRow.folded).in_(folded)))

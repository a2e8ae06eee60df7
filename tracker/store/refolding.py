"""Fold again what an older rule of folding had stored: names, and the keys of speakers made from names.

In: a connection within one transaction. Out: every folded column as today's ``fold`` makes it; a speaker whose key
folds to another's gives that one its claims. What was stored as read, and what users did, stays.

Example: "Radosław Sikorski" was found by "radosław" only and was another than "Radoslaw Sikorski"; now both are one.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, or_, select, update
from sqlmodel import col

from tracker.store.tables import (
    AliasRow,
    ClaimRow,
    MergedSpeakerRow,
    OutletRow,
    RevisionRow,
    RosterChangeRow,
    SpeakerRow,
    SpeaksForRow,
)
from tracker.text import fold


def refold(connection: Connection) -> None:
    """Fold everything again; what folds as before is not touched."""
    keys = connection.execute(select(col(SpeakerRow.key))).scalars().all()
    for key in keys:
        kind, colon, rest = key.partition(":")  # keys of the roster are a user's own and have no kind
        if colon and fold(rest) != rest:
            _rename(connection, key, f"{kind}:{fold(rest)}")
    for table in (SpeakerRow, OutletRow):
        for at, name, folded in connection.execute(select(col(table.id), col(table.name), col(table.folded))).all():
            if fold(name) != folded:
                connection.execute(update(table).where(col(table.id) == at).values(folded=fold(name)))
    _refold_aliases(connection)


def _rename(connection: Connection, key: str, plain: str) -> None:
    """Give a speaker another key, or its claims to the speaker who has that key, wherever the key is noted."""
    own, other = (
        connection.execute(select(col(SpeakerRow.id)).where(col(SpeakerRow.key) == each)).scalar_one_or_none()
        for each in (key, plain)
    )
    if other is None:
        connection.execute(update(SpeakerRow).where(col(SpeakerRow.id) == own).values(key=plain))
    else:
        connection.execute(update(ClaimRow).where(col(ClaimRow.speaker_id) == own).values(speaker_id=other))
        for table, columns in (
            (MergedSpeakerRow, (MergedSpeakerRow.speaker_id, MergedSpeakerRow.into_id)),
            (SpeaksForRow, (SpeaksForRow.speaker_id, SpeaksForRow.body_id)),
            (SpeakerRow, (SpeakerRow.id,)),
        ):
            connection.execute(delete(table).where(or_(*(col(column) == own for column in columns))))
    for noting, column in (
        (RosterChangeRow, RosterChangeRow.key),
        (RosterChangeRow, RosterChangeRow.value),
        (ClaimRow, ClaimRow.candidates),
        (RevisionRow, RevisionRow.claims),
    ):
        named = col(column).contains(key, autoescape=True)
        connection.execute(update(noting).where(named).values({col(column): func.replace(col(column), key, plain)}))


def _refold_aliases(connection: Connection) -> None:
    """Of two spellings of one speaker that fold alike now, the first stays."""
    columns = (col(AliasRow.id), col(AliasRow.speaker_id), col(AliasRow.alias), col(AliasRow.folded))
    rows = connection.execute(select(*columns).order_by(col(AliasRow.id))).all()
    taken = {(speaker_id, folded) for _, speaker_id, alias, folded in rows if fold(alias) == folded}
    for at, speaker_id, alias, folded in rows:
        if fold(alias) == folded:
            continue
        is_taken = (speaker_id, fold(alias)) in taken
        change = delete(AliasRow) if is_taken else update(AliasRow).values(folded=fold(alias))
        connection.execute(change.where(col(AliasRow.id) == at))
        taken.add((speaker_id, fold(alias)))

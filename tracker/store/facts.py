"""One narrow row a claim, by which claims are filtered, counted and ordered without a look at the claims themselves.

In: claims that are stored. Out: rows of ``fact``, made from claim, article and ``merged_speaker`` in the transaction
that writes these.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, insert, or_, select, update
from sqlmodel import col

from tracker.schema.claim import REJECTED
from tracker.schema.cue_types import left_out_types
from tracker.store.shortening import KEY, ON_FIRST, ON_LAST
from tracker.store.stored import as_stored
from tracker.store.tables import ArticleRow, ClaimRow, FactRow, MergedSpeakerRow
from tracker.store.tallies import add_to_tallies, take_off_tallies

_AT_ONCE = 5000
_SPEAKERS_AT_ONCE = 500
NAMES = ("claim_id", "speaker_id", "outlet_id", "kind", "cue_type", "is_report", "on_first", "on_last")
SHOWN = func.coalesce(col(MergedSpeakerRow.into_id), col(ClaimRow.speaker_id))
"""The speaker a claim is shown under, given an outer join of ``MergedSpeakerRow`` on the claim's own speaker."""


def put_facts(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Make the facts of claims that have none.

    Args:
        connection: A transaction.
        *where: Which claims, as conditions on ``ClaimRow``.
    """
    connection.execute(insert(FactRow).from_select(NAMES, _select_facts().where(*where)))


def make_facts_anew(connection: Connection) -> Iterator[int]:
    """Make the facts of all claims, in place of those that are there.

    Args:
        connection: A transaction.

    Yields:
        How many more claims have theirs; it goes on only while it is asked for the next.
    """
    connection.execute(delete(FactRow))
    last = 0
    while True:
        these = select(col(ClaimRow.id)).where(col(ClaimRow.id) > last).order_by(col(ClaimRow.id)).limit(_AT_ONCE)
        ids = connection.execute(these).scalars().all()
        if not ids:
            return
        end = ids[-1] or 0
        put_facts(connection, col(ClaimRow.id) > last, col(ClaimRow.id) <= end)
        yield len(ids)
        last = end


def show_under(connection: Connection, speaker_ids: Collection[int]) -> None:
    """Bring up to date under whom the claims of speakers are shown, where their merges have changed.

    Args:
        connection: A transaction.
        speaker_ids: The claims' own speakers.
    """
    ids = sorted(speaker_ids)
    merged = select(col(MergedSpeakerRow.into_id)).where(col(MergedSpeakerRow.speaker_id) == col(ClaimRow.speaker_id))
    shown = (
        select(func.coalesce(merged.scalar_subquery(), col(ClaimRow.speaker_id)))
        .where(col(ClaimRow.id) == col(FactRow.claim_id))
        .scalar_subquery()
    )
    for at in range(0, len(ids), _SPEAKERS_AT_ONCE):
        are_theirs = col(ClaimRow.speaker_id).in_(ids[at : at + _SPEAKERS_AT_ONCE])
        take_off_tallies(connection, are_theirs)
        these = col(FactRow.claim_id).in_(select(col(ClaimRow.id)).where(are_theirs))
        connection.execute(update(FactRow).where(these).values(speaker_id=shown))
        add_to_tallies(connection, are_theirs)


def find_wrong_facts(connection: Connection) -> Iterator[tuple[str, str, Any]]:
    """Compare the facts with what they are made from.

    Args:
        connection: The database.

    Yields:
        The key of a claim, the column that is wrong, and what stands there; the column is "" where there is no fact.
    """
    made = _select_facts(KEY.label("key")).subquery()
    pairs = [(made.c[name], col(getattr(FactRow, name))) for name in NAMES]
    differs = or_(*(mine.is_distinct_from(stored) for mine, stored in pairs))
    query: Select[Any] = select(as_stored(made.c.key), *(as_stored(column) for pair in pairs for column in pair))
    query = query.outerjoin(FactRow, col(FactRow.claim_id) == made.c.claim_id).where(differs)
    for key, *values in connection.execute(query):
        mine, stored = values[::2], values[1::2]
        if stored[0] is None:
            yield key, "", None
            continue
        yield from ((key, name, b) for name, a, b in zip(NAMES, mine, stored, strict=True) if a != b)


def _select_facts(*more: Any) -> Select[*tuple[Any, ...]]:
    row = ClaimRow
    is_rejected = func.coalesce(col(row.corrected), "") == REJECTED
    is_report = and_(col(row.cue_type).not_in(left_out_types()), ~is_rejected).label("is_report")
    ids: tuple[Any, ...] = (col(row.id).label("claim_id"), SHOWN.label("speaker_id"), col(ArticleRow.outlet_id))
    days = (ON_FIRST.label("on_first"), ON_LAST.label("on_last"))
    own = (*ids, col(row.kind), col(row.cue_type), is_report, *days)
    return (
        select(*own, *more)
        .join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        .outerjoin(MergedSpeakerRow, col(MergedSpeakerRow.speaker_id) == col(ClaimRow.speaker_id))
    )

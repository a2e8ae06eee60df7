"""List who is quoted: how often, from when to when, and under which names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Engine, func, select
from sqlmodel import col

from tracker.query.conditions import conditions
from tracker.query.names import SHOWN_SPEAKER, speakers_named
from tracker.query.views import SpeakerView
from tracker.records import SpeakerType
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.tables import AliasRow, ArticleRow, ClaimRow, MergedSpeakerRow, SpeakerRow


def list_speakers(
    engine: Engine, names: Sequence[str] | None = None, *, thoughts: bool = False, unlisted: bool = False
) -> list[SpeakerView]:
    """List everyone who is quoted, the most quoted first.

    Args:
        engine: The database.
        names: Only speakers with one of these names or spellings, even without claims.
        thoughts: Whether thoughts and wishes count.
        unlisted: Whether to list only persons who are not on the roster.

    Returns:
        The speakers; claims of a merged speaker count for the speaker merged into.
    """
    # As precise as it is known: of what was said "in January" nobody knows that it was said on the first.
    day = func.coalesce(col(ClaimRow.said), col(ArticleRow.published))
    counted = (
        select(
            SHOWN_SPEAKER.label("speaker_id"),
            func.count().label("claims"),
            func.min(day).label("first"),
            func.max(day).label("last"),
        )
        .join_from(
            ClaimRow,
            MergedSpeakerRow,
            col(MergedSpeakerRow.speaker_id) == col(ClaimRow.speaker_id),
            isouter=True,
        )
        .join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        .where(*conditions(ClaimFilter(thoughts=thoughts)))
        .group_by(SHOWN_SPEAKER)
        .subquery()
    )
    claims = func.coalesce(counted.c.claims, 0)
    rows = select(
        col(SpeakerRow.id),
        col(SpeakerRow.key),
        col(SpeakerRow.name),
        col(SpeakerRow.type),
        col(SpeakerRow.is_official),
        claims.label("claims"),
        counted.c.first,
        counted.c.last,
    ).join_from(SpeakerRow, counted, counted.c.speaker_id == col(SpeakerRow.id), isouter=names is not None)
    if names is not None:
        rows = rows.where(col(SpeakerRow.id).in_(speakers_named(names)))
    if unlisted:
        rows = rows.where(~col(SpeakerRow.is_official), col(SpeakerRow.type) == SpeakerType.PERSON.value)
    rows = rows.order_by(claims.desc(), col(SpeakerRow.name), col(SpeakerRow.key))
    aliases: dict[int, list[str]] = defaultdict(list)
    with reading(engine) as connection:
        for speaker_id, alias in read_rows(
            connection, select(col(AliasRow.speaker_id), col(AliasRow.alias)).order_by(col(AliasRow.alias))
        ):
            aliases[speaker_id].append(alias)
        return [
            SpeakerView(
                key=row.key,
                name=row.name,
                type=row.type,
                is_official=row.is_official,
                claims=row.claims,
                first=row.first,
                last=row.last,
                aliases=tuple(aliases[row.id]),
            )
            for row in read_rows(connection, rows)
        ]

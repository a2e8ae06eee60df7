"""Keeping an article as it was before a newer revision takes its place.

In: the id of a stored article, within the transaction that is about to overwrite it. Out: a row with its metadata, its
text and all its claims, complete enough to show and to verify them.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import Connection, func, select
from sqlmodel import col

from tracker.store.rows import insert_row
from tracker.store.seals import seal_rows
from tracker.store.stored import iter_stored
from tracker.store.tables import ArticleRow, RevisionRow, SpeakerRow

_COPIED = (
    "content_hash", "run_id", "stored", "name", "outlet_id", "title", "url", "author", "language", "published",
    "published_inferred", "text",
)  # fmt: skip
_OWN_TO_THE_ROW = {
    "id", "article_id", "run_id", "speaker_id", "seal", "joined", "source_start", "source_end", "cue_start", "cue_end",
}  # fmt: skip


def keep_revision(connection: Connection, article_id: int, *, replaced: dt.datetime) -> int:
    """Copy an article with its claims to a revision of its own; returns the number of that revision."""
    columns = select(*(getattr(ArticleRow, name) for name in _COPIED)).where(col(ArticleRow.id) == article_id)
    values = dict(connection.execute(columns).one()._mapping)
    kept = select(func.count()).select_from(RevisionRow).where(col(RevisionRow.article_id) == article_id)
    number = int(connection.execute(kept).scalar_one()) + 1
    claims = json.dumps(_describe_claims(connection, article_id), ensure_ascii=False)
    own = {"article_id": article_id, "number": number, "replaced": replaced, "claims": claims}
    revision_id = insert_row(connection, RevisionRow, values | own)
    seal_rows(connection, "revision", col(RevisionRow.id) == revision_id)
    return number


def _describe_claims(connection: Connection, article_id: int) -> list[dict[str, Any]]:
    """The claims of an article in text order, each as its columns, ``speaker``, ``spans`` and ``topics``."""
    [article] = iter_stored(connection, [article_id])
    keys = {each.speaker_key for each in article.claims if each.speaker_key is not None}
    named = select(col(SpeakerRow.key), col(SpeakerRow.name)).where(col(SpeakerRow.key).in_(keys))
    names: dict[Any, str] = {row[0]: row[1] for row in connection.execute(named)}
    return [
        {name: _plain(value) for name, value in each.cells.items() if name not in _OWN_TO_THE_ROW}
        | {"second_hand": bool(each.cells["second_hand"])}
        | {"speaker_key": each.speaker_key, "speaker": names.get(each.speaker_key)}
        | {"spans": each.spans, "topics": each.topics}
        for each in sorted(article.claims, key=lambda each: (each.cells["start"], each.cells["id"]))
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value

"""Keeping an article as it was before a newer revision takes its place.

In: the id of a stored article, within the transaction that is about to overwrite it. Out: a row with its metadata, its
text and all its claims, complete enough to show and to verify them.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, func, select
from sqlmodel import col

from tracker.store.rows import insert_row
from tracker.store.seals import seal_rows
from tracker.store.tables import ArticleRow, ClaimRow, ClaimSpanRow, RevisionRow, SpeakerRow, TermRow, TopicRow

_COPIED = (
    "content_hash", "run_id", "stored", "name", "outlet_id", "title", "url", "author", "language", "published",
    "published_inferred", "text",
)  # fmt: skip
_OWN_TO_THE_ROW = {"id", "article_id", "run_id", "speaker_id", "seal"}


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
    ids = select(col(ClaimRow.id)).where(col(ClaimRow.article_id) == article_id)
    spans: dict[int, list[list[Any]]] = defaultdict(list)
    span_rows = select(ClaimSpanRow.__table__).where(col(ClaimSpanRow.claim_id).in_(ids))  # type: ignore[attr-defined]
    for row in connection.execute(span_rows.order_by(col(ClaimSpanRow.role), col(ClaimSpanRow.position))):
        spans[row.claim_id].append([row.role, row.position, row.start, row.end])
    topics: dict[int, list[str]] = defaultdict(list)
    terms = select(col(TopicRow.claim_id), col(TermRow.term)).where(col(TopicRow.claim_id).in_(ids))
    terms = terms.join_from(TopicRow, TermRow, col(TermRow.id) == col(TopicRow.term_id))
    for claim_id, term in connection.execute(terms.order_by(col(TermRow.term))):
        topics[claim_id].append(term)
    claims: Any = (
        select(ClaimRow.__table__, col(SpeakerRow.key).label("speaker_key"), col(SpeakerRow.name).label("speaker"))  # type: ignore[attr-defined]
        .outerjoin(SpeakerRow, col(ClaimRow.speaker_id) == col(SpeakerRow.id))
        .where(col(ClaimRow.article_id) == article_id)
        .order_by(col(ClaimRow.start), col(ClaimRow.id))
    )
    return [
        {name: _plain(value) for name, value in row._mapping.items() if name not in _OWN_TO_THE_ROW}
        | {"spans": spans[row.id], "topics": topics[row.id]}
        for row in connection.execute(claims)
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value

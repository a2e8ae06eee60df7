"""Storing articles with their claims, one transaction an article.

In: an article and all its claims. Out: "added", "updated" or "unchanged"; storing the same article again changes
nothing, and storing a changed one replaces its claims. Corrections are never touched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlmodel import col

from tracker.errors import StoreError
from tracker.records import Article, Claim, Speaker
from tracker.store.engine import reading, writing
from tracker.store.rows import insert_row, speaker_values, upsert_speaker
from tracker.store.tables import ArticleRow, ClaimRow, ClaimSpanRow, OutletRow, RunRow, TopicRow
from tracker.store.values import article_values, claim_values, span_values
from tracker.text import fold

Saved = Literal["added", "updated", "unchanged"]


def start_run(engine: Engine, *, tracker_version: str, model_version: str) -> int:
    """Note which versions are about to store articles; returns the id of the run."""
    versions = {"tracker_version": tracker_version, "model_version": model_version}
    with writing(engine) as connection:
        return insert_row(connection, RunRow, {"started": dt.datetime.now(dt.UTC)} | versions)


def is_stored(engine: Engine, article: Article, *, model_version: str) -> bool:
    """True where this very content was stored by this very model, so that there is nothing to do."""
    with reading(engine) as connection:
        stored = _find_article(connection, article.key)
    return stored is not None and (stored.content_hash, stored.model_version) == (article.content_hash, model_version)


def save_article(engine: Engine, article: Article, claims: Sequence[Claim], *, run_id: int) -> Saved:
    """Store an article and its claims in one transaction, in place of what was stored for its key before.

    Content and model version both equal to the stored ones: nothing is written. Raises StoreError where a claim
    belongs to another article or is no slice of this one, where two claims share a key, or where the database refuses;
    nothing is stored then.
    """
    _check_claims(article, claims)
    with writing(engine) as connection:
        query = select(col(RunRow.model_version)).where(col(RunRow.id) == run_id)
        model_version = connection.execute(query).scalar_one()
        stored = _find_article(connection, article.key)
        if stored and (stored.content_hash, stored.model_version) == (article.content_hash, model_version):
            return "unchanged"
        outlet_id = _find_or_add_outlet(connection, article.outlet) if article.outlet else None
        values = {"run_id": run_id, "outlet_id": outlet_id} | article_values(article)
        if stored:
            article_id: int = stored.id
            connection.execute(update(ArticleRow).where(col(ArticleRow.id) == article_id).values(values))
            connection.execute(delete(ClaimRow).where(col(ClaimRow.article_id) == article_id))
        else:
            article_id = insert_row(connection, ArticleRow, values)
        speakers = _save_speakers(connection, [claim.speaker for claim in claims if claim.speaker])
        links = {"article_id": article_id, "run_id": run_id}
        rows = [
            links
            | {"speaker_id": speakers[claim.speaker.key] if claim.speaker else None}
            | claim_values(claim, article.published)
            for claim in claims
        ]
        if rows:
            connection.execute(insert(ClaimRow), rows)
            stored_claims = select(col(ClaimRow.key), col(ClaimRow.id)).where(col(ClaimRow.article_id) == article_id)
            ids = {row.key: row.id for row in connection.execute(stored_claims)}
            spans = [{"claim_id": ids[claim.key]} | span for claim in claims for span in span_values(claim)]
            connection.execute(insert(ClaimSpanRow), spans)
            topics = [
                {"claim_id": ids[claim.key], "term": term} for claim in claims for term in dict.fromkeys(claim.topics)
            ]
            if topics:
                connection.execute(insert(TopicRow), topics)
    return "updated" if stored else "added"


def _check_claims(article: Article, claims: Sequence[Claim]) -> None:
    keys = set()
    for claim in claims:
        if claim.article_key != article.key:
            raise StoreError(f"claim {claim.key} belongs to article {claim.article_key}", where=article.name)
        if claim.key in keys:
            raise StoreError(f"two claims share the key {claim.key}", where=article.name)
        keys.add(claim.key)
        quote = claim.quote
        relays = [relay.span for relay in quote.relays]
        spans = [*quote.contents, *quote.cues, *relays, claim.context, *([quote.source] if quote.source else [])]
        for span in spans:
            if article.text[span.start : span.end] != span.text:
                raise StoreError(
                    f"claim {claim.key} has a span {span.start}:{span.end} that is not in the text", where=article.name
                )


def _find_article(connection: Connection, key: str) -> Any:
    return connection.execute(
        select(col(ArticleRow.id), col(ArticleRow.content_hash), col(RunRow.model_version))
        .join(RunRow, col(RunRow.id) == col(ArticleRow.run_id))
        .where(col(ArticleRow.key) == key)
    ).one_or_none()


def _find_or_add_outlet(connection: Connection, name: str) -> int:
    found: int | None = connection.execute(select(col(OutletRow.id)).where(col(OutletRow.name) == name)).scalar()
    return found or insert_row(connection, OutletRow, {"name": name, "folded": fold(name)})


def _save_speakers(connection: Connection, speakers: Iterable[Speaker]) -> dict[str, int]:
    return {
        key: upsert_speaker(connection, key, speaker_values(speaker.name, speaker.type, speaker.is_official))
        for key, speaker in {speaker.key: speaker for speaker in speakers}.items()
    }

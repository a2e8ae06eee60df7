"""Storing articles with their claims, one transaction an article.

In: an article and all its claims. Out: what became of it (``Saved``). Storing the same article again changes nothing;
storing another text or other metadata for its key keeps what was there as a revision.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from sqlalchemy import Connection, Engine, case, delete, select, update
from sqlmodel import col

from tracker.identity import make_article_key
from tracker.records import Article, Claim
from tracker.store.claim_rows import check_claims, save_claims
from tracker.store.corrections import lay_again, note_places
from tracker.store.engine import reading, writing
from tracker.store.revisions import keep_revision
from tracker.store.rows import find_or_add, insert_row
from tracker.store.seals import seal_article, seal_rows
from tracker.store.stories import leave_story, link_story
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow, RevisionRow, RunRow
from tracker.store.tallies import take_off_tallies
from tracker.store.values import article_values
from tracker.store.words import take_out_words
from tracker.text import fold

Stored = Literal["unchanged", "outdated", "superseded"]
"""What is stored already: as this version read it, as another did, or as an older revision of an article."""

Saved = Literal["added", "revised", "updated"] | Stored
"""What became of an article: new; a new revision of one; one read again by a newer model; or nothing to do."""


def start_run(engine: Engine, *, tracker_version: str, model_version: str) -> int:
    """Note which versions are about to store articles.

    Args:
        engine: The database.
        tracker_version: The version of the program.
        model_version: What else decides the claims.

    Returns:
        The id of the run.
    """
    versions = {"tracker_version": tracker_version, "model_version": model_version}
    with writing(engine) as connection:
        run_id = insert_row(connection, RunRow, {"started": dt.datetime.now(dt.UTC)} | versions)
        seal_rows(connection, "run", col(RunRow.id) == run_id)
    return run_id


def find_stored(engine: Engine, article: Article, *, model_version: str) -> Stored | None:
    """What is stored of this very content, by one look-up.

    Args:
        engine: The database.
        article: The article, as ``recognize_article`` gives it.
        model_version: What decides the claims, as of today.

    Returns:
        What there is; None where there is nothing.
    """
    with reading(engine) as connection:
        return _judge(_find_article(connection, article), article, model_version)


def recognize_article(engine: Engine, article: Article) -> Article:
    """The article under the key and the address by which the database knows it already, where it does.

    Example: "http://www.paper.example/a?utm_source=x" is stored as "https://paper.example/a"; a text without an address
    that an older version stored before it could read whose it is, is still the same.

    Args:
        engine: The database.
        article: An article as it was read.

    Returns:
        The article, with the key and address to store it under.
    """
    is_it = col(ArticleRow.identity) == article.key
    if article.url is None:
        without_outlet = make_article_key(url=None, outlet=None, text=article.text)
        is_it |= (col(ArticleRow.identity) == without_outlet) & col(ArticleRow.outlet_id).is_(None)
    query = (
        select(col(ArticleRow.key), col(ArticleRow.url))
        .where(is_it)
        .order_by(
            case((col(ArticleRow.identity) == article.key, 0), else_=1),
            case((col(ArticleRow.url) == article.url, 0), else_=1),
            col(ArticleRow.id),
        )
    )
    with reading(engine) as connection:
        stored = connection.execute(query.limit(1)).one_or_none()
    return article if stored is None else replace(article, key=stored.key, url=stored.url)


def save_article(engine: Engine, article: Article, claims: Sequence[Claim], *, run_id: int) -> Saved:
    """Store an article and its claims in one transaction, in place of what was stored for its key before.

    What users corrected of it is laid over the claims. Where the content differs from the stored one, that is kept as a
    revision. Where content and model version are the stored ones, or the content is that of an older revision, nothing
    is written.

    Args:
        engine: The database.
        article: The article, as ``recognize_article`` gives it.
        claims: Its claims.
        run_id: The run that made them, of ``start_run``.

    Returns:
        Whether it was added, updated or left as it was, and why.

    Raises:
        RefusedError: Where a claim belongs to another article or is no slice of this one, or two claims share a key;
            nothing is stored then.
        StoreError: Where the database refuses; nothing is stored then.
    """
    check_claims(article, claims)
    with writing(engine) as connection:
        query = select(col(RunRow.model_version)).where(col(RunRow.id) == run_id)
        stored = _find_article(connection, article)
        judged = _judge(stored, article, connection.execute(query).scalar_one())
        if judged in ("unchanged", "superseded"):
            return judged
        outlet_id = None
        if article.outlet:
            outlet = {"name": article.outlet, "folded": fold(article.outlet)}
            outlet_id, _ = find_or_add(connection, OutletRow, outlet, by="name")
        now = dt.datetime.now(dt.UTC)
        values = {"run_id": run_id, "outlet_id": outlet_id} | article_values(article)
        is_same_content = stored is not None and stored.content_hash == article.content_hash
        if stored is None:
            article_id = insert_row(connection, ArticleRow, values | {"stored": now, "identity": article.key})
        else:
            article_id = int(stored.id)
            take_out_words(connection, col(ClaimRow.article_id) == article_id)
            take_off_tallies(connection, col(ClaimRow.article_id) == article_id)
            if not is_same_content:
                keep_revision(connection, article_id, replaced=now)
                leave_story(connection, article_id)
                values |= {"stored": now}
            connection.execute(update(ArticleRow).where(col(ArticleRow.id) == article_id).values(values))
            connection.execute(delete(ClaimRow).where(col(ClaimRow.article_id) == article_id))
        if not is_same_content:
            link_story(connection, article_id)
        laid = lay_again(connection, article, claims, article_id=article_id)
        save_claims(connection, article, laid.claims, article_id=article_id, run_id=run_id)
        seal_article(connection, article_id)
        note_places(connection, article_id, laid)
    if stored is None:
        return "added"
    return "updated" if is_same_content else "revised"


def _find_article(connection: Connection, article: Article) -> Any:
    """The stored article of this key; ``older`` is the number of the revision that has this content, if one has."""
    same = (col(RevisionRow.article_id) == col(ArticleRow.id)) & (col(RevisionRow.content_hash) == article.content_hash)
    return connection.execute(
        select(
            col(ArticleRow.id),
            col(ArticleRow.content_hash),
            col(RunRow.model_version),
            col(RevisionRow.number).label("older"),
        )
        .join(RunRow, col(RunRow.id) == col(ArticleRow.run_id))
        .outerjoin(RevisionRow, same)
        .where(col(ArticleRow.key) == article.key)
    ).one_or_none()


def _judge(stored: Any, article: Article, model_version: str) -> Stored | None:
    if stored is None:
        return None
    if stored.older is not None:
        return "superseded"
    if stored.content_hash != article.content_hash:
        return None
    return "unchanged" if stored.model_version == model_version else "outdated"

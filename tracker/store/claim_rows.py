"""The rows of claims: checked against their article, written with all that is made from them.

In: claims, within a transaction that has written their article. Out: rows of claim, part and topic, with facts, words
and vectors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, func, insert, select
from sqlmodel import col

from tracker.errors import RefusedError
from tracker.records import Article, Claim, Speaker, TextSpan
from tracker.store.facts import put_facts
from tracker.store.rows import speaker_values, upsert_speaker
from tracker.store.seals import ROOM_FOR_SEAL
from tracker.store.shortening import KEY
from tracker.store.tables import ArticleRow, ClaimPartRow, ClaimRow
from tracker.store.tallies import add_to_tallies
from tracker.store.topics import put_topics
from tracker.store.values import claim_values, part_values
from tracker.store.vectors import put_vectors
from tracker.store.words import put_words


def save_claims(
    connection: Connection, article: Article, claims: Sequence[Claim], *, article_id: int, run_id: int
) -> None:
    """Store claims of an article, with all that hangs on them but their seals.

    Args:
        connection: A transaction.
        article: The article.
        claims: Claims of it of which none is stored.
        article_id: The id of its row.
        run_id: The run that read it.
    """
    if not claims:
        return
    speakers = _save_speakers(connection, [claim.speaker for claim in claims if claim.speaker])
    links = {"article_id": article_id, "run_id": run_id}
    rows = [
        links
        | {"speaker_id": speakers[claim.speaker.key] if claim.speaker else None}
        | claim_values(claim, article)
        | {"seal": ROOM_FOR_SEAL}
        for claim in claims
    ]
    last = connection.execute(select(func.max(col(ClaimRow.id)))).scalar() or 0
    connection.execute(insert(ClaimRow), rows)
    these = (col(ClaimRow.article_id) == article_id, col(ClaimRow.id) > last)
    keys = select(KEY, col(ClaimRow.id)).join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
    ids = {key: int(claim_id or 0) for key, claim_id in connection.execute(keys.where(*these))}
    parts = [{"claim_id": ids[claim.key]} | part for claim in claims for part in part_values(claim)]
    if parts:
        connection.execute(insert(ClaimPartRow), parts)
    put_topics(connection, {ids[claim.key]: claim.topics for claim in claims})
    put_facts(connection, *these)
    add_to_tallies(connection, *these)
    put_words(connection, *these)
    put_vectors(connection, *these)


def check_claims(article: Article, claims: Sequence[Claim]) -> None:
    """Refuse claims that are not an article's.

    Args:
        article: The article.
        claims: The claims.

    Raises:
        RefusedError: One belongs to another article or is no slice of this one, or two share a key.
    """
    keys = set()
    for claim in claims:
        if claim.article_key != article.key:
            raise RefusedError(f"claim {claim.key} belongs to article {claim.article_key}", where=article.name)
        if claim.key in keys:
            raise RefusedError(f"two claims share the key {claim.key}", where=article.name)
        keys.add(claim.key)
        for span in _spans_of(claim):
            if article.text[span.start : span.end] != span.text:
                raise RefusedError(
                    f"claim {claim.key} has a span {span.start}:{span.end} that is not in the text", where=article.name
                )


def _spans_of(claim: Claim) -> Iterator[TextSpan]:
    """Every piece of the article that a claim names: its quote, relays, context, phrase of the day, and evidence."""
    yield from claim.quote.spans
    yield from (relay.span for relay in claim.quote.relays)
    yield claim.context
    steps = claim.speaker.steps if claim.speaker else ()
    named = [claim.said.phrase, *(span for step in steps for span in (step.words, step.points_to))]
    yield from (span for span in named if span is not None)


def _save_speakers(connection: Connection, speakers: Iterable[Speaker]) -> dict[str, int]:
    return {
        key: upsert_speaker(connection, key, speaker_values(speaker.name, speaker.type, speaker.is_official))
        for key, speaker in {speaker.key: speaker for speaker in speakers}.items()
    }

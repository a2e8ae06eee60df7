"""The articles that a person reviewed wholly: every quote that they show was accepted, put right or rejected.

In: a database. Out: such articles with their claims as they are shown, and how their speakers are also written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.records import Article, Claim
from tracker.store.outdated import read_article
from tracker.store.stored_claims import load_claims
from tracker.store.tables import AliasRow, ClaimRow, FactRow, SpeakerRow


def iter_reviewed(connection: Connection) -> Iterator[tuple[Article, list[Claim]]]:
    """Read the articles that were reviewed wholly.

    Args:
        connection: The database.

    Yields:
        Each with its claims, in the order in which they were stored.
    """
    unchecked = (
        select(col(ClaimRow.id))
        .join(FactRow, col(FactRow.claim_id) == col(ClaimRow.id))
        .where(col(FactRow.is_report).is_(True), col(ClaimRow.corrected).is_(None))
    )
    looked_at = select(col(ClaimRow.article_id)).where(col(ClaimRow.corrected).is_not(None)).distinct()
    open_ = select(col(ClaimRow.article_id)).where(col(ClaimRow.id).in_(unchecked))
    wholly = looked_at.where(col(ClaimRow.article_id).not_in(open_)).order_by(col(ClaimRow.article_id))
    for article_id in list(connection.execute(wholly).scalars()):
        article = read_article(connection, article_id)
        if article is not None:
            yield article, load_claims(connection, article_id)


def read_spellings(connection: Connection) -> dict[str, list[str]]:
    """Read how speakers are also written, by their keys."""
    query = select(col(SpeakerRow.key), col(AliasRow.alias)).join(
        AliasRow, col(AliasRow.speaker_id) == col(SpeakerRow.id)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for key, alias in connection.execute(query.order_by(col(SpeakerRow.key), col(AliasRow.alias))):
        found[key].append(alias)
    return dict(found)

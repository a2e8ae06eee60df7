"""What is stored but follows from other columns by rules that change: made anew behind the steps of an upgrade.

In: a connection whose tables are those of today, and the version they had. Out: each derived column as today's rules
make it. None of this belongs in a frozen step: a story that an older rule found would match no new article.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, select, update
from sqlmodel import col

from tracker.identity import make_article_key
from tracker.store.refolding import refold
from tracker.store.stories import link_story
from tracker.store.tables import ArticleRow


def derive_anew(connection: Connection, version: int) -> None:
    """Make anew what a database of an older version lacks or derived by other rules."""
    for since, derive in _RULES:
        if version < since:
            derive(connection)


def _identify_articles(connection: Connection) -> None:
    rows = select(col(ArticleRow.id), col(ArticleRow.url)).where(col(ArticleRow.url).is_not(None))
    for article_id, url in connection.execute(rows).all():
        identity = make_article_key(url=url, outlet=None, text="")
        connection.execute(update(ArticleRow).where(col(ArticleRow.id) == article_id).values(identity=identity))


def _link_stories(connection: Connection) -> None:
    for article_id in connection.execute(select(col(ArticleRow.id)).order_by(col(ArticleRow.id))).scalars().all():
        link_story(connection, int(article_id or 0))


_RULES: tuple[tuple[int, Callable[[Connection], None]], ...] = (
    (4, _link_stories),  # stories are new in version 4
    (5, _identify_articles),  # identities are new in version 5
    (6, refold),  # since version 6 letters with strokes fold to plain ones
)
"""From which version on a database has what today's rules make."""

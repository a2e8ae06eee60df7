"""Steps from the tables of an older version to those of this one.

In: a connection within one transaction, and the version the database has. Out: the tables of ``SCHEMA_VERSION``, with
every row that was there; nothing where there is no way.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, DateTime, text, update

from tracker.identity import make_article_key
from tracker.store.refolding import refold
from tracker.store.stories import link_story
from tracker.store.tables import (
    SCHEMA_VERSION,
    MergedSpeakerRow,
    RevisionRow,
    RosterChangeRow,
    Row,
    SchemaVersionRow,
    SpeaksForRow,
    StoryBandRow,
    StoryRow,
)


def upgrade_tables(connection: Connection, version: int) -> None:
    """Take every step from ``version`` on; ``can_upgrade`` tells beforehand whether there are enough."""
    for step in range(version, SCHEMA_VERSION):
        _STEPS[step](connection)
    connection.execute(update(SchemaVersionRow).values(version=SCHEMA_VERSION))


def can_upgrade(version: int | None) -> bool:
    """Whether a database of this version is older and can be brought to ours."""
    return version is not None and version < SCHEMA_VERSION and all(s in _STEPS for s in range(version, SCHEMA_VERSION))


def _add_roster_tables(connection: Connection) -> None:
    """Version 2: the user's changes of the roster, who speaks for whom, and who is shown as whom."""
    tables = [Row.metadata.tables[row.__tablename__] for row in (SpeaksForRow, MergedSpeakerRow, RosterChangeRow)]
    Row.metadata.create_all(connection, tables=tables)


def _add_evidence(connection: Connection) -> None:
    """Version 3: what was considered for each speaker, and whether a quote is second-hand."""
    for column in (
        "second_hand BOOLEAN DEFAULT FALSE",
        "candidates VARCHAR DEFAULT '[]'",
        "steps VARCHAR DEFAULT '[]'",
    ):
        connection.execute(text(f"ALTER TABLE claim ADD COLUMN {column} NOT NULL"))


def _add_revisions_and_stories(connection: Connection) -> None:
    """Version 4: older revisions of articles, and which articles tell one story; links those that are stored."""
    tables = [Row.metadata.tables[row.__tablename__] for row in (StoryRow, StoryBandRow, RevisionRow)]
    Row.metadata.create_all(connection, tables=tables)
    timestamp = DateTime().compile(dialect=connection.dialect)
    for statement in (
        f"ALTER TABLE article ADD COLUMN stored {timestamp}",
        "ALTER TABLE article ADD COLUMN story_id INTEGER REFERENCES story (id)",
        "CREATE INDEX ix_article_story_id ON article (story_id)",
        "UPDATE article SET stored = (SELECT started FROM run WHERE run.id = article.run_id)",
    ):
        connection.execute(text(statement))
    for article_id in connection.execute(text("SELECT id FROM article ORDER BY id")).scalars().all():
        link_story(connection, article_id)


def _add_identities(connection: Connection) -> None:
    """Version 5: by which address, in whatever spelling, a stored article is known again; its key stays."""
    connection.execute(text("ALTER TABLE article ADD COLUMN identity VARCHAR"))
    connection.execute(text("CREATE INDEX ix_article_identity ON article (identity)"))
    connection.execute(text("UPDATE article SET identity = key"))
    for article_id, url in connection.execute(text("SELECT id, url FROM article WHERE url IS NOT NULL")).all():
        values = {"id": article_id, "identity": make_article_key(url=url, outlet=None, text="")}
        connection.execute(text("UPDATE article SET identity = :identity WHERE id = :id"), values)


_STEPS: dict[int, Callable[[Connection], None]] = {
    1: _add_roster_tables,
    2: _add_evidence,
    3: _add_revisions_and_stories,
    4: _add_identities,
    5: refold,  # version 6: letters with strokes fold to plain ones
}

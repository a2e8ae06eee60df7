"""Articles: as published, as they were before, whose they are, and which tell one story.

In: nothing. Out: the classes of their rows.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from tracker.store.tables.row import WITHOUT_ROWID, Row


class OutletRow(Row, table=True):
    """Who publishes articles."""

    __tablename__ = "outlet"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    folded: str = Field(index=True)


class StoryRow(Row, table=True):
    """One story that articles of several outlets print, word for word or nearly so."""

    __tablename__ = "story"

    id: int | None = Field(default=None, primary_key=True)


class ArticleRow(Row, table=True):
    """An article as published, its text verbatim, in its newest revision.

    ``key`` names it for ever; ``identity`` is the key that its address makes today, by which it is known again.
    ``run_id`` is the run that last extracted it, ``stored`` when this revision came in, ``story_id`` null while it
    stands alone.
    """

    __tablename__ = "article"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    name: str
    content_hash: str
    run_id: int = Field(foreign_key="run.id", index=True)
    outlet_id: int | None = Field(default=None, foreign_key="outlet.id", index=True)
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str
    published: str | None = None
    published_first: dt.date | None = Field(default=None, index=True)
    published_last: dt.date | None = None
    published_inferred: bool = False
    text: str
    stored: dt.datetime | None = None
    story_id: int | None = Field(default=None, foreign_key="story.id", index=True)
    identity: str | None = Field(default=None, index=True)


class StoryBandRow(Row, table=True):
    """What an article is found by when another resembles it; made by ``tracker.resemblance``.

    Those of an article are made from its text again where they are looked for, so that one index is enough.
    """

    __tablename__ = "story_band"
    __table_args__ = WITHOUT_ROWID

    band: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE", primary_key=True)


class RevisionRow(Row, table=True):
    """An article as it was before a newer text or newer metadata took its place, whole, counted from 1.

    ``claims`` is the JSON list of its claims, each with its columns, speaker, spans and topics; ``stored`` and
    ``replaced`` are when it came in and when it had to go.
    """

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("article_id", "number"), UniqueConstraint("article_id", "content_hash"))

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    number: int
    content_hash: str
    run_id: int = Field(foreign_key="run.id")
    stored: dt.datetime | None = None
    replaced: dt.datetime
    name: str
    outlet_id: int | None = Field(default=None, foreign_key="outlet.id")
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str
    published: str | None = None
    published_inferred: bool = False
    text: str
    claims: str

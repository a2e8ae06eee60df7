"""Claims: who said what when, where its parts stand, and what it is about.

In: nothing. Out: the classes of their rows.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Index, LargeBinary, false, text
from sqlmodel import Field

from tracker.store.tables.row import WITHOUT_ROWID, Row


class ClaimRow(Row, table=True):
    """A quote with speaker, day and article; what its article tells anyhow is not stored a second time.

    ``store.shortening`` fills in what is left out, as does the view "quotation". Null are: ``key``, where it is the
    article's with ``start`` and ``end``; ``joined``, the parts of a quote joined with ``PART_JOINER``, where the text
    from ``start`` to ``end`` is all of it; ``said_basis``, where all the article tells is its own day. ``source_*`` and
    ``cue_*`` are offsets of the only source and the only cue.

    ``said*`` is when it was said. ``speaker_id`` is null where nobody can be named. ``candidates`` is a JSON list of
    records, ``steps`` one of their values (``store.evidence_steps``). ``seal`` is what ``store.seals`` digests.
    ``corrected`` is what a person did to it, null where nobody did.
    """

    __tablename__ = "claim"
    __table_args__ = (
        Index("ix_claim_article_start", "article_id", "start"),
        # What an index leaves out holds on PostgreSQL too (store.postgres); to say so here would load its dialect.
        Index("ix_claim_via", "via", sqlite_where=text("via IS NOT NULL")),
        Index("ix_claim_corrected", "corrected", sqlite_where=text("corrected IS NOT NULL")),
        Index("ix_claim_key", "key", unique=True, sqlite_where=text("key IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str | None = None
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    run_id: int = Field(foreign_key="run.id")
    speaker_id: int | None = Field(default=None, foreign_key="speaker.id", index=True)
    kind: str
    cue_type: str
    start: int
    end: int
    context_start: int
    context_end: int
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    joined: str | None = None
    cue_text: str | None = Field(default=None, index=True)
    via: str | None = None
    office: str | None = None
    said: str | None = None
    said_first: dt.date | None = None
    said_last: dt.date | None = None
    said_precision: str
    said_basis: str | None = None
    said_phrase: str | None = None
    evidence: str
    confidence: float
    found_by: str
    second_hand: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    candidates: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    steps: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    seal: bytes | None = Field(default=None, sa_type=LargeBinary)
    corrected: str | None = None


class ClaimPartRow(Row, table=True):
    """Where a part of a quote stands in the article, where the claim's own row does not tell.

    So are all parts of a content or a cue that has several, and all relays: role source, cue, content or via, in order
    of ``position``. The view "claim_span" has these and the others.
    """

    __tablename__ = "claim_part"
    __table_args__ = WITHOUT_ROWID

    claim_id: int = Field(foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    role: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    start: int
    end: int


class TermRow(Row, table=True):
    """A term that claims are about; it stays where its last claim goes."""

    __tablename__ = "term"

    id: int | None = Field(default=None, primary_key=True)
    term: str = Field(unique=True)


class TopicRow(Row, table=True):
    """That a claim is about a term."""

    __tablename__ = "topic"
    __table_args__ = WITHOUT_ROWID

    claim_id: int = Field(foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    term_id: int = Field(foreign_key="term.id", primary_key=True, index=True)

"""What people put right, with what was read before.

In: nothing. Out: the classes of its rows.
"""

from __future__ import annotations

import datetime as dt

from sqlmodel import Field

from tracker.store.tables.row import Row


class CorrectionRow(Row, table=True):
    """What a person put right, append-only: ``tracker.corrections.records`` tells what is in it.

    ``key`` names it in every database; ``article_key`` is no link, since the article may be in none yet. ``before`` and
    ``after`` are JSON.
    """

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    made: dt.datetime
    made_by: str
    action: str
    article_key: str = Field(index=True)
    quote_id: str = Field(index=True)
    exact: str
    prefix: str
    suffix: str
    start: int
    before: str
    after: str
    why: str
    undoes: str | None = None


class CorrectionPlaceRow(Row, table=True):
    """What became of a correction when it was last laid: the claim that it shows in, or the problem."""

    __tablename__ = "correction_place"

    correction_id: int | None = Field(default=None, foreign_key="correction.id", ondelete="CASCADE", primary_key=True)
    claim_id: int | None = Field(default=None, foreign_key="claim.id", ondelete="CASCADE", index=True)
    problem: str | None = None


class UncorrectedRow(Row, table=True):
    """The claims of an article that has corrections, as they were read: a JSON list, over which these are laid.

    One row for each such article; made anew when the article is read again.
    """

    __tablename__ = "uncorrected"

    article_id: int | None = Field(default=None, foreign_key="article.id", ondelete="CASCADE", primary_key=True)
    claims: str

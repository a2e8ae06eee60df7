"""What finds and counts claims, made from the other tables.

In: nothing. Out: the classes of its rows; the word index is a table of ``tracker.store.words``.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Index, LargeBinary
from sqlmodel import Field

from tracker.store.tables.row import WITHOUT_ROWID, Row


class FactRow(Row, table=True):
    """What filters, counts and order ask of a claim, in one narrow row that is made from the others.

    ``speaker_id`` is the speaker it is shown under (``merged_speaker``), ``outlet_id`` the article's, ``is_report``
    whether it is shown without being asked for: no thought, wish or bare act, and not rejected by a person. ``on*`` are
    the days when it was said where known, else those of publication: what filters and order go by.
    """

    __tablename__ = "fact"
    __table_args__ = (
        Index("ix_fact_on", "on_first", "on_last", "is_report", "kind", "speaker_id", "outlet_id"),
        Index("ix_fact_speaker", "speaker_id", "on_first", "on_last", "is_report", "kind", "outlet_id"),
    )

    claim_id: int | None = Field(default=None, foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    speaker_id: int | None = Field(default=None, foreign_key="speaker.id")
    outlet_id: int | None = Field(default=None, foreign_key="outlet.id", index=True)
    kind: str
    cue_type: str
    is_report: bool
    on_first: dt.date | None = None
    on_last: dt.date | None = None


class ClaimVectorRow(Row, table=True):
    """What a claim means, as whole numbers of one byte each; null where the model knows none of its words."""

    __tablename__ = "claim_vector"

    claim_id: int | None = Field(default=None, foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    vector: bytes | None = Field(default=None, sa_type=LargeBinary)


class VectorModelRow(Row, table=True):
    """One row: which model made the vectors; no row where none were made."""

    __tablename__ = "vector_model"

    name: str = Field(primary_key=True)


class TallyRow(Row, table=True):
    """How many claims of a kind, shown without being asked for or not, a speaker, an outlet or a term has.

    ``field`` is "speaker", "outlet" or "topic", ``value_id`` the id of its row, 0 where the claim has none.
    """

    __tablename__ = "tally"
    __table_args__ = WITHOUT_ROWID

    field: str = Field(primary_key=True)
    value_id: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    is_report: bool = Field(primary_key=True)
    claims: int

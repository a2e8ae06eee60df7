"""Version 9: claims are counted, filtered and searched by narrow tables of their own; every write raises a number."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"

_SQLITE_WORDS = """CREATE VIRTUAL TABLE claim_words USING fts5(
    quote, context, title, content='', tokenize="ascii tokenchars '_%#@&$+=<>^~|*/\\'"
)"""


def upgrade() -> None:
    """Make the tables, and the indexes that they do not replace; what is in them is made behind the steps."""
    op.create_table(
        "fact",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id")),
        sa.Column("outlet_id", sa.Integer, sa.ForeignKey("outlet.id")),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("cue_type", sa.String, nullable=False),
        sa.Column("is_report", sa.Boolean, nullable=False),
        sa.Column("on_first", sa.Date),
        sa.Column("on_last", sa.Date),
    )
    days = ["on_first", "on_last", "is_report", "kind"]
    op.create_index("ix_fact_on", "fact", [*days, "speaker_id", "outlet_id"])
    op.create_index("ix_fact_speaker", "fact", ["speaker_id", *days, "outlet_id"])
    op.create_index("ix_fact_outlet", "fact", ["outlet_id", *days, "speaker_id"])
    op.create_table(
        "claim_vector",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("vector", sa.LargeBinary),
    )
    op.create_table("vector_model", sa.Column("name", sa.String, primary_key=True, nullable=False))
    op.create_table("change", sa.Column("number", sa.BigInteger, primary_key=True, nullable=False))
    for name in ("speaker_on", "kind", "cue_type", "on_first", "on_last"):
        op.drop_index(f"ix_claim_{name}", "claim")
    op.create_index("ix_claim_speaker_id", "claim", ["speaker_id"])
    op.create_index("ix_claim_cue_text", "claim", ["cue_text"])
    known = sa.text("via IS NOT NULL")
    op.create_index("ix_claim_via", "claim", ["via"], sqlite_where=known, postgresql_where=known)
    if op.get_context().dialect.name == "sqlite":
        op.execute(_SQLITE_WORDS)
        return
    link = sa.ForeignKey("claim.id", ondelete="CASCADE")
    words = sa.Column("words", postgresql.TSVECTOR, nullable=False)
    op.create_table("claim_words", sa.Column("claim_id", sa.Integer, link, primary_key=True), words)
    op.create_index("ix_claim_words_words", "claim_words", ["words"], postgresql_using="gin")

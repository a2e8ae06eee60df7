"""Version 11: what users put right is kept, with what was read before it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the tables, which are empty, and the mark of a claim that was corrected, which none has yet."""
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("article_key", sa.String, nullable=False),
        sa.Column("quote_id", sa.String, nullable=False),
        sa.Column("exact", sa.String, nullable=False),
        sa.Column("prefix", sa.String, nullable=False),
        sa.Column("suffix", sa.String, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("before", sa.String, nullable=False),
        sa.Column("after", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("undoes", sa.String),
    )
    op.create_index("ix_correction_article_key", "correction", ["article_key"])
    op.create_index("ix_correction_quote_id", "correction", ["quote_id"])
    op.create_table(
        "correction_place",
        sa.Column("correction_id", sa.Integer, sa.ForeignKey("correction.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE")),
        sa.Column("problem", sa.String),
    )
    op.create_index("ix_correction_place_claim_id", "correction_place", ["claim_id"])
    op.create_table(
        "uncorrected",
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("claims", sa.String, nullable=False),
    )
    op.add_column("claim", sa.Column("corrected", sa.String))
    known = sa.text("corrected IS NOT NULL")
    op.create_index("ix_claim_corrected", "claim", ["corrected"], sqlite_where=known, postgresql_where=known)

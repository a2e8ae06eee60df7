"""Version 10: each term stands once, and how many claims a speaker, an outlet or a term has is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Let topics name terms, and make the table of tallies, which is filled behind the steps."""
    op.create_table(
        "term",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("term", sa.String, nullable=False),
        sa.UniqueConstraint("term"),
    )
    op.execute("INSERT INTO term (term) SELECT DISTINCT term FROM topic ORDER BY term")
    op.execute("CREATE TABLE topic_before AS SELECT claim_id, term FROM topic")
    op.drop_table("topic")
    claim, term = sa.ForeignKey("claim.id", ondelete="CASCADE"), sa.ForeignKey("term.id")
    op.create_table(
        "topic",
        sa.Column("claim_id", sa.Integer, claim, primary_key=True),
        sa.Column("term_id", sa.Integer, term, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO topic (claim_id, term_id) SELECT topic_before.claim_id, term.id"
        " FROM topic_before JOIN term ON term.term = topic_before.term ORDER BY topic_before.claim_id, term.id"
    )
    op.drop_table("topic_before")
    op.create_index("ix_topic_term_id", "topic", ["term_id"])
    op.create_table(
        "tally",
        sa.Column("field", sa.String, primary_key=True),
        sa.Column("value_id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("is_report", sa.Boolean, primary_key=True),
        sa.Column("claims", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )

"""Version 1: articles with their claims, speakers with aliases and offices."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables; nothing but a test starts from none, since a new database is made with those of today."""
    op.create_table("schema_version", sa.Column("version", sa.Integer, primary_key=True))
    op.create_table(
        "outlet",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("folded", sa.String, nullable=False, index=True),
    )
    op.create_table(
        "run",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("started", sa.DateTime, nullable=False),
        sa.Column("tracker_version", sa.String, nullable=False),
        sa.Column("model_version", sa.String, nullable=False),
    )
    op.create_table(
        "speaker",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False, index=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("is_official", sa.Boolean, nullable=False),
    )
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
    )
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("claim_key", sa.String, nullable=False, index=True),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("before", sa.String),
        sa.Column("after", sa.String),
        sa.Column("note", sa.String),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("content_hash", sa.String, nullable=False),
        sa.Column("run_id", sa.Integer, sa.ForeignKey("run.id"), nullable=False),
        sa.Column("outlet_id", sa.Integer, sa.ForeignKey("outlet.id"), index=True),
        sa.Column("title", sa.String),
        sa.Column("url", sa.String),
        sa.Column("author", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("published_first", sa.Date, index=True),
        sa.Column("published_last", sa.Date),
        sa.Column("published_inferred", sa.Boolean, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), nullable=False),
        sa.Column("alias", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False, index=True),
        sa.UniqueConstraint("speaker_id", "folded"),
    )
    op.create_table(
        "office",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("office", sa.String, nullable=False),
        sa.Column("start", sa.String),
        sa.Column("end", sa.String),
    )
    _create_claims()


def _create_claims() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("run_id", sa.Integer, sa.ForeignKey("run.id"), nullable=False),
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id")),
        sa.Column("statement_id", sa.Integer, sa.ForeignKey("statement.id"), index=True),
        sa.Column("kind", sa.String, nullable=False, index=True),
        sa.Column("cue_type", sa.String, nullable=False, index=True),
        sa.Column("quote", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("source_text", sa.String),
        sa.Column("cue_text", sa.String),
        sa.Column("via", sa.String),
        sa.Column("office", sa.String),
        sa.Column("said", sa.String),
        sa.Column("said_first", sa.Date),
        sa.Column("said_last", sa.Date),
        sa.Column("said_precision", sa.String, nullable=False),
        sa.Column("said_basis", sa.String, nullable=False),
        sa.Column("said_phrase", sa.String),
        sa.Column("on_first", sa.Date, index=True),
        sa.Column("on_last", sa.Date, index=True),
        sa.Column("evidence", sa.String, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("found_by", sa.String, nullable=False),
        sa.Column("context", sa.String, nullable=False),
        sa.Column("context_start", sa.Integer, nullable=False),
        sa.Column("context_end", sa.Integer, nullable=False),
    )
    op.create_index("ix_claim_article_start", "claim", ["article_id", "start"])
    op.create_index("ix_claim_speaker_on", "claim", ["speaker_id", "on_first"])
    op.create_table(
        "claim_span",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("role", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    )
    op.create_table(
        "topic",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("term", sa.String, primary_key=True, index=True),
    )

"""Version 4: older revisions of articles, and which articles tell one story."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add tables and columns; a stored article came in when its run began."""
    op.create_table("story", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table(
        "story_band",
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("band", sa.BigInteger, primary_key=True, index=True),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("content_hash", sa.String, nullable=False),
        sa.Column("run_id", sa.Integer, sa.ForeignKey("run.id"), nullable=False),
        sa.Column("stored", sa.DateTime),
        sa.Column("replaced", sa.DateTime, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("outlet_id", sa.Integer, sa.ForeignKey("outlet.id")),
        sa.Column("title", sa.String),
        sa.Column("url", sa.String),
        sa.Column("author", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("published_inferred", sa.Boolean, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("claims", sa.String, nullable=False),
        sa.UniqueConstraint("article_id", "number"),
        sa.UniqueConstraint("article_id", "content_hash"),
    )
    op.add_column("article", sa.Column("stored", sa.DateTime))
    op.execute("ALTER TABLE article ADD COLUMN story_id INTEGER REFERENCES story (id)")
    op.create_index("ix_article_story_id", "article", ["story_id"])
    op.execute("UPDATE article SET stored = (SELECT started FROM run WHERE run.id = article.run_id)")

"""Version 2: the user's changes of the roster, who speaks for whom, and who is shown as whom."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make three tables; they are filled by the next ingest or change of the roster."""
    op.create_table(
        "speaks_for",
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("body_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), primary_key=True, index=True),
        sa.Column("start", sa.Date, primary_key=True),
        sa.Column("end", sa.Date, nullable=False),
    )
    op.create_table(
        "merged_speaker",
        sa.Column("speaker_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("into_id", sa.Integer, sa.ForeignKey("speaker.id", ondelete="CASCADE"), nullable=False, index=True),
    )
    op.create_table(
        "roster_change",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("value", sa.String, nullable=False),
    )

"""Version 3: what was considered for each speaker, and whether a quote is second-hand."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add three columns; stored claims have nothing in them until their article is read again."""
    op.add_column("claim", sa.Column("second_hand", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("claim", sa.Column("candidates", sa.String, nullable=False, server_default="[]"))
    op.add_column("claim", sa.Column("steps", sa.String, nullable=False, server_default="[]"))

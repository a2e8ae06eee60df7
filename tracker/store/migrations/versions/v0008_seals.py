"""Version 8: each row has a seal, so that what another program changes is found."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table of seals; the seals themselves, and the hashes of contents, are made behind the steps."""
    op.create_table(
        "seal",
        sa.Column("kind", sa.String, primary_key=True, nullable=False),
        sa.Column("key", sa.String, primary_key=True, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )

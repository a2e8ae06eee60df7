"""Version 5: by which address, in whatever spelling, a stored article is known again; its key stays."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; until it is derived from the address an article is known by its key."""
    op.add_column("article", sa.Column("identity", sa.String))
    op.create_index("ix_article_identity", "article", ["identity"])
    op.execute("UPDATE article SET identity = key")

"""Version 7: what no program ever wrote or read goes, and what another version read is found by an index."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Drop the tables of statements and corrections, which stood ready for what never came; number the run of articles.

    From here on Alembic's own table has the version. The older one stays at 7 for programs up to 0.6, which look at it
    to learn that they are too old.
    """
    with op.batch_alter_table("claim") as claim:
        claim.drop_index("ix_claim_statement_id")
        claim.drop_column("statement_id")
    op.drop_table("statement")
    op.drop_table("correction")
    op.create_index("ix_article_run_id", "article", ["run_id"])
    op.execute("UPDATE schema_version SET version = 7")

"""Version 6: letters with strokes fold to plain ones; the tables are the same, what is derived is made anew."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Nothing but the number: see ``tracker.store.derived``."""

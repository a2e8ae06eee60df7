"""The few claims that a person did something to."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlmodel import col

from tracker.store.tables import ClaimRow


def select_marked(*marks: str) -> Select[int | None]:
    """Select the claims that a person did one of these to.

    Args:
        *marks: Values of ``tracker.schema.claim.CORRECTED``.

    Returns:
        A selection of the ids of their rows, by an index of marked claims alone.
    """
    return select(col(ClaimRow.id)).where(col(ClaimRow.corrected).is_not(None), col(ClaimRow.corrected).in_(marks))

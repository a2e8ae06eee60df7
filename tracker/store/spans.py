"""Where the parts of quotes stand: from the rows of claims, and from ``claim_part`` for what these do not tell.

In: which claims. Out: a selection with a row for each part, as ``claim_part`` has them.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Subquery, literal, select, union_all
from sqlmodel import col

from tracker.store.tables import ClaimPartRow, ClaimRow

CONTENT = "content"
_NAMES = ("claim_id", "role", "position", "start", "end")


def select_spans(*where: ColumnElement[bool], roles: tuple[str, ...] = ("source", "cue", "content", "via")) -> Subquery:
    """Select where parts of claims stand.

    Args:
        *where: Which claims, as conditions on ``ClaimRow``.
        roles: Which parts of them.

    Returns:
        A subquery with ``claim_id``, ``role``, ``position``, ``start`` and ``end``, in no order.
    """
    row, part = ClaimRow, ClaimPartRow
    single: dict[str, tuple[Any, Any, ColumnElement[bool]]] = {
        "content": (col(row.start), col(row.end), col(row.joined).is_(None)),
        "cue": (col(row.cue_start), col(row.cue_end), col(row.cue_start).is_not(None)),
        "source": (col(row.source_start), col(row.source_end), col(row.source_start).is_not(None)),
    }
    arms = [
        _select(col(row.id), literal(role), literal(0), start, end).where(is_told, *where)
        for role, (start, end, is_told) in single.items()
        if role in roles
    ]
    several = _select(col(part.claim_id), col(part.role), col(part.position), col(part.start), col(part.end))
    several = several.join(ClaimRow, col(row.id) == col(part.claim_id)).where(col(part.role).in_(roles), *where)
    return union_all(*arms, several).subquery("spans")


def _select(*columns: Any) -> Any:
    return select(*(column.label(name) for column, name in zip(columns, _NAMES, strict=True)))

"""How many claims each speaker, outlet and term has, kept as claims come and go, so that nobody need count them all.

In: claims whose facts and topics are stored. Out: rows of ``tally``, changed in the transaction that changes the
claims: what is about to go or to change is taken off, and what has come is added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    delete,
    func,
    insert,
    literal,
    literal_column,
    select,
    text,
    true,
)
from sqlmodel import col

from tracker.store.changes import note_loss
from tracker.store.stored import as_stored, iter_cells
from tracker.store.tables import ClaimRow, FactRow, TallyRow, TopicRow

KEY = ("field", "value_id", "kind", "is_report")
_ADD = text(
    "ON CONFLICT (field, value_id, kind, is_report) DO UPDATE SET claims = tally.claims + excluded.claims"
)  # both databases say it so
_KIND, _IS_REPORT = col(FactRow.kind), col(FactRow.is_report)
Tallies = Counter[tuple[Any, ...]]
"""Numbers of claims by ``KEY``."""


def add_to_tallies(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Count claims that have come.

    Args:
        connection: A transaction.
        *where: Which claims, as conditions on ``ClaimRow``; they have facts.
    """
    _shift(connection, 1, *where)


def take_off_tallies(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Count claims no longer, while their facts and topics are still what they were when they were counted.

    Args:
        connection: A transaction.
        *where: Which claims, as conditions on ``ClaimRow``.
    """
    if _shift(connection, -1, *where):
        note_loss(connection)


def make_tallies_anew(connection: Connection) -> None:
    """Count all claims, in place of what was counted.

    Args:
        connection: A transaction.
    """
    note_loss(connection)
    connection.execute(delete(TallyRow))
    for query in _count(1):
        connection.execute(insert(TallyRow).from_select([*KEY, "claims"], query))


def find_wrong_tallies(connection: Connection) -> Iterator[tuple[str, Any, int]]:
    """Compare the tallies with the facts and topics that they count.

    Args:
        connection: The database.

    Yields:
        The key of a row, what stands there, and the number of claims there are.
    """
    counted: Tallies = Counter()
    for query in _count(1):
        claims = query.subquery()
        for row in connection.execute(select(*map(as_stored, claims.c))):
            counted[tuple(row[:-1])] += row[-1]
    for cells in iter_cells(connection, "tally"):
        key = tuple(cells[name] for name in KEY)
        right = counted.pop(key, 0)
        if cells["claims"] != right:
            yield _name(key), cells["claims"], right
    yield from ((_name(key), None, number) for key, number in counted.items())


def _name(key: tuple[Any, ...]) -> str:
    return "/".join(map(str, key))


def _shift(connection: Connection, sign: int, *where: ColumnElement[bool]) -> int:
    """Add claims, or take them off; returns how many numbers have changed."""
    changed = 0
    for query in _count(sign):
        chosen = query.join(ClaimRow, col(ClaimRow.id) == col(FactRow.claim_id)).where(*where).suffix_with(_ADD)
        changed += connection.execute(insert(TallyRow).from_select([*KEY, "claims"], chosen)).rowcount
    return changed


def _count(sign: int) -> Iterator[Select[*tuple[Any, ...]]]:
    """The numbers of claims by speaker, by outlet and by term, times 1 or -1."""
    for field, value in (("speaker", col(FactRow.speaker_id)), ("outlet", col(FactRow.outlet_id))):
        # A condition must stand before a conflict, or SQLite takes "ON" for one of a join.
        yield _group(field, func.coalesce(value, literal_column("0")), sign).select_from(FactRow).where(true())
    topics = _group("topic", col(TopicRow.term_id), sign)
    yield topics.select_from(FactRow).join(TopicRow, col(TopicRow.claim_id) == col(FactRow.claim_id)).where(true())


def _group(field: str, value: Any, sign: int) -> Select[*tuple[Any, ...]]:
    keys = (literal(field).label("field"), value.label("value_id"), _KIND, _IS_REPORT)
    number = (func.count() * literal(sign)).label("claims")
    return select(*keys, number).group_by(value, _KIND, _IS_REPORT)

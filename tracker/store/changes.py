"""The number that every transaction raises, by which anybody can tell that nothing was written since.

In: a connection. Out: the number, or one that is higher by 1. It is raised first of all, so that on a server, too,
writers take turns: each waits for the row until the one before is done. Where claims go or change, as they do not when
articles are only added, it is raised by ``LOSS`` more, by which whoever keeps what there was of them can tell.
"""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update
from sqlmodel import col

from tracker.store.tables import ChangeRow

LOSS = 2**32


def raise_change(connection: Connection) -> None:
    """Raise the number; a database that another program took the row from gets it anew."""
    if not connection.execute(update(ChangeRow).values(number=col(ChangeRow.number) + 1)).rowcount:
        connection.execute(insert(ChangeRow).values(number=1))


def read_number(connection: Connection) -> int:
    """The number as it is; 0 where there is none."""
    return connection.execute(select(col(ChangeRow.number))).scalar() or 0


def note_loss(connection: Connection) -> None:
    """Note that facts or topics of claims go, or become others.

    Args:
        connection: A transaction.
    """
    connection.execute(update(ChangeRow).values(number=col(ChangeRow.number) + LOSS))


def outdo(connection: Connection, number: int) -> None:
    """Raise the number above one that was known here before all rows became others, as by a copy that is restored.

    Args:
        connection: A transaction.
        number: What ``read_number`` returned then.
    """
    connection.execute(update(ChangeRow).values(number=find_beyond(number, read_number(connection))))


def find_beyond(*numbers: int) -> int:
    """The first number under which nothing is taken for what was under one of these, nor for an addition to it."""
    return (max(numbers) // LOSS + 1) * LOSS


def count_losses(number: int) -> int:
    """How often claims have gone or changed: under an equal count, those that were there are as they were.

    Args:
        number: What ``read_number`` returns.

    Returns:
        The count.
    """
    return number // LOSS

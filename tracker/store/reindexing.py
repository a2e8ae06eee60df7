"""Making anew what finds and counts the claims: indexes, facts, words, vectors and tallies, from the claims.

In: a database. Out: the same answers as before, also where another program had damaged what gives them. One
transaction: who reads meanwhile sees what was there before, and an interrupt leaves it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from sqlalchemy import Connection, Engine, delete, func, select, text
from sqlmodel import col

from tracker.store.changes import read_number
from tracker.store.engine import writing
from tracker.store.facts import make_facts_anew
from tracker.store.failures import explained
from tracker.store.postgres import tidy_tables
from tracker.store.tables import ChangeRow, ClaimRow, metadata
from tracker.store.tallies import make_tallies_anew
from tracker.store.vectors import make_vectors_anew
from tracker.store.words import make_words_anew

OnStep = Callable[[int, int], None]


def reindex(engine: Engine, *, on_step: OnStep | None = None) -> int:
    """Make facts, words, vectors and tallies of all claims anew, and the index of every table.

    Args:
        engine: The database.
        on_step: Called now and then with how much is done and how much there is: each claim is done thrice.

    Returns:
        How many claims there are.

    Raises:
        StoreError: The database refuses; nothing is changed then.
    """
    with writing(engine) as connection:
        number = read_number(connection)
        connection.execute(delete(ChangeRow).where(col(ChangeRow.number) != number))
        total = int(connection.execute(select(func.count()).select_from(ClaimRow)).scalar_one())
        done = 0
        for more in chain(make_facts_anew(connection), make_words_anew(connection), make_vectors_anew(connection)):
            done += more
            if on_step is not None:
                on_step(done, 3 * total)
        make_tallies_anew(connection)
        _make_indexes_anew(connection)
    with explained(engine):
        tidy_tables(engine)
    return total


def _make_indexes_anew(connection: Connection) -> None:
    for table in metadata.sorted_tables:
        for index in table.indexes:
            index.create(connection, checkfirst=True)
    if connection.dialect.name == "sqlite":
        connection.execute(text("REINDEX"))
        return
    quote = connection.dialect.identifier_preparer.quote
    for table in metadata.sorted_tables:
        connection.execute(text(f"REINDEX TABLE {quote(table.name)}"))

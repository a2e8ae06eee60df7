"""The vectors of claims: what each means, as ``tracker.meaning`` tells it, in the table ``claim_vector``.

In: claims that are stored. Out: their vectors, written in the transaction that writes the claims. All are of the model
that ``vector_model`` names; where that is not the model of today, as in a database that an older version wrote, they
are made as they are read, and ``reindex`` stores them.

NumPy comes in with the functions that need it, since whoever only asks by words and names needs none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, insert, select
from sqlmodel import col

from tracker.store.shortening import KEY, QUOTE
from tracker.store.stored import as_stored
from tracker.store.tables import ArticleRow, ClaimRow, ClaimVectorRow, VectorModelRow

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_AT_ONCE = 5000
_STREAMED = {"yield_per": _AT_ONCE}


class Vectors(NamedTuple):
    """The vectors of all claims of a database.

    Attributes:
        ids: The ids of the claims, ascending.
        matrix: A vector each, of whole numbers of one byte; zeros where no word of a claim is known.
    """

    ids: npt.NDArray[np.int64]
    matrix: npt.NDArray[np.int8]


def put_vectors(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Make the vectors of claims that have none; those of another model go first.

    Args:
        connection: A transaction.
        *where: Which claims, as conditions on ``ClaimRow``.
    """
    from tracker.meaning.model import load_meaning  # noqa: PLC0415

    model = load_meaning()
    if _read_model(connection) != model.name:
        _begin_anew(connection, model.name)
    rows = connection.execute(_select_quotes().where(*where)).all()
    if rows:
        _insert(connection, rows)


def make_vectors_anew(connection: Connection) -> Iterator[int]:
    """Make the vectors of all claims, in place of those that are there.

    Args:
        connection: A transaction.

    Yields:
        How many more claims have theirs; it goes on only while it is asked for the next.
    """
    from tracker.meaning.model import load_meaning  # noqa: PLC0415

    _begin_anew(connection, load_meaning().name)
    last = 0
    while True:
        rows = connection.execute(_select_quotes().where(col(ClaimRow.id) > last).limit(_AT_ONCE)).all()
        if not rows:
            return
        _insert(connection, rows)
        yield len(rows)
        last = rows[-1][0]


def read_vectors(connection: Connection) -> Vectors:
    """Read the vectors of all claims; what is not stored, or is of another model, is made.

    Args:
        connection: The database.

    Returns:
        The vectors.
    """
    import numpy as np  # noqa: PLC0415

    from tracker.meaning.model import load_meaning  # noqa: PLC0415

    model = load_meaning()
    ids: list[int] = []
    made: list[npt.NDArray[np.int8]] = [np.empty((0, model.width), np.int8)]
    missing = _select_quotes()
    if _read_model(connection) == model.name:
        stored = select(col(ClaimVectorRow.claim_id), as_stored(col(ClaimVectorRow.vector)))
        for some in connection.execute(stored, execution_options=_STREAMED).partitions():
            whole = [row for row in some if isinstance(row[1], bytes) and len(row[1]) == model.width]
            ids += [row[0] for row in whole]
            made.append(np.frombuffer(b"".join([row[1] for row in whole]), np.int8).reshape(-1, model.width))
        its_vector = col(ClaimVectorRow.claim_id) == col(ClaimRow.id)
        missing = missing.outerjoin(ClaimVectorRow, its_vector).where(col(ClaimVectorRow.claim_id).is_(None))
    rows = iter(connection.execute(missing, execution_options=_STREAMED))
    while some := list(islice(rows, _AT_ONCE)):
        ids += [claim_id for claim_id, _ in some]
        made.append(model.encode([str(quote) for _, quote in some]))
    known, matrix = np.asarray(ids, np.int64), np.concatenate(made)
    if len(known) > 1 and (np.diff(known) < 0).any():
        order = np.argsort(known, kind="stable")
        return Vectors(known[order], matrix[order])
    return Vectors(known, matrix)


def find_wrong_vectors(connection: Connection) -> Iterator[str]:
    """Compare the vectors with the claims that they are made from.

    Args:
        connection: The database.

    Yields:
        The key of a claim whose vector is another; nothing where they are of another model or none are stored.
    """
    from tracker.meaning.model import load_meaning  # noqa: PLC0415

    model = load_meaning()
    if _read_model(connection) != model.name:
        return
    vector = as_stored(col(ClaimVectorRow.vector))
    query = select(as_stored(KEY.label("key")), as_stored(QUOTE.label("quote")), vector)
    query = query.select_from(ClaimRow).join(ArticleRow, _ARTICLE)
    query = query.join(ClaimVectorRow, col(ClaimVectorRow.claim_id) == col(ClaimRow.id))
    rows = iter(connection.execute(query, execution_options=_STREAMED))
    while some := list(islice(rows, _AT_ONCE)):
        made = model.encode([str(quote) for _, quote, _ in some])
        yield from (key for (key, _, blob), vector in zip(some, made, strict=True) if blob != vector.tobytes())


def _select_quotes() -> Any:
    quotes = select(col(ClaimRow.id), QUOTE.label("quote")).select_from(ClaimRow).join(ArticleRow, _ARTICLE)
    return quotes.order_by(col(ClaimRow.id))


_ARTICLE = col(ArticleRow.id) == col(ClaimRow.article_id)


def _insert(connection: Connection, rows: Sequence[Any]) -> None:
    from tracker.meaning.model import load_meaning  # noqa: PLC0415

    made = load_meaning().encode([quote for _, quote in rows])
    values = [{"claim_id": row[0], "vector": vector.tobytes()} for row, vector in zip(rows, made, strict=True)]
    connection.execute(insert(ClaimVectorRow), values)


def _begin_anew(connection: Connection, name: str) -> None:
    connection.execute(delete(ClaimVectorRow))
    connection.execute(delete(VectorModelRow))
    connection.execute(insert(VectorModelRow).values(name=name))


def _read_model(connection: Connection) -> str | None:
    return connection.execute(select(col(VectorModelRow.name))).scalar()

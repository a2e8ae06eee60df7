"""How the facts and topics of claims are read as columns: as a few long texts, in a fifth of the time of their rows.

In: the database, and what was read of it before. Out: ``Columns`` and ``Topics`` with the claims that have come since.
NumPy comes in with what needs it: who asks a single question reads no columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Integer, String, case, cast, func, literal_column, select
from sqlalchemy.exc import DatabaseError
from sqlmodel import col

from tracker.errors import StoreError
from tracker.records import QuoteKind
from tracker.store.id_lists import list_ids, read_ids
from tracker.store.tables import FactRow, TopicRow

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int32]

KINDS = tuple(kind.value for kind in QuoteKind)
"""The kinds, by the numbers that stand for them."""
NO_CLAIM = 255
NOT_READABLE = (StoreError, ValueError, DatabaseError)  # the last of bytes that are no text
_NONE: ColumnElement[int] = literal_column("0")  # for the id of nobody
_AT_ONCE = 200_000
_DAY = len("2013-02-05")
_NEVER = "0000-00-00"
_MOST_FLAGS = 2 * len(KINDS) - 1
_OTHER = _MOST_FLAGS + 1


@dataclass(frozen=True, slots=True)
class Columns:
    """What there is of each claim, by the id of its row.

    Attributes:
        number: The number of changes up to which claims are here.
        speakers: Ids of speakers, 0 where nobody is known.
        outlets: Ids of outlets, 0 where there is none.
        kinds: Places in ``KINDS``; ``NO_CLAIM`` where no claim has this id.
        reports: Whether it is shown without being asked for.
        first: The first day it may be of as a number, 20130205 for 2013-02-05; 0 where none is known.
        last: The last day.
    """

    number: int
    speakers: Numbers
    outlets: Numbers
    kinds: npt.NDArray[np.uint8]
    reports: npt.NDArray[np.bool_]
    first: Numbers
    last: Numbers


@dataclass(frozen=True, slots=True)
class Topics:
    """What each claim is about: its terms stand together in ``terms``, from the place that ``begins`` has for it on."""

    begins: Numbers
    terms: Numbers


def find_last(connection: Connection) -> int:
    """The highest id of a claim; 0 where there is none."""
    return connection.execute(select(func.max(col(FactRow.claim_id)))).scalar() or 0


def extend_columns(connection: Connection, known: Columns | None, number: int) -> Columns | None:
    """Columns with the claims that have come; None where one of them is not as this program writes it."""
    import numpy as np  # noqa: PLC0415

    begin = len(known.first) if known else 0
    size = max(find_last(connection) + 1, begin)
    if known and size == begin:
        return replace(known, number=number)
    made: dict[str, Any] = {
        name: np.full(size, NO_CLAIM if name == "kinds" else 0, dtype)
        for name, dtype in (
            ("speakers", np.int32),
            ("outlets", np.int32),
            ("kinds", np.uint8),
            ("reports", np.bool_),
            ("first", np.int32),
            ("last", np.int32),
        )
    }
    for name, column in made.items():
        if known:
            column[:begin] = getattr(known, name)
    try:
        for ids, speakers, outlets, flags, first, last in _read_facts(connection, begin, size):
            places = read_ids("claim_id", ids)
            made["speakers"][places] = read_ids("speaker_id", speakers)
            made["outlets"][places] = read_ids("outlet_id", outlets)
            both = np.frombuffer(flags.encode(), np.uint8) - ord("0")
            made["kinds"][places], made["reports"][places] = both >> 1, both & 1
            made["first"][places], made["last"][places] = _read_days(first), _read_days(last)
            if (both > _MOST_FLAGS).any():
                return None
    except NOT_READABLE:
        return None
    return Columns(number, **made)


def _read_facts(connection: Connection, begin: int, end: int) -> Iterator[Any]:
    """Columns of facts as texts, of some claims at a time: one long text is read in a fifth of the time of its rows."""
    kinds = case(
        {name: literal_column(str(2 * place)) for place, name in enumerate(KINDS)},
        value=col(FactRow.kind),
        else_=literal_column(str(_OTHER)),
    )
    flags = kinds + cast(col(FactRow.is_report), Integer)
    lists = (
        list_ids(col(FactRow.claim_id)),
        list_ids(func.coalesce(col(FactRow.speaker_id), _NONE)),
        list_ids(func.coalesce(col(FactRow.outlet_id), _NONE)),
        func.aggregate_strings(cast(flags, String), ""),
        _list_days(col(FactRow.on_first)),
        _list_days(col(FactRow.on_last)),
    )
    for at in range(begin, end, _AT_ONCE):
        these = col(FactRow.claim_id).between(at, at + _AT_ONCE - 1)
        row = connection.execute(select(*lists).where(these)).one()
        if row[0]:
            yield row


def _list_days(column: Any) -> Any:
    days = func.coalesce(cast(column, String), literal_column(f"'{_NEVER}'"))
    return func.aggregate_strings(days, "")


def _read_days(text: str) -> Numbers:
    import numpy as np  # noqa: PLC0415

    digits = np.frombuffer(text.encode(), np.uint8).reshape(-1, _DAY)[:, [0, 1, 2, 3, 5, 6, 8, 9]] - ord("0")
    if digits.max(initial=0) > 9:
        raise ValueError("no day")
    days: Numbers = digits.astype(np.int32) @ (10 ** np.arange(7, -1, -1, dtype=np.int32))
    return days


def extend_topics(connection: Connection, known: Topics | None, size: int) -> Topics:
    """Topics with those of the claims that have come: claims up to a size have theirs."""
    import numpy as np  # noqa: PLC0415

    begin = len(known.begins) - 1 if known else 0
    numbers, terms = np.zeros(size - begin, np.int64), [known.terms if known else np.empty(0, np.int32)]
    claim_id, term_id = col(TopicRow.claim_id), col(TopicRow.term_id)
    for at in range(begin, size, _AT_ONCE):
        these = claim_id.between(at, min(at + _AT_ONCE, size) - 1)
        row = connection.execute(select(list_ids(claim_id), list_ids(term_id)).where(these)).one()
        claims, about = read_ids("claim_id", row[0]), read_ids("term_id", row[1])
        order = np.argsort(claims, kind="stable")
        terms.append(about[order])
        numbers += np.bincount(claims - begin, minlength=size - begin)
    begins = np.concatenate([known.begins if known else np.zeros(1, np.int64), len(terms[0]) + np.cumsum(numbers)])
    return Topics(begins.astype(np.int32), np.concatenate(terms))

"""A search as the word index understands it, on SQLite (FTS5) as on PostgreSQL (tsquery).

In: a ``Query`` of ``tracker.search``, and which columns are meant. Out: conditions and selections of SQLAlchemy that
mean the same on both; which of the two languages is sent is decided when the statement is.

    FTS5      {quote} : (("sanctions" OR "sanct"*) AND NEAR("iran" "deal", 5))
    tsquery   ('sanctions':A | 'sanct':*A) & (...)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise, permutations, product
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, literal_column, not_, select, table, true
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Float, Integer, NullType

from tracker.search.terms import Near, Query, Run, Term
from tracker.store.id_lists import list_ids, read_ids
from tracker.store.words import COLUMNS, WORDS_TABLE, is_sqlite

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from tracker.store.id_lists import Ids

_WEIGHTS = dict(zip(COLUMNS, "ABC", strict=True))
_INDEX = table(WORDS_TABLE)
_MOST_GAPS = 300  # for each order of a group of many words, on PostgreSQL


def hold_words(
    claim_id: ColumnElement[Any] | Mapped[Any],
    query: Query,
    columns: Sequence[str] = COLUMNS,
    *,
    one_by_one: bool = False,
) -> ColumnElement[bool]:
    """The condition that a claim holds what a search asks for.

    Args:
        claim_id: The column with the ids of claims, of whichever table.
        query: What is asked; an empty one is true of every claim.
        columns: Where the words must stand, of ``COLUMNS``. Those of one run or group stand in one of them.
        one_by_one: Whether each claim is looked up by itself: quicker where nearly all hold it and few are wanted.

    Returns:
        The condition.
    """
    if not query.required:
        return not_(hold_words(claim_id, _find_excluded(query), columns)) if query.excluded else true()
    if one_by_one:
        return select(_HitId()).select_from(_INDEX).where(_HitId() == claim_id, _Hits.of(query, columns)).exists()
    return claim_id.in_(select(_HitId()).select_from(_INDEX).where(_Hits.of(query, columns)))


def find_hits(query: Query, columns: Sequence[str] = COLUMNS) -> Select[*tuple[Any, ...]]:
    """The ids of the claims that hold what a search asks for, each with how relevant it is.

    Args:
        query: What is asked, of which something is required.
        columns: Where the words must stand, of ``COLUMNS``.

    Returns:
        A selection of ``claim_id`` and ``rank``; the lower the rank, the more relevant.
    """
    ids, rank = _HitId().label("claim_id"), _Rank.of(query, columns).label("rank")
    return select(ids, rank).select_from(_INDEX).where(_Hits.of(query, columns))


def select_hits(query: Query, columns: Sequence[str] = COLUMNS, *, begin: int = 0) -> Select[*tuple[Any, ...]]:
    """The ids of the claims that hold what a search asks for.

    Args:
        query: What is asked, of which something is required.
        columns: Where the words must stand, of ``COLUMNS``.
        begin: The first id to look at; 0 for all.

    Returns:
        A selection of ``claim_id``.
    """
    hits = select(_HitId().label("claim_id")).select_from(_INDEX).where(_Hits.of(query, columns))
    return hits.where(_HitId() >= begin) if begin else hits


def list_ranks(
    connection: Connection, query: Query, columns: Sequence[str] = COLUMNS
) -> tuple[Ids, npt.NDArray[np.float32]] | None:
    """List the claims that hold what a search asks for, each with how relevant it is, to be put in order elsewhere.

    A server would carry the words of all of them through the sort, which takes three times as long.

    Args:
        connection: The database.
        query: What is asked, of which something is required.
        columns: Where the words must stand, of ``COLUMNS``.

    Returns:
        The ids of their rows, in no order, and the ranks; the lower, the more relevant. None for a file, which puts
        them in order as fast itself.
    """
    import numpy as np  # noqa: PLC0415  who asks a single question needs none

    if is_sqlite(connection):
        return None
    ranks = func.string_agg(func.float4send(_Rank.of(query, columns)), literal_column("''"))
    listed = select(list_ids(_HitId()), ranks).select_from(_INDEX).where(_Hits.of(query, columns))
    ids, written = connection.execute(listed).one()
    return read_ids("claim_id", ids), np.frombuffer(written or b"", ">f4").astype(np.float32)


def count_hits(connection: Connection, query: Query, columns: Sequence[str] = COLUMNS, *, most: int) -> int:
    """Count the claims that hold what a search asks for, no further than some number, so that it costs next to nothing.

    Args:
        connection: The database.
        query: What is asked, of which something is required.
        columns: Where the words must stand, of ``COLUMNS``.
        most: Where counting ends.

    Returns:
        Their number, or ``most``.
    """
    found = select(_HitId()).select_from(_INDEX).where(_Hits.of(query, columns)).limit(most).subquery()
    return int(connection.execute(select(func.count()).select_from(found)).scalar_one())


def list_hits(connection: Connection, query: Query, columns: Sequence[str] = COLUMNS, *, most: int) -> list[int]:
    """List some of the claims that hold what a search asks for, whichever are found first.

    Args:
        connection: The database.
        query: What is asked, of which something is required.
        columns: Where the words must stand, of ``COLUMNS``.
        most: How many at most; the look ends there.

    Returns:
        The ids of their rows.
    """
    found = select(_HitId()).select_from(_INDEX).where(_Hits.of(query, columns)).limit(most)
    return [int(claim) for claim in connection.execute(found).scalars()]


class _HitId(FunctionElement[int]):
    """The id of a claim in the index."""

    type = Integer()
    inherit_cache = True


class _Hits(FunctionElement[Any]):
    """Whether a row of the index holds what is asked; its two arguments say it in FTS5 and as tsquery."""

    type = NullType()  # SQLite would be sent "MATCH ... = 1" for a truth
    inherit_cache = True

    @classmethod
    def of(cls, query: Query, columns: Sequence[str]) -> _Hits:
        return cls(literal(_write_fts5(query, columns)), literal(_write_tsquery(query, columns)))


class _Rank(FunctionElement[float]):
    """How relevant a row of the index is: the quote's own words count most."""

    type = Float()
    inherit_cache = True

    @classmethod
    def of(cls, query: Query, columns: Sequence[str]) -> _Rank:
        return cls(literal(_write_tsquery(query, columns)))


@compiles(_HitId)
def _name_id(_element: _HitId, compiler: Any, **_rest: Any) -> str:
    return f"{WORDS_TABLE}.{'rowid' if compiler.dialect.name == 'sqlite' else 'claim_id'}"


@compiles(_Hits)
def _match(element: _Hits, compiler: Any, **rest: Any) -> str:
    fts5, tsquery = element.clauses
    if compiler.dialect.name == "sqlite":
        return f"{WORDS_TABLE} MATCH {compiler.process(fts5, **rest)}"
    return f"{WORDS_TABLE}.words @@ CAST({compiler.process(tsquery, **rest)} AS tsquery)"


@compiles(_Rank)
def _rank(element: _Rank, compiler: Any, **rest: Any) -> str:
    if compiler.dialect.name == "sqlite":
        return f"bm25({WORDS_TABLE}, 1.0, 0.5, 0.5)"
    [tsquery] = element.clauses
    return f"-ts_rank({WORDS_TABLE}.words, CAST({compiler.process(tsquery, **rest)} AS tsquery))"


def _find_excluded(query: Query) -> Query:
    return Query((tuple(each for term in query.excluded for each in term),))


def _write_fts5(query: Query, columns: Sequence[str]) -> str:
    written = _write(query, _write_fts5_part, "AND", "OR", "NOT")
    return written if set(columns) == set(COLUMNS) else f"{{{' '.join(columns)}}} : ({written})"


def _write_fts5_part(part: Run | Near) -> str:
    if isinstance(part, Run):
        words = " ".join(part.words).replace('"', '""')
        return f'"{words}"{"*" if part.is_open else ""}'
    groups = (" ".join(map(_write_fts5_part, runs)) for runs in product(*part.parts))
    return "(" + " OR ".join(f"NEAR({group}, {part.distance})" for group in groups) + ")"


def _write_tsquery(query: Query, columns: Sequence[str]) -> str:
    # Of a word that may stand anywhere no row need be looked at: the index knows the words, and not where they stand.
    weights = "" if set(columns) == set(COLUMNS) else "".join(_WEIGHTS[name] for name in columns)
    return _write(query, lambda part: _write_tsquery_part(part, weights), "&", "|", "& !")


def _write_tsquery_part(part: Run | Near, weights: str) -> str:
    if isinstance(part, Near):
        groups = product(*map(_split_by_length, part.parts))
        return "(" + " | ".join(_write_near(group, part.distance, weights) for group in groups) + ")"
    words = [word.replace("\\", "\\\\").replace("'", "''") for word in part.words]
    stars = ["" for _ in words[1:]] + ["*" if part.is_open else ""]
    signs = [f":{star}{weights}" if star or weights else "" for star in stars]
    return "(" + " <-> ".join(f"'{word}'{sign}" for word, sign in zip(words, signs, strict=True)) + ")"


def _split_by_length(runs: Iterable[Run]) -> list[tuple[Run, ...]]:
    """Runs of one length together, since distances reach from the end of one to the beginning of the next."""
    by_length: dict[int, list[Run]] = {}
    for run in runs:
        by_length.setdefault(len(run.words), []).append(run)
    return [tuple(each) for each in by_length.values()]


def _write_near(group: Sequence[Sequence[Run]], distance: int, weights: str) -> str:
    """A group in every order and with every gap, as PostgreSQL knows no such group.

    The gap between words that follow each other is 1. It is 0 where one word may be two of the group, as in FTS5:
    "deny" and "denied" both find "denied".
    """
    parts = [" | ".join(_write_tsquery_part(run, weights) for run in runs) for runs in group]
    lengths = [len(runs[0].words) for runs in group]
    found = []
    for order in permutations(range(len(parts))):
        room = distance + 1 - sum(lengths[each] - 1 for each in order[1:-1])
        smallest = [0 if lengths[a] == lengths[b] == 1 else 1 for a, b in pairwise(order)]
        for gaps in islice(_choose_gaps(smallest, room), _MOST_GAPS):
            pieces = [f"({parts[order[0]]})"]
            pieces += [f"<{gap}> ({parts[each]})" for gap, each in zip(gaps, order[1:], strict=True)]
            found.append(" ".join(pieces))
    return "(" + (" | ".join(f"({each})" for each in found) or "'' ") + ")"


def _choose_gaps(smallest: Sequence[int], room: int) -> Iterator[tuple[int, ...]]:
    """Every choice of gaps that together fill no more than the room."""
    if not smallest:
        yield ()
        return
    for gap in range(smallest[0], room - sum(smallest[1:]) + 1):
        yield from ((gap, *rest) for rest in _choose_gaps(smallest[1:], room - gap))


def _write(
    query: Query, write_part: Callable[[Run | Near], str], conjunction: str, disjunction: str, without: str
) -> str:
    def write_term(term: Term) -> str:
        return "(" + f" {disjunction} ".join(map(write_part, term)) + ")"

    required = f" {conjunction} ".join(map(write_term, query.required))
    if not query.excluded:
        return required
    return f"({required}) {without} {write_term(_find_excluded(query).required[0])}"

"""What a search finds, counted and put in order in memory.

In: a filter of words, kinds, speakers, outlets and days. Out: ``Hits``, or None where the columns of
``tracker.query.columns`` are not in memory, or the filter asks for what is not in them: then the database is asked.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from tracker.query.column_reading import KINDS, NO_CLAIM, Columns
from tracker.query.columns import Memory, find_columns, find_memory, find_topics
from tracker.query.conditions import words_stand_in
from tracker.query.marked import select_marked
from tracker.query.names import find_outlets, find_speakers
from tracker.query.remembered import without_page
from tracker.schema.claim import REJECTED
from tracker.schema.filter_entry import check_effects
from tracker.schema.filters import ClaimFilter
from tracker.search.parser import parse_query
from tracker.store.changes import count_losses
from tracker.store.id_lists import list_ids, read_ids
from tracker.store.word_queries import select_hits

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from tracker.query.column_reading import Numbers

_TOLD = {"text", "in_context", "kind", "thoughts", "speaker", "outlet", "date_from", "date_to"}
"""The filters that the columns and the index of words answer."""
_COUNTED = {"kind", "thoughts"}
_NARROW = _TOLD - {"in_context", *_COUNTED}
"""Those of them for which claims have to be looked up; tallies and indexes do for the others."""
_LAST = 2**40  # behind every day
_FEW = 8


@dataclass(frozen=True, slots=True)
class Hits:
    """The claims that a search finds: the ids of their rows, ascending, and the facts of all claims."""

    ids: Numbers
    columns: Columns

    def count_speakers(self) -> npt.NDArray[np.int64]:
        """Numbers of claims by the id of the speaker, at 0 for nobody."""
        return self._count(self.columns.speakers)

    def count_outlets(self) -> npt.NDArray[np.int64]:
        """Numbers of claims by the id of the outlet, at 0 for none."""
        return self._count(self.columns.outlets)

    def count_kinds(self) -> Counter[str]:
        """Numbers of claims by kind."""
        numbers = self._count(self.columns.kinds).tolist()
        return Counter({kind: number for kind, number in zip(KINDS, numbers, strict=False) if number})

    def count_years(self) -> Counter[int]:
        """Numbers of claims by each year that they may be of."""
        import numpy as np  # noqa: PLC0415

        first, last = (column[self.ids] // 10_000 for column in (self.columns.first, self.columns.last))
        longest = int((last - first).max(initial=0))  # of hardly more than one year, whatever a date means
        each_year = (np.bincount(first[(first > 0) & (first + more <= last)] + more) for more in range(longest + 1))
        years: Counter[int] = Counter()
        for numbers in each_year:
            years.update({int(year): int(numbers[year]) for year in np.flatnonzero(numbers)})
        return years

    def count_topics(self, connection: Connection) -> Counter[int | None] | None:
        """Numbers of claims by the id of what they are about; None where that is not in memory."""
        import numpy as np  # noqa: PLC0415

        topics = find_topics(connection)
        if topics is None:
            return None
        begins = topics.begins[self.ids]
        lengths = topics.begins[self.ids + 1] - begins
        before = np.cumsum(lengths) - lengths
        places = np.arange(lengths.sum()) + np.repeat(begins - before, lengths)
        return _tally(topics.terms[places])

    def list_of_page(self, offset: int, limit: int, *, newest: bool) -> tuple[list[int], int]:
        """The claims of the days that a page has, in no order, and how many of them stand before the page."""
        import numpy as np  # noqa: PLC0415

        keys = self._order_days(newest=newest)
        if offset >= len(keys) or not limit:
            return [], 0
        ends = sorted({offset, min(offset + limit, len(keys)) - 1})
        sorted_there = np.partition(keys, ends)
        first, last = sorted_there[ends[0]], sorted_there[ends[-1]]
        among = self.ids[(keys >= first) & (keys <= last)]
        return among.tolist(), offset - int((keys < first).sum())

    def list_by_rank(self, ids: Numbers, ranks: npt.NDArray[np.float32], offset: int, limit: int) -> list[int]:
        """The claims of a page in the order of their ranks, the lowest first; of equal ones the oldest."""
        import numpy as np  # noqa: PLC0415

        is_hit = np.isin(ids, self.ids, assume_unique=True)
        ids, ranks = ids[is_hit], ranks[is_hit]
        if not offset < len(ids) or not limit:
            return []
        last = min(offset + limit, len(ids)) - 1
        is_near = ranks <= np.partition(ranks, last)[last]
        ids, ranks = ids[is_near], ranks[is_near]
        days = self.columns.first[ids]
        order = np.lexsort((ids, np.where(days > 0, days, _LAST), ranks))
        chosen: list[int] = ids[order][offset : offset + limit].tolist()
        return chosen

    def list_of_day(self, day: dt.date | None, *, newest: bool) -> tuple[list[int], int]:
        """The claims of a day, or of none, and how many are of this day or stand before it."""
        number = _number(day) if day else 0
        keys = self._order_days(newest=newest)
        key = _order(number, newest=newest)
        return self.ids[keys == key].tolist(), int((keys <= key).sum())

    def _order_days(self, *, newest: bool) -> npt.NDArray[np.int64]:
        """A number for each claim by which they are in order; those of no known day come last."""
        import numpy as np  # noqa: PLC0415

        days = self.columns.first[self.ids].astype(np.int64)
        return np.where(days > 0, -days if newest else days, _LAST)

    def _count(self, column: npt.NDArray[np.int32] | npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
        import numpy as np  # noqa: PLC0415

        return np.bincount(column[self.ids], minlength=1)


def _order(number: int, *, newest: bool) -> int:
    """The place of a day among all days; none comes last."""
    return (-number if newest else number) if number else _LAST


def _tally(values: npt.NDArray[np.int32]) -> Counter[int | None]:
    import numpy as np  # noqa: PLC0415

    numbers = np.bincount(values)
    found = np.flatnonzero(numbers)
    return Counter(dict(zip(found.tolist(), numbers[found].tolist(), strict=True)))


def are_told(where: ClaimFilter) -> bool:
    """Whether the columns and the index of words tell which claims are those of a filter.

    Args:
        where: The filter.

    Returns:
        True where they do; what is left out of a search needs words that must be there.
    """
    active = where.active()
    return (
        not _NARROW.isdisjoint(active)
        and active.keys() <= _TOLD
        and ("text" not in active or bool(parse_query(where.text or "").required))
    )


def find_in_memory(connection: Connection, where: ClaimFilter, *, counted: bool = False) -> Hits | None:
    """Find the claims of a search by the index of words and the columns in memory.

    Args:
        connection: The database.
        where: The filter; what selects a page is ignored.
        counted: Whether to find also all claims, or all of a kind, for whoever takes tallies where they are not here.

    Returns:
        The claims; None where the database itself is to be asked.

    Raises:
        QueryError: A part of the filter has no effect.
    """
    if not (are_told(where) or (counted and where.active().keys() <= _COUNTED)):
        return None
    check_effects(where)
    kept = find_columns(connection)
    if kept is None or (where.thoughts and connection.execute(select_marked(REJECTED).limit(1)).first()):
        return None
    memory, columns = kept
    key = columns.number, without_page(where)
    if key not in memory.found:
        memory.keep(key, _find(connection, where, memory, columns))
    ids = memory.found.get(key)
    return Hits(ids if ids is not None else _find(connection, where, memory, columns), columns)


def note_look_up(connection: Connection, where: ClaimFilter, claims: int) -> None:
    """Note that claims of a search were looked up one by one; of that, columns come to be worth their reading.

    Args:
        connection: The database.
        where: The filter; what the columns do not tell is not counted.
        claims: How many.
    """
    if are_told(where):
        find_memory(connection.engine).looked_up += claims


def _find(connection: Connection, where: ClaimFilter, memory: Memory, columns: Columns) -> Numbers:
    import numpy as np  # noqa: PLC0415

    if where.text:
        ids = _find_words(connection, where, memory, columns)
        ids = ids[columns.kinds[ids] != NO_CLAIM]  # the index may have what another program took away
        for column, is_right in _list_conditions(connection, where, columns):
            ids = ids[is_right(column[ids])]
    else:
        are_right = columns.kinds != NO_CLAIM
        for column, is_right in _list_conditions(connection, where, columns):
            are_right &= is_right(column)
        ids = np.flatnonzero(are_right).astype(np.int32)
    return ids


def _find_words(connection: Connection, where: ClaimFilter, memory: Memory, columns: Columns) -> Numbers:
    """The claims that hold the words of a filter; among those that were there before they are not looked for again."""
    import numpy as np  # noqa: PLC0415

    words, end = (where.text or "", words_stand_in(where)), len(columns.first)
    key = count_losses(columns.number), *words
    begin, ids = memory.words.get(key, (0, np.empty(0, np.int32)))
    if begin < end:
        found = select_hits(parse_query(words[0]), words[1], begin=begin).subquery()
        more = read_ids("claim_id", connection.execute(select(list_ids(found.c.claim_id))).scalar())
        ids = np.concatenate([ids, np.sort(more[(more >= begin) & (more < end)])])
        memory.keep_words(key, end, ids)
    return ids[: np.searchsorted(ids, end)]  # another thread may have seen claims that are newer


def _list_conditions(connection: Connection, where: ClaimFilter, columns: Columns) -> Iterator[tuple[Any, Any]]:
    """Columns, and what must hold of their values; what leaves most out comes first."""
    if where.speaker:
        speakers = find_speakers(connection, where.speaker)
        yield columns.speakers, lambda values: _are_among(values, speakers)
    if where.date_from or where.date_to:
        yield columns.first, lambda values: values > 0
    if where.date_from:
        earliest = _number(where.date_from)
        yield columns.last, lambda values: values >= earliest
    if where.date_to:
        latest = _number(where.date_to)
        yield columns.first, lambda values: values <= latest
    if where.outlet:
        outlets = find_outlets(connection, where.outlet)
        yield columns.outlets, lambda values: _are_among(values, outlets)
    if where.kind:
        kinds = [KINDS.index(kind) for kind in where.kind]
        yield columns.kinds, lambda values: _are_among(values, kinds)
    if not where.thoughts:
        yield columns.reports, lambda values: values


def _are_among(values: Any, wanted: Collection[int]) -> Any:
    """Which values are among some; of a few, each is looked for, which takes a tenth of the time."""
    import numpy as np  # noqa: PLC0415

    if len(wanted) > _FEW:
        return np.isin(values, list(wanted))
    found = np.zeros(len(values), np.bool_)
    for each in wanted:
        found |= values == each
    return found


def _number(day: dt.date) -> int:
    """A day as the columns have it."""
    return day.year * 10_000 + day.month * 100 + day.day

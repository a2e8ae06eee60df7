"""The facts of all claims as columns in memory, where what a search for words finds is counted and put in order.

In: the database. Out: ``Columns``, a place in each for every claim; 18 bytes a claim, and 4 for each of its topics. To
read them takes longer than most questions, so they are read where somebody asks for it (``read_ahead``), or when as
many claims were looked up one by one as there are. Claims that come later are added to them, and to what words were
found to be held by; when a claim is changed or goes, the number of changes tells, and all of it is let go.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from tracker.query.column_reading import NOT_READABLE, Columns, Topics, extend_columns, extend_topics, find_last
from tracker.query.names_in_order import Names, read_names
from tracker.query.remembered import forget_counts
from tracker.store import reading
from tracker.store.changes import count_losses, read_number
from tracker.store.tables import OutletRow, SpeakerRow

if TYPE_CHECKING:
    from tracker.query.column_reading import Numbers

_MOST_FOUND = 4
_MOST_IDS = 4  # for each claim, of four bytes each


@dataclass(slots=True)
class Memory:
    """What is kept of one database.

    Attributes:
        losses: The state of the database it is of, as ``count_losses`` tells it.
        looked_up: How many claims were looked up one by one in that state.
        is_wanted: Whether columns are read now, however few were looked up.
        is_damaged: Whether something in that state is not as this program writes it.
        columns: The facts.
        topics: The topics.
        names: Names by their table.
        found: The ids of claims that the last searches found, by the number of changes and the filter.
        words: The ids of claims that hold the words of the last searches, by the losses and the words: as far as
            claims were looked at, and those that were found.
    """

    losses: int = -1
    looked_up: int = 0
    is_wanted: bool = False
    is_damaged: bool = False
    columns: Columns | None = None
    topics: Topics | None = None
    names: dict[Any, Names] = field(default_factory=dict)
    found: OrderedDict[Any, Numbers] = field(default_factory=OrderedDict)
    words: OrderedDict[Any, tuple[int, Numbers]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def keep(self, what: Any, ids: Numbers) -> None:
        """Keep what a search found, and let the oldest go."""
        with self.lock:
            self.found[what] = ids
            while len(self.found) > _MOST_FOUND:
                self.found.popitem(last=False)

    def keep_words(self, what: Any, end: int, ids: Numbers) -> None:
        """Keep which claims hold some words, and let the oldest go where all have many ids."""
        with self.lock:
            self.words[what] = end, ids
            self.words.move_to_end(what)
            while len(self.words) > 1 and sum(len(each) for _, each in self.words.values()) > _MOST_IDS * end:
                self.words.popitem(last=False)


_memories: WeakKeyDictionary[Engine, Memory] = WeakKeyDictionary()
_lock = Lock()


def read_ahead(engine: Engine) -> None:
    """Read the columns of a database before anybody asks: for a process that will answer many questions.

    Args:
        engine: The database.
    """
    with reading(engine) as connection:
        find_memory(engine).is_wanted = True
        find_topics(connection)
        for table in (SpeakerRow, OutletRow):
            find_names(connection, table)


def forget(engine: Engine) -> None:
    """Let go of all that was read or counted of a database: who opens it anew gets another engine.

    Engines are garbage only once they are collected, which those that were frozen (``dashboard.warming``) never are.

    Args:
        engine: The database, which nobody asks any more.
    """
    with _lock:
        _memories.pop(engine, None)
    forget_counts(engine)


def find_memory(engine: Engine) -> Memory:
    """What is kept of a database.

    Args:
        engine: The database.

    Returns:
        The same each time.
    """
    with _lock:
        return _memories.setdefault(engine, Memory())


def find_columns(connection: Connection) -> tuple[Memory, Columns] | None:
    """The columns of a database in the state that a connection sees.

    Args:
        connection: The database.

    Returns:
        What is kept of the database, and the columns; None where it takes less to ask the database.
    """
    number, memory = read_number(connection), find_memory(connection.engine)
    with memory.lock:
        if not _is_current(memory, number) or memory.is_damaged:
            return None
        known = memory.columns
        if known is None and not memory.is_wanted and memory.looked_up <= find_last(connection):
            return None
        if known is None or known.number < number:
            memory.columns = extend_columns(connection, known, number)
        elif known.number > number:
            return None  # an older state than that in memory
        if memory.columns is None:  # not as this program writes it, which the database's own answers tell
            memory.is_damaged = True
            return None
        return memory, memory.columns


def find_topics(connection: Connection) -> Topics | None:
    """The topics of all claims in the state that a connection sees; None as ``find_columns``."""
    found = find_columns(connection)
    if found is None:
        return None
    memory, columns = found
    with memory.lock:
        if memory.losses != count_losses(columns.number):
            return None  # somebody else has seen meanwhile that claims went
        if memory.topics is None or len(memory.topics.begins) <= len(columns.first):
            try:
                memory.topics = extend_topics(connection, memory.topics, len(columns.first))
            except NOT_READABLE:
                return None
        return memory.topics


def find_names(connection: Connection, table: Any) -> Names | None:
    """The names of speakers or outlets, of the state that a connection sees or later; None as ``find_columns``."""
    found = find_columns(connection)
    if found is None:
        return None
    memory, columns = found
    with memory.lock:
        if memory.losses != count_losses(columns.number):
            return None
        memory.names[table] = read_names(connection, table, memory.names.get(table))
        return memory.names[table]


def _is_current(memory: Memory, number: int) -> bool:
    """Whether a memory is of the state of this number; what is of an earlier one is let go."""
    losses = count_losses(number)
    if losses > memory.losses:
        memory.is_wanted &= memory.losses < 0  # while many are written, columns would be read for each
        memory.is_damaged = False
        memory.losses, memory.looked_up, memory.columns, memory.topics = losses, 0, None, None
        memory.found.clear()
        memory.words.clear()
        memory.names.clear()
    return losses == memory.losses

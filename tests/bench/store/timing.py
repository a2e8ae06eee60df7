"""How long a question takes: processor and wall time, cold, warm and again.

In: calls. Out: ``Times``. Each question is asked in a forked process of its own, so that none finds what another has
left in memory. Cold is the first time there, with the opening of the database; the file itself stays in the memory of
the system. Warm is every later time, each after a write of something else, so that no count is remembered, nor which
claims hold the words, in a process that has read the columns of facts ahead, as the dashboard does, or in one that has
not, as the command line. Again is the same question right behind it, as by whoever turns back to a page.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from sqlalchemy import Engine

from tests.bench.store.questions import Ask
from tracker.query import connect, read_ahead
from tracker.query.columns import find_memory
from tracker.store import writing

_MOST_TIMES, _MOST_SECONDS, _LEAST_TIMES = 20, 1.0, 4  # processor seconds


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of processor and of wall time, each time a question was asked; the first is cold."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)

    def percentiles(self) -> tuple[float, float, float, float, float]:
        """Warm p50 and p95 of processor time, then of wall time; p50 of the processor time of asking again."""
        cpu, wall = (np.percentile(each[1:], (50, 95)).tolist() for each in (self.cpu, self.wall))
        return (*cpu, *wall, float(np.median(self.again)))


def time_apart(database: str, calls: Sequence[Ask], *, ahead: bool = True) -> Times:
    """Ask in another process, which ends with it, and has read the columns ahead or has not."""
    _asked[:] = calls  # a forked process has them, and a call need not be packed
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        return pool.submit(_open_and_time, database, ahead).result()


def _open_and_time(database: str, ahead: bool) -> Times:
    opened = _now()
    engine = connect(database)
    try:
        return time_calls([partial(ask, engine) for ask in _asked], _Forgetting(engine, ahead), begun=opened)
    finally:
        engine.dispose()


@dataclass(slots=True)
class _Forgetting:
    """Lets all counts be forgotten by a write; behind the first, cold time the columns are read ahead, where asked."""

    engine: Engine
    ahead: bool

    def __call__(self) -> None:
        with writing(self.engine):
            pass
        memory = find_memory(self.engine)
        memory.words.clear()
        memory.looked_up = 0
        if self.ahead:
            read_ahead(self.engine)
            self.ahead = False


def time_calls(
    calls: Sequence[Callable[[], object]],
    forget: Callable[[], None] = lambda: None,
    *,
    begun: tuple[float, float] | None = None,
) -> Times:
    """Call them in turn, for some seconds; ``begun`` is what the first call counts from."""
    before = begun or _now()
    times = Times()
    for number in range(_MOST_TIMES + 1):
        call = calls[number % len(calls)]
        call()
        after = _now()
        times.cpu.append((after[0] - before[0]) * 1000)
        times.wall.append((after[1] - before[1]) * 1000)
        call()
        times.again.append((_now()[0] - after[0]) * 1000)
        if number >= _LEAST_TIMES and sum(times.cpu) > _MOST_SECONDS * 1000:
            break
        forget()
        before = _now()
    return times


def _now() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


_asked: list[Ask] = []

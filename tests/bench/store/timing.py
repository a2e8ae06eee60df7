"""How long a question takes: processor and wall time, warm and cold.

In: calls. Out: ``Times``. Each question is asked in a forked process of its own, so that none finds what another has
left in memory. Cold is the first time there, with the opening of the database; the file itself stays in the memory of
the system. Warm is every later time.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from tests.bench.store.questions import Ask
from tracker.query import connect

_MOST_TIMES, _MOST_SECONDS, _LEAST_TIMES = 30, 4.0, 4


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of processor and of wall time, each time a question was asked; the first is cold."""

    cpu: Sequence[float]
    wall: Sequence[float]

    def percentiles(self) -> tuple[float, float, float, float]:
        """Warm p50 and p95 of processor time, then of wall time."""
        cpu, wall = (np.percentile(each[1:], (50, 95)).tolist() for each in (self.cpu, self.wall))
        return (*cpu, *wall)


def time_apart(database: str, calls: Sequence[Ask]) -> Times:
    """Ask in another process, which ends with it."""
    _asked[:] = calls  # a forked process has them, and a call need not be packed
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        return pool.submit(_open_and_time, database).result()


def _open_and_time(database: str) -> Times:
    opened = _now()
    engine = connect(database)
    try:
        return time_calls([partial(ask, engine) for ask in _asked], begun=opened)
    finally:
        engine.dispose()


def time_calls(calls: Sequence[Callable[[], object]], *, begun: tuple[float, float] | None = None) -> Times:
    """Call them in turn, again and again, for some seconds; ``begun`` is what the first one counts from."""
    before = start = begun or _now()
    cpu, wall = [], []
    for times in range(_MOST_TIMES + 1):
        calls[times % len(calls)]()
        after = _now()
        cpu.append((after[0] - before[0]) * 1000)
        wall.append((after[1] - before[1]) * 1000)
        before = after
        if times >= _LEAST_TIMES and after[1] - start[1] > _MOST_SECONDS:
            break
    return Times(cpu, wall)


def _now() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


_asked: list[Ask] = []

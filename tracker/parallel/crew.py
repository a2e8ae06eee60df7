"""Whether to spread the work over workers, decided by what is waiting.

In: a stream, what this process does with it, and what a pool does. Out: the same results either way. Starting a worker
takes three seconds, in which this process reads twenty articles; so a pool is opened only where more are waiting, and
never for a source that gives them slowly, as the web does.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Self, TypeVar

from tracker.parallel.pools import Cluster, Pool, ProcessPool
from tracker.results import count

T = TypeVar("T")
R = TypeVar("R")
ENOUGH = 32
"""So many articles must be waiting before workers are started for them."""
_PATIENCE = 5.0


class Crew:
    """Workers that are started when they are worth it, and ended at the end of a with block.

    Args:
        workers: How many processes of this machine; 1 for none beside this one.
        scheduler: The address of a Dask scheduler whose workers are to be used instead, always.
        tell: Called with a line when workers are started.
    """

    def __init__(self, workers: int = 1, scheduler: str | None = None, *, tell: Callable[[str], None]) -> None:
        self._workers, self._scheduler, self._tell = workers, scheduler, tell
        self._pool: Pool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    def spread(
        self,
        items: Iterable[T],
        *,
        here: Callable[[Iterable[T]], Iterator[R]],
        there: Callable[[Iterable[T], Pool], Iterator[R]],
        patience: float = _PATIENCE,
    ) -> Iterator[R]:
        """Work on a stream in this process, as long as little is waiting, then in workers.

        Args:
            items: The stream.
            here: Does it in this process.
            there: Does it in a pool.
            patience: Seconds in which enough must have come for a pool.

        Yields:
            The results, in order.
        """
        stream = iter(items)
        if self._workers <= 1 and self._scheduler is None:
            yield from here(stream)
            return
        while waiting := self._look_ahead(stream, patience):
            if self._pool is not None or self._scheduler is not None or len(waiting) >= ENOUGH:
                yield from there(chain(waiting, stream), self._open())
            else:
                yield from here(waiting)

    def _look_ahead(self, stream: Iterator[T], patience: float) -> list[T]:
        """What comes at once, and the first that comes at all."""
        waiting: list[T] = []
        end = time.monotonic() + patience
        for item in stream:
            waiting.append(item)
            if len(waiting) >= ENOUGH or self._pool or self._scheduler or time.monotonic() > end:
                break
        return waiting

    def _open(self) -> Pool:
        if self._pool is None and self._scheduler is not None:
            self._pool = Cluster(self._scheduler)
            self._tell(f"Reading with {count(self._pool.size, 'worker')} of {self._scheduler} ...")
        elif self._pool is None:
            self._tell(f"Starting {self._workers} workers ...")
            self._pool = ProcessPool(self._workers)
        return self._pool

"""Do work in a pool, and give the results in the order of what came in.

In: a pool, a function of a few items that gives as many results, and a stream of batches of items. Out: every item with
its result, or with ``LOST``. So many batches are under way that no worker waits, and no more are read from the stream.

Who kills a worker is found by trying again: what was under way when it died is sent again in pieces; what is under
way at a second death is done with nothing else beside it, in pieces as long as it kills; and an item of which alone a
worker dies twice is ``LOST``. One that only was there when another killed, or that somebody else killed, comes through.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Future
from typing import Final, Generic, Literal, TypeVar

from tracker.errors import TrackerError
from tracker.parallel.pools import GO_ON, GONE, Pool

T = TypeVar("T")
R = TypeVar("R")
Lost = Literal["lost"]
LOST: Final = "lost"
"""In the place of the result of an item whose worker died each time."""

_AHEAD = 8
_PIECES = 8
_SUSPICIOUS = 2
_HOPELESS = 3


def map_in_order(
    pool: Pool,
    work: Callable[[Sequence[T]], Sequence[R]],
    batches: Iterable[Sequence[T]],
    *,
    ahead: int = _AHEAD,
    forget: Callable[[Sequence[T]], None] = lambda _: None,
) -> Iterator[tuple[T, R | Lost]]:
    """Do work on batches, in whatever order, and give the results in theirs.

    Args:
        pool: Who does it.
        work: Gives a result for each item; sent to other processes.
        batches: What to do it on.
        ahead: Batches under way for each worker: one that takes long must not let the others wait.
        forget: Undoes what a worker may have done to a batch before it died; its items come again, in other batches.

    Yields:
        Each item with its result, or with ``LOST``.

    Raises:
        TrackerError: The workers die whatever they are given, or the cluster has gone.
    """
    yield from _Work(pool, work, ahead, forget).do(batches)


class _Slot(Generic[T, R]):
    """A batch under way: its place in the order, and in how many deaths it was there."""

    def __init__(self, items: Sequence[T], losses: int = 0) -> None:
        self.items, self.losses = items, losses
        self.future: Future[Sequence[R]] | None = None
        self.given: Sequence[R | Lost] | None = None

    @property
    def is_done(self) -> bool:
        if self.given is None and self.future is not None and self.future.done() and not self.future.cancelled():
            self.given = None if self.future.exception() else self.future.result()
        return self.given is not None

    def split(self) -> list[_Slot[T, R]]:
        """A few slots in the place of one, where a worker died of an item that is to be told from the others."""
        size = math.ceil(len(self.items) / _PIECES)
        return [_Slot(self.items[at : at + size], self.losses) for at in range(0, len(self.items), size)]


class _Work(Generic[T, R]):
    def __init__(
        self,
        pool: Pool,
        work: Callable[[Sequence[T]], Sequence[R]],
        ahead: int,
        forget: Callable[[Sequence[T]], None],
    ) -> None:
        self._pool, self._work, self._ahead, self._forget = pool, work, ahead, forget
        self._slots: deque[_Slot[T, R]] = deque()
        self._lost, self._any_done = 0, False

    def do(self, batches: Iterable[Sequence[T]]) -> Iterator[tuple[T, R | Lost]]:
        for batch in batches:
            slot: _Slot[T, R] = _Slot(batch)
            self._slots.append(slot)
            self._send(slot)
            while self._slots and (self._slots[0].is_done or len(self._slots) >= self._ahead * self._pool.size):
                yield from self._take_first()
        while self._slots:
            yield from self._take_first()

    def _send(self, slot: _Slot[T, R]) -> None:
        try:
            slot.future = self._pool.submit(self._work, slot.items)
        except BrokenExecutor:  # which waiting for it will tell
            slot.future = None

    def _take_first(self) -> Iterator[tuple[T, R | Lost]]:
        """The results of the first slot; nothing where its worker died, which is made good."""
        slot = self._slots[0]
        if not slot.is_done:
            try:
                self._wait(slot)
            except BrokenExecutor:
                self._recover()
                return
            except Exception as error:
                if not _is_killed(error):
                    raise
                self._send_again(slot)
                return
        self._slots.popleft()
        self._any_done |= LOST not in (slot.given or ())
        yield from zip(slot.items, slot.given or (), strict=True)

    def _wait(self, slot: _Slot[T, R]) -> None:
        if slot.future is None:
            raise BrokenExecutor
        try:
            slot.given = slot.future.result()
        except CancelledError as error:
            raise TrackerError(GONE, remedy=GO_ON) from error

    def _recover(self) -> None:
        """Renew the pool and send again what it had; it takes the first first, so that those were under way."""
        unfinished = [slot for slot in self._slots if not slot.is_done]
        self._pool.renew()
        for slot in unfinished[: 2 * self._pool.size]:
            slot.losses += 1
        parts = [part for slot in self._slots for part in (self._split(slot) if slot.losses else [slot])]
        self._slots = deque(
            each for slot in parts for each in (self._try_alone(slot) if slot.losses >= _SUSPICIOUS else [slot])
        )
        for slot in self._slots:
            if not slot.is_done:
                self._send(slot)

    def _split(self, slot: _Slot[T, R]) -> list[_Slot[T, R]]:
        if slot.is_done or len(slot.items) == 1:
            return [slot]
        self._forget(slot.items)
        return slot.split()

    def _try_alone(self, slot: _Slot[T, R]) -> list[_Slot[T, R]]:
        """Twice, since the first time somebody else may kill the worker, such as a system that is short of memory."""
        if slot.is_done:
            return [slot]
        for _ in range(2):
            self._send(slot)
            try:
                self._wait(slot)
            except BrokenExecutor:
                self._pool.renew()
            else:
                self._any_done = True
                return [slot]
        if len(slot.items) > 1:
            return [each for part in self._split(slot) for each in self._try_alone(part)]
        self._give_up(slot)
        return [slot]

    def _send_again(self, slot: _Slot[T, R]) -> None:
        """What a cluster gave up, since its workers died of it."""
        slot.losses += 1
        self._slots.popleft()
        parts = self._split(slot)
        self._slots.extendleft(reversed(parts))
        for part in parts:
            if part.losses > _SUSPICIOUS and len(part.items) == 1:
                self._give_up(part)
            else:
                self._send(part)

    def _give_up(self, slot: _Slot[T, R]) -> None:
        self._lost += 1
        if self._lost >= _HOPELESS and not self._any_done:
            raise TrackerError(
                "the workers die whatever they are given",
                remedy="look whether there is memory for them, or do without (--workers 1)",
            )
        slot.given = [LOST] * len(slot.items)


def _is_killed(error: Exception) -> bool:
    """Whether a cluster says that workers died of this; by its name, since importing it takes a second."""
    return type(error).__name__ == "KilledWorker"

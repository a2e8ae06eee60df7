"""A pool without processes, whose workers die of what they are told to die of."""

from collections import deque
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool


class KilledWorker(Exception):  # noqa: N818  the name that Dask gives it
    """What a cluster says of a piece of work whose workers died."""


class FakePool:
    """Does work when its result is asked for, the first first; ``deadly`` are items of which a worker dies, ``once``
    those of which one dies the first time, when it has done the work. A pool that is a cluster lets only the deadly
    piece of work fail. Items are known by ``name_of``."""

    def __init__(self, deadly=(), once=(), *, size=2, is_cluster=False, name_of=lambda item: item):
        self.size, self.renewals, self.done = size, 0, []
        self.most_under_way = 0
        self._deadly, self._once, self._is_cluster = set(deadly), set(once), is_cluster
        self._waiting, self._is_broken = deque(), False
        self._name_of = name_of

    def submit(self, work, items):
        if self._is_broken:
            raise BrokenProcessPool
        pool = self

        class Lazy(Future):
            def result(self, timeout=None):
                while not self.done():
                    pool._do_first()
                return super().result(timeout)

        future = Lazy()
        self._waiting.append((future, work, items))
        self.most_under_way = max(self.most_under_way, sum(len(each) for _, _, each in self._waiting))
        return future

    def renew(self):
        self._is_broken = False
        self.renewals += 1

    def close(self):
        pass

    def _do_first(self):
        future, work, items = self._waiting.popleft()
        names = [self._name_of(each) for each in items]
        if self._deadly.isdisjoint(names):
            done = work(items)
            if self._once.isdisjoint(names):
                self.done += names
                future.set_result(done)
                return
        self._once.difference_update(names)
        if self._is_cluster:
            future.set_exception(KilledWorker())
            return
        self._is_broken = True
        for each in (future, *(waiting for waiting, _, _ in self._waiting)):
            each.set_exception(BrokenProcessPool())
        self._waiting.clear()

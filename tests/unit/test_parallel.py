"""Work in a pool: its results in order, what a dead worker had done again, and workers only where much is waiting."""

from __future__ import annotations

import math
import pickle
from concurrent.futures import CancelledError, Future
from itertools import count, islice
from types import SimpleNamespace

import pytest

import tracker.parallel.cores
import tracker.parallel.crew
from tests.factories import make_article
from tests.fake_pool import FakePool
from tracker.errors import FaultError, LanguageError, LimitError, ModelError, TrackerError
from tracker.parallel.cores import count_workers
from tracker.parallel.crew import ENOUGH, Crew
from tracker.parallel.extraction import Job, cut, find_claims
from tracker.parallel.ordered import LOST, map_in_order
from tracker.parallel.pools import Cluster
from tracker.speakers.roster import Roster


def double(numbers):
    return [2 * number for number in numbers]


def run(pool, number=40):
    return list(map_in_order(pool, double, cut(range(number), 4)))


def expected(number=40, lost=()):
    return [(each, LOST if each in lost else 2 * each) for each in range(number)]


@pytest.mark.parametrize("is_cluster", [False, True], ids=["processes", "cluster"])
@pytest.mark.parametrize("once", [[], [0], [17], [39], [3, 5, 30]], ids=str)
@pytest.mark.parametrize("deadly", [[], [0], [39], [5, 6], [2, 21, 38]], ids=str)
def test_only_what_kills_its_worker_every_time_is_lost(is_cluster, deadly, once):
    pool = FakePool(deadly, set(once) - set(deadly), is_cluster=is_cluster)
    assert run(pool) == expected(lost=deadly)


def test_no_more_is_read_than_is_under_way():
    pool, numbers = FakePool(), count()
    results = map_in_order(pool, double, cut(numbers, 4))
    assert [each for each, _ in islice(results, 1000)] == list(range(1000))
    assert next(numbers) <= 1000 + pool.most_under_way + 4
    assert pool.most_under_way <= 64


def test_what_was_done_before_a_worker_died_is_not_done_again():
    pool = FakePool(deadly=[30])
    run(pool)
    assert pool.done.count(0) == 1
    assert pool.renewals == 4


@pytest.mark.parametrize("is_cluster", [False, True], ids=["processes", "cluster"])
def test_workers_that_always_die_are_told_of_once(is_cluster):
    with pytest.raises(TrackerError, match="die whatever they are given"):
        run(FakePool(deadly=range(40), is_cluster=is_cluster))


def test_a_cluster_that_is_gone_is_told_of():
    class Gone(FakePool):
        def submit(self, work, items):
            future = Future()
            future.set_exception(CancelledError())
            return future

    with pytest.raises(TrackerError, match="the cluster has gone"):
        run(Gone())


def test_a_client_that_has_lost_its_scheduler_is_told_of_in_one_line():
    def fail(*_):
        raise OSError("stream closed")

    cluster = object.__new__(Cluster)
    cluster._executor, cluster._client = SimpleNamespace(submit=fail), SimpleNamespace(nthreads=fail)
    cluster._counted = -math.inf
    for ask in (lambda: cluster.size, lambda: cluster.submit(double, [1])):
        with pytest.raises(TrackerError, match=r"^the cluster has gone; start it and run this again"):
            ask()


def test_a_fault_of_the_work_itself_is_raised():
    with pytest.raises(ZeroDivisionError):
        list(map_in_order(FakePool(), lambda items: [1 // each for each in items], [[1], [0]]))


@pytest.fixture
def crew(monkeypatch):
    """A crew whose pool is no process; ``crew.told`` has its lines."""

    def make(workers=2, scheduler=None):
        told = []
        crew = Crew(workers, scheduler, tell=told.append)
        crew.told = told
        return crew

    monkeypatch.setattr(tracker.parallel.crew, "ProcessPool", lambda size: FakePool(size=size))
    monkeypatch.setattr(tracker.parallel.crew, "Cluster", lambda address: FakePool(size=9))
    return make


def spread(crew, items):
    with crew:
        return list(
            crew.spread(
                items,
                here=lambda stream: (("here", each) for each in stream),
                there=lambda stream, pool: ((pool.size, each) for each in stream),
            )
        )


@pytest.mark.parametrize(
    ("workers", "scheduler", "number", "where"),
    [(2, None, ENOUGH - 1, "here"), (2, None, ENOUGH, 2), (1, None, 99, "here"), (1, "tcp://a:1", 1, 9)],
)
def test_workers_are_started_where_much_is_waiting(crew, workers, scheduler, number, where):
    mine = crew(workers, scheduler)
    assert spread(mine, range(number)) == [(where, each) for each in range(number)]
    assert bool(mine.told) == (where != "here")


def test_nothing_to_do_starts_nothing(crew):
    mine = crew(1, "tcp://a:1")
    assert (spread(mine, []), mine.told) == ([], [])


def test_a_slow_source_is_read_as_it_comes_and_starts_no_workers(crew, monkeypatch):
    clock = count()
    monkeypatch.setattr(tracker.parallel.crew.time, "monotonic", lambda: 3.0 * next(clock))
    asked = []

    def read():
        for number in range(3 * ENOUGH):
            asked.append(number)
            yield number

    mine = crew()
    results = mine.spread(read(), here=iter, there=None)
    assert (next(results), asked) == (0, [0, 1])
    assert list(results) == list(range(1, 3 * ENOUGH))


@pytest.mark.parametrize(
    ("quota", "memory", "workers"),
    [("max 100000", 99, 8), ("250000 100000", 99, 2), (None, 3, 3), ("no", 0, 1), (None, None, 8)],
)
def test_there_are_as_many_workers_as_cores_that_the_process_may_use(monkeypatch, tmp_path, quota, memory, workers):
    if quota:
        (tmp_path / "cpu.max").write_text(quota)
    if memory is not None:
        (tmp_path / "meminfo").write_text(f"MemFree: 1 kB\nMemAvailable:   {memory * 614_400} kB\nBuffers: 1 kB\n")
    monkeypatch.setattr(tracker.parallel.cores, "_QUOTA", tmp_path / "cpu.max")
    monkeypatch.setattr(tracker.parallel.cores, "_MEMORY", tmp_path / "meminfo")
    monkeypatch.setattr(tracker.parallel.cores.os, "sched_getaffinity", lambda _: range(8))
    assert count_workers() == workers


@pytest.mark.parametrize(
    "error",
    [
        LanguageError.of("French", where="a"),
        LimitError("took more", where="a", remedy="cut it"),
        FaultError("cannot be analysed", where="a", remedy="report it", fault=ValueError()),
    ],
    ids=lambda each: type(each).__name__,
)
def test_an_error_comes_back_from_another_process_with_its_line(error):
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), back.where) == (type(error), str(error), "a")


def test_a_worker_of_another_version_refuses():
    with pytest.raises(ModelError, match="and not as another; install the same version"):
        find_claims(Job(Roster({}), "another").pack(), [make_article()])

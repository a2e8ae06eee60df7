"""Where work is sent: processes of this machine, or the workers of a Dask cluster.

In: how many, or the address of a scheduler. Out: a ``Pool``, which gives a ``Future`` for each piece of work. The two
differ in who replaces a worker that died: a cluster does it itself, a pool of processes is made anew.
"""

from __future__ import annotations

import logging
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import connection, parent_process
from multiprocessing.context import SpawnContext, SpawnProcess
from types import ModuleType
from typing import Any, Protocol, TypeVar

from tracker.errors import TrackerError

T = TypeVar("T")
GONE, GO_ON = "the cluster has gone", "start it and run this again; what was done is safe"
_WAIT_SECONDS = 30
_COUNT_SECONDS = 10
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class Pool(Protocol):
    """Workers that take pieces of work."""

    @property
    def size(self) -> int:
        """How many pieces they work on at once."""

    def submit(self, work: Callable[..., T], *arguments: Any) -> Future[T]:
        """Send a piece of work; BrokenExecutor where the pool has lost a worker and must be renewed."""

    def renew(self) -> None:
        """Replace workers that died; what was under way is lost."""

    def close(self) -> None:
        """End the workers, and whatever they still do."""


class ProcessPool:
    """Processes of this machine, each with one thread for its numbers.

    They are spawned, since a fork of a process that has threads may hang, and never run the program's own script again.
    They end with the process that started them, however that ends; Ctrl-C is for that one alone.

    Args:
        size: How many.
    """

    def __init__(self, size: int) -> None:
        self.size = size
        self._context = _Context()
        self._executor = self._start()

    def submit(self, work: Callable[..., T], *arguments: Any) -> Future[T]:
        """Send a piece of work."""
        return self._executor.submit(work, *arguments)

    def renew(self) -> None:
        """Start other processes in the place of all of them."""
        self.close()
        self._executor = self._start()

    def close(self) -> None:
        """Kill the processes; all that they did is here, or is not wanted."""
        self._context.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> Executor:
        return ProcessPoolExecutor(self.size, mp_context=self._context, initializer=_obey_parent)


class Cluster:
    """The workers of a Dask scheduler, through the executor that its client gives.

    Args:
        address: Of the scheduler. Example: "tcp://10.0.0.5:8786".

    Raises:
        TrackerError: The extra is not installed, nobody answers there, or it has no workers.
    """

    def __init__(self, address: str) -> None:
        try:
            distributed: Any = import_module("distributed")  # an extra, and a second to load
        except ImportError as error:
            raise TrackerError(
                "clusters need a package more", remedy='pip install "claim-tracker[cluster]", on every machine'
            ) from error
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what it says in pages is told in a line
        try:
            self._client = distributed.Client(address, timeout=_WAIT_SECONDS, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise TrackerError(
                f"no Dask scheduler answers ({' '.join(str(error).split()) or type(error).__name__})",
                where=address,
                remedy="check the address; `dask scheduler` prints it",
            ) from error
        try:
            self._client.wait_for_workers(1, timeout=_WAIT_SECONDS)
        except TimeoutError as error:
            self._client.close()
            raise TrackerError(
                "the scheduler has no workers", where=address, remedy=f"start some: dask worker {address} --nthreads 1"
            ) from error
        # Not pure: else what killed a worker would not be tried again, since its failure is known.
        self._executor: Executor = self._client.get_executor(pure=False)
        self._size, self._counted = 0, -math.inf

    @property
    def size(self) -> int:
        """How many there are, as of some seconds ago; they come and go."""
        if time.monotonic() > self._counted + _COUNT_SECONDS:
            with _explained_loss():
                self._size, self._counted = max(1, len(self._client.nthreads())), time.monotonic()
        return self._size

    def submit(self, work: Callable[..., T], *arguments: Any) -> Future[T]:
        """Send a piece of work."""
        with _explained_loss():
            return self._executor.submit(work, *arguments)

    def renew(self) -> None:
        """Do nothing: the scheduler has seen it too."""

    def close(self) -> None:
        """Let go of the cluster, which goes on; what it has not begun is cancelled."""
        self._executor.shutdown(wait=False)  # which cancels what it gave
        self._client.close()


@contextmanager
def _explained_loss() -> Iterator[None]:
    """One line in the place of whatever a client says when its scheduler has gone."""
    try:
        yield
    except Exception as error:
        raise TrackerError(GONE, remedy=GO_ON) from error


class _Process(SpawnProcess):
    """A process that does not import the program's script, as Python's own do: all it runs can be imported."""

    def start(self) -> None:
        with _hidden_script(), _one_thread():
            super().start()


class _Context(SpawnContext):
    """Python's own way to start processes, which also knows whom it has started."""

    def __init__(self) -> None:
        super().__init__()
        self._started: list[_Process] = []

    def Process(self, *arguments: Any, **options: Any) -> _Process:  # type: ignore[override]  # noqa: N802  its name
        process = _Process(*arguments, **options)
        self._started.append(process)
        return process

    def kill(self) -> None:
        while self._started:
            process = self._started.pop()
            with suppress(ValueError, AssertionError):  # closed, or never started
                process.kill()
                process.join()


def _obey_parent() -> None:
    """What a process of a pool does first: leave Ctrl-C to the one that started it, and end with that one."""
    for number in (signal.SIGINT, getattr(signal, "SIGHUP", None)):
        if number is not None:
            signal.signal(number, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


@contextmanager
def _hidden_script() -> Iterator[None]:
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


@contextmanager
def _one_thread() -> Iterator[None]:
    """As many threads spinning beside each worker as there are cores would only take them from the others."""
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value

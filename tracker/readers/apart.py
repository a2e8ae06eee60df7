"""Reading a file in a process that can be ended, since a library that meets a hostile file may never come back.

In: a source. Out: its articles and errors; where it takes too long or too much memory, those that came before and a
line that names the limit. The process is started for the first such file and used again for the next.
"""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import BinaryIO, Literal, cast

from tracker.errors import ReadError
from tracker.readers.exchange import Answer, Done, Link, Request
from tracker.readers.sources import Source
from tracker.records import Article

_PATIENCE = 10
"""How many times the CPU seconds of a file its process may take by the clock, on a busy machine or a slow disk."""
_TOO_LONG = -getattr(signal, "SIGXCPU", 0)
_LATE = "late"
_COUNTING = 0.1
"""The share of a file's time that may be spent on counting its items, which only a progress bar needs."""
_BROKEN = (EOFError, OSError, pickle.UnpicklingError)


class Worker:
    """A process that reads one file at a time."""

    def __init__(self, command: Sequence[str] = ("-P", "-m", "tracker.readers.worker")) -> None:
        path = os.pathsep.join(dict.fromkeys(each or os.getcwd() for each in sys.path))
        environment = os.environ | {"PYTHONPATH": path, "MALLOC_ARENA_MAX": "1"}
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self.owner = os.getpid()
        self._is_late = False

    @property
    def is_ready(self) -> bool:
        """Whether it can be asked."""
        return self.owner == os.getpid() and self._process.poll() is None

    def ask(self, request: Request, seconds: float) -> Iterator[Answer]:
        """The answers to a request, ``Done`` the last; EOFError where the process ends before that.

        ``seconds`` is how long it may take to the first answer, and from one to the next.
        """
        try:
            pickle.dump(request, cast(BinaryIO, self._process.stdin), pickle.HIGHEST_PROTOCOL)
            cast(BinaryIO, self._process.stdin).flush()
            while True:
                answer = self._hear(seconds)
                yield answer
                if isinstance(answer, Done):
                    return
        except _BROKEN as error:
            raise EOFError from error

    def end(self) -> str:
        """End it, and say why it had ended before, if it had. Example: "signal 11"."""
        if self.owner != os.getpid():
            return ""
        with suppress(OSError):
            self._process.kill()
        code = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast(BinaryIO, pipe).close()
        if self._is_late or code == _TOO_LONG:
            return _LATE
        return f"signal {-code}" if code < 0 else f"status {code}"

    def _hear(self, seconds: float) -> Answer:
        timer = threading.Timer(seconds, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            return cast(Answer, pickle.load(cast(BinaryIO, self._process.stdout)))
        finally:
            timer.cancel()

    def _give_up(self) -> None:
        self._is_late = True
        with suppress(OSError):
            self._process.kill()


_idle: list[Worker] = []
"""The process that is not busy, if there is one."""


class _EndedError(Exception):
    """The process ended before it was done; its words say why."""


def read_apart(source: Source) -> Iterator[Article | ReadError]:
    """The articles of a source, as another process reads them.

    Args:
        source: A file, or bytes that are not too many to be handed over.

    Yields:
        Its articles and errors; behind them an error where the process had to be ended.
    """
    request, is_any = _make_request(source, "read"), False
    try:
        for answer in _ask(request):
            if isinstance(answer, Link):
                yield from source.visit(answer.url) if source.visit is not None else ()
            elif not isinstance(answer, Done):
                is_any = is_any or isinstance(answer, Article)
                yield answer
    except _EndedError as ended:
        yield _say_end(str(ended), request, is_any=is_any)


def count_apart(source: Source) -> int | None:
    """How many items a source has, as another process counts them; None where it cannot."""
    with suppress(_EndedError):
        for answer in _ask(_make_request(source, "count")):
            if isinstance(answer, Done):
                return answer.count
    return None


def _make_request(source: Source, task: Literal["read", "count"]) -> Request:
    limits = source.limits
    if task == "count":
        limits = replace(
            limits, file_seconds=limits.file_seconds * _COUNTING, megabyte_seconds=limits.megabyte_seconds * _COUNTING
        )
    return Request(
        task=task,
        path=source.path,
        data=b"" if source.path else source.read(limits.file_bytes),
        where=source.where,
        filename=source.filename,
        limits=limits,
        mapping=dict(source.mapping),
        day_first=source.day_first,
        known=dict(source.known),
        follow=source.visit is not None,
    )


def _ask(request: Request) -> Iterator[Answer]:
    worker = _take_worker(request.where)
    seconds = request.limits.seconds_for(request.size) * _PATIENCE
    is_ready = False
    try:
        for answer in worker.ask(request, seconds):
            is_ready = isinstance(answer, Done) and not answer.is_full
            yield answer
    except EOFError as error:
        raise _EndedError(worker.end()) from error
    finally:
        if is_ready and not _idle:
            _idle.append(worker)
        else:
            worker.end()


def _take_worker(where: str) -> Worker:
    while _idle:
        with suppress(IndexError):  # another thread was faster
            worker = _idle.pop()
            if worker.is_ready:
                return worker
            worker.end()
    try:
        return Worker()
    except OSError as error:
        raise ReadError(
            f"cannot be read, since no process for it can be started ({error.strerror})",
            where=where,
            remedy="set TRACKER_LIMIT_FILE_SECONDS=0 to read it without one, if you trust it",
        ) from error


@atexit.register
def _end_idle() -> None:
    while _idle:
        _idle.pop().end()


def _say_end(why: str, request: Request, *, is_any: bool) -> ReadError:
    before = "; what stands before was read" if is_any else ""
    if why == _LATE:
        return ReadError(
            f"takes more than {round(request.limits.seconds_for(request.size), 2):g} seconds to read",
            where=request.where,
            remedy=f"raise TRACKER_LIMIT_FILE_SECONDS if you trust it{before}",
        )
    return ReadError(
        f"ended the process that read it ({why})",
        where=request.where,
        remedy=f"save it again; it is damaged, or made to do harm{before}",
    )

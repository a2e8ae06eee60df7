"""The process that reads files for another: ``python -m tracker.readers.worker``, which ``apart`` starts.

In: requests through standard input. Out: their items through standard output. It may be ended at any moment, and is:
by the system when a file takes more CPU time than it may, by itself when nobody listens any more. Memory beyond the
limit is refused to it, so that it lacks some before the machine does.
"""

from __future__ import annotations

import math
import os
import pickle
import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator
from typing import BinaryIO, cast

from tracker.errors import FaultError, ReadError
from tracker.readers.exchange import Answer, Done, Link, Request
from tracker.readers.limits import Limits
from tracker.readers.memory import address_space, limit_address_space, set_limit, was_short
from tracker.readers.registry import count_here, read_here
from tracker.readers.sources import Source, open_bytes, open_path
from tracker.records import Article

try:
    import resource
except ImportError:  # Windows, where whoever asked ends this process by the clock alone
    resource = None  # type: ignore[assignment]

_FULL = 0.5
"""The share of its memory with which a process is not used again."""


class Allowance:
    """The CPU time that a file may still take; the system ends this process where it takes more."""

    def __init__(self, limits: Limits, size: int) -> None:
        self._until = time.process_time() + limits.seconds_for(size)
        self._more = limits.record_seconds
        self._set()

    def extend(self) -> None:
        """Allow for one more article."""
        self._until += self._more
        self._set()

    def _set(self) -> None:
        if resource is not None:
            set_limit(resource.RLIMIT_CPU, math.ceil(self._until))


def main() -> None:
    """Answer requests until there are no more."""
    listener, speaker = _take_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; whoever asked decides
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(listener, requests), daemon=True).start()
    if resource is not None:
        set_limit(resource.RLIMIT_CORE, 0)
    used = address_space()
    is_full = False
    while not is_full:
        request = requests.get()
        if used:
            limit_address_space(used + request.limits.file_memory)
        for answer in _answer(request):
            if isinstance(answer, Done):
                is_full = was_short() or address_space() - used > _FULL * request.limits.file_memory
                _send(Done(answer.count, is_full), speaker)
            else:
                _send(answer, speaker)


def _answer(request: Request) -> Iterator[Answer]:
    source = _make_source(request)
    allowance = Allowance(request.limits, request.size)
    if request.task == "count":
        yield Done(count_here(source))
        return
    for item in read_here(source):
        if isinstance(item, Article):
            allowance.extend()
        # What was raised stays here: not all of it can be packed, and its report is saved.
        yield ReadError(item.what, where=item.where, remedy=item.remedy) if isinstance(item, FaultError) else item
    yield Done()


def _make_source(request: Request) -> Source:
    return Source(
        where=request.where,
        filename=request.filename,
        opener=open_bytes(request.data) if request.path is None else open_path(request.path),
        limits=request.limits,
        mapping=request.mapping,
        day_first=request.day_first,
        known=request.known,
        visit=_visit if request.follow else None,
    )


def _visit(link: str) -> Iterator[Article | ReadError]:
    """The link itself, in the place of its articles: this process asks nobody."""
    return iter([Link(link)])  # type: ignore[list-item]


def _listen(listener: BinaryIO, requests: queue.SimpleQueue[Request]) -> None:
    """Hear requests while others are answered, so that the end of whoever asked is the end of this process."""
    while True:
        try:
            requests.put(pickle.load(listener))
        except (EOFError, OSError, pickle.UnpicklingError):
            os._exit(0)


def _send(answer: Answer, speaker: BinaryIO) -> None:
    try:
        pickle.dump(answer, speaker, pickle.HIGHEST_PROTOCOL)
        speaker.flush()
    except OSError:
        os._exit(0)


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, out of reach of libraries that read or print."""
    listener = cast(BinaryIO, os.fdopen(os.dup(sys.stdin.fileno()), "rb"))
    speaker = cast(BinaryIO, os.fdopen(os.dup(sys.stdout.fileno()), "wb"))
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nothing, descriptor)
    return listener, speaker


if __name__ == "__main__":
    main()

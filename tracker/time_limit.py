"""How much processor time one article may take, whatever is in it.

In: a limit. Out: an exception at the next look at the clock behind it. The steps that go through an article look at the
clock with ``check_time`` wherever one of them may be long: for each window of the network, each quote, each name. Time
is that of the processor in this thread, so that a busy machine or another thread refuses nothing; and nothing but the
refusal depends on it.

Example: ``with limit_time(30.0): ...`` ends with ``TimeIsUp`` where the block works for more than half a minute.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

LEAST_SECONDS = 20.0
SECONDS_PER_THOUSAND = 0.5
"""Added to ``LEAST_SECONDS`` for each thousand characters: prose takes about a tenth of that."""

_end: ContextVar[float | None] = ContextVar("end", default=None)


class TimeIsUp(Exception):  # noqa: N818  no error of the program
    """The work on one article took longer than its limit."""


def choose_limit(characters: int) -> float:
    """How long an article may take where nobody says.

    Args:
        characters: How long its text is.

    Returns:
        Seconds of processor time. Example: 30 for 20,000 characters.
    """
    return LEAST_SECONDS + SECONDS_PER_THOUSAND * characters / 1000


@contextmanager
def limit_time(seconds: float | None) -> Iterator[None]:
    """Let the work of a block take no longer than this.

    Args:
        seconds: Of processor time in this thread; None for no limit.

    Raises:
        TimeIsUp: At the first look at the clock behind the limit.
    """
    token = _end.set(None if seconds is None else time.thread_time() + seconds)
    try:
        yield
    finally:
        _end.reset(token)


def check_time() -> None:
    """Look at the clock; costs less than a microsecond.

    Raises:
        TimeIsUp: The limit of the block around is passed.
    """
    end = _end.get()
    if end is not None and time.thread_time() > end:
        raise TimeIsUp

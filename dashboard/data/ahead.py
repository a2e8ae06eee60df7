"""What stands around the quotes of a large database, asked several questions at a time while the quotes are drawn.

In: a filter. Out: answers that are kept, so that whoever draws a number finds it, or waits for the one under way.
Databases let go of Python while they count, so that another processor can count for the next number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

from dashboard.data import narrowing
from dashboard.data.claims import facets_of, undated_of
from tracker.query import ClaimFilter

LARGE = 200_000
"""From so many quotes on; the numbers of fewer are there before a second thread has begun."""
_AT_ONCE = 3
_POOL = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="ahead")


def list_questions(where: ClaimFilter) -> list[Callable[[], object]]:
    """The questions whose answers stand around the quotes of a filter, the slowest first."""
    names = sorted(narrowing.FACETS, key=lambda name: name != "topic")
    counts = [partial(narrowing.values_with_counts, name, where) for name in names]
    years = [partial(narrowing.years_of, where), partial(narrowing.years_to_choose, where)]
    return [*counts[:1], partial(facets_of, where), partial(undated_of, where), *counts[1:], *years]


@contextmanager
def asking_ahead(where: ClaimFilter) -> Iterator[None]:
    """Ask all of them, while what stands in the block is done; those not begun by its end are left.

    Args:
        where: A sound filter.
    """
    is_large = narrowing.holdings().quotes >= LARGE
    asked = [_POOL.submit(question) for question in list_questions(where)] if is_large else []
    try:
        yield
    finally:
        for each in asked:
            each.cancel()

"""What a file and the pages of the dashboard cost, each in a process of its own.

In: a database. Out: seconds of processor time, and megabytes at the most.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from tracker.query import connect, export_file, iter_claims

EXPORTED = 100_000
T = TypeVar("T")


def run_apart(work: Callable[..., T], *arguments: object) -> T:
    """Do something in a fresh process, which shares no memory with this one."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def export(database: str, suffix: str) -> tuple[float, float, float]:
    """Write claims to a file: processor seconds, megabytes before and at the most."""
    engine = connect(database)
    gc.freeze()  # as the dashboard does; the command line collects hardly ever
    before, start = _peak(), time.process_time()
    with TemporaryDirectory() as folder:
        export_file(Path(folder) / f"claims{suffix}", islice(iter_claims(engine), EXPORTED))
    engine.dispose()
    return time.process_time() - start, before, _peak()


def open_pages(small: str, database: str) -> list[tuple[str, float, float]]:
    """What is seen first on each page, and a click on it: a name, processor and wall seconds.

    The small database is shown first, so that loading the program is not counted, and nothing of the large one is in
    any cache.
    """
    os.environ["TRACKER_DATABASE"] = small
    logging.disable(logging.WARNING)  # Streamlit misses its server
    from tests.pages import open_page  # noqa: PLC0415  Streamlit is loaded here only, and reads the environment

    for page in ("explore", "compare"):
        open_page(page)
    os.environ["TRACKER_DATABASE"] = database
    times = []

    def watch(name: str, page: str, **asked: str) -> None:
        before = time.process_time(), time.perf_counter()
        open_page(page, **asked)
        times.append((name, time.process_time() - before[0], time.perf_counter() - before[1]))

    watch("explore, first view", "explore")
    watch("explore, again", "explore")
    watch("explore, a speaker", "explore", speaker="Sergei Lavrov")
    watch("explore, a word", "explore", text="Syria")
    watch("explore, a kind", "explore", kind="direct")
    watch("compare, first view", "compare")
    watch("compare, again", "compare")
    return times


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

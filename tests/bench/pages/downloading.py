"""Files downloaded one after another: whether the server's memory stays as it was."""

from __future__ import annotations

import threading
import time
import urllib.request
from collections.abc import Iterator

from tests.bench.pages.doing import Material
from tests.bench.pages.watching import read_memory

DOWNLOADS = 10
_PIECE = 1 << 20
_PAUSE_S = 0.02


def measure_downloads(address: str, pid: int, material: Material) -> Iterator[str]:
    """A line for each format: seconds, size, and the memory of the server before, at most, and afterwards."""
    for suffix in ("csv",):
        before, most, seconds, size, rows = read_memory(pid), [0.0], [], 0, 0
        done = threading.Event()

        def watch(most: list[float] = most, done: threading.Event = done) -> None:
            while not done.wait(_PAUSE_S):
                most[0] = max(most[0], read_memory(pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        for _ in range(DOWNLOADS):
            begun = time.perf_counter()
            size = rows = 0
            with urllib.request.urlopen(f"{address}/files/quotes.{suffix}?{material.many}") as answer:
                while piece := answer.read(_PIECE):
                    size += len(piece)
                    rows += piece.count(b"\n")
            seconds.append(time.perf_counter() - begun)
        done.set()
        watcher.join()
        told = f"{DOWNLOADS} downloads of {rows:,} lines, {size / 1e6:.0f} MB, as {suffix}"
        memory = f"{before:.0f} MB before, {most[0]:.0f} at most, {read_memory(pid):.0f} after"
        yield f"{told}: {sum(seconds) / DOWNLOADS:.1f} s each; memory {memory}"

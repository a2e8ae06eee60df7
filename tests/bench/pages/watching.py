"""A page that is watched: when something is seen, when nothing moves any more, what server and browser took for it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

STILL = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_SETTLED_MS = 60
_REST_MS = 700
_TICKS = os.sysconf("SC_CLK_TCK")


class Reader:
    """A page, and the server behind it."""

    def __init__(self, page: Page, server: int) -> None:
        self.page, self._server = page, server

    def wait(self) -> None:
        """Wait until nothing moves, so that what is measured next is all that does."""
        self.page.locator(STILL).wait_for()
        self.page.wait_for_timeout(_REST_MS)
        self.page.locator(STILL).wait_for()

    def measure(self, do: Callable[[], object], see: Callable[[], object]) -> tuple[float, float, float, float]:
        """Do something and wait for what it is to bring.

        Args:
            do: The click.
            see: Waits until what was asked for is seen.

        Returns:
            The seconds until it was seen, and until the page was still; the seconds of processor time that the server
            and the browser took.
        """
        before = self._read_processors()
        begun = time.perf_counter()
        do()
        see()
        seen = time.perf_counter() - begun
        while True:  # a page is still if it stays so
            self.page.locator(STILL).wait_for()
            still = time.perf_counter() - begun
            self.page.wait_for_timeout(_SETTLED_MS)
            if self.page.locator(STILL).count():
                break
        self.page.wait_for_timeout(_REST_MS)
        after = self._read_processors()
        return seen, still, after[0] - before[0], after[1] - before[1]

    def _read_processors(self) -> tuple[float, float]:
        """The seconds of processor time of the server, and of all other processes below this one: the browser's."""
        stats = _read_stats()
        below = {os.getpid()}
        for _ in stats:
            more = {pid for pid, (parent, _) in stats.items() if parent in below} - below
            if not more:
                break
            below |= more
        browser = below - {os.getpid(), self._server}
        return stats[self._server][1], sum(stats[pid][1] for pid in browser)


def _read_stats() -> dict[int, tuple[int, float]]:
    """The parent and the processor time of each process there is."""
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        stats[int(path.parent.name)] = (int(fields[1]), (int(fields[11]) + int(fields[12])) / _TICKS)
    return stats


def read_memory(pid: int) -> float:
    """What a process holds of the memory, in megabytes; 0 where the system does not tell it in a file."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))

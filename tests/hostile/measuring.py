"""What reading a file costs, in processes that do nothing else.

In: a path. Out: CPU seconds and the largest memory of a process that reads it, with those it starts, and what it says.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

_READ = """
import sys
from tracker.errors import ReadError
from tracker.readers import count_articles, read_articles
count_articles(sys.argv[1])
lines = [str(each) if isinstance(each, ReadError) else "" for each in read_articles(sys.argv[1])]
refused = [each for each in lines if each]
print(len(lines) - len(refused), len(refused), refused[-1] if refused else "", sep="\\t")
"""
LONGEST = 600.0


class Cost(NamedTuple):
    """CPU seconds, the peak memory of one process in bytes, articles, refusals, and the last of these."""

    seconds: float
    memory: int
    articles: int
    refused: int
    line: str


def measure(path: Path) -> Cost:
    """Count and read a file in a process of its own, as an ingest does."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogateescape") as said:
        process = subprocess.Popen([sys.executable, "-c", _READ, str(path)], stdout=said, stderr=subprocess.STDOUT)
        until = time.monotonic() + LONGEST
        done = 0
        while not done and time.monotonic() < until:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            time.sleep(0.02)
        if not done:
            process.kill()
            done, status, usage = os.wait4(process.pid, 0)
        said.seek(0)
        told = said.read()
    articles, refused, line = told.split("\t", 2) if not status else ("0", "0", f"FAILED: {told[-300:]}")
    # Of this process and all it waited for: the largest of them.
    return Cost(
        usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, int(articles), int(refused), " ".join(line.split())
    )

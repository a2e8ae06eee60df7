"""How many workers this machine has room for."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

_QUOTA = Path("/sys/fs/cgroup/cpu.max")
_MEMORY = Path("/proc/meminfo")
_WORKER_BYTES = 600 * 1024 * 1024
"""What a worker needs: the language model, topics, and an article at hand."""


def count_workers() -> int:
    """Choose how many workers to start where nobody says.

    Returns:
        The cores that this process may use, by its affinity and by the quota of its container, and no more than the
        free memory holds at 600 MB each; at least 1.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    bounds = (cores, _read_quota(_QUOTA), _count_fitting(_MEMORY))
    return max(1, min(each for each in bounds if each is not None))


def _read_quota(file: Path) -> int | None:
    """The whole cores of a container's quota. Example: "200000 100000" is 2, "max 100000" is None."""
    with suppress(OSError, ValueError):
        quota, period = file.read_text(encoding="ascii").split()
        return max(1, int(quota) // int(period))
    return None


def _count_fitting(file: Path) -> int | None:
    """How many workers the free memory holds; None where the system does not tell."""
    with suppress(OSError):
        found = re.search(r"^MemAvailable:\s+(\d+) kB$", file.read_text(encoding="ascii"), re.MULTILINE)
        return int(found[1]) * 1024 // _WORKER_BYTES if found else None
    return None

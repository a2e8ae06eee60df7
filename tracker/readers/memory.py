"""What this process has asked of the system's memory, and how much more it may ask for.

In: nothing. Out: bytes, as Linux tells them; none where a system does not tell, or has no such limits.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_STATUS = Path("/proc/self/status")
_NEARLY = 0.8


def address_space() -> int:
    """Tell the bytes that this process has asked for.

    Returns:
        Their number, 0 where nobody knows.
    """
    return _read("VmSize")


def limit_address_space(most: int) -> None:
    """Let this process ask for so many bytes and no more.

    Args:
        most: The bytes, those that it has among them.
    """
    if resource is not None:
        set_limit(resource.RLIMIT_AS, most)


def set_limit(kind: int, most: int) -> None:
    """Set a limit of this process, as far as the system lets it.

    Args:
        kind: Which one. Example: ``resource.RLIMIT_CPU``.
        most: Its value, which may be raised again.
    """
    with suppress(OSError, ValueError):
        _, highest = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if highest == resource.RLIM_INFINITY else min(most, highest), highest))


def was_short() -> bool:
    """Tell whether this process has ever come near its limit.

    Libraries of C that got no memory say many things, and the least of them why.

    Returns:
        Whether it had most of what it may have.
    """
    if resource is None:
        return False
    most, _ = resource.getrlimit(resource.RLIMIT_AS)
    return most != resource.RLIM_INFINITY and _read("VmPeak") > _NEARLY * most


def _read(name: str) -> int:
    try:
        found = re.search(rf"^{name}:\s*(\d+) kB", _STATUS.read_text(encoding="ascii", errors="replace"), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0

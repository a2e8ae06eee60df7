"""What the robots.txt of a site allows, by Protego: the longest rule decides, ``*`` and ``$`` mean what they do today.

In: the bytes of a robots.txt. Out: rules to be asked about one address after the other. Whatever stands in the file,
nothing is raised but one ReadError, and no more than its first ``MOST_BYTES`` are looked at.
"""

from __future__ import annotations

import re

from protego import Protego

from tracker.errors import ReadError

MOST_BYTES = 512 * 1024
"""As much of a robots.txt as RFC 9309 asks programs to read."""

_MOST_RULES = 2_000_000
_AGENT = re.compile(r"user\W*agent", re.IGNORECASE)

ALLOW_ALL = Protego.parse("")
ALLOW_NOTHING = Protego.parse("User-agent: *\nDisallow: /")


def parse_robots(data: bytes, *, where: str) -> Protego:
    """Read the rules of a robots.txt.

    Args:
        data: the file, of which what goes beyond ``MOST_BYTES`` is not looked at.
        where: its address, for the error.

    Returns:
        The rules; those of a file that is no robots.txt allow everything.

    Raises:
        ReadError: each rule is kept once for each program named above it, and there are too many of both.
    """
    text = data[:MOST_BYTES].decode("utf-8-sig", errors="replace")
    if len(_AGENT.findall(text)) * len(text.splitlines()) > _MOST_RULES:
        raise ReadError("its robots.txt has too many rules", where=where, remedy="save the page yourself")
    return Protego.parse(text)

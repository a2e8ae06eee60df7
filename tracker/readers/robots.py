"""What the robots.txt of a site allows, by Protego: the longest rule decides, ``*`` and ``$`` mean what they do today.

In: the bytes of a robots.txt. Out: ``Rules`` to be asked about one address after the other. Whatever stands in the
file, nothing is raised, and time and memory are bounded: no more than its first ``MOST_BYTES`` are looked at, and the
rules for all other programs are kept as if they were for one.

As RFC 9309 has it: a line that nobody understands is left out and the others count; our name in the file is the name
without its version, in any case; where no group of rules is for us, those for ``*`` are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from protego import Protego

from tracker.readers.download import USER_AGENT
from tracker.readers.encodings import wide_encoding

MOST_BYTES = 512 * 1024
"""As much of a robots.txt as RFC 9309 asks programs to read."""

PRODUCT = USER_AGENT.partition("/")[0]
"""The name by which a robots.txt knows this program."""

_LONGEST_PAUSE = 30.0
_OTHER = "another-program"
_AGENT_LINE = re.compile(r"^[^\S\n]*user(?:-|[^\S\n]*)agent(?:[^\S\n]*:|[^\S\n])([^\n#]*)", re.IGNORECASE | re.M)
_PRODUCT = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site asks of programs.

    Attributes:
        parsed: the rules for us, for all, and for one other program that stands for the rest.
    """

    parsed: Protego

    def allow(self, url: str) -> bool:
        """Whether we may read an address of the site; not, where the rules cannot be held against it."""
        try:
            return self.parsed.can_fetch(url, PRODUCT)
        except Exception:  # noqa: BLE001 -- a parser of strange texts may raise anything, and a guest asks once less
            return False

    @property
    def pause(self) -> float:
        """The seconds that the site wants between two requests, at most half a minute; 0 where it does not say."""
        try:
            return min(max(float(self.parsed.crawl_delay(PRODUCT) or 0), 0.0), _LONGEST_PAUSE)
        except Exception:  # noqa: BLE001 -- as above
            return 0.0


def parse_robots(data: bytes) -> Rules:
    """Read the rules of a robots.txt.

    Args:
        data: the file, of which what goes beyond ``MOST_BYTES`` is not looked at, nor a line that goes beyond them.

    Returns:
        The rules; those of a file that is no robots.txt allow everything.
    """
    head = data[:MOST_BYTES]
    if len(data) > MOST_BYTES:  # "Disallow: /a" must not become "Disallow: /"
        head = head[: max(head.rfind(b"\n"), head.rfind(b"\r")) + 1]
    text = "\n".join(head.decode(wide_encoding(head) or "utf-8-sig", errors="replace").splitlines())
    text = _AGENT_LINE.sub(lambda line: f"User-agent: {_name_agent(line[1])}", text)
    return Rules(_parse(text) or _parse(_keep_understood(text)) or ALLOW_NOTHING.parsed)


def _name_agent(value: str) -> str:
    """Whom a group of rules is for: us, all, or anybody else, who are one to us and have one copy of their rules."""
    name = value.strip()
    if name.startswith("*"):
        return "*"
    product = _PRODUCT.match(name)
    return PRODUCT if product and product[0].casefold() == PRODUCT else _OTHER


def _parse(text: str) -> Protego | None:
    try:
        return Protego.parse(text)
    except Exception:  # noqa: BLE001 -- see Rules.allow
        return None


def _keep_understood(text: str) -> str:
    """The lines that can be parsed."""
    return "\n".join(line for line in text.splitlines() if _parse(f"User-agent: *\n{line}"))


ALLOW_ALL = Rules(Protego.parse(""))
ALLOW_NOTHING = Rules(Protego.parse("User-agent: *\nDisallow: /"))

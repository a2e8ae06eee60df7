"""Know the agencies, papers and broadcasters by every spelling of their names, and by their hosts.

In: ``outlets.csv`` (name, aliases) and ``outlet_hosts.csv`` (host, name). Out: the canonical name of an outlet named in
a source or as a publisher, and the pattern that finds outlets in running text. Matching of names is case-sensitive:
"Time magazine" is an outlet, "time" is not.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

_WRAPPING = re.compile(
    r"^(?:the|a|an|[A-Z][\w-]+['’]s)\s+|\s+(?:news agency|agency|newspaper|daily|television|tv|radio|channel|network)$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:the\s+|a\s+)?(?:[\w-]+\s+){0,2}(?:news agenc(?:y|ies)|news wires?|media outlets?|state media|state television"
    r"|local media|newspapers?|news reports?|media reports?)$",
    re.IGNORECASE,
)


_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)


@dataclass(frozen=True)
class Outlets:
    """Every spelling and every host with the outlet's canonical name."""

    names: dict[str, str]
    hosts: dict[str, str]

    def name_publisher(self, outlet: str | None, url: str | None) -> str | None:
        """The one name of the outlet that published an article: as given unless a table knows better, or by its host.

        Examples: "The New York Times" -> "New York Times"; "edition.cnn.com" -> "CNN"; "NPR Online News" stays;
        None at https://www.reuters.com/a -> "Reuters"; None at a host that the table does not have -> None.
        """
        if outlet:
            by_host = self._name_host(outlet) if _HOST.fullmatch(outlet) else None
            return self.names.get(outlet) or by_host or outlet
        try:
            host = urlsplit(url or "").hostname
        except ValueError:
            return None
        return self._name_host(host) if host else None

    def _name_host(self, host: str) -> str | None:
        labels = host.casefold().split(".")
        parents = (".".join(labels[at:]) for at in range(min(len(labels), 10)))
        return next((self.hosts[parent] for parent in parents if parent in self.hosts), None)

    def find_name(self, source: str) -> str | None:
        """The canonical outlet that a source phrase is, None where it is something else.

        Example: "the Kommersant daily" -> Kommersant; "India's The Hindu newspaper" -> The Hindu;
        "a Kommersant source" -> None.
        """
        phrase = " ".join(source.split()).strip(" ,")
        while phrase:
            if phrase in self.names:
                return self.names[phrase]
            shorter = _WRAPPING.sub("", phrase, count=1).strip()
            if shorter == phrase:
                return None
            phrase = shorter
        return None

    def is_relay(self, source: str) -> bool:
        """Whether a source is an outlet, named or not ("Russian news agencies")."""
        return self.find_name(source) is not None or _GENERIC.match(" ".join(source.split())) is not None

    @property
    def pattern(self) -> str:
        """A regular expression for any spelling, longest first, white space of any kind between words."""
        spellings = sorted(self.names, key=lambda name: (-len(name), name))
        return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in spellings)


@cache
def load_outlets() -> Outlets:
    """The built-in tables."""
    names: dict[str, str] = {}
    for row in _read_table("outlets.csv"):
        for spelling in (row["name"], *(row["aliases"] or "").split("|")):
            if spelling:
                names[spelling] = row["name"]
    return Outlets(names, hosts={row["host"]: row["name"] for row in _read_table("outlet_hosts.csv")})


def _read_table(name: str) -> list[dict[str, str]]:
    text = resources.files("tracker").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))

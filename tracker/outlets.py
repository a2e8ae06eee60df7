"""Know the agencies, papers and broadcasters by every spelling of their names.

In: ``outlets.csv`` (name, aliases). Out: the canonical name of an outlet named in a source, and the pattern that
finds outlets in running text. Matching is case-sensitive: "Time magazine" is an outlet, "time" is not.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

_WRAPPING = re.compile(
    r"^(?:the|a|an|[A-Z][\w-]+['’]s)\s+|\s+(?:news agency|agency|newspaper|daily|television|tv|radio|channel|network)$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:the\s+|a\s+)?(?:[\w-]+\s+){0,2}(?:news agenc(?:y|ies)|news wires?|media outlets?|state media|state television"
    r"|local media|newspapers?|news reports?|media reports?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Outlets:
    """Every spelling with its canonical name."""

    names: dict[str, str]

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
    """The built-in table."""
    text = resources.files("tracker").joinpath("outlets.csv").read_text(encoding="utf-8")
    names: dict[str, str] = {}
    for row in csv.DictReader(text.splitlines()):
        for spelling in (row["name"], *(row["aliases"] or "").split("|")):
            if spelling:
                names[spelling] = row["name"]
    return Outlets(names)

"""What kinds of report a cue can make, and what the rules may ask of each.

In: ``cue_types.csv``, one type a row. Out: ``CueType`` by name. A rule asks the table ("does this type relay?") and
never lists types by name, so that a new type is one row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tracker.vocabulary import read_rows

SPEECH = "speech"
"""The type of a quote whose cue has no entry in the lexicon."""
ACT = "act"
"""The type of a report whose content says nothing."""
POST = "post"
"""The type of what an account of social media posts, with its signature."""
TRANSCRIPT = "transcript"
"""The type of what is said under a label in a transcript."""


@dataclass(frozen=True, slots=True)
class CueType:
    """One row of the table.

    Attributes:
        name: As claims store it. Example: "denial".
        in_lexicon: A reporting word of ``quotes/cues.csv`` may have this type.
        is_plain: The cue says no more than that somebody spoke.
        is_speech: Something was told; False for thoughts and wishes.
        is_left_out: Kept, but left out of what is shown unless asked for.
        relays: Such a cue may pass on the words of another ("reported that Putin had said ...").
        is_finding: Something is found or shown, which may be nothing ("found no evidence").
        performs: The cue alone is the act, so that an object is content enough ("denied the charge").
        asks: Somebody else is expected to speak or act next.
        is_told_by_object: What is denied, asked for or alleged may be named by a bare object.
        gives_reasons: An object may come with what it is reproached for ("accused him of lying").
        is_dated_by_news: Said on the day of the news, where nothing else dates it.
        description: For readers, in a few words.
    """

    name: str
    in_lexicon: bool
    is_plain: bool
    is_speech: bool
    is_left_out: bool
    relays: bool
    is_finding: bool
    performs: bool
    asks: bool
    is_told_by_object: bool
    gives_reasons: bool
    is_dated_by_news: bool
    description: str


@cache
def load_cue_types() -> Mapping[str, CueType]:
    """Every type by its name, in the order of the table."""
    return MappingProxyType({row["name"]: _read_type(row) for row in read_rows("schema/cue_types.csv")})


def _read_type(row: Mapping[str, str]) -> CueType:
    words = ("name", "description")
    flags = {name: value == "yes" for name, value in row.items() if name not in words}
    return CueType(name=row["name"], description=row["description"], **flags)


def find_cue_type(name: str) -> CueType:
    """The type of this name.

    Args:
        name: A name of the table.

    Returns:
        The type.

    Raises:
        KeyError: There is no such type.
    """
    return load_cue_types()[name]


@cache
def left_out_types() -> frozenset[str]:
    """The names of the types that are left out unless asked for: thoughts, and acts whose content says nothing."""
    return frozenset(each.name for each in load_cue_types().values() if each.is_left_out)


def is_left_out(cue_type: str) -> bool:
    """Whether claims of this type are kept but left out by default.

    Example: "thought" ("Putin hopes that ...") -> True; "speech" -> False.
    """
    return cue_type in left_out_types()

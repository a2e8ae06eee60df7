"""The types of cues: what kind of report a cue makes, and how rules treat it.

``cue_types.csv`` has one type a row. A rule asks for a property ("does this type relay?") and never names types, so
that a new type is one new row.
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
        in_lexicon: Whether a reporting word of ``quotes/cues.csv`` may have this type.
        is_plain: Whether the cue says no more than that somebody spoke.
        is_speech: Whether something was said; False for thoughts and wishes.
        is_left_out: Whether its claims are stored, but shown only on request.
        relays: Whether such a cue may pass on another's words ("reported that Putin had said ...").
        is_finding: Whether it reports a finding, which may be negative ("found no evidence").
        performs: Whether the cue alone is the act, so that an object suffices as content ("denied the charge").
        asks: Whether somebody else is expected to speak or act next.
        is_told_by_object: Whether a bare object may name what is denied, asked for or alleged.
        gives_reasons: Whether an object may come with the reproach against it ("accused him of lying").
        is_dated_by_news: Whether it counts as said on the day of the news, where nothing else dates it.
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
    """Load the table of types, once a process.

    Returns:
        Every type by its name, in the order of the table.
    """
    return MappingProxyType({row["name"]: _read_type(row) for row in read_rows("schema/cue_types.csv")})


def _read_type(row: Mapping[str, str]) -> CueType:
    words = ("name", "description")
    flags = {name: value == "yes" for name, value in row.items() if name not in words}
    return CueType(name=row["name"], description=row["description"], **flags)


def find_cue_type(name: str) -> CueType:
    """Look up a type.

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
    """The types shown only on request: thoughts, and acts whose content says nothing.

    Returns:
        Their names.
    """
    return frozenset(each.name for each in load_cue_types().values() if each.is_left_out)


def is_left_out(cue_type: str) -> bool:
    """Whether claims of this type are stored, but shown only on request.

    Example: "thought" ("Putin hopes that ...") -> True; "speech" -> False.

    Args:
        cue_type: The name of a type.

    Returns:
        Whether they are left out by default.
    """
    return cue_type in left_out_types()

"""Join the parts of a name that a nickname divides: "Joaquín ‘El Chapo’ Guzmán" is one name.

In the view, nicknames stand in single marks. First name, nickname and surname are one person where the network found a
person in any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tracker.annotator.words import Ints
from tracker.vocabulary import Vocabulary

_NICKNAMED = re.compile(
    r"\b[A-Z][\w.'-]*\s‘[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,3}’"
    rf"\s(?:{Vocabulary().any_of('particle within a name')}[\s-])?[A-Z][\w-]+"
)
PERSON = "PERSON"


@dataclass(frozen=True, slots=True)
class NamedTokens:
    """A name.

    Attributes:
        first: The index of its first token.
        last: The index behind its last token.
        label: Its kind. Example: "PERSON".
    """

    first: int
    last: int
    label: str


def join_nicknames(names: Sequence[NamedTokens], text: str, start: Ints, end: Ints) -> list[NamedTokens]:
    """Join the names that a nickname divides.

    Args:
        names: The names of a document, in text order.
        text: Its text.
        start: The offset of each token.
        end: Where each token ends, exclusive.

    Returns:
        The names in text order.
    """
    joined = list(names)
    for first, last in _find_nicknamed(text, start, end):
        parts = [name for name in joined if name.first < last and first < name.last]
        if any(name.label == PERSON for name in parts):
            whole = NamedTokens(
                min(first, *(name.first for name in parts)), max(last, *(name.last for name in parts)), PERSON
            )
            joined = sorted([*(name for name in joined if name not in parts), whole], key=lambda name: name.first)
    return joined


def _find_nicknamed(text: str, start: Ints, end: Ints) -> Iterator[tuple[int, int]]:
    if "‘" in text:
        for match in _NICKNAMED.finditer(text):
            yield int(np.searchsorted(start, match.start())), int(np.searchsorted(end, match.end(), "left")) + 1

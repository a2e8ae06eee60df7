"""What a search asks for, as plain records: the store turns them into the language of its word index.

Every word in them is folded as ``tracker.text.fold_words`` does it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in a text one behind the other.

    Attributes:
        words: At least one.
        is_open: Whether the last one may only begin a word of the text, as "sanction" begins "sanctions".
    """

    words: tuple[str, ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Words or phrases that stand close together, in any order.

    Attributes:
        parts: At least two; each is what the reader typed, as alternatives of which one must be there.
        distance: The most words that may stand between the first and the last of them.
    """

    parts: tuple[tuple[Run, ...], ...]
    distance: int


Term = tuple[Run | Near, ...]
"""Alternatives, of which one must be there: the forms of a word, or what OR joins."""


@dataclass(frozen=True, slots=True)
class Query:
    """A whole search.

    Attributes:
        required: A text is found where it holds each of these; all texts are where there is none.
        excluded: And where it holds none of these.
        left_out: How many words of a long search are not looked for.
    """

    required: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    left_out: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, so that every text is found."""
        return not (self.required or self.excluded)

    @property
    def has_beginnings(self) -> bool:
        """Whether a word of it may only begin a word of a text: an index then reads all words that begin so."""
        parts = [part for term in (*self.required, *self.excluded) for part in term]
        near = [run for part in parts if isinstance(part, Near) for runs in part.parts for run in runs]
        return any(run.is_open for run in (*near, *(part for part in parts if isinstance(part, Run))))


NOTHING = Query()
"""The search that asks for nothing."""

"""Drafts that are found by their places, so that nobody goes through all of them for each paragraph.

In: drafts. Out: those near a place, in their order, while they are exchanged for changed ones and others are added.
"""

from __future__ import annotations

from collections.abc import Iterable

from tracker.quotes.drafts import Draft

_BLOCK = 512


class Placed(list[Draft]):
    """Drafts, with the numbers of those whose contents or cues begin in each block of the text.

    Change it only by ``append`` and ``exchange``.

    Args:
        drafts: The drafts at first.
    """

    def __init__(self, drafts: Iterable[Draft]) -> None:
        super().__init__()
        self._blocks: dict[int, set[int]] = {}
        for draft in drafts:
            self.append(draft)

    def append(self, draft: Draft) -> None:
        """Add a draft behind the others."""
        super().append(draft)
        self._note(len(self) - 1)

    def exchange(self, before: Draft, after: Draft) -> None:
        """Put a changed draft in the place of what it was."""
        number = self.index(before)
        self[number] = after
        self._note(number)

    def find_numbers(self, start: int, end: int) -> list[int]:
        """The numbers of the drafts near a stretch of the text.

        Args:
            start: Where the stretch begins.
            end: Where it ends.

        Returns:
            In order, at least all those with a content or cue that begins there.
        """
        blocks = (self._blocks.get(at, set()) for at in range(max(0, start) // _BLOCK, end // _BLOCK + 1))
        return sorted(set().union(*blocks))

    def find(self, start: int, end: int) -> list[Draft]:
        """The drafts near a stretch of the text; see ``find_numbers``."""
        return [self[number] for number in self.find_numbers(start, end)]

    def _note(self, number: int) -> None:
        for start, _ in (*self[number].contents, *self[number].cues):
            self._blocks.setdefault(start // _BLOCK, set()).add(number)

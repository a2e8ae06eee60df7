"""A list of drafts with an index by place, so that the drafts near a paragraph are found without a look at all."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.quotes.drafts import Draft

_BLOCK = 512


class Placed(list[Draft]):
    """A list of drafts, and for each block of the text the indices of those with a content or cue that begins in it.

    Only ``append`` and ``exchange`` keep the index up to date.

    Args:
        drafts: The drafts to begin with.
    """

    def __init__(self, drafts: Iterable[Draft]) -> None:
        super().__init__()
        self._blocks: dict[int, set[int]] = {}
        for draft in drafts:
            self.append(draft)

    def append(self, draft: Draft) -> None:
        """Append a draft."""
        super().append(draft)
        self._note(len(self) - 1)

    def exchange(self, before: Draft, after: Draft) -> None:
        """Replace a draft by its changed copy."""
        number = self.index(before)
        self[number] = after
        self._note(number)

    def find_numbers(self, start: int, end: int) -> list[int]:
        """Find the drafts near a stretch of the text.

        Args:
            start: Where the stretch begins.
            end: Where it ends.

        Returns:
            Their indices in ascending order: all drafts with a content or cue that begins in the stretch, and maybe
            some near it.
        """
        blocks = (self._blocks.get(at, set()) for at in range(max(0, start) // _BLOCK, end // _BLOCK + 1))
        return sorted(set().union(*blocks))

    def find(self, start: int, end: int) -> list[Draft]:
        """Find the drafts near a stretch of the text, as ``find_numbers`` does."""
        return [self[number] for number in self.find_numbers(start, end)]

    def _note(self, number: int) -> None:
        for start, _ in (*self[number].contents, *self[number].cues):
            self._blocks.setdefault(start // _BLOCK, set()).add(number)

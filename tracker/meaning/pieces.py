"""Cut texts into the word pieces that have a vector.

In: a text. Out: the numbers of its pieces. Words are those of ``fold_words``; one that the table does not know is cut
into the longest pieces that it does, the greedy way of BERT (Devlin et al., 2019): "peacekeepings" -> "peacekeeping",
"##s".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.text import fold_words

INSIDE = "##"
"""What begins the name of a piece that stands within a word."""
_LONGEST = 60
_MOST_REMEMBERED = 100_000


class Pieces:
    """The pieces of a table, by which texts are cut. Safe to use from several threads.

    Args:
        names: The pieces in the order of their numbers; those within words begin with ``INSIDE``.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self._numbers = {name: number for number, name in enumerate(names)}
        self._cut: dict[str, tuple[int, ...]] = {}

    def iter_words(self, text: str) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the folded words of a text with the numbers of their pieces, none for a word that cannot be cut."""
        for word in fold_words(text).split():
            numbers = self._cut.get(word)
            if numbers is None:
                numbers = tuple(self._cut_word(word[:_LONGEST]))
                if len(self._cut) < _MOST_REMEMBERED:
                    self._cut[word] = numbers
            yield word, numbers

    def cut(self, text: str) -> list[int]:
        """The numbers of the pieces of a text, in its order."""
        return [number for _, numbers in self.iter_words(text) for number in numbers]

    def _cut_word(self, word: str) -> list[int]:
        numbers: list[int] = []
        at = 0
        while at < len(word):
            before = INSIDE if at else ""
            for end in range(len(word), at, -1):
                number = self._numbers.get(before + word[at:end])
                if number is not None:
                    numbers.append(number)
                    at = end
                    break
            else:
                return []
        return numbers

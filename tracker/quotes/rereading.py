"""Read a paragraph a second time, as behind a relay, at a cost that stays linear in the text.

In: the words of a paragraph without some of them. Out: what the network says of them. How much is read again is bounded
by the length of the paragraph and of the article, and of a paragraph that no newspaper prints only what stands around
the report is. Behind these bounds nothing more is looked for: a report stays whose its sentence says it is.

Example: 20,000 characters of "according to Interfax, citing the Kremlin, " have a report in each few words, and each
would have all of them read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from tracker.annotator.tagging import Tagging
from tracker.quotes.spans import Range

MOST_OF_PARAGRAPH = 10
"""How many times its length a paragraph is read again at most; of 300 articles of the news, none needs more than 7."""
MOST_OF_ARTICLE = 2
"""How many times its length, beside ``ALWAYS`` characters, an article is; of those, none needs more than 0.7."""
ALWAYS = 10_000
LONGEST_WHOLE = 3000
"""Characters of the longest paragraph that is read again whole; the longest of the news has 2,680."""
_AROUND = 600


class Rereader:
    """Reads words again, the same ones once: where there is no "that" to cut, they come up twice.

    Args:
        tag: Reads words with the network.
        length: How many characters the article has.
    """

    def __init__(self, tag: Callable[[str], Tagging], *, length: int) -> None:
        self._tag = tag
        self._left = MOST_OF_ARTICLE * length + ALWAYS
        self._known: dict[str, Tagging] = {}
        self._spent: Counter[Range] = Counter()

    def read(self, words: str, paragraph: Range) -> Tagging | None:
        """What the network says of words of a paragraph.

        Args:
            words: A part of the paragraph, in one piece.
            paragraph: Its offsets, which tell what was read of it so far.

        Returns:
            The tagging, None where there are no words or where the paragraph was read often enough.
        """
        if words not in self._known:
            room = MOST_OF_PARAGRAPH * (paragraph[1] - paragraph[0]) - self._spent[paragraph]
            if not words.strip() or len(words) > min(room, self._left):
                return None
            self._spent[paragraph] += len(words)
            self._left -= len(words)
            self._known[words] = self._tag(words)
        return self._known[words]


def narrow(text: str, paragraph: Range, clause: Range) -> Range:
    """What of a paragraph is read again for a clause: all of it, but for one longer than ``LONGEST_WHOLE``."""
    start, end = paragraph
    if end - start <= LONGEST_WHOLE:
        return paragraph
    left, right = max(start, clause[0] - _AROUND), min(end, clause[1] + _AROUND)
    before, behind = text.find(" ", left, clause[0]), text.rfind(" ", clause[1], right)
    return (before + 1 if left > start and before >= 0 else left, behind if right < end and behind >= 0 else right)

"""Tag parts of a paragraph a second time, at a cost that stays linear in the length of the text.

How much is tagged again is bounded by the length of the paragraph and of the article. Of an overlong paragraph only the
surroundings of a report are tagged. Beyond these bounds no layer inside a report is looked for, and it stays the quote
of whom its sentence says.

Example: 20,000 characters of "according to Interfax, citing the Kremlin, " have a report in each few words, and each of
them would have all of the paragraph tagged again.
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
    """Tags words a second time, within bounds. The same words are tagged only once.

    Args:
        tag: Tags a text.
        length: The length of the article in characters.
    """

    def __init__(self, tag: Callable[[str], Tagging], *, length: int) -> None:
        self._tag = tag
        self._left = MOST_OF_ARTICLE * length + ALWAYS
        self._known: dict[str, Tagging] = {}
        self._spent: Counter[Range] = Counter()

    def read(self, words: str, paragraph: Range) -> Tagging | None:
        """Tag a part of a paragraph.

        Args:
            words: The words, as one text.
            paragraph: The range of the paragraph they are from, whose bound they count for.

        Returns:
            The tagging; None where there are no words or the bounds are exhausted.
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
    """The part of a paragraph that is tagged again for a clause: all of it, up to ``LONGEST_WHOLE`` characters."""
    start, end = paragraph
    if end - start <= LONGEST_WHOLE:
        return paragraph
    left, right = max(start, clause[0] - _AROUND), min(end, clause[1] + _AROUND)
    before, behind = text.find(" ", left, clause[0]), text.rfind(" ", clause[1], right)
    return (before + 1 if left > start and before >= 0 else left, behind if right < end and behind >= 0 else right)

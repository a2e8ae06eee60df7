"""Find the bare surnames of labels that are names of people: the text gives them in full or with an honorific."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.text import fold
from tracker.transcripts.labels import Kind, Label
from tracker.transcripts.words import WORDS

_MAX_NAMES = 60


def find_introduced(text: str, labels: Sequence[Label]) -> frozenset[str]:
    """Find the names among labels.

    Args:
        text: The whole text.
        labels: Its labels.

    Returns:
        Folded surnames, and initials that stand for a label in full ("eg" for "Elizabeth Green"). Example: "weld" where
        the text has "Bill Weld" or "Mr. Weld", but not behind "But" or "Tuesday.".
    """
    named = [label for label in labels if label.kind is Kind.NAME]
    known = {label.surname for label in named if label.is_long}
    known |= {initials_of(label.words) for label in named if label.is_long}
    single = list(dict.fromkeys(label.words for label in named if not label.is_long and label.surname not in known))
    if not single:
        return frozenset(known)
    spellings = "|".join(sorted({re.escape(word) for word in single[:_MAX_NAMES]}, key=len, reverse=True))
    pattern = re.compile(
        rf"\b(?P<before>[A-Z][\w'’-]*)(?P<stop>\.?)[ \u00a0](?P<name>(?i:{spellings}))\b(?!-\w|['’](?!s\b)\w)"
    )
    for match in pattern.finditer(text):
        before = fold(match["before"])
        ends_sentence = match["stop"] and len(before) > 1 and before not in WORDS.of("honorific")
        if match["name"][0].isupper() and not ends_sentence and before not in WORDS.of("opener", "particle"):
            known.add(fold(match["name"]))
    return frozenset(known)


def initials_of(words: str) -> str:
    """The folded initials of a name: "eg" for "Elizabeth Green"."""
    return "".join(word[0] for word in fold(words).split())

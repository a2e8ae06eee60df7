"""Which bare surnames of labels are names: those that the text gives in full somewhere, or with an honorific.

In: text and labels. Out: folded surnames, and initials that stand for a label in full ("EG" for "Elizabeth Green").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.text import fold
from tracker.transcripts.labels import Kind, Label
from tracker.transcripts.words import WORDS

_MAX_NAMES = 60


def find_introduced(text: str, labels: Sequence[Label]) -> frozenset[str]:
    """Example: "Weld" is a name where the text has "Bill Weld" or "Mr. Weld", not behind "But" or "Tuesday."."""
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
    """Example: "Elizabeth Green" -> "eg"."""
    return "".join(word[0] for word in fold(words).split())

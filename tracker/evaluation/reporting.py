"""Whether a cue has a reporting verb, by either of two lists.

``reporting_verbs.txt`` is the fixed short list by which models are compared; it changes with no model or rule.
``cues.csv`` is the lexicon that the rules read.
"""

from __future__ import annotations

import re
from functools import cache

from tracker.quotes.cues import load_cues
from tracker.vocabulary import read_lines

_LEXICON_POS = frozenset({"verb", "phrase"})


@cache
def load_reporting_verbs() -> re.Pattern[str]:
    """A pattern of the words in ``reporting_verbs.txt``: one form a line, "*" for any ending."""
    lines = read_lines("evaluation/reporting_verbs.txt")
    forms = "|".join(line.replace("*", r"\w*") for line in lines)
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


def holds_reporting_verb(cue: str) -> bool:
    """Whether a cue has a word of ``reporting_verbs.txt``.

    Example: "has repeatedly claimed" -> True; "believes" -> False.
    """
    return load_reporting_verbs().search(cue) is not None


def holds_lexical_cue(cue: str) -> bool:
    """Whether a cue has a verb or phrase of ``cues.csv`` that reports speech, not thought.

    Example: "slammed" -> True; "believes" -> False.
    """
    entry = load_cues().find_entry(cue, pos=_LEXICON_POS)
    return entry is not None and entry.is_speech

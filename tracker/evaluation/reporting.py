"""Whether a cue holds a reporting verb, by either of two lists.

In: the words of a cue. Out: yes or no. ``reporting_verbs.txt`` is the short list by which attribution models of this
project are compared, so that it changes with no model and no rule; ``cues.csv`` is the lexicon that the rules read.
"""

from __future__ import annotations

import re
from functools import cache

from tracker.quotes.cues import load_cues
from tracker.vocabulary import read_lines

_LEXICON_POS = frozenset({"verb", "phrase"})


@cache
def load_reporting_verbs() -> re.Pattern[str]:
    """Any word of ``reporting_verbs.txt``: one form a line, "*" for any ending."""
    lines = read_lines("evaluation/reporting_verbs.txt")
    forms = "|".join(line.replace("*", r"\w*") for line in lines)
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


def holds_reporting_verb(cue: str) -> bool:
    """Whether a word of ``reporting_verbs.txt`` stands in a cue.

    Example: "has repeatedly claimed" -> True; "believes" -> False.
    """
    return load_reporting_verbs().search(cue) is not None


def holds_lexical_cue(cue: str) -> bool:
    """Whether a verb or phrase of ``cues.csv`` stands in a cue, and reports speech rather than thought.

    Example: "slammed" -> True; "believes" -> False.
    """
    entry = load_cues().find_entry(cue, pos=_LEXICON_POS)
    return entry is not None and entry.is_speech

"""The vocabulary of transcripts, ``words.csv``: who asks, who answers, what a stage direction opens with."""

from __future__ import annotations

import re
from functools import cache

from tracker.text import fold
from tracker.vocabulary import Vocabulary

WORDS = Vocabulary("transcripts/words.csv")
"""All of them folded."""
_LONGEST = 60
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")


@cache
def pattern_of(kind: str) -> re.Pattern[str]:
    """A pattern for any word of a kind, as a whole word, in folded text."""
    return re.compile(rf"(?<![\w-]){WORDS.any_of(kind)}(?![\w-])")


def opens_with(kind: str, text: str) -> bool:
    """Whether a text begins with a word of a kind: "laughter and applause" with one of "stage"."""
    return pattern_of(kind).match(fold(text[:_LONGEST])) is not None


def holds(kind: str, text: str) -> bool:
    """Whether a text has a word of a kind: "Thank you" has one of "dialogue"."""
    known = WORDS.of(kind)
    return any(match[0].lower().replace("’", "'") in known for match in _WORD.finditer(text))


def names_interview(text: str) -> bool:
    """Whether a line tells of an interview.

    Args:
        text: The line: "Dmitry Peskov spoke to our correspondent".

    Returns:
        True where it does.
    """
    return pattern_of("interview").search(fold(text)) is not None


def names_occasion(line: str) -> bool:
    """Whether a line of a head says what the words were spoken at.

    Args:
        line: The line: "Remarks With ...", "Daily Press Briefing".

    Returns:
        True where it does.
    """
    return pattern_of("headline").search(fold(line)) is not None


def speaks_of_itself(source: str) -> bool:
    """Whether a source in somebody's turn is the speaker or who is spoken to.

    Args:
        source: The words that name who speaks: "I", "we", "you".

    Returns:
        True where it is one of the two.
    """
    return fold(source) in WORDS.of("first", "second", "self")


def is_address(words: str) -> bool:
    """Whether words behind "Mr." are an office, whose holder is spoken to, and no name.

    Args:
        words: The words: "Secretary".

    Returns:
        True for an office.
    """
    return fold(words) in WORDS.of("address")


def is_title(word: str) -> bool:
    """Whether a word before a name is an honorific or a rank.

    Args:
        word: The word: "Adm.", "MS.".

    Returns:
        True for a title.
    """
    return fold(word).strip(".") in WORDS.of("honorific")


def is_put_to_somebody(question: str) -> bool:
    """Whether a question speaks to a "you", as an interviewer's does.

    Args:
        question: The question.

    Returns:
        True where it does.
    """
    return holds("second", question)

"""What is printed of the words of compared speakers.

In: the speakers with their words. Out: a line a speaker and a line a word, on standard output.
"""

from __future__ import annotations

from collections.abc import Iterable

from tracker.cli.console import show
from tracker.query import Diction


def print_words(dictions: Iterable[Diction]) -> None:
    """Print the words that each speaker uses more than the others, the surest first.

    Args:
        dictions: The speakers with their words.
    """
    for each in dictions:
        show(f"{each.speaker}: {each.words} words of {each.quotes} different quotes, of {each.total}")
        for word in each.keywords:
            numbers = f"{word.count} times, others {word.others}, G2 {word.g2:.1f}, log ratio {word.log_ratio:.1f}"
            show(f"  {word.word}: {numbers}")
        if not each.keywords:
            show("  no word is used surely more often than by the others")

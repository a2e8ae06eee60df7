"""The vocabulary of dates: names of days and months, counts, and the words around them, from ``words.csv``.

In: the file's rows (list, word, value). Out: each list as a dict from word to value, and patterns made of its words.

Example: the list "near" holds "yesterday", one day back; "passing" holds "published", which a date may follow
without being about anything but the saying ("in an interview published Monday").
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources


@cache
def load_words(name: str) -> dict[str, int]:
    """The words of one list with their values, 0 where there is none; empty for a list that does not exist."""
    rows = resources.files("tracker.dates").joinpath("words.csv").read_text(encoding="utf-8").splitlines()
    return {row["word"]: int(row["value"] or 0) for row in csv.DictReader(rows) if row["list"] == name}


def match_any(*names: str) -> str:
    """A pattern for any word of the lists, the longest first, any white space between its parts."""
    words = sorted({word for name in names for word in load_words(name)}, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)

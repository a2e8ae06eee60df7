"""Tell where an article names somebody as another's relative.

In: a text, and where a name starts. Out: whether a word of kinship with its owner stands before it.

Example: "his wife, Mary Halloran", "Trump's son Eric", "her husband, former president Bill Clinton".
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources

_NEAR = 60


def is_kin(text: str, start: int) -> bool:
    """Whether the name that starts here is given as a relative's."""
    return _pattern().search(text, max(0, start - _NEAR), start) is not None


def owns_kin(text: str, end: int) -> bool:
    """Whether the name that ends here is the owner of a relative: "Hamilton's 31-year-old son"."""
    return _behind().match(text, end) is not None


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}(?:{_nouns()})\b", re.IGNORECASE)


@cache
def _nouns() -> str:
    table = resources.files("tracker.speakers").joinpath("kinship.csv").read_text(encoding="utf-8")
    return "|".join(re.escape(row["noun"]) for row in csv.DictReader(table.splitlines()))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:his|her|their)|['’]s?)\s+(?:[\w-]+\s+){{0,3}}(?:{_nouns()}),?\s+(?:[\w-]+\s+){{0,4}}\Z",
        re.IGNORECASE,
    )

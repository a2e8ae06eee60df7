"""Recognize people whom an article introduces as somebody's relative.

Examples: "his wife, Mary Halloran", "Trump's son Eric", "her husband, former president Bill Clinton".
"""

from __future__ import annotations

import re
from functools import cache

from tracker.speakers.words import WORDS

_NEAR = 60


def is_kin(text: str, start: int) -> bool:
    """Whether the name that starts at an offset is introduced as a relative's."""
    return _kin_before().search(text, max(0, start - _NEAR), start) is not None


def owns_kin(text: str, end: int) -> bool:
    """Whether the name that ends at an offset is followed by a relative: "Hamilton's 31-year-old son"."""
    return _kin_behind().match(text, end) is not None


@cache
def _kin_behind() -> re.Pattern[str]:
    return re.compile(rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}{WORDS.any_of('kin')}\b", re.IGNORECASE)


@cache
def _kin_before() -> re.Pattern[str]:
    kin, his = WORDS.any_of("kin"), WORDS.any_of("possessive of a person")
    return re.compile(
        rf"(?:\b(?:their|{his})|['’]s?)\s+(?:[\w-]+\s+){{0,3}}{kin},?\s+(?:[\w-]+\s+){{0,4}}\Z", re.IGNORECASE
    )

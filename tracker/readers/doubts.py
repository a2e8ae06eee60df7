"""What a reader of an article should be warned of, and what no database could hold.

In: a text as it was read. Out: warnings, one line each; the text itself stays as it is, but for characters that cannot
be stored at all (NUL, half a character), which become U+FFFD, one for one.
"""

from __future__ import annotations

import re

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_LOST = "\ufffd"
# What curly quotation marks, dashes and accents become when UTF-8 is read as Windows-1252 and written as UTF-8 again.
_TWICE_ENCODED = re.compile("â€[\u0080-\uffff]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]")
_FEWEST_TWICE_ENCODED = 2
_SIGNS = re.compile(r"[^\w\s]++")
_OVERRIDE = re.compile("[\u202d\u202e]")


def make_storable(text: str, what: str) -> tuple[str, list[str]]:
    """The text with U+FFFD for each character that cannot be stored, and a warning where there was one."""
    storable, count = _UNSTORABLE.subn(_LOST, text)
    characters = "one character" if count == 1 else f"{count} characters"
    return storable, [f"{what} held {characters} that cannot be stored (NUL or half a character)"] if count else []


def longest_sign_run(text: str) -> int:
    """How many signs stand in a row, at most. Example: 'He said: "No."' -> 2."""
    return max((match.end() - match.start() for match in _SIGNS.finditer(text)), default=0)


def find_doubts(text: str) -> list[str]:
    """Warnings for what a text shows of an earlier damage, or hides."""
    doubts = []
    if len(_TWICE_ENCODED.findall(text)) >= _FEWEST_TWICE_ENCODED:
        doubts.append("parts of it were encoded twice (“ shows as â€œ), so quotations in them may be missed")
    elif lost := text.count(_LOST):
        doubts.append(f"{lost} of its characters were lost before (U+FFFD)")
    if _OVERRIDE.search(text):
        doubts.append("it holds characters that show words in reverse order (U+202D, U+202E)")
    return doubts

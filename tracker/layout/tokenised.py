"""Move the quotation marks of a tokenised text to the words they belong to.

Treebanks separate words, stops and marks by spaces. There, marks (and the comma or full stop before a closing one)
change places with the spaces between them and the words, so that the text keeps its length.

Example: "`` We do n't see it , '' he said ." is read as '  "We do n't see it,"    he said .'
"""

from __future__ import annotations

import re

_PARTED = re.compile(r"\s(?:n't|'s|''|``|[,.])(?=\s|$)|``\s")
_WHOLE = re.compile(r"\w,(?=\s)|\w(?:n't|'s)\b")
_FEW = 2
_OPENING = re.compile(r"(?<!\S)(?P<mark>``|“)[ \t](?=\S)")
_CLOSING = re.compile(r"(?P<stop>(?:[ \t][,.;:])?)[ \t](?P<mark>''|”)(?!\S)")
_STRAIGHT = re.compile(r"(?P<stop>(?:[ \t][,.;:])?)(?P<space>[ \t]|^)\"(?P<behind>[ \t]|$)", re.MULTILINE)
_PLAIN = {"``": '"', "''": '"'}


def join_marks(text: str) -> str:
    """Move the marks of a tokenised text to their words.

    Args:
        text: Any text.

    Returns:
        A text of the same length; the same where the text is not tokenised.
    """
    parted = len(_PARTED.findall(text))
    if parted < _FEW or parted < len(_WHOLE.findall(text)):
        return text
    text = _OPENING.sub(lambda match: _PLAIN.get(match["mark"], match["mark"]).rjust(len(match[0])), text)
    text = _CLOSING.sub(lambda match: _close(match, _PLAIN.get(match["mark"], match["mark"])), text)
    return "\n".join(_pair_straight(line) for line in text.split("\n"))


def _close(match: re.Match[str], mark: str) -> str:
    return f"{match['stop'].strip()}{mark}".ljust(len(match[0]))


def _pair_straight(line: str) -> str:
    """The line with its straight marks moved; they open and close in turn."""
    opened = False

    def move(match: re.Match[str]) -> str:
        nonlocal opened
        opened = not opened
        if opened:
            return match["stop"] + '"'.rjust(len(match[0]) - len(match["stop"]))
        return _close(match, '"')

    return _STRAIGHT.sub(move, line)

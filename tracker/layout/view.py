r"""Make the view of a stored text.

Example: "“We will not\ngo to Geneva,” he said." is read as "“We will not go to Geneva,” he said."
"""

from __future__ import annotations

import re

from tracker.layout.paragraphs import find_paragraphs
from tracker.layout.plain_marks import read_marks
from tracker.layout.tokenised import join_marks
from tracker.layout.wraps import find_wraps
from tracker.text import View

_ODD_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_PLAIN = str.maketrans(dict.fromkeys(_ODD_SPACES, " ") | dict.fromkeys("\u2010\u2011\u2012\u2212", "-"))
_CARRIAGE_RETURN = re.compile(r"\r\n?")
_BREAK_BEHIND = {"\r\n": " \n", "\r": "\n"}
_SOFT_BREAK = re.compile(r"(?P<stop>[.!?:…][\"”’')]{0,3})?[\v\f\x85\u2028\u2029]")

_LINK = re.compile(r"\[(?P<words>[^\[\]\n]{1,200})\](?P<to>\((?:https?://|www\.|/)[^()\s]{0,500}\))")
_MARK_OF_MAIL = re.compile(r"^>(?:[ >]*>)?", re.MULTILINE)
_FILLED_LINE = re.compile(r"^.*\S", re.MULTILINE)
_FEW_MARKS = 2


def lay_out(text: str) -> View:
    """Make the view of a text.

    Args:
        text: Any text.

    Returns:
        A text of the same length, in which a line break ends a paragraph and all marks of speech are double and paired.
    """
    plain = _CARRIAGE_RETURN.sub(lambda match: _BREAK_BEHIND[match[0]], text) if "\r" in text else text
    plain = plain if plain.isascii() else plain.translate(_PLAIN)
    plain = _SOFT_BREAK.sub(lambda match: f"{match['stop']}\n" if match["stop"] else " ", plain)
    plain = join_marks(_leave_out_marks_of_mail(_leave_out_links(plain)))
    unwrapped = read_marks(_replace(plain, find_wraps(plain), " "))
    found = find_paragraphs(unwrapped)
    return View(_replace(unwrapped, found.spaces, "\n"), breaks=found.breaks, joints=found.joints)


def _leave_out_links(text: str) -> str:
    """The text with spaces for the markup of Markdown links: "[Lavrov](https://example.org/)" is read as "Lavrov"."""
    if "](" not in text:
        return text
    return _LINK.sub(lambda match: f" {match['words']} {' ' * len(match['to'])}", text)


def _leave_out_marks_of_mail(text: str) -> str:
    """The text with spaces for the ">" before the lines of a quoted mail, where most lines have one."""
    if ">" not in text:
        return text
    marks = list(_MARK_OF_MAIL.finditer(text))
    if len(marks) < _FEW_MARKS or 2 * len(marks) < len(_FILLED_LINE.findall(text)):
        return text
    return _replace(text, [at for mark in marks for at in range(mark.start(), mark.end())], " ")


def _replace(text: str, places: list[int], char: str) -> str:
    if not places:
        return text
    chars = list(text)
    for at in places:
        chars[at] = char
    return "".join(chars)

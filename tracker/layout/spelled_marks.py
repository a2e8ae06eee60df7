"""Replace quotation marks written with several or rare characters by plain ones of the same length.

A shorter plain mark is padded with spaces on its inner side, so that a slice that ends with the mark covers the whole
original. The padding of an apostrophe follows it.

Example: '``We go,'' he said' -> '“ We go, ” he said'; '&ldquo;We go,&rdquo;' -> '“      We go,      ”'.
"""

from __future__ import annotations

import html
import re

_RARE_MARKS = "＂〝〞‶″＇ʼ′‛‟❝❞❛❜"
_ONE_TO_ONE = str.maketrans(_RARE_MARKS, '"""""' + "'’'‘““”‘’")
_RARE = re.compile(f"[{_RARE_MARKS}]")
_WIDE_MARKS = "``", "´´", "''", "‘‘", "’’", ",,", '""'
_ENTITY = re.compile(r"&(?:amp;)?(?:[lr][sd]quo|[lr]aquo|[sb]dquo|quot|apos|#0?\d{2,4}|#[xX]0*[0-9a-fA-F]{2,4});")
_ESCAPE = re.compile(r"\\u(201[89abcdef])|\\([\"'])")
_MOJIBAKE = re.compile("â€[\x80-\x9f‘-”†-™œžŸ˜¦Œ]?")
_WIDE = re.compile(r"``|´´|''|‘‘|’’|(?<![^\s(\[])(?<!,),,(?=\w)|(?<![\"“”])\"\"(?![\"“”])")
_GRAVE = re.compile(r"(?<![^\s(\[“\"—–])`(?=\w)")
_ACUTE = re.compile(r"(?<=\w)´(?=\w)|(?<=\S)´(?!\w)")
_MARKS = "\"'“”‘’„‚«»‹›"
_CLOSING = "”’»›"
_SPACE = " \t\r\n\u00a0"
_BEFORE_OPENING = _SPACE + "([{—–"


def spell_plainly(text: str) -> str:
    """Replace entities, escapes, wrongly decoded, doubled and other rare marks.

    Args:
        text: Any text.

    Returns:
        A text of the same length.
    """
    if "&" in text:
        text = _ENTITY.sub(_read_entity, text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: _fit(chr(int(match[1], 16)) if match[1] else match[2], match), text)
    if "â€" in text:
        text = _MOJIBAKE.sub(_read_mojibake, text)
    if not text.isascii() and _RARE.search(text):
        text = text.translate(_ONE_TO_ONE)
    if any(wide in text for wide in _WIDE_MARKS):
        text = _WIDE.sub(_read_wide, text)
    if "`" in text:
        text = _GRAVE.sub("‘", text)
    return _ACUTE.sub("’", text) if "´" in text else text


def _read_entity(match: re.Match[str]) -> str:
    char = html.unescape(match[0].replace("&amp;", "&", 1))
    return _fit(char, match) if char in _MARKS else match[0]


def _read_mojibake(match: re.Match[str]) -> str:
    """The plain mark for UTF-8 that was decoded as Windows-1252; the last byte of a closing mark is often lost."""
    data = b"".join(
        char.encode("latin-1") if char <= "\xff" else char.encode("cp1252", "replace") for char in match[0][2:]
    )
    char = (b"\xe2\x80" + (data or b"\x9d")).decode("utf-8", "replace")
    return _fit(char, match) if len(char) == 1 else match[0]


def _read_wide(match: re.Match[str]) -> str:
    """The plain mark for two characters that stand for one; between two words, two straight marks stay two marks."""
    text, start, end = match.string, match.start(), match.end()
    if match[0] in ("``", ",,", "‘‘"):
        return "“ "
    if match[0] in ("´´", "’’"):
        return " ”"
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before and before not in _BEFORE_OPENING and behind and not behind.isspace() and behind.isalnum():
        return "”“" if match[0] == '""' else match[0]  # the end of one quotation and the start of the next
    return _fit('"', match)


def _fit(char: str, match: re.Match[str]) -> str:
    """A mark padded to the length of its original, on the side of the words it encloses."""
    text, size = match.string, match.end() - match.start()
    before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if char == '"':
        opens = before in _SPACE or (before in _BEFORE_OPENING and behind not in _SPACE)
        char = "“" if opens else "”"
    return char.rjust(size) if char in _CLOSING and not behind.isalnum() else char.ljust(size)

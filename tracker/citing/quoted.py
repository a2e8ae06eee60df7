"""The words of a quote as they stand in somebody else's text: in quotation marks only where they are a quotation.

In: a stored quote and its kind. Out: its words, to be read. The stored quote has the marks of its article and is not
changed. Example: 'We saw "a red line" there' of a direct quote -> “We saw ‘a red line’ there”
"""

from __future__ import annotations

import re

from tracker.records import QuoteKind

_DOUBLE = re.compile('["“”„«»]')
_BEFORE_OPENING = " ([{—–-/‘“'"


def quote_words(words: str, kind: str) -> str:
    """Put words in quotation marks where they are the speaker's own.

    Args:
        words: The quote, on one line.
        kind: "direct", "indirect" or "mixed".

    Returns:
        Words of a direct quote in double marks, the marks within them single; those of others as the article has them,
        whose marks stand around what the speaker said and nothing else.
    """
    return put_in_marks(words) if kind == QuoteKind.DIRECT.value else words


def put_in_marks(text: str) -> str:
    r"""Put a text in double quotation marks; double ones that it has become single, as in a quotation in a quotation.

    Args:
        text: The text, on one line. Marks that already stand around all of it are not doubled.

    Returns:
        The text in marks. A sign of inches, as in 6 ft 2", stays, and so do single marks.
    """
    inner: list[tuple[int, str]] = []
    around = False
    opened: list[int] = []
    for mark in _DOUBLE.finditer(text):
        at = mark.start()
        if _opens(text, at, is_open=bool(opened)):
            opened.append(at)
            inner.append((at, "‘"))
        elif opened or text[at] != '"' or not text[at - 1 : at].isdigit():
            first = opened.pop() if opened else -1
            around = first == 0 and at == len(text) - 1
            inner.append((at, "’"))
    signs = list(text)
    for at, sign in inner:
        signs[at] = sign
    return f"“{''.join(signs[1:-1] if around else signs)}”"


def _opens(text: str, at: int, *, is_open: bool) -> bool:
    """Whether a double mark opens a quotation, by its shape, or by what stands before a straight one."""
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] == '"':
        return (not before or before in _BEFORE_OPENING) and bool(behind.strip())
    if text[at] == "“" and is_open and not behind.isalnum():
        return False  # „so“ closes with the sign that opens elsewhere
    return text[at] in "“„«"

"""Words of HTML: what stands in a feed's entry, in a cell of a table, in the answer of a news server.

In: a string that may be HTML. Out: its words, a paragraph a line with a blank one between.
"""

from __future__ import annotations

import functools
import re
from html import unescape

from tracker.vocabulary import read_lines

_SPACE = re.compile(r"[ \t\r\n\f]+")
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_NO_CHARACTER = re.compile(r"&#0*(?:[1-9]\d{7,}|[xX]0*[1-9A-Fa-f][0-9A-Fa-f]{6,});?")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,2000})?/?>")
_ALONE = frozenset({"br", "hr", "img"})
_UNPARSABLE = re.compile("[\0-\x08\x0b\x0e-\x1f\ud800-\udfff]")
_LOST = "\ufffd"
_MOST_TAGS = 100_000


def plain_words(text: str) -> str:
    """The words of a field that should be text and may be HTML; text that only speaks of tags stays as it is.

    Examples: "<p>&ldquo;We go,&rdquo; he said.</p>" -> "“We go,” he said."; "AT&amp;T" -> "AT&T"; "a < b" stays.
    """
    if 0 < text.count("<") <= _MOST_TAGS and _is_html(text):
        return html_text(_UNPARSABLE.sub(_LOST, text))
    return resolve_references(text) if _REFERENCE.search(text) else text


def resolve_references(text: str) -> str:
    """The text with characters for references to them; U+FFFD for one with a number that no character has.

    Example: "AT&amp;T &#8212; " -> "AT&T — ".
    """
    return unescape(_NO_CHARACTER.sub(_LOST, text))


def _is_html(text: str) -> bool:
    """Whether a tag of HTML is opened and closed in a text, or one stands there that is never closed."""
    opened = set()
    for match in _TAG.finditer(text):
        name = match["name"].casefold()
        if name in _ALONE or (match["close"] and name in opened):
            return True
        if not match["close"] and name in _known_tags():
            opened.add(name)
    return False


def html_text(html: str) -> str:
    """The words of a piece of HTML, a paragraph a line with a blank one between; plain text stays as it is."""
    if "<" not in html and "&" not in html:
        return html
    from lxml import etree  # noqa: PLC0415  most articles need it not
    from lxml import html as parser  # noqa: PLC0415

    try:
        root = parser.fromstring(f"<div>{html}</div>")
    except (etree.ParserError, ValueError):
        return ""
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            pieces.append(_SPACE.sub(" ", element.tail or ""))
            continue
        if element.tag in _block_tags():
            pieces.append("\n")
        skipped = element.tag in {"script", "style"}
        words = element.tail if event == "end" else None if skipped else element.text
        pieces.append(_SPACE.sub(" ", words or ""))
    lines = (_SPACE.sub(" ", line).strip(" ") for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)


@functools.cache
def _block_tags() -> frozenset[str]:
    return frozenset(read_lines("readers/block_tags.txt"))


@functools.cache
def _known_tags() -> frozenset[str]:
    return _block_tags() | frozenset(read_lines("readers/inline_tags.txt"))

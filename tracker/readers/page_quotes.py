"""Write out the marks and the names that a page's quotations have as elements.

In: the tree of a page. Out: the same tree, changed in place. A browser draws marks about what stands in ``<q>``,
single ones about a quotation within; the name below a ``<blockquote>``, in its ``<footer>`` or ``<cite>`` or behind a
dash, becomes a line of its own behind a dash, and the words above it, which the block alone shows to be quoted, get
their marks. So does the signature of an embedded post ("Posted by ...").

Example: "<q>We go</q>, he said" -> "“We go”, he said".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.posts import is_signature

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OUTER, _INNER = ("“", "”"), ("‘", "’")
_MARKS = "\"'“”‘’„«»‹›"
_DASHES = "-–—―"
_LONG_DASHES = ("—", "―", "–", "--")
_LONGEST_NAME = 200
_LONGEST_SIGNED = 80
_BLOCKS = ("p", "div", "li")


def show_quotes(tree: HtmlElement) -> None:
    """Write out the quotations of a page."""
    for block in list(tree.iter("blockquote")):
        _show_name(block)
    for element in list(tree.iter("q")):
        inner = any(True for _ in element.iterancestors("q"))
        _enclose(element, _INNER if inner else _OUTER)
    for element in list(tree.iter("q")):
        element.drop_tag()


def _show_name(block: HtmlElement) -> None:
    """Put the name below a quoted block on a line of its own, and marks about the block's words."""
    names = [
        part for part in block.iter("footer", "cite") if not any(True for _ in part.iterancestors("footer", "cite"))
    ]
    name = names[-1] if names else _wrap_signature(block)
    if name is None or (name.tail or "").strip() or _has_more_behind(name, block):
        return
    words = " ".join(name.text_content().split())
    is_post = is_signature(words)
    words = words.strip(_DASHES + " ")
    if not words or len(words) > _LONGEST_NAME:
        return
    parent = name.getparent()
    name.drop_tree()
    if parent is not block and not (parent.text_content() or "").strip():
        parent.drop_tree()
    paragraphs = [part for part in block.iter(*_BLOCKS) if part.text_content().strip()] or [block]
    if not paragraphs[0].text_content().strip():
        return
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.find(".//p") is None]
    for paragraph in paragraphs:  # as in print: each opens with a mark, the last alone closes
        _drop_last_breaks(paragraph)
        if is_post:
            _join_lines(paragraph)
        _enclose(paragraph, _OUTER if paragraph is paragraphs[-1] else (_OUTER[0], ""))
    line = block.makeelement("p", {})
    line.text = f"— {words}" if not is_signature(words) else words
    block.append(line)


def _wrap_signature(block: HtmlElement) -> HtmlElement | None:
    """What stands below a block's last paragraph and signs it, as an element: "— Ann Lee", "Posted by Ann Lee on ...".

    None where the block has more than one paragraph behind a dash, as a conversation has.
    """
    paragraphs = [part for part in block if part.tag in _BLOCKS and part.text_content().strip()]
    last = paragraphs[-1] if paragraphs else None
    if last is None:
        return None
    behind = list(last.itersiblings())
    words = " ".join([last.tail or "", *(f"{part.text_content()}{part.tail or ''}" for part in behind)]).strip()
    if words and _signs(words):
        name = block.makeelement("footer", {})
        name.text, last.tail = last.tail, None
        name.extend(behind)
        block.append(name)
        return name
    own = last.text_content().strip()
    others = [part for part in paragraphs[:-1] if part.text_content().strip().startswith(tuple(_DASHES))]
    return last if len(paragraphs) > 1 and not words and not others and _signs(own) else None


def _signs(words: str) -> bool:
    """Whether a line names somebody behind a dash, or is the signature of a post."""
    words = " ".join(words.split())
    name = words.strip(_DASHES + " ")
    is_name = (
        words.startswith(_LONG_DASHES) and name[:1].isupper() and len(name) <= _LONGEST_SIGNED and name[-1] not in "?!…"
    )
    return is_name or is_signature(words)


def _join_lines(element: HtmlElement) -> None:
    """Put spaces for the line breaks within a post."""
    for part in list(element.iter("br")):
        part.tail = f" {part.tail or ''}"
        part.drop_tag()


def _has_more_behind(name: HtmlElement, block: HtmlElement) -> bool:
    """Whether words of the block follow a name: then it is no signature."""
    part = name
    while part is not block:
        if any((each.text_content() or "").strip() or (each.tail or "").strip() for each in part.itersiblings()):
            return True
        part = part.getparent()
        if part is not block and (part.tail or "").strip():
            return True
    return False


def _drop_last_breaks(element: HtmlElement) -> None:
    """Take out the line breaks that end an element."""
    while len(element) and element[-1].tag == "br" and not (element[-1].tail or "").strip():
        element.remove(element[-1])


def _enclose(element: HtmlElement, marks: tuple[str, str]) -> None:
    """Put marks about the words of an element that has none."""
    words = element.text_content().strip()
    if not words or words[0] in _MARKS:
        return
    element.text = f"{marks[0]}{(element.text or '').lstrip()}"
    children = list(element)
    if children:
        children[-1].tail = f"{(children[-1].tail or '').rstrip()}{marks[1]}"
    else:
        element.text = f"{element.text.rstrip()}{marks[1]}"

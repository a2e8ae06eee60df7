"""Write out which questions a page sets in bold type, so that an interview can be told by its form.

In: the tree of a page. Out: the same tree, changed in place: the questions of an interview have the marks that Markdown
writes about bold type. Elsewhere nothing is marked, since the marks are read with the text: only where at least three
lines in bold or headings are questions, and half of them are put to a "you".

Example: "<p><b>Will you go?</b><br>I will.</p>" -> "**Will you go?**" and "I will." on lines of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.transcripts import is_put_to_somebody

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOLD = ("strong", "b", "h2", "h3", "h4", "h5")
_BLOCKS = frozenset({"p", "div", "li", "section", "article", "body", "main", "blockquote"})
_FEWEST = 3
_MIN_SHARE = 0.5
_LONGEST = 600
_MARK = "**"


def show_questions(tree: HtmlElement) -> None:
    """Mark the questions of an interview."""
    questions = [element for element in tree.iter(*_BOLD) if _is_question(element)]
    put = sum(is_put_to_somebody(element.text_content()) for element in questions)
    if len(questions) < _FEWEST or put < _MIN_SHARE * len(questions):
        return
    for element in questions:
        words = " ".join(element.text_content().split())
        for part in list(element):
            element.remove(part)
        element.text = f"{_MARK}{words}{_MARK}"


def _is_question(element: HtmlElement) -> bool:
    """Whether an element is a line of its own that ends in a question mark."""
    words = element.text_content().strip()
    if not words.endswith("?") or len(words) > _LONGEST or _MARK in words or element.find(".//img") is not None:
        return False
    above = element.getparent()
    if element.tag not in ("strong", "b"):
        return above.tag != "a" and element.find(".//a") is None  # a heading that is a link leads to another article
    behind = element.getnext()
    ends_line = not (element.tail or "").strip() and (behind is None or behind.tag == "br")
    begins_line = element.getprevious() is None and not (above.text or "").strip()
    return begins_line and ends_line and above.tag in _BLOCKS

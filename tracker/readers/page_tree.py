"""A page's tree made plain before its article is looked for: what hides the article, or stands in it twice, is out.

In: the tree of a page. Out: the same tree, changed in place. Boxes that ask for consent and numbers of footnotes are
dropped; an article in an ``<aside>`` or in a table that only lays the page out becomes a plain one; a quotation that a
box repeats in large type stands once; a time in a live blog gets its day.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from tracker.readers.published import parse_published
from tracker.records import PartialDate
from tracker.vocabulary import read_rows

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOTE = re.compile(r"\s*(?:\[?\(?\d{1,3}\)?\]?|[*†‡§]{1,3}|\[[a-z]\])(?:\s*,\s*\d{1,3})*\s*")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"\w+")
_FEWEST_LETTERS = 3
_FEWEST_REPEATED = 4
_MOST_REPEATED = 150
_MOST_OF_IT = 0.5
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_APART = str.maketrans("-_", "  ")
_MOST_BOXES = 200
_BLOCKS = frozenset({"div", "section", "article", "header", "li", "main", "body"})


def tidy_tree(tree: HtmlElement, *, is_live: bool = False) -> None:
    """Make the tree of a page plain; ``is_live``: it is a live blog, whose entries tell their times."""
    _drop_consent(tree)
    _drop_notes(tree)
    _free_article(tree)
    _undo_layout(tree)
    _drop_repeats(tree)
    if is_live:
        _show_days(tree)


@functools.cache
def furniture(use: str) -> str:
    """An XPath of the elements whose class or id has a word of this use, as "c-related-links" has one of an aside."""
    words = f"concat(' ', translate(concat(@class, ' ', @id), '{_CAPITALS}_-', '{_CAPITALS.lower()}  '), ' ')"
    return f"//*[{' or '.join(f'contains({words}, {beginning!r})' for beginning in _beginnings(use))}]"


def _drop_consent(tree: HtmlElement) -> None:
    """Take out boxes that ask for consent, unless the article lies in one."""
    for element in tree.xpath(furniture("consent")):
        if element.tag in {"html", "body", "main", "article"} or element.xpath(".//article | .//main | .//h1"):
            continue
        if element.getparent() is not None:
            element.drop_tree()


def _drop_notes(tree: HtmlElement) -> None:
    """Take out the numbers of footnotes; "m<sup>2</sup>" and "10<sup>6</sup>" stay.

    Example: "Ann Dunn<sup>1</sup> said" -> "Ann Dunn said".
    """
    for element in list(tree.iter("sup")):
        if element.getparent() is None or not _NOTE.fullmatch(element.text_content() or ""):
            continue
        is_linked = element.getparent().tag == "a" or element.find(".//a") is not None
        before = _text_before(element)
        last = before.rstrip()[-1:]
        word = _LETTERS.findall(before[-30:])
        behind_word = last.isalpha() and len(word[-1]) >= _FEWEST_LETTERS
        if is_linked or behind_word or (last and not last.isalnum()):
            element.drop_tree()


def _text_before(element: HtmlElement) -> str:
    """The words right before an element, in its parent or before that."""
    previous = element.getprevious()
    if previous is not None:
        return previous.tail or (previous.text_content() if isinstance(previous.tag, str) else "")
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def _free_article(tree: HtmlElement) -> None:
    """Make an aside plain that holds the page's heading, or most of its paragraphs."""
    asides = list(tree.iter("aside"))
    if not asides:
        return
    whole = sum(map(_paragraph_size, tree.iter("p")))
    for aside in asides:
        if aside.find(".//h1") is not None or sum(map(_paragraph_size, aside.iter("p"))) > _MOST_OF_IT * whole:
            aside.tag = "div"


def _undo_layout(tree: HtmlElement) -> None:
    """Make a table plain whose cells hold paragraphs or the heading: it lays the page out and tabulates nothing."""
    for table in list(tree.iter("table")):
        holds_text = any(cell.find(".//p") is not None or cell.find(".//h1") is not None for cell in table.iter("td"))
        if holds_text and table.find(".//th") is None:
            for part in [table, *table.iter("tbody", "tr", "td")]:
                part.tag = "div"


def _drop_repeats(tree: HtmlElement) -> None:
    """Take out a quotation that a box repeats, in large type or at the side, from the text around it."""
    boxes = [*tree.xpath(furniture("pull")), *tree.iter("aside", "blockquote")][:_MOST_BOXES]
    if not boxes:
        return
    inside = {id(part) for box in boxes for part in box.iter("p")}
    told = " ".join(" ".join(_words(part)) for part in tree.iter("p", "li") if id(part) not in inside)
    for box in boxes:
        words = _words(box, without=("cite", "footer", "figcaption"))
        is_one = box.getparent() is not None and _FEWEST_REPEATED <= len(words) <= _MOST_REPEATED
        if is_one and f" {' '.join(words)} " in f" {told} ":
            box.drop_tree()


def _show_days(tree: HtmlElement) -> None:
    """Write the day before the time of each entry, on a line of its own: "9.30" -> "4 February 2013, 9.30"."""
    for element in tree.iter("time"):
        try:
            day = parse_published(element.get("datetime"))
        except ValueError:
            continue
        shown = " ".join(element.text_content().split())
        if not day.day or str(day.year) in shown:
            continue
        for part in list(element):
            element.remove(part)
        element.text = f"{_say_day(day)}, {shown}" if shown else _say_day(day)
        if element.getparent() is not None and element.getparent().tag in _BLOCKS:
            element.tag = "p"


def _say_day(day: PartialDate) -> str:
    return f"{day.first:%d %B %Y}".lstrip("0")


def _words(element: HtmlElement, *, without: tuple[str, ...] = ()) -> list[str]:
    skipped = {id(part) for tag in without for found in element.iter(tag) for part in found.iter()}
    pieces: list[str] = []
    for part in element.iter():
        if isinstance(part.tag, str) and id(part) not in skipped:
            pieces.append(part.text or "")
        if part is not element:
            pieces.append(part.tail or "")
    return [word.casefold() for word in _WORD.findall(" ".join(pieces))]


def _paragraph_size(paragraph: HtmlElement) -> int:
    return len(paragraph.text_content().split())


@functools.cache
def _beginnings(use: str) -> tuple[str, ...]:
    """The words of a use as an XPath finds them, between blanks, or with any ending where they end in a ``*``."""
    words = [row["word"].translate(_APART) for row in read_rows("readers/page_furniture.csv") if row["use"] == use]
    return tuple(f" {word[:-1]}" if word.endswith("*") else f" {word} " for word in words)

"""The articles of a page that shows several whole ones, each to be read by itself.

In: the tree of a page. Out: a tree for each of its articles; none where the page shows one, with teasers of others
beside it. Comments and posts of social media, which sites mark up as articles too, are none.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from tracker.readers.page_tree import furniture

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = ("h1", "h2", "h3", "h4")
_FEWEST_WORDS = 25
_FEWEST_BESIDE_MAIN = 120
_MOST_PARTS = 50


def find_parts(tree: HtmlElement) -> list[HtmlElement]:
    """A page of its own for each article, where there are at least two with a heading and text.

    Beside an article with the page's main heading (``<h1>``), only long ones count: short ones are teasers.
    """
    unwanted = {id(element) for element in tree.xpath(furniture("aside"))}
    articles = [each for each in tree.iter("article") if not _lies_in_another(each, unwanted)]
    has_main = [each for each in articles if each.find(".//h1") is not None]
    whole = [
        each
        for each in articles
        if _heading(each) is not None
        and _size(each) >= (_FEWEST_WORDS if len(has_main) != 1 or each in has_main else _FEWEST_BESIDE_MAIN)
    ]
    return [_page_of(each, tree) for each in whole[:_MOST_PARTS]] if len(whole) > 1 else []


def title_of(part: HtmlElement) -> str:
    """The heading of an article."""
    heading = _heading(part)
    return " ".join(heading.text_content().split()) if heading is not None else ""


def _lies_in_another(article: HtmlElement, unwanted: set[int]) -> bool:
    above = list(article.iterancestors())
    return any(id(each) in unwanted for each in (article, *above)) or any(each.tag == "article" for each in above)


def _heading(element: HtmlElement) -> HtmlElement | None:
    return next(element.iter(*_HEADINGS), None)


def _size(article: HtmlElement) -> int:
    return sum(len(paragraph.text_content().split()) for paragraph in article.iter("p"))


def _page_of(article: HtmlElement, tree: HtmlElement) -> HtmlElement:
    """A page that holds one article alone."""
    page = copy.copy(tree)
    for child in list(page):
        page.remove(child)
    body = page.makeelement("body")
    body.append(copy.deepcopy(article))
    page.append(page.makeelement("head"))
    page.append(body)
    return page

"""The articles of a page that shows several whole ones, each to be read by itself.

In: the tree of a page. Out: a page for each of its articles; none where the page shows one, with teasers of others
beside it. Comments and posts of social media, which sites mark up as articles too, are none.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, NamedTuple

from tracker.readers.page_tree import furniture

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = ("h1", "h2", "h3", "h4")
_FEWEST_WORDS = 25
_FEWEST_BESIDE_MAIN = 120
_MOST_PARTS = 50


class Part(NamedTuple):
    """A page that holds one article alone, its heading, and the address that this leads to, if any."""

    page: HtmlElement
    title: str
    link: str | None


def find_parts(tree: HtmlElement) -> list[Part]:
    """A page of its own for each article, where there are at least two with a heading and text.

    Beside an article with the page's main heading (``<h1>``), and where the heading leads to another page, only long
    ones count: short ones are teasers.
    """
    unwanted = {id(element) for element in tree.xpath(furniture("aside"))}
    articles = [each for each in tree.iter("article") if not _lies_in_another(each, unwanted)]
    main = [each for each in articles if each.find(".//h1") is not None]
    parts: list[Part] = []
    for article in articles:
        heading = next(article.iter(*_HEADINGS), None)
        if heading is None or len(parts) == _MOST_PARTS:
            continue
        link = _link(heading)
        is_beside = len(main) == 1 and article is not main[0]
        if _size(article) >= (_FEWEST_BESIDE_MAIN if is_beside or link else _FEWEST_WORDS):
            parts.append(Part(_page_of(article, tree), " ".join(heading.text_content().split()), link))
    return parts if len(parts) > 1 else []


def _lies_in_another(article: HtmlElement, unwanted: set[int]) -> bool:
    above = list(article.iterancestors())
    return any(id(each) in unwanted for each in (article, *above)) or any(each.tag == "article" for each in above)


def _link(heading: HtmlElement) -> str | None:
    """Where a heading leads, other than to a place on its page."""
    above = heading.getparent()
    links = [above] if above is not None and above.tag == "a" else heading.iter("a")
    return next((link.get("href") for link in links if (link.get("href") or "#")[0] != "#"), None)


def _size(article: HtmlElement) -> int:
    return sum(len(paragraph.text_content().split()) for paragraph in article.iter("p"))


def _page_of(article: HtmlElement, tree: HtmlElement) -> HtmlElement:
    """A page that holds one article alone."""
    page = tree.makeelement("html", dict(tree.attrib))
    body = tree.makeelement("body")
    body.append(copy.deepcopy(article))
    page.append(tree.makeelement("head"))
    page.append(body)
    return page

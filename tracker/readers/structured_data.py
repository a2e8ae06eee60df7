"""What a page states of itself for machines: its JSON-LD, in all the shapes that sites give it.

In: the tree of a page. Out: the blocks of schema.org, and of those the one of the page's own article, as a record. A
page also carries blocks of its site, its videos, of older stories it links to: their dates are not the article's.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tracker.identity import simplify_url
from tracker.readers.markup import resolve_references
from tracker.text import fold
from tracker.vocabulary import read_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Block = dict[str, Any]

_WRAPPING = re.compile(
    r"^\s*(?:(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?)+|(?:(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?)+\s*$"
)
_SPARE_COMMA = re.compile(r",(?=\s*[}\]])")
_LONGEST = 2_000_000
_MOST_BLOCKS = 500
_MOST_DEEP = 6
_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
_WORD = re.compile(r"\w{3,}")
_ALIKE = 0.6
_HALF = 0.5
_SITES = frozenset({"website", "newsmediaorganization"})


def find_blocks(tree: HtmlElement) -> list[Block]:
    """Every block of a page in its order, those inside a graph too; what cannot be read is passed over."""
    found: list[Block] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").casefold():
            found += list(_walk(_parse(script.text_content()), _MOST_DEEP))
    return found[:_MOST_BLOCKS]


def choose_own(blocks: Sequence[Block], *, titles: Iterable[str], url: str | None, text: str = "") -> Block | None:
    """The block of the article that the page shows, None where none is plainly its own.

    By the address that it names, by its headline, which the page shows too, else as the only one of an article, where
    no other address is named and the words of its headline stand in the text.
    """
    articles = [block for block in blocks if is_article(block)]
    shown = [_words(title) for title in titles if title]
    own = [block for block in articles if _is_at(block, url) or any(_is_alike(block, words) for words in shown)]
    if own:
        return next((block for block in own if block.get("datePublished")), own[0])
    if len(articles) != 1 or (url and _addresses(articles[0])):
        return None
    headline = _words(str(articles[0].get("headline") or ""))
    told = _words(text).union(*shown)
    return articles[0] if len(headline & told) >= _HALF * len(headline) else None


def describe_block(block: Block, blocks: Sequence[Block]) -> dict[str, object]:
    """Title, author, outlet, dates and text of an article's block, as far as they are given."""
    by_id = {each["@id"]: each for each in blocks if isinstance(each.get("@id"), str) and len(each) > 1}
    publisher = block.get("publisher") or block.get("sourceOrganization") or block.get("provider")
    body = block.get("articleBody")
    return {
        "title": _plain(block.get("headline") or block.get("name")),
        "author": ", ".join(name for name in _names(block.get("author"), by_id) if not name.startswith("http")) or None,
        "outlet": next(iter(_names(publisher, by_id)), None) or name_site(blocks),
        "published": _scalar(block.get("datePublished")),
        "modified": _scalar(block.get("dateModified")),
        "text": body if isinstance(body, str) else None,
    }


def name_site(blocks: Sequence[Block]) -> str | None:
    """What the site calls itself."""
    names = (_plain(block.get("name")) for block in blocks if not _SITES.isdisjoint(_types(block)))
    return next((name for name in names if name), None)


def is_article(block: Block) -> bool:
    """Whether a block is of an article, and not of a site, a video, a list."""
    return not _article_types().isdisjoint(_types(block))


def is_live(block: Block) -> bool:
    """Whether it is the block of a live blog."""
    return "liveblogposting" in _types(block)


def _parse(script: str) -> object:
    """The value of a script, without the comment around it; None where it is no JSON even without spare commas."""
    if len(script) > _LONGEST:
        return None
    plain = _WRAPPING.sub("", script.strip().rstrip(";")).strip().rstrip(";")
    for attempt in (plain, _SPARE_COMMA.sub("", plain)):
        try:
            value: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _walk(value: object, depth: int) -> Iterator[Block]:
    if not depth:
        return
    if isinstance(value, list):
        for each in value:
            yield from _walk(each, depth - 1)
    elif isinstance(value, dict):
        yield value
        for name in _INNER:
            yield from _walk(value.get(name), depth - 1)


def _types(block: Block) -> frozenset[str]:
    kinds = block.get("@type")
    return frozenset(
        str(kind).rpartition("/")[2].rpartition(":")[2].casefold()
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _addresses(block: Block) -> list[str]:
    page = block.get("mainEntityOfPage")
    given = [block.get("url"), page.get("@id") or page.get("url") if isinstance(page, dict) else page]
    return [simplify_url(each) for each in given if isinstance(each, str) and each.startswith("http")]


def _is_at(block: Block, url: str | None) -> bool:
    return url is not None and simplify_url(url) in _addresses(block)


def _is_alike(block: Block, shown: frozenset[str]) -> bool:
    """Whether a headline has most of its words, or of the shown title's, in common with it."""
    headline = _words(str(block.get("headline") or block.get("name") or ""))
    shorter = min(len(headline), len(shown))
    return bool(shorter) and len(headline & shown) >= _ALIKE * shorter and (shorter > 1 or headline == shown)


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(resolve_references(title))))


def _names(value: object, by_id: dict[str, Block]) -> list[str]:
    """The names in a value of any shape: a text, a named thing, a reference to one, a list of these."""
    if isinstance(value, list):
        return [name for each in value for name in _names(each, by_id)]
    if isinstance(value, dict):
        named = value.get("name") or by_id.get(str(value.get("@id")), {}).get("name")
        return _names(named, {}) if not isinstance(named, dict) else []
    plain = _plain(value)
    return [plain] if plain else []


def _plain(value: object) -> str | None:
    return " ".join(resolve_references(value).split()) or None if isinstance(value, str) else None


def _scalar(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


@functools.cache
def _article_types() -> frozenset[str]:
    return frozenset(read_lines("readers/article_types.txt"))

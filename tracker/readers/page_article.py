"""From the HTML of a page to its article: what it says of itself, and its words (by trafilatura).

In: HTML, and the address it was found at, if any. Out: for each article a record of its metadata, its text, and what is
doubtful. Title, author, outlet and date come from the article's own block of JSON-LD, OpenGraph and other tags of the
page; a date is never guessed from its prose.
"""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from tracker.readers.markup import plain_words
from tracker.readers.page_dates import find_date
from tracker.readers.page_parts import find_parts
from tracker.readers.page_questions import show_questions
from tracker.readers.page_quotes import show_quotes
from tracker.readers.page_tree import furniture, tidy_tree
from tracker.readers.repeats import drop_repeats
from tracker.readers.structured_data import Block, choose_own, describe_block, find_blocks, is_live, name_site

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_ONLY_A_PART = "the page shows only a part of it; its text is that of the page's data (articleBody)"
_SEVERAL = "its page shows {count} articles, each of which was read by itself"
_WORD = re.compile(r"\w+")
_IN_A_ROW = 4
_MISSING = 0.3
_ENOUGH = 0.75


class Found(NamedTuple):
    """An article of a page: its metadata, its text, and what is doubtful."""

    record: dict[str, object]
    text: str
    warnings: tuple[str, ...] = ()


def extract_articles(html: str, *, found_at: str | None = None) -> list[Found]:
    """The article of a page, or each of those that it shows whole."""
    import trafilatura  # noqa: PLC0415  it takes a quarter of a second, and most articles need it not

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree = trafilatura.load_html(_XML_DECLARATION.sub("", html))
    if tree is None:
        return []
    blocks = find_blocks(tree)
    address = _canonical(tree) or found_at
    own = choose_own(blocks, titles=_titles(tree), url=address, text=_shown(tree) if blocks else "")
    tidy_tree(tree, is_live=own is not None and is_live(own))
    show_quotes(tree)
    show_questions(tree)
    whole = _extract(tree, own, blocks)
    parts = find_parts(tree)
    if not parts:
        return [whole]
    shared: dict[str, object] = {
        name: whole.record[name] for name in ("outlet", "url", "language") if name in whole.record
    }
    if address:
        shared.setdefault("url", address)
    found = []
    for page, title, link in parts:
        each = _extract(page, choose_own(blocks, titles=[title], url=None), blocks)
        own_url = urljoin(address or "", link or "")
        at_its_own = {"url": own_url} if link and own_url.startswith("http") else {}
        doubts = (*each.warnings, _SEVERAL.format(count=len(parts)))
        found.append(Found({**each.record, **shared, **at_its_own, "title": title}, each.text, doubts))
    return found


def _extract(tree: HtmlElement, own: Block | None, blocks: Sequence[Block]) -> Found:
    """The article of one page, which may be a part of another, with its own block of structured data."""
    import trafilatura  # noqa: PLC0415  see above

    stated = describe_block(own, blocks) if own is not None else {}
    date = find_date(tree, stated, is_furniture=furniture("aside"))
    body = str(stated.pop("text", None) or "")
    if blocks:
        for script in list(tree.iter("script")):
            if script.getparent() is not None:
                script.drop_tree()
    language = (tree.get("lang") or "").partition("-")[0].strip().casefold()
    read = trafilatura.bare_extraction(copy.deepcopy(tree), with_metadata=True, include_comments=False)
    if read is None or isinstance(read, dict):
        return Found({}, "")
    record: dict[str, object] = {
        "title": stated.get("title") or read.title,
        "author": stated.get("author") or (read.author or "").replace("; ", ", "),
        "outlet": stated.get("outlet") or read.sitename or name_site(blocks),
        "published": date.published,
        "published_inferred": date.is_inferred,
        "url": read.url,
        "language": language if re.fullmatch(r"[a-z]{2,3}", language) else None,
    }
    text, doubts = _choose_text(drop_repeats(read.text or ""), plain_words(body))
    return Found({key: value for key, value in record.items() if value}, text, (*date.warnings, *doubts))


def _choose_text(shown: str, body: str) -> tuple[str, tuple[str, ...]]:
    """The text that the page shows, or that of its data where it shows only a part of that."""
    words, whole = _WORD.findall(shown.casefold()), _WORD.findall(body.casefold())
    if len(whole) < _IN_A_ROW or len(whole) < _ENOUGH * len(words):
        return shown, ()
    rows = set(zip(*(words[at:] for at in range(_IN_A_ROW)), strict=False))
    wanted = list(zip(*(whole[at:] for at in range(_IN_A_ROW)), strict=False))
    missing = sum(row not in rows for row in wanted) / len(wanted)
    return (body, (_ONLY_A_PART,)) if missing > _MISSING else (shown, ())


def _canonical(tree: HtmlElement) -> str | None:
    """The address that a page gives for itself."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").casefold() and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    tags = {meta.get("property"): meta.get("content") for meta in tree.iter("meta")}
    return tags.get("og:url") or None


def _shown(tree: HtmlElement) -> str:
    """The words of a page's paragraphs."""
    return " ".join(part.text_content() for part in tree.iter("p"))


def _titles(tree: HtmlElement) -> list[str]:
    """What the page shows as its title, in its head and above its text."""
    shown = [element.text_content() for element in tree.iter("title", "h1")]
    return shown + [meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:title"]

"""The day on which the article of a page was published, as the page states it.

In: the tree of a page and the block of its own article. Out: the date, whether it is only inferred, and a warning. The
surest first: the article's own block of JSON-LD; the head's tags; an element marked as the date of publication; last, a
date that stands about the article (by htmldate), which is inferred. A day of change is none of publication, nor are
those of the footer, of lists of other stories and of comments.
"""

from __future__ import annotations

import copy
import functools
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tracker.readers.plain import find_dateline
from tracker.readers.published import date_labels, parse_published
from tracker.records import PartialDate
from tracker.vocabulary import read_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EARLIEST = 1700
_DEFAULTS = frozenset({PartialDate(1970, 1, 1), PartialDate(1900, 1, 1)})
"""Days that programs write where they know none."""
_NOT_OF_THE_ARTICLE = ("footer", "nav", "aside", "form", "script", "style", "noscript", "template")
_LONGEST_LABEL = 120
_OF_ANYTHING = "date"
"""A label that may be that of an event, or of anything else."""
_CHANGED = "only the day of its last change is stated ({day}), so its date is unknown"


class PageDate(NamedTuple):
    """A date of publication as ISO, whether it was inferred, and what is doubtful."""

    published: str | None
    is_inferred: bool = False
    warnings: tuple[str, ...] = ()


def find_date(tree: HtmlElement, own: dict[str, object], *, is_furniture: str) -> PageDate:
    """The date of a page; ``own`` is its article's block, ``is_furniture`` an XPath of what is not the article's."""
    stated = _read(own.get("published"))
    stated = stated or next(filter(None, map(_read, _head_dates(tree))), None)
    stated = stated or next(filter(None, map(_read, _marked_dates(tree))), None)
    if stated:
        return PageDate(str(stated))
    about = _strip(tree, is_furniture)
    if labelled := next(filter(None, map(_read_labelled, _short_lines(about))), None):
        return PageDate(str(labelled))
    if found := _read(_guess(about)):
        return PageDate(str(found), is_inferred=True)
    if modified := _read(own.get("modified")):
        return PageDate(None, warnings=(_CHANGED.format(day=modified),))
    return PageDate(None)


def _read(value: object) -> PartialDate | None:
    """The date of a value; None where it is none, or one that programs write for none."""
    try:
        date = parse_published(value)
    except (ValueError, OverflowError):
        return None
    return date if date.year >= _EARLIEST and date not in _DEFAULTS else None


def _read_labelled(line: str) -> PartialDate | None:
    """The date of a line that says it is that of publication: "Posted on March 6, 2024 by Ann Lee"."""
    is_labelled = line.casefold().startswith(date_labels()) and not line.casefold().startswith(_OF_ANYTHING)
    return _read(find_dateline(line)) if is_labelled else None


def _head_dates(tree: HtmlElement) -> Iterator[str]:
    """What the tags of the head give, the surest first."""
    given: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            given.setdefault((meta.get(attribute) or "").casefold(), meta.get("content") or "")
    return (given[name] for name in _lines("date_metas.txt") if given.get(name))


def _marked_dates(tree: HtmlElement) -> Iterator[str]:
    """What elements of the page give that are marked as the date of publication."""
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        yield element.get("datetime") or element.get("content") or element.text_content()


def _guess(tree: HtmlElement) -> str | None:
    import htmldate  # noqa: PLC0415  comes with trafilatura, and is as slow to import

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found: str | None = htmldate.find_date(tree, extensive_search=False, original_date=True)
    return found


def _strip(tree: HtmlElement, is_furniture: str) -> HtmlElement:
    """The tree without what tells other dates than the article's: its footer, its change, its comments."""
    tree = copy.deepcopy(tree)
    unwanted = [*tree.iter(*_NOT_OF_THE_ARTICLE), *tree.xpath(is_furniture)]
    unwanted += [meta for meta in tree.iter("meta") if not meta.get("charset")]
    unwanted += [each for each in tree.iter() if isinstance(each.tag, str) and _tells_change(each)]
    for element in unwanted:
        parent = element.getparent()
        if parent is not None and element.tag not in {"html", "body", "head"}:
            element.drop_tree()
    return tree


def _tells_change(element: HtmlElement) -> bool:
    """Whether an element's own words are "Updated 7 March 2019" and the like."""
    words = " ".join((element.text or "").split()).casefold()
    return bool(words) and len(words) <= _LONGEST_LABEL and words.startswith(_lines("not_published.txt"))


def _short_lines(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter():
        words = " ".join((element.text or "").split()) if isinstance(element.tag, str) else ""
        if 0 < len(words) <= _LONGEST_LABEL:
            yield words


@functools.cache
def _lines(table: str) -> tuple[str, ...]:
    return tuple(read_lines(f"readers/{table}"))

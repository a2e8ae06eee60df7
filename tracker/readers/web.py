"""Articles from web addresses: pages, feeds, and files of any format that a server gives.

In: an address. Out: its ``Article``s and ``ReadError``s. What it is, is told by what the server says of it, else by its
first bytes. A page's article gets the address it was found at in the end as its URL.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tracker.errors import ReadError
from tracker.readers.sniffing import HEAD, guess_suffix, suffix_of_type
from tracker.readers.sources import Source, name_text
from tracker.records import Article

if TYPE_CHECKING:
    from tracker.readers.download import Response
    from tracker.readers.fetching import Client

Items = Iterator[Article | ReadError]
_ONE_ARTICLE = {".html", ".txt", ".md", ".docx", ".pdf"}
_FEED = ".rss"
_MARKUP = {".html", ".txt", None}


def is_web_address(path: str) -> bool:
    """Example: "https://example.org/a"."""
    return path.casefold().startswith(("http://", "https://"))


def read_url(
    url: str,
    *,
    client: Client,
    make_source: Callable[..., Source],
    read_source: Callable[[Source], Items],
    follow: bool,
) -> Items:
    """The articles at an address; ``follow`` reads the pages that a feed links to. Never raises ReadError."""
    try:
        response = client.get(url)
    except ReadError as error:
        yield error
        return

    def visit(link: str) -> Items:
        return read_url(link, client=client, make_source=make_source, read_source=read_source, follow=False)

    suffix = _tell_suffix(response)
    known = {"url": response.url, "charset": _charset(response)} if suffix in _ONE_ARTICLE else {}
    yield from read_source(
        make_source(
            where=name_text(url),
            filename=f"{_name(response.url)}{suffix or ''}",
            opener=lambda: io.BytesIO(response.data),
            known=known,
            visit=visit if follow else None,
        )
    )


def _tell_suffix(response: Response) -> str | None:
    """The format of an answer: what the server calls it, but for a feed that it calls a page or a text."""
    told = suffix_of_type(response.content_type)
    seen = guess_suffix(response.data[:HEAD])
    if told in _MARKUP and seen in {_FEED, ".html"}:
        return seen
    return told or seen


def _charset(response: Response) -> str:
    return response.content_type.partition("charset=")[2].partition(";")[0].strip(" \"'")


def _name(url: str) -> str:
    """The last part of an address without its suffix, which names the article; else its host."""
    parts = urlsplit(url)
    return name_text(PurePosixPath(unquote(parts.path)).stem) or parts.hostname or "page"

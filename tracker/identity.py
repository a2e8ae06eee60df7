"""Knowing an article again: one article, one key, however its address is written.

In: what is known of an article. Out: its key. ``tracking_parameters.csv`` lists what is hung on an address to tell who
follows it, with a ``*`` for any ending; the page is the same without.
"""

from __future__ import annotations

import hashlib
from functools import cache
from urllib.parse import urlsplit

from tracker.vocabulary import read_rows

_PORTS = {"http": 80, "https": 443}
_PARTING, _ESCAPE = "\x1f", "\x1e"
_ROUTES = ("!", "/")
"""How the part behind "#" begins where it names a page of its own, not a place on one."""


def make_article_key(*, url: str | None, outlet: str | None, text: str, part: int = 0) -> str:
    """Sixteen hex digits that identify an article: of its URL, else of outlet and text.

    ``part`` counts the further articles on a page that holds several.
    """
    fields = ("url", simplify_url(url)) if url else ("text", outlet or "", text)
    identity = _PARTING.join(map(_escape, fields))
    if part:
        identity += f"{_PARTING}{part}"
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _escape(field: str) -> str:
    """A field without what parts fields, so that no two articles make one key; nearly none has it."""
    return field.replace(_ESCAPE, f"{_ESCAPE}e").replace(_PARTING, f"{_ESCAPE}p")


def simplify_url(url: str) -> str:
    """The address without what may differ while the article is the same; no address to be followed.

    Example: "http://www.paper.example/a/?utm_source=x&id=7#top" -> "https://paper.example/a?id=7".
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url
    if parts.scheme not in _PORTS or not parts.hostname:
        return url
    host = parts.hostname.rstrip(".").removeprefix("www.")
    shown_port = f":{port}" if port and port != _PORTS[parts.scheme] else ""
    query = "&".join(each for each in parts.query.split("&") if each and not _is_tracking(each.partition("=")[0]))
    fragment = parts.fragment if parts.fragment.startswith(_ROUTES) else ""
    return "".join(
        (
            f"https://{host}{shown_port}{parts.path.rstrip('/')}",
            f"?{query}" if query else "",
            f"#{fragment}" if fragment else "",
        )
    )


def _is_tracking(name: str) -> bool:
    whole, beginnings = _tracking_parameters()
    folded = name.casefold()
    return folded in whole or folded.startswith(beginnings)


@cache
def _tracking_parameters() -> tuple[frozenset[str], tuple[str, ...]]:
    names = [row["parameter"] for row in read_rows("tracking_parameters.csv")]
    whole = frozenset(name for name in names if not name.endswith("*"))
    return whole, tuple(name.removesuffix("*") for name in names if name.endswith("*"))

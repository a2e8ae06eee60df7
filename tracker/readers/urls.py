"""The grammar of web addresses: their parts, what of them is sent, and where a redirect leads.

In: an address as a user, a feed or a server wrote it. Out: its parts in the ASCII that goes over the line, or a
ReadError with the reason why it cannot be asked.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote_to_bytes, urljoin, urlsplit

import idna

from tracker.errors import ReadError
from tracker.readers.sources import name_text

PORTS = {"http": 80, "https": 443}
LONGEST_URL = 8_000
"""The most characters of an address; RFC 9110 asks servers and programs to take as many."""

_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|[0-9a-f]*:[0-9a-f:.]*(?:%[a-z0-9._~%-]+)?")
_PATH_SIGNS = "/%:@!$&'()*+,;=~-._"
_QUERY_SIGNS = "/%:@!$&()*+,;=~-._?"
_ASCII_SIGNS = "".join(map(chr, range(0x21, 0x7F)))
_SHOWN = 200


def split_url(url: str) -> SplitResult:
    """The parts of an address that may be asked.

    Args:
        url: the address. Example: "https://news.example/a?id=1".

    Returns:
        Its parts, as they are written.

    Raises:
        ReadError: it is no address of the web, too long, or holds a password.
    """
    where = name_text(url)[:_SHOWN]
    if len(url) > LONGEST_URL:
        raise ReadError(f"is an address of more than {LONGEST_URL} characters", where=where, remedy="check the address")
    try:
        url.encode()  # half a character, as of a name in another encoding, is none that can be asked for
        parts = urlsplit(url)
        named = parts.username is not None or parts.password is not None
        fine = parts.scheme in PORTS and bool(ascii_host(parts)) and (parts.port is None or parts.port > 0)
    except ValueError:
        fine = named = False
    if not fine:
        raise ReadError("is no web address", where=where, remedy="give one that begins with https:// or http://")
    if named:
        raise ReadError("holds a password", where=f"{parts.scheme}://{parts.hostname}", remedy="leave it out")
    return parts


def is_askable(url: str) -> bool:
    """Whether ``split_url`` takes an address."""
    try:
        split_url(url)
    except ReadError:
        return False
    return True


def join_url(here: str, location: str) -> str:
    """Where a redirect leads.

    Args:
        here: the address that was asked.
        location: what its server gave, byte by byte as Latin-1, as headers come. What is not ASCII is percent-encoded
            from those bytes: they are what the server wants to be asked for, whatever encoding they are in.

    Returns:
        The address that it leads to, which may be none that can be asked.
    """
    target = quote(location.strip().encode("latin-1", errors="replace"), safe=_ASCII_SIGNS)
    try:
        return urljoin(here, target)
    except ValueError:
        return target  # which split_url refuses with a line


def ascii_host(parts: SplitResult) -> str:
    """The host of an address as it is looked up and asked for.

    Args:
        parts: the address.

    Returns:
        A name in lower case or an address. Example: "bücher.example" -> "xn--bcher-kva.example"; "" where it has none.

    Raises:
        ValueError: there can be no such host.
    """
    host = parts.hostname or ""
    if "%" in host and ":" not in host:
        host = unquote_to_bytes(host).decode("utf-8")  # a name in other letters, as a redirect writes it
    if not host.isascii():
        host = idna.encode(host, uts46=True).decode("ascii")
    host = host.lower()
    if host and not _HOST.fullmatch(host):
        raise ValueError("no name of a host")
    return host


def host_and_port(parts: SplitResult) -> str:
    """The host as a request names it, with its port where that is not the usual one. Example: "[::1]:8080"."""
    host = ascii_host(parts)
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host


def request_target(parts: SplitResult) -> str:
    """The path and query of an address in ASCII. Example: "/b%C3%BCcher?id=1"."""
    path = quote(parts.path or "/", safe=_PATH_SIGNS)
    return f"{path}?{quote(parts.query, safe=_QUERY_SIGNS)}" if parts.query else path

"""One request to one address that was checked, by urllib3.

In: the parts of a URL and the IP address that its host was found to have. Out: ``Response``. The connection is made to
that very address, so that no second look-up can give another; the name stands in the request and, in TLS, is what the
certificate must be for. Redirects are handed back, proxies of the environment are not used, and an answer has no more
bytes, packed or unpacked, and no more time than ``Limits`` allow.
"""

from __future__ import annotations

import functools
import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, quote

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ProtocolError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from tracker import __version__
from tracker.errors import ReadError
from tracker.readers.limits import Limits, show_bytes

USER_AGENT = f"claim-tracker/{__version__}"
PORTS = {"http": 80, "https": 443}
_REDIRECTS = {301, 302, 303, 307, 308}
_PIECE = 1 << 16
_SHORT_PIECE = 1 << 12
_GZIP = b"\x1f\x8b"
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
_TOO_SLOW = (TimeoutError, ReadTimeoutError, ConnectTimeoutError)


@dataclass(frozen=True, slots=True)
class Response:
    """What a server gave: from which address in the end, of what kind, and where it sends us instead."""

    url: str
    status: int
    content_type: str
    data: bytes
    location: str | None = None


def download(parts: SplitResult, address: str, *, limits: Limits, where: str, whole: bool = True) -> Response:
    """Ask one IP address for a page.

    Args:
        parts: the URL, of which only path and query go to the server; its host is named to it.
        address: an address of that host; it is not looked up again. Example: "93.184.216.34".
        limits: ``web_bytes`` and ``web_seconds`` bound the answer, from the connection to its last byte.
        where: what errors name.
        whole: refuse an answer of more than ``web_bytes``; else take as much of it.

    Returns:
        The answer, whatever its status; that of a redirect without its text.

    Raises:
        TimeoutError: the answer took too long.
        ConnectionError: there was none, or not a whole one; another address of the host may give it.
        ReadError: the answer is too large, or in an encoding that nobody asked for.
    """
    deadline = time.monotonic() + limits.web_seconds
    connection = _make_connection(parts, address, limits.web_seconds)
    try:
        connection.connect()
        with _cut_at(deadline, connection):
            response = _exchange(connection, parts, limits=limits, where=where, whole=whole)
    except (OSError, http.client.HTTPException, HTTPError, ValueError) as error:
        if isinstance(error, _TOO_SLOW) and not isinstance(error, NewConnectionError):
            raise TimeoutError from error
        if time.monotonic() >= deadline:
            raise TimeoutError from error
        raise ConnectionError(_say(error)) from error
    finally:
        connection.close()
    if time.monotonic() >= deadline:
        raise TimeoutError  # what was read breaks off where the connection was cut
    return response


def _say(error: Exception) -> str:
    """What went wrong, without urllib3's own words about it."""
    if isinstance(error, NewConnectionError):
        return str(error.__cause__)
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is refused: {error.verify_message}".rstrip(".")
    if isinstance(error, ProtocolError | http.client.IncompleteRead):
        return "its answer breaks off"
    return str(error) or type(error).__name__


def _make_connection(parts: SplitResult, address: str, seconds: float) -> HTTPConnection:
    port = parts.port or PORTS[parts.scheme]
    if parts.scheme == "http":
        return HTTPConnection(address, port, timeout=seconds)
    return HTTPSConnection(
        address, port, timeout=seconds, ssl_context=_trusted_certificates(), server_hostname=_ascii_host(parts)
    )


@functools.cache
def _trusted_certificates() -> ssl.SSLContext:
    """Certificates of the system and, as some systems have none that Python finds, those of certifi."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@contextmanager
def _cut_at(deadline: float, connection: HTTPConnection) -> Iterator[None]:
    """End a connection at the deadline: a server that sends a byte now and then never lets a read time out."""
    line = connection.sock

    def cut() -> None:
        try:
            # Not the method of SSLSocket, which would make what is read in another thread plain text.
            socket.socket.shutdown(line, socket.SHUT_RDWR)
        except OSError:
            return

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _exchange(connection: HTTPConnection, parts: SplitResult, *, limits: Limits, where: str, whole: bool) -> Response:
    connection.request("GET", _target(parts), headers=_headers(parts), preload_content=False, decode_content=False)
    answer = connection.getresponse()
    is_redirect = answer.status in _REDIRECTS
    return Response(
        url=parts.geturl(),
        status=answer.status,
        content_type=answer.headers.get("Content-Type", ""),
        data=b"" if is_redirect else _read_body(answer, limits.web_bytes, where=where, whole=whole),
        location=answer.headers.get("Location") if is_redirect else None,
    )


def _read_body(answer: BaseHTTPResponse, most: int, *, where: str, whole: bool) -> bytes:
    encoding = answer.headers.get("Content-Encoding", "identity").strip().casefold()
    data = bytearray()
    for piece in answer.stream(_PIECE, decode_content=False):
        data += piece
        if len(data) > most:
            break
    is_cut = len(data) > most
    if encoding in {"gzip", "x-gzip", "deflate"} and not (is_cut and whole):
        data = _inflate(bytes(data), most + 1, is_cut=is_cut)
    elif encoding != "identity":
        raise ReadError(f"is encoded in {encoding[:20]!a}", where=where, remedy="save the page yourself")
    if len(data) > most and whole:
        raise ReadError(f"is larger than {show_bytes(most)}", where=where, remedy="raise TRACKER_LIMIT_WEB_BYTES")
    return bytes(data[:most])


def _inflate(data: bytes, most: int, *, is_cut: bool) -> bytearray:
    """At most so many bytes of what an answer unpacks to: all members of it, not what some servers add behind.

    Not left to urllib3, which takes an answer for whole that breaks off. Read in short pieces, since zlib copies what
    stands behind a member, and there may be a hundred thousand empty ones.
    """
    inflated, member = bytearray(), zlib.decompressobj(_GZIP_OR_ZLIB)
    for start in range(0, len(data), _SHORT_PIECE):
        rest = data[start : start + _SHORT_PIECE]
        while rest:
            if member.eof:
                here = min(start + _SHORT_PIECE, len(data)) - len(rest)
                if data[here : here + len(_GZIP)] != _GZIP:
                    return inflated
                member = zlib.decompressobj(_GZIP_OR_ZLIB)
            try:
                inflated += member.decompress(rest, most - len(inflated))
            except zlib.error as error:
                raise ValueError("its compressed answer is damaged") from error
            if len(inflated) >= most:
                return inflated
            rest = member.unused_data
    if not member.eof and not is_cut:
        raise ValueError("its compressed answer breaks off")
    return inflated


def _target(parts: SplitResult) -> str:
    """The path and query of an address in ASCII."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _ascii_host(parts: SplitResult) -> str:
    """Example: "bücher.example" -> "xn--bcher-kva.example"."""
    host = parts.hostname or ""
    return host if ":" in host else host.encode("idna").decode("ascii")


def _headers(parts: SplitResult) -> dict[str, str]:
    host = _ascii_host(parts)
    host = f"[{host}]" if ":" in host else host
    return {
        "Host": f"{host}:{parts.port}" if parts.port else host,
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/rss+xml, application/atom+xml, text/*;q=0.8, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }

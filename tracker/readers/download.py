"""One request to one address that was checked, or to a proxy, by urllib3.

In: the parts of a URL and the IP address that its host was found to have. Out: ``Response``. The connection is made to
that very address, so that no second look-up can give another; the name stands in the request and, in TLS, is what the
certificate must be for. Redirects are handed back, and an answer has no more bytes, packed or unpacked, and no more
time than ``Limits`` allow. Its head has at most a hundred lines of 64 kB, as ``http.client`` reads it.
"""

from __future__ import annotations

import functools
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ProtocolError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from tracker import __version__
from tracker.errors import ReadError
from tracker.readers.content_codings import is_readable, name_coding, unpack
from tracker.readers.limits import Limits, show_bytes
from tracker.readers.proxies import Proxy
from tracker.readers.urls import PORTS, ascii_host, host_and_port, request_target

USER_AGENT = f"claim-tracker/{__version__}"
_REDIRECTS = {301, 302, 303, 307, 308}
_FINE = range(200, 300)
_PIECE = 1 << 16
_TOO_SLOW = (TimeoutError, ReadTimeoutError, ConnectTimeoutError)


@dataclass(frozen=True, slots=True)
class Response:
    """What a server gave.

    Attributes:
        url: the address that was asked.
        status: of HTTP.
        content_type: what the server calls it; "" where it does not say.
        data: its content, unpacked; none where the status is that of a fault or a redirect.
        location: where a redirect leads, as the header has it; None where the answer is none.
    """

    url: str
    status: int
    content_type: str
    data: bytes
    location: str | None = None


def download(
    parts: SplitResult, asked: str | Proxy, *, limits: Limits, where: str, whole: bool = True, patience: float = 1.0
) -> Response:
    """Ask for a page.

    Args:
        parts: the URL, of which only path and query go to the server; its host is named to it.
        asked: an address of that host, which is not looked up again, or a proxy. Example: "93.184.216.34".
        limits: ``web_bytes`` and ``web_seconds`` bound the answer, from the connection to its last byte.
        where: what errors name.
        whole: refuse an answer of more than ``web_bytes``; else take as much of it.
        patience: the part of ``web_seconds`` after which another address is better tried, where none answers here.

    Returns:
        The answer, whatever its status; that of a redirect or a fault without its text.

    Raises:
        TimeoutError: the answer took too long.
        ConnectionError: there was none, or not a whole one; another address of the host may give it.
        ReadError: the answer is too large, or in an encoding that nobody asked for.
    """
    deadline = time.monotonic() + limits.web_seconds
    connection = _make_connection(parts, asked, limits.web_seconds * patience)
    try:
        connection.connect()
        connection.sock.settimeout(limits.web_seconds)
        with _cut_at(deadline, connection):
            _send(connection, parts, asked)
            with closing(connection.getresponse()) as answer:  # which need not be read to its end
                response = _receive(answer, parts.geturl(), limits=limits, where=where, whole=whole)
    except (OSError, http.client.HTTPException, HTTPError, ValueError) as error:
        if isinstance(error, ConnectTimeoutError) and patience < 1:
            raise ConnectionError("nobody answers at one of its addresses") from error
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


def _make_connection(parts: SplitResult, asked: str | Proxy, seconds: float) -> HTTPConnection:
    port = parts.port or PORTS[parts.scheme]
    host, there = (asked, port) if isinstance(asked, str) else (asked.host, asked.port)
    if parts.scheme == "http":
        return HTTPConnection(host, there, timeout=seconds)
    connection = HTTPSConnection(
        host, there, timeout=seconds, ssl_context=_trusted_certificates(), server_hostname=ascii_host(parts)
    )
    if isinstance(asked, Proxy):
        connection.set_tunnel(ascii_host(parts), port, headers=dict(asked.headers))
    return connection


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


def _send(connection: HTTPConnection, parts: SplitResult, asked: str | Proxy) -> None:
    """Write the request: to a proxy with the whole address, but for an encrypted one, to which it only leads."""
    target = request_target(parts)
    headers = {
        "Host": host_and_port(parts),
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/rss+xml, application/atom+xml, text/*;q=0.8, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    if isinstance(asked, Proxy) and parts.scheme == "http":
        target = f"http://{host_and_port(parts)}{target}"
        headers |= dict(asked.headers)
    connection.request("GET", target, headers=headers, preload_content=False, decode_content=False)


def _receive(answer: BaseHTTPResponse, url: str, *, limits: Limits, where: str, whole: bool) -> Response:
    return Response(
        url=url,
        status=answer.status,
        content_type=answer.headers.get("Content-Type", ""),
        data=_read_body(answer, limits.web_bytes, where=where, whole=whole) if answer.status in _FINE else b"",
        location=_read_location(answer) if answer.status in _REDIRECTS else None,
    )


def _read_location(answer: BaseHTTPResponse) -> str | None:
    """Where a redirect leads; ValueError where it leads to several addresses."""
    named = {location.strip() for location in answer.headers.getlist("Location")} - {""}
    if len(named) > 1:
        raise ValueError("its redirect leads to several addresses")
    return named.pop() if named else None


def _read_body(answer: BaseHTTPResponse, most: int, *, where: str, whole: bool) -> bytes:
    coding = name_coding(answer.headers.get("Content-Encoding", ""))
    if not is_readable(coding):
        raise ReadError(f"is encoded in {coding[:20]!a}", where=where, remedy="save the page yourself")
    data = bytearray()
    # Not by stream(), which reads the head of a chunk without a limit; http.client has one.
    while len(data) <= most and (piece := answer.read(_PIECE, decode_content=False)):
        data += piece
    is_cut = len(data) > most
    if not (is_cut and whole):
        data = bytearray(unpack(bytes(data), coding, most + 1, is_cut=is_cut))
    if len(data) > most and whole:
        raise ReadError(f"is larger than {show_bytes(most)}", where=where, remedy="raise TRACKER_LIMIT_WEB_BYTES")
    return bytes(data[:most])

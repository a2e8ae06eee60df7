"""Fetching from the web as a polite and careful guest.

In: an address. Out: what its server gave, or a ReadError. The program says its name, obeys robots.txt, waits between
two requests to one host, follows redirects one by one and checks every host on the way (``addresses``), and takes no
more bytes and no more time than ``Limits`` allow. Proxies of the environment are not used.
"""

from __future__ import annotations

import functools
import http.client
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import certifi

from tracker import __version__
from tracker.errors import ReadError
from tracker.readers.addresses import resolve_host
from tracker.readers.limits import Limits, show_bytes
from tracker.readers.sources import name_text

USER_AGENT = f"claim-tracker/{__version__}"
_PORTS = {"http": 80, "https": 443}
_MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_LONGEST_PAUSE = 30.0
_SERVER_FAULT = 500
_MISSING = 400
_LATER = {408, 425, 429, 500, 502, 503, 504}
_GZIP_OR_ZLIB = 47


@dataclass(frozen=True, slots=True)
class Response:
    """What a server gave: from which address in the end, of what kind."""

    url: str
    status: int
    content_type: str
    data: bytes
    location: str | None = None


@dataclass(slots=True)
class Client:
    """Fetches pages, remembering whom it asked when, and what their robots.txt said."""

    limits: Limits
    allow_local: bool = False
    _rules: dict[str, RobotFileParser] = field(default_factory=dict)
    _silent: dict[str, str] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def get(self, url: str) -> Response:
        """What stands at an address, or where it leads to; raises ReadError with the reason where nothing does."""
        here = url
        for _ in range(_MOST_REDIRECTS + 1):
            self._check_robots(here)
            response = self._ask(here, where=name_text(url))
            if response.location is None:
                return _check_status(response, where=name_text(url))
            here = _join(here, response.location)
        raise ReadError("leads from address to address without end", where=name_text(url), remedy="check the address")

    def _check_robots(self, url: str) -> None:
        parts = _split(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site in self._silent:
            raise ReadError(self._silent[site], where=name_text(url), remedy="try again later")
        if site not in self._rules:
            try:
                self._rules[site] = self._read_robots(site)
            except ReadError as error:
                self._silent[site] = error.what
                raise ReadError(error.what, where=name_text(url), remedy=error.remedy) from error
        if not self._rules[site].can_fetch(USER_AGENT, url):
            raise ReadError(
                "its robots.txt asks programs not to read it", where=name_text(url), remedy="save the page yourself"
            )

    def _read_robots(self, site: str) -> RobotFileParser:
        """The rules of a site: none where it has no such file, nothing allowed where its server is at fault."""
        rules, here = RobotFileParser(), f"{site}/robots.txt"
        for _ in range(_MOST_REDIRECTS + 1):
            response = self._ask(here, where=here)
            if response.location is None:
                break
            here = _join(here, response.location)
        if response.status >= _SERVER_FAULT:
            rules.disallow_all = True  # type: ignore[attr-defined]
        elif response.status >= _MISSING or response.location is not None:
            rules.allow_all = True  # type: ignore[attr-defined]
        else:
            rules.parse(response.data.decode("utf-8", errors="replace").splitlines())
        return rules

    def _ask(self, url: str, *, where: str) -> Response:
        parts = _split(url)
        host = parts.hostname or ""
        port = parts.port or _PORTS[parts.scheme]
        addresses = resolve_host(host, port, where=where, allow_local=self.allow_local)
        self._wait(parts)
        failure: Exception | None = None
        for address in addresses[:3]:
            try:
                return self._ask_address(parts, address, port, where=where)
            except TimeoutError:
                raise self._too_slow(where) from None
            except (OSError, http.client.HTTPException, ValueError) as error:
                failure = error
        reason = str(failure) or type(failure).__name__
        raise ReadError(f"cannot be fetched ({name_text(reason)[:100]})", where=where, remedy="try again later")

    def _ask_address(self, parts: SplitResult, address: str, port: int, *, where: str) -> Response:
        deadline = time.monotonic() + self.limits.web_seconds
        line = _Line(socket.create_connection((address, port), timeout=self.limits.web_seconds))
        # A server that sends a byte now and then never lets a read time out: the line is cut at the deadline.
        cut = threading.Timer(self.limits.web_seconds, line.cut)
        cut.daemon = True
        cut.start()
        try:
            response = self._talk(parts, port, line, where=where)
            if time.monotonic() >= deadline:
                raise self._too_slow(where)  # what was read breaks off where the line was cut
            return response
        except (OSError, http.client.HTTPException, ValueError):
            if time.monotonic() >= deadline:
                raise self._too_slow(where) from None
            raise
        finally:
            cut.cancel()
            line.socket.close()

    def _talk(self, parts: SplitResult, port: int, line: _Line, *, where: str) -> Response:
        host = parts.hostname or ""
        if parts.scheme == "https":
            line.encrypt(host)
        connection = http.client.HTTPConnection(host, port)
        connection.sock = line.socket
        connection.request("GET", _target(parts), headers=_headers(parts))
        with connection.getresponse() as answer:
            return Response(
                url=parts.geturl(),
                status=answer.status,
                content_type=answer.getheader("Content-Type") or "",
                data=self._read_body(answer, where=where),
                location=answer.getheader("Location") if answer.status in _REDIRECTS else None,
            )

    def _read_body(self, answer: http.client.HTTPResponse, *, where: str) -> bytes:
        most = self.limits.web_bytes
        if answer.status in _REDIRECTS:
            return b""
        data = answer.read(most + 1)
        if answer.length and len(data) <= most:
            raise ValueError("its answer breaks off")
        encoding = (answer.getheader("Content-Encoding") or "identity").casefold()
        if encoding in {"gzip", "x-gzip", "deflate"}:
            data = _inflate(data, most + 1)
        elif encoding != "identity":
            raise ReadError(f"is encoded in {encoding[:20]!a}", where=where, remedy="save the page yourself")
        if len(data) > most:
            raise ReadError(f"is larger than {show_bytes(most)}", where=where, remedy="raise TRACKER_LIMIT_WEB_BYTES")
        return data

    def _wait(self, parts: SplitResult) -> None:
        """Leave a host in peace for a while since the last request."""
        rules = self._rules.get(f"{parts.scheme}://{parts.netloc}")
        asked_for = rules.crawl_delay(USER_AGENT) if rules else None
        pause = max(self.limits.web_pause, min(float(asked_for or 0), _LONGEST_PAUSE))
        left = self._asked.get(parts.netloc, float("-inf")) + pause - time.monotonic()
        if left > 0:
            time.sleep(left)
        self._asked[parts.netloc] = time.monotonic()

    def _too_slow(self, where: str) -> ReadError:
        return ReadError(
            f"takes longer than {self.limits.web_seconds:g} seconds", where=where, remedy="try again later"
        )


def _split(url: str) -> SplitResult:
    """The parts of an address that may be asked; raises ReadError for any other."""
    where = name_text(url)[:200]
    try:
        parts = urlsplit(url)
        fine = parts.scheme in _PORTS and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        fine = False
    if not fine:
        raise ReadError("is no web address", where=where, remedy="give one that begins with https:// or http://")
    if parts.username is not None or parts.password is not None:
        raise ReadError("holds a password", where=f"{parts.scheme}://{parts.hostname}", remedy="leave it out")
    return parts


def _join(here: str, location: str) -> str:
    try:
        return urljoin(here, location)
    except ValueError:
        return location  # which _split refuses with a line


def _target(parts: SplitResult) -> str:
    """The path and query of an address in ASCII."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _headers(parts: SplitResult) -> dict[str, str]:
    host = (parts.hostname or "").encode("idna").decode("ascii") if ":" not in (parts.hostname or "") else parts.netloc
    port = f":{parts.port}" if parts.port and ":" not in (parts.hostname or "") else ""
    return {
        "Host": f"{host}{port}",
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/rss+xml, application/atom+xml, text/*;q=0.8, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


class _Line:
    """A connection that another thread can cut."""

    def __init__(self, plain: socket.socket) -> None:
        self.socket: socket.socket = plain

    def encrypt(self, host: str) -> None:
        """Go on in TLS, with the host's certificate checked."""
        encrypted = _trust().wrap_socket(self.socket, server_hostname=host, do_handshake_on_connect=False)
        self.socket = encrypted
        encrypted.do_handshake()

    def cut(self) -> None:
        """End it at once, whoever is waiting on it."""
        try:
            # Not the method of SSLSocket, which would make what is read in another thread plain text.
            socket.socket.shutdown(self.socket, socket.SHUT_RDWR)
        except OSError:
            return


@functools.cache
def _trust() -> ssl.SSLContext:
    """Certificates of the system and, as some systems have none that Python finds, those of certifi."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _inflate(data: bytes, most: int) -> bytes:
    inflating = zlib.decompressobj(_GZIP_OR_ZLIB)
    try:
        inflated = inflating.decompress(data, most)
    except zlib.error as error:
        raise ValueError("its compressed answer is damaged") from error
    if len(inflated) < most and not inflating.eof:
        raise ValueError("its compressed answer breaks off")
    return inflated


def _check_status(response: Response, *, where: str) -> Response:
    if response.status >= _MISSING:
        phrase = http.client.responses.get(response.status, "")
        remedy = "try again later" if response.status in _LATER else "check the address, or save the page yourself"
        raise ReadError(f"its server answers {response.status} {phrase}".strip(), where=where, remedy=remedy)
    return response

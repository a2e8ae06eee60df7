"""Fetching from the web as a polite and careful guest.

In: an address. Out: what its server gave, or a ReadError. The program says its name, obeys robots.txt, waits between
two requests to one host, follows redirects one by one and checks every host on the way (``addresses``); ``download``
then asks the very address that was checked.
"""

from __future__ import annotations

import http.client
import time
from dataclasses import dataclass, field, replace
from urllib.parse import SplitResult, urljoin, urlsplit

from protego import Protego

from tracker.errors import ReadError
from tracker.readers.addresses import resolve_host
from tracker.readers.download import PORTS, USER_AGENT, Response, download
from tracker.readers.limits import Limits
from tracker.readers.robots import ALLOW_ALL, ALLOW_NOTHING, MOST_BYTES, parse_robots
from tracker.readers.sources import name_text

_MOST_REDIRECTS = 5
_LONGEST_PAUSE = 30.0
_SERVER_FAULT = 500
_MISSING = 400
_LATER = {408, 425, 429, 500, 502, 503, 504}


@dataclass(slots=True)
class Client:
    """Fetches pages, remembering whom it asked when, and what their robots.txt said."""

    limits: Limits
    allow_local: bool = False
    _rules: dict[str, Protego] = field(default_factory=dict)
    _silent: dict[str, ReadError] = field(default_factory=dict)
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
        if site not in self._rules and site not in self._silent:
            try:
                self._rules[site] = self._read_robots(site)
            except ReadError as error:
                self._silent[site] = error
        if site in self._silent:
            raise ReadError(self._silent[site].what, where=name_text(url), remedy=self._silent[site].remedy)
        if not self._rules[site].can_fetch(url, USER_AGENT):
            raise ReadError(
                "its robots.txt asks programs not to read it", where=name_text(url), remedy="save the page yourself"
            )

    def _read_robots(self, site: str) -> Protego:
        """The rules of a site: none where it has no such file, nothing allowed where its server is at fault."""
        here = f"{site}/robots.txt"
        for _ in range(_MOST_REDIRECTS + 1):
            response = self._ask(here, where=here, most=MOST_BYTES)
            if response.location is None:
                break
            here = _join(here, response.location)
        if response.status >= _SERVER_FAULT:
            return ALLOW_NOTHING
        if response.status >= _MISSING or response.location is not None:
            return ALLOW_ALL
        return parse_robots(response.data, where=here)

    def _ask(self, url: str, *, where: str, most: int | None = None) -> Response:
        """What the first of a host's addresses that answers gives: all of it, or its first ``most`` bytes."""
        parts = _split(url)
        addresses = resolve_host(
            parts.hostname or "", parts.port or PORTS[parts.scheme], where=where, allow_local=self.allow_local
        )
        self._wait(parts)
        limits = self.limits if most is None else replace(self.limits, web_bytes=min(most, self.limits.web_bytes))
        failure = ""
        for address in addresses[:3]:
            try:
                return download(parts, address, limits=limits, where=where, whole=most is None)
            except TimeoutError:
                raise ReadError(
                    f"takes longer than {limits.web_seconds:g} seconds", where=where, remedy="try again later"
                ) from None
            except ConnectionError as error:
                failure = name_text(str(error))[:100]
        raise ReadError(f"cannot be fetched ({failure})", where=where, remedy="try again later")

    def _wait(self, parts: SplitResult) -> None:
        """Leave a host in peace for a while since the last request."""
        rules = self._rules.get(f"{parts.scheme}://{parts.netloc}")
        asked_for = rules.crawl_delay(USER_AGENT) if rules else None
        pause = max(self.limits.web_pause, min(float(asked_for or 0), _LONGEST_PAUSE))
        left = self._asked.get(parts.netloc, float("-inf")) + pause - time.monotonic()
        if left > 0:
            time.sleep(left)
        self._asked[parts.netloc] = time.monotonic()


def _split(url: str) -> SplitResult:
    """The parts of an address that may be asked; raises ReadError for any other."""
    where = name_text(url)[:200]
    try:
        url.encode()  # half a character, as of a name in another encoding, is none that can be asked for
        parts = urlsplit(url)
        fine = parts.scheme in PORTS and bool(parts.hostname) and (parts.port is None or parts.port > 0)
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


def _check_status(response: Response, *, where: str) -> Response:
    if response.status >= _MISSING:
        phrase = http.client.responses.get(response.status, "")
        remedy = "try again later" if response.status in _LATER else "check the address, or save the page yourself"
        raise ReadError(f"its server answers {response.status} {phrase}".strip(), where=where, remedy=remedy)
    return response

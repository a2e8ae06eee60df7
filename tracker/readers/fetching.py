"""Fetching from the web as a polite and careful guest.

In: an address. Out: what its server gave, or a ReadError. The program says its name, obeys robots.txt, waits between
two requests to one host, follows redirects one by one and checks every host on the way (``addresses``); ``download``
then asks the very address that was checked.
"""

from __future__ import annotations

import http.client
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import SplitResult

from tracker.errors import ReadError
from tracker.readers.addresses import resolve_host
from tracker.readers.download import Response, download
from tracker.readers.limits import Limits
from tracker.readers.proxies import Proxy, choose_proxy
from tracker.readers.robots import ALLOW_ALL, ALLOW_NOTHING, MOST_BYTES, Rules, parse_robots
from tracker.readers.sources import name_text
from tracker.readers.urls import PORTS, ascii_host, is_askable, join_url, split_url

_MOST_REDIRECTS = 5
_SERVER_FAULT = 500
_MISSING = 400
_FINE = range(200, 300)
_MOST_ADDRESSES = 3
_LATER = {408, 425, 429, 500, 502, 503, 504}


@dataclass(slots=True)
class Client:
    """Fetches pages, remembering whom it asked when, and what their robots.txt said."""

    limits: Limits
    allow_local: bool = False
    _rules: dict[str, Rules] = field(default_factory=dict)
    _silent: dict[str, ReadError] = field(default_factory=dict)
    _passed: set[str] = field(default_factory=set)
    _asked: dict[str, float] = field(default_factory=dict)

    def get(self, url: str) -> Response:
        """What stands at an address, or where it leads to; raises ReadError with the reason where nothing does."""
        here = url
        for _ in range(_MOST_REDIRECTS + 1):
            self._check_robots(here)
            response = self._ask(here, where=name_text(url))
            if response.location is None:
                return _check_status(response, where=name_text(url))
            here = join_url(here, response.location)
        raise ReadError("leads from address to address without end", where=name_text(url), remedy="check the address")

    def _check_robots(self, url: str) -> None:
        parts = split_url(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules and site not in self._silent:
            try:
                self._rules[site] = self._read_robots(site)
            except ReadError as error:
                self._silent[site] = error
        if site in self._silent:
            raise ReadError(self._silent[site].what, where=name_text(url), remedy=self._silent[site].remedy)
        if not self._rules[site].allow(url):
            raise ReadError(
                "its robots.txt asks programs not to read it", where=name_text(url), remedy="save the page yourself"
            )

    def _read_robots(self, site: str) -> Rules:
        """The rules of a site: none where it has no such file, nothing allowed where its server is at fault.

        As RFC 9309 has it: a file that redirects lead to no end, or to no address, is as good as none.
        """
        here = f"{site}/robots.txt"
        for _ in range(_MOST_REDIRECTS + 1):
            response = self._ask(here, where=here, most=MOST_BYTES + 1)
            if response.location is None:
                break
            here = join_url(here, response.location)
            if not is_askable(here):
                return ALLOW_ALL
        if response.status >= _SERVER_FAULT:
            return ALLOW_NOTHING
        if response.status >= _MISSING or response.location is not None:
            return ALLOW_ALL
        return parse_robots(response.data)

    def _ask(self, url: str, *, where: str, most: int | None = None) -> Response:
        """What an address gives: all of it, or its first ``most`` bytes."""
        parts = split_url(url)
        whom = self._choose_whom(parts, where)
        self._wait(parts)
        limits = self.limits if most is None else replace(self.limits, web_bytes=most)
        failure = ""
        for left, asked in zip(range(len(whom), 0, -1), whom, strict=True):
            try:
                return download(parts, asked, limits=limits, where=where, whole=most is None, patience=1 / left)
            except TimeoutError:
                raise ReadError(
                    f"takes longer than {limits.web_seconds:g} seconds", where=where, remedy="try again later"
                ) from None
            except ConnectionError as error:
                by = f"through the proxy {asked}: " if isinstance(asked, Proxy) else ""
                failure = f"{by}{name_text(str(error))[:100]}"
        raise ReadError(f"cannot be fetched ({failure})", where=where, remedy="try again later")

    def _choose_whom(self, parts: SplitResult, where: str) -> Sequence[str | Proxy]:
        """Whom to ask for an address: those of its host, or the user's proxy.

        Behind a proxy names need not be known here; those that are must be of the public internet as ever.
        """
        proxy = choose_proxy(parts)
        host, port = ascii_host(parts), parts.port or PORTS[parts.scheme]
        if proxy is None:
            return resolve_host(host, port, where=where, allow_local=self.allow_local)[:_MOST_ADDRESSES]
        if host not in self._passed and not self.allow_local:
            resolve_host(host, port, where=where, must_exist=False)
            self._passed.add(host)
        return [proxy]

    def _wait(self, parts: SplitResult) -> None:
        """Leave a host in peace for a while since the last request."""
        rules = self._rules.get(f"{parts.scheme}://{parts.netloc}")
        pause = max(self.limits.web_pause, rules.pause if rules else 0.0)
        left = self._asked.get(parts.netloc, float("-inf")) + pause - time.monotonic()
        if left > 0:
            time.sleep(left)
        self._asked[parts.netloc] = time.monotonic()


def _check_status(response: Response, *, where: str) -> Response:
    if response.status not in _FINE:
        phrase = http.client.responses.get(response.status, "")
        remedy = "try again later" if response.status in _LATER else "check the address, or save the page yourself"
        raise ReadError(f"its server answers {response.status} {phrase}".strip(), where=where, remedy=remedy)
    return response

"""The proxy that the user's variables name for an address: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, and NO_PROXY against it.

In: the parts of an address, and the environment. Out: ``Proxy``, or none. As in other programs, the spelling in lower
case comes first, and what NO_PROXY lists, or this machine itself, is asked without one.

Behind a proxy it is the proxy that looks names up and connects, so that no address checked here binds it. What can be
looked up here is checked all the same (``Client``); for the rest the proxy's own rules must keep its network closed.
"""

from __future__ import annotations

import base64
import ipaddress
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from tracker.errors import ReadError
from tracker.readers.urls import PORTS, ascii_host, host_and_port

_LOCAL = "localhost"


@dataclass(frozen=True, slots=True)
class Proxy:
    """Who asks for us.

    Attributes:
        host: its name or address.
        port: where it listens.
        headers: what it wants to be told: name and password, where its address has them.
    """

    host: str
    port: int
    headers: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Host and port, never the password."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def choose_proxy(parts: SplitResult) -> Proxy | None:
    """Whom to ask for an address.

    Args:
        parts: the address.

    Returns:
        The proxy, or None where the address is to be asked itself.

    Raises:
        ReadError: the variable holds something else than a proxy of HTTP.
    """
    given = getproxies_environment()
    url = given.get(parts.scheme) or given.get("all")
    if not url or _is_this_machine(parts) or proxy_bypass(host_and_port(parts)):
        return None
    variable = f"{parts.scheme if given.get(parts.scheme) else 'all'}_proxy".upper()
    try:
        found = urlsplit(url if "://" in url else f"http://{url}")
        host, port = ascii_host(found), found.port or PORTS["http"]
    except ValueError:
        host, port = "", 0
    if not host or found.scheme != "http":
        raise ReadError(
            "names no proxy that can be used", where=variable, remedy="write it as http://host:port, or unset it"
        )
    return Proxy(host, port, _authorize(found))


def _is_this_machine(parts: SplitResult) -> bool:
    """What a proxy would take for itself."""
    host = ascii_host(parts).rstrip(".")
    if host == _LOCAL or host.endswith(f".{_LOCAL}"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _authorize(proxy: SplitResult) -> tuple[tuple[str, str], ...]:
    if proxy.username is None:
        return ()
    secret = b":".join(unquote_to_bytes(each or "") for each in (proxy.username, proxy.password))
    return (("Proxy-Authorization", f"Basic {base64.b64encode(secret).decode('ascii')}"),)

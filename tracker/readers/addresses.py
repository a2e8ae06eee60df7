"""Which addresses may be asked: those of the public internet, not those of this machine and its network.

In: a host name and a port. Out: the addresses that the name stands for, all of them checked. The connection then goes
to a checked address and not to the name, so that a name cannot stand for something else a moment later.

``address_blocks.csv`` says which addresses are public: the blocks of IANA's registries of special-purpose addresses,
on top of what its registries of the address spaces say of all others, as they stood on the day in its last column. The
interpreter's ``ipaddress``, whose own list differs from version to version, is asked for the form of an address only.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from functools import cache

from tracker.errors import ReadError
from tracker.vocabulary import read_rows

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses as networks of IPv6 alone write them


@dataclass(frozen=True, slots=True)
class _Block:
    """Addresses that begin alike, and whether the registry calls them reachable from everywhere; None: not said."""

    network: ipaddress.IPv4Network | ipaddress.IPv6Network
    reachable: bool | None


def resolve_host(host: str, port: int, *, where: str, allow_local: bool = False, must_exist: bool = True) -> list[str]:
    """The addresses of a host, looked up once.

    Args:
        host: a name or an address, in ASCII. Example: "xn--bcher-kva.example".
        port: where it will be asked.
        where: what errors name.
        allow_local: take any address.
        must_exist: a name that is not known here is an error, and not one without addresses.

    Returns:
        The addresses in the order in which the system wants them tried.

    Raises:
        ReadError: it has none, or one that is not of the public internet.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        if not must_exist:
            return []
        raise ReadError("its host is not found", where=where, remedy="check the address and your network") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not allow_local and not is_public(address):
            raise ReadError(
                f"its host is {address}, which is not of the public internet",
                where=where,
                remedy="add --allow-local if you mean a server of your own",
            )
    return addresses


def is_public(address: str) -> bool:
    """Whether an address is of the public internet, whichever way it is written.

    What carries an address of IPv4 within is public where that one is too: the way ends there. An address with a scope
    ("%eth0") is none of the whole internet.

    Examples: "93.184.216.34" is; "127.0.0.1", "10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1" are not.
    """
    try:
        parsed: Address = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv4Address):
        return _is_reachable(parsed) is True
    if parsed.scope_id is not None:
        return False
    if parsed.ipv4_mapped:  # no block of the network: the system itself takes such a one for its IPv4 address
        return is_public(str(parsed.ipv4_mapped))
    carried = _carried(parsed)
    reachable = _is_reachable(parsed)
    return (bool(carried) if reachable is None else reachable) and all(is_public(str(each)) for each in carried)


def _carried(address: ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The addresses of IPv4 that the blocks of translation and tunnels carry within."""
    found = [each for each in (address.sixtofour, *(address.teredo or ())) if each is not None]
    if address in _TRANSLATED:
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return found


def _is_reachable(address: Address) -> bool | None:
    """What the smallest block that holds an address says: each is more to the point than those around it."""
    return next(block.reachable for block in _load_blocks() if address in block.network)


@cache
def _load_blocks() -> tuple[_Block, ...]:
    """All blocks, the smallest first; those of the other version of IP never hold an address."""
    said = {"true": True, "false": False, "n/a": None}
    blocks = [
        _Block(ipaddress.ip_network(row["block"]), said[row["reachable"]])
        for row in read_rows("readers/address_blocks.csv")
    ]
    return tuple(sorted(blocks, key=lambda block: -block.network.prefixlen))

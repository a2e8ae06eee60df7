"""Which addresses may be asked: those of the public internet, not those of this machine and its network.

In: a host name and a port. Out: the addresses that the name stands for, all of them checked. The connection then goes
to a checked address and not to the name, so that a name cannot stand for something else a moment later.
"""

from __future__ import annotations

import ipaddress
import socket

from tracker.errors import ReadError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses as networks of IPv6 alone write them


def resolve_host(host: str, port: int, *, where: str, allow_local: bool = False) -> list[str]:
    """The addresses of a host; raises ReadError where it has none, or one that is not of the public internet."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
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

    Examples: "93.184.216.34" is; "127.0.0.1", "10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1" are not.
    """
    try:
        parsed: Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast for each in _readings(parsed))


def _readings(address: Address) -> list[Address]:
    """The address, and those of IPv4 that it carries within."""
    found: list[Address] = [address]
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return [address.ipv4_mapped]
        found += [each for each in (address.sixtofour, *(address.teredo or ())) if each]
        if address in _TRANSLATED:
            found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return found

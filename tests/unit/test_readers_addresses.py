"""Which addresses count as of the public internet: IANA's registries decide, at any version of the interpreter."""

from __future__ import annotations

import csv
import ipaddress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tracker.readers
from tracker.readers.addresses import is_public

TABLE = Path(tracker.readers.__file__).with_name("address_blocks.csv")
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))

PUBLIC = [
    "93.184.216.34", "1.1.1.1", "192.0.0.9", "192.0.0.10", "192.31.196.1", "192.52.193.1", "192.175.48.1",
    "2606:2800:220:1::1", "2001:1::1", "2001:1::2", "2001:1::3", "2001:3::1", "2001:4:112::1", "2001:20::1",
    "2001:30::1", "2620:4f:8000::1", "2001:200::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34", "2002:5db8:d822::1",
]  # fmt: skip
NOT_PUBLIC = {
    "this machine": ["127.0.0.1", "127.255.255.254", "::1", "0.0.0.0", "0.1.2.3", "::"],
    "this network": [
        "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "fc00::1",
        "fd12::1", "fe80::1", "fe80::1%eth0", "2606:2800:220:1::1%eth0",
    ],
    "protocols": [
        "192.0.0.1", "192.0.0.8", "192.0.0.11", "192.0.0.170", "192.0.0.171", "2001::1", "2001:1::4", "2001:1ff::1",
    ],
    "documentation": ["192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1", "3fff:fff:ffff::1"],
    "benchmarking": ["198.18.0.1", "198.19.255.255", "2001:2::1"],
    "discarded": ["100::1", "100:0:0:1::1"],
    "deprecated": ["192.88.99.1", "192.88.99.2", "fec0::1", "feff::1", "2001:10::1"],
    "segment routing": ["5f00::1"],
    "multicast": ["224.0.0.1", "239.255.255.255", "ff02::1", "ff0e::1"],
    "reserved": ["240.0.0.1", "255.255.255.255", "4000::1", "200::1", "e000::1"],
    "IPv4 within": [
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:192.88.99.1", "::127.0.0.1", "::93.184.216.34",
        "::ffff:0:127.0.0.1", "::ffff:0:93.184.216.34", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::7f00:1",
        "64:ff9b:1::5db8:d822", "2002:7f00:1::", "2002:a00:1::1", "2002:c058:6301::1",
    ],
    "no address": ["", "nonsense", "127.1", "0x7f000001", "2130706433", "010.0.0.1", "1.2.3.4/8", "::1::", "१.१.१.१"],
}  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address) is True


@pytest.mark.parametrize("address", [address for addresses in NOT_PUBLIC.values() for address in addresses])
def test_any_other_address_is_not(address: str) -> None:
    assert is_public(address) is False


@pytest.mark.parametrize(
    ("server", "client", "public"),
    [("93.184.216.34", "1.1.1.1", True), ("127.0.0.1", "1.1.1.1", False), ("93.184.216.34", "10.0.0.1", False)],
)
def test_tunnel_is_as_public_as_both_its_ends(server: str, client: str, public: bool) -> None:
    ends = int(ipaddress.IPv4Address(server)) << 64 | (int(ipaddress.IPv4Address(client)) ^ 0xFFFFFFFF)
    assert is_public(str(ipaddress.IPv6Address(int(ipaddress.IPv6Address("2001::")) | ends))) is public


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["block"])
def test_first_and_last_address_of_a_block_are_what_the_registry_says(row: dict[str, str]) -> None:
    network = ipaddress.ip_network(row["block"])
    inner = [ipaddress.ip_network(other["block"]) for other in ROWS if other is not row]
    edges = [
        edge
        for edge in (network[0], network[-1])
        if not any(each.version == network.version and each.subnet_of(network) and edge in each for each in inner)  # type: ignore[arg-type]
    ]
    if row["reachable"] != "true":
        assert not any(is_public(str(edge)) for edge in edges)
    elif row["block"] != "64:ff9b::/96":  # whose edges carry 0.0.0.0 and 255.255.255.255
        assert all(is_public(str(edge)) for edge in edges)


def test_table_is_sound_and_has_its_date() -> None:
    blocks = [row["block"] for row in ROWS]
    assert len(set(blocks)) == len(blocks)
    assert {"0.0.0.0/0", "::/0"} <= set(blocks)  # so that every address is in one
    for row in ROWS:
        assert date.fromisoformat(row["as_of"]) >= date(2025, 4, 1)  # the last allocation in it, of RFC 9780
        assert row["reachable"] in {"true", "false", "n/a"}
        assert row["name"]
        assert row["reference"].startswith("RFC ")


@given(st.ip_addresses(v=4))
def test_address_of_ipv4_is_as_public_within_another(address: ipaddress.IPv4Address) -> None:
    low = int(address)
    expected = is_public(str(address))
    for prefix in ("::ffff:0:0", "64:ff9b::"):
        assert is_public(str(ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) | low))) is expected
    assert is_public(str(ipaddress.IPv6Address(0x2002 << 112 | low << 80 | 1))) is expected


@given(st.ip_addresses() | st.text())
def test_anything_gets_an_answer(address: object) -> None:
    assert is_public(str(address)) in {True, False}

"""Bytes become characters, whatever wrote them."""

from __future__ import annotations

import pytest

from tracker.errors import ReadError
from tracker.readers.encodings import decode_bytes


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("“Да”, he said".encode(), "“Да”, he said"),
        ("“Да”".encode("utf-8-sig"), "“Да”"),
        ("“Да”".encode("utf-16"), "“Да”"),
        (b"\xfe\xff" + "“Да”".encode("utf-16-be"), "“Да”"),
        ("“Да”".encode("utf-32"), "“Да”"),
        ("“No mark”, he said".encode("utf-16-le"), "“No mark”, he said"),
        ("“No mark”, he said".encode("utf-16-be"), "“No mark”, he said"),
        (b"one stray \0 byte", "one stray \0 byte"),
        ("“It’s a café – closed”".encode("cp1252"), "“It’s a café – closed”"),
        (b"a\x81b", "a\x81b"),
        (b"caf\xe9", "café"),
        ("“one” “two” ".encode() + b"caf\xe9", "“one” “two” café"),
        ("“one” “tw".encode() + b"\xe2\x80", "“one” “twâ€"),
        (b"\xed\xa0\x80", "í\u00a0€"),
        (b"a\r\nb\rc", "a\r\nb\rc"),
        (b"", ""),
    ],
)
def test_bytes_are_decoded(data: bytes, text: str) -> None:
    assert decode_bytes(data, where="a.txt").text == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a\0b" * 9, "a.txt: holds NUL characters"),
        ("odd".encode("utf-16")[:-1], "a.txt: begins as UTF-16 but is broken at byte 6; save it as UTF-8"),
        (b"\xff\xfe\x00\xd8", "a.txt: begins as UTF-16 but is broken"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode_bytes(data, where="a.txt")
    assert str(caught.value).startswith(says)

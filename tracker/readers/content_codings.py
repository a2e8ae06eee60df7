"""What a server packed for the way, unpacked: gzip of one member or many, and deflate with or without zlib's frame.

In: the bytes that came, and what the server says of their coding. Out: at most so many bytes of what they hold.
"""

from __future__ import annotations

import zlib

_SHORT_PIECE = 1 << 12
_GZIP = b"\x1f\x8b"
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
_PACKED = {"gzip", "x-gzip", "deflate"}
_PLAIN = {"", "identity"}


def name_coding(header: str) -> str:
    """The coding that a Content-Encoding names: "gzip", "deflate", "" for none, or its words where it is another."""
    codings = [each.strip() for each in header.casefold().split(",")]
    named = [each.removeprefix("x-") if each in _PACKED else each for each in codings if each not in _PLAIN]
    return ", ".join(named)


def is_readable(coding: str) -> bool:
    """Whether ``unpack`` knows a coding that ``name_coding`` gave."""
    return not coding or coding in _PACKED


def unpack(data: bytes, coding: str, most: int, *, is_cut: bool) -> bytes:
    """The content of an answer: all members of it, not what some servers add behind.

    Not left to urllib3, which takes an answer for whole that breaks off. Read in short pieces, since zlib copies what
    stands behind a member, and there may be a hundred thousand empty ones.

    Args:
        data: what came.
        coding: "gzip", "deflate" or "".
        most: the most bytes to give.
        is_cut: the data were not read to their end, so that it is no fault that they break off.

    Returns:
        The content, or its first ``most`` bytes.

    Raises:
        ValueError: the data are damaged or break off.
    """
    if not coding or not data:
        return data[:most]
    inflated, member = bytearray(), zlib.decompressobj(_tell_frame(data, coding))
    for start in range(0, len(data), _SHORT_PIECE):
        rest = data[start : start + _SHORT_PIECE]
        while rest:
            if member.eof:
                here = min(start + _SHORT_PIECE, len(data)) - len(rest)
                if data[here : here + len(_GZIP)] != _GZIP:
                    return bytes(inflated)
                member = zlib.decompressobj(_GZIP_OR_ZLIB)
            try:
                inflated += member.decompress(rest, most - len(inflated))
            except zlib.error as error:
                raise ValueError("its compressed answer is damaged") from error
            if len(inflated) >= most:
                return bytes(inflated)
            rest = member.unused_data
    if not member.eof and not is_cut:
        raise ValueError("its compressed answer breaks off")
    return bytes(inflated)


def _tell_frame(data: bytes, coding: str) -> int:
    """What zlib calls the size of the window: some servers mean bare deflate by "deflate", most mean zlib's format."""
    is_zlib = data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0
    return _GZIP_OR_ZLIB if coding == "gzip" or is_zlib or data.startswith(_GZIP) else -zlib.MAX_WBITS

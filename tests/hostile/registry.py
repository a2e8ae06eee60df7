"""Where the makers of hostile files note what they make."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import NamedTuple

ZEROS = b"\0" * 10_000_000


class Hostile(NamedTuple):
    """A file that is made to keep a reader busy: what it is, and what is said of it, where it is no article too."""

    what: str
    says: str
    make: Callable[[Path], None]


HOSTILE: dict[str, Hostile] = {}


def hostile(name: str, what: str, says: str = "") -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Note a function that makes the bytes of a file."""

    def note(make: Callable[[], bytes]) -> Callable[[], bytes]:
        def write(path: Path) -> None:
            path.write_bytes(make())

        HOSTILE[name] = Hostile(what, says, write)
        return make

    return note


def hostile_path(name: str, what: str, says: str = "") -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    """Note a function that makes something else than bytes at a path."""

    def note(make: Callable[[Path], None]) -> Callable[[Path], None]:
        HOSTILE[name] = Hostile(what, says, make)
        return make

    return note


def gzip_zeros(times: int, *, before: bytes = b"", of: bytes = ZEROS) -> bytes:
    """The gzip of something and ten megabytes so many times, as members one behind the other."""
    return (gzip.compress(before) if before else b"") + gzip.compress(of, 9) * times


def deflate_zeros(times: int, of: bytes = ZEROS) -> bytes:
    """The zlib stream of ten megabytes so many times: packed once, since nothing in it refers to what is before it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    piece = packer.compress(of) + packer.flush(zlib.Z_FULL_FLUSH)
    check = reduce(lambda before, _: zlib.adler32(of, before), range(times), 1)
    return b"\x78\xda" + piece * times + packer.flush() + check.to_bytes(4, "big")

"""The ways a file may be compressed: gzip, bzip2 and xz.

In: a stream of packed bytes. Out: one of what they unpack to, never more of it at once than is asked for.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from typing import IO

from tracker.readers.sources import Readable

SUFFIXES: dict[str, Callable[[IO[bytes]], Readable]] = {
    ".gz": lambda packed: gzip.GzipFile(fileobj=packed, mode="rb"),
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
"""How files are unpacked, by the suffix of their name."""

_SIGNATURES = {b"\x1f\x8b": ".gz", b"BZh": ".bz2", b"\xfd7zXZ": ".xz"}
HEAD = max(map(len, _SIGNATURES))
"""How many bytes tell that a file is compressed."""


def unpack_signed(packed: IO[bytes], head: bytes) -> Readable:
    """Unpack a stream that may be compressed.

    Args:
        packed: The stream.
        head: Its first bytes, at least ``HEAD`` where it has as many.

    Returns:
        What it unpacks to; the stream itself where it is not compressed.
    """
    suffix = next((suffix for signature, suffix in _SIGNATURES.items() if head.startswith(signature)), None)
    return packed if suffix is None else SUFFIXES[suffix](packed)

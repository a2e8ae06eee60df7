"""The members of a .zip, unpacked piece by piece however they are packed.

In: an archive. Out: a stream of what a member unpacks to. Python's own reader unpacks a piece of bzip2 or LZMA whole,
and a kilobyte of these may hold gigabytes; so those two are unpacked here, as the format describes them.
"""

from __future__ import annotations

import bz2
import copy
import io
import lzma
import zipfile
from collections.abc import Sequence

from tracker.errors import ReadError
from tracker.readers.sources import Readable, Source

_LOCAL_HEAD = 30
"""The bytes before the name of a member."""
_LZMA_HEAD = 4
_PROPERTIES = 5
_KNOWS_END = 2
"""The flag that says a member of LZMA has a mark at its end, and its size need not be known."""
_LARGEST_WINDOW = 1 << 27


def open_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Readable:
    """What a member unpacks to, never more of it at once than is asked for.

    Args:
        archive: The archive.
        info: The member.

    Returns:
        A stream.

    Raises:
        NotImplementedError: It is packed in a way that is not known.
    """
    if info.compress_type == zipfile.ZIP_BZIP2:
        return bz2.BZ2File(io.BufferedReader(_open_packed(archive, info)))
    if info.compress_type == zipfile.ZIP_LZMA:
        return _open_lzma(archive, info)
    return archive.open(info)


def check_overlap(members: Sequence[zipfile.ZipInfo], source: Source) -> None:
    """Raise ReadError where two members share bytes, as those of a zip bomb do."""
    end = 0
    for info in sorted(members, key=lambda each: each.header_offset):
        if info.header_offset < end:
            raise ReadError(
                "holds members that lie in each other, as a zip bomb does", where=source.where, remedy="pack it again"
            )
        end = info.header_offset + _LOCAL_HEAD + info.compress_size


def _open_packed(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> io.RawIOBase:
    """The packed bytes of a member, as the archive holds them."""
    stored = copy.copy(info)
    stored.compress_type, stored.file_size = zipfile.ZIP_STORED, info.compress_size
    del stored.CRC  # that of what it unpacks to
    return archive.open(stored)  # type: ignore[return-value]


def _open_lzma(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> lzma.LZMAFile:
    """A member of LZMA as a file of its own, whose head says the same in another order."""
    packed = _open_packed(archive, info)
    head = packed.read(_LZMA_HEAD + _PROPERTIES) or b""
    properties = head[_LZMA_HEAD:]
    if head[2:_LZMA_HEAD] != b"\5\0" or len(properties) < _PROPERTIES:
        raise NotImplementedError("LZMA of another kind")
    if int.from_bytes(properties[1:], "little") > _LARGEST_WINDOW:
        raise NotImplementedError("LZMA that needs too much memory")
    size = b"\xff" * 8 if info.flag_bits & _KNOWS_END else info.file_size.to_bytes(8, "little")
    return lzma.LZMAFile(io.BufferedReader(_Behind(properties + size, packed)), format=lzma.FORMAT_ALONE)


class _Behind(io.RawIOBase):
    """A stream with other bytes before it."""

    def __init__(self, head: bytes, stream: io.RawIOBase) -> None:
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._head:
            data, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            data = self._stream.read(len(buffer)) or b""
        buffer[: len(data)] = data
        return len(data)

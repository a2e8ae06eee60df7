"""From the bytes of a file to the text that is stored.

In: bytes, and where they are from. Out: the decoded text, which nothing edits afterwards: line ends stay as they are
(CR LF too), only a byte order mark, which belongs to the encoding, is left off.

UTF-8 is tried first; UTF-16 is known by its byte order mark, or by its many zero bytes. What is not valid UTF-8 is read
as Windows-1252 (a superset of Latin-1's printable characters), or as Mac Roman where its quotation marks show it, so no
byte is ever undecodable; a warning says so.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from tracker.errors import ReadError

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ASCII = bytes(range(0x80))
# As browsers do it: the five bytes that Windows-1252 leaves undefined stand for the control characters of Latin-1.
_WINDOWS_1252 = "".join(
    byte.decode("cp1252", errors="ignore") or byte.decode("latin-1") for byte in (bytes([n]) for n in range(256))
)
_MAC_OPENS = re.compile(rb"(?:^|[\s(])\xd2[A-Za-z]")
_MAC_CLOSES = re.compile(rb"[A-Za-z.,?!]\xd3(?:[\s.,)]|$)")
_WINDOWS_MARKS = re.compile(rb"[\x91-\x94]")
_WIDE_SHARE = 0.7
_MOST_NULS = 0.001
_SAMPLE = 100_000


class Decoded(NamedTuple):
    """A text, and what was doubtful in decoding it."""

    text: str
    warnings: tuple[str, ...] = ()


def wide_encoding(head: bytes) -> str | None:
    """The encoding of several bytes to every character that the first bytes of a file tell; None for any other.

    By its mark or, without one, by zeros: in UTF-16 nearly every second byte of English is zero.
    """
    marked = next((encoding for mark, encoding in _WIDE_MARKS if head.startswith(mark)), None)
    if marked:
        return marked
    even, odd = head[0:_SAMPLE:2], head[1:_SAMPLE:2]
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros and zeros.count(0) > _WIDE_SHARE * len(zeros) and others.count(0) == 0:
            return encoding
    return None


def decode_bytes(data: bytes, *, where: str) -> Decoded:
    """The text that bytes stand for; raises ReadError where they cannot be text (many zeros, broken UTF-16)."""
    encoding = wide_encoding(data)
    if encoding:
        try:
            return Decoded(data.decode(encoding))
        except UnicodeDecodeError as error:
            raise ReadError(
                f"begins as {encoding.upper()} but is broken at byte {error.start}",
                where=where,
                remedy="save it as UTF-8",
            ) from error
    if data.count(0) > max(1, _MOST_NULS * len(data)):
        raise ReadError("holds NUL characters, so it is not text", where=where, remedy="save it as plain text in UTF-8")
    return _decode_bytewise(data.removeprefix(codecs.BOM_UTF8))


def mend_cell(text: str) -> Decoded:
    """A piece of a stream that was decoded with ``surrogateescape``: its stray bytes become Windows-1252."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _decode_bytewise(text.encode("utf-8", errors="surrogateescape"))
    return Decoded(text)


def _decode_bytewise(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    # One damaged byte must not turn every curly quotation mark of a UTF-8 file into "â€œ": where most of what is
    # not ASCII is sound UTF-8, only the damaged bytes are read as Windows-1252.
    plain = len(data) - len(data.translate(None, _ASCII))
    sound = data.decode("utf-8", errors="ignore")
    stray = len(data) - len(sound.encode())
    if len(sound) - plain > stray:
        bytes_ = "one byte is" if stray == 1 else f"{stray} bytes are"
        return Decoded(
            data.decode("utf-8", errors=_STRAY_BYTES), (f"{bytes_} no UTF-8 and read as Windows-1252; see its letters",)
        )
    if _looks_like_mac(data):
        return Decoded(data.decode("mac_roman"), ("it is not UTF-8 and read as Mac Roman; see its letters",))
    return Decoded(_from_windows_1252(data), ("it is not UTF-8 and read as Windows-1252; see its letters",))


def _looks_like_mac(data: bytes) -> bool:
    """Whether quotation marks stand as old Macs wrote them, which Windows-1252 would show as "ÒWe wonÕt go,Ó"."""
    return bool(_MAC_OPENS.search(data) and _MAC_CLOSES.search(data)) and not _WINDOWS_MARKS.search(data)


def _from_windows_1252(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _WINDOWS_1252)[0]


def _mend(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _from_windows_1252(error.object[error.start : error.end]), error.end


_STRAY_BYTES = "tracker.windows-1252"
codecs.register_error(_STRAY_BYTES, _mend)

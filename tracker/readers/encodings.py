"""From the bytes of a file to the text that is stored.

In: bytes, and where they are from. Out: the decoded text, which nothing edits afterwards: line ends stay as they are
(CR LF too), only a byte order mark, which belongs to the encoding, is left off.

UTF-8 is tried first; UTF-16 and UTF-32 need their byte order mark. What is not valid UTF-8 is read as Windows-1252
(a superset of Latin-1's printable characters), so no byte is ever undecodable.
"""

from __future__ import annotations

import codecs
import re

from tracker.errors import ReadError

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ASCII = bytes(range(0x80))
# As browsers do it: the five bytes that Windows-1252 leaves undefined stand for the control characters of Latin-1.
_WINDOWS_1252 = "".join(
    byte.decode("cp1252", errors="ignore") or byte.decode("latin-1") for byte in (bytes([n]) for n in range(256))
)


def wide_encoding(head: bytes) -> str | None:
    """The encoding that a file's first four bytes announce, where it has several bytes to every character."""
    return next((encoding for mark, encoding in _WIDE_MARKS if head.startswith(mark)), None)


def decode_text(data: bytes, *, where: str) -> str:
    """The text that the bytes stand for; raises ReadError where they cannot be text (NUL, broken UTF-16)."""
    encoding = wide_encoding(data[:4])
    if encoding:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise ReadError(
                f"begins as {encoding.upper()} but is broken at byte {error.start}",
                where=where,
                remedy="save it as UTF-8",
            ) from error
    else:
        text = _decode_bytewise(data.removeprefix(codecs.BOM_UTF8))
    if "\0" in text:
        raise ReadError("holds NUL characters, so it is not text", where=where, remedy="save it as plain text in UTF-8")
    return text


def _decode_bytewise(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # One damaged byte must not turn every curly quotation mark of a UTF-8 file into "â€œ": where most of what is
    # not ASCII is sound UTF-8, only the damaged bytes are read as Windows-1252.
    sequences = _UTF8_SEQUENCE.findall(data)
    stray = len(data.translate(None, _ASCII)) - sum(map(len, sequences))
    if len(sequences) > stray:
        return data.decode("utf-8", errors=_STRAY_BYTES)
    return _from_windows_1252(data)


def _from_windows_1252(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _WINDOWS_1252)[0]


def _mend(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _from_windows_1252(error.object[error.start : error.end]), error.end


_STRAY_BYTES = "tracker.windows-1252"
codecs.register_error(_STRAY_BYTES, _mend)

"""One article, or JSON lines, from standard input.

In: what another program writes. Out: a ``Source`` of the format that its first bytes look like.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

from tracker.errors import ReadError
from tracker.readers.sniffing import HEAD, guess_suffix
from tracker.readers.sources import Source, buffer_stream

STANDARD_INPUT = "-"
"""What names it where a path may stand."""
NAME = "stdin"
WHERE = "standard input"


class _LeftOpen(io.RawIOBase):
    """Standard input, which is not ours to close."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def open_standard_input(make_source: Callable[..., Source]) -> Source:
    """The source; raises ReadError where there is nothing, or nothing that can be read."""
    stream = buffer_stream(sys.stdin.buffer)
    head = stream.peek(HEAD)[:HEAD]
    if not head:
        raise ReadError("is empty", where=WHERE, remedy="pipe an article into it")
    suffix = guess_suffix(head)
    if suffix is None:
        raise ReadError("is of an unknown kind", where=WHERE, remedy="give text, HTML, JSON or a .pdf, .docx, .zip")
    return make_source(where=WHERE, filename=f"{NAME}{suffix}", opener=lambda: io.BufferedReader(_LeftOpen(stream)))

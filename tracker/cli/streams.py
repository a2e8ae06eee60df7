"""Standard input, output and error as a program may find them: closed, full, in ASCII, or with nobody reading.

In: the three descriptors of the process. Out: ``sys.stdin``, ``sys.stdout`` and ``sys.stderr`` that are always there.
What is written as text is shown without controls, whatever it is; data goes through ``sys.stdout.buffer`` and stays
exact. What standard error cannot take is dropped, since no message is worth an article.
"""

from __future__ import annotations

import io
import os
import sys
from typing import IO, Any

from tracker.errors import FileError
from tracker.inert import show_controls

_INPUT, _OUTPUT, _ERROR = 0, 1, 2


class ReaderGoneError(Exception):
    """Nobody reads standard output any more, as behind ``| head``: no mistake of anybody."""


class InertText(io.TextIOWrapper):
    """Text for a terminal or a log, in which controls are visible and no character is unknown."""

    def write(self, text: str) -> int:
        """Write a text.

        Args:
            text: Any text.

        Returns:
            The number of its characters.
        """
        super().write(show_controls(text))
        return len(text)


class Drawn:
    """A stream for what draws with controls of its own, such as a progress bar; the words in it are clean already.

    Args:
        stream: The stream to draw on.
    """

    def __init__(self, stream: InertText) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text.

        Args:
            text: Text with controls of terminals.

        Returns:
            The number of its characters.
        """
        return io.TextIOWrapper.write(self._stream, text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class _Output(io.FileIO):
    """Standard output, which says in one line why it takes no more."""

    def write(self, data: Any) -> int:
        try:
            return super().write(data)
        except BrokenPipeError as error:
            raise ReaderGoneError from error
        except OSError as error:
            raise FileError(
                f"cannot be written ({error.strerror or error})",
                where="standard output",
                remedy="open it, make room, or name a file",
            ) from error


class _Messages(io.FileIO):
    """Standard error, which takes everything."""

    def write(self, data: Any) -> int:
        try:
            return super().write(data)
        except OSError:
            return len(data)


def prepare_streams() -> None:
    """Put streams that are always there in the place of those of the process.

    A descriptor that is closed is opened on nothing, or else the next file that is opened, the database perhaps, would
    have its number and get what is meant for it.
    """
    for number, flags in ((_INPUT, os.O_RDONLY), (_OUTPUT, os.O_RDONLY), (_ERROR, os.O_WRONLY)):
        _open_if_closed(number, flags)
    if sys.stdin is None:
        sys.stdin = open(_INPUT, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = _make_text(_Output(_OUTPUT, "w", closefd=False), sys.stdout)
    sys.stderr = _make_text(_Messages(_ERROR, "w", closefd=False), sys.stderr, by_line=True)


def silence_output() -> None:
    """Send what is still to be written to standard output nowhere, so that the end of Python does not try again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _OUTPUT)
    os.close(nowhere)


def _open_if_closed(number: int, flags: int) -> None:
    try:
        os.fstat(number)
    except OSError:
        opened = os.open(os.devnull, flags)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)
        os.set_inheritable(number, True)


def _make_text(raw: io.FileIO, former: IO[str] | None, *, by_line: bool = False) -> InertText:
    """A text stream in the encoding of the one before it; what that lacks is written as an escape."""
    return InertText(
        io.BufferedWriter(raw),
        encoding=getattr(former, "encoding", None) or "utf-8",
        errors="backslashreplace",
        line_buffering=by_line or raw.isatty(),
    )

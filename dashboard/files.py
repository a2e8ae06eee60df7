"""The route of files: all rows of a filter, streamed by the code of the command line's export.

In: a request for files/quotes.csv?speaker=Ann, with the parameters of the pages. Out: the file, or one plain line that
says why there is none. A thread writes, beside the event loop; it holds one piece at a time, and stops when the client
goes.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from tempfile import TemporaryFile
from typing import IO, Any
from urllib.parse import quote

import anyio
from anyio import from_thread, to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Message, Receive, Scope, Send

from dashboard import data, login
from dashboard.address import Params, read_params, to_params
from dashboard.data.files import EVERY, SHAPES, StoppedError, write_file, write_numbers
from tracker.inert import show_controls
from tracker.schema.filters import OLDEST
from tracker.schema.formats import FORMATS, Format

PIECE = 64 * 1024
"""How many bytes are sent at once."""
_PATIENCE_S = 120
_AT_ONCE = 8
_LONGEST_NAME = 60
_DEFAULT_STEM = "quotes"
TREND = ("shape", "every")
"""The parameters that ask for the numbers of the speakers over time, and not for their quotes."""
Write = Callable[[Any, threading.Event], object]


async def serve_file(request: Request) -> Response:
    """Answer a request for a file.

    Args:
        request: Its path ends in the name of the file, which tells the format; its parameters are those of a filter,
            and ``TREND`` where the numbers of its speakers over time are asked for.

    Returns:
        The file as an attachment; 400 with one line where the filter cannot be meant, 401 where one must log in
        first, 403 to other people's pages, 404 for a format that is not there, 503 where there is no database.
    """
    if not login.is_own_page(request):
        return _say(403, "This file is given to pages of this dashboard only.")
    if not login.may_read(request):
        return _say(401, "Log in to the dashboard first, then ask for the file again.")
    stem, _, suffix = request.path_params["name"].rpartition(".")
    if suffix not in FORMATS:
        return _say(404, f"There is no such file. Ask for one of {', '.join(f'quotes.{name}' for name in FORMATS)}.")
    params = {name: request.query_params.getlist(name) for name in request.query_params}
    asked = read_params(params, also=TREND)
    if asked.complaints:
        first = asked.complaints[0]
        words = "This cannot be asked for here. Leave it out." if first.is_ignorable else first.words
        return _say(400, f"{first.field}: {words}")
    where = replace(asked.where, order=asked.order or OLDEST)
    chosen = FORMATS[suffix]
    name = f"{name_file(where, dt.date.today()) if stem == _DEFAULT_STEM else _plain(stem)}{chosen.suffix}"
    headers = {
        "content-type": f"{chosen.media_type}{'; charset=utf-8' if chosen.is_text else ''}",
        "content-disposition": f"attachment; filename=\"{_to_ascii(name)}\"; filename*=utf-8''{quote(name, safe='')}",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
    }
    if not any(name in params for name in TREND):
        return FileResponse(partial(_write, where, chosen), headers)
    return _serve_trend(where, suffix, params, headers)


def _serve_trend(where: data.ClaimFilter, suffix: str, params: Params, headers: dict[str, str]) -> Response:
    shape, every = (params.get(name, [default])[-1] for name, default in zip(TREND, ("long", "month"), strict=True))
    if suffix != "csv" or shape not in SHAPES or every not in EVERY or not where.speaker:
        shapes, periods = " or ".join(SHAPES), " or ".join(EVERY)
        return _say(400, f"Ask for a .csv file of speakers, with shape={shapes} and every={periods}.")
    return FileResponse(partial(_write_numbers, where, every, shape), headers)


def name_file(where: data.ClaimFilter, day: dt.date) -> str:
    """A file name that tells the filter, without its suffix.

    Args:
        where: The filter.
        day: The day of today.

    Returns:
        Example: "quotes_sergei-lavrov_2013_2026-11-21".
    """
    told = [name if value == "true" else value for name, values in to_params(where).items() for value in values]
    words = _plain(" ".join(told))[:_LONGEST_NAME].strip("-").lower()
    return f"{_DEFAULT_STEM}_{words or 'all'}_{day.isoformat()}"


def _plain(text: str) -> str:
    """Letters, digits and hyphens, which every file system takes."""
    return re.sub(r"[^\w]+", "-", text).strip("-")


def _to_ascii(name: str) -> str:
    return name.encode("ascii", "ignore").decode()


def _say(status: int, line: str) -> Response:
    return PlainTextResponse(f"{show_controls(' '.join(line.split()))}\n", status)


def _write(where: data.ClaimFilter, chosen: Format, stream: IO[bytes], stop: threading.Event) -> None:
    """Write a file; what is no text is made whole first, since it cannot be begun before its end is known."""
    if chosen.is_text:
        write_file(where, chosen.name, stream, stop=stop)
        return
    with TemporaryFile() as whole:
        write_file(where, chosen.name, whole, stop=stop)
        whole.seek(0)
        shutil.copyfileobj(whole, stream, PIECE)


def _write_numbers(where: data.ClaimFilter, every: str, shape: str, stream: IO[bytes], _stop: threading.Event) -> None:
    stream.write(write_numbers(where, every, shape))


class _Pieces(io.RawIOBase):
    """A stream that is sent piece by piece as it is written, from a thread beside the event loop."""

    def __init__(self, send: Callable[[bytes], Any], stop: threading.Event) -> None:
        self._send, self._stop, self._held = send, stop, bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._held += data
        if len(self._held) >= PIECE:
            self.send_held()
        return len(data)

    def send_held(self) -> None:
        """Send what is left; not when it is closed, since what broke off must not look whole."""
        if self._stop.is_set():
            raise StoppedError
        if self._held:
            from_thread.run(self._send, bytes(self._held))
            self._held.clear()


class FileResponse(Response):
    """A file that is written while it is sent; nothing is sent before its first piece is there."""

    limit: anyio.CapacityLimiter | None = None

    def __init__(self, write: Write, headers: dict[str, str]) -> None:
        super().__init__(headers=headers)
        del self.headers["content-length"]
        self._write = write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Write and send; what fails before the first piece is one line, later it breaks the connection off."""
        stop, begun = threading.Event(), False

        async def send_piece(piece: bytes) -> None:
            nonlocal begun
            with anyio.fail_after(_PATIENCE_S):  # a client that takes nothing must not hold the database for ever
                if not begun:
                    begun = True
                    await send(self._head())
                await send({"type": "http.response.body", "body": piece, "more_body": True})

        def write() -> None:
            stream = _Pieces(send_piece, stop)
            self._write(stream, stop)
            stream.send_held()

        async def watch() -> None:
            while (await receive())["type"] != "http.disconnect":
                pass
            stop.set()

        async with anyio.create_task_group() as group:
            group.start_soon(watch)
            try:
                if scope["method"] != "HEAD":
                    await to_thread.run_sync(write, limiter=self._limiter())
                if not begun:
                    await send(self._head())
                await send({"type": "http.response.body", "body": b"", "more_body": False})
            except (StoppedError, TimeoutError):
                pass  # a response that is not ended tells whoever still reads that it is not whole
            except data.TrackerError as error:
                if begun:
                    raise
                status = 400 if isinstance(error, data.QueryError) else 503
                await _say(status, str(error))(scope, receive, send)
            finally:
                stop.set()
                group.cancel_scope.cancel()

    def _head(self) -> Message:
        return {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}

    @classmethod
    def _limiter(cls) -> anyio.CapacityLimiter:
        if cls.limit is None:
            cls.limit = anyio.CapacityLimiter(_AT_ONCE)
        return cls.limit

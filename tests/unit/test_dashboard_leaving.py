"""What the server's log says of browsers that go: nothing; and of all else what it said before."""

from __future__ import annotations

import asyncio
import logging

import pytest
from starlette.websockets import WebSocketDisconnected
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_websocket import StarletteSessionClient

from dashboard.leaving import tell_no_leaving


class Browser:
    """What Streamlit sends pages to; sending fails."""

    client = None

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.headers: dict[str, str] = {}
        self.cookies: dict[str, str] = {}

    async def send_bytes(self, _payload: bytes) -> None:
        raise self.error


async def send_to(browser: Browser) -> None:
    client = StarletteSessionClient(browser)  # type: ignore[arg-type]
    client.write_forward_msg(ForwardMsg())
    await asyncio.wait_for(client._closed.wait(), timeout=5)
    await client.aclose()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[logging.LogRecord]:
    records: list[logging.LogRecord] = []
    logger = logging.getLogger("streamlit.web.server.starlette.starlette_websocket")
    monkeypatch.setattr(logger, "filters", [])
    monkeypatch.setattr(logger, "callHandlers", records.append)
    return records


def test_a_browser_that_went_is_no_line_in_the_log(told: list[logging.LogRecord]) -> None:
    gone = WebSocketDisconnected('Cannot call "send" once a close message has been sent.')
    asyncio.run(send_to(Browser(gone)))
    assert len(told) == 1  # as long as Streamlit takes it for a fault
    tell_no_leaving()
    asyncio.run(send_to(Browser(gone)))
    assert len(told) == 1


def test_whatever_else_fails_is_told(told: list[logging.LogRecord]) -> None:
    tell_no_leaving()
    asyncio.run(send_to(Browser(RuntimeError("the cable is cut"))))
    [record] = told
    assert record.exc_info is not None
    assert "cable" in str(record.exc_info[1])

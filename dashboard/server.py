"""The dashboard's server: the pages, and the route of files beside them.

Run by ``tracker dashboard``, which sets its options. Out: ``app``, an ASGI application.
"""

from __future__ import annotations

import asyncio
import os
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.routing import Route

from dashboard.address import BASE_URL
from dashboard.files import serve_file

_LISTENING_S = 1
_BASE = (st.get_option("server.baseUrlPath") or "").strip("/")


@asynccontextmanager
async def open_browser(_app: st.App) -> AsyncIterator[None]:
    """Show the dashboard to whoever started it at a terminal, as soon as it listens."""
    if not st.get_option("server.headless"):
        address = os.environ.get(BASE_URL) or f"http://localhost:{st.get_option('server.port')}/{_BASE}"
        loop = asyncio.get_running_loop()
        loop.call_later(_LISTENING_S, lambda: loop.run_in_executor(None, webbrowser.open, address))
    yield


app = st.App(
    Path(__file__).resolve().parent / "app.py",
    routes=[Route(f"{'/' if _BASE else ''}{_BASE}/files/{{name}}", serve_file, methods=["GET"])],
    lifespan=open_browser,
)

"""The dashboard's server: the pages, and the route of files beside them.

Run by ``tracker dashboard``, which sets its options. Out: ``app``, an ASGI application. It imports little before it
listens: what the pages need is imported while the browser loads the frontend.
"""

from __future__ import annotations

import asyncio
import os
import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path

import streamlit as st
import streamlit.net_util
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.assets import FrontendFiles
from dashboard.leaving import tell_no_leaving
from dashboard.pages import BASE_URL
from dashboard.warming import warm

_LISTENING_S = 1
# Streamlit would ask a machine of the internet under which address this one is seen.
streamlit.net_util.get_external_ip = lambda: None
_BASE = (st.get_option("server.baseUrlPath") or "").strip("/")


@asynccontextmanager
async def begin(_app: st.App) -> AsyncIterator[None]:
    """Get ready for the first reader, and show the dashboard to whoever started it at a terminal once it listens."""
    tell_no_leaving()
    threading.Thread(target=warm, name="warm", daemon=True).start()
    if not st.get_option("server.headless"):
        address = os.environ.get(BASE_URL) or f"http://localhost:{st.get_option('server.port')}/{_BASE}"
        loop = asyncio.get_running_loop()
        loop.call_later(_LISTENING_S, lambda: loop.run_in_executor(None, webbrowser.open, address))
    yield


async def serve_file(request: Request) -> Response:
    """Answer a request for a file; see ``dashboard/files.py``."""
    files = await asyncio.to_thread(import_module, "dashboard.files")
    response: Response = await files.serve_file(request)
    return response


def tell_failure(error: Exception) -> bool:
    """Say what failed in a click or in a part of a page; see ``dashboard/states.py``."""
    return bool(import_module("dashboard.states").tell_failure(error))


app = st.App(
    Path(__file__).resolve().parent / "app.py",
    routes=[Route(f"{'/' if _BASE else ''}{_BASE}/files/{{name}}", serve_file, methods=["GET"])],
    middleware=[Middleware(FrontendFiles, base=_BASE)],
    lifespan=begin,
    on_script_error=tell_failure,
)

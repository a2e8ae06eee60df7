"""The dashboard's server: the pages, and the route of files beside them.

Run by ``tracker dashboard``, which sets its options. Out: ``app``, an ASGI application.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.routing import Route
from streamlit.url_util import make_url_path

from dashboard.files import serve_file

_FILES = make_url_path(st.get_option("server.baseUrlPath") or "", "files/{name}")

app = st.App(
    Path(__file__).resolve().parent / "app.py",
    routes=[Route(_FILES, serve_file, methods=["GET"])],
)

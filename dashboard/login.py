"""Who may look: the log-in by Streamlit's own OpenID Connect, where a file of secrets asks for one.

In: the secrets, a request. Out: whether it may be answered. The pages and the route of files ask the same secrets.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

_WANTED = st.components.v2.component(
    "tracker_wanted",
    js="export default () => sessionStorage.setItem('tracker-wanted', location.href)",
    isolate_styles=False,
)
"""Keeps the address that was asked for, since the log-in comes back to the first page: ``frame.js`` goes there."""
REQUIRED = "TRACKER_LOGIN"
"""The setting that says that a log-in is asked for, even where the secrets can no longer be read."""


def is_required() -> bool:
    """Whether one must log in: so it is where secrets tell how, and where secrets are there that cannot be read."""
    if os.environ.get(REQUIRED):
        return True
    try:
        return "auth" in st.secrets
    except FileNotFoundError:  # none at all, or none that can be read
        return any(Path(each).exists() for each in st.get_option("secrets.files"))


def may_read(request: Request) -> bool:
    """Whether a request comes from somebody who may look: its cookie is the one that the log-in signed."""
    if not is_required():
        return True
    try:
        secret = get_cookie_secret()
    except FileNotFoundError:
        return False

    def read_cookie(name: str) -> bytes | None:
        value = request.cookies.get(name)
        return decode_signed_value(secret, name, value.encode("latin-1")) if value and secret else None

    try:
        found = get_cookie_with_chunks(read_cookie, USER_COOKIE_NAME)
        return found is not None and json.loads(found).get("is_logged_in") is True
    except (ValueError, AttributeError):
        return False


def is_own_page(request: Request) -> bool:
    """Whether a request is for this server by its own name, and not made by a page of somebody else."""
    foreign = request.headers.get("sec-fetch-site") == "cross-site"
    followed = request.headers.get("sec-fetch-mode") == "navigate"  # a link somebody was sent
    return is_host_allowed(request.headers.get("host")) and (not foreign or followed)


def ask_for_login() -> None:
    """Stop a page until its reader has logged in; does nothing where nobody must."""
    if not is_required() or st.user.get("is_logged_in"):
        return
    _WANTED(key="wanted", height=0)
    st.title("Claim and quote tracker")
    st.write("Log in to read the quotes in this collection.")
    st.button("Log in", on_click=st.login, type="primary")
    st.stop()
